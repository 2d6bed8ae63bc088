//! Which counts lie within the spread of the assumptions, and which outside.

use super::draws::Draws;
use super::percentiles::Histogram;
use super::{AnalysisError, LANES, Subject};
use crate::model::Ensemble;
use crate::scenario::{Counted, DayInMonth, OwnCounts, is_within, resolve};
use crate::units::LowHigh;

/// How many combinations are drawn.
const RUNS: usize = 10_000;
/// Outcomes of so many counts are in memory at once.
const AT_ONCE: usize = 64;
/// Where the random numbers start.
const SEED: u64 = 1;

/// A count whose spread is asked.
#[derive(Clone, Copy, Debug)]
struct Asked {
    output: Counted,
    /// The instant at or before the day.
    index: usize,
    /// The part of the month that has passed.
    passed: f64,
}

/// The 5 and 95 per cent of the combinations at each count, in the order of [`Track`](super::Track); none where the model
/// draws nothing: places, and days outside the horizon.
///
/// # Errors
/// An invalid scenario.
pub fn counted_spread(
    subject: Subject<'_>,
    counts: &OwnCounts,
) -> Result<Vec<Option<LowHigh>>, AnalysisError> {
    let inputs = resolve(subject.scenario, subject.baseline)?;
    let draws = Draws::new(subject, SEED);
    let start = subject.baseline.start();
    let days = |output: Counted| counts.of(output).map(move |(day, _)| (output, day));
    let asked = Counted::ALL.into_iter().flat_map(days);
    let asked = asked.map(|(output, day)| {
        let known = is_within(day, output.is_flow(), subject.baseline);
        let place = DayInMonth::of(day).filter(|_| known)?;
        Some(Asked {
            output,
            index: usize::try_from(place.month.since(start)).ok()?,
            passed: if output.is_flow() { 0.0 } else { place.passed },
        })
    });
    let asked: Vec<_> = asked.collect();
    let mut found = Vec::with_capacity(asked.len());
    let mut histogram = Histogram::default();
    for chunk in asked.chunks(AT_ONCE) {
        let ensemble = Ensemble::<LANES>::of(&inputs);
        for outcomes in outcomes(ensemble, &draws, chunk) {
            let is_known = outcomes.iter().all(|one| one.is_finite()) && !outcomes.is_empty();
            found.push(is_known.then(|| {
                let [low, .., high] = histogram.percentiles(&outcomes);
                LowHigh { low, high }
            }));
        }
    }
    Ok(found)
}

/// What every combination says of each count; empty where it says nothing.
fn outcomes(
    mut ensemble: Ensemble<'_, LANES>,
    draws: &Draws<'_>,
    asked: &[Option<Asked>],
) -> Vec<Vec<f64>> {
    let mut rows = vec![Vec::new(); asked.len()];
    for first in (0..RUNS).step_by(LANES) {
        draws.set(&mut ensemble, u64::try_from(first).unwrap_or_default());
        for row in &mut rows {
            row.resize(first + LANES, 0.0);
        }
        ensemble.each_counted(|instant, lanes| {
            for (row, asked) in rows.iter_mut().zip(asked) {
                let Some(asked) = asked else { continue };
                let weight = match instant.checked_sub(asked.index) {
                    Some(0) => 1.0 - asked.passed,
                    Some(1) => asked.passed,
                    _ => continue,
                };
                let values = lanes.of(asked.output);
                if weight > 0.0 {
                    let values = values.unwrap_or([f64::NAN; LANES]);
                    for (sum, value) in row.iter_mut().skip(first).zip(values) {
                        *sum += weight * value;
                    }
                }
            }
        });
    }
    for (row, asked) in rows.iter_mut().zip(asked) {
        if asked.is_none() {
            row.clear();
        }
    }
    rows
}
