//! What earlier forecasts said and what was counted afterwards: the layout of both, and of the check of the model against it.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Output, Status, Words};
use crate::month::Month;

named! {
    /// Who is counted in an inflow; different scopes are never compared.
    InflowScope {
        Total = "total", "All applications of the year.";
        Amv = "amv", "Applications of unaccompanied minors, part of the former.";
        Unclear = "unclear", "The source does not say who is in it.";
    }
}

/// What one edition said about the inflow of one year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InflowForecast {
    /// The edition of the forecast.
    pub edition: Words,
    /// When it was published: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub published: String,
    /// The calendar year that it speaks of.
    pub year: i32,
    /// Who is counted.
    pub scope: InflowScope,
    /// The lower end, persons in the year.
    pub low: Option<f64>,
    /// The middle, or what was planned on, persons in the year.
    pub planning: Option<f64>,
    /// The upper end, persons in the year.
    pub high: Option<f64>,
    /// How much authority it has.
    pub status: Status,
    /// What must be known beside the numbers.
    pub note: Option<Words>,
    /// Where it was published.
    pub source: Words,
}

impl InflowForecast {
    /// The month in which it was published, where that is known.
    pub fn published_month(&self) -> Option<Month> {
        self.published.get(..7)?.parse().ok()
    }
}

/// The inflow of a year as it was counted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InflowOutcome {
    /// The calendar year.
    pub year: i32,
    /// Who is counted.
    pub scope: InflowScope,
    /// Persons in the year; none where no source gives them.
    pub persons: Option<f64>,
    /// How sure it is.
    pub status: Status,
    /// How it was counted.
    pub note: Option<Words>,
    /// Where it was published.
    pub source: Words,
}

/// A count of the people in reception.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OccupancyCount {
    /// The day of the count.
    pub date: Date,
    /// Everybody in reception; none where the source counts only some of them.
    pub persons: Option<f64>,
    /// How sure it is.
    pub status: Status,
    /// Where it was published.
    pub source: Words,
}

/// The share of places that could be used at a time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OccupancyRatio {
    /// When the source said so.
    pub date: Date,
    /// Persons per place.
    pub ratio: f64,
    /// How sure it is.
    pub status: Status,
    /// Where it was published.
    pub source: Words,
}

/// Everything that was counted afterwards.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcomes {
    /// The inflow by year and scope.
    pub inflow: Vec<InflowOutcome>,
    /// Counts of the people in reception, in order of date.
    pub counts: Vec<OccupancyCount>,
    /// Shares of places that could be used, in order of date.
    pub ratios: Vec<OccupancyRatio>,
}

/// An input that turned out otherwise than forecast.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// The parameter.
    pub id: String,
    /// What it turned out to be.
    pub value: f64,
    /// How sure that is.
    pub status: Status,
    /// How it was found.
    pub source: Words,
}

/// One count to hold the model against.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Count {
    /// The instant of the model that it is held against.
    pub instant: Month,
    /// What was counted.
    pub output: Output,
    /// How many persons.
    pub counted: f64,
    /// The day or month of the count, in words.
    pub when: Words,
    /// How it was counted: who is in and who is not.
    pub rule: Words,
    /// How sure it is.
    pub status: Status,
    /// Where it was published.
    pub source: String,
}

/// The check of one edition against what happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RealityCheck {
    /// The edition.
    pub baseline: String,
    /// What must be said beside it.
    pub note: Words,
    /// Inputs as they turned out.
    pub inputs: Vec<Outcome>,
    /// Counts, in order of instant.
    pub counts: Vec<Count>,
}
