//! What each view says, as plain data: one file per view, `(context, where the user looks) → Page`.
//!
//! The window, every export, the command line and the accessibility tree paint a [`Page`]. Here is decided
//! what a view says; nothing here knows how it is painted.

pub mod account;
pub mod compare;
pub mod composition;
pub mod counted;
#[cfg(test)]
mod labels;
pub mod need;
mod provenance;
pub mod regions;
mod scene;
pub mod sections;
mod series;
pub mod supply;
pub mod table;
pub mod ukraine;
pub mod uncertainty;
mod view;

pub use provenance::Provenance;
pub use scene::{Scene, Shown, required};
pub use series::spoken;
pub use view::View;

use jiff::civil::Date;

use crate::chart::{Chart, Ink};
use crate::month::Month;
use crate::table::Table;
use crate::text::number::signed;
use crate::text::{Label, Language};

/// What every page is made from.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The open scenarios, computed.
    pub scene: &'a Scene<'a>,
    /// The month that is read.
    pub month: Month,
    /// The user's own capacity, in places.
    pub capacity: Option<f64>,
    /// The language.
    pub language: Language,
    /// The day of today: exports carry it.
    pub day: Date,
}

impl<'a> Context<'a> {
    /// Of a scene at a month, else at the default date of its edition; today.
    pub fn at(scene: &'a Scene<'a>, month: Option<Month>, language: Language, day: Date) -> Self {
        let baseline = &scene.edition.baseline;
        let month = month.unwrap_or(baseline.default_date());
        Self {
            scene,
            month: month.clamp(baseline.start(), baseline.horizon()),
            capacity: None,
            language,
            day,
        }
    }

    /// A page about the active scenario that says nothing yet.
    pub fn page(&self, view: View, question: impl Into<String>) -> Page {
        let active = self.scene.active();
        Page {
            view,
            question: question.into(),
            origin: active.map(|shown| self.origin(shown)),
            ..Page::default()
        }
    }
}

/// What a view says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// The view.
    pub view: View,
    /// The question that it answers.
    pub question: String,
    /// The answer, in a sentence or two.
    pub answer: String,
    /// The numbers that matter most.
    pub figures: Vec<Figure>,
    /// The plots and maps, the first one the most telling.
    pub charts: Vec<Chart>,
    /// The tables, in the order of the charts that they belong to.
    pub tables: Vec<Table>,
    /// What is to be known beside it.
    pub notes: Vec<String>,
    /// Where the numbers come from.
    pub origin: Option<Provenance>,
}

impl Page {
    /// What every series of its charts says at a month, in a sentence for each chart; the first one says the day.
    pub fn spoken(&self, month: Month) -> String {
        let first = self.charts.iter().take(1).map(|chart| spoken(chart, month));
        let others = self.charts.iter().skip(1);
        let others =
            others.map(|chart| format!("{}: {}", chart.title, series::values(chart, month)));
        first.chain(others).collect::<Vec<_>>().join(". ")
    }
}

/// A number that matters, and what stands with it.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// What or when it is about.
    pub title: String,
    /// The number.
    pub value: String,
    /// What it counts.
    pub unit: String,
    /// What is to be known with it: how it stands beside other numbers.
    pub beside: Vec<Beside>,
}

impl Figure {
    /// A number that may be unknown: of what is not known nothing is counted.
    pub fn new(title: String, value: Option<String>, unit: &str, language: Language) -> Self {
        let unit = if value.is_some() { unit } else { "" };
        Self {
            title,
            value: value.unwrap_or_else(|| Label::Unknown.text(language).to_owned()),
            unit: unit.to_owned(),
            beside: Vec::new(),
        }
    }
}

/// How a number stands beside another.
#[derive(Clone, Debug, PartialEq)]
pub struct Beside {
    /// The difference; empty where there is none.
    pub amount: String,
    /// What it is held against.
    pub words: String,
    /// How the amount is coloured.
    pub ink: Ink,
}

impl Beside {
    /// How far a number is from the reference's.
    pub fn reference(difference: f64, language: Language) -> Self {
        let (amount, words) = if difference == 0.0 {
            (String::new(), Label::SameAsReference)
        } else {
            (signed(difference, language), Label::ComparedWithReference)
        };
        Self {
            amount,
            words: words.text(language).to_owned(),
            ink: Ink::of_change(difference),
        }
    }
}
