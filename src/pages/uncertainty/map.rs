//! Wat moet waar zijn: the places required over two levers, and where the scenarios stand.

use super::levers::{Level, Levers};
use crate::analysis::{IsoLine, IsoMap, iso_map};
use crate::chart::{Axis, Chart, Field, Ink, Layer, Line, Mark, Shape, Stroke, Tick, Told};
use crate::outlook::Outlook;
use crate::pages::{Context, Page, Shown, View, required};
use crate::scenario::{Parameter, Value};
use crate::table::{Cell, Form, Table, TableColumn};
use crate::text::number::whole;
use crate::text::{Label, Language, date, invert, quantity};

/// So many values of each lever: the lines between them are as straight as those between more.
const SIZE: u32 = 100;
/// About so many lines of equal places.
const LINES: f64 = 12.0;
/// A line shorter than this share of the sides of the map says nothing.
const SHORTEST: f64 = 0.3;
/// About so many values have room along an axis.
const VALUES: f64 = 8.0;
/// Every how manieth value of a lever the table has.
const COARSE: usize = 10;

/// The page of two levers of the active scenario.
pub fn page(context: &Context<'_>, levers: &Levers<'_>) -> Option<Page> {
    let active = context.scene.active()?;
    let language = context.language;
    let mut page = context.page(View::Uncertainty, Label::WhatMustBeTrue.text(language));
    let Some(both) = levers.both else {
        let answer = Label::NoTwoLevers.text(language).to_owned();
        return Some(Page { answer, ..page });
    };
    let ids = both.map(|row| row.id);
    let map = iso_map(levers.subject, ids, SIZE, context.month).ok()?;
    let bold = levers.bold(context.capacity, language);
    let read = levers.read_out(both, levers.here(both), language);
    let takes = bold.as_ref();
    let takes = takes.map(|bold| levers.what_it_takes(both, bold.places, language));
    let thick = bold.as_ref().zip(takes.as_ref());
    let thick =
        thick.map(|(bold, takes)| format!("{} {takes}", invert::thick_line(&bold.name, language)));
    let about = invert::about_the_picture(&active.scenario().name, language);
    let absent = elsewhere(context, levers, both);
    page.notes = std::iter::once(read.clone())
        .chain(thick)
        .chain([about])
        .chain(absent)
        .collect();
    page.answer = takes.unwrap_or(read);
    page.charts = vec![chart(context, levers, both, &map, bold.as_ref(), &page)];
    page.tables = vec![table(both, &map, language)];
    Some(page)
}

fn chart(
    context: &Context<'_>,
    levers: &Levers<'_>,
    both: [&Parameter; 2],
    map: &IsoMap,
    bold: Option<&Level>,
    page: &Page,
) -> Chart {
    let language = context.language;
    let day = date::first_day(context.month, language);
    let mut layers = vec![Layer::Field(Field {
        across: map.across.clone(),
        up: map.up.clone(),
        values: map.places.clone(),
    })];
    for level in round_levels(map, bold, language).into_iter().rev() {
        layers.extend(drawn(&level, false, map, language));
    }
    // The bold one on top.
    if let Some(bold) = bold {
        layers.extend(drawn(bold, true, map, language));
    }
    layers.extend(dots(context, levers, both).into_iter().map(Layer::Mark));
    let [right, up] = [(Label::ToTheRight, both[0]), (Label::Upwards, both[1])]
        .map(|(label, row)| format!("{}: {}", label.text(language), language.of(&row.words)));
    let origin = page.origin.iter().map(|origin| origin.sentence(language));
    let notes = page.notes.iter().cloned().chain(origin).map(Into::into);
    let [x, y] = [(both[0], &map.across), (both[1], &map.up)]
        .map(|(row, values)| axis(row, values, language));
    Chart {
        title: format!("{}, {day}", Label::RequiredPlaces.text(language)),
        subtitle: format!("{right}; {up}"),
        description: page.notes.join(" "),
        notes: notes.chain(context.made(&y)).collect(),
        layers,
        ..Chart::new("map", [x, y], language)
    }
}

