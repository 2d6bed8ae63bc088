//! The calendar: months, and the half-years and years that period parameters speak of.
//!
//! Uses nothing else of the crate. Dates are first days of a month; no time zones, no days.

use std::fmt;
use std::ops::Range;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A calendar month, standing for the instant on its first day.
///
/// Reads and writes `YYYY-MM`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Month(i32);

/// A text that is no month (or no period) of the calendar.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no month or period of the calendar")]
pub struct NotInCalendar(pub String);

impl Month {
    /// The month `month` (1–12) of `year` (0–9999).
    pub fn new(year: i32, month: i32) -> Option<Self> {
        ((0..=9999).contains(&year) && (1..=12).contains(&month))
            .then_some(Self(year * 12 + month - 1))
    }

    /// The calendar year.
    pub fn year(self) -> i32 {
        self.0.div_euclid(12)
    }

    /// The month of the year, 1–12.
    pub fn number(self) -> i32 {
        self.0.rem_euclid(12) + 1
    }

    /// How many months it lies after January of the year 0: what divides by twelve is a January.
    pub fn count(self) -> i32 {
        self.0
    }

    /// The quarter of the year, 0–3.
    pub fn quarter(self) -> usize {
        usize::try_from(self.0.rem_euclid(12) / 3).unwrap_or(0)
    }

    /// The month that lies `months` later (earlier when negative).
    #[must_use]
    pub fn plus(self, months: i32) -> Self {
        Self(self.0.saturating_add(months))
    }

    /// Months from `earlier` to this month; negative when this one comes first.
    pub fn since(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }

    /// The instant as a full date, `YYYY-MM-01`.
    pub fn first_day(self) -> String {
        format!("{self}-01")
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.number())
    }
}

impl FromStr for Month {
    type Err = NotInCalendar;

    fn from_str(text: &str) -> Result<Self, NotInCalendar> {
        let parts = text.split_once('-');
        parts
            .filter(|(year, month)| (year.len(), month.len()) == (4, 2))
            .and_then(|(year, month)| Self::new(digits(year)?, digits(month)?))
            .ok_or_else(|| NotInCalendar(text.to_owned()))
    }
}

impl TryFrom<String> for Month {
    type Error = NotInCalendar;

    fn try_from(text: String) -> Result<Self, NotInCalendar> {
        text.parse()
    }
}

impl From<Month> for String {
    fn from(month: Month) -> Self {
        month.to_string()
    }
}

/// A stretch of the calendar that a period parameter holds for: a year or a half-year.
///
/// Reads and writes `YYYY`, `YYYYH1` or `YYYYH2`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Period {
    /// January to December.
    Year(i32),
    /// January to June.
    FirstHalf(i32),
    /// July to December.
    SecondHalf(i32),
}

impl Period {
    /// The half-year that contains the month.
    pub fn half_year_of(month: Month) -> Self {
        if month.number() <= 6 {
            Self::FirstHalf(month.year())
        } else {
            Self::SecondHalf(month.year())
        }
    }

    /// The first month of the period.
    pub fn first(self) -> Month {
        match self {
            Self::Year(year) | Self::FirstHalf(year) => Month(year * 12),
            Self::SecondHalf(year) => Month(year * 12 + 6),
        }
    }

    /// How many months the period lasts.
    pub fn length(self) -> i32 {
        match self {
            Self::Year(_) => 12,
            Self::FirstHalf(_) | Self::SecondHalf(_) => 6,
        }
    }

    /// The quarters of the year that the period consists of, 0–3.
    pub fn quarters(self) -> Range<usize> {
        match self {
            Self::Year(_) => 0..4,
            Self::FirstHalf(_) => 0..2,
            Self::SecondHalf(_) => 2..4,
        }
    }

    /// The months of the period, in order.
    pub fn months(self) -> impl Iterator<Item = Month> {
        (0..self.length()).map(move |offset| self.first().plus(offset))
    }

    /// Whether the month lies in the period.
    pub fn contains(self, month: Month) -> bool {
        (0..self.length()).contains(&month.since(self.first()))
    }
}

impl PartialOrd for Period {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// By first month; a half before the year that starts with it.
impl Ord for Period {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.first(), self.length()).cmp(&(other.first(), other.length()))
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::FirstHalf(year) => write!(f, "{year:04}H1"),
            Self::SecondHalf(year) => write!(f, "{year:04}H2"),
        }
    }
}

impl FromStr for Period {
    type Err = NotInCalendar;

    fn from_str(text: &str) -> Result<Self, NotInCalendar> {
        let refused = || NotInCalendar(text.to_owned());
        let (year, rest) = text.split_at_checked(4).ok_or_else(refused)?;
        let year = digits(year).ok_or_else(refused)?;
        match rest {
            "" => Ok(Self::Year(year)),
            "H1" => Ok(Self::FirstHalf(year)),
            "H2" => Ok(Self::SecondHalf(year)),
            _ => Err(refused()),
        }
    }
}

/// Plain digits only: `parse` alone would take a sign.
fn digits(text: &str) -> Option<i32> {
    text.bytes()
        .all(|byte| byte.is_ascii_digit())
        .then(|| text.parse().ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_read_back_as_written() {
        for text in ["2022-07", "2025-01", "0000-01", "9999-12"] {
            assert_eq!(text.parse::<Month>().unwrap().to_string(), text);
        }
        for text in [
            "2022-7",
            "2022-13",
            "2022-00",
            "+022-07",
            "2022",
            "2022-07-01",
            "",
            "é022-07",
        ] {
            assert!(text.parse::<Month>().is_err(), "{text}");
        }
    }

    #[test]
    fn months_count_across_years() {
        let july = Month::new(2022, 7).unwrap();
        assert_eq!(july.plus(6), Month::new(2023, 1).unwrap());
        assert_eq!(july.plus(-7), Month::new(2021, 12).unwrap());
        assert_eq!(july.plus(30).since(july), 30);
        assert_eq!(july.quarter(), 2);
        assert_eq!(july.first_day(), "2022-07-01");
    }

    #[test]
    fn a_period_knows_its_months() {
        let half: Period = "2022H2".parse().unwrap();
        assert_eq!(half.months().count(), 6);
        assert!(half.contains(Month::new(2022, 12).unwrap()));
        assert!(!half.contains(Month::new(2022, 6).unwrap()));
        for text in ["2023", "2023H1", "2023H2"] {
            let period: Period = text.parse().unwrap();
            assert_eq!(period.to_string(), text);
            let quarters = period.quarters().flat_map(|quarter| [quarter; 3]);
            assert!(quarters.eq(period.months().map(Month::quarter)), "{text}");
        }
        for text in ["2022H3", "22H1", "2022h2", "", "éé22"] {
            assert!(text.parse::<Period>().is_err(), "{text}");
        }
    }
}
