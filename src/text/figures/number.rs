//! Numbers as Dutch and English readers write them.
//!
//! Dutch groups with a point and has a decimal comma, English the other way round. What is shown
//! reads back as shown. A text that the other convention would read as another number is refused,
//! never guessed.

use crate::text::Language;
use crate::units;

/// Why a text is not taken for a number.
#[derive(Clone, Debug, PartialEq)]
pub enum NumberProblem {
    /// There is nothing.
    Empty,
    /// It is no number.
    NotANumber,
    /// It mixes up the marks for thousands and decimals; holds what may have been meant.
    Ambiguous(f64, f64),
}

/// How a text may be read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// By the rules of the language.
    pub value: f64,
    /// By the rules of the other one, when those give another number.
    pub other: Option<f64>,
}

impl Language {
    /// The mark between groups of three digits.
    pub fn group_mark(self) -> char {
        self.pick('.', ',')
    }

    /// The mark before the decimals.
    pub fn decimal_mark(self) -> char {
        self.pick(',', '.')
    }
}

/// A whole number, rounded half away from zero: `61.200`, `−4.896`.
pub fn whole(value: f64, language: Language) -> String {
    decimal(value, 0, language)
}

/// Half away from zero, as readers round: formatting alone rounds half to even. Nothing has no sign.
pub fn rounded(value: f64, decimals: usize) -> f64 {
    let scale = 10f64.powi(i32::try_from(decimals).unwrap_or(0));
    (value * scale).round() / scale + 0.0
}

/// How many decimals say something: no more than there are, at most four, and of large numbers none.
pub fn decimals(value: f64) -> usize {
    const MOST: usize = 4;
    if value.abs() >= 1_000.0 {
        return 0;
    }
    exact_decimals(value, MOST)
}

/// The fewest decimals that show a number whole, up to so many.
pub fn exact_decimals(value: f64, most: usize) -> usize {
    let shows_all = |decimals: &usize| (rounded(value, *decimals) - value).abs() < 1e-9;
    (0..most).find(shows_all).unwrap_or(most)
}

/// A count, as [`whole`].
pub fn whole_count(count: usize, language: Language) -> String {
    whole(units::count(count), language)
}

/// A difference: `+6.500`, `−4.896`, `0`.
pub fn signed(value: f64, language: Language) -> String {
    let text = whole(value, language);
    if value.round() > 0.0 {
        format!("+{text}")
    } else {
        text
    }
}

/// A number with a fixed count of decimals: `12,0`.
pub fn decimal(value: f64, decimals: usize, language: Language) -> String {
    let rounded = rounded(value, decimals);
    let digits = digits(rounded.abs(), decimals);
    let (integer, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
    let mut text = String::new();
    if rounded < 0.0 {
        text.push('−');
    }
    for (index, digit) in integer.chars().enumerate() {
        if index > 0 && (integer.len() - index) % 3 == 0 {
            text.push(language.group_mark());
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(language.decimal_mark());
        text.push_str(fraction);
    }
    text
}

/// The digits of a rounded number. Most numbers are whole, and hundreds are told in a frame: as integers much sooner.
fn digits(rounded: f64, decimals: usize) -> String {
    const EXACT: f64 = 1e15;
    if decimals == 0 && rounded < EXACT {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a whole number that an f64 holds exactly"
        )]
        let whole = rounded as u64;
        whole.to_string()
    } else {
        format!("{rounded:.decimals$}")
    }
}

/// A number with the fewest decimals from `least` to `least + 2` that show it whole, else with `least`.
pub fn fitting(value: f64, least: usize, language: Language) -> String {
    let near = 1e-9 * value.abs().max(1.0);
    let shows_all = |decimals: &usize| (rounded(value, *decimals) - value).abs() <= near;
    let decimals = (least..=least + 2).find(shows_all).unwrap_or(least);
    decimal(value, decimals, language)
}

