//! What was decided before and after an edition: the layout of published capacity decisions.
//!
//! They belong to no edition; every edition can be seen beside them.

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
