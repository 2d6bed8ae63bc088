//! The numbers below a map.

use super::pieces::{label, stroke};
use super::xml::Xml;
use super::{EDGE, WEAK_SIZE};
use crate::chart::letters::{Estimated, Lettering, Letters as _, Weight};
use crate::chart::{Anchor, Ink, Stroke};
use crate::table::{Cell, Form, Table};
use crate::text::{Label, Language};

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

/// The names of the rows and the columns of numbers of which one is known; the last row is the total.
pub struct Numbers<'a> {
    table: &'a Table,
    columns: Vec<usize>,
    /// From edge to edge of the picture.
    across: f32,
    language: Language,
    /// The room of the names: as wide as the longest.
    names: f32,
}

impl<'a> Numbers<'a> {
    pub fn new(table: &'a Table, across: f32, language: Language) -> Self {
        let is_known = |at: &usize| {
            let mut cells = table.rows.iter().filter_map(|row| row.get(*at));
            cells.any(|cell| *cell != Cell::Unknown)
        };
        let columns = table.columns.iter().enumerate();
        let numbers = columns.filter(|(_, column)| column.form != Form::Text);
        let names = (0..table.rows.len()).filter_map(|row| table.words(row, 0, language));
        let widths = names.map(|name| Estimated.width(&name, SIZE, Weight::Regular));
        Self {
            table,
            columns: numbers.map(|(at, _)| at).filter(is_known).collect(),
            across,
            language,
            names: widths.fold(100.0, f32::max).min(NAMES),
        }
    }

    pub fn height(&self) -> f32 {
        let rows: f32 = self.table.rows.iter().map(|_| ROW).sum();
        self.heading_height() + rows + 8.0
    }

    /// The lines of a heading, in whole words.
    fn heading(&self, column: usize) -> Vec<String> {
        let heading = self.table.columns.get(column);
        let heading = heading.map_or("", |column| column.brief());
        let heading = heading.replace('\u{ad}', "");
        Estimated.wrapped(&heading, WEAK_SIZE, Weight::SemiBold, self.width() - GAP)
    }

    fn heading_height(&self) -> f32 {
        let lines = self.columns.iter().map(|at| self.heading(*at).len());
        let most = lines.max().unwrap_or(1) + 1;
        std::iter::repeat_n(LINE, most).sum::<f32>() + 4.0
    }

    /// The width of a column of numbers.
    fn width(&self) -> f32 {
        let columns = u16::try_from(self.columns.len()).unwrap_or(u16::MAX);
        (self.across - 2.0 * EDGE - self.names) / f32::from(columns.max(1))
    }

    /// The right edge of each column, with its place in the table.
    fn edges(&self) -> impl Iterator<Item = (f32, usize)> + '_ {
        let first = EDGE + self.names + self.width();
        let edges = std::iter::successors(Some(first), |edge| Some(edge + self.width()));
        edges.zip(self.columns.iter().copied())
    }

    /// Draws the numbers from `top` on.
    pub fn draw(&self, xml: &mut Xml, top: f32) {
        let line = top + self.heading_height();
        xml.group("g", &[("id", "numbers")], |xml| {
            self.headings(xml, line);
            self.rule(xml, Ink::Weak, line);
            let mut y = line;
            let last = self.table.rows.len().saturating_sub(1);
            for row in 0..=last {
                let weight = if row == last {
                    self.rule(xml, Ink::Weak, y);
                    Weight::SemiBold
                } else {
                    Weight::Regular
                };
                let lettering = Lettering::new(SIZE, weight, Ink::Text);
                let base = y + 14.0;
                let name = self.table.words(row, 0, self.language).unwrap_or_default();
                let name = Estimated.elided(&name, SIZE, weight, self.names);
                label(xml, [EDGE, base], lettering, Anchor::Start, &name);
                for (edge, column) in self.edges() {
                    let cell = self.table.words(row, column, self.language);
                    let unknown = || Label::Unknown.text(self.language).to_owned();
                    let cell = cell.unwrap_or_else(unknown);
                    label(xml, [edge, base], lettering, Anchor::End, &cell);
                }
                y += ROW;
                if row != last {
                    self.rule(xml, Ink::Grid, y);
                }
            }
        });
    }

    fn headings(&self, xml: &mut Xml, line: f32) {
        let unit = line - 5.0;
        let strong = Lettering::new(WEAK_SIZE, Weight::SemiBold, Ink::Text);
        let names = self.table.columns.first();
        let names = names.map_or("", |column| &*column.heading);
        label(xml, [EDGE, unit - LINE], strong, Anchor::Start, names);
        for (edge, column) in self.edges() {
            let mut y = unit;
            for words in self.heading(column).iter().rev() {
                y -= LINE;
                label(xml, [edge, y], strong, Anchor::End, words);
            }
            let weak = Lettering::new(WEAK_SIZE, Weight::Regular, Ink::Weak);
            let counts = self.table.columns.get(column);
            let counts = counts.map_or("", |column| &*column.unit);
            label(xml, [edge, unit], weak, Anchor::End, counts);
        }
    }

    fn rule(&self, xml: &mut Xml, ink: Ink, y: f32) {
        let points = [[EDGE, y], [self.across - EDGE, y]];
        stroke(xml, &points, Stroke::solid(ink, 1.0));
    }
}
