//! Spreiding: how far do the assumptions spread?

use crate::analysis::{Observed, Sampling, Spread, Subject, observed};
use crate::chart::{Area, Axis, Chart, Fill, Ink, Layer, Line, Mark, Range, Shape, Stroke};
use crate::files::{outcomes, reality_check};
use crate::month::Month;
use crate::pages::series::{self, heights, level};
use crate::pages::{Context, Page, Shown, View, required};
use crate::scenario::{Baseline, Scenario};
use crate::table::{Form, Table, TableColumn, row};
use crate::text::invert::named_places;
use crate::text::spread::{
    LINES, Lies, about_band, band_at, enough, missed, none_missed, not_drawn, percent_below,
    percent_line, percent_lines,
};
use crate::text::{Label, Language, date, provenance};

/// Combinations of the reference's band: only whether a count lies outside is read from it.
const OF_REFERENCE: usize = 2_000;
/// The areas of the band: between which of the five lines, and how much of the accent they hold.
const AREAS: [([usize; 2], f32); 2] = [([0, 4], 0.12), ([1, 3], 0.22)];
/// Which of the five lines are drawn; the middle one lies where the scenario's does, or near it.
const DRAWN: [usize; 4] = [0, 1, 3, 4];

/// The page of a spread around the active scenario, which is held against a number of places.
pub fn page(context: &Context<'_>, spread: &Spread, places: Option<f64>) -> Option<Page> {
    let active = context.scene.active()?;
    let language = context.language;
    let counted = counted(active.baseline());
    let share = |places| Some((places, spread.enough(context.month, places)?));
    let answer = places.and_then(share).map_or_else(
        || reading(context, spread, context.month),
        |(places, share)| enough(places, share, context.month, language),
    );
    let notes = vec![
        outcomes_words(context, spread, &counted),
        about(&counted, spread.runs(), language),
    ];
    let chart = chart(context, active, spread, &counted, places, &answer, &notes);
    Some(Page {
        answer,
        tables: vec![own_table(&chart, active.baseline(), spread)],
        charts: vec![chart],
        notes,
        ..context.page(View::Uncertainty, Label::BandTitle.text(language))
    })
}

/// The percentiles at every instant of an edition: what the command line writes.
pub fn table(baseline: &Baseline, percentiles: &[[f64; 5]], language: Language) -> Table {
    let lines = LINES.map(|percent| {
        let heading = percent_line(percent, language);
        TableColumn::headed(format!("p{percent}"), heading, Form::Whole)
    });
    let rows = baseline.instants().zip(percentiles);
    let row = |(date, lines): (Month, &[f64; 5])| row(date.first_day(), *lines);
    Table::by_date(lines.into_iter(), rows.map(row), language)
}

/// The percentiles, then what else the chart draws: the reference, the scenario and what was counted.
fn own_table(chart: &Chart, baseline: &Baseline, spread: &Spread) -> Table {
    let mut table = table(baseline, spread.percentiles(), chart.language);
    let months = (0u32..).map(f64::from);
    let lines = chart.lines().skip(DRAWN.len());
    for (id, line) in ["reference", "required_places"].into_iter().zip(lines) {
        let column = TableColumn::headed(id, line.name.clone(), Form::Whole);
        let values = months.clone().map(|x| line.read(x).map(|one| one.value));
        table.append(column, values);
    }
    let heading = Label::Counted.text(chart.language);
    let counted = TableColumn::headed("counted", heading, Form::Whole);
    let mark = |x: f64| chart.marks().find(|mark| mark.at[0] == x);
    table.append(counted, months.map(|x| Some(mark(x)?.at[1])));
    table
}

