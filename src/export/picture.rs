//! A plot as plain data: what the writers of pictures draw, with every text as it is to be read.
//!
//! Colours are hexadecimal (`#154273`) and come from whoever asks for the picture.

use crate::text::Language;

/// A plot.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// The language of its texts.
    pub language: Language,
    /// What is shown.
    pub title: String,
    /// In what, and when.
    pub subtitle: String,
    /// The same in words, for who cannot see it.
    pub description: String,
    /// The horizontal axis.
    pub x: Scale,
    /// The vertical axis.
    pub y: Scale,
    /// Bars beside each other; a plot has bars or months.
    pub bars: Vec<Bar>,
    /// Layers stacked upon each other, the lowest first.
    pub areas: Vec<Area>,
    /// Earlier decisions.
    pub decisions: Vec<Decision>,
    /// Lines, the topmost last.
    pub lines: Vec<Line>,
    /// Marked points.
    pub points: Vec<Mark>,
    /// A level: a capacity of the user's own, or an agreement.
    pub level: Option<Level>,
    /// A month that is read, as a place on the horizontal axis.
    pub cursor: Option<f64>,
    /// What stands below: where the picture comes from and how far it may be trusted.
    pub footer: Vec<Footnote>,
    /// The colours of everything that is no line or area.
    pub inks: Inks,
}

/// An axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    /// Left or lower end.
    pub min: f64,
    /// Right or upper end; above `min`.
    pub max: f64,
    /// What is written along it.
    pub ticks: Vec<Tick>,
}

/// A place on an axis with its text.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where.
    pub at: f64,
    /// What is written there.
    pub label: String,
}

/// How a line is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Pen {
    /// The colour.
    pub colour: String,
    /// Dash and gap in turn, in points; nothing for a line without gaps.
    pub dash: Vec<f32>,
    /// The width, in points.
    pub width: f32,
}

/// A line with its name at its end.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The name; nothing where another line that lies on it bears the name.
    pub name: Option<String>,
    /// The last value, as shown below the name.
    pub value: String,
    /// Its corners.
    pub points: Vec<[f64; 2]>,
    /// How it is drawn.
    pub pen: Pen,
}

/// A layer of a stack.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    /// The name.
    pub name: String,
    /// The last value, as shown below the name.
    pub value: String,
    /// Where along the horizontal axis, and how thick the layer is there.
    pub points: Vec<[f64; 2]>,
    /// The colour.
    pub colour: String,
    /// Drawn as slanting lines instead of a full colour: for what is not there.
    pub hatched: bool,
}

/// A bar of a waterfall.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// The name below it.
    pub name: String,
    /// What changed, below the name.
    pub detail: String,
    /// The number above it.
    pub amount: String,
    /// Where it begins on the vertical axis.
    pub from: f64,
    /// Where it ends, and the next one begins.
    pub to: f64,
    /// The colour.
    pub colour: String,
}

/// An earlier decision: a dotted line that ends in a dot.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// Its corners.
    pub points: Vec<[f64; 2]>,
    /// The number at its end.
    pub number: String,
    /// Its words.
    pub words: String,
    /// Whether its dot is hollow, and its number and words, on one line, stay away where they would cover others.
    pub gives_way: bool,
}

/// A point marked with a diamond.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Where.
    pub at: [f64; 2],
    /// The number.
    pub number: String,
    /// Its words.
    pub words: String,
}

/// A horizontal line from edge to edge.
#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    /// Where on the vertical axis.
    pub at: f64,
    /// Its words and number.
    pub label: String,
    /// How it is drawn.
    pub pen: Pen,
}

/// One line of text below the plot.
#[derive(Clone, Debug, PartialEq)]
pub struct Footnote {
    /// The line of the plot that the text speaks of.
    pub sample: Option<Pen>,
    /// The text.
    pub text: String,
}

/// Colours by task.
#[derive(Clone, Debug, PartialEq)]
pub struct Inks {
    /// Behind everything.
    pub ground: String,
    /// Text.
    pub text: String,
    /// Text and marks of less weight.
    pub weak: String,
    /// The lines of the grid.
    pub grid: String,
}
