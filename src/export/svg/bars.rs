//! Bars beside each other, each with its number above it and its name below.

use super::WEAK_SIZE;
use super::frame::PlotFrame;
use super::stroke;
use super::xml::{Anchor, Type, Xml, number};
use crate::chart::letters::{Estimated, Letters as _, Weight};
use crate::export::picture::{Bar, Pen, Picture};

/// The height of a line of a name.
const LINE: f32 = 15.0;
/// The widest that a bar is.
const WIDEST: f32 = 96.0;
/// The most lines of a name.
const MOST_LINES: usize = 4;

/// The room of one bar, in points.
fn slot(picture: &Picture, frame: &PlotFrame<'_>) -> f32 {
    let count = u16::try_from(picture.bars.len()).unwrap_or(u16::MAX);
    frame.place.width / f32::from(count.max(1))
}

/// The lines below a bar: those of its name, then those of what changed.
fn lines(bar: &Bar, room: f32) -> (Vec<String>, Vec<String>) {
    let of = |text: &str, weight| {
        let mut lines = Estimated.wrapped(text, WEAK_SIZE, weight, room);
        lines.truncate(MOST_LINES);
        lines
    };
    (
        of(&bar.name, Weight::SemiBold),
        of(&bar.detail, Weight::Regular),
    )
}

/// How much room the names take below the plot.
pub fn names_height(picture: &Picture, frame: &PlotFrame<'_>) -> f32 {
    let room = slot(picture, frame) - 2.0;
    let heights = picture.bars.iter().map(|bar| {
        let (name, detail) = lines(bar, room);
        let count = u16::try_from(name.len() + detail.len()).unwrap_or(0);
        f32::from(count) * LINE
    });
    heights.fold(0.0, f32::max)
}

/// Draws the bars, from one to the next with a thin line.
pub fn bars(xml: &mut Xml, picture: &Picture, frame: &PlotFrame<'_>) {
    if picture.bars.is_empty() {
        return;
    }
    let slot = slot(picture, frame);
    xml.group("g", &[("id", "bars")], |xml| {
        let mut centre = frame.place.left + slot / 2.0;
        let half = (0.7 * slot).min(WIDEST) / 2.0;
        let mut before: Option<[f32; 2]> = None;
        for bar in &picture.bars {
            if let Some(from) = before {
                let pen = Pen {
                    colour: picture.inks.weak.clone(),
                    dash: vec![2.0, 3.0],
                    width: 1.0,
                };
                stroke(xml, &[from, [centre - half, from[1]]], &pen);
            }
            one(xml, picture, frame, bar, (centre, half));
            below(xml, picture, frame, bar, (centre, slot - 2.0));
            before = Some([centre + half, frame.y(bar.to)]);
            centre += slot;
        }
    });
}

fn one(
    xml: &mut Xml,
    picture: &Picture,
    frame: &PlotFrame<'_>,
    bar: &Bar,
    (centre, half): (f32, f32),
) {
    let (a, b) = (frame.y(bar.from), frame.y(bar.to));
    let top = a.min(b);
    let place = [centre - half, top, 2.0 * half, (a - b).abs().max(1.0)].map(number);
    let [x, y, width, height] = place;
    let attributes = [
        ("x", x.as_str()),
        ("y", &y),
        ("width", &width),
        ("height", &height),
        ("fill", &bar.colour),
    ];
    xml.group("rect", &attributes, |xml| {
        xml.words("title", &[], &format!("{}: {}", bar.name, bar.amount));
    });
    let set = Type {
        size: 12.5,
        weight: Weight::SemiBold,
        colour: &picture.inks.text,
        anchor: Anchor::Middle,
    };
    xml.label([centre, top - 5.0], set, &bar.amount);
}

fn below(
    xml: &mut Xml,
    picture: &Picture,
    frame: &PlotFrame<'_>,
    bar: &Bar,
    (centre, room): (f32, f32),
) {
    let set = |weight, colour| Type {
        size: WEAK_SIZE,
        weight,
        colour,
        anchor: Anchor::Middle,
    };
    let (name, detail) = lines(bar, room);
    let mut y = frame.place.bottom() + 5.0;
    for line in &name {
        y += LINE;
        xml.label([centre, y], set(Weight::SemiBold, &picture.inks.text), line);
    }
    for line in &detail {
        y += LINE;
        xml.label([centre, y], set(Weight::Regular, &picture.inks.weak), line);
    }
}
