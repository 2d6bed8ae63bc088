//! The equations of the model as text, for files that compute by themselves: workbook and model file.
//!
//! Uses `scenario`, `model`, `supply` and `outlook`. `model::step` holds them for computing; here each stands as one Rust expression that is at once its text and its
//! number, with the symbols of the model's contract. [`Ledger`] computes with them what a file says before anybody
//! recomputes it, and tests hold that against the model.

mod ledger;

pub use ledger::{Ledger, symbol};

use crate::outlook::Column;
use crate::scenario::MeasureKind;

/// Variables that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Who are there.
    State,
    /// Who come.
    Inflow,
    /// The procedure.
    Throughput,
    /// Who leave.
    Outflow,
    /// Places required.
    Need,
    /// Places that exist or are planned.
    Supply,
}

/// What is computed from what.
#[derive(Clone, Copy, Debug)]
pub enum Rule {
    /// A stock: at the start a parameter, then what was there, what came and what left; never below 0.
    Stock {
        /// The parameter that it starts with.
        start: &'static str,
        /// What comes in a month.
        inflows: &'static [&'static str],
        /// What leaves in a month.
        outflows: &'static [&'static str],
    },
    /// Looked up for the month: every format has a way of its own.
    Driver,
    /// An equation.
    Equation(Equation),
}

/// An equation: its text, the names in it, and its number from theirs.
#[derive(Clone, Copy, Debug)]
pub struct Equation {
    takes: &'static [&'static str],
    text: &'static str,
    number: fn(&[f64]) -> f64,
}

impl Equation {
    /// Its number, from the numbers of the names in it.
    pub fn number(&self, of: impl FnMut(&str) -> f64) -> f64 {
        let taken: Vec<f64> = self.takes.iter().copied().map(of).collect();
        (self.number)(&taken)
    }

    /// Its text, with every name as the format refers to it.
    pub fn text(&self, refer: impl Fn(&str) -> String) -> String {
        let mut written = String::new();
        let mut rest = self.text;
        while let Some(first) = rest.chars().next() {
            let part = |takes: fn(char) -> bool| {
                let end = rest.find(|c| !takes(c)).unwrap_or(rest.len());
                rest.split_at(end.max(first.len_utf8()))
            };
            let (word, after) = match first {
                'a'..='z' => part(|c| c.is_ascii_alphanumeric() || c == '_'),
                '0'..='9' => part(|c| c.is_ascii_digit() || c == '.'),
                _ => part(|_| false),
            };
            written += &match first {
                _ if word == "min" || word == "max" => word.to_uppercase(),
                'a'..='z' => refer(word),
                '0'..='9' => word.trim_end_matches(".0").to_owned(),
                '\n' => String::new(),
                _ => word.to_owned(),
            };
            rest = after;
        }
        written
    }
}

/// Which rows of a month-by-month sheet have the variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// In a month: not at the last instant.
    Month,
    /// At every instant.
    Instant,
    /// At every instant from the count of supply on.
    Supply,
}

/// What a variable counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Persons at an instant.
    Persons,
    /// Persons in a month.
    PersonsAMonth,
    /// Places at an instant.
    Places,
    /// Months.
    Months,
    /// Persons in a period of several months.
    PersonsInPeriod,
    /// A factor or a share.
    Factor,
    /// A share each month.
    Rate,
}

fn min(a: f64, b: f64) -> f64 {
    a.min(b)
}

fn max(a: f64, b: f64) -> f64 {
    a.max(b)
}

macro_rules! variables {
    (
        stocks { $($stock:ident = $stock_name:ident, $start:ident + [$($inflow:ident),*] - [$($outflow:ident),*];)* }
        drivers { $($driver:ident = $driver_name:ident, $driver_holds:ident, $driver_unit:ident;)* }
        equations { $($equation:ident = $name:ident($($takes:ident),*), $holds:ident, $unit:ident: $right:expr;)* }
    ) => {
        /// A variable of the model: what each is, says its heading in `text`.
        #[expect(missing_docs, reason = "each is the quantity that its name says")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Variable { $($stock,)* $($driver,)* $($equation,)* }

        impl Variable {
            /// Every variable: each after those that it is computed from.
            pub const ALL: &'static [Self] = &[
                $(Self::$stock,)* $(Self::$driver,)* $(Self::$equation,)*
            ];

            /// Who are in reception.
            pub const STOCKS: &'static [Self] = &[$(Self::$stock),*];

            /// Its name in equations and model files.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$stock => stringify!($stock_name),)*
                    $(Self::$driver => stringify!($driver_name),)*
                    $(Self::$equation => stringify!($name),)*
                }
            }

            /// When it holds.
            pub fn holds(self) -> Holds {
                match self {
                    $(Self::$stock)|* => Holds::Instant,
                    $(Self::$driver => Holds::$driver_holds,)*
                    $(Self::$equation => Holds::$holds,)*
                }
            }

            /// What it counts.
            pub fn unit(self) -> Unit {
                match self {
                    $(Self::$stock)|* => Unit::Persons,
                    $(Self::$driver => Unit::$driver_unit,)*
                    $(Self::$equation => Unit::$unit,)*
                }
            }

            /// How it is computed.
            pub fn rule(self) -> Rule {
                match self {
                    $(Self::$stock => Rule::Stock {
                        start: stringify!($start),
                        inflows: &[$(stringify!($inflow)),*],
                        outflows: &[$(stringify!($outflow)),*],
                    },)*
                    $(Self::$driver)|* => Rule::Driver,
                    $(Self::$equation => Rule::Equation(Equation {
                        takes: &[$(stringify!($takes)),*],
                        text: stringify!($right),
                        number: |taken| match taken {
                            &[$($takes),*] => $right,
                            _ => f64::NAN,
                        },
                    }),)*
                }
            }
        }
    };
}

