//! What the commands take that put questions to many runs.
//!
//! Dates and numbers are read as text, so that a malformed one is refused in a sentence (exit code 1)
//! and not as wrong usage.

use std::path::PathBuf;

use clap::Args;

use super::arguments::Common;

/// What `compare` takes.
#[derive(Debug, Args)]
pub struct CompareArguments {
    /// Scenario files (.ron); the differences are with the first
    #[arg(value_name = "FILE", required = true, num_args = 2..)]
    pub files: Vec<PathBuf>,
    /// Date to compare at; the default date of the first FILE's edition when left out
    #[arg(long, value_name = "YYYY-MM", allow_hyphen_values = true)]
    pub date: Option<String>,
    #[command(flatten)]
    pub common: Common,
}

/// What `explain` takes.
#[derive(Debug, Args)]
pub struct ExplainArguments {
    /// Scenario file (.ron) to explain
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Scenario file to hold it against; the reference of its edition when left out
    #[arg(long, value_name = "FILE")]
    pub against: Option<PathBuf>,
    /// Date to explain; the edition's default date when left out
    #[arg(long, value_name = "YYYY-MM", allow_hyphen_values = true)]
    pub date: Option<String>,
    #[command(flatten)]
    pub common: Common,
}

/// What `solve` takes.
#[derive(Debug, Args)]
pub struct SolveArguments {
    /// Scenario file (.ron); without one, the reference of the edition
    #[arg(value_name = "FILE", conflicts_with = "baseline")]
    pub file: Option<PathBuf>,
    /// Edition of the forecast, when no FILE names one
    #[arg(long, value_name = "ID")]
    pub baseline: Option<String>,
    /// Parameter that may move
    #[arg(long, value_name = "ID")]
    pub lever: String,
    /// Required places to reach
    #[arg(long, value_name = "PLACES", allow_hyphen_values = true)]
    pub target: String,
    /// Date at which to reach them
    #[arg(long, value_name = "YYYY-MM", allow_hyphen_values = true)]
    pub date: String,
    #[command(flatten)]
    pub common: Common,
}

/// What `sensitivity` takes.
#[derive(Debug, Args)]
pub struct SensitivityArguments {
    /// Scenario file (.ron); without one, the reference of the edition
    #[arg(value_name = "FILE", conflicts_with = "baseline")]
    pub file: Option<PathBuf>,
    /// Edition of the forecast, when no FILE names one
    #[arg(long, value_name = "ID")]
    pub baseline: Option<String>,
    /// Date to look at; the edition's default date when left out
    #[arg(long, value_name = "YYYY-MM", allow_hyphen_values = true)]
    pub date: Option<String>,
    #[command(flatten)]
    pub common: Common,
}

/// What `band` takes.
#[derive(Debug, Args)]
pub struct BandArguments {
    /// Scenario file (.ron); without one, the reference of the edition
    #[arg(value_name = "FILE", conflicts_with = "baseline")]
    pub file: Option<PathBuf>,
    /// Edition of the forecast, when no FILE names one
    #[arg(long, value_name = "ID")]
    pub baseline: Option<String>,
    /// How many combinations of values to compute, at most 1000000
    #[arg(
        long,
        value_name = "NUMBER",
        default_value = "10000",
        allow_hyphen_values = true
    )]
    pub runs: String,
    /// Where the random numbers start; the same seed gives the same numbers
    #[arg(
        long,
        value_name = "NUMBER",
        default_value = "1",
        allow_hyphen_values = true
    )]
    pub seed: String,
    #[command(flatten)]
    pub common: Common,
}