/// Reads a number by the rules of the language.
///
/// # Errors
/// Nothing there, no number, or the marks of the other language.
pub fn read(text: &str, language: Language) -> Result<Reading, NumberProblem> {
    let text = text.trim();
    if text.is_empty() {
        return Err(NumberProblem::Empty);
    }
    let (sign, digits) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (-1.0, rest),
        None => (1.0, text.strip_prefix('+').unwrap_or(text)),
    };
    let digits = digits.trim_start();
    let own = by_rules(digits, language);
    let other = by_rules(digits, language.pick(Language::En, Language::Nl));
    match (own, other) {
        (Some(value), other) => Ok(Reading {
            value: sign * value,
            other: other
                .filter(|other| *other != value)
                .map(|other| sign * other),
        }),
        (None, Some(other)) => {
            let without_marks = digits.replace(['.', ','], "").parse().unwrap_or(other);
            Err(NumberProblem::Ambiguous(sign * other, sign * without_marks))
        }
        (None, None) => Err(NumberProblem::NotANumber),
    }
}

/// Plain digits or groups of three, then perhaps decimals.
fn by_rules(text: &str, language: Language) -> Option<f64> {
    let (integer, fraction) = match text.split_once(language.decimal_mark()) {
        Some((integer, fraction)) => (integer, Some(fraction)),
        None => (text, None),
    };
    let is_space = |c: char| matches!(c, ' ' | '\u{a0}' | '\u{202f}');
    let is_mark = |c: char| c == language.group_mark() || is_space(c);
    let groups: Vec<_> = integer.split(is_mark).collect();
    let (first, rest) = groups.split_first()?;
    let grouped = !rest.is_empty();
    let well_grouped = (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && rest.iter().all(|group| group.len() == 3);
    if grouped && !well_grouped {
        return None;
    }
    let digits = groups.concat();
    let only_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if !only_digits(&digits) || !fraction.is_none_or(only_digits) {
        return None;
    }
    format!("{digits}.{}", fraction.unwrap_or("0")).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, Nl};

    fn value(text: &str, language: Language) -> f64 {
        read(text, language).unwrap().value
    }

    #[test]
    fn dutch_numbers_mean_what_a_dutch_reader_expects() {
        for (text, expected) in [
            ("61.200", 61200.0),
            ("61200", 61200.0),
            ("9,5", 9.5),
            ("1.234.567,25", 1_234_567.25),
            ("−4.896", -4896.0),
            ("-5", -5.0),
            ("+7", 7.0),
            (" 15 300 ", 15300.0),
            ("15\u{202f}300", 15300.0),
            ("0,12", 0.12),
        ] {
            assert_eq!(value(text, Nl), expected, "{text}");
        }
        assert_eq!(value("61,200", En), 61200.0);
        assert_eq!(value("9.5", En), 9.5);
    }

    #[test]
    fn the_other_languages_marks_are_refused_with_what_may_have_been_meant() {
        assert_eq!(read("9.5", Nl), Err(NumberProblem::Ambiguous(9.5, 95.0)));
        assert_eq!(read("9,5", En), Err(NumberProblem::Ambiguous(9.5, 95.0)));
        assert_eq!(
            read("61.20", Nl),
            Err(NumberProblem::Ambiguous(61.2, 6120.0))
        );
        assert_eq!(
            read("0.123", Nl),
            Err(NumberProblem::Ambiguous(0.123, 123.0))
        );
    }

    #[test]
    fn a_second_reading_is_told() {
        let reading = read("61.200", Nl).unwrap();
        assert_eq!((reading.value, reading.other), (61200.0, Some(61.2)));
        assert_eq!(read("61200", Nl).unwrap().other, None);
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in [
            "abc", "1..2", "1,2,3", "1e5", "NaN", "inf", "--1", "12%", ",5", "5,", "1.2.3", "１２",
        ] {
            assert!(read(text, Nl).is_err(), "{text}");
        }
        assert_eq!(read("  ", Nl), Err(NumberProblem::Empty));
    }

    #[test]
    fn numbers_are_shown_as_the_language_writes_them() {
        assert_eq!(whole(61200.4, Nl), "61.200");
        assert_eq!(whole(61200.4, En), "61,200");
        assert_eq!(whole(-0.4, Nl), "0");
        assert_eq!(whole(0.5, Nl), "1");
        assert_eq!(whole(2.5, Nl), "3");
        assert_eq!(decimal(12.0, 1, Nl), "12,0");
        assert_eq!(fitting(12.34, 1, Nl), "12,34");
        assert_eq!(fitting(2.267_955_753, 2, Nl), "2,27");
        assert_eq!(signed(6500.2, Nl), "+6.500");
        assert_eq!(signed(-4896.0, Nl), "−4.896");
        assert_eq!(signed(0.3, Nl), "0");
    }
}
