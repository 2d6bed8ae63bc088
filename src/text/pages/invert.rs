//! What it takes to need a number of places: the line that is pulled, in words.

use crate::analysis::Solution;
use crate::month::Month;
use crate::scenario::{Name, Parameter, Value};
use crate::text::{Language, date, number, quantity};

/// `75.500 plekken op 1 januari 2024`.
pub fn places_at(places: f64, month: Month, language: Language) -> String {
    let places = number::whole(places, language);
    let day = date::first_day(month, language);
    say!(language; "{places} plekken op {day}", "{places} places on {day}")
}

/// A lever's value with its sign.
pub fn shown(lever: &Parameter, value: f64, language: Language) -> String {
    quantity::with_sign(lever.quantity(), Value::Number(value), language)
}

/// What the lever has to be, below the month: `Voor 70.000 plekken moet de instroom in 2023 dalen tot 45.461
/// (referentie 50.650).`
pub fn takes(lever: &Parameter, value: f64, places: f64, language: Language) -> String {
    let name = subject(lever, language);
    let places = number::whole(places, language);
    let reference = quantity::with_sign(lever.quantity(), lever.value, language);
    let than = lever.value.number().unwrap_or_default();
    let value_shown = shown(lever, value, language);
    if value_shown == reference {
        return say!(language; "Voor {places} plekken blijft {name} op {reference}, de referentie.", "For {places} places {name} stays at {reference}, the reference.");
    }
    let way = if value > than {
        language.pick("stijgen tot", "rise to")
    } else {
        language.pick("dalen tot", "fall to")
    };
    say!(language; "Voor {places} plekken moet {name} {way} {value_shown} (referentie {reference}).", "For {places} places {name} must {way} {value_shown} (reference {reference}).")
}

/// A lever as the subject of a sentence.
fn subject(lever: &Parameter, language: Language) -> String {
    let period = lever.id.period.map(|period| date::period(period, language));
    match (lever.id.name, period) {
        (Name::Applications, Some(period)) => {
            say!(language; "de instroom in {period}", "the inflow in {period}")
        }
        (Name::Housed, Some(period)) => {
            say!(language; "de uitstroom van vergunninghouders in {period}", "the outflow of permit-holders in {period}")
        }
        _ => format!("\u{201c}{}\u{201d}", language.of(&lever.words)),
    }
}

/// That other values of the user's own count too.
pub fn others_count(others: usize, language: Language) -> String {
    if others == 1 {
        return say!(language; "Uw andere wijziging telt mee.", "Your other change counts too.");
    }
    say!(language; "Uw {others} andere wijzigingen tellen mee.", "Your {others} other changes count too.")
}

/// The number asked for is out of reach: how far the lever gets, and at which value.
pub fn out_of_reach(
    lever: &Parameter,
    nearest: &Solution,
    target: f64,
    month: Month,
    language: Language,
) -> String {
    let places = nearest.required_places;
    let name = language.of(&lever.words);
    let day = date::first_day(month, language);
    let way = if target < places {
        language.pick("lager", "lower")
    } else {
        language.pick("hoger", "higher")
    };
    let value = shown(lever, nearest.value, language);
    let [target, places] = [target, places].map(|places| number::whole(places, language));
    say!(language; "{target} is niet haalbaar met alleen {name}: op {day} komt u niet {way} dan {places} plekken, bij {value}.", "{target} is out of reach with {name} alone: on {day} it gets no {way} than {places} places, at {value}.")
}

/// Other values give the same number of places.
pub fn more_answers(lever: &Parameter, count: usize, language: Language) -> String {
    let name = language.of(&lever.words);
    if count == 1 {
        return say!(language; "Er is nog een antwoord. Hetzelfde aantal komt ook uit met {name} op:", "There is one more answer. The same number also comes out with {name} at:");
    }
    say!(language; "Er zijn meer antwoorden. Hetzelfde aantal komt ook uit met {name} op:", "There are more answers. The same number also comes out with {name} at:")
}

