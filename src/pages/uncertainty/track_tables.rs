//! The tables of *Komt het uit?*: each count, the means, and what would explain one.

use crate::analysis::{Explaining, LAST_COUNTS, Track};
use crate::pages::Shown;
use crate::scenario::Value;
use crate::table::{Cell, Form, Table, TableColumn};
use crate::text::track as words;
use crate::text::{Label, Language, date, quantity};
use crate::units::LowHigh;

/// A scenario, or the reference, with the counts held against it.
#[derive(Clone, Debug, PartialEq)]
pub struct Tracked {
    /// What it is called.
    pub name: String,
    /// The counts.
    pub track: Track,
}

/// Where a count lies beside the spread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lies {
    Below,
    Inside,
    Above,
}

pub(super) fn lies(counted: f64, range: LowHigh) -> Lies {
    if counted < range.low {
        Lies::Below
    } else if counted > range.high {
        Lies::Above
    } else {
        Lies::Inside
    }
}

impl Lies {
    fn name(self, people: Option<Language>) -> &'static str {
        let (id, nl, en) = match self {
            Self::Below => ("below", "eronder", "below"),
            Self::Inside => ("inside", "erbinnen", "within"),
            Self::Above => ("above", "erboven", "above"),
        };
        people.map_or(id, |language| language.pick(nl, en))
    }
}

/// How far off each scenario is, by output: a row for each.
pub fn means(tracked: &[Tracked], language: Language) -> Table {
    let columns = [
        ("scenario", Label::TrackedScenario, Form::Text),
        ("output", Label::What, Form::Text),
        ("counts", Label::TrackCounts, Form::Whole),
        ("absolute_difference", Label::TrackOff, Form::Whole),
        ("direction", Label::TrackDirection, Form::Text),
        ("last_absolute_difference", Label::TrackLast, Form::Whole),
    ];
    let rows = tracked.iter().flat_map(|one| {
        one.track.outputs().filter_map(move |output| {
            let all = one.track.deviation(output)?;
            let last = one.track.last_deviation(output);
            let counts = u32::try_from(all.counts).unwrap_or(u32::MAX);
            Some(vec![
                one.name.as_str().into(),
                words::counted_name(output, language).into(),
                Cell::Number(counts.into()),
                Cell::Number(all.absolute),
                words::direction(all.mean, language).into(),
                last.map(|last| last.absolute).into(),
            ])
        })
    });
    Table::labelled(columns, rows, language)
}

/// The levers that alone would explain a count, with the value that each needs.
pub fn explaining(active: &Shown<'_>, found: &[Explaining], language: Language) -> Table {
    let columns = [
        ("lever", Label::ExplainLever, Form::Text),
        ("value", Label::ExplainNeeded, Form::Text),
        ("present", Label::ExplainPresent, Form::Text),
        ("range", Label::ExplainRange, Form::Text),
        ("outside", Label::ExplainWhere, Form::Text),
    ];
    let rows = found.iter().filter_map(|one| {
        let row = active.baseline().parameter(one.id)?;
        let shown = |number| quantity::shown(row.quantity(), Value::Number(number), language);
        let present = active.scenario().value(row).number()?;
        let range = row
            .range
            .map(|range| format!("{}–{}", shown(range.low), shown(range.high)));
        Some(vec![
            language.of(&row.words).into(),
            shown(one.value).into(),
            shown(present).into(),
            range.unwrap_or_default().into(),
            words::outside_range(one.is_outside, language).into(),
        ])
    });
    Table::labelled(columns, rows, language)
}

/// Every count beside every scenario, then the means: of all counts of an output, and of the last ones alone.
///
/// With `words` for people; else with the names that files and programs use.
pub fn table(tracked: &[Tracked], spread: &[Option<LowHigh>], people: Option<Language>) -> Table {
    let columns = [
        ("scenario", Label::TrackedScenario, Form::Text),
        ("output", Label::What, Form::Text),
        ("date", Label::Date, Form::Text),
        ("counted", Label::Counted, Form::Whole),
        ("value", Label::InScenario, Form::Whole),
        ("difference", Label::TrackDifference, Form::Whole),
        (
            "absolute_difference",
            Label::AbsoluteDifference,
            Form::Whole,
        ),
        ("spread_5_95", Label::TrackSpread, Form::Text),
    ];
    Table {
        columns: match people {
            Some(language) => TableColumn::labelled(columns, language),
            None => columns
                .map(|(id, _, form)| TableColumn::of(id, form))
                .into(),
        },
        rows: tracked
            .iter()
            .flat_map(|one| rows(one, spread, people))
            .collect(),
    }
}

fn rows(tracked: &Tracked, spread: &[Option<LowHigh>], people: Option<Language>) -> Vec<Vec<Cell>> {
    let track = &tracked.track;
    let mut rows = Vec::new();
    for output in track.outputs() {
        let called = |language| words::counted_name(output, language);
        let name = people.map_or(output.id(), called);
        let row = |date: String, numbers: [Option<f64>; 4], lies: Cell| -> Vec<Cell> {
            let names = [tracked.name.as_str().into(), name.into(), date.into()];
            let numbers = numbers.map(Cell::from);
            names.into_iter().chain(numbers).chain([lies]).collect()
        };
        let held = track.held.iter().enumerate();
        for (index, held) in held.filter(|(_, held)| held.output == output) {
            let day = match people {
                Some(language) => date::day(held.day, language),
                None => held.day.to_string(),
            };
            let difference = held.difference();
            let size = difference.map(f64::abs);
            let range = spread.get(index).copied().flatten();
            let lies = range.map(|range| lies(held.counted, range).name(people));
            let numbers = [Some(held.counted), held.value, difference, size];
            rows.push(row(day, numbers, lies.map_or(Cell::Unknown, Cell::from)));
        }
        let (mean, last) = (track.deviation(output), track.last_deviation(output));
        let last_id = format!("mean_last_{LAST_COUNTS}");
        let means = ("mean", Label::MeanOfCounts, mean);
        let last = (&*last_id, Label::MeanOfLastCounts, last);
        for (id, label, deviation) in [means, last] {
            if let Some(deviation) = deviation {
                let name = people
                    .map_or(id, |language| label.text(language))
                    .to_owned();
                let numbers = [None, None, Some(deviation.mean), Some(deviation.absolute)];
                rows.push(row(name, numbers, Cell::Unknown));
            }
        }
    }
    rows
}
