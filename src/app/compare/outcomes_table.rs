//! Outcomes side by side: the key figures at the edition's dates, and every output at the month that is read.

use eframe::egui::{Align2, Rect, ScrollArea, Ui, accesskit::Role, pos2};

use super::side_grid::{CellText, GridColumn, SideGrid, heading_ui, text_ui};
use crate::analysis::difference;
use crate::app::theme::{self, regular, semibold};
use crate::pages::compare::comparison::{Comparison, Side};
use crate::pages::compare::outcomes::{Outcome, rows, value};
use crate::text::{Label, Language, date, number};

/// The height of a row with a value and its difference.
const ROW: f32 = 36.0;
/// The height of the headings.
const HEAD: f32 = 48.0;
/// The least width of a scenario's column.
const LEAST: f32 = 84.0;

/// The table of one frame.
struct OutcomesTable<'a> {
    comparison: &'a Comparison<'a>,
    sides: Vec<&'a Side<'a>>,
    grid: SideGrid,
    language: Language,
}

/// Draws the table.
pub fn show(ui: &mut Ui, comparison: &Comparison<'_>, language: Language) {
    let sides = comparison.compared_first();
    let table = OutcomesTable {
        comparison,
        grid: SideGrid::fitting(ui.available_width(), LEAST, 0.0, sides.len()),
        sides,
        language,
    };
    ScrollArea::horizontal().id_salt("outcomes").show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        table.head_ui(ui);
        for asked in rows(comparison) {
            table.row_ui(ui, asked);
        }
    });
}

impl OutcomesTable<'_> {
    fn head_ui(&self, ui: &mut Ui) {
        let month = self.comparison.month;
        let day = month.map(|month| date::first_day(month, self.language));
        let day = day.unwrap_or_default();
        self.grid.row(ui, HEAD, |ui, column, place| {
            if let Some(side) = self.side_of(column) {
                return heading_ui(ui, place, side, side.id() == self.comparison.to.id());
            }
            let cell = CellText {
                font: regular(12.5),
                ..CellText::plain(&day, theme::palette(ui).weak)
            };
            text_ui(ui, place, Role::ColumnHeader, &cell);
        });
    }

    /// The scenario of a column; none for the first column.
    fn side_of(&self, column: GridColumn) -> Option<&Side<'_>> {
        match column {
            GridColumn::Side(at) => self.sides.get(at).copied(),
            GridColumn::First | GridColumn::Between => None,
        }
    }

    fn row_ui(&self, ui: &mut Ui, asked: Outcome) {
        let (name, unit) = asked.heading(self.language);
        self.grid.row(ui, ROW, |ui, column, place| {
            let Some(side) = self.side_of(column) else {
                let spoken = format!("{name}, {unit}");
                let lines = [name.as_str(), &unit];
                return two_lines_ui(ui, place, Role::RowHeader, lines, &spoken, asked.is_key);
            };
            let (upper, lower) = self.words(side, asked);
            let spoken = format!("{name}, {unit}, {}: {upper} {lower}", side.name);
            let lines = [upper.as_str(), &lower];
            two_lines_ui(ui, place, Role::Cell, lines, &spoken, asked.is_key);
        });
    }

    /// A value, and its difference with the side held against.
    fn words(&self, side: &Side<'_>, asked: Outcome) -> (String, String) {
        let Some(value) = value(side, asked) else {
            return (Label::Unknown.text(self.language).to_owned(), String::new());
        };
        let from = self.comparison.from.outlook;
        let moved = difference(from, side.outlook, asked.output, asked.date);
        let moved = moved.filter(|_| !self.comparison.is_from(side));
        let moved = moved.map(|moved| number::signed(moved, self.language));
        (
            number::whole(value, self.language),
            moved.unwrap_or_default(),
        )
    }
}

/// Two lines in a cell, against the right edge, or in what heads a row, against the left one.
fn two_lines_ui(
    ui: &Ui,
    place: Rect,
    role: Role,
    [upper, lower]: [&str; 2],
    spoken: &str,
    is_key: bool,
) {
    let palette = theme::palette(ui);
    let right = role == Role::Cell;
    let letters = if is_key { semibold } else { regular };
    let above = CellText {
        spoken,
        font: letters(13.0),
        right,
        ..CellText::plain(upper, palette.text)
    };
    if lower.is_empty() {
        return text_ui(ui, place, role, &above);
    }
    let middle = place.center().y + 2.0;
    text_ui(ui, place.with_max_y(middle), role, &above);
    let (x, align) = if right {
        (place.right(), Align2::RIGHT_TOP)
    } else {
        (place.left(), Align2::LEFT_TOP)
    };
    let (at, font) = (pos2(x, middle - 2.0), regular(12.0));
    ui.painter().text(at, align, lower, font, palette.weak);
}
