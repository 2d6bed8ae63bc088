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

    /// Where lines of the grid go on a plot of this height in points, and how far apart.
    pub fn marks(self, height: f32) -> (Vec<f64>, f64) {
        /// A label with a gap, in points.
        const LABEL: f64 = 28.0;
        let range = self.max - self.min;
        let fits = |step: &f64| range / step * LABEL <= f64::from(height);
        let steps = [1.0, 2.0, 5.0, 10.0, 20.0, 50.0].map(|factor| factor * ROUND);
        let step = steps.into_iter().find(fits).unwrap_or(100.0 * ROUND);
        let mut marks = Vec::new();
        let mut mark = (self.min / step).ceil() * step;
        while mark <= self.max {
            marks.push(mark);
            mark += step;
        }
        (marks, step)
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
        assert!(Axis::around(std::iter::empty()).marks(300.0).0.len() >= 2);
    }
}
