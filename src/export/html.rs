//! A report as one page of HTML: no scripts, nothing from outside, light and dark, and A4 when it is printed.

use super::xml::Xml;
use super::{Drawn as _, Size};
use crate::chart::{Chart, DARK, Ink, PAPER, Palette};
use crate::report::{Block, Grid, Report};
use crate::text::report as words;

/// As many letters have a date and a number of places.
const BRIEF: usize = 12;

/// The report as a document.
pub fn write(report: &Report) -> String {
    let mut xml = Xml::default();
    let language = [("lang", report.language.code())];
    xml.group("html", &language, |xml| {
        xml.group("head", &[], |xml| head(xml, report));
        xml.group("body", &[], |xml| {
            xml.group("main", &[], |xml| body(xml, report));
        });
    });
    format!("<!DOCTYPE html>\n{}", xml.elements())
}

fn head(xml: &mut Xml, report: &Report) {
    let viewport = [
        ("name", "viewport"),
        ("content", "width=device-width, initial-scale=1"),
    ];
    xml.empty("meta", &[("charset", "utf-8")]);
    xml.empty("meta", &viewport);
    xml.words("title", &[], &report.title);
    xml.whole(&format!("<style>\n{}</style>\n", style()));
}

fn body(xml: &mut Xml, report: &Report) {
    xml.words("h1", &[], &report.title);
    xml.words("p", &[("class", "made")], &report.made);
    let (mut pictures, mut tables) = (0, 0);
    for block in &report.blocks {
        match block {
            Block::Chapter(text) => xml.words("h2", &[], text),
            Block::Part(text) => xml.words("h3", &[], text),
            Block::Paragraph(text) => xml.words("p", &[], text),
            Block::Note(text) => xml.words("p", &[("class", "made")], text),
            Block::List(items) => xml.group("ul", &[], |xml| {
                for item in items {
                    xml.words("li", &[], item);
                }
            }),
            Block::Picture(chart) => {
                pictures += 1;
                picture(xml, chart, pictures);
            }
            Block::Table(caption, grid) => {
                tables += 1;
                let caption = words::numbered(false, tables, caption, report.language);
                table(xml, &caption, grid);
            }
        }
    }
}

fn picture(xml: &mut Xml, chart: &Chart, number: usize) {
    // A map stays as it is on paper: its words are chosen for the shade that they stand on.
    let map = chart.is_map().then_some(("class", "map"));
    xml.group("figure", map.as_slice(), |xml| {
        xml.whole(&inline(&chart.sized(Size::FIGURE), number));
        let caption = words::numbered(true, number, &chart.title, chart.language);
        xml.words("figcaption", &[], &caption);
    });
}

/// The picture as a part of the page: without a prologue, and with names of its own for its elements.
///
/// Quotes within texts are escaped, so only an attribute can read ` id="`.
fn inline(document: &[u8], number: usize) -> String {
    let text = String::from_utf8_lossy(document);
    let start = text.find("<svg").unwrap_or_default();
    let text = text.get(start..).unwrap_or_default();
    let named = format!("figure-{number}-");
    let labelled = format!("\"{named}title {named}description\"");
    text.replace(" id=\"", &format!(" id=\"{named}"))
        .replace("\"title description\"", &labelled)
        .replace("\"url(#", &format!("\"url(#{named}"))
}

/// The table in a part of the page that scrolls where it is wider than the screen.
fn table(xml: &mut Xml, caption: &str, grid: &Grid) {
    let wide = [
        ("class", "wide"),
        ("role", "region"),
        ("tabindex", "0"),
        ("aria-label", caption),
    ];
    xml.group("div", &wide, |xml| {
        xml.group("table", &[], |xml| {
            xml.words("caption", &[], caption);
            xml.group("thead", &[], |xml| row(xml, grid, None));
            xml.group("tbody", &[], |xml| {
                for cells in &grid.rows {
                    row(xml, grid, Some(cells));
                }
            });
        });
    });
}

/// A row of cells, or else of headings.
fn row(xml: &mut Xml, grid: &Grid, cells: Option<&[String]>) {
    xml.group("tr", &[], |xml| {
        for (at, heading) in grid.headings.iter().enumerate() {
            let cell = cells.map(|cells| cells.get(at).map_or("", String::as_str));
            let (name, scope) = match (cell, at) {
                (None, _) => ("th", Some(("scope", "col"))),
                (Some(_), 0) => ("th", Some(("scope", "row"))),
                (Some(_), _) => ("td", None),
            };
            let class = match (heading.is_number, is_brief(grid, at)) {
                (true, _) => Some(("class", "number")),
                (false, true) => Some(("class", "brief")),
                (false, false) => None,
            };
            let attributes: Vec<_> = scope.into_iter().chain(class).collect();
            xml.words(name, &attributes, cell.unwrap_or(&heading.text));
        }
    });
}

