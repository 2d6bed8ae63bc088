//! Where places fall short: first, and most.

use crate::month::Month;
use crate::units::Places;

/// The shortage over a horizon, of the instants at which supply is known.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Shortage {
    /// First instant with a shortage.
    pub first: Option<Month>,
    /// The largest shortage and when; of equals the first. None where there is none.
    pub largest: Option<(Month, Places)>,
}

impl Shortage {
    /// Of the gaps (required − supply, positive = shortage) at instants in order.
    #[must_use]
    pub fn of(gaps: impl IntoIterator<Item = (Month, Places)>) -> Self {
        let short = gaps.into_iter().filter(|(_, gap)| gap.0 > 0.0);
        short.fold(Self::default(), |shortage, (date, gap)| Self {
            first: shortage.first.or(Some(date)),
            largest: match shortage.largest {
                Some((_, most)) if most >= gap => shortage.largest,
                _ => Some((date, gap)),
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_and_the_largest_shortage_are_found_and_of_equals_the_first() {
        let start = Month::new(2023, 1).unwrap();
        let gaps = [-5.0, 3.0, 9.0, 9.0, 0.0].into_iter();
        let shortage = Shortage::of((0..).map(|step| start.plus(step)).zip(gaps.map(Places)));
        assert_eq!(shortage.first, Some(start.plus(1)));
        assert_eq!(shortage.largest, Some((start.plus(2), Places(9.0))));
    }

    #[test]
    fn enough_places_are_no_shortage() {
        let start = Month::new(2023, 1).unwrap();
        let shortage = Shortage::of([(start, Places(0.0)), (start.plus(1), Places(-1.0))]);
        assert_eq!(shortage, Shortage::default());
    }
}
