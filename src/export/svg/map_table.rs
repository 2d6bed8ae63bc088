//! The numbers below a map.

use super::frame::{EDGE, WIDTH};
use super::xml::{Anchor, Type, Xml};
use super::{WEAK_SIZE, stroke};
use crate::chart::letters::{Estimated, Letters as _, Weight};
use crate::export::map_picture::MapTable;
use crate::export::picture::{Inks, Pen};

/// The most room for the names of the rows.
const NAMES: f32 = 190.0;
/// The height of a row.
const ROW: f32 = 19.0;
/// The height of a line of a heading.
const LINE: f32 = 14.0;
/// The size of names and numbers.
const SIZE: f32 = 12.0;
/// How far a heading keeps from the one before it.
const GAP: f32 = 4.0;

/// The height of a table.
pub fn height(table: &MapTable) -> f32 {
    let rows = std::iter::repeat_n(ROW, table.rows.len()).sum::<f32>();
    heading_height(table) + rows + 8.0
}

fn heading_height(table: &MapTable) -> f32 {
    let lines = table
        .headings
        .iter()
        .map(|(heading, _)| lines(table, heading).len());
    let most = lines.max().unwrap_or(1) + 1;
    std::iter::repeat_n(LINE, most).sum::<f32>() + 4.0
}

fn lines(table: &MapTable, heading: &str) -> Vec<String> {
    let room = column(table) - GAP;
    Estimated.wrapped(heading, WEAK_SIZE, Weight::SemiBold, room)
}

/// The room for the names: as wide as the longest.
fn names(table: &MapTable) -> f32 {
    let names = table
        .rows
        .iter()
        .map(|(name, _)| Estimated.width(name, SIZE, Weight::Regular));
    names.fold(100.0, f32::max).min(NAMES)
}

/// The width of a column of numbers.
fn column(table: &MapTable) -> f32 {
    let columns = u16::try_from(table.headings.len()).unwrap_or(u16::MAX);
    (WIDTH - 2.0 * EDGE - names(table)) / f32::from(columns.max(1))
}

/// The right edge of a column.
fn edge(table: &MapTable, index: usize) -> f32 {
    let index = u16::try_from(index).unwrap_or(u16::MAX);
    EDGE + names(table) + column(table) * f32::from(index.saturating_add(1))
}

/// Draws a table from `top` on.
pub fn draw(xml: &mut Xml, table: &MapTable, inks: &Inks, top: f32) {
    let line = top + heading_height(table);
    xml.group("g", &[("id", "numbers")], |xml| {
        headings(xml, table, inks, line);
        rule(xml, &inks.weak, line);
        let mut y = line;
        let last = table.rows.len().saturating_sub(1);
        for (index, (name, cells)) in table.rows.iter().enumerate() {
            if index == last {
                rule(xml, &inks.weak, y);
            }
            let weight = if index == last {
                Weight::SemiBold
            } else {
                Weight::Regular
            };
            let set = |anchor| Type {
                size: SIZE,
                weight,
                colour: &inks.text,
                anchor,
            };
            let base = y + 14.0;
            let name = Estimated.elided(name, SIZE, weight, names(table));
            xml.label([EDGE, base], set(Anchor::Start), &name);
            for (at, cell) in cells.iter().enumerate() {
                xml.label([edge(table, at), base], set(Anchor::End), cell);
            }
            y += ROW;
            if index != last {
                rule(xml, &inks.grid, y);
            }
        }
    });
}

fn headings(xml: &mut Xml, table: &MapTable, inks: &Inks, line: f32) {
    let set = |weight, colour, anchor| Type {
        size: WEAK_SIZE,
        weight,
        colour,
        anchor,
    };
    let unit = line - 5.0;
    let first = set(Weight::SemiBold, &inks.text, Anchor::Start);
    xml.label([EDGE, unit - LINE], first, &table.rows_are);
    for (index, (heading, counts)) in table.headings.iter().enumerate() {
        let x = edge(table, index);
        let lines = lines(table, heading);
        let mut y = unit;
        for words in lines.iter().rev() {
            y -= LINE;
            let set = set(Weight::SemiBold, &inks.text, Anchor::End);
            xml.label([x, y], set, words);
        }
        let set = set(Weight::Regular, &inks.weak, Anchor::End);
        xml.label([x, unit], set, counts);
    }
}

fn rule(xml: &mut Xml, colour: &str, y: f32) {
    let pen = Pen {
        colour: colour.to_owned(),
        dash: Vec::new(),
        width: 1.0,
    };
    stroke(xml, &[[EDGE, y], [WIDTH - EDGE, y]], &pen);
}
