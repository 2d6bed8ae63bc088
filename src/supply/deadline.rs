//! By when must be decided, for places to stand at a date.

use super::PlaceType;
use crate::month::Month;
use crate::scenario::SupplyInputs;

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
