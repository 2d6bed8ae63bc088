//! What is said about displaced persons from Ukraine, who are counted apart.

use crate::month::Month;
use crate::scenario::UkraineCount;
use crate::text::{Language, date, number};
use crate::ukraine::{Reception, first_beyond_agreement};

/// The question of Oekraïne, until the end of the window where there is one.
pub fn question(until: Option<Month>, language: Language) -> String {
    let Some(until) = until else {
        return say!(language; "Zijn de afgesproken plekken genoeg?", "Are the places agreed enough?");
    };
    let day = date::first_day(until, language);
    say!(language; "Zijn de afgesproken plekken genoeg tot en met {day}?", "Are the places agreed enough up to and including {day}?")
}

phrases! {
    /// That an edition says nothing about them, and what to do.
    not_in_edition(edition: &str) = "De prognose {edition} gaat niet over de opvang van ontheemden uit Oekraïne. Kies een scenario op een prognose die dat wel doet.", "The forecast {edition} says nothing about the reception of displaced persons from Ukraine. Choose a scenario on a forecast that does.";
    /// That the table is on the clipboard.
    copied(months: &str) = "De tabel is gekopieerd: {months} maanden. U kunt deze in een rekenblad plakken.", "The table has been copied: {months} months. You can paste it into a spreadsheet.";
    /// The agreement in full: `afgesproken: 75.000 plekken`.
    agreement(places: &str) = "afgesproken: {places} plekken", "agreed: {places} places";
    /// `Nodig op 1 juli 2023`.
    required_on(day: &str) = "Nodig op {day}", "Required on {day}";
    /// `Tekort op 1 juli 2023`.
    shortage_on(day: &str) = "Tekort op {day}", "Shortage on {day}";
    /// How the required places at an instant come about: `voor 87.300 personen`.
    for_persons(persons: &str) = "plekken, voor {persons} personen", "places, for {persons} persons";
    /// With what and when a picture was made; `day` is `YYYY-MM-DD`.
    made(day: &str) = "Gemaakt met Opvangverkenner op {day}.", "Made with Opvangverkenner on {day}.";
    /// Which places the plot shows, and when.
    subtitle(months: &str) = "gemeentelijke opvang, {months}", "municipal reception, {months}";
}

/// Whether the agreed places are enough until the end of the window; nothing where nothing is known.
pub fn answer(receptions: &[Reception], language: Language) -> Option<String> {
    let last = receptions.last()?;
    let end = date::first_day(last.date, language);
    let agreed = number::whole(last.agreed.0, language);
    let first = first_beyond_agreement(receptions);
    Some(match first.map(|first| date::first_day(first, language)) {
        None => {
            say!(language; "Ja, in dit scenario zijn de afgesproken {agreed} plekken genoeg tot en met {end}.", "Yes, in this scenario the {agreed} places agreed are enough up to and including {end}.")
        }
        Some(from) if last.shortage().0 > 0.0 => {
            let short = number::whole(last.shortage().0, language);
            say!(language; "Nee, vanaf {from} zijn in dit scenario meer plekken nodig dan de afgesproken {agreed}. Op {end} ontbreken {short} plekken.", "No, from {from} this scenario needs more places than the {agreed} agreed. On {end}, {short} places are missing.")
        }
        Some(from) => {
            say!(language; "Niet de hele tijd: op {from} zijn in dit scenario meer plekken nodig dan de afgesproken {agreed}. Op {end} zijn ze weer genoeg.", "Not all of the time: on {from} this scenario needs more places than the {agreed} agreed. On {end} they are enough again.")
        }
    })
}

/// That a calibrated inflow makes no forecast; `source` is how the edition tells what it was set for.
pub fn calibrated(words: &str, source: &str, language: Language) -> String {
    // The word stands before the source already.
    let said = language.pick("Geijkt: ", "Calibrated: ");
    let source = source.strip_prefix(said).unwrap_or(source);
    say!(language; "{words} is geijkt: {source} De uitkomst is dus geen prognose van de brief.", "{words}: calibrated, {source} So the outcome is no forecast of the letter.")
}

/// What was counted, in full.
pub fn counted(count: &UkraineCount, language: Language) -> String {
    let day = date::first_day(count.date, language);
    let [persons, places] =
        [count.persons, count.places].map(|number| number::whole(number, language));
    say!(language; "Achteraf bekend: op {day} waren er {places} plekken, met {persons} personen.", "Known afterwards: on {day} there were {places} places, with {persons} persons.")
}

/// One instant in full, for who hears it.
pub fn spoken(reception: &Reception, language: Language) -> String {
    let whole = |value| number::whole(value, language);
    let (persons, required) = (whole(reception.persons.0), whole(reception.required.0));
    let (agreed, short) = (whole(reception.agreed.0), whole(reception.shortage().0));
    say!(language; "{persons} personen, {required} benodigde plekken, {agreed} afgesproken, {short} tekort", "{persons} persons, {required} places required, {agreed} agreed, {short} short")
}

/// What the shortage at an instant is measured against.
pub fn against_agreement(reception: &Reception, language: Language) -> String {
    let agreed = number::whole(reception.agreed.0, language);
    let spare = (reception.agreed - reception.required).0.max(0.0);
    if reception.shortage().0 > 0.0 {
        return say!(language; "plekken meer nodig dan de afgesproken {agreed}", "places more than the {agreed} agreed");
    }
    let spare = number::whole(spare, language);
    say!(language; "de afgesproken {agreed} plekken zijn genoeg: {spare} over", "the {agreed} places agreed are enough: {spare} to spare")
}

/// What is to be said of the first month beyond the agreement: the month, and what is required then.
pub fn first_beyond(receptions: &[Reception], language: Language) -> [String; 2] {
    let first = first_beyond_agreement(receptions);
    let beyond = receptions.iter().find(|one| Some(one.date) == first);
    let Some(beyond) = beyond else {
        let end = receptions.last().map(|one| one.date);
        let end = end.map_or_else(String::new, |end| date::first_day(end, language));
        return [
            say!(language; "geen", "none"),
            say!(language; "tot en met {end}", "up to {end}"),
        ];
    };
    let required = number::whole(beyond.required.0, language);
    [
        date::long(beyond.date, language),
        say!(language; "dan zijn {required} plekken nodig", "{required} places are required then"),
    ]
}
