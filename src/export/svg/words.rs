//! Names at the lines' ends, words beside points, and the lines of text below.

use super::frame::{EDGE, PlotFrame, WIDTH};
use super::xml::{Anchor, Type, Xml, number};
use super::{WEAK_SIZE, stroke};
use crate::chart::letters::{Estimated, Letters as _, Weight};
use crate::chart::place::{Around, COVERED, Place, beside, crossings, spread};
use crate::chart::stack::{Stacked, stack};
use crate::export::picture::{Decision, Footnote, Inks, Pen};

/// The size of names and numbers.
const NAME_SIZE: f32 = 12.5;
/// The height of a name with its value.
const NAME_HEIGHT: f32 = 30.0;
/// How far a name keeps from the end of its line.
const GAP: f32 = 9.0;
/// The side of a sample of an area's colour.
const SWATCH: f32 = 10.0;
/// The widest that words beside a point are.
const WORDS: f32 = 190.0;
/// The height of a line of small text.
const LINE: f32 = 15.0;
/// The height of a line of the footer.
pub const FOOTER_LINE: f32 = 17.0;

/// A name and a value to the right of a place.
pub struct EndName<'a> {
    pub name: &'a str,
    pub value: &'a str,
    pub colour: &'a str,
    /// The colour of the area that the name belongs to.
    pub swatch: Option<&'a str>,
    pub end: [f32; 2],
}

/// Draws names, none over another or over a line, and takes their places.
///
/// A name that a longer line would cross stands beside the plot instead, with a thin line to it.
pub fn end_names(
    xml: &mut Xml,
    frame: &PlotFrame<'_>,
    inks: &Inks,
    mut names: Vec<EndName<'_>>,
    around: &mut Around,
) {
    names.sort_by(|a, b| a.end[1].total_cmp(&b.end[1]));
    let ideal: Vec<_> = names.iter().map(|name| name.end[1] - 9.0).collect();
    let place = frame.place;
    let tops = spread(&ideal, NAME_HEIGHT, place.top, place.bottom());
    for (name, top) in names.iter().zip(tops) {
        let mut stands = stands(name, name.end[0] + GAP, top);
        if crossings(&around.lines, &stands) > 0 {
            let left = place.right() + GAP;
            let leader = [name.end, [left - 3.0, top + 9.0]];
            stroke(xml, &leader, &leader_pen(inks));
            stands.left = left;
        }
        if let Some(swatch) = name.swatch {
            square(xml, [stands.left, top + 4.0], swatch);
            stands.left += SWATCH + 6.0;
        }
        let room = WIDTH - EDGE / 2.0 - stands.left;
        let text = Estimated.elided(name.name, NAME_SIZE, Weight::SemiBold, room);
        let set = |size, weight, colour| Type {
            size,
            weight,
            colour,
            anchor: Anchor::Start,
        };
        let first = set(NAME_SIZE, Weight::SemiBold, name.colour);
        xml.label([stands.left, top + 13.0], first, &text);
        let second = set(WEAK_SIZE, Weight::Regular, &inks.weak);
        xml.label([stands.left, top + 27.0], second, name.value);
        around.taken.push(stands);
    }
}

fn square(xml: &mut Xml, [x, y]: [f32; 2], colour: &str) {
    let (x, y, side) = (number(x), number(y), number(SWATCH));
    let attributes = [
        ("x", x.as_str()),
        ("y", &y),
        ("width", &side),
        ("height", &side),
        ("fill", colour),
    ];
    xml.empty("rect", &attributes);
}

/// Where a name stands when it begins at `left`.
fn stands(name: &EndName<'_>, left: f32, top: f32) -> Place {
    let room = WIDTH - EDGE / 2.0 - left;
    Place {
        left,
        top,
        width: Estimated
            .width(name.name, NAME_SIZE, Weight::SemiBold)
            .min(room),
        height: NAME_HEIGHT,
    }
}

fn leader_pen(inks: &Inks) -> Pen {
    Pen {
        colour: inks.weak.clone(),
        dash: vec![1.0, 3.0],
        width: 0.75,
    }
}

