//! Displaced persons from Ukraine in municipal reception: counted apart, never added to the required places.
//!
//! Uses `units`, `month` and `scenario`. Pure and total.

use crate::month::Month;
use crate::scenario::UkraineInputs;
use crate::units::{People, Places};

/// Municipal reception of displaced persons at one instant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reception {
    /// The instant.
    pub date: Month,
    /// Persons in municipal reception: `max(0, start + months × net arrivals)`.
    pub persons: People,
    /// Places they need: persons divided by the occupancy ratio.
    pub required: Places,
    /// Places agreed.
    pub agreed: Places,
}

impl Reception {
    /// Places short of the need under the agreement: `max(0, required − agreed)`.
    pub fn shortage(&self) -> Places {
        (self.required - self.agreed).max(Places(0.0))
    }
}

/// Every instant of the window that the edition declares, in order.
pub fn run(inputs: &UkraineInputs) -> Vec<Reception> {
    (0..=inputs.until.since(inputs.from))
        .map(|step| {
            let people = inputs.start.0 + f64::from(step) * inputs.net_arrivals.0;
            let persons = People(people).max(People(0.0));
            Reception {
                date: inputs.from.plus(step),
                persons,
                required: persons / inputs.occupancy_ratio,
                agreed: inputs.agreed_places,
            }
        })
        .collect()
}

/// The first instant at which more places are needed than agreed.
pub fn first_beyond_agreement(receptions: &[Reception]) -> Option<Month> {
    let beyond = receptions
        .iter()
        .find(|reception| reception.shortage().0 > 0.0);
    beyond.map(|reception| reception.date)
}

/// Whether two runs require the same places at the same instants: their lines lie on each other.
pub fn requires_the_same(a: &[Reception], b: &[Reception]) -> bool {
    let required = |one: &Reception| (one.date, one.required);
    a.iter().map(required).eq(b.iter().map(required))
}
