//! Why a number is what it is, how sure it is, and what would change it: questions to many runs.
//!
//! Uses `scenario`, `model` and `outlook`. Pure: random numbers come from a seed, so the same question
//! gives the same bits, on one thread or many. Whatever a view asks is cheap enough for every frame.

mod attribution;
mod compare;
mod counted_spread;
mod draws;
mod effect;
pub mod forecasts;
mod iso;
mod levers;
mod movable;
mod percentiles;
mod probe;
mod ranges;
mod regret;
mod sensitivity;
mod shapley;
mod solve;
mod spread;
mod track;

pub use attribution::{Attribution, Contribution, GroupPart, MOST_EXACT, explain, explain_up_to};
pub use compare::{
    COMPARED, Compared, MeasureRow, TOTAL, ValueRow, compare_at, difference, differing_values,
    matched_measures, shared_date, shared_dates,
};
pub use counted_spread::counted_spread;
pub use effect::{Effect, Package, effects};
pub use forecasts::{Observed, observed};
pub use iso::{IsoLine, IsoMap, iso_map};
pub use levers::Lever;
pub use movable::{CountSought, Explaining, explain_count, movable};
pub use percentiles::PERCENTS;
pub use regret::{Regret, regret};
pub use sensitivity::{Sensitivity, sensitivity};
pub use solve::{MET, Solution, solve};
pub use spread::{Sampling, Spread};
pub use track::{Deviation, Held, LAST_COUNTS, LEAST_COUNTS, Place, Ranking, Track, rank};

use crate::month::Month;
use crate::scenario::{Baseline, Parameter, ParameterId, Scenario, ScenarioError};

/// How many runs go side by side: eight f64 fill a cache line, and leave the stocks in registers.
const LANES: usize = 8;

/// The most runs of a spread: their outcomes, 8 bytes per run and instant, stay in memory.
pub const MOST_RUNS: usize = 1_000_000;

/// A scenario with the edition it belongs to.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Its edition.
    pub baseline: &'a Baseline,
}

impl Subject<'_> {
    /// The scenario's number for a parameter; none for a month.
    fn number(&self, row: &Parameter) -> Option<f64> {
        self.scenario.value(row).number()
    }

    /// The index of the instant at a date.
    ///
    /// # Errors
    /// The date lies outside the horizon.
    fn check_date(&self, date: Month) -> Result<usize, AnalysisError> {
        let steps = date.since(self.baseline.start());
        let inside = self.baseline.contains(date);
        let index = usize::try_from(steps).ok().filter(|_| inside);
        index.ok_or_else(|| AnalysisError::OutsideHorizon {
            scenario: self.scenario.name.clone(),
            date,
            first: self.baseline.start(),
            last: self.baseline.horizon(),
        })
    }
}

/// Why a question cannot be answered.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("no answer: {self:?}")]
pub enum AnalysisError {
    /// A scenario is invalid.
    #[error(transparent)]
    Scenario(#[from] ScenarioError),
    /// The date lies outside a scenario's horizon.
    OutsideHorizon {
        /// What the scenario is called.
        scenario: String,
        /// The date refused.
        date: Month,
        /// First instant.
        first: Month,
        /// Last instant.
        last: Month,
    },
    /// The scenarios have no date in common.
    NoSharedDate,
    /// The scenarios belong to different editions.
    DifferentEditions {
        /// The edition of the scenario to explain.
        one: String,
        /// The edition of the scenario it is held against.
        other: String,
    },
    /// The parameter belongs to supply or Ukraine and moves no required places.
    CannotMove(ParameterId),
    /// The target is no number of places: negative, or not finite.
    NotPlaces(f64),
    /// Not between 1 run and the most that are kept.
    Runs(u64),
    /// The edition has fewer than two headline parameters with a low and a high.
    NoHeadlineRange,
}
