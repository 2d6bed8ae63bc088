//! What is said about how far the assumptions spread. Never as a probability: it is none.

use crate::month::Month;
use crate::text::{Language, date, number};

/// The lines of a band, in percents, in the order in which a spread gives them.
pub const LINES: [u8; 5] = [5, 25, 50, 75, 95];

phrases! {
    /// A line of the band: `5 % van de combinaties ligt lager`.
    percent_line(percent: u8) = "{percent}\u{a0}% van de combinaties ligt lager", "{percent}% of the combinations lie lower";
    /// The same at the line itself, where there is little room.
    percent_below(percent: u8) = "{percent}\u{a0}% eronder", "{percent}% below";
    /// What lies between two lines of the band: `tussen 5 % en 95 % van de combinaties`.
    percent_lines(low: u8, high: u8) = "tussen {low}\u{a0}% en {high}\u{a0}% van de combinaties", "between {low}% and {high}% of the combinations";
    /// That the months of the band stand on the clipboard.
    band_copied(months: &str) = "De tabel met {months} maanden is gekopieerd. U kunt deze in een rekenblad plakken.", "The table with {months} months has been copied. You can paste it into a spreadsheet.";
}

/// In how many of a hundred combinations: `60`, and `minder dan 1` or `meer dan 99` where rounding would
/// say none or all.
pub fn of_hundred(share: f64, language: Language) -> String {
    let hundred = 100.0 * share;
    if share > 0.0 && hundred < 0.5 {
        return say!(language; "minder dan 1", "fewer than 1");
    }
    if share < 1.0 && hundred >= 99.5 {
        return say!(language; "meer dan 99", "more than 99");
    }
    number::whole(hundred, language)
}

/// In how many combinations a number of places is enough.
pub fn enough(places: f64, share: f64, date: Month, language: Language) -> String {
    let (places, share) = (number::whole(places, language), of_hundred(share, language));
    let day = date::first_day(date, language);
    say!(language; "Op {day} zijn {places} plekken genoeg in {share} van de 100 doorgerekende combinaties.", "On {day}, {places} places are enough in {share} of the 100 combinations computed.")
}

/// The scenario and the lines of the band at a date.
pub fn band_at(required: f64, percentiles: [f64; 5], language: Language) -> String {
    let shown = |places: f64| number::whole(places, language);
    let lines = LINES.into_iter().zip(percentiles);
    let lines: Vec<_> = lines
        .map(|(percent, places)| say!(language; "{percent}\u{a0}% ligt onder {}", "{percent}% lie below {}"; shown(places)))
        .collect();
    format!("scenario {} · {}", shown(required), lines.join(" · "))
}

/// What the band is, and what it is not.
pub fn about_band(runs: usize, language: Language) -> String {
    let runs = number::whole_count(runs, language);
    say!(language; "Dit is de spreiding van onze aannamen, geen voorspelling: {runs} combinaties van waarden rond die van het scenario, elk tussen laag en hoog.", "This is the spread of our assumptions, not a prediction: {runs} combinations of values around the scenario's, each between low and high.")
}

/// Where a count lies in a band.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Lies {
    /// Below the 5 % line, which is there.
    Below(f64),
    /// Between the lines.
    Inside,
    /// Above the 95 % line, which is there.
    Above(f64),
}

impl Lies {
    /// Where `places` lie between the lines of a band.
    pub fn of(places: f64, [low, .., high]: [f64; 5]) -> Self {
        if places < low {
            Self::Below(low)
        } else if places > high {
            Self::Above(high)
        } else {
            Self::Inside
        }
    }
}

/// That a count lies outside the band, and by which line; nothing for one inside.
pub fn missed(
    people: f64,
    places: f64,
    date: Month,
    lies: Lies,
    language: Language,
) -> Option<String> {
    let people = number::whole(people, language);
    // Derived from rounded figures: no more than hundreds are known.
    let places = number::whole((places / 100.0).round() * 100.0, language);
    let day = date::first_day(date, language);
    let at = |at: f64| number::whole(at, language);
    let line = match lies {
        Lies::Inside => return None,
        Lies::Below(low) => {
            say!(language; "lager dan 95\u{a0}% van de combinaties, die boven {} liggen", "lower than 95% of the combinations, which lie above {}"; at(low))
        }
        Lies::Above(high) => {
            say!(language; "hoger dan 95\u{a0}% van de combinaties, die onder {} liggen", "higher than 95% of the combinations, which lie below {}"; at(high))
        }
    };
    Some(
        say!(language; "De uitkomst van {day} valt buiten de band: {people} mensen, ongeveer {places} plekken, {line}.", "The outcome of {day} falls outside the band: {people} people, about {places} places, {line}."),
    )
}

/// That the counts lie inside this band, and that the edition's own band missed some.
pub fn none_missed(by_reference: &[Month], language: Language) -> String {
    let inside = say!(language; "Wat er geteld is, valt binnen de band van dit scenario.", "What was counted falls inside the band of this scenario.");
    if by_reference.is_empty() {
        return inside;
    }
    let days = days(by_reference, language).join(language.pick(" en ", " and "));
    let missed = say!(language; "De band rond de referentie miste de uitkomst van {days}.", "The band around the reference missed the outcome of {days}.");
    format!("{inside} {missed}")
}

fn days(dates: &[Month], language: Language) -> Vec<String> {
    let days = dates.iter().map(|date| date::first_day(*date, language));
    days.collect()
}

/// That counts are not drawn because nobody says which share of the places could be used then.
pub fn not_drawn(dates: &[Month], language: Language) -> Option<String> {
    if dates.is_empty() {
        return None;
    }
    let days = days(dates, language).join(", ");
    Some(
        say!(language; "Tellingen zonder bekende bezettingsgraad staan er niet bij: {days}.", "Counts without a known occupancy ratio are left out: {days}."),
    )
}
