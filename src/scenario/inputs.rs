//! What the model computes with: typed, checked, complete.

use super::{MeasureKind, SupplyInputs, UkraineInputs};
use crate::month::{Month, Period};
use crate::units::{Months, Number, People, PeoplePerPlace, PerMonth, Share};

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
pub struct Constants<T = f64> {
    pub amv_share: Share<T>,
    pub family_share: Share<T>,
    pub intake_ratio: Share<T>,
    pub seasonality: Share<T>,
    pub grant_rate: Share<T>,
    pub decision_months: Months<T>,
    pub withdrawal_rate: PerMonth<T>,
    pub return_months: Months<T>,
    pub amv_stay_months: Months<T>,
    pub amv_to_adult_share: Share<T>,
    pub occupancy_ratio: PeoplePerPlace<T>,
    pub start_in_procedure: People<T>,
    pub start_permit_holders: People<T>,
    pub start_awaiting_departure: People<T>,
    pub start_unaccompanied_minors: People<T>,
}

impl Constants {
    /// The same numbers in every lane.
    #[must_use]
    pub fn splat<T: Number>(&self) -> Constants<T> {
        Constants {
            amv_share: Share::splat(self.amv_share.0),
            family_share: Share::splat(self.family_share.0),
            intake_ratio: Share::splat(self.intake_ratio.0),
            seasonality: Share::splat(self.seasonality.0),
            grant_rate: Share::splat(self.grant_rate.0),
            decision_months: Months::splat(self.decision_months.0),
            withdrawal_rate: PerMonth::splat(self.withdrawal_rate.0),
            return_months: Months::splat(self.return_months.0),
            amv_stay_months: Months::splat(self.amv_stay_months.0),
            amv_to_adult_share: Share::splat(self.amv_to_adult_share.0),
            occupancy_ratio: PeoplePerPlace::splat(self.occupancy_ratio.0),
            start_in_procedure: People::splat(self.start_in_procedure.0),
            start_permit_holders: People::splat(self.start_permit_holders.0),
            start_awaiting_departure: People::splat(self.start_awaiting_departure.0),
            start_unaccompanied_minors: People::splat(self.start_unaccompanied_minors.0),
        }
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
    #[must_use]
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
    #[must_use]
    pub fn works_in(&self, step: usize) -> bool {
        (self.from..self.until).contains(&step)
    }
}

impl ActiveMeasure {
    /// The same measure in every lane.
    #[must_use]
    pub fn splat<T: Number>(&self) -> ActiveMeasure<T> {
        ActiveMeasure {
            kind: self.kind,
            strength: Share::splat(self.strength.0),
            from: self.from,
            until: self.until,
        }
    }
}
