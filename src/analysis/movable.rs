//! Which levers can move the required places at a date at all, and which alone would bring a scenario to a count.

use super::probe::{Probe, Sought};
use super::solve::solve_for;
use super::{AnalysisError, Subject};
use crate::month::Month;
use crate::scenario::{DayInMonth, Inputs, Output, Parameter, ParameterId, resolve};

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
fn movable_for(
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

/// What is to be explained.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CountSought {
    /// The day of the count.
    pub day: DayInMonth,
    /// What the model should say: people, or the places that they take.
    pub output: Output,
    /// How many.
    pub target: f64,
}

/// A lever that alone would bring the model to a count.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Explaining {
    /// The lever.
    pub id: ParameterId,
    /// The value that it would need, the nearest to the scenario's.
    pub value: f64,
    /// Whether that lies outside its low and high; none where it has none.
    pub is_outside: Option<bool>,
}

/// The levers that alone would bring a scenario to a count, those within their low and high first, then in the order of
/// the edition's headline and its table.
///
/// # Errors
/// An invalid scenario, or a day outside the horizon.
pub fn explain_count(
    subject: Subject<'_>,
    count: CountSought,
) -> Result<Vec<Explaining>, AnalysisError> {
    let sought = Sought {
        output: count.output,
        last: subject.check_date(count.day.month)?,
        passed: count.day.passed,
    };
    let mut found = Vec::new();
    for id in movable_for(subject, sought)? {
        let solution = solve_for(subject, id, count.target, sought)?;
        if solution.reached {
            let row = subject.baseline.parameter(id);
            let range = row.and_then(|row| row.range);
            found.push(Explaining {
                id,
                value: solution.value,
                is_outside: range
                    .map(|range| solution.value < range.low || solution.value > range.high),
            });
        }
    }
    found.sort_by_key(|one| one.is_outside != Some(false));
    Ok(found)
}
