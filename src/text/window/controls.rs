//! Counts, names and refusals that the controls show.

use crate::month::Month;
use crate::scenario::{Group, MOST_REASON};
use crate::text::{Language, date, number};

/// A note from a file has more characters than its box takes.
#[must_use]
pub fn long_note(length: usize, most: usize, language: Language) -> String {
    let [length, most] = [length, most].map(|count| number::whole_count(count, language));
    say!(language; "Deze notitie heeft {length} tekens; hier zijn er hoogstens {most} te wijzigen. Wijzig haar in het bestand zelf.", "This note has {length} characters; at most {most} can be edited here. Edit it in the file itself.")
}

/// The name of a group; that of the start carries its date.
pub fn group(group: Group, start: Month, language: Language) -> String {
    let day = date::first_day(start, language);
    let (nl, en) = match group {
        Group::Inflow => ("Instroom", "Inflow"),
        Group::Throughput => ("Doorstroom", "Throughput"),
        Group::Outflow => ("Uitstroom", "Outflow"),
        Group::Reception => ("Opvang en bezetting", "Reception and occupancy"),
        Group::Start => {
            return say!(language; "Beginstand {day}", "At the start, {day}");
        }
        Group::Supply => ("Aanbod van plekken", "Supply of places"),
        Group::Ukraine => ("Oekraïne", "Ukraine"),
    };
    language.pick(nl, en).to_owned()
}

/// `5 waarden`.
pub fn values(count: usize, language: Language) -> String {
    let one = count == 1;
    let word = language.pick(["waarden", "waarde"], ["values", "value"])[usize::from(one)];
    format!("{count} {word}")
}

/// `2 van 3 aan`, or that there are none.
pub fn switched_on(on: usize, all: usize, language: Language) -> String {
    if all == 0 {
        return say!(language; "geen", "none");
    }
    say!(language; "{on} van {all} aan", "{on} of {all} on")
}

/// Why a scenario's name is refused.
pub fn refused_name(length: usize, language: Language) -> String {
    if length == 0 {
        return say!(language; "Er staat niets. Geef het scenario een naam van 1 tot en met 100 tekens.", "There is nothing here. Give the scenario a name of 1 to 100 characters.");
    }
    say!(language; "Deze naam heeft {length} tekens. Kies een naam van 1 tot en met 100 tekens.", "This name has {length} characters. Choose a name of 1 to 100 characters.")
}

/// Why a reason is refused.
pub fn refused_reason(length: usize, language: Language) -> String {
    let [length, most] = [length, MOST_REASON].map(|count| number::whole_count(count, language));
    say!(language; "Uw reden heeft {length} tekens en is nog niet overgenomen. Kort hem in tot hoogstens {most} tekens.", "Your reason has {length} characters and has not been taken over yet. Shorten it to at most {most} characters.")
}

/// `12 van hoogstens 2.000 tekens`.
pub fn characters(count: usize, most: usize, language: Language) -> String {
    let [count, most] = [count, most].map(|count| number::whole_count(count, language));
    say!(language; "{count} van hoogstens {most} tekens", "{count} of at most {most} characters")
}

phrases! {
    /// `2 gewijzigd`.
    changed(count: usize) = "{count} gewijzigd", "{count} changed";
    /// That a measure has been removed, and how to bring it back.
    removed(name: &str) = "Maatregel verwijderd: {name}. Met Bewerken, Ongedaan maken komt hij terug.", "Measure removed: {name}. Edit, Undo brings it back.";
    /// The button that tells where a value comes from.
    source_of(label: &str) = "Bron van {label}", "Source of {label}";
    /// The user's own reason for a value.
    own_reason(reason: &str) = "Uw reden: {reason}", "Your reason: {reason}";
    /// The button that sets a value back.
    back_to_reference(value: &str) = "Terug naar de referentie: {value}", "Back to the reference: {value}";
    /// The box for a reason.
    reason_for(label: &str) = "Uw reden bij {label}", "Your reason for {label}";
    /// The button that begins a scenario on an edition: `Nieuw scenario op MPP 2022-2`.
    new_on(edition: &str) = "Nieuw scenario op {edition}", "New scenario on {edition}";
    /// The button that adds a measure of a kind: `Nieuwe maatregel: Meer huisvesten`.
    add_kind(kind: &str) = "Nieuwe maatregel: {kind}", "New measure: {kind}";
    /// The button that changes a measure.
    change(name: &str) = "Wijzig {name}", "Change {name}";
    /// The button that takes a measure out.
    remove(name: &str) = "Verwijder {name}", "Remove {name}";
    /// That calibration left the user's own values alone.
    kept(labels: &str) = "Door uzelf gekozen en daarom zo gelaten: {labels}.", "Chosen by you and therefore left as they are: {labels}.";
    /// That no value was found, and what to do.
    nothing_found(sought: &str) = "Geen waarde gevonden met \u{201c}{sought}\u{201d}. Probeer een ander woord, of een deel ervan.", "No value found with \u{201c}{sought}\u{201d}. Try another word, or a part of it.";
}
