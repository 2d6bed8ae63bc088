//! Komt het uit?: which scenario do the counts follow, how far do the others lie from them, and what would explain it?

use crate::analysis::{CountSought, Explaining, LAST_COUNTS, Ranking, Track, rank};
use crate::chart::{Axis, Chart, Layer, Range};
use crate::pages::series::heights;
use crate::pages::{Context, Page, Shown, View};
use crate::scenario::{Counted, DayInMonth, Output, OwnCounts, Value};
use crate::table::{Cell, Form, Table, TableColumn};
use crate::text::track::{self as words, Outside};
use crate::text::{Label, Language, date, provenance, quantity};
use crate::units::{LowHigh, People, PeoplePerPlace};

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

/// Where a count lies beside the spread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lies {
    Below,
    Inside,
    Above,
}

fn lies(counted: f64, range: LowHigh) -> Lies {
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

/// What takes longer than a frame has: found when it is asked, and kept as long as nothing in it changes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// The 5 and 95 % of the assumptions around the reference at each count, in the order of a [`Track`].
    pub spread: Vec<Option<LowHigh>>,
    /// The levers that alone would bring the active scenario to the count that is asked.
    pub explaining: Vec<Explaining>,
}

/// A count that can be asked to be explained.
#[derive(Clone, Debug, PartialEq)]
pub struct Explainable {
    /// Its name, for people.
    pub name: String,
    /// What is sought.
    pub sought: CountSought,
}

/// The counts of the active scenario, held against every open one and the reference; none without counts.
pub fn tracked(context: &Context<'_>) -> Vec<Tracked> {
    let Some(counts) = context.counts() else {
        return Vec::new();
    };
    let scene = context.scene;
    let open = scene.shown.iter();
    let open = open.map(|shown| (context.name(shown), &shown.outlook));
    let reference = Label::Reference.text(context.language).to_owned();
    let all = open.chain([(reference, &scene.reference)]);
    all.map(|(name, outlook)| Tracked {
        name,
        track: Track::new(counts, outlook),
    })
    .collect()
}

/// The counts that can be explained, the last one first; everybody counted also as places, where the ratio is stated.
pub fn explainable_counts(counts: &OwnCounts, language: Language) -> Vec<Explainable> {
    let mut found = Vec::new();
    for (day, counts) in counts.days().collect::<Vec<_>>().into_iter().rev() {
        let Some(place) = DayInMonth::of(day) else {
            continue;
        };
        let mut add = |name, output, target| {
            let sought = CountSought {
                day: place,
                output,
                target,
            };
            found.push(Explainable { name, sought });
        };
        for (counted, number) in &counts.numbers {
            let Some(output) = counted.output() else {
                continue;
            };
            let name = words::count_name(*counted, day, *number, language);
            add(name, output, *number);
            if let (Counted::Occupancy, Some(ratio)) = (counted, counts.occupancy_ratio) {
                let places = (People(*number) / PeoplePerPlace(ratio)).0;
                let name = words::places_name(day, places, language);
                add(name, Output::RequiredPlaces, places);
            }
        }
    }
    found
}

/// The page; without counts one that says how they come in.
pub fn page(context: &Context<'_>, found: &Found) -> Option<Page> {
    let active = context.scene.active()?;
    let language = context.language;
    let tracked = tracked(context);
    let page = context.page(View::Uncertainty, Label::TrackQuestion.text(language));
    let Some(first) = tracked.first() else {
        let answer = Label::TrackNoCounts.text(language).to_owned();
        return Some(Page { answer, ..page });
    };
    let outputs = first.track.outputs();
    let mut tables = vec![
        table(&tracked, &found.spread, Some(language)),
        means(&tracked, language),
    ];
    tables.extend(
        (!found.explaining.is_empty()).then(|| explaining(active, &found.explaining, language)),
    );
    Some(Page {
        answer: answer(&tracked, language),
        charts: outputs.map(|output| chart(context, output)).collect(),
        tables,
        notes: vec![spread_words(&first.track, &found.spread, language)],
        ..page
    })
}

/// One output: the line of every scenario, and the counts at their days.
fn chart(context: &Context<'_>, output: Counted) -> Chart {
    let language = context.language;
    let baseline = &context.scene.edition.baseline;
    let (first, last) = (baseline.start(), baseline.horizon());
    let mut lines = context.lines(|outlook| context.series_of(outlook, output, first));
    let months = 0.0..=f64::from(last.since(first));
    for line in &mut lines {
        line.points.retain(|point| months.contains(&point[0]));
    }
    let mut layers: Vec<_> = lines.into_iter().map(Layer::Line).collect();
    layers.extend(context.counted(&[output], first));
    let y = Axis::Numbers(Range::of_levels(heights(&layers)));
    let mut notes = context.origins();
    notes.extend(context.counted_note(false));
    notes.extend(context.made(&y));
    let counted = context.counts_of(output);
    let counted = counted.map(|(day, number)| words::count_name(output, day, number, language));
    Chart {
        title: words::counted_name(output, language).to_owned(),
        subtitle: provenance::monthly(first, last, language),
        description: counted.collect::<Vec<_>>().join(". "),
        layers,
        notes,
        ..Chart::new(output.id(), [Axis::Months { first, last }, y], language)
    }
}

/// Whether each count lies within the spread, and which do not.
pub fn spread_words(track: &Track, spread: &[Option<LowHigh>], language: Language) -> String {
    let held = track.held.iter().enumerate();
    let held = held.map(|(at, held)| Some(lies(held.counted, (*spread.get(at)?)?)));
    let lies: Vec<_> = held.collect();
    let inside = lies.iter().filter(|lies| **lies == Some(Lies::Inside));
    let known = lies.iter().flatten().count();
    let mut said = vec![words::within_spread(inside.count(), known, language)];
    let is_below = |at: usize| match lies.get(at)?.as_ref()? {
        Lies::Inside => None,
        side => Some(*side == Lies::Below),
    };
    said.extend(outside(Outside::Spread, track, is_below, language));
    said.join(" ")
}

/// The days on which counts lie below, then above, what was said, by output; `is_below` says on which side of it a count
/// lies, if not within.
fn outside(
    of: Outside,
    track: &Track,
    is_below: impl Fn(usize) -> Option<bool>,
    language: Language,
) -> Vec<String> {
    let sides = track
        .outputs()
        .flat_map(|output| [(output, true), (output, false)]);
    let told = sides.filter_map(|(output, below)| {
        let held = track.held.iter().enumerate();
        let held = held.filter(|(at, held)| held.output == output && is_below(*at) == Some(below));
        let days: Vec<_> = held.map(|(_, held)| held.day).collect();
        words::outside(of, output, &days, below, language)
    });
    told.collect()
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
    outside(Outside::Scenarios, &first.track, side, language)
}

/// How far off each scenario is, by output: a row for each.
fn means(tracked: &[Tracked], language: Language) -> Table {
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
fn explaining(active: &Shown<'_>, found: &[Explaining], language: Language) -> Table {
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
