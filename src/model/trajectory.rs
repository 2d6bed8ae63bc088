//! A whole run: every stock, flow and requirement, month by month, and who is in reception.

use super::drivers::{Course, Schedule};
use super::step::{Flows, Levels, Stocks, levels, step};
use crate::month::Month;
use crate::scenario::{Inputs, Output};
use crate::units::{Number, People};

/// Everything at one instant.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Instant {
    /// The stocks.
    pub stocks: Stocks,
    /// What they ask for.
    pub levels: Levels,
}

impl Instant {
    /// One output: persons or places, by its own definition.
    pub fn output(&self, output: Output) -> f64 {
        output_of(output, &self.stocks, &self.levels)
    }
}

/// One output of a run, or of several side by side.
#[inline]
pub(super) fn output_of<T: Number>(output: Output, stocks: &Stocks<T>, levels: &Levels<T>) -> T {
    match output {
        Output::RequiredPlaces => levels.required_places.0,
        Output::RequiredPlacesAmv => levels.required_places_amv.0,
        Output::Occupancy => levels.occupancy.0,
        Output::InProcedure => stocks.in_procedure.0,
        Output::PermitHolders => stocks.permit_holders.0,
        Output::AwaitingDeparture => stocks.awaiting_departure.0,
        Output::UnaccompaniedMinors => stocks.unaccompanied_minors.0,
    }
}

/// The outcome of one run.
///
/// **Shape:** `n + 1` instants and the `n` months between them.
#[derive(Clone, Debug, PartialEq)]
pub struct Trajectory {
    start: Month,
    instants: Vec<Instant>,
    flows: Vec<Flows>,
}

impl Trajectory {
    /// First instant.
    pub fn start(&self) -> Month {
        self.start
    }

    /// Every instant, in order.
    pub fn instants(&self) -> &[Instant] {
        &self.instants
    }

    /// The flows of the month that begins at each instant but the last.
    pub fn flows(&self) -> &[Flows] {
        &self.flows
    }

    /// The index of an instant, if it lies within the horizon.
    pub fn index(&self, date: Month) -> Option<usize> {
        let index = usize::try_from(date.since(self.start)).ok()?;
        (index < self.instants.len()).then_some(index)
    }

    /// The instant at a date, if it lies within the horizon.
    pub fn at(&self, date: Month) -> Option<&Instant> {
        self.instants.get(self.index(date)?)
    }
}

/// Runs the model.
pub fn run(inputs: &Inputs) -> Trajectory {
    let constants = inputs.constants();
    let steps = inputs.calendar().len();
    let mut instants = Vec::with_capacity(steps + 1);
    let mut flows = Vec::with_capacity(steps);
    let mut schedule = Schedule::new(Course::of(inputs));
    let mut stocks = Stocks::at_start(constants);
    let instant = |stocks: Stocks, schedule: &Schedule<'_>, index| Instant {
        stocks,
        levels: levels(
            &stocks,
            schedule.interim_homes(index),
            constants.occupancy_ratio,
        ),
    };
    for index in 0..steps {
        instants.push(instant(stocks, &schedule, index));
        let (month, next) = step(&stocks, &schedule.drivers(index));
        flows.push(month);
        stocks = next;
    }
    instants.push(instant(stocks, &schedule, steps));
    Trajectory {
        start: inputs.start(),
        instants,
        flows,
    }
}

/// A group of people in reception: the four together are the occupancy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Residents {
    /// People in the procedure.
    InProcedure,
    /// Permit-holders, without those who live in interim homes outside COA.
    PermitHolders,
    /// People awaiting departure.
    AwaitingDeparture,
    /// Unaccompanied minors.
    UnaccompaniedMinors,
}

impl Residents {
    /// Every group, the largest first.
    pub const ALL: [Self; 4] = [
        Self::InProcedure,
        Self::PermitHolders,
        Self::AwaitingDeparture,
        Self::UnaccompaniedMinors,
    ];

    /// How many of them are in reception: `A`, `P − in_flow_through`, `R`, `U`; together the occupancy.
    pub fn at(self, instant: &Instant) -> People {
        let stocks = &instant.stocks;
        match self {
            Self::InProcedure => stocks.in_procedure,
            Self::PermitHolders => stocks.permit_holders - instant.levels.in_flow_through,
            Self::AwaitingDeparture => stocks.awaiting_departure,
            Self::UnaccompaniedMinors => stocks.unaccompanied_minors,
        }
    }
}
