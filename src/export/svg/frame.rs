//! Where the plot lies in the picture.

use crate::chart::place::Place;
use crate::export::picture::{Picture, Scale};

/// The width of the picture, in points.
pub const WIDTH: f32 = 960.0;
/// Room around everything.
pub const EDGE: f32 = 24.0;
/// Where the plot begins, below title and subtitle.
const TOP: f32 = 84.0;
/// The height of the plot.
const HEIGHT: f32 = 380.0;
/// Room for the numbers to the left.
const LEFT: f32 = 72.0;
/// Room for the names to the right.
const NAMES: f32 = 188.0;

/// The plot's own rectangle and its axes.
pub struct PlotFrame<'a> {
    x: &'a Scale,
    y: &'a Scale,
    /// The rectangle.
    pub place: Place,
}

impl<'a> PlotFrame<'a> {
    pub fn new(picture: &'a Picture) -> Self {
        // The names of bars stand below them.
        let names = if picture.bars.is_empty() { NAMES } else { EDGE };
        let place = Place {
            left: LEFT,
            top: TOP,
            width: WIDTH - LEFT - names,
            height: HEIGHT,
        };
        Self {
            x: &picture.x,
            y: &picture.y,
            place,
        }
    }

    pub fn x(&self, at: f64) -> f32 {
        self.place.left + share(self.x, at) * self.place.width
    }

    pub fn y(&self, at: f64) -> f32 {
        self.place.bottom() - share(self.y, at) * self.place.height
    }

    pub fn at(&self, [x, y]: [f64; 2]) -> [f32; 2] {
        [self.x(x), self.y(y)]
    }

    /// The plot with the room for the names.
    pub fn with_names(&self) -> Place {
        Place {
            width: WIDTH - EDGE / 2.0 - self.place.left,
            ..self.place
        }
    }
}

/// How far along an axis, from 0 to 1 inside it.
#[expect(clippy::cast_possible_truncation, reason = "a picture is less exact")]
fn share(scale: &Scale, at: f64) -> f32 {
    ((at - scale.min) / (scale.max - scale.min)) as f32
}