/// The axis of a lever, with round values.
fn axis(lever: &Parameter, along: &[f64], language: Language) -> Axis {
    let min = along.first().copied().unwrap_or_default();
    let max = along.last().copied().unwrap_or(min + 1.0);
    let tick = |at| Tick {
        at,
        label: quantity::with_sign(lever.quantity(), Value::Number(at), language),
    };
    Axis::Values {
        min,
        max,
        ticks: round_between((min, max), VALUES)
            .into_iter()
            .map(tick)
            .collect(),
    }
}

/// The line of a number of places, in pieces, and its number on the longest.
fn drawn(level: &Level, is_bold: bool, map: &IsoMap, language: Language) -> Vec<Layer> {
    let mut pieces = map.lines(level.places);
    pieces.retain(|piece| length(piece, map) >= SHORTEST);
    let longest = pieces.iter().max_by_key(|piece| piece.len());
    let middle = longest.and_then(|piece| piece.get(piece.len() / 2).copied());
    let mark = middle.map(|at| Mark {
        at,
        number: whole(level.places, language),
        words: String::new(),
        shape: Shape::None,
        ink: Ink::Text,
        told: Told::OnLine,
    });
    let width = if is_bold { 3.5 } else { 1.0 };
    let line = |piece: IsoLine| Line {
        has_rim: is_bold,
        ..Line::new(level.name.clone(), piece, Stroke::solid(Ink::Text, width)).named(false)
    };
    let lines = pieces.into_iter().map(|piece| Layer::Line(line(piece)));
    lines.chain(mark.map(Layer::Mark)).collect()
}

/// How long a piece of a line is, in shares of the sides of the map.
fn length(piece: &IsoLine, map: &IsoMap) -> f64 {
    let side = |along: &[f64]| along.last().unwrap_or(&1.0) - along.first().unwrap_or(&0.0);
    let (wide, high) = (side(&map.across), side(&map.up));
    let steps = piece.windows(2).map(|pair| match pair {
        [from, to] => ((to[0] - from[0]) / wide).hypot((to[1] - from[1]) / high),
        _ => 0.0,
    });
    steps.sum()
}

/// The round numbers of places that get a line beside the bold one.
fn round_levels(map: &IsoMap, bold: Option<&Level>, language: Language) -> Vec<Level> {
    let places = map.places.iter().copied();
    let span = places.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), one| {
        (low.min(one), high.max(one))
    });
    let is_bold = |places: &f64| bold.is_some_and(|bold| bold.places == *places);
    let round = round_between(span, LINES).into_iter();
    let round = round.filter(|places| !is_bold(places)).map(|places| Level {
        places,
        name: whole(places, language),
    });
    round.collect()
}

/// Whether a scenario, or the reference, requires on the map what it requires by itself: no other value of it moves the
/// places.
fn stands(levers: &Levers<'_>, both: [&Parameter; 2], at: [f64; 2], outlook: &Outlook) -> bool {
    let own = required(outlook, levers.month);
    own.zip(levers.places(both, at))
        .is_some_and(|(own, there)| own.round() == there.round())
}

/// Where a scenario has the two levers; none for one that differs in more.
fn place(shown: &Shown<'_>, levers: &Levers<'_>, both: [&Parameter; 2]) -> Option<[f64; 2]> {
    if shown.baseline().id() != levers.subject.baseline.id() {
        return None;
    }
    let at = both.map(|row| row.position(shown.scenario().value(row)));
    stands(levers, both, at, &shown.outlook).then_some(at)
}

/// Which open scenarios are not on the map, and why.
pub fn elsewhere(
    context: &Context<'_>,
    levers: &Levers<'_>,
    both: [&Parameter; 2],
) -> Option<String> {
    let shown = context.scene.shown.iter();
    let absent = shown.filter(|shown| place(shown, levers, both).is_none());
    let names: Vec<_> = absent.map(|shown| &*shown.scenario().name).collect();
    (!names.is_empty()).then(|| invert::not_on_the_map(&names, context.language))
}

