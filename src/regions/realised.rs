//! Realised crisis and emergency places per region: not public, so imported by the user.

use std::collections::BTreeMap;

use super::{Country, Level, OwnKey};
use crate::scenario::{Brought, Field, RealisedPlaces, ScenarioError};

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

    /// Realised places by code.
    ///
    /// # Errors
    /// The first code that is none of the level of the others.
    pub fn of(
        country: &Country,
        by_code: &BTreeMap<String, RealisedPlaces>,
    ) -> Result<Self, String> {
        let level = level_of(country, by_code);
        let mut rows = vec![RealisedPlaces::default(); country.areas(level).len()];
        for (code, places) in by_code {
            let index = country.index_of(level, code);
            *index.and_then(|index| rows.get_mut(index)).ok_or(code)? = *places;
        }
        Ok(Self::new(level, rows))
    }

    /// The rows of which something is known, by code.
    pub fn by_code(&self, country: &Country) -> BTreeMap<String, RealisedPlaces> {
        let rows = country.areas(self.level).iter().zip(&self.rows);
        let known = rows.filter(|(_, row)| **row != RealisedPlaces::default());
        known.map(|(area, row)| (area.code.clone(), *row)).collect()
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

/// The level of the first code, whatever the others are.
pub(super) fn level_of<V>(country: &Country, by_code: &BTreeMap<String, V>) -> Level {
    let first = by_code.keys().next();
    let is_region = first.is_some_and(|code| country.index_of(Level::SafetyRegion, code).is_some());
    if is_region {
        Level::SafetyRegion
    } else {
        Level::Province
    }
}

/// Checks what users brought of regions.
///
/// # Errors
/// A code that is unknown or of another level than the others, or a key that divides nothing.
pub fn check_brought(country: &Country, brought: &Brought) -> Result<(), ScenarioError> {
    Realised::of(country, &brought.realised).map_err(|code| ScenarioError::Region {
        field: Field::Realised,
        code: code.into(),
    })?;
    let key = OwnKey::of(country, &brought.key);
    (brought.key.is_empty() || key.is_some())
        .then_some(())
        .ok_or(ScenarioError::OwnKey)
}

/// A sum, unknown where a part is.
pub(super) fn sum<T: std::ops::Add<Output = T> + Default>(
    mut parts: impl Iterator<Item = Option<T>>,
) -> Option<T> {
    parts.try_fold(T::default(), |sum, part| Some(sum + part?))
}
