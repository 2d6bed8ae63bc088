//! Keys: in which proportion provinces and safety regions share the places.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::realised::level_of;
use super::{Area, Country, Level};
use crate::units::Places;

/// The required places for which the derived key can be trusted: it comes from COA's tables for 75,500 and 77,100.
const TRUSTED: RangeInclusive<f64> = 70_000.0..=80_000.0;

/// How places are divided.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Key {
    /// COA's published table, and for what differs from it a marginal key derived from two versions of that table.
    /// Named after the national steering table (*Landelijke Regietafel*).
    #[default]
    Lrt,
    /// Inhabitants.
    Population,
    /// The table of the dispersal law of 2024.
    DispersalLaw,
    /// Weights of the user's own.
    Own(OwnKey),
}

impl Key {
    /// The keys that come with the program.
    pub const SHIPPED: [Self; 3] = [Self::Lrt, Self::Population, Self::DispersalLaw];

    /// As the command line writes it; none for an own key, which is a file.
    pub fn id(&self) -> Option<&'static str> {
        match self {
            Self::Lrt => Some("lrt"),
            Self::Population => Some("population"),
            Self::DispersalLaw => Some("dispersal-law"),
            Self::Own(_) => None,
        }
    }

    /// The shipped key of a name.
    pub fn of_id(id: &str) -> Option<Self> {
        Self::SHIPPED.into_iter().find(|key| key.id() == Some(id))
    }

    /// What must be said where the key divides `required` places.
    pub fn note<'a>(&self, country: &'a Country, required: Places) -> Option<KeyNote<'a>> {
        let required = required.0.round();
        match self {
            Self::Lrt if !TRUSTED.contains(&required) => Some(KeyNote::OutsideTrusted {
                required: Places(required),
                trusted: (Places(*TRUSTED.start()), Places(*TRUSTED.end())),
            }),
            Self::DispersalLaw => {
                let (area, places) = country.law_residual()?;
                Some(KeyNote::Residual { area, places })
            }
            Self::Lrt | Self::Population | Self::Own(_) => None,
        }
    }
}

/// A limit of a key.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum KeyNote<'a> {
    /// The derived key is used outside the range in which it can be trusted.
    OutsideTrusted {
        /// The required places, whole.
        required: Places,
        /// From and up to how many it can be trusted.
        trusted: (Places, Places),
    },
    /// One province was not found and got what is left of the total.
    Residual {
        /// Which one.
        area: &'a Area,
        /// What is left.
        places: Places,
    },
}

/// Weights of the user's own, one for every row of a level.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnKey {
    level: Level,
    /// As the user gave them.
    given: Vec<f64>,
    weights: Vec<f64>,
}

impl OwnKey {
    /// Takes weights, in the order of the level's rows. None unless there is one for every row, all are finite and at
    /// least 0, and not all are 0.
    pub fn new(country: &Country, level: Level, weights: &[f64]) -> Option<Self> {
        let usable = |weight: &f64| weight.is_finite() && *weight >= 0.0;
        let largest = weights.iter().copied().fold(0.0, f64::max);
        let whole = weights.len() == country.areas(level).len() && weights.iter().all(usable);
        // Against the largest, so that no sum of weights overflows.
        (whole && largest > 0.0).then(|| Self {
            level,
            given: weights.to_vec(),
            weights: weights.iter().map(|weight| weight / largest).collect(),
        })
    }

    /// Weights by code; none where they are no key, or empty.
    pub fn of(country: &Country, by_code: &BTreeMap<String, f64>) -> Option<Self> {
        let level = level_of(country, by_code);
        let areas = country.areas(level);
        let weights = areas.iter().map(|area| by_code.get(&area.code).copied());
        let weights: Vec<_> = weights.collect::<Option<_>>()?;
        let none_else = weights.len() == by_code.len();
        none_else.then(|| Self::new(country, level, &weights))?
    }

    /// The weights as the user gave them, by code.
    pub fn by_code(&self, country: &Country) -> BTreeMap<String, f64> {
        let areas = country.areas(self.level).iter();
        let rows = areas.zip(&self.given);
        rows.map(|(area, weight)| (area.code.clone(), *weight))
            .collect()
    }

    /// Of which rows the weights are.
    pub fn level(&self) -> Level {
        self.level
    }

    /// The weights, the largest being 1.
    pub fn weights(&self) -> &[f64] {
        &self.weights
    }
}
