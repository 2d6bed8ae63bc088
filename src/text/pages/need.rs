//! What Behoefte says: the words beside its numbers.

use crate::text::Language;
use crate::text::number::whole;

/// What the required places count, and how many of them are for unaccompanied minors.
pub fn of_which_amv(places: f64, language: Language) -> String {
    let amv = whole(places, language);
    say!(language; "plekken, waarvan {amv} amv", "places, of which {amv} amv")
}

/// What a number is above or below: the user's own capacity, or a decision.
pub fn above_or_below(is_above: bool, is_own: bool, other: f64, language: Language) -> String {
    let other = whole(other, language);
    let side = if is_above {
        language.pick("boven", "above")
    } else {
        language.pick("onder", "below")
    };
    let held = if is_own {
        language.pick("uw capaciteit van", "your capacity of")
    } else {
        language.pick("het besluit van", "the decision of")
    };
    format!("{side} {held} {other}")
}

/// What else was decided for a day, if anything.
pub fn decided_earlier(day: &str, said: Option<&str>, language: Language) -> String {
    let said = said.unwrap_or(language.pick("geen", "none"));
    say!(language; "Andere besluiten voor {day}: {said}", "Other decisions for {day}: {said}")
}

phrases! {
    /// The day on which the line is pulled.
    on_day(day: &str) = "op {day}", "on {day}";
    /// That a scenario has more months than are drawn.
    goes_on(name: &str, end: &str) = "{name} gaat verder, tot en met {end}.", "{name} goes on, to {end}.";
}