fn chart(
    context: &Context<'_>,
    active: &Shown<'_>,
    spread: &Spread,
    counted: &[Observed<'_>],
    places: Option<f64>,
    answer: &str,
    notes: &[String],
) -> Chart {
    let language = context.language;
    let baseline = active.baseline();
    let (first, last) = (baseline.start(), baseline.horizon());
    let mut layers: Vec<_> = AREAS
        .map(|(lines, share)| band(spread, lines, share, language))
        .into();
    layers.extend(DRAWN.map(|line| Layer::Line(edge(spread, line, language))));
    layers.extend(own_lines(context, active).map(Layer::Line));
    layers.extend(counted.iter().filter_map(|one| mark(one, first, language)));
    layers.extend(places.map(|places| {
        let words = named_places(Label::PlacesHeld.text(language), places, language);
        level(places, words, 2.0)
    }));
    let y = Axis::Numbers(range(&layers, true));
    let read = reading(context, spread, last);
    let mut said = vec![context.origin_note(active)];
    said.extend([answer.to_owned()].map(Into::into));
    said.extend(notes.iter().cloned().map(Into::into));
    said.extend(context.made(&y));
    Chart {
        title: Label::BandTitle.text(language).to_owned(),
        subtitle: provenance::monthly(first, last, language),
        description: format!("{read}. {answer} {}", notes.join(" ")),
        layers,
        notes: said,
        ..Chart::new("band", [Axis::Months { first, last }, y], language)
    }
}

/// A count of people, as places.
fn mark(count: &Observed<'_>, first: Month, language: Language) -> Option<Layer> {
    let (month, places) = count.point()?;
    let at = [f64::from(month.since(first)), places];
    let words = Label::DerivedFromCount.text(language).to_owned();
    Some(Layer::Mark(Mark::of(at, words, Shape::Diamond, language)))
}

/// The axis that holds what is drawn; the number of places too where `with_level` says so.
pub fn range(layers: &[Layer], with_level: bool) -> Range {
    let levels = layers.iter().filter_map(|layer| match layer {
        Layer::Level(level) if with_level => Some(level.at),
        _ => None,
    });
    Range::around(heights(layers).chain(levels))
}

/// The percentiles at each month since the first.
fn months(spread: &Spread) -> impl Iterator<Item = (f64, &[f64; 5])> {
    (0u32..).map(f64::from).zip(spread.percentiles())
}

fn band(spread: &Spread, [low, high]: [usize; 2], share: f32, language: Language) -> Layer {
    let edges =
        months(spread).filter_map(|(x, lines)| Some([x, *lines.get(low)?, *lines.get(high)?]));
    let percent = |line: usize| LINES.get(line).copied().unwrap_or_default();
    Layer::Area(Area {
        name: percent_lines(percent(low), percent(high), language),
        is_named: false,
        edges: edges.collect(),
        ink: Ink::Accent,
        fill: Fill::Faint(share),
    })
}

fn edge(spread: &Spread, line: usize, language: Language) -> Line {
    let points = months(spread).filter_map(|(x, lines)| Some([x, *lines.get(line)?]));
    let percent = LINES.get(line).copied().unwrap_or_default();
    let stroke = Stroke::dotted(5.0, 1.0);
    Line::new(percent_below(percent, language), points.collect(), stroke)
}

/// The reference, and the scenario on top: named by the reference alone where it lies on it.
fn own_lines(context: &Context<'_>, active: &Shown<'_>) -> [Line; 2] {
    let first = active.baseline().start();
    let of_reference = series::required(&context.scene.reference, first);
    let own = series::required(&active.outlook, first);
    let is_apart = own != of_reference;
    let name = Label::Reference.text(context.language).to_owned();
    [
        Line::new(name, of_reference, Stroke::reference()),
        Line::new(context.name(active), own, context.stroke(active)).named(is_apart),
    ]
}

/// The edition's counts of everybody in reception, as places.
fn counted(baseline: &Baseline) -> Vec<Observed<'static>> {
    let check = reality_check(baseline.id());
    check.map_or_else(Vec::new, |check| observed(check, &outcomes().ratios))
}

/// The scenario and the five lines at a month, in words.
pub fn reading(context: &Context<'_>, spread: &Spread, month: Month) -> String {
    let language = context.language;
    let day = date::first_day(month, language);
    let lines = context.scene.active().and_then(|active| {
        let own = required(&active.outlook, month)?;
        let lines = at(spread, active.baseline(), month)?;
        Some(band_at(own, lines, language))
    });
    format!("{day}: {}", lines.unwrap_or_default())
}

/// The lines of a band at a date.
fn at(spread: &Spread, baseline: &Baseline, date: Month) -> Option<[f64; 5]> {
    let index = usize::try_from(date.since(baseline.start())).ok()?;
    spread.percentiles().get(index).copied()
}

/// A count outside the band: when, the people, the places, and where it lies.
type Miss = (Month, f64, f64, Lies);

fn misses(spread: &Spread, baseline: &Baseline, counted: &[Observed<'_>]) -> Vec<Miss> {
    let outside = counted.iter().filter_map(|one| {
        let (date, places) = one.point()?;
        let lies = Lies::of(places, at(spread, baseline, date)?);
        (lies != Lies::Inside).then_some((date, one.count.counted, places, lies))
    });
    outside.collect()
}

/// Which outcomes the band missed; where it missed none, which ones the reference's did.
fn outcomes_words(context: &Context<'_>, spread: &Spread, counted: &[Observed<'_>]) -> String {
    let (baseline, language) = (&context.scene.edition.baseline, context.language);
    if counted.iter().all(|one| one.point().is_none()) {
        return Label::NoOutcomes.text(language).to_owned();
    }
    let outside = misses(spread, baseline, counted);
    if !outside.is_empty() {
        let said = outside.into_iter();
        let said = said.filter_map(|(date, people, places, lies)| {
            missed(people, places, date, lies, language)
        });
        return said.collect::<Vec<_>>().join(" ");
    }
    let reference = Scenario::reference(baseline, "reference");
    let subject = Subject {
        scenario: &reference,
        baseline,
    };
    let sampling = Sampling {
        runs: OF_REFERENCE,
        ..Sampling::default()
    };
    // The reference of a checked edition is valid; without its band nothing is said of it.
    let drawn = Spread::new(subject, sampling);
    let missed = drawn.map(|spread| misses(&spread, baseline, counted));
    let dates = missed.unwrap_or_default().into_iter().map(|miss| miss.0);
    none_missed(&dates.collect::<Vec<_>>(), language)
}

/// What the band is, how it is drawn, and which counts are left out.
fn about(counted: &[Observed<'_>], runs: usize, language: Language) -> String {
    let unknown = counted.iter().filter(|one| one.places.is_none());
    let unknown: Vec<_> = unknown.map(|one| one.count.instant).collect();
    let label = |label: Label| label.text(language).to_owned();
    let sentences = [
        Some(about_band(runs, language)),
        Some(label(Label::BandKey)),
        (!counted.is_empty()).then(|| label(Label::CountedAsPlaces)),
        not_drawn(&unknown, language),
    ];
    sentences
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}
