//! Which parameters exist: ids, kinds, quantities, groups, and the constants of the model. Values and words stand in
//! the baseline.

use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;

use crate::month::Period;
use crate::units::Number;

/// How often a parameter occurs in a baseline, and what its value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One number.
    Constant,
    /// One number for each period that the baseline declares.
    PerPeriod,
    /// One month of the calendar.
    Month,
}

/// What a parameter measures; decides how its value is shown and what can be computed with at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// Persons, at an instant or in a period.
    People,
    /// Persons a month, negative when more leave than come.
    NetPeoplePerMonth,
    /// Places, or places a month.
    Places,
    /// A share of a whole, shown in per cent.
    Share,
    /// Persons per place, shown in per cent.
    Occupancy,
    /// The share of a stock that leaves in a month, shown in per cent.
    MonthlyRate,
    /// A factor.
    Ratio,
    /// A mean stay in months.
    Stay,
    /// A whole number of months.
    WholeMonths,
    /// A month of the calendar.
    Month,
}

impl Quantity {
    /// The numbers that the equations can take, whatever an edition permits.
    ///
    /// Wider than any slider. It keeps divisors away from zero and outflows at or below their
    /// stock, so that a run can neither fail nor turn negative.
    pub fn domain(self) -> RangeInclusive<f64> {
        match self {
            Self::People | Self::Places => 0.0..=1e8,
            Self::NetPeoplePerMonth => -1e6..=1e6,
            Self::Share | Self::MonthlyRate => 0.0..=1.0,
            Self::Occupancy => 0.01..=1.0,
            Self::Ratio => 0.0..=100.0,
            Self::Stay => 1.0..=1200.0,
            Self::WholeMonths => 0.0..=1200.0,
            Self::Month => f64::NEG_INFINITY..=f64::INFINITY,
        }
    }

    /// Whether it counts persons, places or months: then a point and three digits may stand for thousands.
    pub fn is_counted(self) -> bool {
        let persons = matches!(self, Self::People | Self::NetPeoplePerMonth);
        persons || matches!(self, Self::Places | Self::Stay | Self::WholeMonths)
    }

    /// Whether the value is shown in per cent.
    pub fn is_percentage(self) -> bool {
        matches!(self, Self::Share | Self::Occupancy | Self::MonthlyRate)
    }
}

/// Where a parameter stands on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Who arrives (*instroom*).
    Inflow,
    /// The procedure (*doorstroom*).
    Throughput,
    /// Who leaves (*uitstroom*).
    Outflow,
    /// Places and their use (*opvang en bezetting*).
    Reception,
    /// The stocks at the start (*beginstand*).
    Start,
    /// The places that exist or are planned (*aanbod*).
    Supply,
    /// Displaced persons from Ukraine.
    Ukraine,
}

impl Group {
    /// Every group, in the order of the screen.
    pub const ALL: [Self; 7] = [
        Self::Inflow,
        Self::Throughput,
        Self::Outflow,
        Self::Reception,
        Self::Start,
        Self::Supply,
        Self::Ukraine,
    ];

    /// Whether the parameters of the group move the required places.
    pub fn moves_required_places(self) -> bool {
        !matches!(self, Self::Supply | Self::Ukraine)
    }
}

/// The type in which the model computes with a quantity.
mod computed {
    pub use crate::units::{
        Months as Stay, People, PeoplePerPlace as Occupancy, PerMonth as MonthlyRate, Share,
        Share as Ratio,
    };
}

/// Makes [`Name`], row by row.
macro_rules! names {
    ($($(#[$doc:meta])* $name:ident = $id:literal, $kind:ident, $quantity:ident, $group:ident;)*) => {
        /// The name of a parameter: its id without the period. In the order of every table.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Name { $($(#[$doc])* $name,)* }

        impl Name {
            /// Every name, in the order of every table.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The name as files and the command line write it.
            pub fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)* }
            }

            /// How often it occurs and what its value is.
            pub fn kind(self) -> Kind {
                match self { $(Self::$name => Kind::$kind,)* }
            }

            /// What it measures.
            pub fn quantity(self) -> Quantity {
                match self { $(Self::$name => Quantity::$quantity,)* }
            }

            /// Where it stands on the screen.
            pub fn group(self) -> Group {
                match self { $(Self::$name => Group::$group,)* }
            }
        }
    };
}

