//! Numbers that two readers read differently: `5.000` is five to one and five thousand to the other.

use super::Quote;

/// A text of one to three digits, then groups of a point and exactly three digits.
///
/// Where something is counted, nobody can tell whether the point stands for thousands or before decimals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TwoReadings {
    /// As it is written.
    pub written: Quote,
    /// With the point as a decimal mark; none where that cannot be, or gives the same number.
    pub decimal: Option<String>,
    /// With points between thousands.
    pub whole: Quote,
}

impl TwoReadings {
    /// Whether a text has two readings.
    pub fn has(text: &str) -> bool {
        grouped(text).is_some()
    }

    /// The readings of a text as files and the command line take numbers; none where it has at most one.
    pub fn of(text: &str) -> Option<Self> {
        let (sign, digits) = grouped(text)?;
        let digits = digits.replace('_', "");
        let whole = match digits.replace('.', "").trim_start_matches('0') {
            "" => "0".to_owned(),
            whole => format!("{sign}{whole}"),
        };
        let possible = digits.matches('.').count() == 1 && whole != "0";
        let decimal = digits.trim_end_matches('0').trim_end_matches('.');
        Some(Self {
            written: text.into(),
            decimal: possible.then(|| one_reading(format!("{sign}{decimal}"))),
            whole: whole.into(),
        })
    }
}

/// The number as it must be written where something is counted: `8.2070` for `8.207`.
pub fn one_reading(mut number: String) -> String {
    if TwoReadings::has(&number) {
        number.push('0');
    }
    number
}

/// A minus, and the digits with points between groups of three; none for any other text.
fn grouped(text: &str) -> Option<(&str, &str)> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    // Underscores and a type are permitted in RON and change no number.
    let digits = digits.strip_suffix("f64").unwrap_or(digits);
    are_groups(digits).then_some((sign, digits))
}

/// Without a copy: files may hold a million numbers.
fn are_groups(digits: &str) -> bool {
    let (mut points, mut length) = (0, 0);
    for byte in digits.bytes() {
        match byte {
            b'0'..=b'9' => length += 1,
            b'_' => {}
            b'.' if length == 3 || (points == 0 && (1..3).contains(&length)) => {
                (points, length) = (points + 1, 0);
            }
            _ => return false,
        }
    }
    points > 0 && length == 3
}

#[cfg(test)]
mod tests {
    use super::*;

    fn readings(text: &str) -> Option<(Option<String>, String)> {
        TwoReadings::of(text).map(|readings| (readings.decimal, readings.whole.to_string()))
    }

    #[test]
    fn one_to_three_digits_and_groups_of_three_have_two_readings() {
        for (text, decimal, whole) in [
            ("5.000", Some("5"), "5000"),
            ("1.200", Some("1.2"), "1200"),
            ("61.200", Some("61.2"), "61200"),
            ("-8.207", Some("-8.2070"), "-8207"),
            ("+0.500", Some("0.5"), "500"),
            ("1_2.000f64", Some("12"), "12000"),
            ("1.234.567", None, "1234567"),
            ("0.000", None, "0"),
        ] {
            let expected = (decimal.map(str::to_owned), whole.to_owned());
            assert_eq!(readings(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn other_numbers_have_one_reading() {
        for text in [
            "5000", "5.0", "5.00", "5.0000", "1234.567", "1.23.456", ".500", "5.", "1.200e1", "",
            ".", "1..234", "x.000", "1,200",
        ] {
            assert_eq!(readings(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_written_has_one_reading_and_is_the_same_number() {
        for number in [8.125, 0.5, -3.001, 12.345, 999.999, 1000.125, 5.0] {
            let written = one_reading(f64::to_string(&number));
            assert_eq!(readings(&written), None);
            assert_eq!(written.parse(), Ok(number));
        }
    }
}