/// The reference and the open scenarios that differ from the active one in the two levers alone; the active one last, on
/// top.
fn dots(context: &Context<'_>, levers: &Levers<'_>, both: [&Parameter; 2]) -> Vec<Mark> {
    let dot = |name: String, at: [f64; 2], ink: Ink| Mark {
        at,
        number: name,
        words: String::new(),
        shape: Shape::Dot,
        ink,
        told: Told::Beside,
    };
    let shown = context.in_drawing_order().into_iter();
    let shown = shown.filter_map(|shown| {
        let at = place(shown, levers, both)?;
        let (name, ink) = (shown.scenario().name.clone(), context.stroke(shown).ink);
        Some(dot(name, at, ink))
    });
    let shown: Vec<_> = shown.collect();
    // Where a scenario stands on the reference, its own name says enough.
    let at = both.map(|row| row.position(row.value));
    let is_apart =
        shown.iter().all(|dot| dot.at != at) && stands(levers, both, at, &context.scene.reference);
    let name = Label::Reference.text(context.language).to_owned();
    let reference = is_apart.then(|| dot(name, at, Ink::Reference));
    reference.into_iter().chain(shown).collect()
}

/// The places at a value of both levers in each row.
fn table(both: [&Parameter; 2], map: &IsoMap, language: Language) -> Table {
    let lever = |row: &Parameter| {
        let words = language.of(&row.words).to_owned();
        TableColumn::headed(row.id.to_string(), words, Form::Exact)
    };
    let places = Label::RequiredPlaces.text(language);
    let places = TableColumn::headed("required_places", places, Form::Whole);
    let coarse = |values: &[f64]| -> Vec<usize> {
        let last = values.len().saturating_sub(1);
        (0..last).step_by(COARSE).chain([last]).collect()
    };
    let (columns, wide) = (coarse(&map.across), map.across.len());
    let rows = coarse(&map.up).into_iter().flat_map(|row| {
        let cells = columns.iter().map(move |column| (row, *column));
        cells.filter_map(|(row, column)| {
            let (across, up) = (map.across.get(column)?, map.up.get(row)?);
            let found = map.places.get(row * wide + column)?;
            Some([*across, *up, *found].map(Cell::Number).to_vec())
        })
    });
    Table {
        columns: vec![lever(both[0]), lever(both[1]), places],
        rows: rows.collect(),
    }
}

/// Multiples of a round step between two numbers, at most about as many as asked for.
fn round_between((first, last): (f64, f64), most: f64) -> Vec<f64> {
    let step = round_step((last - first) / most.max(2.0));
    if !step.is_finite() || step <= 0.0 {
        return Vec::new();
    }
    let mut marks = Vec::new();
    let mut count = (first / step - 1e-9).ceil();
    while count * step <= last + 1e-9 * step {
        marks.push(count * step);
        count += 1.0;
    }
    marks
}

/// The smallest of 1, 2 and 5 times a power of ten that is at least as large.
fn round_step(least: f64) -> f64 {
    let power = 10f64.powf(least.log10().floor());
    let steps = [1.0, 2.0, 5.0, 10.0].map(|factor| factor * power);
    let large = steps.into_iter().find(|step| *step >= least * (1.0 - 1e-9));
    large.unwrap_or(10.0 * power)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_round_and_lie_between() {
        assert_eq!(
            round_between((42_424.0, 91_000.0), 5.0),
            [50_000.0, 60_000.0, 70_000.0, 80_000.0, 90_000.0]
        );
        assert_eq!(round_between((0.0, 0.3), 3.0), [0.0, 0.1, 0.2, 0.1 * 3.0]);
        assert!(round_between((5.0, 5.0), 4.0).is_empty());
    }
}
