//! What was decided and forecast before and after an edition, what was counted afterwards, and the check of the model
//! against it: the layout of all.
//!
//! Decisions belong to no edition; every edition can be seen beside them.

use std::ops::RangeInclusive;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Baseline, DatedPlaces, Output, Status, Words};
use crate::month::Month;

/// What a decision says about one date.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecidedPlaces {
    /// The day for which the places are needed; none where the source names none.
    pub date: Option<Date>,
    /// Places required; none where the source gives no number.
    pub places: Option<f64>,
    /// Places for unaccompanied minors, part of the former.
    pub amv: Option<f64>,
}

/// A published decision on how many places are needed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CapacityDecision {
    /// The forecast or decision that it rests on.
    pub basis: Words,
    /// When it was published: `YYYY-MM` or `YYYY-MM-DD`.
    pub published: String,
    /// How much authority the numbers have.
    pub status: Status,
    /// What it says, in order of date.
    pub places: Vec<DecidedPlaces>,
    /// What must be known beside the numbers.
    pub note: Option<Words>,
    /// Where it was published.
    pub source: Words,
}

/// The first of a month that is nearest to a day: 31 December stands at 1 January.
pub fn nearest_instant(day: Date) -> Option<Month> {
    let month = Month::new(i32::from(day.year()), i32::from(day.month()))?;
    Some(month.plus(i32::from(day.day() > 15)))
}

impl CapacityDecision {
    /// The month in which it was published, where that is known.
    pub fn published_month(&self) -> Option<Month> {
        self.published.get(..7)?.parse().ok()
    }

    /// Its dated numbers at the model's instants; what has no date or no number is left out.
    pub fn points(&self) -> impl Iterator<Item = DatedPlaces> {
        self.places.iter().filter_map(|decided| {
            let date = nearest_instant(decided.date?)?;
            let places = decided.places?;
            Some(DatedPlaces { date, places })
        })
    }
}

/// A decision with those of its points that have a place in a plot.
#[derive(Clone, Debug, PartialEq)]
pub struct EarlierDecision<'a> {
    /// The decision.
    pub decision: &'a CapacityDecision,
    /// Its points, in order of date; at least one. Two or more are a line.
    pub points: Vec<DatedPlaces>,
}

/// The decisions to draw beside an edition in a plot of these months, in order of publication.
///
/// A decision of which the edition itself marks every point is left out: it would stand there twice.
pub fn earlier_decisions<'a>(
    decisions: &'a [CapacityDecision],
    edition: &Baseline,
    months: &RangeInclusive<Month>,
) -> Vec<EarlierDecision<'a>> {
    let within = decisions.iter().map(|decision| EarlierDecision {
        decision,
        points: decision
            .points()
            .filter(|point| months.contains(&point.date))
            .collect(),
    });
    // Of no points at all, every one is marked.
    within
        .filter(|earlier| !earlier.points.iter().all(|point| marks(edition, point)))
        .collect()
}

/// Whether the edition marks the number at that date, perhaps rounded to hundreds as the letter rounds.
fn marks(edition: &Baseline, point: &DatedPlaces) -> bool {
    let hundreds = |places: f64| (places / 100.0).round();
    let same =
        |date: Month, places: f64| date == point.date && hundreds(places) == hundreds(point.places);
    let mut lines = edition.decisions().iter().flat_map(|line| &line.points);
    let required = |output| output == Output::RequiredPlaces;
    let mut points = edition.points().iter();
    lines.any(|line| same(line.date, line.places))
        || points.any(|mark| required(mark.output) && same(mark.date, mark.places))
}

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
