//! A map with its table as plain data: what the writers of pictures draw, with every text as it is to be read.
//!
//! Colours are hexadecimal (`#154273`) and come from whoever asks for the picture.

use super::picture::{Footnote, Inks};
use crate::text::Language;

/// A map of areas, what is told of them beside it, and a table below it.
#[derive(Clone, Debug, PartialEq)]
pub struct MapPicture {
    /// The language of its texts.
    pub language: Language,
    /// What is shown.
    pub title: String,
    /// In what, and when.
    pub subtitle: String,
    /// The same in words, for who cannot see it.
    pub description: String,
    /// The areas.
    pub areas: Vec<MapArea>,
    /// What the colours mean.
    pub legend: Legend,
    /// What is told beside the map, a paragraph each.
    pub told: Vec<String>,
    /// The numbers.
    pub table: MapTable,
    /// What stands below: where the picture comes from and how far it may be trusted.
    pub footer: Vec<Footnote>,
    /// The colours of everything but the areas.
    pub inks: Inks,
}

/// An area of the map.
#[derive(Clone, Debug, PartialEq)]
pub struct MapArea {
    /// The name.
    pub name: String,
    /// Its number, as it is written on the map.
    pub number: String,
    /// The number with its unit.
    pub words: String,
    /// Where it lies.
    pub outline: Outline,
    /// The colour of the land.
    pub colour: String,
    /// The colour of words on the land.
    pub ink: String,
}

/// Where an area lies, in the units of the map; y points down.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    /// Closed lines around land and around holes.
    pub rings: Vec<Vec<[f32; 2]>>,
    /// The middle of the name, where that fits on the land.
    pub inside: [f32; 2],
    /// The middle of the name beside the land, where it does not.
    pub beside: [f32; 2],
}

/// What the colours of a map mean: from the lightest to the darkest.
#[derive(Clone, Debug, PartialEq)]
pub struct Legend {
    /// What the colours count.
    pub unit: String,
    /// The lightest colour, and its number.
    pub from: (String, String),
    /// The darkest colour, and its number.
    pub to: (String, String),
}

/// The numbers below a map. **Shape:** every row has a cell for every heading but the first.
#[derive(Clone, Debug, PartialEq)]
pub struct MapTable {
    /// What the rows are.
    pub rows_are: String,
    /// A heading for each column, and what it counts.
    pub headings: Vec<(String, String)>,
    /// The names and their numbers; the last row is the total.
    pub rows: Vec<(String, Vec<String>)>,
}
