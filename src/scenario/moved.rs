//! A scenario on another edition: what carries over, and what does not.

use std::collections::{BTreeMap, BTreeSet};

use super::resolve::{check, check_measure};
use super::{Baseline, ParameterId, Scenario, ScenarioError};

/// A scenario that was moved, and what of it the other edition cannot hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Moved {
    /// The scenario on the other edition.
    pub scenario: Scenario,
    /// Values of parameters that the edition does not have, or that it does not permit.
    pub values: Vec<ParameterId>,
    /// Names of measures that do not fit.
    pub measures: Vec<String>,
    /// How many counts lie outside its horizon.
    pub counts: usize,
}

/// Moves a scenario to another edition. Realised places and a key belong to the country and go along.
///
/// # Errors
/// Values that the edition permits one by one, but not together.
pub fn moved(scenario: &Scenario, to: &Baseline) -> Result<Moved, ScenarioError> {
    let mut kept = Scenario {
        baseline: to.id().to_owned(),
        changes: BTreeMap::new(),
        // What was calibrated on one edition is a value of the user's own on another.
        recalibrated: BTreeSet::new(),
        measures: Vec::new(),
        ..scenario.clone()
    };
    let (mut values, mut measures) = (Vec::new(), Vec::new());
    for (id, value) in &scenario.changes {
        match to.parameter(*id).filter(|row| row.permits(*value)) {
            Some(row) => kept.set(row, *value),
            None => values.push(*id),
        }
    }
    kept.reasons.retain(|id, _| to.parameter(*id).is_some());
    for measure in &scenario.measures {
        if check_measure(measure, to).is_ok() {
            kept.measures.push(measure.clone());
        } else {
            measures.push(measure.name.clone());
        }
    }
    let counts = &scenario.brought.counts;
    kept.brought.counts = counts.within(to);
    let counts = counts.len() - kept.brought.counts.len();
    check(&kept, to)?;
    Ok(Moved {
        scenario: kept,
        values,
        measures,
        counts,
    })
}
