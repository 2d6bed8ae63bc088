//! Why a number is what it is, how sure it is, and what would change it: questions to many runs.
//!
//! Uses `scenario`, `model` and `outlook`. Pure: random numbers come from a seed, so the same question
//! gives the same bits, on one thread or many. Whatever a view asks is cheap enough for every frame.

mod attribution;
mod compare;
mod counted_spread;
mod differences;
mod draws;
mod effect;
mod error;
mod explained_count;
pub mod forecasts;
mod iso;
mod levers;
mod movable;
mod observed;
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
pub use compare::{COMPARED, Compared, compare_at, difference, shared_date, shared_dates};
pub use counted_spread::counted_spread;
pub use differences::{MeasureRow, TOTAL, ValueRow, differing_values, matched_measures};
pub use effect::{Effect, Package, effects};
pub use error::AnalysisError;
pub use explained_count::{CountSought, Explaining, explain_count};
pub use iso::{IsoLine, IsoMap, iso_map};
pub use levers::Lever;
pub use movable::movable;
pub use observed::{Observed, observed};
pub use percentiles::PERCENTS;
pub use regret::{Regret, regret};
pub use sensitivity::{Sensitivity, sensitivity};
pub use solve::{MET, Solution, solve};
pub use spread::{Sampling, Spread};
pub use track::{Deviation, Held, LAST_COUNTS, LEAST_COUNTS, Place, Ranking, Track, rank};

use crate::month::Month;
use crate::scenario::{Baseline, Scenario};

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
