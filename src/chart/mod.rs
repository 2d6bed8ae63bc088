//! What a plot is, as plain data: axes, layers, notes and a description in words, and where its labels go.
//!
//! Uses `text` for numbers and dates. Knows neither egui nor SVG: a painter draws the layers with the
//! colours of its [`Palette`], and the [`Piece`]s that [`pieces`] lays out with the painter's own measure
//! of letters.

pub mod around;
mod axis;
mod bars;
mod course;
pub mod hatch;
mod ink;
mod laid;
mod land;
mod layer;
pub mod letters;
mod map;
mod marks;
mod moments;
mod names;
mod palette;
mod path;
mod pieces;
pub mod place;
mod range;
pub mod stack;

pub use axis::{Axis, Named, Tick, month_step};
pub use bars::is_whole_below;
pub use course::{Course, Crossing, Marked};
pub use ink::{Dash, Fill, Ink, Stroke};
pub use laid::{Anchor, Frame, Piece, Words};
pub use land::{Land, Outline, Scale, around, turned};
pub use layer::{
    Area, Bar, Field, FieldCell, Layer, Level, Line, Mark, Moment, Reading, Shape, Told,
};
pub use palette::{DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, PAPER, Palette, Rgb};
pub use pieces::{Room, pieces};
pub use range::Range;

use crate::text::Language;

/// A plot. **Units:** those of its axes, in every layer.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// Tells the chart apart from every other, in files and on the command line too: `need`.
    pub id: &'static str,
    /// The language of its texts.
    pub language: Language,
    /// What is shown.
    pub title: String,
    /// In what unit, and when.
    pub subtitle: String,
    /// The same in words, for who cannot see it.
    pub description: String,
    /// The horizontal axis.
    pub x: Axis,
    /// The vertical axis.
    pub y: Axis,
    /// What is drawn, the lowest first.
    pub layers: Vec<Layer>,
    /// What is to be known beside it.
    pub notes: Vec<Note>,
}

/// A line of text that belongs to a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// The line of the plot that the text speaks of.
    pub sample: Option<Stroke>,
    /// The text.
    pub text: String,
}

impl From<String> for Note {
    fn from(text: String) -> Self {
        Self { sample: None, text }
    }
}

impl Chart {
    /// A chart with its axes, across and up, in which nothing is said or drawn yet.
    #[must_use]
    pub fn new(id: &'static str, [x, y]: [Axis; 2], language: Language) -> Self {
        Self {
            id,
            language,
            title: String::new(),
            subtitle: String::new(),
            description: String::new(),
            x,
            y,
            layers: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// Its lines, the lowest first.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        self.layers.iter().filter_map(|layer| match layer {
            Layer::Line(line) => Some(line),
            _ => None,
        })
    }

    /// Its areas, the lowest first.
    pub fn areas(&self) -> impl Iterator<Item = &Area> {
        self.layers.iter().filter_map(|layer| match layer {
            Layer::Area(area) => Some(area),
            _ => None,
        })
    }

    /// Its bars, in their order.
    pub fn bars(&self) -> impl Iterator<Item = &Bar> {
        self.layers.iter().filter_map(|layer| match layer {
            Layer::Bar(bar) => Some(bar),
            _ => None,
        })
    }

    /// Its marks, in their order.
    pub fn marks(&self) -> impl Iterator<Item = &Mark> {
        self.layers.iter().filter_map(|layer| match layer {
            Layer::Mark(mark) => Some(mark),
            _ => None,
        })
    }

    /// The areas of its map, in their order.
    pub fn lands(&self) -> impl Iterator<Item = &Land> {
        self.layers.iter().filter_map(|layer| match layer {
            Layer::Land(land) => Some(land),
            _ => None,
        })
    }

    /// Whether it is a map: as much of its unit across as up.
    pub fn is_map(&self) -> bool {
        self.lands().next().is_some()
    }

    /// What its series say at one place along the horizontal axis, the lowest layer first.
    pub fn read(&self, x: f64) -> impl Iterator<Item = Reading<'_>> {
        self.layers.iter().filter_map(move |layer| match layer {
            Layer::Line(line) => line.read(x),
            Layer::Area(area) => area.read(x),
            _ => None,
        })
    }
}
