//! Numbers side by side: one lane for each of several runs.

use std::array;
use std::ops::{Add, AddAssign, Div, Mul, Sub};

use super::Number;

/// As many numbers as there are runs side by side.
///
/// Every operation works lane by lane, each as one `f64` would, so a lane holds the bits that a run
/// of its own would give. The loops have no branches and a fixed length: the compiler turns them into
/// vector instructions. Aligned to a cache line.
#[derive(Clone, Copy, Debug, PartialEq)]
#[repr(align(64))]
pub struct Lanes<const N: usize>(pub [f64; N]);

impl<const N: usize> Lanes<N> {
    /// The number of each lane.
    pub fn of(lane: impl FnMut(usize) -> f64) -> Self {
        Self(array::from_fn(lane))
    }

    #[inline]
    fn zip(mut self, other: Self, combine: impl Fn(f64, f64) -> f64) -> Self {
        for (own, other) in self.0.iter_mut().zip(&other.0) {
            *own = combine(*own, *other);
        }
        self
    }
}

impl<const N: usize> Add for Lanes<N> {
    type Output = Self;
    #[inline]
    fn add(self, other: Self) -> Self {
        self.zip(other, |a, b| a + b)
    }
}

impl<const N: usize> AddAssign for Lanes<N> {
    #[inline]
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl<const N: usize> Sub for Lanes<N> {
    type Output = Self;
    #[inline]
    fn sub(self, other: Self) -> Self {
        self.zip(other, |a, b| a - b)
    }
}

impl<const N: usize> Mul for Lanes<N> {
    type Output = Self;
    #[inline]
    fn mul(self, other: Self) -> Self {
        self.zip(other, |a, b| a * b)
    }
}

impl<const N: usize> Div for Lanes<N> {
    type Output = Self;
    #[inline]
    fn div(self, other: Self) -> Self {
        self.zip(other, |a, b| a / b)
    }
}

impl<const N: usize> Number for Lanes<N> {
    #[inline]
    fn splat(value: f64) -> Self {
        Self([value; N])
    }

    #[inline]
    fn min(self, other: Self) -> Self {
        self.zip(other, Number::min)
    }

    #[inline]
    fn max(self, other: Self) -> Self {
        self.zip(other, Number::max)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_lane_computes_as_a_number_alone() {
        let (a, b) = ([1.5, -2.0, 0.1, 7.0], [0.3, -2.5, 0.7, 7.0]);
        let (lanes, others) = (Lanes(a), Lanes(b));
        for lane in 0..4 {
            let (x, y) = (a[lane], b[lane]);
            assert_eq!((lanes + others).0[lane], x + y);
            assert_eq!((lanes - others).0[lane], x - y);
            assert_eq!((lanes * others).0[lane], x * y);
            assert_eq!((lanes / others).0[lane], x / y);
            assert_eq!(Number::min(lanes, others).0[lane], Number::min(x, y));
            assert_eq!(Number::max(lanes, others).0[lane], Number::max(x, y));
        }
    }
}
