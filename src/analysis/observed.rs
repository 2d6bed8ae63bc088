//! What was counted afterwards, as places beside what a scenario requires.

use super::forecasts::nearest_ratio;
use crate::month::Month;
use crate::scenario::{Count, OccupancyRatio, Output, RealityCheck};
use crate::units::{People, PeoplePerPlace};

/// A count of everybody in reception.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Observed<'a> {
    /// The count.
    pub count: &'a Count,
    /// The share of places that could be used then, and the places that the people took:
    /// people / ratio. None where no ratio of that time is known; it is not estimated.
    pub places: Option<(&'a OccupancyRatio, f64)>,
}

impl Observed<'_> {
    /// When, and how many places; none where that is unknown.
    pub fn point(&self) -> Option<(Month, f64)> {
        self.places.map(|(_, places)| (self.count.instant, places))
    }
}

/// Every count of everybody in reception, with the ratio nearest to it.
pub fn observed<'a>(check: &'a RealityCheck, ratios: &'a [OccupancyRatio]) -> Vec<Observed<'a>> {
    let everybody = |count: &&Count| count.output == Output::Occupancy;
    let counts = check.counts.iter().filter(everybody);
    let one = |count: &'a Count| {
        let day = count.instant.first_day().parse().ok();
        let nearest = day.and_then(|day| nearest_ratio(ratios, day));
        Observed {
            count,
            places: nearest.map(|ratio| {
                let places = People(count.counted) / PeoplePerPlace(ratio.ratio);
                (ratio, places.0)
            }),
        }
    };
    counts.map(one).collect()
}
