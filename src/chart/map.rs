//! How a map is laid out: names and numbers on their land or beside it, and the scale of the colours.

use super::bars::filled;
use super::laid::{Anchor, Laid, Piece, SMALL};
use super::land::{Land, Scale, sides};
use super::letters::{Lettering, Weight};
use super::path::{Path, crossings};
use super::place::Place;
use super::{Ink, Layer, Stroke};

/// How far words may stand from the middle of their land, where they fit better there.
const SHIFTS: [[f32; 2]; 9] = [
    [0.0, 0.0],
    [0.0, -6.0],
    [0.0, 6.0],
    [-6.0, 0.0],
    [6.0, 0.0],
    [12.0, -6.0],
    [-12.0, -6.0],
    [0.0, -12.0],
    [0.0, 12.0],
];
/// A map lower than this, in points at the usual size, has room for numbers only.
const LOW: f32 = 300.0;

/// Lines of words below each other.
type Lines = Vec<(String, Weight)>;

/// Names and numbers on their land where they fit, else beside it with a line; then the scale.
pub(super) fn lay_out(laid: &mut Laid<'_>) {
    let chart = laid.chart;
    for (layer, drawn) in chart.layers.iter().enumerate() {
        if let Layer::Scale(scale) = drawn {
            scale_of(laid, layer, scale);
        }
    }
    let is_low = laid.frame.plot.height < LOW * laid.frame.scale;
    let mut without = Vec::new();
    for (layer, drawn) in chart.layers.iter().enumerate() {
        let Layer::Land(area) = drawn else {
            continue;
        };
        if area.outline.beside.is_none() {
            broken(laid, layer, area);
            continue;
        }
        let name = (!is_low).then(|| (whole(&area.name), Weight::SemiBold));
        let number = (area.number.clone(), Weight::Regular);
        let lines: Lines = name.into_iter().chain([number]).collect();
        match on_land(laid, area, &lines) {
            Some(at) => around(laid, layer, lines, at, Ink::OnShade(area.share)),
            None => without.push((layer, area, lines)),
        }
    }
    for (layer, area, lines) in without {
        beside(laid, layer, area, lines);
    }
}

/// A name without the places where it may be broken.
fn whole(name: &str) -> String {
    name.replace('\u{ad}', "")
}

/// The room of lines around a middle.
fn room(laid: &Laid<'_>, lines: &Lines, [x, y]: [f32; 2]) -> Place {
    let widths = lines.iter();
    let widths = widths.map(|(text, weight)| laid.width(text, SMALL, *weight));
    let width = widths.fold(0.0, f32::max);
    let height: f32 = lines.iter().map(|_| laid.line(SMALL)).sum();
    Place::new([x - width / 2.0, y - height / 2.0], [width, height])
}

/// The middle of lines on the land itself, where no border comes near.
fn on_land(laid: &Laid<'_>, area: &Land, lines: &Lines) -> Option<[f32; 2]> {
    let [x, y] = laid.frame.at(area.outline.inside);
    let shifted = SHIFTS.map(|[right, down]| [x + right, y + down]);
    let fits = |at: &[f32; 2]| {
        let room = room(laid, lines, *at);
        let crosses = |ring: &Vec<[f64; 2]>| {
            let mut sides = sides(ring);
            sides.any(|(a, b)| room.is_crossed(laid.frame.at(a), laid.frame.at(b)))
        };
        !area.outline.rings.iter().any(crosses)
    };
    shifted.into_iter().find(fits)
}

/// Lines around a middle.
fn around(laid: &mut Laid<'_>, layer: usize, lines: Lines, at: [f32; 2], ink: Ink) {
    let room = room(laid, &lines, at);
    laid.around.taken.push(room);
    let mut top = room.top;
    for (text, weight) in lines {
        let mut words = laid.words(text, [0.0, top], Lettering::new(SMALL, weight, ink));
        words.place.left = at[0] - words.place.width / 2.0;
        words.anchor = Anchor::Middle;
        top += words.place.height;
        laid.add(layer, Piece::Words(words));
    }
}

