//! What the model, supply and the reception of displaced persons are computed with: typed, checked, complete.

use super::{Baseline, Constants, Expiry, MeasureKind, Name, Scenario};
use crate::month::{Month, Period};
use crate::units::{Number, People, PeoplePerPlace, Places, Share};

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

/// The checked inputs of supply. Fields without a word of their own are the parameter of that name.
#[expect(
    missing_docs,
    reason = "most fields are the parameter of the same name"
)]
#[derive(Clone, Debug, PartialEq)]
pub struct SupplyInputs {
    /// When the places were counted; supply is unknown before.
    pub counted: Month,
    /// The month of the letter: "a decision now".
    pub letter: Month,
    /// Crisis places per region at the count.
    pub crisis_per_region_counted: Places,
    /// First instant at which [`Self::crisis_per_region`] counts instead.
    pub crisis_per_region_from: Month,
    /// Contracts that expire.
    pub expiring: Vec<Expiry>,
    pub regular: Places,
    pub emergency: Places,
    pub crisis_per_region: Places,
    pub crisis_end: Month,
    pub crisis_to_emergency: Share,
    pub contract_renewal: Share,
    /// New regular places in each month once they arrive.
    pub new_regular: Places,
    /// New emergency places in each month once they arrive.
    pub new_emergency: Places,
    pub decision: Month,
    /// Months from decision to the first regular places.
    pub regular_lead: i32,
    /// Months from decision to the first emergency places.
    pub emergency_lead: i32,
    /// The dispersal laws that are on.
    pub laws: Vec<Law>,
}

/// A dispersal law that is on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Law {
    /// The month in which it comes into force.
    pub from: Month,
    /// Places once it works fully.
    pub places: Places,
    /// Months from coming into force to the first places.
    pub lead: i32,
    /// Months in which the places arrive, at least 1.
    pub ramp: i32,
}

/// The checked inputs of the reception of displaced persons from Ukraine.
#[expect(
    missing_docs,
    reason = "most fields are the parameter of the same name"
)]
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct UkraineInputs {
    /// First instant that something is known of.
    pub from: Month,
    /// Last instant that something is known of.
    pub until: Month,
    pub start: People,
    /// Persons who come each month, less those who leave.
    pub net_arrivals: People,
    pub occupancy_ratio: PeoplePerPlace,
    pub agreed_places: Places,
}

/// The inputs of supply, if the edition has a supply block.
pub(super) fn supply(scenario: &Scenario, baseline: &Baseline) -> Option<SupplyInputs> {
    let block = baseline.supply()?;
    let number = |name| scenario.number(baseline, name);
    let places = |name| Places(number(name));
    Some(SupplyInputs {
        counted: block.counted,
        letter: block.letter,
        crisis_per_region_counted: Places(block.crisis_per_region_counted),
        crisis_per_region_from: block.crisis_per_region_from,
        expiring: block.expiring.clone(),
        regular: places(Name::SupplyRegular),
        emergency: places(Name::SupplyEmergency),
        crisis_per_region: places(Name::SupplyCrisisPerRegion),
        crisis_end: month(scenario, baseline, Name::SupplyCrisisEnd)?,
        crisis_to_emergency: Share(number(Name::SupplyCrisisToEmergency)),
        contract_renewal: Share(number(Name::SupplyContractRenewal)),
        new_regular: places(Name::SupplyNewRegularPerMonth),
        new_emergency: places(Name::SupplyNewEmergencyPerMonth),
        decision: month(scenario, baseline, Name::SupplyDecision)?,
        regular_lead: whole(number(Name::SupplyRegularLeadMonths)),
        emergency_lead: whole(number(Name::SupplyEmergencyLeadMonths)),
        laws: laws(scenario),
    })
}

/// The inputs of the reception of displaced persons, if the edition has a Ukraine block.
pub(super) fn ukraine(scenario: &Scenario, baseline: &Baseline) -> Option<UkraineInputs> {
    let block = baseline.ukraine()?;
    let number = |name| scenario.number(baseline, name);
    Some(UkraineInputs {
        from: block.from,
        until: block.until,
        start: People(number(Name::UkraineStart)),
        net_arrivals: People(number(Name::UkraineNetArrivals)),
        occupancy_ratio: PeoplePerPlace(number(Name::UkraineOccupancyRatio)),
        agreed_places: Places(number(Name::UkraineAgreedPlaces)),
    })
}

fn laws(scenario: &Scenario) -> Vec<Law> {
    let on = scenario.measures.iter().filter(|measure| measure.enabled);
    on.filter_map(|measure| match measure.kind {
        MeasureKind::DispersalLaw {
            places,
            lead_months,
            ramp_months,
        } => Some(Law {
            from: measure.from,
            places: Places(places),
            lead: whole(lead_months),
            ramp: whole(ramp_months).max(1),
        }),
        _ => None,
    })
    .collect()
}

fn month(scenario: &Scenario, baseline: &Baseline, name: Name) -> Option<Month> {
    scenario.value(baseline.parameter(name.into())?).month()
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "checked to be whole and at most 1,200"
)]
fn whole(months: f64) -> i32 {
    months as i32
}
