//! A picture as SVG: text stays text, so that it can be searched, read aloud and mended.
//!
//! The same picture gives the same bytes. Only plain elements and attributes are used, which
//! browsers and office programs understand alike.

mod chart;
mod land;
mod layout;
mod pieces;
mod table;

use super::xml;
use xml::{Xml, number};

pub use self::chart::write;

use crate::text::Language;

/// Room around everything.
const EDGE: f32 = 24.0;
/// The size of text of less weight.
const WEAK_SIZE: f32 = 11.5;

/// What every document has.
struct Page<'a> {
    width: f32,
    height: f32,
    /// How much larger it is shown.
    scale: f32,
    language: Language,
    title: &'a str,
    description: &'a str,
    ground: &'a str,
}

/// A document with its name, and what is drawn in it.
fn document(page: &Page<'_>, fill: impl FnOnce(&mut Xml)) -> Vec<u8> {
    let (width, height) = (number(page.width), number(page.height));
    let shown = [page.width, page.height].map(|length| number(length * page.scale));
    let mut xml = Xml::default();
    let attributes = [
        ("xmlns", "http://www.w3.org/2000/svg"),
        ("width", shown[0].as_str()),
        ("height", &shown[1]),
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
