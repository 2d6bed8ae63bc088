//! What is said about counts beside what scenarios said of the same days. A nearness is never called *kans*.

use jiff::civil::Date;

use crate::analysis::LEAST_COUNTS;
use crate::outlook::Column;
use crate::scenario::Counted;
use crate::text::{Language, column_heading, date, number, quantity};

/// What was counted, as a heading.
pub fn counted_name(output: Counted, language: Language) -> &'static str {
    column_heading(Column::from(output), language)
}

/// The scenario that lies nearest, and on how many counts that rests.
pub fn nearest(names: &[&str], share: f64, counts: usize, language: Language) -> String {
    let share = number::decimal(100.0 * share, 1, language) + quantity::percent(language);
    match names {
        [name] => {
            say!(language; "{name} ligt het dichtst bij wat is geteld: gemiddeld {share} ernaast, gemeten op {counts} tellingen.", "{name} lies nearest to what was counted: {share} off on average, measured on {counts} counts.")
        }
        names => {
            let names = joined(names, language);
            say!(language; "{names} liggen even dicht bij wat is geteld: gemiddeld {share} ernaast, gemeten op {counts} tellingen.", "{names} lie equally near to what was counted: {share} off on average, measured on {counts} counts.")
        }
    }
}

/// Names as a list in a sentence.
fn joined(names: &[&str], language: Language) -> String {
    let Some((last, others)) = names.split_last() else {
        return String::new();
    };
    let others = others.join(", ");
    say!(language; "{others} en {last}", "{others} and {last}")
}

/// Too few counts of which every scenario speaks.
pub fn too_few(counts: usize, language: Language) -> String {
    let counted = match counts {
        0 => say!(language; "geen telling", "no count"),
        _ => crate::text::counts(counts, language),
    };
    say!(language; "Over {counted} zeggen alle scenario's iets. Vanaf {LEAST_COUNTS} tellingen staat hier welk scenario het dichtst bij ligt.", "All scenarios speak of {counted}. From {LEAST_COUNTS} counts on, the scenario that lies nearest stands here.")
}

/// Days in a sentence, the last one alone where they are many; none without days.
fn listed(days: &[Date], language: Language) -> Option<String> {
    /// More days than these are not listed.
    const LISTED: usize = 4;
    let last = date::day(*days.last()?, language);
    Some(match days {
        [_] => last,
        days if days.len() <= LISTED => {
            let days: Vec<_> = days.iter().map(|day| date::day(*day, language)).collect();
            joined(
                &days.iter().map(String::as_str).collect::<Vec<_>>(),
                language,
            )
        }
        days => {
            let count = days.len();
            say!(language; "{count} dagen, het laatst op {last}", "{count} days, the last one {last}")
        }
    })
}

/// What counts may lie outside of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outside {
    /// What every scenario said.
    Scenarios,
    /// The spread of the assumptions.
    Spread,
}

wordings! {
    lie(of: Outside, is_below: bool) by (of, is_below) => {
        (Outside::Scenarios, true) => "lager geteld dan in elk van deze scenario's", "counted lower than in each of these scenarios";
        (Outside::Scenarios, false) => "hoger geteld dan in elk van deze scenario's", "counted higher than in each of these scenarios";
        (Outside::Spread, true) => "onder de spreiding", "below the spread";
        (Outside::Spread, false) => "boven de spreiding", "above the spread";
    }
}

/// The days on which counts of an output lie below, or above, what was said; none without such days.
pub fn outside(
    of: Outside,
    output: Counted,
    days: &[Date],
    is_below: bool,
    language: Language,
) -> Option<String> {
    let (name, days) = (counted_name(output, language), listed(days, language)?);
    let lie = lie(of, is_below, language);
    Some(say!(language; "{name} op {days}: {lie}.", "{name} on {days}: {lie}."))
}

/// That counts are kept with the scenario.
pub fn counts_kept(counts: usize, language: Language) -> String {
    match counts {
        0 => {
            say!(language; "De tellingen zijn uit het scenario gehaald.", "The counts have been taken out of the scenario.")
        }
        1 => {
            say!(language; "1 telling staat bij het scenario. Sla het scenario op om hem te bewaren.", "1 count stands with the scenario. Save the scenario to keep it.")
        }
        counts => {
            say!(language; "{counts} tellingen staan bij het scenario. Sla het scenario op om ze te bewaren.", "{counts} counts stand with the scenario. Save the scenario to keep them.")
        }
    }
}

