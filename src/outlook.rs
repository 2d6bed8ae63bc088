//! One scenario → everything about it: the rows that `run`, the views and the exports share.
//!
//! Uses `scenario`, `model`, `supply`, `regions` and `ukraine`.

use crate::model::{Trajectory, run};
use crate::month::{Month, Period};
use crate::regions::{Country, National};
use crate::scenario::{Baseline, Counted, DayInMonth, Inputs, Scenario, ScenarioError, resolve};
use crate::supply::{self, GapAt, PlacesByType, Shortage};
use crate::ukraine::{self, Reception};
use crate::units::{People, Places};

macro_rules! columns {
    ($($name:ident = $header:literal, $kind:ident;)*) => {
        /// A column of the month-by-month table.
        #[expect(missing_docs, reason = "each is the quantity that its header names")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Column { $($name,)* }

        impl Column {
            /// Every column, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The header in CSV and JSON.
            pub fn header(self) -> &'static str {
                match self { $(Self::$name => $header,)* }
            }

            /// What the column counts.
            pub fn counts(self) -> Counts {
                match self { $(Self::$name => Counts::$kind,)* }
            }
        }
    };
}

/// What a column counts, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counts {
    /// Persons in the month that begins at the instant.
    Flow,
    /// Persons at the instant.
    Stock,
    /// Places at the instant.
    Places,
}

columns! {
    Applications = "applications", Flow;
    Intake = "intake", Flow;
    Granted = "granted", Flow;
    Denied = "denied", Flow;
    Withdrawn = "withdrawn", Flow;
    Housed = "housed", Flow;
    HousingUnused = "housing_unused", Flow;
    Departed = "departed", Flow;
    AmvOutflow = "amv_outflow", Flow;
    Turned18 = "turned_18", Flow;
    InProcedure = "in_procedure", Stock;
    PermitHolders = "permit_holders", Stock;
    AwaitingDeparture = "awaiting_departure", Stock;
    UnaccompaniedMinors = "unaccompanied_minors", Stock;
    InFlowThrough = "in_flow_through", Stock;
    Occupancy = "occupancy", Stock;
    RequiredPlaces = "required_places", Places;
    RequiredPlacesAmv = "required_places_amv", Places;
    SupplyRegular = "supply_regular", Places;
    SupplyEmergency = "supply_emergency", Places;
    SupplyCrisis = "supply_crisis", Places;
    SupplyTotal = "supply_total", Places;
    Gap = "gap", Places;
}

/// The column that a count is held against.
impl From<Counted> for Column {
    fn from(counted: Counted) -> Self {
        match counted {
            Counted::Applications => Self::Applications,
            Counted::Occupancy => Self::Occupancy,
            Counted::InProcedure => Self::InProcedure,
            Counted::PermitHolders => Self::PermitHolders,
            Counted::AwaitingDeparture => Self::AwaitingDeparture,
            Counted::UnaccompaniedMinors => Self::UnaccompaniedMinors,
            Counted::Housed => Self::Housed,
            Counted::SupplyRegular => Self::SupplyRegular,
            Counted::SupplyEmergency => Self::SupplyEmergency,
            Counted::SupplyCrisis => Self::SupplyCrisis,
        }
    }
}

/// Everything about one scenario.
///
/// **Shape:** supply has an element per instant, known from the count on; none where the edition has no
/// supply block. Ukraine has one per instant of its own window.
#[derive(Clone, Debug, PartialEq)]
pub struct Outlook {
    inputs: Inputs,
    trajectory: Trajectory,
    supply: Vec<Option<PlacesByType>>,
    ukraine: Vec<Reception>,
}

impl Outlook {
    /// Computes a scenario.
    ///
    /// # Errors
    /// The first thing in the scenario that the model may not see.
    pub fn new(scenario: &Scenario, baseline: &Baseline) -> Result<Self, ScenarioError> {
        let inputs = resolve(scenario, baseline)?;
        let places = |supplied| {
            baseline
                .instants()
                .map(move |date| supply::at(supplied, date))
        };
        Ok(Self {
            trajectory: run(&inputs),
            supply: inputs.supply().into_iter().flat_map(places).collect(),
            ukraine: inputs.ukraine().map(ukraine::run).unwrap_or_default(),
            inputs,
        })
    }

    /// What it was computed with.
    pub fn inputs(&self) -> &Inputs {
        &self.inputs
    }

    /// Displaced persons from Ukraine, in order; empty where the edition says nothing about them.
    pub fn ukraine(&self) -> &[Reception] {
        &self.ukraine
    }

    /// The places at an instant; none where supply is unknown.
    pub fn supply(&self, index: usize) -> Option<PlacesByType> {
        self.supply.get(index).copied().flatten()
    }