/// Lines beside the land, with a line to it; clear of what stands there.
fn beside(laid: &mut Laid<'_>, layer: usize, area: &Land, lines: Lines) {
    let Some(room) = free_beside(laid, area, &lines) else {
        return number(laid, layer, area);
    };
    let inside = laid.frame.at(area.outline.inside);
    let start = start(&room, inside);
    laid.around.lines.push(Path::new(vec![start, inside]));
    // The line shows on land of any colour.
    for (ink, width) in [(Ink::Ground, 3.0), (Ink::Text, 1.0)] {
        let points = vec![start, inside];
        let stroke = Stroke::solid(ink, width);
        laid.add(layer, Piece::Line { points, stroke });
    }
    let dot = Piece::Circle {
        at: inside,
        radius: 3.0,
        fill: Ink::Text,
        edge: Some(Stroke::solid(Ink::Ground, 1.0)),
    };
    laid.add(layer, dot);
    // No higher than the letters, so that little of a coast is hidden.
    let spare = 0.2 * SMALL * laid.frame.scale;
    let ground = Place {
        top: room.top + spare,
        height: room.height - 2.0 * spare,
        ..room.wider(2.0)
    };
    laid.add(layer, filled(ground.corners(), Ink::Ground));
    let middle = [room.left + room.width / 2.0, room.top + room.height / 2.0];
    around(laid, layer, lines, middle, Ink::Text);
}

/// The nearest free place to where lines beside a land are wished: to the left or right of it they end or begin there,
/// above and below it they stand over its middle.
fn free_beside(laid: &Laid<'_>, area: &Land, lines: &Lines) -> Option<Place> {
    let inside = laid.frame.at(area.outline.inside);
    let wished = area.outline.beside.unwrap_or(area.outline.inside);
    let [x, y] = laid.frame.at(wished);
    let across = x - inside[0];
    let side = if across.abs() > (y - inside[1]).abs() {
        across.signum() / 2.0
    } else {
        0.0
    };
    let (bounds, step) = (laid.frame.bounds, laid.line(SMALL));
    let steps = [0.0, -1.0, 1.0, -2.0, 2.0, -3.0, 3.0, -4.0, 4.0, -5.0, 5.0];
    let mut near = steps.into_iter().map(|steps: f32| {
        let room = room(laid, lines, [x, y + steps * step]);
        let right = (bounds.right() - room.width - 3.0).max(bounds.left + 3.0);
        let bottom = (bounds.bottom() - room.height).max(bounds.top);
        let left = (room.left + side * room.width).clamp(bounds.left + 3.0, right);
        let top = room.top.clamp(bounds.top, bottom);
        Place { left, top, ..room }
    });
    let points = laid.chart.lands();
    let points = points.map(|land| laid.frame.at(land.outline.inside));
    let points: Vec<_> = points.filter(|at| *at != inside).collect();
    near.find(|room| {
        let ground = room.wider(3.0);
        let mut taken = laid.around.taken.iter();
        !taken.any(|other| other.meets(&ground) || other.is_crossed(start(room, inside), inside))
            && crossings(&laid.around.lines, &ground) == 0
            && !points.iter().any(|at| ground.away(*at) < 4.0)
    })
}

/// Where the line to a land leaves its words.
fn start(words: &Place, [x, y]: [f32; 2]) -> [f32; 2] {
    let across = x.clamp(words.left - 3.0, words.right() + 3.0);
    [across, y.clamp(words.top, words.bottom())]
}

/// A name broken over the width of its land, its number below it.
fn broken(laid: &mut Laid<'_>, layer: usize, area: &Land) {
    let corners = area.outline.rings.iter().flatten();
    let corners: Vec<_> = corners.map(|corner| laid.frame.at(*corner)).collect();
    let span = |axis: usize| {
        let ends = corners.iter().map(|corner| corner[axis]);
        ends.clone().fold(f32::MIN, f32::max) - ends.fold(f32::MAX, f32::min)
    };
    let (room, height) = (span(0) - 4.0, span(1));
    let names = std::iter::once(&area.name).chain(&area.short);
    let choices = names.map(|name| {
        let name = parted(laid, name, room).into_iter();
        let name = name.map(|line| (line, Weight::SemiBold));
        name.chain([(area.number.clone(), Weight::Regular)])
            .collect::<Lines>()
    });
    let at = laid.frame.at(area.outline.inside);
    let fits = |lines: &Lines| {
        let needed = self::room(laid, lines, at);
        needed.height <= height && needed.width <= room
    };
    let Some(lines) = choices.into_iter().find(fits) else {
        return number(laid, layer, area);
    };
    around(laid, layer, lines, at, Ink::OnShade(area.share));
}

