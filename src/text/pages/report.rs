//! What a report says around the pages of the views.

use crate::month::Month;
use crate::scenario::Assumed;
use crate::text::number::whole;
use crate::text::{Language, capital, date};

/// As many scenarios are named in a title.
const MOST_NAMED: usize = 3;

/// The title of a report about scenarios.
pub fn title(names: &[String], language: Language) -> String {
    if names.len() > MOST_NAMED {
        let count = names.len();
        return say!(language; "Capaciteitsbehoefte asielopvang: {count} scenario's", "Required reception capacity: {count} scenarios");
    }
    let names = names.join(language.pick(" en ", " and "));
    say!(language; "Capaciteitsbehoefte asielopvang: {names}", "Required reception capacity: {names}")
}

/// When a report was made, with what, and on which edition it stands.
pub fn made(day: &str, edition: &str, language: Language) -> String {
    let version = env!("CARGO_PKG_VERSION");
    say!(language; "{day} · prognose: {edition} · gemaakt met Opvangverkenner {version}", "{day} · forecast: {edition} · made with Opvangverkenner {version}")
}

/// What is said of a scenario.
pub fn named(name: &str, said: &str) -> String {
    format!("\u{201c}{name}\u{201d}: {said}")
}

phrases! {
    /// A scenario that changes nothing.
    unchanged(name: &str) = "\u{201c}{name}\u{201d} verandert niets: het is de referentie.", "\u{201c}{name}\u{201d} changes nothing: it is the reference.";
    /// A measure by name, with what kind it is.
    measure(name: &str, kind: &str) = "Maatregel \u{201c}{name}\u{201d} ({kind})", "Measure \u{201c}{name}\u{201d} ({kind})";
    /// The code that reopens a scenario.
    code(code: &str) = "Code om dit scenario te openen: {code}", "Code to open this scenario: {code}";
    /// The code of a scenario without what moves no number.
    bare_code(code: &str) = "Code om dit scenario te openen, zonder toelichting: {code}", "Code to open this scenario, without its notes: {code}";
    /// What the table of assumed values holds.
    assumed_caption(name: &str) = "Aangenomen en geijkte waarden van \u{201c}{name}\u{201d}", "Assumed and calibrated values of \u{201c}{name}\u{201d}";
    /// Where the edition comes from.
    edition_source(source: &str) = "De prognose: {source}", "The forecast: {source}";
    /// Above why a scenario differs.
    explained(name: &str) = "\u{201c}{name}\u{201d} ten opzichte van de referentie", "\u{201c}{name}\u{201d} compared with the reference";
    /// What was assumed in a scenario: `In het scenario “…” is anders dan in de prognose MPP 2022-2: …`.
    assumed_in(name: &str, edition: &str, changes: &str) = "In het scenario \u{201c}{name}\u{201d} is aangenomen, anders dan in de prognose {edition}: {changes}.", "The scenario \u{201c}{name}\u{201d} assumes, other than the forecast {edition}: {changes}.";
    /// How much of what the model computes with is assumed or calibrated.
    of_the_values(Assumed { assumed, all }: Assumed) = "Van de {all} waarden waarmee het model rekent, zijn er {assumed} aangenomen of geijkt; dat zijn geen officiële cijfers.", "Of the {all} values that the model computes with, {assumed} are assumed or calibrated; those are not official figures.";
    /// How many values are assumed, and what that means.
    about_assumed(assumed: &str) = "{assumed}. Geijkt betekent: zo afgesteld dat de cijfers van de bron kloppen. Een aangenomen of geijkte waarde is geen officieel cijfer.", "{assumed}. Calibrated means: set so that the figures of the source come out. An assumed or calibrated value is not an official figure.";
    /// What the table of key figures holds.
    figures_caption(day: &str) = "Benodigde plekken op de peildata, en alle uitkomsten op {day}", "Places required at the key dates, and all outcomes on {day}";
}

/// How large a measure is, and whether it is off.
pub fn switched(size: &str, on: bool, language: Language) -> String {
    if on {
        return size.to_owned();
    }
    say!(language; "{size} (staat uit)", "{size} (switched off)")
}

/// How far the assumptions spread at a date, in a sentence.
pub fn spread(low: f64, high: f64, date: Month, language: Language) -> String {
    let [low, high] = [low, high].map(|places| whole(places, language));
    let day = date::first_day(date, language);
    say!(language; "In 90 van de 100 doorgerekende combinaties van aannamen liggen de benodigde plekken op {day} tussen {low} en {high}.", "In 90 of the 100 computed combinations of assumptions the places required on {day} lie between {low} and {high}.")
}

/// What is to be known of every row; none where it is nothing.
pub fn note(told: &[String]) -> Option<String> {
    let joined = told.join("; ");
    (!joined.is_empty()).then(|| format!("{}.", capital(&joined)))
}

/// The caption of a part of a table that is too wide for a page.
pub fn part(caption: &str, at: usize, count: usize, language: Language) -> String {
    if count < 2 {
        return caption.to_owned();
    }
    say!(language; "{caption} (deel {at} van {count})", "{caption} (part {at} of {count})")
}

wordings! {
    /// Yes or no.
    pub truth(truth: bool) by truth => {
        true => "ja", "yes";
        false => "nee", "no";
    }
}

/// A picture or table by number: `Figuur 1. Benodigde opvangplekken`.
pub fn numbered(is_picture: bool, number: usize, caption: &str, language: Language) -> String {
    let word = if is_picture {
        language.pick("Figuur", "Figure")
    } else {
        language.pick("Tabel", "Table")
    };
    format!("{word}\u{a0}{number}. {caption}")
}

/// Changes in a row, and how many more there are.
pub fn and_more(named: &[String], more: usize, language: Language) -> String {
    let named = named.join("; ");
    match more {
        0 => named,
        1 => say!(language; "{named}; en nog 1 andere verandering", "{named}; and 1 other change"),
        _ => {
            say!(language; "{named}; en nog {more} andere veranderingen", "{named}; and {more} other changes")
        }
    }
}

/// Which scenarios a report is about.
pub fn about_scenarios(names: &[&str], language: Language) -> String {
    let listed = names.iter().map(|name| format!("\u{201c}{name}\u{201d}"));
    let listed = listed.collect::<Vec<_>>().join(", ");
    match names.len() {
        1 => say!(language; "Over het scenario {listed}.", "About the scenario {listed}."),
        _ => {
            say!(language; "Over de open scenario's: {listed}.", "About the open scenarios: {listed}.")
        }
    }
}

/// That only the widest assumptions are shown; none where all are.
pub fn widest(shown: usize, all: usize, language: Language) -> Option<String> {
    (shown < all).then(|| {
        say!(language; "Getoond zijn de {shown} aannamen die het meest tellen, van de {all}.", "Shown are the {shown} assumptions that count most, of the {all}.")
    })
}