/// A number and a few words beside a point; the number alone where there is no room.
pub fn point_words(
    xml: &mut Xml,
    inks: &Inks,
    at: [f32; 2],
    number: &str,
    words: &str,
    around: &mut Around,
) {
    let lines = Estimated.wrapped(words, WEAK_SIZE, Weight::Regular, WORDS);
    let of_lines = lines
        .iter()
        .map(|line| Estimated.width(line, WEAK_SIZE, Weight::Regular));
    let of_number = Estimated.width(number, NAME_SIZE, Weight::SemiBold);
    let widest = of_lines.fold(of_number, f32::max);
    let heights = lines.iter().map(|_| LINE).sum::<f32>();
    let mut found = beside(at, [widest, 16.0 + heights], around);
    let room = found.cost < COVERED;
    if !room {
        found = beside(at, [of_number, 16.0], around);
    }
    let place = found.place;
    let (x, anchor) = if found.is_left {
        (place.right(), Anchor::End)
    } else {
        (place.left, Anchor::Start)
    };
    let set = |size, weight, colour| Type {
        size,
        weight,
        colour,
        anchor,
    };
    let mut y = place.top + 12.5;
    xml.label([x, y], set(NAME_SIZE, Weight::SemiBold, &inks.text), number);
    if room {
        for line in &lines {
            y += LINE;
            xml.label([x, y], set(WEAK_SIZE, Weight::Regular, &inks.weak), line);
        }
    }
    around.taken.push(place);
}

/// A number and a few words on one line beside each point, where they cover nothing.
pub fn one_line_words(
    xml: &mut Xml,
    inks: &Inks,
    points: &[([f32; 2], &Decision)],
    around: &mut Around,
) {
    let of_number =
        |one: &Decision| Estimated.width(&one.number, NAME_SIZE, Weight::SemiBold) + 3.0;
    let stacked = points.iter().map(|(at, one)| Stacked {
        at: *at,
        width: of_number(one) + Estimated.width(&one.words, WEAK_SIZE, Weight::Regular),
    });
    let stacked: Vec<_> = stacked.collect();
    let set = |size, weight, colour| Type {
        size,
        weight,
        colour,
        anchor: Anchor::Start,
    };
    for (place, (_, one)) in stack(&stacked, 16.0, around).into_iter().zip(points) {
        if let Some(place) = place {
            let (x, y) = (number(place.left), number(place.top));
            let (across, down) = (number(place.width), number(place.height));
            // A line that must be crossed does not make the words unreadable.
            let ground = [
                ("x", x.as_str()),
                ("y", &y),
                ("width", &across),
                ("height", &down),
                ("fill", &inks.ground),
                ("fill-opacity", "0.8"),
            ];
            xml.empty("rect", &ground);
            let at = [place.left, place.top + 12.5];
            let lead = set(NAME_SIZE, Weight::SemiBold, &inks.text);
            xml.label(at, lead, &one.number);
            let words = set(WEAK_SIZE, Weight::Regular, &inks.weak);
            xml.label([at[0] + of_number(one), at[1]], words, &one.words);
        }
    }
}

/// The lines of the footer, broken where they do not fit.
pub fn footer_lines(footer: &[Footnote]) -> Vec<(Option<&Footnote>, String)> {
    let lines = footer.iter().flat_map(|note| {
        let room = WIDTH - 2.0 * EDGE - indent(note);
        let lines = Estimated.wrapped(&note.text, WEAK_SIZE, Weight::Regular, room);
        lines.into_iter().enumerate().map(move |(index, line)| {
            let head = (index == 0).then_some(note);
            (head, line)
        })
    });
    lines.collect()
}

/// How far a footnote stands in, for the piece of its line.
fn indent(note: &Footnote) -> f32 {
    if note.sample.is_some() { 40.0 } else { 0.0 }
}

/// Draws the footer from `top` on.
pub fn footer(xml: &mut Xml, footer: &[Footnote], inks: &Inks, top: f32) {
    let set = Type {
        size: WEAK_SIZE,
        weight: Weight::Regular,
        colour: &inks.weak,
        anchor: Anchor::Start,
    };
    let (mut y, mut left) = (top, EDGE);
    for (head, line) in footer_lines(footer) {
        y += FOOTER_LINE;
        if let Some(note) = head {
            left = EDGE + indent(note);
            if let Some(pen) = &note.sample {
                stroke(xml, &[[EDGE, y - 4.0], [EDGE + 30.0, y - 4.0]], pen);
            }
        }
        xml.label([left, y], set, &line);
    }
}
