//! Why a question cannot be answered, as data; the sentences stand in `text`.

use crate::month::Month;
use crate::scenario::{ParameterId, ScenarioError};

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
