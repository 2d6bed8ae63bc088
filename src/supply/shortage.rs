//! Where places fall short, first and most, and by when must be decided for places to stand at a date.

use super::PlaceType;
use crate::month::Month;
use crate::scenario::SupplyInputs;
use crate::units::Places;

/// Places that lack at an instant; below 0 places to spare.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GapAt {
    /// The instant.
    pub date: Month,
    /// The places.
    pub places: Places,
}

/// The shortage over a horizon, of the instants at which supply is known.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Shortage {
    /// First instant with a shortage.
    pub first: Option<Month>,
    /// The largest shortage and when; of equals the first. None where there is none.
    pub largest: Option<GapAt>,
}

impl Shortage {
    /// Of the gaps (required − supply, positive = shortage) at instants in order.
    pub fn of(gaps: impl IntoIterator<Item = GapAt>) -> Self {
        let short = gaps.into_iter().filter(|gap| gap.places.0 > 0.0);
        short.fold(Self::default(), |shortage, gap| Self {
            first: shortage.first.or(Some(gap.date)),
            largest: match shortage.largest {
                Some(most) if most.places >= gap.places => Some(most),
                _ => Some(gap),
            },
        })
    }
}

/// The last month in which a decision still delivers places of a type for a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// The type of place.
    pub kind: PlaceType,
    /// The last month in which a decision is in time: the date less the lead time.
    pub decide_by: Month,
    /// Whether that month lies before the letter's.
    pub too_late: bool,
    /// The first date for which a decision in the letter's month is in time.
    pub first_date: Month,
}

/// For each type that is decided on: regular and emergency places. Crisis places follow the agreement.
pub fn deadlines(inputs: &SupplyInputs, date: Month) -> [Deadline; 2] {
    let of = |kind, lead: i32| Deadline {
        kind,
        decide_by: date.plus(-lead),
        too_late: date.plus(-lead) < inputs.letter,
        first_date: inputs.letter.plus(lead),
    };
    [
        of(PlaceType::Regular, inputs.regular_lead),
        of(PlaceType::Emergency, inputs.emergency_lead),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gaps(places: &[f64]) -> impl Iterator<Item = GapAt> {
        let start = Month::new(2023, 1).unwrap();
        let dates = (0..).map(move |step| start.plus(step));
        let gap = |(date, places): (Month, &f64)| GapAt {
            date,
            places: Places(*places),
        };
        dates.zip(places).map(gap)
    }

    #[test]
    fn the_first_and_the_largest_shortage_are_found_and_of_equals_the_first() {
        let start = Month::new(2023, 1).unwrap();
        let shortage = Shortage::of(gaps(&[-5.0, 3.0, 9.0, 9.0, 0.0]));
        assert_eq!(shortage.first, Some(start.plus(1)));
        let largest = shortage.largest.unwrap();
        assert_eq!((largest.date, largest.places), (start.plus(2), Places(9.0)));
    }

    #[test]
    fn enough_places_are_no_shortage() {
        let shortage = Shortage::of(gaps(&[0.0, -1.0]));
        assert_eq!(shortage, Shortage::default());
    }
}
