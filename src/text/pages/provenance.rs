//! Where a result comes from and how far it may be trusted: below pictures, in tables, on the screen.

use crate::month::Month;
use crate::scenario::Assumed;
use crate::text::number::whole;
use crate::text::{Language, date};

/// `14 van 23`.
pub fn assumed_share(values: Assumed, language: Language) -> String {
    let of = language.pick("van", "of");
    format!("{} {of} {}", values.assumed, values.all)
}

/// How many of the values in use are assumed or calibrated, of how many.
pub fn assumed(values: Assumed, language: Language) -> String {
    let share = assumed_share(values, language);
    say!(language; "{share} waarden zijn aangenomen of geijkt", "{share} values are assumed or calibrated")
}

/// A scenario's name, its edition and how much of it is assumed.
pub fn origin(name: &str, edition: &str, values: Assumed, language: Language) -> String {
    let assumed = assumed(values, language);
    say!(language; "{name} · uitgangspunt: {edition} · {assumed}", "{name} · basis: {edition} · {assumed}")
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
    let word = language.pick("Uitgangspunt", "Basis");
    format!("{word}: {edition} · {assumed}")
}
