//! Which levers can move the required places at a date at all.

use super::probe::{Probe, Sought};
use super::{AnalysisError, Subject};
use crate::month::Month;
use crate::scenario::{Inputs, Parameter, ParameterId, resolve};

/// Into how many parts a lever's range is cut to see whether anything moves: with the present value as many points as
/// runs go side by side.
const PARTS: u32 = 6;
/// Places that differ by less are equal: rounding.
const EQUAL: f64 = 1e-6;

/// The levers that move the required places at a date, the edition's headline ones first, then in table order.
///
/// A period that begins at or after the date moves nothing yet; one outside the horizon, supply and Ukraine never do.
///
/// Each is looked for only when it is asked for: who wants the first one pays for few runs.
///
/// # Errors
/// An invalid scenario, or a date outside the horizon.
pub fn movable(
    subject: Subject<'_>,
    date: Month,
) -> Result<impl Iterator<Item = ParameterId>, AnalysisError> {
    let last = subject.check_date(date)?;
    movable_for(subject, Sought::places(last))
}

/// As [`movable`], for anything that can be sought.
///
/// # Errors
/// An invalid scenario.
pub(super) fn movable_for(
    subject: Subject<'_>,
    sought: Sought,
) -> Result<impl Iterator<Item = ParameterId>, AnalysisError> {
    let inputs = resolve(subject.scenario, subject.baseline)?;
    let headline = subject.baseline.headline();
    let place = |id: ParameterId| headline.iter().position(|one| *one == id);
    let rows = subject.baseline.parameters().iter();
    let mut rows: Vec<_> = rows
        .filter(|row| subject.baseline.speaks_of(row.id))
        .collect();
    rows.sort_by_key(|row| place(row.id).unwrap_or(headline.len()));
    let moving = rows
        .into_iter()
        .filter(move |row| moves(subject, &inputs, row, sought));
    Ok(moving.map(|row| row.id))
}

/// Whether anything moves within a lever's range.
fn moves(subject: Subject<'_>, inputs: &Inputs, row: &Parameter, sought: Sought) -> bool {
    let Ok(mut probe) = Probe::new(subject, inputs, row, sought) else {
        return false;
    };
    let points = probe.grid(PARTS);
    let first = points.first().map_or(0.0, |point| point.places);
    points
        .iter()
        .any(|point| (point.places - first).abs() > EQUAL)
}
