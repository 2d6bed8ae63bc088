//! What a scenario is: parameters, editions, measures, changes; [`resolve`] turns it into checked [`Inputs`].
//!
//! Uses `units` and `month`. Derives serde's traits, but reads and writes nothing.

/// Makes an enum of rows: each with its name in files, for serde too, and on the command line, and what it is.
macro_rules! named {
    ($(#[$of:meta])* $type:ident { $($(#[$mark:meta])* $name:ident = $id:literal, $doc:literal;)* }) => {
        $(#[$of])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $type { $($(#[$mark])* #[doc = $doc] #[serde(rename = $id)] $name,)* }

        impl $type {
            /// All of them, in the order of every table.
            pub const ALL: [Self; [$($id),*].len()] = [$(Self::$name),*];

            /// Its name in files and on the command line.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)* }
            }
        }
    };
}
pub(crate) use named;

mod baseline;
mod baseline_error;
mod baseline_file;
mod brought;
mod check_baseline;
mod check_limits;
mod counts;
mod error;
mod file_error;
mod history;
mod inputs;
mod measure;
mod moved;
mod notice;
mod one_line;
mod parameter;
mod resolve;
mod scenario_file;
mod two_readings;
mod value;

use std::collections::{BTreeMap, BTreeSet};

pub use baseline::{BASELINE_FORMAT, Baseline, Parameter};
pub use baseline_error::BaselineError;
pub use baseline_file::{
    BaselineFile, DatedPlaces, DecisionLine, Expiry, Output, ParameterFile, Point, Status, Stop,
    StopFile, SupplyBlock, Target, TargetFile, UkraineBlock, UkraineCount, Words,
};
pub use brought::{Brought, RealisedPlaces};
pub use check_baseline::is_edition_id;
pub use check_limits::{MOST_LABEL, MOST_SOURCE, STEPS};
pub use counts::{
    CountError, CountProblem, Counted, DayCounts, DayInMonth, MOST_COUNTED, MOST_COUNTS, OwnCounts,
    is_within, outside_horizon,
};
pub use error::{Field, MeasureError, Nearest, ScenarioError};
pub use file_error::{
    Access, CodeProblem, Expected, FileError, FileProblem, MOST_BYTES, Place, SyntaxProblem,
    Unknown, WrongName,
};
pub use history::{
    CapacityDecision, Count, DecidedPlaces, EarlierDecision, InflowForecast, InflowOutcome,
    InflowScope, OccupancyCount, OccupancyRatio, Outcome, Outcomes, RealityCheck,
    earlier_decisions, nearest_instant,
};
pub use inputs::{
    ActiveMeasure, CalendarMonth, Inputs, Law, PeriodTotal, SupplyInputs, UkraineInputs,
};
pub use measure::{Amount, Measure, MeasureKind};
pub use moved::{Moved, moved};
pub use notice::{Notice, looks_like_a_thousandth, notices};
pub use one_line::{
    MOST_QUOTED, Quote, is_blank, is_steering, is_unseen, one_line, steering_sign, unused_name,
};
pub use parameter::{Constants, Group, Kind, Name, NoSuchId, ParameterId, Quantity};
pub use resolve::{MOST_NAME, MOST_REASON, check_value, parse_id, resolve};
pub use scenario_file::{MOST_MEASURES, SCENARIO_FORMAT, ScenarioFile};
pub use two_readings::{TwoReadings, one_reading};
pub use value::{Entries, RawValue, Value};

/// A what-if: everything that differs from one edition of the forecast.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scenario {
    /// The id of the edition.
    pub baseline: String,
    /// What the user calls it; 1–100 characters.
    pub name: String,
    /// What it shows or asks.
    pub note: String,
    /// Values that differ from the edition's.
    pub changes: BTreeMap<ParameterId, Value>,
    /// Why a value was chosen; at most 2,000 characters each.
    pub reasons: BTreeMap<ParameterId, String>,
    /// Values that came from calibration, and so keep that status.
    pub recalibrated: BTreeSet<ParameterId>,
    /// Measures, in the order in which the user added them.
    pub measures: Vec<Measure>,
    /// What the user brought: no input of the model.
    pub brought: Brought,
}

/// How many values in use are assumed or calibrated, and how many there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Assumed {
    /// Those that are assumed or calibrated.
    pub assumed: usize,
    /// All of them.
    pub all: usize,
}

impl Scenario {
    /// The edition as it is, under a name.
    pub fn reference(baseline: &Baseline, name: &str) -> Self {
        Self {
            baseline: baseline.id().to_owned(),
            name: name.to_owned(),
            ..Self::default()
        }
    }

    /// The value in use: the scenario's own, else the edition's.
    pub fn value(&self, parameter: &Parameter) -> Value {
        let own = self.changes.get(&parameter.id);
        own.copied().unwrap_or(parameter.value)
    }

    /// The number in use for a name without periods; 0 where the edition has none.
    pub fn number(&self, baseline: &Baseline, name: Name) -> f64 {
        baseline
            .parameter(name.into())
            .and_then(|row| self.value(row).number())
            .unwrap_or_default()
    }

    /// Sets a value by the user's hand; one that equals the edition's is no change.
    pub fn set(&mut self, parameter: &Parameter, value: Value) {
        self.recalibrated.remove(&parameter.id);
        if value == parameter.value {
            self.changes.remove(&parameter.id);
        } else {
            self.changes.insert(parameter.id, value);
        }
    }

    /// The status of the value in use.
    pub fn status(&self, parameter: &Parameter) -> Status {
        if self.recalibrated.contains(&parameter.id) {
            Status::Calibrated
        } else {
            parameter.status_of(self.value(parameter))
        }
    }

    /// Of the model's values.
    pub fn assumed_or_calibrated(&self, baseline: &Baseline) -> Assumed {
        self.assumed_where(baseline, Group::moves_required_places)
    }

    /// Of the values of one group.
    pub fn assumed_in(&self, baseline: &Baseline, group: Group) -> Assumed {
        self.assumed_where(baseline, |other| other == group)
    }

    fn assumed_where(&self, baseline: &Baseline, counts: impl Fn(Group) -> bool) -> Assumed {
        let rows = || {
            let rows = baseline.parameters().iter();
            rows.filter(|row| counts(row.id.name.group()))
        };
        let assumed = rows().filter(|row| self.status(row).is_assumed_or_calibrated());
        Assumed {
            assumed: assumed.count(),
            all: rows().count(),
        }
    }
}
