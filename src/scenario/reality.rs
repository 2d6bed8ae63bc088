//! What was counted afterwards, with how it was counted: the layout of the reality check.

use serde::{Deserialize, Serialize};

use super::{Output, Status, Words};
use crate::month::Month;

/// An input that turned out otherwise than forecast.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// The parameter.
    pub id: String,
    /// What it turned out to be.
    pub value: f64,
    /// How sure that is.
    pub status: Status,
    /// How it was found.
    pub source: Words,
}

/// One count to hold the model against.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Count {
    /// The instant of the model that it is held against.
    pub instant: Month,
    /// What was counted.
    pub output: Output,
    /// How many persons.
    pub counted: f64,
    /// The day or month of the count, in words.
    pub when: Words,
    /// How it was counted: who is in and who is not.
    pub rule: Words,
    /// How sure it is.
    pub status: Status,
    /// Where it was published.
    pub source: String,
}

/// The check of one edition against what happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RealityCheck {
    /// The edition.
    pub baseline: String,
    /// What must be said beside it.
    pub note: Words,
    /// Inputs as they turned out.
    pub inputs: Vec<Outcome>,
    /// Counts, in order of instant.
    pub counts: Vec<Count>,
}
