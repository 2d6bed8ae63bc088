//! The axes of pictures, and what is said about them below.

use super::picture::{Footnote, Scale, Tick};
use crate::chart::month_step;
use crate::month::Month;
use crate::text::number::whole;
use crate::text::{Language, date, provenance};

/// An axis of whole numbers.
pub fn number_scale(min: f64, max: f64, marks: &[f64], language: Language) -> Scale {
    let tick = |at: &f64| Tick {
        at: *at,
        label: whole(*at, language),
    };
    Scale {
        min,
        max,
        ticks: marks.iter().map(tick).collect(),
    }
}

/// An axis of months, counted from the first; with as many labels as have room.
pub fn month_scale(first: Month, last: Month, language: Language) -> Scale {
    /// The most labels that have room.
    const MOST: i32 = 11;
    let months = last.since(first).max(1);
    let step = if months <= MOST {
        1
    } else {
        month_step(months, MOST)
    };
    let ticks = (0..=months)
        .map(|offset| (offset, first.plus(offset)))
        .filter(|(_, month)| month.count().rem_euclid(step) == 0)
        .map(|(offset, month)| Tick {
            at: f64::from(offset),
            label: date::short(month, language),
        });
    Scale {
        min: 0.0,
        max: f64::from(months),
        ticks: ticks.collect(),
    }
}

/// How the axis and the date are to be read.
pub fn rest_of_footer(y: &Scale, exported: Option<&String>, language: Language) -> Vec<Footnote> {
    let plain = |text| Footnote { sample: None, text };
    let cut = y.min > 0.0;
    let axis = cut.then(|| plain(provenance::axis_start(y.min, language)));
    let made = exported.map(|day| plain(provenance::made(day, language)));
    axis.into_iter().chain(made).collect()
}
