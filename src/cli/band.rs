//! `band`: how far the required places spread with the assumptions.

use clap::Args;
use indicatif::ProgressBar;

use super::scenarios::{OneScenario, subject};
use super::{Command, Common, Refusal, output, typed};
use crate::analysis::{AnalysisError, Sampling, Spread};
use crate::pages::uncertainty::band;

const HELP: &str = "\
Examples:
  opvangverkenner band
  opvangverkenner band scenarios/afspraak-20000.ron --runs 1000000 --seed 7 --format csv

Draws every parameter with a low and a high from a triangular distribution around its value in the
scenario, and gives the percentiles 5, 25, 50, 75 and 95 of the required places. It is the spread of
the assumptions, not the probability of what will happen: the outcome of January 2023 lies below its
5 % line. The same seed gives the same numbers on every machine.";

/// How far the required places spread with the assumptions
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub struct Band {
    #[command(flatten)]
    scenario: OneScenario,
    /// How many combinations of values to compute, at most 1000000
    #[arg(
        long,
        value_name = "NUMBER",
        default_value = "10000",
        allow_hyphen_values = true
    )]
    runs: String,
    /// Where the random numbers start; the same seed gives the same numbers
    #[arg(
        long,
        value_name = "NUMBER",
        default_value = "1",
        allow_hyphen_values = true
    )]
    seed: String,
}

impl Command for Band {
    fn run(&self, common: &Common) -> Result<(), Refusal> {
        let language = common.language();
        let runs = typed::count("--runs", &self.runs, language)?;
        let sampling = Sampling {
            runs: usize::try_from(runs).map_err(|_| AnalysisError::Runs(runs))?,
            seed: typed::count("--seed", &self.seed, language)?,
            ..Sampling::default()
        };
        let opened = self.scenario.open(common)?;
        let subject = subject(&opened);
        // On stderr, and only where that is a terminal.
        let progress = ProgressBar::new(MILLIONTHS);
        let report = |part| progress.inc(millionths(part));
        let percentiles = Spread::percentiles_of(subject, sampling, &report);
        progress.finish_and_clear();
        let table = band::table(subject.baseline, &percentiles?, language);
        output::write(&table, common)
    }
}

/// In so many parts the work is counted.
const MILLIONTHS: u64 = 1_000_000;

fn millionths(part: f64) -> u64 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a part of one, in millionths"
    )]
    let count = (part * 1e6).round() as u64;
    count
}