    /// Places required less those there are (positive = shortage); none where supply is unknown.
    pub fn gap(&self, index: usize) -> Option<Places> {
        let instant = self.trajectory.instants().get(index)?;
        Some(instant.levels.required_places - self.supply(index)?.total())
    }

    /// The first and the largest shortage.
    pub fn shortage(&self) -> Shortage {
        let gaps = self.dates().enumerate().filter_map(|(index, date)| {
            let places = self.gap(index)?;
            Some(GapAt { date, places })
        });
        Shortage::of(gaps)
    }

    /// The model's outcome.
    pub fn trajectory(&self) -> &Trajectory {
        &self.trajectory
    }

    /// Every instant, in order.
    pub fn dates(&self) -> impl Iterator<Item = Month> + use<> {
        let start = self.trajectory.start();
        (0i32..)
            .take(self.trajectory.instants().len())
            .map(move |step| start.plus(step))
    }

    /// What the scenario says of a day: of a flow the whole month, of people a straight line between the first days of
    /// two months, of places those since the first of the month. None outside the horizon.
    pub fn on(&self, counted: Counted, day: DayInMonth) -> Option<f64> {
        let column = counted.into();
        let index = self.trajectory.index(day.month)?;
        let before = self.cell(column, index)?;
        if day.passed == 0.0 || column.counts() != Counts::Stock {
            // Of the last instant only its first day is known.
            let known = day.passed == 0.0 || index + 1 < self.trajectory.instants().len();
            return known.then_some(before);
        }
        let after = self.cell(column, index + 1)?;
        Some(before + (after - before) * day.passed)
    }

    /// The national figures at a date; none outside the horizon.
    ///
    /// The housing task and the persons housed are those of the half-year that contains the date. Persons housed are
    /// known only where the horizon holds all its months: part of a half-year says nothing beside its task. So at the
    /// last instant, whose half-year has no months, they are unknown.
    pub fn national(&self, country: &Country, date: Month) -> Option<National> {
        let levels = &self.trajectory.at(date)?.levels;
        let half_year = Period::half_year_of(date);
        let mut receptions = self.ukraine.iter();
        let supplied = self.inputs.supply();
        Some(National {
            required_places: levels.required_places,
            required_places_amv: levels.required_places_amv,
            housing_task: country.housing_task(half_year),
            housed: self.housed_in(half_year),
            ukraine_places: receptions
                .find(|reception| reception.date == date)
                .map(|reception| reception.required),
            crisis_per_region: supplied.and_then(|inputs| supply::crisis_per_region(inputs, date)),
        })
    }

    /// Persons housed in a period; none where the horizon does not hold all of it.
    pub fn housed_in(&self, period: Period) -> Option<People> {
        let flows = self.trajectory.flows();
        let mut months = period.months();
        months.try_fold(People(0.0), |sum, month| {
            let flow = flows.get(self.trajectory.index(month)?)?;
            Some(sum + flow.housed)
        })
    }

    /// One cell: unknown for flows of the last instant, and for supply before the count.
    pub fn cell(&self, column: Column, index: usize) -> Option<f64> {
        let flows = || self.trajectory.flows().get(index);
        let stocks = || Some(self.trajectory.instants().get(index)?.stocks);
        let levels = || Some(self.trajectory.instants().get(index)?.levels);
        Some(match column {
            Column::Applications => flows()?.applications.0,
            Column::Intake => flows()?.intake.0,
            Column::Granted => flows()?.granted.0,
            Column::Denied => flows()?.denied.0,
            Column::Withdrawn => flows()?.withdrawn.0,
            Column::Housed => flows()?.housed.0,
            Column::HousingUnused => flows()?.housing_unused.0,
            Column::Departed => flows()?.departed.0,
            Column::AmvOutflow => flows()?.amv_outflow.0,
            Column::Turned18 => flows()?.turned_18.0,
            Column::InProcedure => stocks()?.in_procedure.0,
            Column::PermitHolders => stocks()?.permit_holders.0,
            Column::AwaitingDeparture => stocks()?.awaiting_departure.0,
            Column::UnaccompaniedMinors => stocks()?.unaccompanied_minors.0,
            Column::InFlowThrough => levels()?.in_flow_through.0,
            Column::Occupancy => levels()?.occupancy.0,
            Column::RequiredPlaces => levels()?.required_places.0,
            Column::RequiredPlacesAmv => levels()?.required_places_amv.0,
            Column::SupplyRegular => self.supply(index)?.regular.0,
            Column::SupplyEmergency => self.supply(index)?.emergency.0,
            Column::SupplyCrisis => self.supply(index)?.crisis.0,
            Column::SupplyTotal => self.supply(index)?.total().0,
            Column::Gap => self.gap(index)?.0,
        })
    }
}
