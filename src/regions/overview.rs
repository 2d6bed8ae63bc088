//! The regional overview: what one scenario asks of every province and safety region at one date, and which are behind.

use super::realised::sum;
use super::{Area, Country, Division, Key, Level, Realised};
use crate::units::{People, Places, count};

/// The national figures at one date that the overview divides. None is unknown.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct National {
    /// Reception places required.
    pub required_places: Places,
    /// Of which for unaccompanied minors.
    pub required_places_amv: Places,
    /// The official task to house permit-holders, of the half-year that contains the date.
    pub housing_task: Option<People>,
    /// Permit-holders housed in the scenario in that half-year.
    pub housed: Option<People>,
    /// Places required for displaced persons from Ukraine.
    pub ukraine_places: Option<Places>,
    /// Crisis places planned for each safety region; none where supply is unknown.
    pub crisis_per_region: Option<Places>,
}

/// The figures of one row, whole numbers. None is unknown.
///
/// Only [`Self::required_places`] follows the key: minors, housing and displaced persons follow population, so that under
/// an own key a row may hold more places for minors than places in all.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Figures {
    /// Reception places, by the key.
    pub required_places: Places,
    /// Places for unaccompanied minors, by population; part of the national required places.
    pub required_places_amv: Places,
    /// Permit-holders to house by the official task, by population.
    pub housing_task: Option<People>,
    /// Permit-holders housed in the scenario in that half-year, by population.
    pub housed: Option<People>,
    /// Places for displaced persons from Ukraine, by population.
    pub ukraine_places: Option<Places>,
    /// Crisis places agreed: 450 a region, whatever the date.
    pub crisis_target: Places,
    /// Crisis places planned at the date: those per region, rounded half away from zero, times the regions.
    pub crisis_planned: Option<Places>,
    /// Crisis places realised, as imported.
    pub crisis_realised: Option<Places>,
    /// Emergency places realised, as imported.
    pub emergency_realised: Option<Places>,
}

/// The overview at both levels.
///
/// **Shape:** a row per province and per safety region, in the order of [`Country::areas`].
#[derive(Clone, Debug, PartialEq)]
pub struct Overview {
    provinces: Vec<Figures>,
    regions: Vec<Figures>,
}

/// Divides the national figures. Costs a few microseconds: compute it every frame.
pub fn overview(
    country: &Country,
    national: &National,
    key: &Key,
    realised: &Realised,
) -> Overview {
    let by_population = |figure: f64| Division::by_population(country, figure);
    let columns = Columns {
        required: Division::new(country, key, national.required_places.0),
        amv: by_population(national.required_places_amv.0),
        task: national.housing_task.map(|people| by_population(people.0)),
        housed: national.housed.map(|people| by_population(people.0)),
        ukraine: national
            .ukraine_places
            .map(|places| by_population(places.0)),
        planned: national
            .crisis_per_region
            .map(|places| Places(places.0.round())),
    };
    let rows = |level| {
        (0..country.areas(level).len())
            .map(|index| columns.row(country, realised, level, index))
            .collect()
    };
    Overview {
        provinces: rows(Level::Province),
        regions: rows(Level::SafetyRegion),
    }
}

impl Overview {
    /// The rows of a level.
    pub fn rows(&self, level: Level) -> &[Figures] {
        match level {
            Level::Province => &self.provinces,
            Level::SafetyRegion => &self.regions,
        }
    }

    /// The sum of a level's rows; unknown where a part is.
    pub fn total(&self, level: Level) -> Figures {
        let rows = self.rows(level);
        let places = |of: fn(&Figures) -> Option<Places>| sum(rows.iter().map(of));
        let people = |of: fn(&Figures) -> Option<People>| sum(rows.iter().map(of));
        let known = |of: fn(&Figures) -> Places| {
            let parts = rows.iter().map(of);
            parts.fold(Places::default(), |sum, part| sum + part)
        };
        Figures {
            required_places: known(|row| row.required_places),
            required_places_amv: known(|row| row.required_places_amv),
            housing_task: people(|row| row.housing_task),
            housed: people(|row| row.housed),
            ukraine_places: places(|row| row.ukraine_places),
            crisis_target: known(|row| row.crisis_target),
            crisis_planned: places(|row| row.crisis_planned),
            crisis_realised: places(|row| row.crisis_realised),
            emergency_realised: places(|row| row.emergency_realised),
        }
    }
}

