//! Months and dates as Dutch and English readers write them.

use jiff::civil::Date;

use crate::month::{Month, Period};
use crate::text::Language;

const MONTHS: [(&str, &str); 12] = [
    ("januari", "January"),
    ("februari", "February"),
    ("maart", "March"),
    ("april", "April"),
    ("mei", "May"),
    ("juni", "June"),
    ("juli", "July"),
    ("augustus", "August"),
    ("september", "September"),
    ("oktober", "October"),
    ("november", "November"),
    ("december", "December"),
];

/// The name of a month of the year: `januari`.
pub fn month_name(month: Month, language: Language) -> &'static str {
    let index = usize::try_from(month.number() - 1).unwrap_or(0);
    let (nl, en) = MONTHS.get(index).copied().unwrap_or(("", ""));
    language.pick(nl, en)
}

/// The first three letters, as a Dutch reader shortens them: `mrt`, not `maa`.
fn abbreviation(month: Month, language: Language) -> &'static str {
    match language {
        Language::Nl if month.number() == 3 => "mrt",
        Language::Nl | Language::En => month_name(month, language).get(..3).unwrap_or(""),
    }
}

/// A month: `jan 2023`.
pub fn short(month: Month, language: Language) -> String {
    format!("{} {}", abbreviation(month, language), month.year())
}

/// A month in full: `januari 2023`.
pub fn long(month: Month, language: Language) -> String {
    format!("{} {}", month_name(month, language), month.year())
}

/// An instant in full: `1 januari 2023`.
pub fn first_day(month: Month, language: Language) -> String {
    format!("1 {}", long(month, language))
}

/// A day in full: `31 december 2022`.
pub fn day(day: Date, language: Language) -> String {
    of_source(&day.to_string(), language)
}

/// Reads a day: `2022-12-31`, `31-12-2022` or `31 december 2022`, in either language.
///
/// Slashes are not read: they stand for two orders of day and month.
pub fn read_day(text: &str) -> Option<Date> {
    let text = text.trim().to_lowercase();
    let parts: Vec<_> = text.split(['-', ' ']).collect();
    let [first, middle, last] = parts.as_slice() else {
        return None;
    };
    let (year, day) = match (first.len(), last.len()) {
        (4, 1..=2) => (first, last),
        (1..=2, 4) => (last, first),
        _ => return None,
    };
    let month = middle.parse().ok();
    let month = month.or_else(|| i8::try_from(number_of(middle)?).ok())?;
    Date::new(year.parse().ok()?, month, day.parse().ok()?).ok()
}

/// The date of a source, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, in words; as it is when it is none of these.
pub fn of_source(date: &str, language: Language) -> String {
    let Some(month) = date.get(..7).and_then(|start| start.parse::<Month>().ok()) else {
        return date.to_owned();
    };
    match date.get(8..).and_then(|day| day.parse::<u8>().ok()) {
        Some(day) => format!("{day} {}", long(month, language)),
        None => long(month, language),
    }
}

/// A period inside a sentence: `de tweede helft van 2022`, `2023`.
pub fn period(period: Period, language: Language) -> String {
    match (period, language) {
        (Period::Year(year), _) => year.to_string(),
        (Period::FirstHalf(year), Language::Nl) => format!("de eerste helft van {year}"),
        (Period::FirstHalf(year), Language::En) => format!("the first half of {year}"),
        (Period::SecondHalf(year), Language::Nl) => format!("de tweede helft van {year}"),
        (Period::SecondHalf(year), Language::En) => format!("the second half of {year}"),
    }
}

/// Reads a month: `2023-04`, `april 2023`, `apr 2023`, `4-2023` or `1-4-2023`, in either language.
pub fn read(text: &str) -> Option<Month> {
    let text = text.trim().to_lowercase();
    if let Ok(month) = text.parse() {
        return Some(month);
    }
    let parts: Vec<_> = text
        .split(|c: char| c == '-' || c == '/' || c.is_whitespace())
        .filter(|part| !part.is_empty())
        .collect();
    let (name, year) = match parts.as_slice() {
        [month, year] | ["1" | "01", month, year] => (*month, *year),
        _ => return None,
    };
    if year.len() != 4 {
        return None;
    }
    let number = name.parse().ok().or_else(|| number_of(name))?;
    Month::new(year.parse().ok()?, number)
}

/// The number of a month's name, whole or shortened to three letters or more.
fn number_of(name: &str) -> Option<i32> {
    if name == "mrt" {
        return Some(3);
    }
    let begins = |full: &str| full.to_lowercase().starts_with(name);
    let index = MONTHS
        .iter()
        .position(|(nl, en)| name.len() >= 3 && (begins(nl) || begins(en)))?;
    i32::try_from(index + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(text: &str) -> Month {
        text.parse().unwrap()
    }

    #[test]
    fn dates_are_shown_as_the_language_writes_them() {
        assert_eq!(short(month("2023-03"), Language::Nl), "mrt 2023");
        assert_eq!(short(month("2023-03"), Language::En), "Mar 2023");
        assert_eq!(first_day(month("2023-01"), Language::Nl), "1 januari 2023");
        assert_eq!(of_source("2022-11-04", Language::Nl), "4 november 2022");
        assert_eq!(of_source("2022-11", Language::En), "November 2022");
        assert_eq!(of_source("2023", Language::Nl), "2023");
    }

    #[test]
    fn days_read_back_as_shown_and_as_typed() {
        let eve = Date::constant(2022, 12, 31);
        for language in Language::ALL {
            assert_eq!(read_day(&day(eve, language)), Some(eve));
        }
        for text in ["2022-12-31", " 31-12-2022 ", "31 dec 2022"] {
            assert_eq!(read_day(text), Some(eve), "{text}");
        }
        for text in [
            "",
            "2022-12",
            "2022-02-30",
            "12/31/2022",
            "31-12-22",
            "2022-13-01",
            "-1-12-2022",
        ] {
            assert_eq!(read_day(text), None, "{text}");
        }
    }

    #[test]
    fn months_read_back_as_shown_and_as_typed() {
        for number in 1..=12 {
            let month = Month::new(2023, number).unwrap();
            for language in Language::ALL {
                assert_eq!(read(&short(month, language)), Some(month));
                assert_eq!(read(&first_day(month, language)), Some(month));
            }
            assert_eq!(read(&month.to_string()), Some(month));
        }
        assert_eq!(read("4-2023"), Some(month("2023-04")));
        assert_eq!(read("1-4-2023"), Some(month("2023-04")));
        for text in ["", "2023", "2-4-2023", "ju 2023", "13-2023", "apr 23"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
