//! What can stand in a plot beside its lines and areas, and the pieces laid out so far.
//!
//! **Units:** points of the screen or of the picture, downwards.

use super::around::Around;
use super::letters::{Lettering, Letters, Weight};
use super::path::{Path, crossings};
use super::place::Place;
use super::{Axis, Chart, Ink, Layer, Reading, Shape, Stroke};

/// The size of names and numbers.
pub(super) const NAME: f32 = 12.5;
/// The size of words of less weight.
pub(super) const SMALL: f32 = 12.0;
/// Where a plot lies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// The plot itself.
    pub plot: Place,
    /// The plot with the room for names beside it.
    pub bounds: Place,
    /// The ends of the horizontal axis, at the left and right edge of the plot.
    pub x: [f64; 2],
    /// The ends of the vertical axis, at the lower and upper edge of the plot.
    pub y: [f64; 2],
    /// How much larger text is than at its usual size.
    pub scale: f32,
}

/// Which end of a text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The left end, at the left edge.
    Start,
    /// The middle.
    Middle,
    /// The right end, at the right edge.
    End,
}

/// A text in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Words {
    /// The text.
    pub text: String,
    /// The room that it takes.
    pub place: Place,
    /// Where in it the text is held.
    pub anchor: Anchor,
    /// The size, in points.
    pub size: f32,
    /// The weight.
    pub weight: Weight,
    /// The colour.
    pub ink: Ink,
}

impl Words {
    /// The room of the letters themselves: their line is a little higher and wider.
    pub fn letters(&self) -> Place {
        let aside = 0.08 * self.size;
        let [left, top] = [self.place.left + aside, self.place.top + 0.25 * self.size];
        let width = (self.place.width - 2.0 * aside).max(0.0);
        let height = (self.place.height - 0.5 * self.size).max(0.0);
        Place::new([left, top], [width, height])
    }

    /// What hides a line behind the letters, and so much above and below them.
    fn ground(&self, beyond: f32) -> Piece {
        let letters = self.letters();
        let place = Place {
            top: letters.top - beyond,
            height: letters.height + 2.0 * beyond,
            ..self.place
        };
        Piece::Shape {
            corners: place.corners().to_vec(),
            fill: Ink::Ground,
            opacity: 0.9,
            edge: None,
        }
    }
}

/// Something to draw.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// A text.
    Words(Words),
    /// A line through points.
    Line {
        /// Its corners.
        points: Vec<[f32; 2]>,
        /// How it is drawn.
        stroke: Stroke,
    },
    /// A convex shape.
    Shape {
        /// Its corners, in turn.
        corners: Vec<[f32; 2]>,
        /// What it is filled with.
        fill: Ink,
        /// How much of it, 0–1.
        opacity: f32,
        /// Its edge.
        edge: Option<Stroke>,
    },
    /// A circle.
    Circle {
        /// Its middle.
        at: [f32; 2],
        /// Its radius.
        radius: f32,
        /// What it is filled with.
        fill: Ink,
        /// Its edge.
        edge: Option<Stroke>,
    },
}

impl Frame {
    /// A chart in its place, its text at its usual size.
    #[must_use]
    pub fn of(chart: &Chart, plot: Place, bounds: Place) -> Self {
        Self {
            plot,
            bounds,
            x: chart.x.ends(),
            y: chart.y.ends(),
            scale: 1.0,
        }
    }

    /// The same place with its unit as long across as up, what is drawn in the middle: for a map.
    #[must_use]
    pub fn even(self) -> Self {
        let per_point =
            |[min, max]: [f64; 2], length: f32| (max - min) / f64::from(length.max(1.0));
        let (width, height) = (self.plot.width, self.plot.height);
        let unit = per_point(self.x, width).max(per_point(self.y, height));
        let around = |[min, max]: [f64; 2], length: f32| {
            let (middle, half) = (
                f64::midpoint(min, max),
                unit * f64::from(length.max(1.0)) / 2.0,
            );
            [middle - half, middle + half]
        };
        Self {
            x: around(self.x, width),
            y: around(self.y, height),
            ..self
        }
    }

    /// Where two values lie.
    #[must_use]
    pub fn at(&self, [x, y]: [f64; 2]) -> [f32; 2] {
        [
            self.plot.left + share(self.x, x) * self.plot.width,
            self.plot.bottom() - share(self.y, y) * self.plot.height,
        ]
    }
}

