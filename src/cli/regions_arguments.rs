//! What `regions` takes.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::arguments::Common;
use crate::regions;

/// What `regions` takes.
#[derive(Debug, Args)]
pub struct RegionsArguments {
    /// Scenario file (.ron); without one, the reference of the edition
    #[arg(value_name = "FILE", conflicts_with = "baseline")]
    pub file: Option<PathBuf>,
    /// Edition of the forecast, when no FILE names one
    #[arg(long, value_name = "ID")]
    pub baseline: Option<String>,
    /// First day of this month; without it the edition's default date
    #[arg(long, value_name = "YYYY-MM", allow_hyphen_values = true)]
    pub date: Option<String>,
    /// How the places are divided: lrt, population, dispersal-law, or a CSV file with the header name,weight
    #[arg(long, value_name = "KEY", default_value = "lrt")]
    pub key: OsString,
    /// Provinces or safety regions
    #[arg(long, value_enum, value_name = "LEVEL", default_value_t = Level::Province)]
    level: Level,
    /// Realised crisis and emergency places: a CSV file as --template writes it
    #[arg(long, value_name = "PATH", conflicts_with = "template")]
    pub realised: Option<PathBuf>,
    /// Write the empty CSV file for --realised instead
    #[arg(long)]
    pub template: bool,
    #[command(flatten)]
    pub common: Common,
}

impl RegionsArguments {
    pub fn level(&self) -> regions::Level {
        match self.level {
            Level::Province => regions::Level::Province,
            Level::SafetyRegion => regions::Level::SafetyRegion,
        }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Level {
    Province,
    SafetyRegion,
}
