//! A table of words: cells wrap, rows are as high as they need, and stand below each other where it is narrow.

mod scrolled;

use std::sync::Arc;

use eframe::egui::{
    Align, Galley, Rect, Sense, Stroke, Ui, UiBuilder, Vec2, WidgetInfo, accesskit, pos2,
    text::{LayoutJob, TextFormat},
    vec2,
};

use super::tall;
use super::theme::{self, regular, semibold};
use crate::app::kit::inside;
use crate::table::{Form, Table};
use crate::text::{Label, Language};

/// Below this width, in points, cells stand below each other.
const NARROW: f32 = 600.0;
/// Room between cells.
const GAP: f32 = 14.0;
/// Room above and below a row.
const PADDING: f32 = 6.0;

/// How a piece of a cell looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Leads.
    Strong,
    /// Is read.
    Plain,
    /// Explains.
    Weak,
}

/// A cell: pieces below each other.
pub type Cell = Vec<(Weight, String)>;

/// A cell of one piece.
pub fn plain(text: impl Into<String>) -> Cell {
    vec![(Weight::Plain, text.into())]
}

/// What leads, and below it what explains.
pub fn led(strong: impl Into<String>, weak: impl Into<String>) -> Cell {
    vec![(Weight::Strong, strong.into()), (Weight::Weak, weak.into())]
}

/// What is read, and below it what explains.
pub fn explained(text: impl Into<String>, weak: impl Into<String>) -> Cell {
    vec![(Weight::Plain, text.into()), (Weight::Weak, weak.into())]
}

/// A column: its heading, its share of the width, and whether it holds numbers.
#[derive(Clone, Copy, Debug)]
pub struct TextColumn<'a> {
    /// What stands above it.
    pub heading: &'a str,
    /// Its share of the width.
    pub share: f32,
    /// Against the right edge, as numbers are.
    pub right: bool,
}

impl TextColumn<'static> {
    /// A column of words.
    pub fn of(label: Label, share: f32, language: Language) -> Self {
        Self {
            heading: label.text(language),
            share,
            right: false,
        }
    }

    /// The same for numbers.
    #[must_use]
    pub fn numbers(self) -> Self {
        let right = true;
        Self { right, ..self }
    }
}

/// A table of words.
pub struct TextTable<'a> {
    /// What the table is called.
    pub name: &'a str,
    /// The columns.
    pub columns: &'a [TextColumn<'a>],
}

impl<'a> TextTable<'a> {
    /// A table of these columns.
    pub fn of(name: Label, columns: &'a [TextColumn<'a>], language: Language) -> Self {
        let name = name.text(language);
        Self { name, columns }
    }

    /// Draws the header and the rows.
    pub fn show(&self, ui: &mut Ui, rows: impl Iterator<Item = Vec<Cell>>) {
        let rows: Vec<_> = rows.collect();
        self.show_each(ui, rows.len(), |at| {
            rows.get(at).cloned().unwrap_or_default()
        });
    }

    /// As [`Self::show`], of rows that are made where they are in sight.
    pub fn show_each(&self, ui: &mut Ui, count: usize, row: impl Fn(usize) -> Vec<Cell>) {
        self.around(ui, count, 0.0, |ui| {
            tall::show(ui, count, |ui, index| self.item_ui(ui, index, &row(index)));
        });
    }

    /// The header where there is room for one, beside the room of a bar, and the rows by `add`, as a table of so many rows.
    fn around(&self, ui: &mut Ui, count: usize, bar: f32, add: impl FnOnce(&mut Ui)) {
        let table = ui.scope_builder(UiBuilder::new().id_salt(self.name), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            if !is_narrow(ui) {
                let heading =
                    |column: &TextColumn<'_>| vec![(Weight::Weak, column.heading.to_owned())];
                let headings: Vec<_> = self.columns.iter().map(heading).collect();
                ui.scope(|ui| {
                    ui.set_max_width(ui.available_width() - bar);
                    self.row_ui(ui, &headings, accesskit::Role::ColumnHeader);
                });
            }
            add(ui);
        });
        ui.ctx().accesskit_node_builder(table.response.id, |node| {
            node.set_role(accesskit::Role::Table);
            node.set_label(self.name);
            node.set_row_count(count);
        });
    }

    fn item_ui(&self, ui: &mut Ui, index: usize, row: &[Cell]) {
        ui.push_id(index, |ui| {
            if is_narrow(ui) {
                self.stacked_ui(ui, row);
            } else {
                self.row_ui(ui, row, accesskit::Role::Cell);
            }
        });
    }

    fn row_ui(&self, ui: &mut Ui, cells: &[Cell], role: accesskit::Role) {
        let all: f32 = self.columns.iter().map(|column| column.share).sum();
        let gaps = GAP * f32::from(u8::try_from(self.columns.len()).unwrap_or(1) - 1);
        let room = ui.available_width() - gaps;
        let mut placed = Vec::new();
        let mut left = 0.0;
        for (column, cell) in self.columns.iter().zip(cells) {
            let width = room * column.share / all;
            let pieces = cell.iter().enumerate().map(|(index, (weight, text))| {
                let text = if index > 0 {
                    format!("\n{text}")
                } else {
                    text.clone()
                };
                (*weight, text)
            });
            placed.push((left, width, galley(ui, pieces, width, column.right)));
            left += width + GAP;
        }
        let height = placed.iter().map(|(.., text)| text.size().y);
        let height = height.fold(0.0, f32::max) + 2.0 * PADDING;
        row_ui(ui, vec2(ui.available_width(), height), |ui, rect| {
            for (at, ((left, width, text), cell)) in placed.into_iter().zip(cells).enumerate() {
                let corner = rect.min + vec2(left, 0.0);
                let place = Rect::from_min_size(corner, vec2(width, height));
                let right = self.columns.get(at).is_some_and(|column| column.right);
                put(ui, place, text, right);
                node(ui, place, at, role, &words(cell));
            }
        });
    }

    /// The cells below each other, each after its heading.
    fn stacked_ui(&self, ui: &mut Ui, cells: &[Cell]) {
        let width = ui.available_width();
        let cells = self.columns.iter().zip(cells).enumerate();
        let texts: Vec<_> = cells
            .map(|(at, (column, cell))| {
                let lead = (at > 0).then_some(column.heading);
                (galley(ui, line(lead, cell), width, false), words(cell))
            })
            .collect();
        let height: f32 = texts.iter().map(|(text, _)| text.size().y + 2.0).sum();
        row_ui(ui, vec2(width, height + 2.0 * PADDING), |ui, rect| {
            let mut top = rect.top();
            for (at, (text, words)) in texts.into_iter().enumerate() {
                let height = text.size().y + 2.0;
                let place = Rect::from_min_size(pos2(rect.left(), top), vec2(width, height));
                put(ui, place, text, false);
                node(ui, place, at, accesskit::Role::Cell, &words);
                top += height;
            }
        });
    }
}

