//! What is drawn in a plot: lines, areas, bars, marks, levels, moments, fields and land.

use super::ink::{Fill, Ink, Stroke};
use super::land::{Land, Scale};
use crate::text::{Language, number};

/// Something drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Layer {
    /// Between two edges.
    Area(Area),
    /// Through points.
    Line(Line),
    /// From one number to another.
    Bar(Bar),
    /// A point with words.
    Mark(Mark),
    /// From edge to edge.
    Level(Level),
    /// From the upper edge down to a point.
    Moment(Moment),
    /// A colour for every two values.
    Field(Field),
    /// An area of a map.
    Land(Land),
    /// What the colours of a map mean.
    Scale(Scale),
}

/// A line with its name at its end.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it shows: also the heading of its column in a table.
    pub name: String,
    /// Whether the name stands at its end; not where another line that lies on it bears the name.
    pub is_named: bool,
    /// Its corners, from left to right.
    pub points: Vec<[f64; 2]>,
    /// How it is drawn.
    pub stroke: Stroke,
    /// Whether an edge in the colour of the ground keeps it in sight where it crosses areas.
    pub has_rim: bool,
}

/// An area with its name at its right end.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    /// What it shows: also the heading of its column in a table.
    pub name: String,
    /// Whether the name stands at its end.
    pub is_named: bool,
    /// Where along the horizontal axis, its lower and its upper edge.
    pub edges: Vec<[f64; 3]>,
    /// The colour.
    pub ink: Ink,
    /// How it is filled.
    pub fill: Fill,
}

/// A bar beside others, along the axis that holds their names.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Which of the names on the axis is its own.
    pub at: usize,
    /// Where it begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// The number at its end; empty where none stands there.
    pub amount: String,
    /// The colour.
    pub ink: Ink,
    /// Whether a thin line leads from its end to the next one: a step of a waterfall.
    pub leads_on: bool,
}

/// How a point is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A number that a source states, or that was counted.
    Diamond,
    /// The end of a line, or a scenario.
    Dot,
    /// A decision of earlier or later.
    Ring,
    /// A value on a line: its words stand near it, clear of everything, or not at all.
    OnLine,
    /// Words only.
    None,
}

/// A marked point.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Where.
    pub at: [f64; 2],
    /// The number.
    pub number: String,
    /// Its words.
    pub words: String,
    /// How it is marked.
    pub shape: Shape,
    /// The colour of the shape.
    pub ink: Ink,
    /// Where its number and words stand.
    pub told: Told,
}

/// Where the number and words of a mark stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// Beside it.
    Beside,
    /// Beside it on one line, but not where they would cover others.
    WhereFree,
    /// On the line that passes through it, which they interrupt; not where they would cover others.
    OnLine,
    /// Nowhere: they are for those who hear the chart.
    Aloud,
}

/// A horizontal line from edge to edge: a capacity of the user's own, or an agreement.
#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    /// Where on the vertical axis.
    pub at: f64,
    /// Its words and number.
    pub words: String,
    /// How it is drawn.
    pub stroke: Stroke,
}

/// Something that happens at a date: a thin line from its words at the upper edge down to what it changes.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    /// Where it points to.
    pub at: [f64; 2],
    /// The date.
    pub date: String,
    /// What happens.
    pub words: String,
}

/// A number for every two values of the axes. **Shape:** `values` holds a row for each of `up`, from the
/// lowest, with a number for each of `across`.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Values along the horizontal axis.
    pub across: Vec<f64>,
    /// Values along the vertical axis.
    pub up: Vec<f64>,
    /// The numbers.
    pub values: Vec<f64>,
}

/// A rectangle of a field.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FieldCell {
    /// Its ends along the horizontal axis.
    pub across: [f64; 2],
    /// Its ends along the vertical axis.
    pub up: [f64; 2],
    /// How far its number lies between the least and the most of the field, 0–1, of half the scale: lines stay
    /// readable on it.
    pub shade: f32,
}

