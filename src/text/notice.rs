//! Notices in sentences.

use super::{Language, Say};
use crate::scenario::Notice;

impl Say for Notice {
    fn say(&self, language: Language) -> String {
        let (nl, en) = match self {
            Self::DoesNotCountYet { ids, measures } => {
                let ids = ids.iter().map(ToString::to_string);
                let names: Vec<_> = ids.chain(measures.iter().cloned()).collect();
                let names = names.join(", ");
                (
                    format!(
                        "Aanbod, Spreidingswet en Oekraïne tellen nog niet mee: {names} wordt bewaard, maar verandert de uitkomst niet."
                    ),
                    format!(
                        "Supply, the dispersal law and Ukraine do not count yet: {names} is kept, but does not change the outcome."
                    ),
                )
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
