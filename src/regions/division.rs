//! One national figure, divided over provinces and safety regions in whole parts that add up to it.

use super::{Country, Key, Level};
use crate::units::count;

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

/// The finest difference between two remainders that counts; less than this is noise of the arithmetic.
const GRAIN: f64 = 1e-9;

/// Divides a whole `total` in proportion to weights; weights that are all 0 count as equal.
///
/// **Shape:** a part per weight. **Units:** whatever `total` counts. Weights are finite and at least 0.
fn apportion(total: f64, weights: &[f64]) -> Vec<f64> {
    let sum: f64 = weights.iter().sum();
    let equal = sum <= 0.0;
    let exact = weights.iter().map(|weight| {
        if equal {
            total / count(weights.len())
        } else {
            total * weight / sum
        }
    });
    round_to(total, &exact.collect::<Vec<_>>())
}

/// Rounds exact parts so that they add up to a whole `total`, which they do already but for noise: each is rounded
/// down, and those with the largest remainders get one more. Of equal remainders the first gets it.
fn round_to(total: f64, exact: &[f64]) -> Vec<f64> {
    let mut parts: Vec<f64> = exact.iter().map(|part| part.floor()).collect();
    let mut left = total - parts.iter().sum::<f64>();
    let remainders = exact.iter().zip(&mut parts).map(|(exact, part)| {
        // In whole grains: equal remainders are equal, and a whole part that noise made smaller goes first.
        let remainder = ((exact - *part) / GRAIN).round();
        (remainder, part)
    });
    let mut order: Vec<_> = remainders.collect();
    order.sort_by(|a, b| b.0.total_cmp(&a.0));
    for (_, part) in order {
        if left < 0.5 {
            break;
        }
        *part += 1.0;
        left -= 1.0;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_remainder_gets_what_is_left() {
        // 10 × 0.42, 0.33, 0.25: 4.2, 3.3, 2.5.
        assert_eq!(apportion(10.0, &[42.0, 33.0, 25.0]), [4.0, 3.0, 3.0]);
    }

    #[test]
    fn of_equal_remainders_the_first_row_gets_it() {
        assert_eq!(apportion(1.0, &[1.0, 1.0, 1.0]), [1.0, 0.0, 0.0]);
        assert_eq!(apportion(2.0, &[1.0, 1.0, 1.0]), [1.0, 1.0, 0.0]);
        // 3.5, 10.5, 21: the remainders are equal however large the parts.
        assert_eq!(apportion(35.0, &[1.0, 3.0, 6.0]), [4.0, 10.0, 21.0]);
        // 1.333… and 100.333… differ in their last bits, not in their remainder.
        assert_eq!(
            round_to(102.0, &[4.0 / 3.0, 301.0 / 3.0, 1.0 / 3.0]),
            [2.0, 100.0, 0.0]
        );
    }

    #[test]
    fn whole_parts_stay_as_they_are_in_spite_of_noise() {
        let exact = [3533.0 - 1e-11, 3432.0 + 1e-11, 35.0];
        assert_eq!(round_to(7000.0, &exact), [3533.0, 3432.0, 35.0]);
    }

    #[test]
    fn nothing_is_divided_over_nobody_and_equal_weights_stand_in_for_none() {
        assert!(apportion(5.0, &[]).is_empty());
        assert_eq!(apportion(5.0, &[0.0, 0.0]), [3.0, 2.0]);
        assert_eq!(apportion(0.0, &[1.0, 2.0]), [0.0, 0.0]);
    }
}
