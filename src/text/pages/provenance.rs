//! Where a result comes from and how far it may be trusted: below pictures, in tables, on the screen.

use crate::month::Month;
use crate::scenario::{Assumed, Baseline, Scenario};
use crate::text::number::whole;
use crate::text::quantity::with_sign;
use crate::text::{Language, date, measure};

/// `14 van 23`.
pub fn assumed_share(values: Assumed, language: Language) -> String {
    let of = language.pick("van", "of");
    format!("{} {of} {}", values.assumed, values.all)
}

/// Above the columns that say where a table comes from: scenario, edition, day, and how much is assumed.
pub fn headings(language: Language) -> [&'static str; 4] {
    language.pick(
        ["scenario", "prognose", "geëxporteerd", "aangenomen waarden"],
        ["scenario", "forecast", "exported", "assumed values"],
    )
}

/// How many of the values in use are assumed or calibrated, of how many.
pub fn assumed(values: Assumed, language: Language) -> String {
    let share = assumed_share(values, language);
    say!(language; "{share} waarden zijn aangenomen of geijkt", "{share} values are assumed or calibrated")
}

/// A scenario's name, its edition and how much of it is assumed.
pub fn origin(name: &str, edition: &str, values: Assumed, language: Language) -> String {
    let assumed = assumed(values, language);
    say!(language; "{name} · prognose: {edition} · {assumed}", "{name} · forecast: {edition} · {assumed}")
}

/// The values that a scenario changes, each with what it is in the reference.
pub fn changed_values(scenario: &Scenario, baseline: &Baseline, language: Language) -> Vec<String> {
    let rows = baseline.parameters().iter();
    let values = rows.filter_map(|row| {
        let show = |value| with_sign(row.quantity(), value, language);
        let (now, then) = (show(*scenario.changes.get(&row.id)?), show(row.value));
        let name = language.of(&row.words);
        Some(say!(language; "{name} {now} in plaats van {then}", "{name} {now} instead of {then}"))
    });
    values.collect()
}

/// What a scenario changes of its edition: each value and measure, or how many where they are many.
pub fn changes(scenario: &Scenario, baseline: &Baseline, language: Language) -> String {
    /// So many are told one by one.
    const MOST: usize = 4;
    let on = scenario.measures.iter().filter(|measure| measure.enabled);
    let measures = on.map(|one| format!("{} ({})", one.name, measure::summary(one, language)));
    let mut all = changed_values(scenario, baseline, language);
    all.extend(measures);
    let count = all.len();
    match count {
        0 => say!(language; "Er is niets gewijzigd.", "Nothing has been changed."),
        1..=MOST => {
            let all = all.join("; ");
            say!(language; "Gewijzigd: {all}.", "Changed: {all}.")
        }
        _ => {
            all.truncate(MOST);
            let (most, more) = (all.join("; "), count - MOST);
            say!(language; "Gewijzigd: {most}; en nog {more}.", "Changed: {most}; and {more} more.")
        }
    }
}

phrases! {
    /// Where the numbers of an edition come from.
    source(source: &str) = "Bron: {source}.", "Source: {source}.";
}

/// With what and when something was made; `day` is `YYYY-MM-DD`.
pub fn made(day: &str, language: Language) -> String {
    let day = date::of_source(day, language);
    say!(language; "Gemaakt met Opvangverkenner op {day}. Geijkt: zo afgesteld dat de uitkomsten van de brief kloppen.", "Made with Opvangverkenner on {day}. Calibrated: set so that the letter's results come out.")
}

/// That an axis does not start at nothing.
pub fn axis_start(places: f64, language: Language) -> String {
    let places = whole(places, language);
    say!(language; "De verticale as begint bij {places}, niet bij 0.", "The vertical axis starts at {places}, not at 0.")
}

/// What a plot counts, and when.
pub fn counted(what: &str, first: Month, last: Month, language: Language) -> String {
    let (first, last) = (date::long(first, language), date::long(last, language));
    say!(language; "{what} per maand, {first} tot en met {last}", "{what} by month, {first} to {last}")
}

/// What the months of a plot are.
pub fn monthly(first: Month, last: Month, language: Language) -> String {
    let (first, last) = (date::long(first, language), date::long(last, language));
    say!(language; "op de eerste van elke maand, {first} tot en met {last}", "on the first of each month, {first} to {last}")
}

/// The user's own capacity, beside its line.
pub fn own_capacity(places: f64, language: Language) -> String {
    let places = whole(places, language);
    say!(language; "eigen capaciteit: {places} plekken", "own capacity: {places} places")
}

/// What a scenario stands on: the edition, and how much of it is assumed, in words.
pub fn basis(edition: &str, assumed: &str, language: Language) -> String {
    let word = language.pick("Prognose", "Forecast");
    format!("{word}: {edition} · {assumed}")
}
