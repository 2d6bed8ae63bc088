//! Dates and numbers as they are typed, refused in a sentence that names option and value.

use std::str::FromStr;

use super::Refusal;
use crate::month::Month;
use crate::pages::View;
use crate::scenario::{FileProblem, Nearest, TwoReadings};
use crate::text::command::{no_view, not_a_count, not_a_month, not_a_number};
use crate::text::{Language, date};

/// A month: `YYYY-MM`, or its first day `YYYY-MM-01`.
pub fn month(option: &str, text: &str, language: Language) -> Result<Month, Refusal> {
    let month = text
        .get(..7)
        .filter(|_| text.len() == 10 && text.ends_with("-01"));
    month.unwrap_or(text).parse().map_err(|_| {
        let meant = Nearest(meant(text));
        Refusal::Sentence(not_a_month(option, &text.into(), &meant, language))
    })
}

/// The month that a date in words, in another order or of another day lies in.
fn meant(text: &str) -> Option<String> {
    let of_day = || {
        let month = text.get(..7)?.parse().ok()?;
        let day = text.get(7..)?.strip_prefix('-')?.parse::<u8>().ok()?;
        (1..=31).contains(&day).then_some(month)
    };
    let month = date::read(text).or_else(of_day)?;
    Some(month.to_string())
}

/// The month of `--date`, or nothing where that is left out.
pub fn date(text: Option<&String>, language: Language) -> Result<Option<Month>, Refusal> {
    text.map(|text| month("--date", text, language)).transpose()
}

/// Refuses a text that two readers read differently, for what is counted.
pub fn check_readings(of: &str, text: &str) -> Result<(), Refusal> {
    TwoReadings::of(text).map_or(Ok(()), |number| Err(two_readings(of, number)))
}

fn two_readings(of: &str, number: TwoReadings) -> Refusal {
    let of = of.to_owned();
    Refusal::File(FileProblem::TwoReadings { of, number }.into())
}

/// A view by its name.
pub fn view(option: &str, name: &str, language: Language) -> Result<View, Refusal> {
    let found = View::ALL.into_iter().find(|view| view.id() == name);
    found.ok_or_else(|| {
        let known = View::ALL.map(View::id);
        let nearest = Nearest::among(name, known.map(str::to_owned));
        let known = known.join(", ");
        Refusal::Sentence(no_view(option, &name.into(), &known, &nearest, language))
    })
}

/// A number of places with a decimal point.
pub fn number(option: &str, text: &str, language: Language) -> Result<f64, Refusal> {
    check_readings(option, text)?;
    let read = f64::from_str(text).ok().filter(|number| number.is_finite());
    read.ok_or_else(|| Refusal::Sentence(not_a_number(option, &text.into(), language)))
}

/// A whole number from 0.
pub fn count(option: &str, text: &str, language: Language) -> Result<u64, Refusal> {
    if let Some(number) = TwoReadings::of(text) {
        // A fraction would be refused as well.
        let decimal = None;
        return Err(two_readings(option, TwoReadings { decimal, ..number }));
    }
    text.parse()
        .map_err(|_| Refusal::Sentence(not_a_count(option, &text.into(), language)))
}
