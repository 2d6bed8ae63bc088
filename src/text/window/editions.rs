//! What is said when a scenario moves to another edition, or becomes one.

use crate::scenario::Moved;
use crate::text::{Language, counts};

/// A scenario was moved: to which edition, and what did not carry over.
pub fn moved(moved: &Moved, edition: &str, language: Language) -> String {
    let name = &moved.scenario.name;
    let done = say!(language; "{name} staat in een nieuw tabblad op de prognose {edition}.", "{name} stands in a new tab on the forecast {edition}.");
    let values = moved.values.iter().map(ToString::to_string);
    let left: Vec<_> = values.chain(moved.measures.iter().cloned()).collect();
    let counts = (moved.counts > 0).then(|| counts(moved.counts, language));
    let left: Vec<_> = left.into_iter().chain(counts).collect();
    if left.is_empty() {
        return done + language.pick(" Alles is meegenomen.", " Everything was taken along.");
    }
    let left = left.join(", ");
    say!(language; "{done} Niet meegenomen, omdat het niet in die prognose past: {left}.", "{done} Not taken along, because it does not fit in that forecast: {left}.")
}

phrases! {
    /// A scenario became an edition.
    made(path: &str) = "De prognose is gemaakt. Vul in het bestand statussen en bronnen in: {path}", "The forecast has been made. Fill in statuses and sources in the file: {path}";
}
