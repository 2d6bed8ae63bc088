//! How far the required places spread when the assumptions move within their plausible ranges.
//!
//! The spread of the assumptions, and no probability of what will happen.

use std::num::NonZeroUsize;
use std::ops::Range;
use std::thread;

use super::draws::Draws;
use super::percentiles::Histogram;
use super::{AnalysisError, LANES, MOST_RUNS, Subject};
use crate::model::Ensemble;
use crate::month::Month;
use crate::scenario::{Baseline, Inputs, resolve};
use crate::units::count;

/// So many blocks of runs are computed between two reports of progress.
const BLOCKS_A_REPORT: usize = 512;

/// The most bytes of outcomes that are kept at once where only their percentiles are asked for.
const MOST_BYTES: usize = 256 * 1024 * 1024;

/// The instants of each round in which outcomes take no more than so many bytes.
fn rounds(
    baseline: &Baseline,
    runs: usize,
    bytes: usize,
) -> impl Iterator<Item = Range<usize>> + use<> {
    let instants = baseline.instants().count();
    let at_once = (bytes / size_of::<f64>() / runs.max(1)).max(1);
    (0..instants)
        .step_by(at_once)
        .map(move |first| first..instants.min(first + at_once))
}

/// How the combinations are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sampling {
    /// How many combinations.
    pub runs: usize,
    /// Where the random numbers start.
    pub seed: u64,
    /// On how many threads; the outcome is the same on any number.
    pub threads: NonZeroUsize,
}

impl Default for Sampling {
    /// 10,000 runs from seed 1, on as many threads as the machine has.
    fn default() -> Self {
        Self {
            runs: 10_000,
            seed: 1,
            threads: thread::available_parallelism().unwrap_or(NonZeroUsize::MIN),
        }
    }
}

/// The outcomes of many combinations of values, and their percentiles at every instant.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spread {
    start: Option<Month>,
    runs: usize,
    /// A row per instant, in it the required places of each run.
    outcomes: Vec<f64>,
    percentiles: Vec<[f64; 5]>,
}

impl Spread {
    /// Draws the combinations around a scenario's values and runs them.
    ///
    /// # Errors
    /// An invalid scenario, no runs, or more than [`MOST_RUNS`].
    pub fn new(subject: Subject<'_>, sampling: Sampling) -> Result<Self, AnalysisError> {
        let mut spread = Self::default();
        spread.draw(subject, sampling, &|_| {})?;
        Ok(spread)
    }

    /// As [`Self::new`], in the same memory: for every frame of a drag, and for long rows of runs with
    /// `report`, which hears of so many more runs done.
    ///
    /// # Errors
    /// As [`Self::new`]; the spread is left as it was.
    pub fn draw(
        &mut self,
        subject: Subject<'_>,
        sampling: Sampling,
        report: &(dyn Fn(usize) + Sync),
    ) -> Result<(), AnalysisError> {
        let steps = subject.baseline.instants().count();
        self.draw_at(subject, sampling, 0..steps, report)
    }

    /// Draws the outcomes at some instants.
    fn draw_at(
        &mut self,
        subject: Subject<'_>,
        sampling: Sampling,
        instants: Range<usize>,
        report: &(dyn Fn(usize) + Sync),
    ) -> Result<(), AnalysisError> {
        if !(1..=MOST_RUNS).contains(&sampling.runs) {
            let runs = u64::try_from(sampling.runs).unwrap_or(u64::MAX);
            return Err(AnalysisError::Runs(runs));
        }
        let inputs = resolve(subject.scenario, subject.baseline)?;
        let draws = Draws::new(subject, sampling.seed);
        let first = i32::try_from(instants.start).unwrap_or(i32::MAX);
        self.start = Some(inputs.start().plus(first));
        self.runs = sampling.runs;
        self.outcomes.resize(instants.len() * sampling.runs, 0.0);
        self.percentiles.resize(instants.len(), [0.0; 5]);
        let stretches = self.stretches(sampling.threads, instants.start);
        on_threads(stretches, |mut stretch| {
            stretch.run(&inputs, &draws, report);
        });
        self.choose(sampling.threads);
        Ok(())
    }

    /// The percentiles alone, of any number of runs and instants: in as many rounds as keep the outcomes small. Each
    /// round draws the same combinations. `report` hears of every round's share of the runs.
    ///
    /// # Errors
    /// As [`Self::new`].
    pub fn percentiles_of(
        subject: Subject<'_>,
        sampling: Sampling,
        report: &(dyn Fn(f64) + Sync),
    ) -> Result<Vec<[f64; 5]>, AnalysisError> {
        let rounds: Vec<_> = rounds(subject.baseline, sampling.runs, MOST_BYTES).collect();
        Self::percentiles_in(&rounds, subject, sampling, report)
    }

    fn percentiles_in(
        rounds: &[Range<usize>],
        subject: Subject<'_>,
        sampling: Sampling,
        report: &(dyn Fn(f64) + Sync),
    ) -> Result<Vec<[f64; 5]>, AnalysisError> {
        let all = count(sampling.runs) * count(rounds.len());
        let mut spread = Self::default();
        let mut found = Vec::new();
        for instants in rounds {
            let part = |done| report(count(done) / all);
            spread.draw_at(subject, sampling, instants.clone(), &part)?;
            found.extend_from_slice(&spread.percentiles);
        }
        Ok(found)
    }

