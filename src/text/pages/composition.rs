//! What Opbouw says: its question, and the words beside the flows of a month.

use crate::month::Month;
use crate::text::{Language, date, provenance};

/// The question of Opbouw.
pub fn question(language: Language) -> &'static str {
    language.pick(
        "Wie zijn er in de opvang, en waar loopt het vast?",
        "Who is in reception, and where does it get stuck?",
    )
}

/// Whose people the plot shows, and when.
pub fn subtitle(name: &str, first: Month, last: Month, language: Language) -> String {
    let months = provenance::monthly(first, last, language);
    format!("{name} · {months}")
}

/// What the flows of a month count.
pub fn flows_in(month: Month, language: Language) -> String {
    let month = date::long(month, language);
    say!(language; "In {month}, personen in de maand", "In {month}, persons in the month")
}

/// The groups of flows, in the order in which people meet them.
pub fn flow_groups(language: Language) -> [&'static str; 4] {
    language.pick(
        ["Instroom", "Procedure", "Uitstroom", "Minderjarigen (amv)"],
        ["Inflow", "Procedure", "Outflow", "Minors (amv)"],
    )
}

/// What a flow counts, beside its number.
pub fn persons(language: Language) -> &'static str {
    language.pick("personen", "persons")
}
