//! The areas of a map.

use super::pieces::colour;
use super::xml::{Attribute, Xml, number};
use crate::chart::{Chart, Frame, Ink, Land};

/// Every area in its colour, with its name and its number in words; the one that is read with a bold edge.
pub fn draw(xml: &mut Xml, chart: &Chart, frame: &Frame) {
    xml.group("g", &[("id", "map")], |xml| {
        for land in chart.lands() {
            let (fill, edge) = (colour(Ink::Shade(land.share)), colour(Ink::Ground));
            let path = outline(land, frame);
            xml.group("path", &drawn(&path, &fill, &edge, "1"), |xml| {
                xml.words("title", &[], &land.name.replace('\u{ad}', ""));
                xml.words("desc", &[], &land.words);
            });
        }
        for land in chart.lands().filter(|land| land.is_read) {
            // A light line around a dark one: bold on any colour.
            for (ink, width) in [(Ink::Ground, "5"), (Ink::Text, "3")] {
                let path = outline(land, frame);
                xml.empty("path", &drawn(&path, "none", &colour(ink), width));
            }
        }
    });
}

/// A path with its fill and edge, as attributes.
fn drawn<'a>(path: &'a str, fill: &'a str, edge: &'a str, width: &'a str) -> [Attribute<'a>; 6] {
    [
        ("d", path),
        ("fill", fill),
        ("fill-rule", "evenodd"),
        ("stroke", edge),
        ("stroke-width", width),
        ("stroke-linejoin", "round"),
    ]
}

fn outline(land: &Land, frame: &Frame) -> String {
    let rings = land.outline.rings.iter();
    rings.map(|ring| path(frame, ring)).collect()
}

/// A closed line; what is finer than half a point is left out.
fn path(frame: &Frame, ring: &[[f64; 2]]) -> String {
    let mut kept: Vec<[f32; 2]> = Vec::with_capacity(ring.len());
    for point in ring.iter().map(|point| frame.at(*point)) {
        let far = |last: &[f32; 2]| (last[0] - point[0]).hypot(last[1] - point[1]) >= 0.5;
        if kept.last().is_none_or(far) {
            kept.push(point);
        }
    }
    // An island smaller than that stays visible.
    if kept.len() < 3 {
        kept = ring.iter().map(|point| frame.at(*point)).collect();
    }
    let corners = kept.iter().enumerate().map(|(index, [x, y])| {
        let step = if index == 0 { 'M' } else { 'L' };
        format!("{step}{} {}", number(*x), number(*y))
    });
    corners.collect::<String>() + "Z"
}