variables! {
    stocks {
        InProcedure = in_procedure, start_in_procedure + [arriving, turned_18_waiting] - [granted, denied, withdrawn];
        PermitHolders = permit_holders, start_permit_holders + [granted, family, turned_18_granted] - [housed];
        AwaitingDeparture = awaiting_departure, start_awaiting_departure + [denied] - [departed];
        UnaccompaniedMinors = unaccompanied_minors, start_unaccompanied_minors + [amv] - [amv_outflow];
    }
    drivers {
        ApplicationsInPeriod = applications_in_period, Month, PersonsInPeriod;
        Season = season, Month, Factor;
        WeightsInPeriod = weights_in_period, Month, Factor;
        StillComing = still_coming, Month, Factor;
        SoonerDecided = sooner_decided, Month, Months;
        SoonerDeparted = sooner_departed, Month, Months;
        HousedInPeriod = housed_in_period, Month, PersonsInPeriod;
        MonthsInPeriod = months_in_period, Month, Months;
        HousedMore = housed_more, Month, PersonsAMonth;
        InterimHomes = interim_homes, Instant, Persons;
        MonthsSinceDecision = months_since_decision, Supply, Months;
        Lapsing = lapsing, Supply, Places;
        CrisisOpen = crisis_open, Supply, Factor;
        CrisisAgreed = crisis_agreed, Supply, Factor;
        LawPlaces = law_places, Supply, Places;
    }
    equations {
        Weight = weight(seasonality, season), Month, Factor:
            1.0 + seasonality * (season - 1.0);
        Applications = applications(applications_in_period, weight, weights_in_period, still_coming), Month, PersonsAMonth:
            applications_in_period * weight / weights_in_period * still_coming;
        Intake = intake(intake_ratio, applications), Month, PersonsAMonth:
            intake_ratio * applications;
        Amv = amv(amv_share, intake), Month, PersonsAMonth:
            amv_share * intake;
        Family = family(family_share, intake), Month, PersonsAMonth:
            family_share * intake;
        Arriving = arriving(intake, amv, family), Month, PersonsAMonth:
            intake - amv - family;
        DecisionTime = decision_time(decision_months, sooner_decided), Month, Months:
            max(1.0, decision_months - sooner_decided);
        Leaving = leaving(decision_time, withdrawal_rate), Month, Rate:
            1.0 / decision_time + withdrawal_rate;
        Scale = scale(leaving), Month, Factor:
            min(1.0, leaving) / leaving;
        Decided = decided(in_procedure, decision_time, scale), Month, PersonsAMonth:
            in_procedure / decision_time * scale;
        Withdrawn = withdrawn(withdrawal_rate, in_procedure, scale), Month, PersonsAMonth:
            withdrawal_rate * in_procedure * scale;
        Granted = granted(grant_rate, decided), Month, PersonsAMonth:
            grant_rate * decided;
        Denied = denied(grant_rate, decided), Month, PersonsAMonth:
            (1.0 - grant_rate) * decided;
        AmvOutflow = amv_outflow(unaccompanied_minors, amv_stay_months), Month, PersonsAMonth:
            unaccompanied_minors / amv_stay_months;
        Turned18 = turned_18(amv_to_adult_share, amv_outflow), Month, PersonsAMonth:
            amv_to_adult_share * amv_outflow;
        Turned18Granted = turned_18_granted(grant_rate, turned_18), Month, PersonsAMonth:
            grant_rate * turned_18;
        Turned18Waiting = turned_18_waiting(grant_rate, turned_18), Month, PersonsAMonth:
            (1.0 - grant_rate) * turned_18;
        Target = target(housed_in_period, months_in_period, housed_more), Month, PersonsAMonth:
            housed_in_period / months_in_period + housed_more;
        Waiting = waiting(permit_holders, granted, family, turned_18_granted), Month, PersonsAMonth:
            permit_holders + granted + family + turned_18_granted;
        Housed = housed(target, waiting), Month, PersonsAMonth:
            min(target, waiting);
        HousingUnused = housing_unused(target, housed), Month, PersonsAMonth:
            target - housed;
        DepartureTime = departure_time(return_months, sooner_departed), Month, Months:
            max(1.0, return_months - sooner_departed);
        Departed = departed(awaiting_departure, departure_time), Month, PersonsAMonth:
            awaiting_departure / departure_time;
        InFlowThrough = in_flow_through(interim_homes, permit_holders), Instant, Persons:
            min(interim_homes, permit_holders);
        Occupancy = occupancy(in_procedure, permit_holders, in_flow_through, awaiting_departure, unaccompanied_minors), Instant, Persons:
            in_procedure + permit_holders - in_flow_through + awaiting_departure + unaccompanied_minors;
        RequiredPlaces = required_places(occupancy, occupancy_ratio), Instant, Places:
            occupancy / occupancy_ratio;
        RequiredPlacesAmv = required_places_amv(unaccompanied_minors, occupancy_ratio), Instant, Places:
            unaccompanied_minors / occupancy_ratio;
        NewRegular = new_regular(supply_new_regular_per_month, months_since_decision, supply_regular_lead_months), Supply, Places:
            supply_new_regular_per_month * max(0.0, months_since_decision - supply_regular_lead_months + 1.0);
        NewEmergency = new_emergency(supply_new_emergency_per_month, months_since_decision, supply_emergency_lead_months), Supply, Places:
            supply_new_emergency_per_month * max(0.0, months_since_decision - supply_emergency_lead_months + 1.0);
        Expired = expired(lapsing, supply_contract_renewal), Supply, Places:
            lapsing * (1.0 - supply_contract_renewal);
        Continued = continued(crisis_open, supply_crisis_to_emergency, safety_regions, supply_crisis_per_region), Supply, Places:
            (1.0 - crisis_open) * supply_crisis_to_emergency * safety_regions * supply_crisis_per_region;
        RegularPlaces = regular_places(supply_regular, new_regular, law_places), Supply, Places:
            supply_regular + new_regular + law_places;
        EmergencyPlaces = emergency_places(supply_emergency, new_emergency, expired, continued), Supply, Places:
            max(0.0, supply_emergency + new_emergency - expired) + continued;
        CrisisPlaces = crisis_places(safety_regions, crisis_open, crisis_agreed, supply_crisis_per_region, crisis_counted), Supply, Places:
            safety_regions * crisis_open * (crisis_agreed * supply_crisis_per_region + (1.0 - crisis_agreed) * crisis_counted);
        SupplyTotal = supply_total(regular_places, emergency_places, crisis_places), Supply, Places:
            regular_places + emergency_places + crisis_places;
        Gap = gap(required_places, supply_total), Supply, Places:
            required_places - supply_total;
    }
}

