//! The limits of what an edition says beside its parameters' values: numbers that can be drawn, texts that can be read.

use std::ops::RangeInclusive;

use super::baseline_error::BaselineError;
use super::baseline_file::Words;
use super::{Baseline, Parameter, Quantity, steering_sign};

/// The most characters of a label: a name, a unit, the words of a point, a line or a stop.
pub const MOST_LABEL: usize = 300;
/// The most characters of a source.
pub const MOST_SOURCE: usize = 2_000;
/// What a step may be: an arrow key must move a value, and not past every value there is.
pub const STEPS: RangeInclusive<f64> = 1e-9..=1e8;

/// Every number outside the parameters' rows is one that can be counted; no list and no text is longer than what it
/// is for, and what stands on one line holds nothing that breaks it.
///
/// # Errors
/// The first that is not so.
pub(super) fn check(baseline: &Baseline) -> Result<(), BaselineError> {
    let counted = Quantity::Places.domain();
    let bad = numbers(baseline).find(|(_, number)| !counted.contains(number));
    if let Some((field, number)) = bad {
        let most = *counted.end();
        return Err(BaselineError::Number {
            field,
            number,
            most,
        });
    }
    let many = lists(baseline).find(|(_, count, most)| count > most);
    if let Some((field, count, most)) = many {
        return Err(BaselineError::TooMany { field, count, most });
    }
    let long = texts(baseline).find_map(|(text, most)| {
        let length = text.chars().count();
        (length > most).then(|| BaselineError::TextLength {
            text: text.into(),
            length,
            most,
        })
    });
    long.map_or(Ok(()), Err)?;
    let of_one_line = texts(baseline).filter(|(_, most)| *most == MOST_LABEL);
    let steered = of_one_line.filter_map(|(text, _)| {
        let sign = steering_sign(text)?;
        let text = text.into();
        Some(BaselineError::TextSign { text, sign })
    });
    steered.take(1).try_for_each(Err)
}

/// Every list that is drawn whole: its field, how many it holds, and how many fit where it is drawn.
fn lists(baseline: &Baseline) -> impl Iterator<Item = (&'static str, usize, usize)> {
    /// What happens month by month fits the longest horizon.
    const MONTHS: usize = 600;
    let supply = baseline.supply.iter();
    let ukraine = baseline.ukraine.iter();
    let rows = baseline.parameters.iter();
    [
        ("key_dates", baseline.key_dates.len(), 12),
        ("points", baseline.points.len(), 100),
        ("decisions", baseline.decisions.len(), 50),
    ]
    .into_iter()
    .chain(supply.map(|block| ("supply", block.expiring.len(), MONTHS)))
    .chain(ukraine.map(|block| ("ukraine", block.observed.len(), MONTHS)))
    .chain(rows.map(|row| ("stops", row.stops.len(), 20)))
}

/// Every number outside the parameters' rows, with the field it stands in.
fn numbers(baseline: &Baseline) -> impl Iterator<Item = (&'static str, f64)> {
    let points = baseline.points.iter().map(|point| point.places);
    let lines = baseline.decisions.iter().flat_map(|line| &line.points);
    let targets = baseline.calibration.iter().map(|target| target.target);
    let supply = baseline.supply.iter().flat_map(|block| {
        let expiring = block.expiring.iter().map(|expiry| expiry.places);
        expiring.chain([block.crisis_per_region_counted])
    });
    let counts = baseline.ukraine.iter().flat_map(|block| &block.observed);
    let counts = counts.flat_map(|count| [count.persons, count.places]);
    let of = |field| move |number| (field, number);
    points
        .map(of("points"))
        .chain(lines.map(|point| point.places).map(of("decisions")))
        .chain(targets.map(of("calibration")))
        .chain(supply.map(of("supply")))
        .chain(counts.map(of("ukraine")))
}

/// Every text that is shown, with how many characters it may have.
fn texts(baseline: &Baseline) -> impl Iterator<Item = (&str, usize)> {
    let points = baseline.points.iter().map(|point| &point.words);
    let lines = baseline.decisions.iter().map(|line| &line.words);
    let rows = || baseline.parameters.iter();
    let labels = rows().flat_map(labels).chain([&baseline.name]);
    let sources = rows().map(|row| &row.source).chain([&baseline.source]);
    let dates = rows().filter_map(|row| row.date.as_deref());
    let most = |most| move |text| (text, most);
    let labels = points.chain(lines).chain(labels).flat_map(both);
    let sources = sources.flat_map(both).map(most(MOST_SOURCE));
    labels.chain(dates).map(most(MOST_LABEL)).chain(sources)
}

fn both(words: &Words) -> [&str; 2] {
    [&words.nl, &words.en]
}

fn labels(row: &Parameter) -> impl Iterator<Item = &Words> {
    let stops = row.stops.iter().map(|stop| &stop.words);
    stops.chain([&row.words, &row.unit])
}
