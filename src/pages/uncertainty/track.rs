//! Komt het uit?: which scenario do the counts follow, and how far do the others lie from them?

use crate::analysis::{Deviation, LAST_COUNTS, Ranking, Track, rank};
use crate::table::{Cell, Form, Table, TableColumn};
use crate::text::track as words;
use crate::text::{Label, Language, date};

/// Shares that differ by less are equal: rounding.
const EQUAL: f64 = 1e-12;

/// A scenario, or the reference, with the counts held against it.
#[derive(Clone, Debug, PartialEq)]
pub struct Tracked {
    /// What it is called.
    pub name: String,
    /// The counts.
    pub track: Track,
}

/// What the counts say: which scenario lies nearest, and which counts lie outside all of them.
pub fn answer(tracked: &[Tracked], language: Language) -> String {
    let tracks: Vec<_> = tracked.iter().map(|one| one.track.clone()).collect();
    let ranking = rank(&tracks);
    let mut sentences = vec![nearest(tracked, &ranking, language)];
    sentences.extend(outside_all(tracked, language));
    sentences.join(" ")
}

fn nearest(tracked: &[Tracked], ranking: &Ranking, language: Language) -> String {
    let Some(first) = ranking.places.first() else {
        return words::too_few(ranking.counts, language);
    };
    let equal = ranking.places.iter();
    let equal = equal.take_while(|place| place.share - first.share <= EQUAL);
    let names = equal.filter_map(|place| Some(tracked.get(place.index)?.name.as_str()));
    let names: Vec<_> = names.collect();
    words::nearest(&names, first.share, ranking.counts, language)
}

/// The counts that lie below, or above, what every scenario says, by output.
fn outside_all(tracked: &[Tracked], language: Language) -> Vec<String> {
    let Some(first) = tracked.first() else {
        return Vec::new();
    };
    let side = |index: usize| {
        let all = tracked
            .iter()
            .filter_map(|one| one.track.held.get(index)?.difference());
        let all: Vec<_> = all.collect();
        let is_known = !all.is_empty();
        let below = is_known && all.iter().all(|one| *one > 0.0);
        let above = is_known && all.iter().all(|one| *one < 0.0);
        (below || above).then_some(below)
    };
    let held: Vec<_> = first.track.held.iter().enumerate().collect();
    let outputs = first.track.outputs().flat_map(|output| {
        let on = |is_below: bool| {
            let held = held.iter().filter(|(_, held)| held.output == output);
            let days = held.filter(|(index, _)| side(*index) == Some(is_below));
            let days: Vec<_> = days.map(|(_, held)| held.day).collect();
            words::outside_all(output, &days, is_below, language)
        };
        [on(true), on(false)]
    });
    outputs.flatten().collect()
}

/// Every count beside every scenario, then the means: of all counts of an output, and of the last ones alone.
///
/// With `words` for people; else with the names that files and programs use.
pub fn table(tracked: &[Tracked], people: Option<Language>) -> Table {
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
    ];
    let column = |(id, label, form): (&'static str, Label, Form)| match people {
        Some(language) => TableColumn::headed(id, label.text(language), form),
        None => TableColumn::of((id, form)),
    };
    Table {
        columns: columns.map(column).into(),
        rows: tracked.iter().flat_map(|one| rows(one, people)).collect(),
    }
}

fn rows(tracked: &Tracked, people: Option<Language>) -> Vec<Vec<Cell>> {
    let track = &tracked.track;
    let outputs = track.outputs().flat_map(|output| {
        let name = people.map_or(output.id(), |language| {
            words::counted_name(output, language)
        });
        let start = move |date: String| [tracked.name.as_str().into(), name.into(), date.into()];
        let counts = track.of(output).map(move |held| {
            let day = people.map_or_else(
                || held.day.to_string(),
                |language| date::day(held.day, language),
            );
            let difference = held.difference();
            let numbers = [
                Some(held.counted),
                held.value,
                difference,
                difference.map(f64::abs),
            ];
            start(day)
                .into_iter()
                .chain(numbers.map(Cell::from))
                .collect()
        });
        let mean = move |name: String, deviation: Option<Deviation>| {
            let deviation = deviation?;
            let numbers = [None, None, Some(deviation.mean), Some(deviation.absolute)];
            Some(
                start(name)
                    .into_iter()
                    .chain(numbers.map(Cell::from))
                    .collect(),
            )
        };
        let all = people.map_or("mean".to_owned(), |language| {
            Label::MeanOfCounts.text(language).to_owned()
        });
        let last = people.map_or(format!("mean_last_{LAST_COUNTS}"), |language| {
            Label::MeanOfLastCounts.text(language).to_owned()
        });
        let means = [
            mean(all, track.deviation(output)),
            mean(last, track.last_deviation(output)),
        ];
        counts
            .chain(means.into_iter().flatten())
            .collect::<Vec<_>>()
    });
    outputs.collect()
}