impl Variable {
    /// The variable of a name, if there is one.
    pub fn named(name: &str) -> Option<Self> {
        let mut all = Self::ALL.iter().copied();
        all.find(|variable| variable.name() == name)
    }

    /// The kind of measures that a driver counts, whatever their amounts.
    pub fn measures(self) -> Option<MeasureKind> {
        let law = MeasureKind::DispersalLaw {
            places: 0.0,
            lead_months: 0.0,
            ramp_months: 1.0,
        };
        match self {
            Self::StillComing => Some(MeasureKind::ReduceApplications { share: 0.0 }),
            Self::SoonerDecided => Some(MeasureKind::ShortenDecisions { months: 0.0 }),
            Self::SoonerDeparted => Some(MeasureKind::FasterReturn { months: 0.0 }),
            Self::HousedMore => Some(MeasureKind::HouseMore { per_month: 0.0 }),
            Self::InterimHomes => Some(MeasureKind::FlowThroughPlaces { places: 0.0 }),
            Self::LawPlaces => Some(law),
            _ => None,
        }
    }

    /// The column of `run` that holds it.
    pub fn column(self) -> Option<Column> {
        let header = match self {
            Self::RegularPlaces => "supply_regular",
            Self::EmergencyPlaces => "supply_emergency",
            Self::CrisisPlaces => "supply_crisis",
            other => other.name(),
        };
        let mut columns = Column::ALL.iter().copied();
        columns.find(|column| column.header() == header)
    }
}

/// A number that the equations take, and that is no parameter: the program's or the edition's.
pub const SAFETY_REGIONS: &str = "safety_regions";
/// As [`SAFETY_REGIONS`]: crisis places per region at the count.
pub const CRISIS_COUNTED: &str = "crisis_counted";
