//! What the model computes with: typed, checked, complete.

use super::{MeasureKind, SupplyInputs, UkraineInputs};
use crate::month::{Month, Period};
use crate::units::{Months, People, PeoplePerPlace, PerMonth, Share};

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
    #[must_use]
    pub fn start(&self) -> Month {
        self.start
    }

    /// The numbers that hold for the whole horizon.
    #[must_use]
    pub fn constants(&self) -> &Constants {
        &self.constants
    }

    /// Applications, a row per period.
    #[must_use]
    pub fn applications(&self) -> &[PeriodTotal] {
        &self.applications
    }

    /// Permit-holders housed, a row per period.
    #[must_use]
    pub fn housed(&self) -> &[PeriodTotal] {
        &self.housed
    }

    /// The months of the horizon, in order; one fewer than there are instants.
    #[must_use]
    pub fn calendar(&self) -> &[CalendarMonth] {
        &self.calendar
    }

    /// The measures that are on and act on people.
    #[must_use]
    pub fn measures(&self) -> &[ActiveMeasure] {
        &self.measures
    }

    /// What supply is computed with; none where the edition has no supply block.
    #[must_use]
    pub fn supply(&self) -> Option<&SupplyInputs> {
        self.supply.as_ref()
    }

    /// What the reception of displaced persons is computed with; none where the edition has no such block.
    #[must_use]
    pub fn ukraine(&self) -> Option<&UkraineInputs> {
        self.ukraine.as_ref()
    }
}

/// The numbers that hold for the whole horizon; each is the parameter of the same name.
#[expect(missing_docs, reason = "each field is the parameter of the same name")]
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Constants {
    pub amv_share: Share,
    pub family_share: Share,
    pub intake_ratio: Share,
    pub seasonality: Share,
    pub grant_rate: Share,
    pub decision_months: Months,
    pub withdrawal_rate: PerMonth,
    pub return_months: Months,
    pub amv_stay_months: Months,
    pub amv_to_adult_share: Share,
    pub occupancy_ratio: PeoplePerPlace,
    pub start_in_procedure: People,
    pub start_permit_holders: People,
    pub start_awaiting_departure: People,
    pub start_unaccompanied_minors: People,
}

/// A number of persons for a whole period.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PeriodTotal {
    /// The period.
    pub period: Period,
    /// Persons in the whole period, also outside the horizon.
    pub total: People,
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
pub struct ActiveMeasure {
    /// What it does.
    pub kind: MeasureKind,
    /// First step in which it works.
    pub from: usize,
    /// First step in which it works no longer.
    pub until: usize,
}

impl ActiveMeasure {
    /// Whether it works in the step.
    #[must_use]
    pub fn works_in(&self, step: usize) -> bool {
        (self.from..self.until).contains(&step)
    }
}
