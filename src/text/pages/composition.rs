//! What Opbouw says: the words beside the flows of a month.

use crate::month::Month;
use crate::text::{Language, number, provenance};

/// Whose people the plot shows, and when.
pub fn subtitle(name: &str, first: Month, last: Month, language: Language) -> String {
    let months = provenance::monthly(first, last, language);
    format!("{name} · {months}")
}

/// Against what the queue moved, and everybody in reception.
pub fn in_all(people: f64, language: Language) -> String {
    let people = number::whole(people, language);
    say!(language; "Dat is vergeleken met de referentie. In totaal zijn er dan in dit model {people} mensen in de opvang.", "That is compared with the reference. In all, {people} people are then in reception in this model.")
}

phrases! {
    /// What the flows of a month count.
    flows_in(month: &str) = "In {month}, personen in de maand", "In {month}, persons in the month";
}

/// The groups of flows, in the order in which people meet them.
pub fn flow_groups(language: Language) -> [&'static str; 4] {
    language.pick(
        ["Instroom", "Procedure", "Uitstroom", "Minderjarigen (amv)"],
        ["Inflow", "Procedure", "Outflow", "Minors (amv)"],
    )
}
