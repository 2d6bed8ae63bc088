//! What a scenario's user should know although nothing is wrong.

use super::{Baseline, MeasureKind, Name, ParameterId, Scenario, Value};

/// Persons housed in half a year from which interim homes may be counted twice: the administrative
/// agreement of 26 August 2022.
const MANY_HOUSED: f64 = 20_000.0;

/// Something to say beside a valid scenario.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// Interim homes and a large housing target may count the same homes twice.
    HomesCountedTwice {
        /// The interim homes that are on, by name.
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
pub fn looks_like_a_thousandth(value: f64, reference: f64) -> bool {
    reference >= 1000.0 && (reference / 2000.0..=reference / 500.0).contains(&value)
}

/// Everything to say beside the scenario.
pub fn notices(scenario: &Scenario, baseline: &Baseline) -> Vec<Notice> {
    let mut notices = Vec::new();
    let measures = interim_homes(scenario);
    if !measures.is_empty() && houses_many(scenario, baseline) {
        notices.push(Notice::HomesCountedTwice { measures });
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

/// The names of the interim homes that are on.
fn interim_homes(scenario: &Scenario) -> Vec<String> {
    let on = scenario.measures.iter().filter(|measure| measure.enabled);
    let some = |kind| matches!(kind, MeasureKind::FlowThroughPlaces { places } if places > 0.0);
    on.filter(|measure| some(measure.kind))
        .map(|measure| measure.name.clone())
        .collect()
}

/// Whether the housing target of some month, with the measures that add to it, comes to
/// [`MANY_HOUSED`] or more in half a year.
fn houses_many(scenario: &Scenario, baseline: &Baseline) -> bool {
    let extra = |month| {
        let working = scenario
            .measures
            .iter()
            .filter(move |one| one.works_in(month));
        let amounts = working.map(|measure| match measure.kind {
            MeasureKind::HouseMore { per_month } => per_month,
            _ => 0.0,
        });
        amounts.sum::<f64>()
    };
    baseline.rows(Name::Housed).any(|row| {
        let (Some(period), Some(total)) = (row.id.period, scenario.value(row).number()) else {
            return false;
        };
        let each = total / f64::from(period.length());
        let mut months = period.months().filter(|month| baseline.contains(*month));
        // A division and a product by six leave a rounding residue below a person.
        months.any(|month| ((each + extra(month)) * 6.0).round() >= MANY_HOUSED)
    })
}
