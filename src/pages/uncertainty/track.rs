//! Komt het uit?: which scenario do the counts follow, how far do the others lie from them, and what would explain it?

use super::track_tables::{Lies, explaining, lies, means};
pub use super::track_tables::{Tracked, table};

use crate::analysis::{CountSought, Explaining, Ranking, Track, rank};
use crate::chart::{Axis, Chart, Layer, Range};
use crate::pages::series::heights;
use crate::pages::{Context, Page, View};
use crate::scenario::{Counted, DayInMonth, Output, OwnCounts};
use crate::text::track::{self as words, Outside};
use crate::text::{Label, Language, provenance};
use crate::units::{LowHigh, People, PeoplePerPlace};

/// Shares that differ by less are equal: rounding.
const EQUAL: f64 = 1e-12;

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
