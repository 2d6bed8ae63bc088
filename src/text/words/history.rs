//! Published decisions in words.

use crate::month::Month;
use crate::scenario::{CapacityDecision, DecidedPlaces, EarlierDecision};
use crate::text::{Language, date, number};

/// What a decision is called: `besluit van april 2023`.
pub fn decision_words(decision: &CapacityDecision, language: Language) -> String {
    let published = date::of_source(decision.published.get(..7).unwrap_or(""), language);
    say!(language; "besluit van {published}", "decision of {published}")
}

/// When a decision was published, beside a number: `apr 2023`.
pub fn published_briefly(decision: &CapacityDecision, language: Language) -> String {
    match decision.published_month() {
        Some(published) => date::short(published, language),
        None => decision.published.clone(),
    }
}

/// What decisions say about exactly this month: `97.000 (apr 2023), 96.000 (nov 2023)`; none where none does.
pub fn decided_for(
    earlier: &[EarlierDecision<'_>],
    month: Month,
    language: Language,
) -> Option<String> {
    let said = earlier.iter().filter_map(|earlier| {
        let mut points = earlier.points.iter();
        let point = points.find(|point| point.date == month)?;
        let places = number::whole(point.places, language);
        let published = published_briefly(earlier.decision, language);
        Some(format!("{places} ({published})"))
    });
    let said: Vec<_> = said.collect();
    (!said.is_empty()).then(|| said.join(", "))
}

/// One line of a decision: `1 januari 2024: 77.100 plekken, waarvan 3.660 amv`.
pub fn decided_places(decided: &DecidedPlaces, language: Language) -> String {
    let unknown = language.pick("onbekend", "unknown");
    let day = match decided.date {
        Some(day) => date::of_source(&day.to_string(), language),
        None => say!(language; "datum onbekend", "date unknown"),
    };
    let whole = |places| number::whole(places, language);
    let places = match decided.places {
        Some(places) => say!(language; "{} plekken", "{} places"; whole(places)),
        None => unknown.to_owned(),
    };
    let amv = decided
        .amv
        .map(|amv| say!(language; ", waarvan {} amv", ", of which {} amv"; whole(amv)));
    format!("{day}: {places}{}", amv.unwrap_or_default())
}
