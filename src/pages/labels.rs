//! No label of any chart covers another one or an edge, no line strikes one through, and none seems to belong to
//! another point than its own: every view, the scenarios that come with the program alone and together, at three sizes.

use super::uncertainty::levers::Levers;
use super::uncertainty::{band, forecasts, map, regret, sensitivity, track};
use super::{Context, Page, Scene, account, compare, composition, need, regions, supply, ukraine};
use crate::analysis::{self, Sampling, Spread};
use crate::chart::around::Around;
use crate::chart::letters::Estimated;
use crate::chart::place::Place;
use crate::chart::{Axis, Chart, Frame, Ink, Layer, Piece, Reading, Shape, Told, Words, pieces};
use crate::documents::Documents;
use crate::files::{Opened, shipped};
use crate::regions::{Key, Level, Realised};
use crate::scenario::Counted;
use crate::text::Language;

/// The plots of a window of 1280×800, of 960×600 and of a picture, with the room for their axes.
const SIZES: [[f32; 2]; 3] = [[860.0, 300.0], [520.0, 220.0], [912.0, 430.0]];
/// The same of a map, which stands beside its table.
const MAPS: [[f32; 2]; 3] = [[420.0, 330.0], [330.0, 210.0], [912.0, 560.0]];
/// Room for numbers beside and below a plot.
const AXES: [f32; 2] = [62.0, 24.0];
/// The least height of a row; rows scroll rather than become lower.
const ROW: f32 = 31.5;

/// Which scenarios are open, the last one active.
fn combinations() -> Vec<Vec<Opened>> {
    let all: Vec<_> = shipped(Language::Nl)
        .iter()
        .map(|one| one.open().unwrap())
        .collect();
    let mut combinations: Vec<_> = all.iter().map(|one| vec![one.clone()]).collect();
    combinations.push(vec![with_counts(all[0].clone())]);
    for active in (0..all.len()).step_by(3) {
        // All eight, with one in front of the others; and a pair.
        let mut others = all.clone();
        let own = others.remove(active);
        others.push(own.clone());
        combinations.push(others);
        combinations.push(vec![all[(active + 1) % all.len()].clone(), own]);
    }
    combinations
}

/// The same scenario with counts of the user's own.
fn with_counts(mut opened: Opened) -> Opened {
    let counts = &mut opened.scenario.brought.counts;
    for (day, people) in [("2022-12-05", 51_805.0), ("2023-01-18", 51_000.0)] {
        let day = day.parse().unwrap();
        counts.add(day, Counted::Occupancy, people).unwrap();
        counts.state_ratio(day, 0.96).unwrap();
    }
    opened
}

/// The maps of Regio's, in each colour, of the levels.
fn maps<'a>(context: &'a Context<'_>) -> impl Iterator<Item = Page> + 'a {
    let (key, realised) = (Key::default(), Realised::default());
    let asked = Level::ALL.into_iter().flat_map(|level| {
        let colours = regions::Colour::ALL.into_iter();
        colours.map(move |(colour, _)| (level, colour))
    });
    asked.map(move |(level, colour)| {
        let asked = regions::Asked {
            month: context.month,
            level,
            key: &key,
            realised: &realised,
            sort: None,
            selected: None,
            colour,
            columns: &[],
        };
        regions::page(context, &asked)
    })
}

/// The charts of every view but the maps.
fn charts(context: &Context<'_>) -> Vec<Chart> {
    let subject = context.scene.active().unwrap().subject();
    let sampling = Sampling {
        runs: 64,
        ..Sampling::default()
    };
    let banded = Spread::new(subject, sampling).ok();
    let found = analysis::regret(subject, context.month, 3.0).ok();
    let swings = analysis::sensitivity(subject, context.month).ok();
    let pages = [
        Some(need::page(context, false)),
        Some(need::page(context, true)),
        Some(composition::page(context)),
        Some(supply::page(context)),
        Some(ukraine::page(context)),
        Some(account::page(context, None)),
        Some(forecasts::page(context)),
        banded.and_then(|spread| band::page(context, &spread, Some(70_000.0))),
        found.and_then(|found| regret::page(context, &found, regret::across(&found))),
        swings.and_then(|rows| sensitivity::page(context, &rows)),
        track::page(context, &track::Found::default()),
    ];
    let compared =
        compare::Section::ALL.map(|section| compare::page(context, None, section.into()));
    let pages = pages.into_iter().flatten().chain(compared);
    pages.flat_map(|page: Page| page.charts).collect()
}

