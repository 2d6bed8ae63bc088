//! Dates and numbers as they are typed, refused in a sentence that names option and value.

use std::str::FromStr;

use super::refusal::Refusal;
use crate::month::Month;
use crate::scenario::{FileError, FileProblem, Quote, TwoReadings};
use crate::text::Language;

/// A month, `YYYY-MM`.
pub fn month(option: &str, text: &str, language: Language) -> Result<Month, Refusal> {
    text.parse().map_err(|_| {
        let typed = Quote::from(text);
        Refusal::Sentence(language.pick(
            format!(
                "De waarde {typed:?} van {option} is geen maand. Schrijf een maand als 2024-01."
            ),
            format!("The value {typed:?} of {option} is not a month. Write a month as 2024-01."),
        ))
    })
}

/// A month, or nothing where the option is left out.
pub fn month_if_any(
    option: &str,
    text: Option<&String>,
    language: Language,
) -> Result<Option<Month>, Refusal> {
    text.map(|text| month(option, text, language)).transpose()
}

/// Refuses a text that two readers read differently, for what is counted.
pub fn check_readings(of: &str, text: &str) -> Result<(), Refusal> {
    let Some(number) = TwoReadings::of(text) else {
        return Ok(());
    };
    let of = of.to_owned();
    Err(Refusal::File(FileError {
        path: None,
        place: None,
        problem: FileProblem::TwoReadings { of, number },
    }))
}

/// A number of places with a decimal point.
pub fn number(option: &str, text: &str, language: Language) -> Result<f64, Refusal> {
    check_readings(option, text)?;
    let read = f64::from_str(text).ok().filter(|number| number.is_finite());
    read.ok_or_else(|| {
        let typed = Quote::from(text);
        Refusal::Sentence(language.pick(
            format!("De waarde {typed:?} van {option} is geen getal. Schrijf een getal met een punt als decimaalteken, zoals 66000."),
            format!("The value {typed:?} of {option} is not a number. Write a number with a decimal point, such as 66000."),
        ))
    })
}

/// A whole number from 0.
pub fn count(option: &str, text: &str, language: Language) -> Result<u64, Refusal> {
    check_readings(option, text)?;
    text.parse().map_err(|_| {
        let typed = Quote::from(text);
        Refusal::Sentence(language.pick(
            format!("De waarde {typed:?} van {option} is geen heel getal van 0 of meer. Schrijf bijvoorbeeld 10000."),
            format!("The value {typed:?} of {option} is not a whole number of 0 or more. Write for instance 10000."),
        ))
    })
}