/// The number alone, on the land; not where a border or other words come near.
fn number(laid: &mut Laid<'_>, layer: usize, area: &Land) {
    let lines = vec![(area.number.clone(), Weight::Regular)];
    let Some(at) = on_land(laid, area, &lines) else {
        return;
    };
    let place = room(laid, &lines, at);
    if laid.around.covered(&place) == 0 {
        around(laid, layer, lines, at, Ink::OnShade(area.share));
    }
}

fn is_break(sign: char) -> bool {
    matches!(sign, ' ' | '-' | '\u{ad}')
}

/// A name in as few lines as fit: broken behind spaces, hyphens and soft hyphens.
fn parted(laid: &Laid<'_>, name: &str, room: f32) -> Vec<String> {
    let shown = |line: &str| {
        let ends_soft = line.ends_with('\u{ad}');
        let line = whole(line.trim_end());
        if ends_soft { line + "-" } else { line }
    };
    let mut lines: Vec<String> = Vec::new();
    for part in name.split_inclusive(is_break) {
        let longer = lines.last().map(|line| format!("{line}{part}"));
        let fits = |line: &String| laid.width(&shown(line), SMALL, Weight::SemiBold) <= room;
        match (longer.filter(fits), lines.last_mut()) {
            (Some(longer), Some(last)) => *last = longer,
            _ => lines.push(part.to_owned()),
        }
    }
    lines.iter().map(|line| shown(line)).collect()
}

/// The colours from the lightest to the darkest, in the upper left corner, below what they count.
fn scale_of(laid: &mut Laid<'_>, layer: usize, scale: &Scale) {
    const WIDTH: f32 = 96.0;
    let Place { left, top, .. } = laid.frame.bounds;
    let (line, factor) = (laid.line(SMALL), laid.frame.scale);
    let room = Place::new([left + 2.0, top + 2.0], [WIDTH * factor, line + 13.0]);
    let (letters, size) = (laid.letters, SMALL * factor);
    let unit = letters.wrapped(&scale.unit, size, Weight::Regular, room.width);
    let mut below = room.top;
    for text in unit {
        let weak = Lettering::new(SMALL, Weight::Regular, Ink::Weak);
        let unit = laid.words(text, [room.left, below], weak);
        below = unit.place.bottom();
        laid.add(layer, Piece::Words(unit));
    }
    laid.around.taken.push(Place {
        height: below - room.top + room.height,
        ..room
    });
    let bar = Place::new([room.left, below + 2.0], [room.width, 9.0]);
    colours(laid, layer, bar);
    let lettering = Lettering::new(SMALL, Weight::Regular, Ink::Text);
    let at = bar.bottom() + 1.0;
    let from = laid.words(scale.from.clone(), [bar.left, at], lettering);
    let mut to = laid.words(scale.to.clone(), [bar.left, at], lettering);
    to.place.left = bar.right() - to.place.width;
    to.anchor = Anchor::End;
    laid.add(layer, Piece::Words(from));
    laid.add(layer, Piece::Words(to));
}

/// Every colour beside the next.
fn colours(laid: &mut Laid<'_>, layer: usize, bar: Place) {
    const STEPS: u8 = 24;
    let step = bar.width / f32::from(STEPS);
    for at in 0..STEPS {
        let left = bar.left + f32::from(at) * step;
        let part = Place::new([left, bar.top], [step + 0.5, bar.height]);
        let share = f32::from(at) / f32::from(STEPS - 1);
        laid.add(layer, filled(part.corners(), Ink::Shade(share)));
    }
}
