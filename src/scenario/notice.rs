//! What a scenario's user should know although nothing is wrong.

use super::{Baseline, ParameterId, Scenario, Value};

/// Something to say beside a valid scenario.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// Supply and Ukraine are stored and checked, but nothing is computed with them yet.
    DoesNotCountYet {
        /// The values concerned.
        ids: Vec<ParameterId>,
        /// The measures concerned, by name.
        measures: Vec<String>,
    },
    /// A value about a thousand times smaller than its reference: `50.650` in a file is 50.65.
    PerhapsThousandth {
        /// Whose value.
        id: ParameterId,
        /// The value.
        value: f64,
        /// The reference.
        reference: f64,
    },
}

/// Whether a value looks as if a point for thousands was read as a decimal mark.
#[must_use]
pub fn looks_like_a_thousandth(value: f64, reference: f64) -> bool {
    reference >= 1000.0 && (reference / 2000.0..=reference / 500.0).contains(&value)
}

/// Everything to say beside the scenario.
#[must_use]
pub fn notices(scenario: &Scenario, baseline: &Baseline) -> Vec<Notice> {
    let mut notices = Vec::new();
    let ids: Vec<_> = scenario
        .changes
        .keys()
        .filter(|id| !id.name.group().moves_required_places())
        .copied()
        .collect();
    let measures: Vec<_> = scenario
        .measures
        .iter()
        .filter(|measure| measure.enabled && !measure.kind.moves_required_places())
        .map(|measure| measure.name.clone())
        .collect();
    if !ids.is_empty() || !measures.is_empty() {
        notices.push(Notice::DoesNotCountYet { ids, measures });
    }
    for (&id, value) in &scenario.changes {
        let reference = baseline.parameter(id).map(|row| row.value);
        if let (Value::Number(value), Some(Value::Number(reference))) = (*value, reference)
            && looks_like_a_thousandth(value, reference)
        {
            notices.push(Notice::PerhapsThousandth {
                id,
                value,
                reference,
            });
        }
    }
    notices
}
