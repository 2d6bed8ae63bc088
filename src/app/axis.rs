//! The vertical axis: holds still, and grows only when a curve would leave it.

/// The range shown, in places.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axis {
    /// Bottom.
    pub min: f64,
    /// Top.
    pub max: f64,
}

/// Room above the highest value, for its label.
const HEADROOM: f64 = 5_000.0;
/// The ends of the axis are multiples of this.
const ROUND: f64 = 10_000.0;

impl Axis {
    /// An axis that holds every value, with round ends.
    pub fn around(values: impl Iterator<Item = f64>) -> Self {
        let nothing = (f64::INFINITY, f64::NEG_INFINITY);
        let (low, high) = values.fold(nothing, |(low, high), value| {
            (low.min(value), high.max(value))
        });
        if low > high {
            return Self {
                min: 0.0,
                max: ROUND,
            };
        }
        let min = (low / ROUND).floor() * ROUND;
        let max = ((high + HEADROOM) / ROUND).ceil() * ROUND;
        Self {
            min: min.max(0.0),
            max: max.max(min + ROUND),
        }
    }

    /// This axis, or one that also holds what another needs.
    #[must_use]
    pub fn grown(self, needed: Self) -> Self {
        Self {
            min: self.min.min(needed.min),
            max: self.max.max(needed.max),
        }
    }

    /// Where lines of the grid go.
    pub fn marks(self) -> Vec<f64> {
        let step = self.step();
        let first = (self.min / step).ceil();
        let mut marks = Vec::new();
        let mut mark = first * step;
        while mark <= self.max {
            marks.push(mark);
            mark += step;
        }
        marks
    }

    /// A round distance that gives at most nine lines.
    pub fn step(self) -> f64 {
        let steps = [
            10_000.0, 20_000.0, 50_000.0, 100_000.0, 200_000.0, 500_000.0,
        ];
        let fits = |step: &f64| (self.max - self.min) / step <= 8.0;
        steps.into_iter().find(fits).unwrap_or(1_000_000.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_axis_has_round_ends_and_only_grows() {
        let axis = Axis::around([45_000.0, 78_099.0].into_iter());
        assert_eq!(
            axis,
            Axis {
                min: 40_000.0,
                max: 90_000.0
            }
        );
        let lower = Axis::around([60_000.0, 70_000.0].into_iter());
        assert_eq!(axis.grown(lower), axis);
        let higher = Axis::around([60_000.0, 104_229.0].into_iter());
        assert_eq!(axis.grown(higher).max, 110_000.0);
    }

    #[test]
    fn an_axis_of_nothing_is_still_an_axis() {
        assert!(Axis::around(std::iter::empty()).marks().len() >= 2);
    }
}
