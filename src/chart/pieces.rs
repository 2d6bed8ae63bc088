//! What stands in a plot beside its lines and areas: names, words, shapes and bars, each in its place.
//!
//! **Units:** points of the screen or of the picture, downwards. Painters draw axes, lines and areas
//! themselves, and these pieces on top of them.

use super::letters::{Letters, Weight};
use super::place::{Around, Place};
use super::{Area, Axis, Chart, Fill, Ink, Layer, Stroke, hatch, marks, names};

/// The size of names and numbers.
pub(super) const NAME: f32 = 12.5;
/// The size of words of less weight.
pub(super) const SMALL: f32 = 11.5;
/// From one slanting line to the next.
const HATCH: f32 = 7.0;

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

/// The room that a chart needs around its plot.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Room {
    /// To the left, for names of bars.
    pub left: f32,
    /// Above, for moments.
    pub above: f32,
    /// To the right, for the names of lines and areas.
    pub right: f32,
    /// Below, for names of bars.
    pub below: f32,
}

impl Chart {
    /// The room around the plot, where there is so much width for all.
    pub fn room(&self, width: f32, letters: &dyn Letters) -> Room {
        let named = self.lines().any(|line| line.is_named) || self.areas().any(|one| one.is_named);
        let right = if named {
            (0.2 * width).clamp(96.0, 190.0)
        } else {
            0.0
        };
        let mut room = Room {
            right,
            above: marks::moments_height(self, width - right, letters),
            ..Room::default()
        };
        if let Axis::Names(names) = &self.y {
            room.left = super::bars::rows_width(names, width, letters);
        }
        if let Axis::Names(names) = &self.x {
            room.below = super::bars::columns_height(names, width, letters);
        }
        room
    }
}

/// Lays out what stands beside lines and areas. **Shape:** the pieces of each layer, in the order of the layers.
pub fn pieces(chart: &Chart, frame: &Frame, letters: &dyn Letters) -> Vec<Vec<Piece>> {
    let mut laid = Laid {
        chart,
        frame,
        letters,
        around: around(chart, frame),
        pieces: chart.layers.iter().map(|_| Vec::new()).collect(),
    };
    for (at, layer) in chart.layers.iter().enumerate() {
        match layer {
            Layer::Area(area) => laid.texture(at, area),
            Layer::Bar(bar) => super::bars::bar(&mut laid, at, bar),
            _ => {}
        }
    }
    names::at_ends(&mut laid);
    marks::levels(&mut laid);
    marks::moments(&mut laid);
    marks::marks(&mut laid);
    laid.pieces
}

/// The pieces found so far, and what the next ones keep clear of.
pub(super) struct Laid<'a> {
    pub chart: &'a Chart,
    pub frame: &'a Frame,
    pub letters: &'a dyn Letters,
    pub around: Around,
    pieces: Vec<Vec<Piece>>,
}

impl Laid<'_> {
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
    pub fn words(&self, text: String, at: [f32; 2], kind: (f32, Weight, Ink)) -> Words {
        let (size, weight, ink) = kind;
        let place = Place {
            left: at[0],
            top: at[1],
            width: self.width(&text, size, weight),
            height: self.line(size),
        };
        Words {
            text,
            place,
            anchor: Anchor::Start,
            size: size * self.frame.scale,
            weight,
            ink,
        }
    }

    /// What tells areas apart without their colours: slanting lines, or a seam along the upper edge.
    fn texture(&mut self, layer: usize, area: &Area) {
        let at = |x, y| self.frame.at([x, y]);
        if area.fill == Fill::Hatched {
            let edges: Vec<_> = area
                .edges
                .iter()
                .map(|[x, low, high]| [at(*x, *low)[0], at(*x, *high)[1], at(*x, *low)[1]])
                .collect();
            for piece in hatch::hatch(&edges, HATCH) {
                let stroke = Stroke::solid(area.ink, 1.0);
                let points = piece.into();
                self.add(layer, Piece::Line { points, stroke });
            }
        }
        if area.fill == Fill::Solid {
            // Not where it steps: a thin line with right angles is drawn with blots.
            for pair in area.edges.windows(2) {
                if let [[x, _, from], [next, _, to]] = *pair
                    && next > x
                {
                    let points = vec![self.frame.at([x, from]), self.frame.at([next, to])];
                    let stroke = Stroke::solid(Ink::Ground, 1.0);
                    self.add(layer, Piece::Line { points, stroke });
                }
            }
        }
    }
}

/// What every label keeps clear of.
fn around(chart: &Chart, frame: &Frame) -> Around {
    let corners = |points: &[[f64; 2]]| points.iter().map(|point| frame.at(*point)).collect();
    let lines = chart.lines().map(|line| corners(&line.points));
    Around {
        lines: lines.collect(),
        taken: Vec::new(),
        bounds: frame.bounds,
    }
}
