//! Notices in sentences.

use crate::scenario::{Baseline, Notice, ParameterId, Value};
use crate::text::quantity::with_sign;
use crate::text::{Language, Say};

/// A notice by label, with numbers as the reader writes them: for the window.
pub fn notice_by_label(notice: &Notice, baseline: &Baseline, language: Language) -> String {
    let row = |id: &ParameterId| baseline.parameter(*id);
    match notice {
        Notice::HomesCountedTwice { .. } => notice.say(language),
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
            say!(language; "{label} is {value}, ongeveer duizend keer zo klein als de referentie {reference}. Is dat de bedoeling?", "{label} is {value}, about a thousand times smaller than the reference {reference}. Is that what was meant?")
        }
    }
}

impl Say for Notice {
    fn say(&self, language: Language) -> String {
        match self {
            Self::HomesCountedTwice { measures } => {
                let names = measures.join("; ");
                say!(language; "Dezelfde woningen tellen mogelijk dubbel: {names} staat aan, terwijl gemeenten ook 20.000 of meer vergunninghouders in een halfjaar huisvesten. Ga na of deze plekken niet al in dat aantal zitten.", "The same homes may be counted twice: {names} is on, while municipalities also house 20,000 or more permit-holders in half a year. Check that these places are not already part of that number.")
            }
            Self::PerhapsThousandth {
                id,
                value,
                reference,
            } => {
                say!(language; "{id} is {value}, ongeveer duizend keer zo klein als de referentie {reference}. Een punt is in een bestand een decimaalteken; is dit de bedoeling?", "{id} is {value}, about a thousand times smaller than the reference {reference}. A point is a decimal mark in a file; is this what was meant?")
            }
        }
    }
}