/// Draws a table of results, its first column and each other one over a share of the width. `words` says what stands
/// in a row and a column.
pub fn results_ui(
    ui: &mut Ui,
    name: &str,
    table: &Table,
    [first, other]: [f32; 2],
    words: impl Fn(usize, usize) -> String,
) {
    let columns = table.columns.iter().enumerate();
    let columns = columns.map(|(at, column)| TextColumn {
        heading: &column.heading,
        share: if at == 0 { first } else { other },
        right: column.form != Form::Text,
    });
    let columns: &Vec<_> = &columns.collect();
    let row = |row| {
        let cells = 0..columns.len();
        cells.map(|column| plain(words(row, column))).collect()
    };
    TextTable { name, columns }.show(ui, (0..table.rows.len()).map(row));
}

fn is_narrow(ui: &Ui) -> bool {
    ui.available_width() < NARROW
}

/// Draws a row, so called in the accessibility tree, with a line below it. `add` draws its cells into its place.
pub fn row_ui(ui: &mut Ui, size: Vec2, add: impl FnOnce(&mut Ui, Rect)) {
    let (rect, response) = ui.allocate_exact_size(size, Sense::empty());
    response.widget_info(|| WidgetInfo::new(accesskit::Role::Row));
    let mut ui = inside(ui, rect, response.id);
    add(&mut ui, rect);
    let line = Stroke::new(1.0, theme::palette(&ui).grid);
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, line);
}

fn words(cell: &Cell) -> String {
    let pieces: Vec<_> = cell.iter().map(|(_, text)| text.as_str()).collect();
    pieces.join(", ")
}

fn node(ui: &Ui, place: Rect, at: usize, role: accesskit::Role, words: &str) {
    let cell = ui.interact(place, ui.scope_id().with(("cell", at)), Sense::empty());
    cell.widget_info(|| WidgetInfo::labeled(role, true, words));
}

fn put(ui: &Ui, place: Rect, text: Arc<Galley>, right: bool) {
    if ui.is_rect_visible(place) {
        let x = if right { place.right() } else { place.left() };
        let (at, colour) = (pos2(x, place.top() + PADDING), theme::palette(ui).text);
        ui.painter().galley(at, text, colour);
    }
}

/// Pieces after each other, each in its own letters.
fn galley(
    ui: &Ui,
    pieces: impl IntoIterator<Item = (Weight, String)>,
    width: f32,
    right: bool,
) -> Arc<Galley> {
    let palette = theme::palette(ui);
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    if right {
        job.halign = Align::RIGHT;
    }
    for (weight, text) in pieces {
        let (font, colour) = match weight {
            Weight::Strong => (semibold(13.0), palette.text),
            Weight::Plain => (regular(13.0), palette.text),
            Weight::Weak => (regular(12.0), palette.weak),
        };
        job.append(&text, 0.0, TextFormat::simple(font, colour));
    }
    ui.painter().layout_job(job)
}

/// The pieces of a cell as a line, perhaps after a heading.
fn line(lead: Option<&str>, cell: &Cell) -> Cell {
    let weak = |text: &str| (Weight::Weak, text.to_owned());
    let lead = lead.map(|lead| weak(&format!("{lead}: ")));
    let pieces = cell.iter().cloned();
    let pieces = pieces.flat_map(|piece| [weak(" · "), piece]).skip(1);
    lead.into_iter().chain(pieces).collect()
}
