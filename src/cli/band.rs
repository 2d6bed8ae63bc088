//! `band`: how far the required places spread with the assumptions.

use indicatif::ProgressBar;

use super::questions::BandArguments;
use super::{Refusal, output, settings, typed};
use crate::analysis::{AnalysisError, Sampling, Spread};
use crate::export::{Cell, Sheet, SheetColumn, Shown};
use crate::scenario::Baseline;

const COLUMNS: [(&str, Shown); 6] = [
    ("date", Shown::Text),
    ("p5", Shown::Whole),
    ("p25", Shown::Whole),
    ("p50", Shown::Whole),
    ("p75", Shown::Whole),
    ("p95", Shown::Whole),
];

pub fn run(arguments: &BandArguments) -> Result<(), Refusal> {
    let language = arguments.common.language();
    let runs = typed::count("--runs", &arguments.runs, language)?;
    let sampling = Sampling {
        runs: usize::try_from(runs).map_err(|_| AnalysisError::Runs(runs))?,
        seed: typed::count("--seed", &arguments.seed, language)?,
        ..Sampling::default()
    };
    let baseline = arguments.baseline.as_deref();
    let opened = settings::scenario(arguments.file.as_ref(), baseline, &arguments.common)?;
    let subject = settings::subject(&opened);
    let mut spread = Spread::default();
    // On stderr, and only where that is a terminal.
    let progress = ProgressBar::new(runs);
    let report = |done| progress.inc(u64::try_from(done).unwrap_or_default());
    let drawn = spread.draw(subject, sampling, &report);
    progress.finish_and_clear();
    drawn?;
    output::write(&sheet(subject.baseline, &spread), &arguments.common)
}

fn sheet(baseline: &Baseline, spread: &Spread) -> Sheet {
    let rows = baseline.instants().zip(spread.percentiles());
    let row = |(date, percentiles): (crate::month::Month, &[f64; 5])| {
        let start = Cell::from(date.first_day());
        let numbers = percentiles.iter().map(|places| Cell::Number(*places));
        std::iter::once(start).chain(numbers).collect()
    };
    Sheet {
        columns: COLUMNS.map(SheetColumn::of).into(),
        rows: rows.map(row).collect(),
    }
}
