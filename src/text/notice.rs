//! Notices in sentences.

use super::quantity::with_sign;
use super::{Language, Say};
use crate::scenario::{Baseline, Notice, ParameterId, Value};

/// A notice by label, with numbers as the reader writes them: for the window.
#[must_use]
pub fn notice_by_label(notice: &Notice, baseline: &Baseline, language: Language) -> String {
    let row = |id: &ParameterId| baseline.parameter(*id);
    match notice {
        Notice::DoesNotCountYet { ids, measures } => {
            let labels = ids
                .iter()
                .filter_map(row)
                .map(|row| language.of(&row.words));
            let names: Vec<_> = labels.chain(measures.iter().map(String::as_str)).collect();
            does_not_count(&names.join("; "), language)
        }
        Notice::PerhapsThousandth {
            id,
            value,
            reference,
        } => {
            let Some(row) = row(id) else {
                return notice.say(language);
            };
            let show = |value: &f64| with_sign(row.quantity(), Value::Number(*value), language);
            let (value, reference) = (show(value), show(reference));
            let label = language.of(&row.words);
            language.pick(
                format!("{label} is {value}, ongeveer duizend keer zo klein als de referentie {reference}. Is dat de bedoeling?"),
                format!("{label} is {value}, about a thousand times smaller than the reference {reference}. Is that what was meant?"),
            )
        }
    }
}

fn does_not_count(names: &str, language: Language) -> String {
    language.pick(
        format!("Aanbod, Spreidingswet en Oekraïne tellen nog niet mee: {names} wordt bewaard, maar verandert de uitkomst niet."),
        format!("Supply, the dispersal law and Ukraine do not count yet: {names} is kept, but does not change the outcome."),
    )
}

impl Say for Notice {
    fn say(&self, language: Language) -> String {
        let (nl, en) = match self {
            Self::DoesNotCountYet { ids, measures } => {
                let ids = ids.iter().map(ToString::to_string);
                let names: Vec<_> = ids.chain(measures.iter().cloned()).collect();
                return does_not_count(&names.join(", "), language);
            }
            Self::PerhapsThousandth {
                id,
                value,
                reference,
            } => (
                format!(
                    "{id} is {value}, ongeveer duizend keer zo klein als de referentie {reference}. Een punt is in een bestand een decimaalteken; is dit de bedoeling?"
                ),
                format!(
                    "{id} is {value}, about a thousand times smaller than the reference {reference}. A point is a decimal mark in a file; is this what was meant?"
                ),
            ),
        };
        language.pick(nl, en)
    }
}
