//! Dates and numbers as they are typed, refused in a sentence that names option and value.

use std::str::FromStr;

use super::refusal::Refusal;
use crate::month::Month;
use crate::scenario::{FileError, FileProblem, TwoReadings};
use crate::text::Language;
use crate::text::command::{not_a_count, not_a_month, not_a_number};

/// A month, `YYYY-MM`.
pub fn month(option: &str, text: &str, language: Language) -> Result<Month, Refusal> {
    text.parse()
        .map_err(|_| Refusal::Sentence(not_a_month(option, &text.into(), language)))
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
    read.ok_or_else(|| Refusal::Sentence(not_a_number(option, &text.into(), language)))
}

/// A whole number from 0.
pub fn count(option: &str, text: &str, language: Language) -> Result<u64, Refusal> {
    check_readings(option, text)?;
    text.parse()
        .map_err(|_| Refusal::Sentence(not_a_count(option, &text.into(), language)))
}
