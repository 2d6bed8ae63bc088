//! Dividing a whole number in whole parts that add up to it.

use crate::units::count;

/// The finest difference between two remainders that counts; less than this is noise of the arithmetic.
const GRAIN: f64 = 1e-9;

/// Divides a whole `total` in proportion to weights; weights that are all 0 count as equal.
///
/// **Shape:** a part per weight. **Units:** whatever `total` counts. Weights are finite and at least 0.
pub fn apportion(total: f64, weights: &[f64]) -> Vec<f64> {
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
pub fn round_to(total: f64, exact: &[f64]) -> Vec<f64> {
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
