//! The ends of an axis of numbers: round, and only ever growing while they are held.

use crate::text::{Language, number};

/// The range shown, in places.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// Bottom.
    pub min: f64,
    /// Top.
    pub max: f64,
    /// The ends are multiples of this.
    round: f64,
    /// Whether it holds differences, which carry a sign.
    signed: bool,
}

/// The ends of an axis of amounts are multiples of this, or of more where the range is wide.
const ROUND: f64 = 10_000.0;
/// The most such multiples on an axis of amounts.
const MULTIPLES: f64 = 50.0;
/// An axis that fits closely has about this many round steps.
const STEPS: f64 = 5.0;
/// The most marks, however high the plot.
const MARKS: f64 = 40.0;
/// Numbers beyond this count as this: the distance between two ends stays a number.
const LARGEST: f64 = 1e300;

impl Range {
    /// An axis that holds every value, with round ends.
    pub fn around(values: impl Iterator<Item = f64>) -> Self {
        let (low, high) = ends(values);
        let round = round_between(low, high, MULTIPLES).max(ROUND);
        let min = ((low / round).floor() * round).max(0.0);
        // The label of the highest value needs room above it.
        let max = (high / round + 0.5).ceil() * round;
        Self {
            min,
            max: max.max(min + round),
            round,
            signed: false,
        }
    }

    /// An axis from nothing up, with room above the highest value: for a low plot, whose parts can be told by eye.
    pub fn from_zero(values: impl Iterator<Item = f64>) -> Self {
        /// So much higher than the highest value.
        const ROOM: f64 = 1.25;
        Self::fitting(0.0, ROOM * ends(values).1)
    }

    /// An axis of differences: it holds zero and every value, below zero too.
    pub fn of_differences(values: impl Iterator<Item = f64>) -> Self {
        let (low, high) = ends(values.chain([0.0]));
        Self {
            signed: true,
            ..Self::fitting(low, high)
        }
    }

    /// An axis that fits closely around levels: what lies between them counts, not how far zero is.
    pub fn of_levels(values: impl Iterator<Item = f64>) -> Self {
        let (low, high) = ends(values);
        // Where nothing differs, an axis of single places would say nothing.
        let range = if high - low < 0.5 {
            1_000.0
        } else {
            high - low
        };
        let axis = Self::fitting(low - 0.4 * range, high + 0.12 * range);
        Self {
            min: axis.min.max(0.0),
            ..axis
        }
    }

    /// Round ends around two values, by a step that suits their distance.
    fn fitting(low: f64, high: f64) -> Self {
        let round = round_between(low, high, STEPS);
        let min = (low / round).floor() * round;
        Self {
            min,
            max: ((high / round).ceil() * round).max(min + round),
            round,
            signed: false,
        }
    }

    /// This axis, or one that also holds what another needs.
    #[must_use]
    pub fn grown(self, needed: Self) -> Self {
        let round = self.round.max(needed.round);
        Self {
            min: (self.min.min(needed.min) / round).floor() * round,
            max: (self.max.max(needed.max) / round).ceil() * round,
            round,
            signed: self.signed,
        }
    }

    /// Where lines of the grid go on a plot of this height in points, and how far apart: few, whatever the range.
    pub fn marks(self, height: f32) -> (Vec<f64>, f64) {
        /// A label with a gap, in points.
        const LABEL: f64 = 28.0;
        let most = (f64::from(height).max(LABEL) / LABEL).min(MARKS);
        let step = round_step((self.max - self.min) / most).max(self.round);
        let first = (self.min / step).ceil();
        let marks = (0..=50_u32).map(|count| (first + f64::from(count)) * step);
        (marks.take_while(|mark| *mark <= self.max).collect(), step)
    }

    /// What stands beside a mark.
    pub fn label(self, mark: f64, language: Language) -> String {
        if self.signed {
            number::signed(mark, language)
        } else {
            number::whole(mark, language)
        }
    }
}

