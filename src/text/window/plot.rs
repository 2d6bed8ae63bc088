//! A plot in words, for who hears it.

use crate::chart::{Axis, Chart, Reading};
use crate::month::Month;
use crate::text::date;

/// What a plot shows: its own description, and how its topmost line runs.
pub fn summary(chart: &Chart) -> String {
    let (Axis::Months { first, .. }, Some(course)) = (&chart.x, chart.course()) else {
        return chart.description.clone();
    };
    let language = chart.language;
    #[expect(clippy::cast_possible_truncation, reason = "whole months of a horizon")]
    let day = |at: f64| date::first_day(first.plus(at.round() as i32), language);
    let at = |[x, y]: [f64; 2]| {
        let (value, day) = (chart.y.label(y, language), day(x));
        say!(language; "{value} op {day}", "{value} on {day}")
    };
    let [start, peak, end] = [course.start, course.peak, course.end].map(at);
    let name = course.name;
    let runs = say!(language; "{name}: van {start} tot {end}; het hoogst is {peak}.", "{name}: from {start} to {end}; the highest is {peak}.");
    let crossings = course.crossings.iter().map(|crossing| {
        let (with, day) = (crossing.with, day(crossing.at));
        say!(language; "Kruist {with} voor {day}.", "Crosses {with} before {day}.")
    });
    let said = [chart.description.clone(), runs].into_iter();
    let parts = said.chain(crossings).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" ")
}

/// What one line says in a month.
pub fn reading(reading: &Reading<'_>, chart: &Chart, month: Month) -> String {
    let value = chart.y.label(reading.value, chart.language);
    let day = date::first_day(month, chart.language);
    format!("{}: {value}, {day}", reading.name)
}
