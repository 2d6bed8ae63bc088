//! What is heard of an outcome once the hand rests.

use crate::text::{Language, number};

/// What the active scenario needs on a day, and how that stands beside the reference.
pub fn outcome(day: &str, required: f64, reference: f64, language: Language) -> String {
    let places = number::whole(required, language);
    let difference = (required - reference).round();
    let size = number::whole(difference.abs(), language);
    let beside = if difference == 0.0 {
        say!(language; "gelijk aan de referentie", "same as the reference")
    } else if difference > 0.0 {
        say!(language; "{size} meer dan de referentie", "{size} more than the reference")
    } else {
        say!(language; "{size} minder dan de referentie", "{size} fewer than the reference")
    };
    say!(language; "{day}: {places} plekken nodig, {beside}.", "{day}: {places} places required, {beside}.")
}

/// A value that was changed: its name, the value, and its unit.
pub fn value(name: &str, value: &str, unit: &str, language: Language) -> String {
    // A percentage carries its sign already.
    if value.ends_with('%') {
        return format!("{name}: {value}.");
    }
    say!(language; "{name}: {value} {unit}.", "{name}: {value} {unit}.")
}

/// Rows were sorted by a column, of words or of numbers.
pub fn sorted(heading: &str, of_words: bool, descending: bool, language: Language) -> String {
    let order = match (of_words, descending) {
        (true, true) => language.pick("van Z tot A", "from Z to A"),
        (true, false) => language.pick("van A tot Z", "from A to Z"),
        (false, true) => language.pick("het hoogste eerst", "the highest first"),
        (false, false) => language.pick("het laagste eerst", "the lowest first"),
    };
    say!(language; "Gesorteerd op {heading}, {order}.", "Sorted by {heading}, {order}.")
}

/// How many columns a table shows, of how many.
pub fn columns(shown: usize, all: usize, language: Language) -> String {
    match shown {
        1 => say!(language; "1 van de {all} kolommen is te zien.", "1 of {all} columns is shown."),
        _ => {
            say!(language; "{shown} van de {all} kolommen zijn te zien.", "{shown} of {all} columns are shown.")
        }
    }
}

/// How many values and measures a search finds.
pub fn found(count: usize, language: Language) -> String {
    match count {
        0 => say!(language; "Niets gevonden.", "Nothing found."),
        _ => say!(language; "{count} gevonden.", "{count} found."),
    }
}