/// A chart as a painter lays it out in so much room.
fn frame(chart: &Chart, [width, height]: [f32; 2]) -> Frame {
    if chart.is_map() {
        let plot = Place::new([0.0, 0.0], [width, height]);
        return Frame::of(chart, plot, plot).even();
    }
    let room = chart.room(width, &Estimated);
    let height = match &chart.y {
        Axis::Names(names) => {
            let rows: f32 = names.iter().map(|_| ROW).sum();
            height.max(rows + AXES[1])
        }
        _ => height,
    };
    let left = if room.left > 0.0 { room.left } else { AXES[0] };
    let height = (height - room.above - room.below.max(AXES[1])).max(80.0);
    let plot = Place::new([left, room.above], [width - left - room.right, height]);
    let start = if room.left > 0.0 { 0.0 } else { left };
    let bounds = Place::new([start, plot.top], [width - start, plot.height]);
    Frame::of(chart, plot, bounds)
}

/// Whether something that is drawn before a text hides every line behind it.
fn stands_on_ground(before: &[Piece], words: &Words) -> bool {
    before.iter().any(|piece| {
        let Piece::Shape { corners, fill, .. } = piece else {
            return false;
        };
        let [left, top] = corners[0];
        let [right, bottom] = corners[2];
        let ground = Place::new([left, top], [right - left, bottom - top]);
        *fill == Ink::Ground && ground.holds(&words.letters())
    })
}

/// Every text with its layer, and whether it hides what lies behind it.
fn words(laid: &[Vec<Piece>]) -> Vec<(usize, &Words, bool)> {
    let mut words = Vec::new();
    for (layer, pieces) in laid.iter().enumerate() {
        for (at, piece) in pieces.iter().enumerate() {
            if let Piece::Words(one) = piece
                && !one.text.is_empty()
            {
                words.push((layer, one, stands_on_ground(&pieces[..at], one)));
            }
        }
    }
    words
}

/// What the labels of a chart cover, in words.
fn covered(chart: &Chart, size: [f32; 2]) -> Vec<String> {
    let frame = frame(chart, size);
    let laid = pieces(chart, &frame, &Estimated);
    let words = words(&laid);
    let mut lines = lines(chart, &frame);
    lines.extend(leaders(chart, &laid));
    let height = if chart.is_map() {
        size[1] + 2.0
    } else {
        frame.plot.bottom() + 200.0
    };
    let whole = Place::new([-1.0, -1.0], [size[0] + 2.0, height]);
    let mut found = astray(chart, &frame, &words);
    found.extend(shortened(chart, &words));
    let names = [&chart.x, &chart.y].map(|axis| matches!(axis, Axis::Names(_)));
    if size != SIZES[1] && names.contains(&true) {
        found.extend(missing(chart, &words));
    }
    for (index, (layer, one, on_ground)) in words.iter().enumerate() {
        let place = one.letters();
        if !whole.holds(&place) {
            found.push(format!("{:?} leaves the plot", one.text));
        }
        for (_, other, _) in words.iter().skip(index + 1) {
            if other.letters().meets(&place) {
                found.push(format!("{:?} over {:?}", one.text, other.text));
            }
        }
        for (of, name, points) in &lines {
            let is_own = of == layer && matches!(chart.layers[*of], Layer::Bar(_) | Layer::Land(_));
            let mut pairs = points.windows(2);
            if !is_own && !on_ground && pairs.any(|pair| place.is_crossed(pair[0], pair[1])) {
                found.push(format!("{:?} on the line {name:?}", one.text));
            }
        }
    }
    found
}