    /// The room for every combination, in a stretch for each thread; the first row is that of `instant`.
    fn stretches(&mut self, threads: NonZeroUsize, instant: usize) -> Vec<Stretch<'_>> {
        let width = self.runs.div_ceil(threads.get()).next_multiple_of(LANES);
        let count = self.runs.div_ceil(width);
        let mut stretches: Vec<Stretch<'_>> = (0..count)
            .map(|index| Stretch {
                first: index * width,
                instant,
                rows: Vec::new(),
            })
            .collect();
        for row in self.outcomes.chunks_mut(self.runs) {
            for (stretch, piece) in stretches.iter_mut().zip(row.chunks_mut(width)) {
                stretch.rows.push(piece);
            }
        }
        stretches
    }

    /// Chooses the percentiles, each thread those of some instants.
    fn choose(&mut self, threads: NonZeroUsize) {
        let share = self.percentiles.len().div_ceil(threads.get());
        let rows = self.outcomes.chunks(share * self.runs);
        let runs = self.runs;
        let parts: Vec<_> = self.percentiles.chunks_mut(share).zip(rows).collect();
        on_threads(parts, |(percentiles, rows)| {
            let mut histogram = Histogram::default();
            for (chosen, row) in percentiles.iter_mut().zip(rows.chunks(runs)) {
                *chosen = histogram.percentiles(row);
            }
        });
    }

    /// How many combinations were run.
    pub fn runs(&self) -> usize {
        self.runs
    }

    /// The percentiles 5, 25, 50, 75 and 95 of the required places at every instant, in order.
    pub fn percentiles(&self) -> &[[f64; 5]] {
        &self.percentiles
    }

    /// The required places of every combination at a date; none outside the horizon.
    pub fn outcomes(&self, date: Month) -> Option<&[f64]> {
        let index = usize::try_from(date.since(self.start?)).ok()?;
        self.outcomes.chunks(self.runs).nth(index)
    }

    /// The share of the combinations for which `places` are enough at a date.
    pub fn enough(&self, date: Month, places: f64) -> Option<f64> {
        let outcomes = self.outcomes(date)?;
        let enough = outcomes.iter().filter(|required| **required <= places);
        Some(count(enough.count()) / count(outcomes.len()))
    }
}

/// The runs of one thread.
struct Stretch<'a> {
    first: usize,
    /// The instant of the first row.
    instant: usize,
    rows: Vec<&'a mut [f64]>,
}

impl Stretch<'_> {
    fn run(&mut self, inputs: &Inputs, draws: &Draws<'_>, report: &(dyn Fn(usize) + Sync)) {
        let mut ensemble = Ensemble::<LANES>::of(inputs);
        let runs = self.rows.first().map_or(0, |row| row.len());
        let mut done = 0;
        for (block, start) in (0..runs).step_by(LANES).enumerate() {
            let first = u64::try_from(self.first + start).unwrap_or_default();
            draws.set(&mut ensemble, first);
            let end = runs.min(start + LANES);
            ensemble.each_instant(|index, lanes| {
                let row = index.checked_sub(self.instant);
                let row = row.and_then(|row| self.rows.get_mut(row));
                if let Some(own) = row.and_then(|row| row.get_mut(start..end)) {
                    for (own, required) in own.iter_mut().zip(lanes) {
                        *own = *required;
                    }
                }
            });
            if block % BLOCKS_A_REPORT == BLOCKS_A_REPORT - 1 {
                report(end - done);
                done = end;
            }
        }
        report(runs - done);
    }
}

/// Does every part on a thread of its own, the first on this one.
fn on_threads<T: Send>(parts: Vec<T>, work: impl Fn(T) + Sync) {
    let work = &work;
    let mut parts = parts.into_iter();
    let own = parts.next();
    thread::scope(|scope| {
        for part in parts {
            scope.spawn(move || work(part));
        }
        if let Some(own) = own {
            work(own);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::embedded_editions;
    use crate::scenario::Scenario;

    #[test]
    fn rounds_give_the_same_percentiles_and_take_no_more_room_than_they_may() {
        let baseline = &embedded_editions()[0].baseline;
        let scenario = &Scenario::reference(baseline, "x");
        let subject = Subject { scenario, baseline };
        let sampling = Sampling {
            runs: 203,
            ..Sampling::default()
        };
        let whole = Spread::new(subject, sampling).unwrap();
        for at_once in [1, 4, 30, 31] {
            let bytes = at_once * 8 * sampling.runs + 7;
            let rounds: Vec<_> = rounds(baseline, sampling.runs, bytes).collect();
            assert!(rounds.iter().all(|round| round.len() <= at_once));
            let heard = std::sync::Mutex::new(0.0);
            let report = |part| *heard.lock().unwrap() += part;
            let found = Spread::percentiles_in(&rounds, subject, sampling, &report);
            assert_eq!(found.unwrap(), whole.percentiles(), "{at_once}");
            assert!((heard.into_inner().unwrap() - 1.0_f64).abs() < 1e-9);
        }
    }
}
