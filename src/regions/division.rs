//! One national figure, divided over provinces and safety regions.

use super::{Country, Key, Level, apportion, round_to};

/// A whole national figure in whole parts.
///
/// **Shape:** a part per province and per region. The provinces add up to the figure, regions to their province.
#[derive(Clone, Debug, PartialEq)]
pub struct Division {
    provinces: Vec<f64>,
    regions: Vec<f64>,
}

impl Division {
    /// Divides `national`, rounded half away from zero, by a key.
    ///
    /// A safety region gets its part of its province by population of 2021. An own key of safety regions divides over
    /// those at once, and a province is then the sum of its regions.
    pub fn new(country: &Country, key: &Key, national: f64) -> Self {
        let national = national.round();
        let provinces = match key {
            Key::Own(own) if own.level() == Level::SafetyRegion => {
                return Self::by_regions(country, apportion(national, own.weights()));
            }
            Key::Own(own) => apportion(national, own.weights()),
            Key::Lrt => round_to(national, &derived(country, national)),
            Key::Population => return Self::by_population(country, national),
            Key::DispersalLaw => apportion(national, country.dispersal_law()),
        };
        Self::by_provinces(country, provinces)
    }

    /// Divides `national`, rounded half away from zero, by population.
    pub fn by_population(country: &Country, national: f64) -> Self {
        let areas = country.areas(Level::Province).iter();
        let weights: Vec<f64> = areas.map(|area| area.population.0).collect();
        Self::by_provinces(country, apportion(national.round(), &weights))
    }

    fn by_provinces(country: &Country, provinces: Vec<f64>) -> Self {
        let areas = country.areas(Level::SafetyRegion);
        let mut regions = vec![0.0; areas.len()];
        for (province, total) in provinces.iter().enumerate() {
            let inside = country.regions_of(province);
            let population =
                |region: &usize| areas.get(*region).map_or(0.0, |area| area.population.0);
            let weights: Vec<f64> = inside.iter().map(population).collect();
            for (region, part) in inside.iter().zip(apportion(*total, &weights)) {
                if let Some(place) = regions.get_mut(*region) {
                    *place = part;
                }
            }
        }
        Self { provinces, regions }
    }

    fn by_regions(country: &Country, regions: Vec<f64>) -> Self {
        let count = country.areas(Level::Province).len();
        let part = |region: &usize| regions.get(*region).copied().unwrap_or_default();
        let provinces = (0..count)
            .map(|province| country.regions_of(province).iter().map(part).sum())
            .collect();
        Self { provinces, regions }
    }

    /// The parts of a level, in order of its rows.
    pub fn parts(&self, level: Level) -> &[f64] {
        match level {
            Level::Province => &self.provinces,
            Level::SafetyRegion => &self.regions,
        }
    }
}

/// COA's table plus the marginal key times what differs from the table's own sum; below 0 becomes 0, and then all are
/// scaled to the national figure.
fn derived(country: &Country, national: f64) -> Vec<f64> {
    let further = national - country.published().iter().sum::<f64>();
    let rows = country.published().iter().zip(country.marginal());
    let mut parts: Vec<f64> = rows
        .map(|(published, marginal)| (published + marginal * further).max(0.0))
        .collect();
    let sum: f64 = parts.iter().sum();
    if sum > 0.0 {
        for part in &mut parts {
            *part *= national / sum;
        }
    }
    parts
}
