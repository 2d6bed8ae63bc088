//! The vertical axis: holds still, and grows only when a curve would leave it.

use crate::text::{Language, number};

/// The range shown, in places.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axis {
    /// Bottom.
    pub min: f64,
    /// Top.
    pub max: f64,
    /// The ends are multiples of this.
    round: f64,
    /// Whether it holds differences, which carry a sign.
    signed: bool,
}

/// Room above the highest value, for its label.
const HEADROOM: f64 = 5_000.0;
/// The ends of an axis of amounts are multiples of this.
const ROUND: f64 = 10_000.0;
/// An axis that fits closely has about this many round steps.
const STEPS: f64 = 5.0;

impl Axis {
    /// An axis that holds every value, with round ends.
    pub fn around(values: impl Iterator<Item = f64>) -> Self {
        let (low, high) = ends(values);
        let axis = |min, max| Self {
            min,
            max,
            round: ROUND,
            signed: false,
        };
        if low > high {
            return axis(0.0, ROUND);
        }
        let min = (low / ROUND).floor() * ROUND;
        let max = ((high + HEADROOM) / ROUND).ceil() * ROUND;
        axis(min.max(0.0), max.max(min + ROUND))
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
        let range = (high - low).max(STEPS);
        let power = 10f64.powf((range / STEPS).log10().floor());
        let fits = |step: &f64| step * STEPS >= range;
        let steps = [1.0, 2.0, 5.0].map(|factor| factor * power);
        let round = steps.into_iter().find(fits).unwrap_or(10.0 * power);
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

    /// The same axis with so much more room at the top.
    #[must_use]
    pub fn with_room(self, room: f64) -> Self {
        Self {
            max: self.max + room,
            ..self
        }
    }

    /// Where lines of the grid go on a plot of this height in points, and how far apart.
    pub fn marks(self, height: f32) -> (Vec<f64>, f64) {
        /// A label with a gap, in points.
        const LABEL: f64 = 28.0;
        let range = self.max - self.min;
        let fits = |step: &f64| range / step * LABEL <= f64::from(height);
        let steps = [1.0, 2.0, 5.0, 10.0, 20.0, 50.0].map(|factor| factor * self.round);
        let step = steps.into_iter().find(fits).unwrap_or(100.0 * self.round);
        let mut marks = Vec::new();
        let mut mark = (self.min / step).ceil() * step;
        while mark <= self.max {
            marks.push(mark);
            mark += step;
        }
        (marks, step)
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

/// The lowest and the highest value; the wrong way round where there is none.
fn ends(values: impl Iterator<Item = f64>) -> (f64, f64) {
    let nothing = (f64::INFINITY, f64::NEG_INFINITY);
    values.fold(nothing, |(low, high), value| {
        (low.min(value), high.max(value))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_axis_has_round_ends_and_only_grows() {
        let axis = Axis::around([45_000.0, 78_099.0].into_iter());
        assert_eq!((axis.min, axis.max), (40_000.0, 90_000.0));
        let lower = Axis::around([60_000.0, 70_000.0].into_iter());
        assert_eq!(axis.grown(lower), axis);
        let higher = Axis::around([60_000.0, 104_229.0].into_iter());
        assert_eq!(axis.grown(higher).max, 110_000.0);
    }

    #[test]
    fn an_axis_of_nothing_is_still_an_axis() {
        assert!(Axis::around(std::iter::empty()).marks(300.0).0.len() >= 2);
    }

    #[test]
    fn an_axis_of_differences_holds_zero_and_what_lies_below_it() {
        let below = Axis::of_differences([-4_896.0, -120.0].into_iter());
        assert_eq!((below.min, below.max), (-5_000.0, 0.0));
        assert_eq!(below.label(-4_000.0, Language::Nl), "−4.000");
        let small = Axis::of_differences([3.0, -2.0].into_iter());
        assert_eq!((small.min, small.max), (-2.0, 3.0));
        let both = below.grown(Axis::of_differences([8_021.0].into_iter()));
        assert_eq!((both.min, both.max), (-6_000.0, 10_000.0));
        assert_eq!(both.marks(300.0).0.first(), Some(&-6_000.0));
    }

    #[test]
    fn an_axis_of_levels_fits_closely_and_stays_above_zero() {
        let axis = Axis::of_levels([56_304.0, 61_200.0].into_iter());
        assert_eq!((axis.min, axis.max), (54_000.0, 62_000.0));
        assert!(Axis::of_levels([0.0, 10.0].into_iter()).min >= 0.0);
        let same = Axis::of_levels([75_500.0].into_iter());
        assert!(same.min < 75_500.0 && same.max > 75_500.0);
    }
}
