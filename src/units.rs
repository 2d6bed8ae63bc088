//! Quantities that refuse to be mixed: people, places, shares, durations and rates.
//!
//! Every quantity is generic over its [`Number`], so that the same equations advance one scenario
//! (`f64`) or many side by side ([`Lanes`]). Uses nothing else.

mod lanes;

use std::ops::{Add, AddAssign, Div, Mul, Sub};

pub use lanes::Lanes;

/// The arithmetic that the equations need of a number.
pub trait Number:
    Copy + Add<Output = Self> + Sub<Output = Self> + Mul<Output = Self> + Div<Output = Self> + AddAssign
{
    /// The same value in every lane.
    fn splat(value: f64) -> Self;
    /// The lesser of two, lane by lane.
    #[must_use]
    fn min(self, other: Self) -> Self;
    /// The greater of two, lane by lane.
    #[must_use]
    fn max(self, other: Self) -> Self;
}

impl Number for f64 {
    fn splat(value: f64) -> Self {
        value
    }

    // A comparison, not `f64::min`: inputs are finite, so the rules for NaN cost time for nothing.
    fn min(self, other: Self) -> Self {
        if self < other { self } else { other }
    }

    fn max(self, other: Self) -> Self {
        if self > other { self } else { other }
    }
}

macro_rules! quantities {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
        pub struct $name<T = f64>(pub T);

        impl<T: Number> $name<T> {
            /// The same value in every lane.
            pub fn splat(value: f64) -> Self {
                Self(T::splat(value))
            }

            /// The lesser of two.
            #[must_use]
            pub fn min(self, other: Self) -> Self {
                Self(self.0.min(other.0))
            }

            /// The greater of two.
            #[must_use]
            pub fn max(self, other: Self) -> Self {
                Self(self.0.max(other.0))
            }
        }

        impl<T: Number> Add for $name<T> {
            type Output = Self;
            fn add(self, other: Self) -> Self {
                Self(self.0 + other.0)
            }
        }

        impl<T: Number> AddAssign for $name<T> {
            fn add_assign(&mut self, other: Self) {
                self.0 += other.0;
            }
        }

        impl<T: Number> Sub for $name<T> {
            type Output = Self;
            fn sub(self, other: Self) -> Self {
                Self(self.0 - other.0)
            }
        }
    )*};
}

quantities! {
    /// Persons: a stock at an instant, or a flow during one month.
    People;
    /// Reception places: counted, planned, or what [`People`] divided by [`PeoplePerPlace`] ask for.
    Places;
    /// A dimensionless share or factor; 0.12 is 12 %.
    Share;
    /// The share of a stock that leaves each month.
    PerMonth;
    /// A duration in months; whole or not.
    Months;
    /// Persons per place: the share of places that can be used (*bezettingsgraad*).
    PeoplePerPlace;
}

impl<T: Number> Share<T> {
    /// What is left of the whole: `1 − share`.
    #[must_use]
    pub fn rest(self) -> Self {
        Self(T::splat(1.0) - self.0)
    }
}

impl<T: Number> Months<T> {
    /// The rate at which a stock with this mean stay empties: `1 / months`.
    pub fn rate(self) -> PerMonth<T> {
        PerMonth(T::splat(1.0) / self.0)
    }
}

/// What a quantity times or over another one is; no other two can be multiplied or divided.
macro_rules! algebra {
    ($($(#[$doc:meta])* $one:ident $operator:tt $other:ident = $outcome:ident, $kind:ident::$operate:ident;)*) => {$(
        $(#[$doc])*
        impl<T: Number> $kind<$other<T>> for $one<T> {
            type Output = $outcome<T>;
            fn $operate(self, other: $other<T>) -> $outcome<T> {
                $outcome(self.0 $operator other.0)
            }
        }
    )*};
}

algebra! {
    Share * Share = Share, Mul::mul;
    Share * People = People, Mul::mul;
    Share * Places = Places, Mul::mul;
    Share * Months = Months, Mul::mul;
    /// The part of a stock that leaves in one month.
    People * PerMonth = People, Mul::mul;
    PerMonth * Share = PerMonth, Mul::mul;
    PerMonth / PerMonth = Share, Div::div;
    People / PeoplePerPlace = Places, Div::div;
}

/// How many there are, as a number.
pub fn count(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// The numbers from a low to a high, both among them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LowHigh {
    /// The lowest.
    pub low: f64,
    /// The highest.
    pub high: f64,
}

impl LowHigh {
    /// From the lowest to the highest of some numbers; of none a low above its high.
    pub fn of(numbers: impl IntoIterator<Item = f64>) -> Self {
        let nothing = Self {
            low: f64::INFINITY,
            high: f64::NEG_INFINITY,
        };
        numbers.into_iter().fold(nothing, |ends, number| Self {
            low: ends.low.min(number),
            high: ends.high.max(number),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_become_places_only_through_persons_per_place() {
        assert_eq!(People(96.0) / PeoplePerPlace(0.96), Places(100.0));
    }

    #[test]
    fn a_mean_stay_of_four_months_empties_a_quarter_a_month() {
        assert_eq!(People(100.0) * Months(4.0).rate(), People(25.0));
        assert_eq!(Share(0.25).rest(), Share(0.75));
    }
}
