//! What would explain a count: the levers that alone would bring a scenario to it.

use super::movable::movable_for;
use super::probe::Sought;
use super::solve::solve_for;
use super::{AnalysisError, Subject};
use crate::scenario::{DayInMonth, Output, ParameterId};

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