/// The lowest and the highest value; zeroes where there is none.
fn ends(values: impl Iterator<Item = f64>) -> (f64, f64) {
    values
        .filter(|value| !value.is_nan())
        .map(|value| value.clamp(-LARGEST, LARGEST))
        .map(|value| (value, value))
        .reduce(|(low, high), (value, _)| (low.min(value), high.max(value)))
        .unwrap_or_default()
}

/// A round step that goes so often between two numbers; one that still moves the larger of them.
fn round_between(low: f64, high: f64, times: f64) -> f64 {
    /// The smallest part of a number that adding to it does not lose.
    const PART: f64 = 1e-12;
    let largest = low.abs().max(high.abs());
    round_step(((high - low) / times).max(PART * largest))
}

/// The smallest of 1, 2 and 5 times a power of ten that is not below; at least one.
fn round_step(least: f64) -> f64 {
    let power = 10f64.powf(least.max(1.0).log10().floor());
    let steps = [1.0, 2.0, 5.0].map(|factor| factor * power);
    let fits = steps.into_iter().find(|step| *step >= least);
    fits.unwrap_or(10.0 * power)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_axis_has_round_ends_and_only_grows() {
        let axis = Range::around([45_000.0, 78_099.0].into_iter());
        assert_eq!((axis.min, axis.max), (40_000.0, 90_000.0));
        let lower = Range::around([60_000.0, 70_000.0].into_iter());
        assert_eq!(axis.grown(lower), axis);
        let higher = Range::around([60_000.0, 104_229.0].into_iter());
        assert_eq!(axis.grown(higher).max, 110_000.0);
    }

    #[test]
    fn an_axis_of_nothing_is_still_an_axis() {
        assert!(Range::around(std::iter::empty()).marks(300.0).0.len() >= 2);
    }

    #[test]
    fn the_steps_of_an_axis_follow_its_range_whatever_it_is() {
        let sizes = (-3..=308).map(|power| 10f64.powi(power));
        for size in sizes.chain([f64::MAX, f64::INFINITY, f64::NAN]) {
            for low in [0.0, size, -size, 0.999_999 * size] {
                let values = || [low, 1.5 * size].into_iter();
                let differences = Range::of_differences(values());
                let around = Range::around(values());
                for axis in [
                    around,
                    differences,
                    Range::of_levels(values()),
                    around.grown(differences),
                ] {
                    assert!(
                        axis.max > axis.min && axis.max.is_finite(),
                        "{size} {axis:?}"
                    );
                    for height in [0.0, 60.0, 300.0, 100_000.0, f32::NAN] {
                        let (marks, step) = axis.marks(height);
                        assert!(
                            marks.len() <= 50 && step.is_finite(),
                            "{size} {axis:?} {height}"
                        );
                        assert!(
                            marks.is_sorted_by(|one, next| one < next),
                            "{size} {axis:?}"
                        );
                    }
                    assert!(!axis.marks(300.0).0.is_empty(), "{size} {axis:?}");
                }
            }
        }
    }

    #[test]
    fn an_axis_of_differences_holds_zero_and_what_lies_below_it() {
        let below = Range::of_differences([-4_896.0, -120.0].into_iter());
        assert_eq!((below.min, below.max), (-5_000.0, 0.0));
        assert_eq!(below.label(-4_000.0, Language::Nl), "−4.000");
        let small = Range::of_differences([3.0, -2.0].into_iter());
        assert_eq!((small.min, small.max), (-2.0, 3.0));
        let both = below.grown(Range::of_differences([8_021.0].into_iter()));
        assert_eq!((both.min, both.max), (-6_000.0, 10_000.0));
        assert_eq!(both.marks(300.0).0.first(), Some(&-6_000.0));
    }

    #[test]
    fn an_axis_of_levels_fits_closely_and_stays_above_zero() {
        let axis = Range::of_levels([56_304.0, 61_200.0].into_iter());
        assert_eq!((axis.min, axis.max), (54_000.0, 62_000.0));
        assert!(Range::of_levels([0.0, 10.0].into_iter()).min >= 0.0);
        let same = Range::of_levels([75_500.0].into_iter());
        assert!(same.min < 75_500.0 && same.max > 75_500.0);
    }
}