/// How far along an axis, from 0 to 1 inside it.
#[expect(clippy::cast_possible_truncation, reason = "a picture is less exact")]
fn share([min, max]: [f64; 2], at: f64) -> f32 {
    ((at - min) / (max - min)) as f32
}

/// The pieces found so far, and what the next ones keep clear of.
pub(super) struct Laid<'a> {
    pub chart: &'a Chart,
    pub frame: &'a Frame,
    pub letters: &'a dyn Letters,
    pub around: Around,
    pieces: Vec<Vec<Piece>>,
}

impl<'a> Laid<'a> {
    pub fn new(chart: &'a Chart, frame: &'a Frame, letters: &'a dyn Letters) -> Self {
        let corners = |points: &[[f64; 2]]| points.iter().map(|point| frame.at(*point)).collect();
        let lines = chart.lines().map(|line| Path::new(corners(&line.points)));
        let marked = chart.marks().filter(|mark| mark.shape != Shape::None);
        let marked: Vec<_> = marked.map(|mark| mark.at).collect();
        let named = chart.lines().filter(|line| line.is_named);
        let ends = named.filter_map(|line| line.points.last().copied());
        // A number beside another line's value at the same place could be read as that.
        let beside = marked.iter().flat_map(|[x, _]| {
            let solid = chart.read(*x).filter(Reading::is_solid);
            solid.map(|reading| [*x, reading.top])
        });
        let beside = beside.map(|at| frame.at(at)).collect();
        let marks = marked.iter().copied().chain(ends);
        Self {
            chart,
            frame,
            letters,
            around: Around {
                lines: lines.collect(),
                points: marks.map(|at| frame.at(at)).collect(),
                values: beside,
                ..Around::within(frame.bounds)
            },
            pieces: chart.layers.iter().map(|_| Vec::new()).collect(),
        }
    }

    /// The pieces of each layer. Words that a line would pass through, because no better place was free, stand on
    /// a ground of their own: no text is struck through.
    pub fn into_pieces(self) -> Vec<Vec<Piece>> {
        let (lines, grid) = (&self.around.lines, self.grid());
        let grounded = |piece: Piece| {
            let ground = match &piece {
                Piece::Words(words) if crossings(lines, &words.letters()) > 0 => {
                    Some(words.ground(2.0))
                }
                Piece::Words(words) if crossings(&grid, &words.letters()) > 0 => {
                    Some(words.ground(0.0))
                }
                _ => None,
            };
            ground.into_iter().chain([piece])
        };
        let layers = self.pieces.into_iter();
        layers
            .map(|pieces| pieces.into_iter().flat_map(grounded).collect())
            .collect()
    }

    /// The lines of the grid that words may stand on: none where areas or bars lie between.
    fn grid(&self) -> Vec<Path> {
        let Axis::Numbers(range) = &self.chart.y else {
            return Vec::new();
        };
        let is_bare =
            |layer: &Layer| !matches!(layer, Layer::Area(_) | Layer::Bar(_) | Layer::Field(_));
        if !self.chart.layers.iter().all(is_bare) {
            return Vec::new();
        }
        let Place { left, height, .. } = self.frame.plot;
        let (marks, _) = range.marks(height / self.frame.scale);
        let line = |at: f64| {
            let y = self.frame.at([0.0, at])[1];
            Path::new(vec![[left, y], [self.frame.plot.right(), y]])
        };
        marks.into_iter().map(line).collect()
    }

    pub fn add(&mut self, layer: usize, piece: Piece) {
        if let Some(pieces) = self.pieces.get_mut(layer) {
            pieces.push(piece);
        }
    }

    /// The height of a text of a size, with its gap.
    pub fn line(&self, size: f32) -> f32 {
        1.3 * size * self.frame.scale
    }

    pub fn width(&self, text: &str, size: f32, weight: Weight) -> f32 {
        self.letters.width(text, size * self.frame.scale, weight)
    }

    /// A text whose place begins at a corner.
    pub fn words(&self, text: String, at: [f32; 2], lettering: Lettering) -> Words {
        let width = self.width(&text, lettering.size, lettering.weight);
        self.words_as_wide(text, width, at, lettering)
    }

    /// The same of a text whose width is known: measuring takes time.
    pub fn words_as_wide(
        &self,
        text: String,
        width: f32,
        at: [f32; 2],
        lettering: Lettering,
    ) -> Words {
        let Lettering { size, weight, ink } = lettering;
        Words {
            text,
            place: Place::new(at, [width, self.line(size)]),
            anchor: Anchor::Start,
            size: size * self.frame.scale,
            weight,
            ink,
        }
    }
}