/// Makes [`Name`] of all rows, and [`Constants`] of those of the model's constants.
macro_rules! parameters {
    (
        per_period { $($(#[$period_doc:meta])* $period:ident = $period_id:literal, $period_quantity:ident, $period_group:ident;)* }
        constants { $($(#[$doc:meta])* $constant:ident, $field:ident = $id:literal, $quantity:ident, $group:ident;)* }
        blocks { $($(#[$block_doc:meta])* $block:ident = $block_id:literal, $block_kind:ident, $block_quantity:ident, $block_group:ident;)* }
    ) => {
        names! {
            $($(#[$period_doc])* $period = $period_id, PerPeriod, $period_quantity, $period_group;)*
            $($(#[$doc])* $constant = $id, Constant, $quantity, $group;)*
            $($(#[$block_doc])* $block = $block_id, $block_kind, $block_quantity, $block_group;)*
        }

        /// The numbers of the model that hold for the whole horizon; each is the parameter of the same name.
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub struct Constants<T = f64> { $($(#[$doc])* pub $field: computed::$quantity<T>,)* }

        impl Constants {
            /// Each from the number of its parameter.
            pub(crate) fn of(number: impl Fn(Name) -> f64) -> Self {
                Self { $($field: computed::$quantity(number(Name::$constant)),)* }
            }

            /// The same numbers in every lane.
            pub fn splat<T: Number>(&self) -> Constants<T> {
                Constants { $($field: computed::$quantity::splat(self.$field.0),)* }
            }
        }

        impl<T> Constants<T> {
            /// Where the number of a parameter stands; none for what is no constant of the model.
            #[inline]
            pub fn number_mut(&mut self, name: Name) -> Option<&mut T> {
                match name {
                    $(Name::$constant => Some(&mut self.$field.0),)*
                    $(Name::$period)|* | $(Name::$block)|* => None,
                }
            }
        }
    };
}

parameters! {
    // One number for each period that the edition declares.
    per_period {
        /// Asylum applications in the period.
        Applications = "applications", People, Inflow;
        /// Permit-holders housed by municipalities in the period, each freeing a COA place.
        Housed = "housed", People, Outflow;
    }
    // One number of the model, with its field in `Constants`; the type of the field follows from the quantity.
    constants {
        /// Unaccompanied minors as a share of the intake.
        AmvShare, amv_share = "amv_share", Share, Inflow;
        /// Share of the minors who leave AMV places because they turn 18 and stay in reception.
        AmvToAdultShare, amv_to_adult_share = "amv_to_adult_share", Share, Outflow;
        /// Family members who join a permit-holder, as a share of the intake.
        FamilyShare, family_share = "family_share", Share, Inflow;
        /// People who enter reception for each application.
        IntakeRatio, intake_ratio = "intake_ratio", Ratio, Inflow;
        /// Share of the decisions that grant asylum.
        GrantRate, grant_rate = "grant_rate", Share, Throughput;
        /// Mean time to a decision.
        DecisionMonths, decision_months = "decision_months", Stay, Throughput;
        /// Share of those in procedure who leave it each month without a decision.
        WithdrawalRate, withdrawal_rate = "withdrawal_rate", MonthlyRate, Throughput;
        /// Mean time to departure after a denial.
        ReturnMonths, return_months = "return_months", Stay, Outflow;
        /// Mean stay of unaccompanied minors in AMV places.
        AmvStayMonths, amv_stay_months = "amv_stay_months", Stay, Outflow;
        /// Share of the places that can be used.
        OccupancyRatio, occupancy_ratio = "occupancy_ratio", Occupancy, Reception;
        /// How strongly applications follow the seasons; 0 spreads them evenly.
        Seasonality, seasonality = "seasonality", Share, Inflow;
        /// People in the asylum procedure at the start.
        StartInProcedure, start_in_procedure = "start.in_procedure", People, Start;
        /// Permit-holders in reception at the start.
        StartPermitHolders, start_permit_holders = "start.permit_holders", People, Start;
        /// People awaiting departure at the start.
        StartAwaitingDeparture, start_awaiting_departure = "start.awaiting_departure", People, Start;
        /// Unaccompanied minors in AMV places at the start.
        StartUnaccompaniedMinors, start_unaccompanied_minors = "start.unaccompanied_minors", People, Start;
    }
    // A number or a month of supply or Ukraine, which an edition may lack.
    blocks {
        /// Regular places at the count.
        SupplyRegular = "supply.regular", Constant, Places, Supply;
        /// Emergency places (*noodopvang*) at the count.
        SupplyEmergency = "supply.emergency", Constant, Places, Supply;
        /// Crisis places (*crisisnoodopvang*) in each safety region.
        SupplyCrisisPerRegion = "supply.crisis_per_region", Constant, Places, Supply;
        /// First month without crisis places.
        SupplyCrisisEnd = "supply.crisis_end", Month, Month, Supply;
        /// Share of the crisis places that continues as emergency places.
        SupplyCrisisToEmergency = "supply.crisis_to_emergency", Constant, Share, Supply;
        /// Share of the expiring contracts that is renewed.
        SupplyContractRenewal = "supply.contract_renewal", Constant, Share, Supply;
        /// New regular places a month once they arrive.
        SupplyNewRegularPerMonth = "supply.new_regular_per_month", Constant, Places, Supply;
        /// New emergency places a month once they arrive.
        SupplyNewEmergencyPerMonth = "supply.new_emergency_per_month", Constant, Places, Supply;
        /// Month in which new places are decided.
        SupplyDecision = "supply.decision", Month, Month, Supply;
        /// Months from decision to the first regular places.
        SupplyRegularLeadMonths = "supply.regular_lead_months", Constant, WholeMonths, Supply;
        /// Months from decision to the first emergency places.
        SupplyEmergencyLeadMonths = "supply.emergency_lead_months", Constant, WholeMonths, Supply;
        /// Displaced persons from Ukraine in municipal reception at the start.
        UkraineStart = "ukraine.start", Constant, People, Ukraine;
        /// Net arrivals from Ukraine each month.
        UkraineNetArrivals = "ukraine.net_arrivals", Constant, NetPeoplePerMonth, Ukraine;
        /// Share of the municipal places that can be used.
        UkraineOccupancyRatio = "ukraine.occupancy_ratio", Constant, Occupancy, Ukraine;
        /// Municipal places agreed.
        UkraineAgreedPlaces = "ukraine.agreed_places", Constant, Places, Ukraine;
    }
}

/// One parameter of a baseline: a name, and the period it holds for when the name has periods.
///
/// Reads and writes `name` or `name.PERIOD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ParameterId {
    /// Which parameter.
    pub name: Name,
    /// For which period; none for constants and months.
    pub period: Option<Period>,
}

/// A text that is no parameter id.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no parameter id")]
pub struct NoSuchId(pub String);

impl From<Name> for ParameterId {
    fn from(name: Name) -> Self {
        Self { name, period: None }
    }
}

impl fmt::Display for ParameterId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name.id())?;
        match self.period {
            Some(period) => write!(f, ".{period}"),
            None => Ok(()),
        }
    }
}

impl FromStr for ParameterId {
    type Err = NoSuchId;

    fn from_str(text: &str) -> Result<Self, NoSuchId> {
        if let Some(&name) = Name::ALL.iter().find(|name| name.id() == text) {
            return match name.kind() {
                Kind::PerPeriod => Err(NoSuchId(text.to_owned())),
                Kind::Constant | Kind::Month => Ok(name.into()),
            };
        }
        text.rsplit_once('.')
            .and_then(|(start, period)| {
                let name = Name::ALL.iter().find(|name| name.id() == start)?;
                (name.kind() == Kind::PerPeriod).then_some(())?;
                Some(Self {
                    name: *name,
                    period: Some(period.parse().ok()?),
                })
            })
            .ok_or_else(|| NoSuchId(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_read_back_as_written() {
        for text in [
            "applications.2022H2",
            "housed.2024",
            "amv_share",
            "start.in_procedure",
        ] {
            assert_eq!(text.parse::<ParameterId>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn an_id_has_a_period_exactly_when_its_name_has_periods() {
        for text in [
            "applications",
            "applications.x",
            "amv_share.2023",
            "amv",
            "",
        ] {
            assert!(text.parse::<ParameterId>().is_err(), "{text}");
        }
    }
}
