//! A picture as SVG: text stays text, so that it can be searched, read aloud and mended.
//!
//! The same picture gives the same bytes. Only plain elements and attributes are used, which
//! browsers and office programs understand alike.

mod chart;
mod land;
mod table;

use super::xml;
use xml::{Xml, number};

use crate::chart::Chart;
use crate::table::Table;
use crate::text::Language;

/// The width of a picture, in points.
const WIDTH: f32 = 960.0;
/// Room around everything.
const EDGE: f32 = 24.0;
/// The size of text of less weight.
const WEAK_SIZE: f32 = 11.5;

/// A chart as a document.
pub fn write_charts(charts: &[Chart]) -> Vec<u8> {
    chart::write(charts, None)
}

/// A chart as a document, with the numbers of a table below it.
pub fn write_with_table(chart: &Chart, table: &Table) -> Vec<u8> {
    chart::write(std::slice::from_ref(chart), Some(table))
}

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
