//! The areas of a map.

use super::pieces::colour;
use super::xml::{Xml, number};
use crate::chart::{Chart, Frame, Ink, Land};

/// Every area in its colour, with its name and its number in words; the one that is read with a bold edge.
pub fn draw(xml: &mut Xml, chart: &Chart, frame: &Frame) {
    xml.group("g", &[("id", "map")], |xml| {
        for land in chart.lands() {
            let fill = colour(Ink::Shade(land.share));
            xml.group(
                "path",
                &drawn(&outline(land, frame), &fill, Ink::Ground, "1").each(),
                |xml| {
                    xml.words("title", &[], &land.name.replace('\u{ad}', ""));
                    xml.words("desc", &[], &land.words);
                },
            );
        }
        for land in chart.lands().filter(|land| land.is_read) {
            // A light line around a dark one: bold on any colour.
            for (ink, width) in [(Ink::Ground, "5"), (Ink::Text, "3")] {
                let edge = outline(land, frame);
                xml.empty("path", &drawn(&edge, "none", ink, width).each());
            }
        }
    });
}

/// A path with its fill and edge, as attributes.
struct Drawn<'a> {
    path: &'a str,
    fill: &'a str,
    stroke: String,
    width: &'a str,
}

fn drawn<'a>(path: &'a str, fill: &'a str, ink: Ink, width: &'a str) -> Drawn<'a> {
    Drawn {
        path,
        fill,
        stroke: colour(ink),
        width,
    }
}

impl Drawn<'_> {
    fn each(&self) -> [(&str, &str); 6] {
        [
            ("d", self.path),
            ("fill", self.fill),
            ("fill-rule", "evenodd"),
            ("stroke", &self.stroke),
            ("stroke-width", self.width),
            ("stroke-linejoin", "round"),
        ]
    }
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
