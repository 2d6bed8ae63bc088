//! No label of any chart covers another one or an edge, no line strikes one through, and none seems to belong to
//! another point than its own: every view, the scenarios that come with the program alone and together, at three sizes.

use super::uncertainty::levers::Levers;
use super::uncertainty::{band, forecasts, map, regret, sensitivity};
use super::{Context, Page, Scene, account, compare, composition, need, supply, ukraine};
use crate::analysis::{self, Sampling, Spread};
use crate::chart::letters::Estimated;
use crate::chart::place::Place;
use crate::chart::{Axis, Chart, Frame, Ink, Layer, Piece, Shape, Told, Words, pieces};
use crate::documents::Documents;
use crate::files::{Opened, shipped};
use crate::text::Language;

/// The plots of a window of 1280×800, of 960×600 and of a picture, with the room for their axes.
const SIZES: [[f32; 2]; 3] = [[860.0, 300.0], [520.0, 220.0], [912.0, 430.0]];
/// Room for numbers beside and below a plot.
const AXES: [f32; 2] = [62.0, 24.0];

/// Which scenarios are open, the last one active.
fn combinations() -> Vec<Vec<Opened>> {
    let all: Vec<_> = shipped().iter().map(|one| one.open().unwrap()).collect();
    let mut combinations: Vec<_> = all.iter().map(|one| vec![one.clone()]).collect();
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

/// The charts of every view but the map of Regio's, whose names stand on land.
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
    ];
    let compared =
        compare::Section::ALL.map(|section| compare::page(context, None, (section, false)));
    let pages = pages.into_iter().flatten().chain(compared);
    pages.flat_map(|page: Page| page.charts).collect()
}

/// A chart as a painter lays it out in so much room.
fn frame(chart: &Chart, [width, height]: [f32; 2]) -> Frame {
    let room = chart.room(width, &Estimated);
    let left = if room.left > 0.0 { room.left } else { AXES[0] };
    let plot = Place {
        left,
        top: room.above,
        width: width - left - room.right,
        height: (height - room.above - room.below.max(AXES[1])).max(80.0),
    };
    let start = if room.left > 0.0 { 0.0 } else { left };
    Frame {
        plot,
        bounds: Place {
            left: start,
            width: width - start,
            ..plot
        },
        x: chart.x.ends(),
        y: chart.y.ends(),
        scale: 1.0,
    }
}

/// Whether what is drawn just before a text hides every line behind it.
fn stands_on_ground(before: Option<&Piece>, words: &Words) -> bool {
    let Some(Piece::Shape { corners, fill, .. }) = before else {
        return false;
    };
    let [left, top] = corners[0];
    let [right, bottom] = corners[2];
    let ground = Place {
        left,
        top,
        width: right - left,
        height: bottom - top,
    };
    *fill == Ink::Ground && ground.holds(&words.letters())
}

/// What the labels of a chart cover, in words.
fn covered(chart: &Chart, size: [f32; 2]) -> Vec<String> {
    let frame = frame(chart, size);
    let laid = pieces(chart, &frame, &Estimated);
    let mut words: Vec<(usize, &Words, bool)> = Vec::new();
    for (layer, pieces) in laid.iter().enumerate() {
        let before = std::iter::once(None).chain(pieces.iter().map(Some));
        for (before, piece) in before.zip(pieces) {
            if let Piece::Words(one) = piece
                && !one.text.is_empty()
            {
                words.push((layer, one, stands_on_ground(before, one)));
            }
        }
    }
    let lines = lines(chart, &frame);
    let whole = Place {
        left: -1.0,
        top: -1.0,
        width: size[0] + 2.0,
        height: size[1] + 200.0,
    };
    let mut found = astray(chart, &frame, &words);
    found.extend(shortened(chart, &words));
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
            let is_own = of == layer && matches!(chart.layers[*of], Layer::Bar(_));
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
        let others: Vec<_> = others.filter(|point| !shares(point)).collect();
        // Whichever of its words is nearest tells whose they are.
        let strays = places
            .iter()
            .all(|(_, one, _)| one.place.seems_of_another(at, &others));
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

/// Lines, levels and what leads down from moments.
fn lines(chart: &Chart, frame: &Frame) -> Vec<(usize, String, Vec<[f32; 2]>)> {
    let layers = chart.layers.iter().enumerate();
    let line = |(at, layer): (usize, &Layer)| match layer {
        Layer::Line(line) => {
            let points = line.points.iter().map(|point| frame.at(*point));
            Some((at, line.name.clone(), points.collect()))
        }
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
    layers.filter_map(line).collect()
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
            let context = Context {
                scene: &scene,
                month: scene.edition.baseline.default_date(),
                capacity: Some(70_000.0),
                language,
                day: "2022-11-24".parse().unwrap(),
            };
            for chart in of(&context) {
                for size in SIZES {
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
fn no_label_on_the_map_of_two_sliders_covers_another() {
    let mapped = |context: &Context<'_>| {
        let page = Levers::new(context, None).and_then(|levers| map::page(context, &levers));
        let mut charts = page.map_or_else(Vec::new, |page| page.charts);
        for chart in &mut charts {
            assert!(matches!(chart.x, Axis::Values { .. }));
            let numbers = on_their_lines(chart);
            assert!(numbers > 4, "{numbers}");
            // Its lines are named where they lie.
            chart
                .layers
                .retain(|layer| !matches!(layer, Layer::Line(_)));
        }
        charts
    };
    let found = all_covered(mapped, &combinations()[8..10]);
    assert!(found.is_empty(), "{}:\n{}", found.len(), found.join("\n"));
}