/// Places per 1,000 inhabitants of an area.
pub fn per_thousand(places: Places, area: &Area) -> f64 {
    places.0 * 1_000.0 / area.population.0
}

/// The divided figures, column by column.
struct Columns {
    required: Division,
    amv: Division,
    task: Option<Division>,
    housed: Option<Division>,
    ukraine: Option<Division>,
    planned: Option<Places>,
}

impl Columns {
    fn row(&self, country: &Country, realised: &Realised, level: Level, index: usize) -> Figures {
        let part = |division: &Division| {
            division
                .parts(level)
                .get(index)
                .copied()
                .unwrap_or_default()
        };
        let places = |division: &Division| Places(part(division));
        let people = |division: &Division| People(part(division));
        let regions = match level {
            Level::Province => count(country.regions_of(index).len()),
            Level::SafetyRegion => 1.0,
        };
        let realised = realised.at(country, level, index);
        Figures {
            required_places: places(&self.required),
            required_places_amv: places(&self.amv),
            housing_task: self.task.as_ref().map(people),
            housed: self.housed.as_ref().map(people),
            ukraine_places: self.ukraine.as_ref().map(places),
            crisis_target: Places(regions * CRISIS_AGREED.0),
            crisis_planned: self.planned.map(|each| Places(regions * each.0)),
            crisis_realised: realised.crisis,
            emergency_realised: realised.emergency,
        }
    }
}

/// Crisis places that each safety region agreed to provide. **Source:** the letter; COA, 28 August 2022.
pub const CRISIS_AGREED: Places = Places(450.0);

/// How a region stands against the agreement on crisis places (*crisisnoodopvang*), emergency places (*noodopvang*)
/// considered: the letter finds it unfair to call a region behind that provides many emergency places.
///
/// Decided from the realised places and the agreement, 450 a region, in this order:
///
/// ```text
/// crisis_realised unknown                            → Unknown
/// crisis_realised ≥ target                           → NotBehind, whatever the emergency places
/// emergency_realised unknown                         → Unknown
/// crisis_realised + emergency_realised ≥ target      → BehindOnCrisisAlone
/// else                                               → BehindInAll
/// ```
///
/// A province is held against 450 times its regions, so it may be not behind while one of its regions is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Picture {
    /// Not enough is known to say.
    Unknown,
    /// As many crisis places as agreed, or more.
    NotBehind,
    /// Fewer crisis places than agreed, but with the emergency places together as many.
    BehindOnCrisisAlone {
        /// Crisis places short of the agreement.
        crisis_short: Places,
    },
    /// Fewer than agreed, also with the emergency places.
    BehindInAll {
        /// Crisis places short of the agreement.
        crisis_short: Places,
        /// Crisis and emergency places together short of it.
        short: Places,
    },
}

impl Figures {
    /// How the row stands against the agreement.
    pub fn picture(&self) -> Picture {
        let target = self.crisis_target;
        let Some(crisis) = self.crisis_realised else {
            return Picture::Unknown;
        };
        let crisis_short = target - crisis;
        if crisis_short.0 <= 0.0 {
            return Picture::NotBehind;
        }
        let Some(emergency) = self.emergency_realised else {
            return Picture::Unknown;
        };
        let short = crisis_short - emergency;
        if short.0 <= 0.0 {
            Picture::BehindOnCrisisAlone { crisis_short }
        } else {
            Picture::BehindInAll {
                crisis_short,
                short,
            }
        }
    }
}