/// The lever does not move the places at this date.
pub fn moves_nothing(lever: &Parameter, month: Month, language: Language) -> String {
    let name = language.of(&lever.words);
    let day = date::first_day(month, language);
    say!(language; "{name} verandert op {day} nog niets. Kies een latere maand of een andere schuif.", "{name} does not change anything on {day} yet. Choose a later month or another slider.")
}

/// The month that is read lies outside the scenario's edition.
pub fn outside(first: Month, last: Month, language: Language) -> String {
    let (first, last) = (date::long(first, language), date::long(last, language));
    say!(language; "Dit scenario loopt van {first} tot en met {last}. Lees een maand daartussen.", "This scenario runs from {first} to {last}. Read a month in between.")
}

/// The button that takes the nearest value: `Neem 56.812 plekken`.
pub fn take_nearest(places: f64, language: Language) -> String {
    let places = number::whole(places, language);
    say!(language; "Neem {places} plekken", "Take {places} places")
}

/// What a lever's value is, beside the hand: `Instroom in 2023: 42.123`.
pub fn lever_at(lever: &Parameter, value: f64, language: Language) -> String {
    let name = language.of(&lever.words);
    let value = shown(lever, value, language);
    format!("{name}: {value}")
}

/// What the cross-hair on the map reads: two values, and the places required there.
pub fn on_the_map(
    levers: [&Parameter; 2],
    values: [f64; 2],
    places: Option<f64>,
    language: Language,
) -> String {
    let [across, up] = levers;
    let [right, upward] = values;
    let both = [
        lever_at(across, right, language),
        lever_at(up, upward, language),
    ]
    .join(", ");
    match places {
        Some(places) => {
            let places = number::whole(places, language);
            say!(language; "{both}: {places} plekken.", "{both}: {places} places.")
        }
        None => {
            say!(language; "{both}: deze twee waarden gaan niet samen.", "{both}: these two values do not go together.")
        }
    }
}

/// What either of two levers alone has to be for a number of places; none where it does not get there.
pub fn either_alone(
    places: f64,
    month: Month,
    levers: [(&Parameter, Option<f64>); 2],
    language: Language,
) -> String {
    let asked = places_at(places, month, language);
    let [one, other] = levers.map(|(lever, value)| {
        let name = language.of(&lever.words);
        match value {
            Some(value) => {
                let value = shown(lever, value, language);
                say!(language; "met alleen {name} op {value}", "with {name} alone at {value}")
            }
            None => say!(language; "met alleen {name} lukt het niet", "with {name} alone it cannot be reached"),
        }
    });
    say!(language; "{asked}: {one}; {other}. Samen kan het overal op de dikke lijn.", "{asked}: {one}; {other}. Together any point of the bold line will do.")
}

/// What a number of places is, with the number.
pub fn named_places(name: &str, places: f64, language: Language) -> String {
    format!("{name}: {}", number::whole(places, language))
}

phrases! {
    /// What the thick line of a picture of the map is.
    thick_line(name: &str) = "Dikke lijn: {name}.", "Thick line: {name}.";
    /// What a picture of the map shows.
    about_the_picture(scenario: &str) = "Lijnen: gelijke aantallen benodigde plekken, met het aantal erbij. Stippen: scenario's die alleen hierin verschillen. Alle andere waarden zijn die van {scenario}.", "Lines: equal numbers of places required, with the number beside them. Dots: scenarios that differ in these alone. All other values are those of {scenario}.";
    /// What the map holds fixed, and what hand and keys do on it.
    about_the_map(scenario: &str) = "Alle andere waarden zijn die van {scenario}. Klik of sleep in de kaart, of gebruik de pijltjes en Enter, om het scenario te verplaatsen.", "All other values are those of {scenario}. Click or drag in the map, or use the arrows and Enter, to move the scenario.";
}

/// Which scenarios are not on the map.
pub fn not_on_the_map(names: &[&str], language: Language) -> String {
    let names = names.join(", ");
    say!(language; "Niet op de kaart, omdat ook andere waarden verschillen: {names}.", "Not on the map, as other values differ too: {names}.")
}
