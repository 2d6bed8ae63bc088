//! An axis: what runs along it, and what is written there where it has room.

use super::Range;
use crate::month::Month;
use crate::text::{Language, date};

/// What runs along an axis.
#[derive(Clone, Debug, PartialEq)]
pub enum Axis {
    /// Months; a place along it is the number of months since the first.
    Months {
        /// The month at the left.
        first: Month,
        /// The month at the right.
        last: Month,
    },
    /// Places or persons.
    Numbers(Range),
    /// Values of a quantity of its own, with what is written along it.
    Values {
        /// Left or lower end.
        min: f64,
        /// Right or upper end; above `min`.
        max: f64,
        /// What is written.
        ticks: Vec<Tick>,
    },
    /// Names beside or below each other; a place along it is the middle of the name's room, from 0.5.
    Names(Vec<Named>),
    /// Nothing is written along it: a side of a map.
    Bare([f64; 2]),
}

/// A name on an axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The name.
    pub name: String,
    /// What is to be known with it, in fewer weight.
    pub detail: String,
}

/// A place on an axis with its text.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where.
    pub at: f64,
    /// What is written there.
    pub label: String,
}

/// A label of a month with a gap, in points.
const MONTH: f32 = 62.0;

impl Axis {
    /// Its two ends.
    pub fn ends(&self) -> [f64; 2] {
        match self {
            Self::Months { first, last } => [0.0, f64::from(last.since(*first).max(1))],
            Self::Numbers(range) => [range.min, range.max],
            Self::Values { min, max, .. } => [*min, *max],
            Self::Bare(ends) => *ends,
            Self::Names(names) => [
                0.0,
                f64::from(u32::try_from(names.len()).unwrap_or(1).max(1)),
            ],
        }
    }

    /// Where a month stands along it; none where it holds no months.
    pub fn place_of(&self, month: Month) -> Option<f64> {
        match self {
            Self::Months { first, .. } => Some(f64::from(month.since(*first))),
            _ => None,
        }
    }

    /// What is written along it on a length in points.
    pub fn ticks(&self, length: f32, language: Language) -> Vec<Tick> {
        let tick = |at, label| Tick { at, label };
        match self {
            Self::Months { first, last } => {
                let offsets = month_marks(*first, last.since(*first), length).into_iter();
                let label = |offset| date::short(first.plus(offset), language);
                let ticks = offsets.map(|offset| tick(f64::from(offset), label(offset)));
                ticks.collect()
            }
            Self::Numbers(range) => {
                let marks = range.marks(length).0.into_iter();
                let ticks = marks.map(|mark| tick(mark, range.label(mark, language)));
                ticks.collect()
            }
            Self::Values { ticks, .. } => ticks.clone(),
            Self::Names(_) | Self::Bare(_) => Vec::new(),
        }
    }

    /// The same for an axis that lies flat: numbers beside each other need more room than above each other.
    pub fn ticks_across(&self, length: f32, language: Language) -> Vec<Tick> {
        const FLAT: f32 = 0.4;
        let is_narrow = matches!(self, Self::Numbers(_));
        self.ticks(if is_narrow { FLAT * length } else { length }, language)
    }

    /// A number as it stands beside what is drawn along this axis.
    pub fn label(&self, value: f64, language: Language) -> String {
        match self {
            Self::Numbers(range) => range.label(value, language),
            _ => crate::text::number::whole(value, language),
        }
    }
}

/// The months that are marked: as many as have room, and always the same ones of a year.
fn month_marks(first: Month, months: i32, length: f32) -> Vec<i32> {
    /// The most months that are marked one by one.
    const YEAR: i32 = 12;
    #[expect(clippy::cast_possible_truncation, reason = "the width of a screen")]
    let most = ((length / MONTH) as i32).max(1);
    let step = if months <= YEAR {
        let fits = |step: &i32| months <= most * step;
        [1, 2, 3].into_iter().find(fits).unwrap_or(6)
    } else {
        month_step(months, most)
    };
    let is_marked = |offset: &i32| first.plus(*offset).count().rem_euclid(step) == 0;
    (0..=months).filter(is_marked).collect()
}

/// How far the labels of an axis of so many months stand apart, in months, where `most` have room: half-years,
/// years, or two, five or ten years and so on.
pub fn month_step(months: i32, most: i32) -> i32 {
    let years = [1, 10, 100, 1_000]
        .into_iter()
        .flat_map(|ten| [12, 24, 60].map(|step| step * ten));
    let fits = |step: &i32| months <= most * step;
    [6].into_iter().chain(years).find(fits).unwrap_or(120_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(first: &str, last: &str, length: f32) -> Vec<String> {
        let (first, last) = (first.parse().unwrap(), last.parse().unwrap());
        let axis = Axis::Months { first, last };
        let ticks = axis.ticks(length, Language::Nl);
        ticks.into_iter().map(|tick| tick.label).collect()
    }

    #[test]
    fn months_are_marked_as_there_is_room_and_at_the_same_places_of_a_year() {
        let wide = written("2022-07", "2025-01", 700.0);
        assert_eq!(wide.first().unwrap(), "jul 2022");
        assert_eq!(wide.len(), 6);
        assert_eq!(
            written("2022-07", "2025-01", 200.0),
            ["jan 2023", "jan 2024", "jan 2025"]
        );
        let window = written("2022-11", "2023-07", 400.0);
        assert_eq!(window.last().unwrap(), "jul 2023");
    }

    #[test]
    fn a_horizon_of_fifty_years_has_labels_and_not_too_many() {
        let fifty = written("2023-01", "2073-01", 700.0);
        assert!((4..=11).contains(&fifty.len()), "{fifty:?}");
    }
}
