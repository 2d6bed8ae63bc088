//! Random values of the assumptions: triangular around the scenario's value, from a counter and a seed.

use rand_xoshiro::SplitMix64;
use rand_xoshiro::rand_core::{Rng, SeedableRng};

use super::ranges::{Ranged, ranged};
use super::{LANES, Subject};
use crate::model::Ensemble;
use crate::scenario::{Name, Parameter};
use crate::units::Lanes;

/// How far the state of `SplitMix64` moves with each number: adding it `n` times skips `n` numbers.
const STRIDE: u64 = 0x9E37_79B9_7F4A_7C15;

/// A triangular distribution.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Triangle {
    low: f64,
    high: f64,
    /// The chance to lie below the mode.
    below: f64,
    /// `(high − low) × (mode − low)`
    rising: f64,
    /// `(high − low) × (high − mode)`
    falling: f64,
}

impl Triangle {
    /// From low over the mode to high; the range is widened where it does not hold the mode.
    pub fn new(low: f64, mode: f64, high: f64) -> Self {
        let (low, high) = (low.min(mode), high.max(mode));
        let width = high - low;
        Self {
            low,
            high,
            below: if width > 0.0 {
                (mode - low) / width
            } else {
                1.0
            },
            rising: width * (mode - low),
            falling: width * (high - mode),
        }
    }

    /// The value below which the share `part` of the distribution lies (its inverse), 0 ≤ `part` < 1.
    #[inline]
    pub fn at(&self, part: f64) -> f64 {
        let rises = part < self.below;
        let area = if rises {
            part * self.rising
        } else {
            (1.0 - part) * self.falling
        };
        let way = area.sqrt();
        let value = if rises {
            self.low + way
        } else {
            self.high - way
        };
        value.max(self.low).min(self.high)
    }
}

/// The draws of one scenario: every parameter with a low and a high.
#[derive(Clone, Debug)]
pub struct Draws<'a> {
    /// Tied parameters share one random number, each around its own value.
    groups: Vec<Vec<(&'a Parameter, Triangle)>>,
    start: u64,
    /// The parameter `family_share` with its value, where draws could exceed the whole intake.
    family: Option<(&'a Parameter, f64)>,
}

impl<'a> Draws<'a> {
    /// The draws around a scenario's values.
    pub fn new(subject: Subject<'a>, seed: u64) -> Self {
        let triangle = |one: Ranged<'a>| {
            let mode = subject.number(one.row)?;
            Some((one.row, Triangle::new(one.range.low, mode, one.range.high)))
        };
        let groups: Vec<Vec<_>> = ranged(subject.baseline)
            .into_iter()
            .map(|group| group.into_iter().filter_map(triangle).collect())
            .collect();
        let most = |name: Name| {
            let mut drawn = groups.iter().flatten();
            let high = drawn.find(|(row, _)| row.id == name.into());
            let row = subject.baseline.parameter(name.into());
            let value = row.and_then(|row| subject.number(row));
            high.map_or(value, |(_, triangle)| Some(triangle.high))
        };
        let sum = most(Name::AmvShare).zip(most(Name::FamilyShare));
        let exceeds = sum.is_some_and(|(amv, family)| amv + family > 1.0);
        let family = subject.baseline.parameter(Name::FamilyShare.into());
        let family = family.filter(|_| exceeds);
        let family = family.and_then(|row| Some((row, subject.number(row)?)));
        Self {
            groups,
            // A number of the seed's own stream, so that near seeds start far apart.
            start: SplitMix64::seed_from_u64(seed).next_u64(),
            family,
        }
    }

    /// Sets the values of the runs from `first` on, one in each lane.
    ///
    /// A run's numbers follow from the seed and its own index alone.
    #[inline]
    pub fn set(&self, ensemble: &mut Ensemble<'_, LANES>, first: u64) {
        if let Some((row, value)) = self.family {
            ensemble.set(row, Lanes([value; LANES]));
        }
        let draws = u64::try_from(self.groups.len()).unwrap_or_default();
        for (draw, group) in (0u64..).zip(&self.groups) {
            let mut parts = [0.0; LANES];
            for (run, part) in (first..).zip(&mut parts) {
                *part = self.part(run.wrapping_mul(draws).wrapping_add(draw));
            }
            for (row, triangle) in group {
                ensemble.set(row, Lanes(parts.map(|part| triangle.at(part))));
            }
        }
        if self.family.is_some() {
            ensemble.keep_shares_whole();
        }
    }

    /// The random number at an index of the stream, 0 ≤ number < 1, in steps of 2⁻⁵².
    #[inline]
    fn part(&self, index: u64) -> f64 {
        let state = self.start.wrapping_add(index.wrapping_mul(STRIDE));
        let bits = SplitMix64::seed_from_u64(state).next_u64();
        // The bits of a number from 1 to 2.
        f64::from_bits(0x3FF0_0000_0000_0000 | (bits >> 12)) - 1.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_triangle_has_its_known_quantiles() {
        let triangle = Triangle::new(0.0, 1.0, 3.0);
        assert_eq!(triangle.at(0.0), 0.0);
        assert!((triangle.at(1.0 / 3.0) - 1.0).abs() < 1e-12);
        // (3 − x)² / 6 = 1/4
        assert!((triangle.at(0.75) - (3.0 - 1.5f64.sqrt())).abs() < 1e-12);
        assert!(triangle.at(1.0 - f64::EPSILON / 2.0) <= 3.0);
        assert_eq!(Triangle::new(2.0, 5.0, 3.0), Triangle::new(2.0, 5.0, 5.0));
        assert_eq!(Triangle::new(2.0, 2.0, 2.0).at(0.7), 2.0);
    }
}