/// What the marks in places are, and how many counts lack the ratio to tell them in places.
pub fn marks_in_places(lacking: usize, language: Language) -> String {
    let are = say!(language; "Ruiten: uw tellingen van bezetting, gedeeld door de bezettingsgraad die u voor die dag opgaf.", "Diamonds: your counts of occupancy, divided by the occupancy ratio that you stated for that day.");
    match lacking {
        0 => are,
        1 => {
            say!(language; "{are} Bij 1 telling staat geen bezettingsgraad: die is niet in plekken te tonen.", "{are} 1 count has no occupancy ratio: it cannot be shown in places.")
        }
        lacking => {
            say!(language; "{are} Bij {lacking} tellingen staat geen bezettingsgraad: die zijn niet in plekken te tonen.", "{are} {lacking} counts have no occupancy ratio: they cannot be shown in places.")
        }
    }
}

/// How many counts lie within the spread of the assumptions around the reference.
pub fn within_spread(inside: usize, known: usize, language: Language) -> String {
    match (known, inside) {
        (0, _) => {
            say!(language; "Over deze tellingen zegt de spreiding van de aannames niets.", "The spread of the assumptions says nothing of these counts.")
        }
        (1, 0) => {
            say!(language; "De spreiding van de aannames rond de referentie zegt iets over 1 telling: die ligt buiten de 5 %- en de 95 %-lijn.", "The spread of the assumptions around the reference speaks of 1 count: it lies outside the 5% and the 95% line.")
        }
        (1, _) => {
            say!(language; "De spreiding van de aannames rond de referentie zegt iets over 1 telling: die ligt tussen de 5 %- en de 95 %-lijn.", "The spread of the assumptions around the reference speaks of 1 count: it lies between the 5% and the 95% line.")
        }
        (_, 1) => {
            say!(language; "Van de {known} tellingen waarover de spreiding van de aannames rond de referentie iets zegt, ligt er 1 tussen de 5 %- en de 95 %-lijn.", "Of the {known} counts of which the spread of the assumptions around the reference speaks, 1 lies between the 5% and the 95% line.")
        }
        _ => {
            say!(language; "Van de {known} tellingen waarover de spreiding van de aannames rond de referentie iets zegt, liggen er {inside} tussen de 5 %- en de 95 %-lijn.", "Of the {known} counts of which the spread of the assumptions around the reference speaks, {inside} lie between the 5% and the 95% line.")
        }
    }
}

/// How far off, and to which side: `▲ te hoog`.
pub fn direction(mean: f64, language: Language) -> String {
    let mean = mean.round();
    if mean == 0.0 {
        return "–".to_owned();
    }
    let words = if mean > 0.0 {
        language.pick("▲ te hoog", "▲ too high")
    } else {
        language.pick("▼ te laag", "▼ too low")
    };
    format!("{} {words}", number::signed(mean, language))
}

/// What would explain a count.
pub fn would_explain(levers: usize, language: Language) -> String {
    match levers {
        1 => {
            say!(language; "Eén schuif zou deze telling alleen verklaren. Dat zegt niet dat het zo gegaan is.", "One slider alone would explain this count. That does not say that it went so.")
        }
        levers => {
            say!(language; "Elk van deze {levers} schuiven zou deze telling alleen verklaren. Dat zegt niet dat het zo gegaan is.", "Each of these {levers} sliders alone would explain this count. That does not say that it went so.")
        }
    }
}

/// A count by name, in people or in the places that they took.
pub fn count_name(output: Counted, day: Date, number: f64, language: Language) -> String {
    let (name, day) = (counted_name(output, language), date::day(day, language));
    let number = number::whole(number, language);
    say!(language; "{name}, {day}: {number}", "{name}, {day}: {number}")
}

/// A count told in places.
pub fn places_name(day: Date, places: f64, language: Language) -> String {
    let (day, places) = (date::day(day, language), number::whole(places, language));
    say!(language; "Benodigde plekken, {day}: {places}", "Places required, {day}: {places}")
}

wordings! {
    /// Whether a needed value lies outside what the edition calls plausible.
    pub outside_range(is_outside: Option<bool>) by is_outside => {
        Some(true) => "buiten laag–hoog", "outside low–high";
        Some(false) => "binnen laag–hoog", "within low–high";
        None => "geen laag–hoog bekend", "no low–high known";
    }
}