/// Whether every cell of a column is as short as a date: those stand on one line.
fn is_brief(grid: &Grid, at: usize) -> bool {
    let mut cells = grid.rows.iter().filter_map(|row| row.get(at));
    cells.all(|cell| cell.chars().count() <= BRIEF)
}

/// How the page looks.
fn style() -> String {
    format!(
        ":root {{ {} }}\n{STYLE}@media screen and (prefers-color-scheme: dark) {{\n:root {{ {} }}\n{}}}\n",
        colours(&PAPER),
        colours(&DARK),
        in_the_dark()
    )
}

const STYLE: &str = "\
* { box-sizing: border-box; }
html { color-scheme: light dark; }
body { margin: 0; background: var(--ground); color: var(--text); font: 1rem/1.55 \"Open Sans\", \"Segoe UI\", Verdana, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1, h2, h3 { color: var(--accent); line-height: 1.25; text-wrap: balance; }
h1 { font-size: 1.9rem; margin: 0 0 .25rem; }
h2 { font-size: 1.3rem; margin: 2.5rem 0 .5rem; }
h3 { font-size: 1.05rem; margin: 1.75rem 0 .5rem; }
p, ul { max-width: 46rem; margin: .5rem 0; }
li { margin: .25rem 0; }
.made, figcaption, caption { color: var(--weak); font-size: .9rem; }
figure { margin: 1.25rem 0; }
svg { display: block; max-width: 100%; height: auto; }
figcaption, caption { text-align: left; padding: .4rem 0; }
.wide { overflow-x: auto; margin: 1.25rem 0; }
.wide:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; font-variant-numeric: tabular-nums; }
th, td { padding: .35rem .6rem; border-bottom: 1px solid var(--grid); text-align: left; vertical-align: top; overflow-wrap: break-word; }
thead th { border-bottom: 2px solid var(--accent); vertical-align: bottom; }
tbody th { font-weight: 400; }
.number { text-align: right; }
tbody .number, tbody .brief { white-space: nowrap; }
@page { size: A4; margin: 18mm 20mm; }
@media print {
html { font-size: 10pt; }
table { font-size: 8pt; }
th, td { padding: .15rem .3rem; }
main { max-width: none; padding: 0; }
h2, h3 { break-after: avoid; margin-top: 1.5rem; }
p:has(+ figure), p:has(+ .wide) { break-after: avoid; }
figure, tr { break-inside: avoid; }
caption, thead, tbody tr:first-child { break-after: avoid; }
thead { display: table-header-group; }
.wide { overflow: visible; }
}
";

fn colours(palette: &Palette) -> String {
    let roles = [
        ("ground", Ink::Ground),
        ("text", Ink::Text),
        ("weak", Ink::Weak),
        ("grid", Ink::Grid),
        ("accent", Ink::Accent),
    ];
    let colour = |(name, ink)| format!("--{name}: {};", palette.of(ink).to_hex());
    roles.map(colour).join(" ")
}

/// The colours of pictures on a dark screen: what is drawn for paper, role by role.
fn in_the_dark() -> String {
    let inks = [
        Ink::Ground,
        Ink::Text,
        Ink::Weak,
        Ink::Grid,
        Ink::Accent,
        Ink::Warning,
        Ink::Reference,
        Ink::More,
        Ink::Fewer,
    ];
    let inks = inks
        .into_iter()
        .chain((0..PAPER.scenarios.len()).map(Ink::Scenario))
        .chain((0..PAPER.groups.len()).map(Ink::Group))
        .chain((0..PAPER.place_types.len()).map(Ink::PlaceType));
    let mut seen = Vec::new();
    let rules = inks.flat_map(|ink| {
        let paper = PAPER.of(ink).to_hex();
        // Two roles may share a colour on paper; the one named first keeps it.
        let is_new = !seen.contains(&paper);
        seen.push(paper.clone());
        let rule = move |property: &str| {
            let dark = DARK.of(ink).to_hex();
            format!("figure:not(.map) [{property}=\"{paper}\"] {{ {property}: {dark}; }}\n")
        };
        ["fill", "stroke"]
            .map(rule)
            .into_iter()
            .filter(move |_| is_new)
    });
    rules.collect()
}
