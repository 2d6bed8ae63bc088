//! Realised crisis and emergency places per region: not public, so imported by the user.

use super::{Country, Level};
use crate::units::Places;

/// What a province or region has realised; none is unknown, never zero.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct RealisedPlaces {
    /// Crisis places.
    pub crisis: Option<Places>,
    /// Emergency places.
    pub emergency: Option<Places>,
}

/// Realised places at one level. The default knows nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Realised {
    level: Level,
    rows: Vec<RealisedPlaces>,
}

impl Realised {
    /// Takes the rows of a level, in order; rows that are missing at the end are unknown.
    pub fn new(level: Level, rows: Vec<RealisedPlaces>) -> Self {
        Self { level, rows }
    }

    /// The level that the figures were given for.
    pub fn level(&self) -> Level {
        self.level
    }

    /// The figures of a row. At the other level than they were given for: a province is the sum of its regions, unknown
    /// where a part is; a region knows its province's figures only where it is the province's only one.
    pub fn at(&self, country: &Country, level: Level, index: usize) -> RealisedPlaces {
        if level == self.level {
            return self.row(index);
        }
        match level {
            Level::Province => {
                let rows = || {
                    country
                        .regions_of(index)
                        .iter()
                        .map(|region| self.row(*region))
                };
                RealisedPlaces {
                    crisis: sum(rows().map(|row| row.crisis)),
                    emergency: sum(rows().map(|row| row.emergency)),
                }
            }
            Level::SafetyRegion => {
                let province = country.province_index(index);
                let alone = province.filter(|province| country.regions_of(*province).len() == 1);
                alone.map(|province| self.row(province)).unwrap_or_default()
            }
        }
    }

    fn row(&self, index: usize) -> RealisedPlaces {
        self.rows.get(index).copied().unwrap_or_default()
    }
}

/// A sum, unknown where a part is.
pub(super) fn sum<T: std::ops::Add<Output = T> + Default>(
    mut parts: impl Iterator<Item = Option<T>>,
) -> Option<T> {
    parts.try_fold(T::default(), |sum, part| Some(sum + part?))
}