/// How far up its scale a field is coloured.
const DEEPEST: f32 = 0.5;

impl Field {
    /// The field in at most this many rectangles each way, each with the number of its lower left corner.
    pub fn cells(&self, most: usize) -> Vec<FieldCell> {
        let cut = |values: &[f64]| -> Vec<(usize, [f64; 2])> {
            let step = values.len().saturating_sub(1).div_ceil(most.max(1)).max(1);
            let last = values.len().saturating_sub(1);
            let pair = |at: usize| {
                let next = (at + step).min(last);
                Some((at, [*values.get(at)?, *values.get(next)?]))
            };
            (0..last).step_by(step).filter_map(pair).collect()
        };
        let (columns, rows) = (cut(&self.across), cut(&self.up));
        let (wide, all) = (self.across.len(), self.values.iter().copied());
        let low = all.clone().fold(f64::INFINITY, f64::min);
        let high = all.fold(f64::NEG_INFINITY, f64::max);
        let columns_of = |row| columns.iter().map(move |column| (row, column));
        let cells = rows.iter().flat_map(columns_of);
        cells
            .filter_map(|((row, up), (column, across))| {
                let value = *self.values.get(row * wide + column)?;
                Some(FieldCell {
                    across: *across,
                    up: *up,
                    shade: shade((value - low) / (high - low).max(1.0)),
                })
            })
            .collect()
    }
}

/// The shade of a share of the way from the least to the most.
#[expect(clippy::cast_possible_truncation, reason = "a share for a colour")]
fn shade(share: f64) -> f32 {
    DEEPEST * (share as f32).clamp(0.0, 1.0)
}

/// What a series says at one place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its number: of an area, how thick it is.
    pub value: f64,
    /// Where it stands on the vertical axis: of an area, its upper edge.
    pub top: f64,
    /// How it is drawn, where it is a line.
    pub stroke: Option<Stroke>,
    /// Its colour.
    pub ink: Ink,
    /// Whether it has a name of its own in the plot.
    pub is_named: bool,
}

impl Reading<'_> {
    /// Whether it belongs to a line of its own weight, not one of dots.
    pub fn is_solid(&self) -> bool {
        self.stroke.is_some_and(|stroke| stroke.ink != Ink::Weak)
    }
}

impl Line {
    /// A line that bears its name.
    #[must_use]
    pub fn new(name: String, points: Vec<[f64; 2]>, stroke: Stroke) -> Self {
        Self {
            name,
            is_named: true,
            points,
            stroke,
            has_rim: false,
        }
    }

    /// The same line, its name at its end only if so.
    #[must_use]
    pub fn named(self, is_named: bool) -> Self {
        Self { is_named, ..self }
    }

    /// What it says where it has a corner; where it steps, what holds from there on.
    pub fn read(&self, x: f64) -> Option<Reading<'_>> {
        let mut corners = self.points.iter().rev();
        let [_, value] = *corners.find(|corner| corner[0] == x)?;
        Some(Reading {
            name: &self.name,
            value,
            top: value,
            stroke: Some(self.stroke),
            ink: self.stroke.ink,
            is_named: self.is_named,
        })
    }
}

impl Mark {
    /// A point with its number on the vertical axis and its words beside it.
    #[must_use]
    pub fn of(at: [f64; 2], words: String, shape: Shape, language: Language) -> Self {
        Self {
            at,
            number: number::whole(at[1], language),
            words,
            shape,
            ink: Ink::Text,
            told: Told::Beside,
        }
    }
}

impl Area {
    /// What it says where it has a corner; where it steps, what holds from there on.
    pub fn read(&self, x: f64) -> Option<Reading<'_>> {
        let mut corners = self.edges.iter().rev();
        let [_, low, high] = *corners.find(|corner| corner[0] == x)?;
        Some(Reading {
            name: &self.name,
            value: high - low,
            top: high,
            stroke: None,
            ink: self.ink,
            is_named: self.is_named,
        })
    }
}