/// The labels that stand as near to another point as to their own. Those that share a place keep their order.
fn astray(chart: &Chart, frame: &Frame, words: &[(usize, &Words, bool)]) -> Vec<String> {
    let marks = chart
        .marks()
        .filter(|mark| mark.shape != Shape::None)
        .collect::<Vec<_>>();
    let mut found = Vec::new();
    for (layer, drawn) in chart.layers.iter().enumerate() {
        let Layer::Mark(own) = drawn else { continue };
        let at = frame.at(own.at);
        let places: Vec<_> = words.iter().filter(|(of, ..)| *of == layer).collect();
        let shares = |point: &[f32; 2]| {
            let is_stacked = own.told == Told::WhereFree && own.shape != Shape::OnLine;
            is_stacked && (point[0] - at[0]).abs() < 1.0 && (point[1] - at[1]).abs() < 40.0
        };
        let others = marks.iter().map(|mark| frame.at(mark.at));
        let values = chart.read(own.at[0]).filter(Reading::is_solid);
        let values = values.map(|reading| frame.at([own.at[0], reading.top]));
        let around = Around {
            points: others.filter(|point| !shares(point)).collect(),
            values: values.filter(|point| !shares(point)).collect(),
            ..Around::within(frame.bounds)
        };
        // Whichever of its words is nearest tells whose they are.
        let strays = places
            .iter()
            .all(|(_, one, _)| around.seems_of_another(&one.place, at));
        if own.shape != Shape::None && !places.is_empty() && strays {
            found.push(format!("{:?} seems of another point", own.number));
        }
    }
    found
}

/// The names at lines' ends that lack their value, and the active scenario's where it is not whole.
fn shortened(chart: &Chart, words: &[(usize, &Words, bool)]) -> Vec<String> {
    let mut found = Vec::new();
    let mut named = 0;
    for (layer, drawn) in chart.layers.iter().enumerate().rev() {
        let Layer::Line(line) = drawn else { continue };
        let own = words.iter().filter(|(of, ..)| *of == layer);
        let own: Vec<_> = own.map(|(_, one, _)| one.text.as_str()).collect();
        let (true, Some(last)) = (line.is_named && !own.is_empty(), line.points.last()) else {
            continue;
        };
        let value = chart.y.label(last[1], chart.language);
        let whole = format!("{} {value}", line.name);
        if own.last() != Some(&value.as_str()) || named == 0 && own.join(" ") != whole {
            found.push(format!("{own:?} is not {whole:?}"));
        }
        named += 1;
    }
    found
}

/// Beside bars: the words that must stand and do not, those that stand alone among them, and names that are not whole.
fn missing(chart: &Chart, words: &[(usize, &Words, bool)]) -> Vec<String> {
    let layers = chart.layers.iter().enumerate();
    let untold = layers.filter_map(|(at, layer)| match layer {
        Layer::Mark(mark) if mark.told == Told::Beside || mark.shape == Shape::None => {
            let mut own = words.iter().filter(|(of, ..)| *of == at);
            let is_told = own.any(|(_, one, _)| one.text == mark.number);
            (!is_told).then(|| format!("{:?} is not told", mark.number))
        }
        _ => None,
    });
    let cut = words.iter().filter(|(_, one, _)| one.text.ends_with('…'));
    let cut = cut.map(|(_, one, _)| format!("{:?} is cut", one.text));
    untold.chain(cut).collect()
}

/// The lines to the names beside their land.
fn leaders(chart: &Chart, laid: &[Vec<Piece>]) -> Vec<(usize, String, Vec<[f32; 2]>)> {
    let layers = chart.layers.iter().zip(laid).enumerate();
    let lands = layers.filter(|(_, (layer, _))| matches!(layer, Layer::Land(_)));
    let leader = |at: usize, piece: &Piece| match piece {
        Piece::Line { points, .. } => Some((at, "to a name".to_owned(), points.clone())),
        _ => None,
    };
    lands
        .flat_map(|(at, (_, pieces))| pieces.iter().filter_map(move |piece| leader(at, piece)))
        .collect()
}

