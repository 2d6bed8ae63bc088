//! Which levers can move the required places at a date at all.

use super::probe::{Probe, Sought};
use super::{AnalysisError, Subject};
use crate::month::Month;
use crate::scenario::{Parameter, ParameterId, resolve};

/// Into how many parts a lever's range is cut to see whether anything moves.
const PARTS: u32 = 7;
/// Places that differ by less are equal: rounding.
const EQUAL: f64 = 1e-6;

/// The levers that move the required places at a date, the edition's headline ones first, then in table order.
///
/// A period that begins at or after the date moves nothing yet; one outside the horizon, supply and Ukraine never do.
///
/// # Errors
/// An invalid scenario, or a date outside the horizon.
pub fn movable(subject: Subject<'_>, date: Month) -> Result<Vec<ParameterId>, AnalysisError> {
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
) -> Result<Vec<ParameterId>, AnalysisError> {
    let inputs = resolve(subject.scenario, subject.baseline)?;
    let speaks = |row: &&Parameter| subject.baseline.speaks_of(row.id);
    let moves = |row: &&Parameter| {
        let Ok(mut probe) = Probe::new(subject, &inputs, row, sought) else {
            return false;
        };
        let points = probe.grid(PARTS);
        let first = points.first().map_or(0.0, |point| point.places);
        points
            .iter()
            .any(|point| (point.places - first).abs() > EQUAL)
    };
    let rows = subject.baseline.parameters().iter();
    let rows = rows.filter(speaks).filter(moves);
    let headline = subject.baseline.headline();
    let mut ids: Vec<_> = rows.map(|row| row.id).collect();
    let place = |id: &ParameterId| headline.iter().position(|one| one == id);
    ids.sort_by_key(|id| place(id).unwrap_or(headline.len()));
    Ok(ids)
}
