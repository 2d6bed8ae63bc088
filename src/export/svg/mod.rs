//! A picture as SVG: text stays text, so that it can be searched, read aloud and mended.
//!
//! The same picture gives the same bytes. Only plain elements and attributes are used, which
//! browsers and office programs understand alike.

mod chart;
mod footer;
mod frame;
mod map;
mod map_table;

use super::xml;
use frame::{EDGE, WIDTH};
use xml::{Anchor, Type, Xml, corners, number};

use super::picture::{Inks, Pen};
use crate::chart::letters::{Estimated, Letters as _, Weight};
use crate::text::Language;

pub use chart::write as write_chart;
pub use map::write as write_map;

/// The size of text of less weight.
const WEAK_SIZE: f32 = 11.5;

/// What every document has.
struct Page<'a> {
    width: f32,
    height: f32,
    language: Language,
    title: &'a str,
    description: &'a str,
    ground: &'a str,
}

/// A document with its name, and what is drawn in it.
fn document(page: &Page<'_>, fill: impl FnOnce(&mut Xml)) -> Vec<u8> {
    let (width, height) = (number(page.width), number(page.height));
    let mut xml = Xml::default();
    let attributes = [
        ("xmlns", "http://www.w3.org/2000/svg"),
        ("width", width.as_str()),
        ("height", &height),
        ("viewBox", &format!("0 0 {width} {height}")),
        ("role", "img"),
        ("aria-labelledby", "title description"),
        ("xml:lang", page.language.code()),
        ("font-family", "Open Sans, sans-serif"),
    ];
    xml.group("svg", &attributes, |xml| {
        xml.words("title", &[("id", "title")], page.title);
        xml.words("desc", &[("id", "description")], page.description);
        let ground = [
            ("width", width.as_str()),
            ("height", &height),
            ("fill", page.ground),
        ];
        xml.empty("rect", &ground);
        fill(xml);
    });
    xml.finish().into_bytes()
}

/// A line through points.
fn stroke(xml: &mut Xml, points: &[[f32; 2]], pen: &Pen) {
    let (points, width) = (corners(points.iter().copied()), number(pen.width));
    let dash: Vec<_> = pen.dash.iter().map(|length| number(*length)).collect();
    let dash = dash.join(" ");
    let mut attributes = vec![
        ("points", points.as_str()),
        ("fill", "none"),
        ("stroke", &pen.colour),
        ("stroke-width", &width),
        ("stroke-linejoin", "round"),
    ];
    if !dash.is_empty() {
        attributes.push(("stroke-dasharray", &dash));
    }
    xml.empty("polyline", &attributes);
}

fn head(xml: &mut Xml, title: &str, subtitle: &str, inks: &Inks) {
    let set = |size, weight, colour| Type {
        size,
        weight,
        colour,
        anchor: Anchor::Start,
    };
    let room = WIDTH - 2.0 * EDGE;
    let title = Estimated.elided(title, 20.0, Weight::Bold, room);
    let subtitle = Estimated.elided(subtitle, 13.0, Weight::Regular, room);
    xml.label([EDGE, 38.0], set(20.0, Weight::Bold, &inks.text), &title);
    let set = set(13.0, Weight::Regular, &inks.weak);
    xml.label([EDGE, 58.0], set, &subtitle);
}
