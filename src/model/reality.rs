//! The model with what happened, beside what was counted.

use super::trajectory::{Trajectory, run};
use crate::scenario::{
    Baseline, Count, RealityCheck, Scenario, ScenarioError, Value, parse_id, resolve,
};

/// One count beside the model's number.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison<'a> {
    /// The count, with its counting rule.
    pub count: &'a Count,
    /// The model's number, persons.
    pub model: f64,
}

impl Comparison<'_> {
    /// How far the model lies above the count, as a share of the count.
    pub fn deviation(&self) -> f64 {
        self.model / self.count.counted - 1.0
    }
}

/// Runs the edition with the inputs as they turned out.
///
/// # Errors
/// An input that the edition does not know or permit.
pub fn run_reality(check: &RealityCheck, baseline: &Baseline) -> Result<Trajectory, ScenarioError> {
    let mut scenario = Scenario::reference(baseline, "reality");
    for input in &check.inputs {
        let id = parse_id(baseline, &input.id)?;
        scenario.changes.insert(id, Value::Number(input.value));
    }
    Ok(run(&resolve(&scenario, baseline)?))
}

/// Runs the edition with the inputs as they turned out and holds it against the counts.
///
/// # Errors
/// As [`run_reality`].
pub fn check_reality<'a>(
    check: &'a RealityCheck,
    baseline: &Baseline,
) -> Result<Vec<Comparison<'a>>, ScenarioError> {
    let trajectory = run_reality(check, baseline)?;
    Ok(check
        .counts
        .iter()
        .filter_map(|count| {
            let model = trajectory.at(count.instant)?.output(count.output);
            Some(Comparison { count, model })
        })
        .collect())
}