/// Lines, levels, what leads down from moments, and borders of land, which belong to no label.
fn lines(chart: &Chart, frame: &Frame) -> Vec<(usize, String, Vec<[f32; 2]>)> {
    let layers = chart.layers.iter().enumerate();
    let placed = |points: &[[f64; 2]]| points.iter().map(|point| frame.at(*point)).collect();
    let borders = chart.lands().flat_map(|land| {
        let rings = land.outline.rings.iter();
        rings.map(move |ring| (chart.layers.len(), land.name.clone(), placed(ring)))
    });
    let line = |(at, layer): (usize, &Layer)| match layer {
        Layer::Line(line) => Some((at, line.name.clone(), placed(&line.points))),
        Layer::Level(level) => {
            let y = frame.at([0.0, level.at])[1];
            let ends = vec![[frame.plot.left, y], [frame.plot.right(), y]];
            Some((at, level.words.clone(), ends))
        }
        Layer::Moment(moment) => {
            let [x, y] = frame.at(moment.at);
            Some((at, moment.words.clone(), vec![[x, frame.plot.top], [x, y]]))
        }
        _ => None,
    };
    layers.filter_map(line).chain(borders).collect()
}

/// How many lines of equal places have their number on themselves, and on no other line.
fn on_their_lines(chart: &Chart) -> usize {
    let frame = frame(chart, SIZES[0]);
    let laid = pieces(chart, &frame, &Estimated);
    let marks = chart.layers.iter().zip(&laid);
    let numbers = marks.filter_map(|(layer, pieces)| match layer {
        Layer::Mark(mark) if mark.told == Told::OnLine => {
            let words = pieces.iter().find_map(|piece| match piece {
                Piece::Words(words) => Some(words.place),
                _ => None,
            });
            Some((mark, words?))
        }
        _ => None,
    });
    let numbers: Vec<_> = numbers.collect();
    for (mark, place) in &numbers {
        for line in chart.lines() {
            let points: Vec<_> = line.points.iter().map(|at| frame.at(*at)).collect();
            let mut pairs = points.windows(2);
            let is_own = line.points.contains(&mark.at);
            let is_crossed = pairs.any(|pair| place.is_crossed(pair[0], pair[1]));
            assert_eq!(is_crossed, is_own, "{} on {}", mark.number, line.name);
        }
    }
    numbers.len()
}

/// What labels cover in the charts that `of` makes, each said once.
fn all_covered(
    of: impl Fn(&Context<'_>) -> Vec<Chart>,
    combinations: &[Vec<Opened>],
) -> Vec<String> {
    let mut found = Vec::new();
    for open in combinations {
        let mut documents = Documents::default();
        for one in open {
            documents.add(one.clone(), None);
        }
        let scene = Scene::new(&documents).unwrap();
        for language in Language::ALL {
            let day = "2022-11-24".parse().unwrap();
            let context = Context {
                capacity: Some(70_000.0),
                ..Context::at(&scene, None, language, day)
            };
            for chart in of(&context) {
                for size in if chart.is_map() { MAPS } else { SIZES } {
                    let names: Vec<_> = open.iter().map(|one| one.scenario.name.as_str()).collect();
                    let covered = covered(&chart, size).into_iter();
                    let told = covered.map(|one| {
                        let id = chart.id;
                        let last = names.last().unwrap();
                        format!("{id} {size:?} {} scenarios, {last}: {one}", names.len())
                    });
                    found.extend(told);
                }
            }
        }
    }
    found
}

#[test]
fn every_label_stands_at_its_own_point_and_covers_no_other_and_no_line_strikes_it_through() {
    let found = all_covered(charts, &combinations());
    assert!(found.is_empty(), "{}:\n{}", found.len(), found.join("\n"));
}

#[test]
fn the_same_holds_on_maps_and_lines_of_equal_places_bear_their_own_numbers() {
    let mapped = |context: &Context<'_>| {
        let page = Levers::new(context, None).and_then(|levers| map::page(context, &levers));
        let two_sliders = page.map_or_else(Vec::new, |page| page.charts);
        for chart in &two_sliders {
            let numbers = on_their_lines(chart);
            assert!(numbers > 4, "{numbers}");
        }
        let maps = maps(context).flat_map(|page| page.charts);
        maps.chain(two_sliders).collect()
    };
    // Three alone, then eight and a pair.
    let found = all_covered(mapped, &combinations()[6..11]);
    assert!(found.is_empty(), "{}:\n{}", found.len(), found.join("\n"));
}
