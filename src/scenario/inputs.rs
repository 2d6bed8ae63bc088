//! What the model computes with: typed, checked, complete.

use super::{Constants, MeasureKind, SupplyInputs, UkraineInputs};
use crate::month::{Month, Period};
use crate::units::{Number, People, Share};

/// The checked inputs of one run. Comes only from [`resolve`](super::resolve).
#[derive(Clone, Debug, PartialEq)]
pub struct Inputs {
    pub(super) start: Month,
    pub(super) constants: Constants,
    pub(super) applications: Vec<PeriodTotal>,
    pub(super) housed: Vec<PeriodTotal>,
    pub(super) calendar: Vec<CalendarMonth>,
    pub(super) measures: Vec<ActiveMeasure>,
    pub(super) supply: Option<SupplyInputs>,
    pub(super) ukraine: Option<UkraineInputs>,
}

impl Inputs {
    /// First instant.
    pub fn start(&self) -> Month {
        self.start
    }

    /// The numbers that hold for the whole horizon.
    pub fn constants(&self) -> &Constants {
        &self.constants
    }

    /// Applications, a row per period.
    pub fn applications(&self) -> &[PeriodTotal] {
        &self.applications
    }

    /// Permit-holders housed, a row per period.
    pub fn housed(&self) -> &[PeriodTotal] {
        &self.housed
    }

    /// The months of the horizon, in order; one fewer than there are instants.
    pub fn calendar(&self) -> &[CalendarMonth] {
        &self.calendar
    }

    /// The measures that are on and act on people.
    pub fn measures(&self) -> &[ActiveMeasure] {
        &self.measures
    }

    /// What supply is computed with; none where the edition has no supply block.
    pub fn supply(&self) -> Option<&SupplyInputs> {
        self.supply.as_ref()
    }

    /// What the reception of displaced persons is computed with; none where the edition has no such block.
    pub fn ukraine(&self) -> Option<&UkraineInputs> {
        self.ukraine.as_ref()
    }
}

/// A number of persons for a whole period.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PeriodTotal<T = f64> {
    /// The period.
    pub period: Period,
    /// Persons in the whole period, also outside the horizon.
    pub total: People<T>,
}

impl PeriodTotal {
    /// The same total in every lane.
    pub fn splat<T: Number>(&self) -> PeriodTotal<T> {
        PeriodTotal {
            period: self.period,
            total: People::splat(self.total.0),
        }
    }
}

/// Where one month of the horizon stands in the year and in the periods.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CalendarMonth {
    /// The quarter of the year, 0–3.
    pub quarter: usize,
    /// The row of [`Inputs::applications`] that holds.
    pub applications: usize,
    /// The row of [`Inputs::housed`] that holds.
    pub housed: usize,
}

/// A measure that is on, with its months counted from the start.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ActiveMeasure<T = f64> {
    /// What it does.
    pub kind: MeasureKind,
    /// How much of its amount counts: 1 in a run of its own; 0 in a lane without the measure.
    pub strength: Share<T>,
    /// First step in which it works.
    pub from: usize,
    /// First step in which it works no longer.
    pub until: usize,
}

impl<T> ActiveMeasure<T> {
    /// Whether it works in the step.
    pub fn works_in(&self, step: usize) -> bool {
        (self.from..self.until).contains(&step)
    }
}

impl ActiveMeasure {
    /// The same measure in every lane.
    pub fn splat<T: Number>(&self) -> ActiveMeasure<T> {
        ActiveMeasure {
            kind: self.kind,
            strength: Share::splat(self.strength.0),
            from: self.from,
            until: self.until,
        }
    }
}
