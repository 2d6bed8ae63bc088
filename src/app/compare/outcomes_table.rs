//! Outcomes side by side: the key figures at the edition's dates, and every output at the month that is read.

use eframe::egui::{Rect, ScrollArea, Ui, accesskit::Role};

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

/// Draws the table.
pub fn show(ui: &mut Ui, comparison: &Comparison<'_>, language: Language) {
    let sides = comparison.compared_first();
    let grid = SideGrid::fitting(ui.available_width(), LEAST, 0.0, sides.len());
    ScrollArea::horizontal().id_salt("outcomes").show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        head_ui(ui, &grid, comparison, &sides, language);
        for asked in rows(comparison) {
            row_ui(ui, &grid, comparison, &sides, asked, language);
        }
    });
}

fn head_ui(
    ui: &mut Ui,
    grid: &SideGrid,
    comparison: &Comparison<'_>,
    sides: &[&Side<'_>],
    language: Language,
) {
    let palette = theme::palette(ui);
    grid.row(ui, HEAD, |ui, column, place| {
        let Some(side) = side_of(sides, column) else {
            let text = match comparison.month {
                Some(month) => date::first_day(month, language),
                None => String::new(),
            };
            let cell = CellText {
                font: regular(12.5),
                ..CellText::plain(&text, palette.weak)
            };
            return text_ui(ui, place, Role::ColumnHeader, &cell);
        };
        heading_ui(ui, place, side, side.id() == comparison.to.id());
    });
}

/// The scenario of a column; none for the first column.
fn side_of<'a>(sides: &[&'a Side<'a>], column: GridColumn) -> Option<&'a Side<'a>> {
    match column {
        GridColumn::Side(at) => sides.get(at).copied(),
        GridColumn::First | GridColumn::Between => None,
    }
}

fn row_ui(
    ui: &mut Ui,
    grid: &SideGrid,
    comparison: &Comparison<'_>,
    sides: &[&Side<'_>],
    asked: Outcome,
    language: Language,
) {
    let (name, unit) = asked.heading(language);
    grid.row(ui, ROW, |ui, column, place| {
        let side = side_of(sides, column);
        let (upper, lower) = match side {
            None => (name.clone(), unit.clone()),
            Some(side) => words(comparison, side, asked, language),
        };
        let spoken = match side {
            None => format!("{name}, {unit}"),
            Some(side) => format!("{name}, {unit}, {}: {upper} {lower}", side.name),
        };
        let lines = [upper.as_str(), &lower];
        two_lines_ui(ui, place, side.is_some(), lines, &spoken, asked.is_key);
    });
}

/// A value, and its difference with the side held against.
fn words(
    comparison: &Comparison<'_>,
    side: &Side<'_>,
    asked: Outcome,
    language: Language,
) -> (String, String) {
    let Some(value) = value(side, asked) else {
        return (Label::Unknown.text(language).to_owned(), String::new());
    };
    let whole = number::whole(value, language);
    let from = comparison.from.outlook;
    let moved = difference(from, side.outlook, asked.output, asked.date);
    let moved = moved.filter(|_| !comparison.is_from(side));
    let moved = moved.map(|moved| number::signed(moved, language));
    (whole, moved.unwrap_or_default())
}

fn two_lines_ui(
    ui: &Ui,
    place: Rect,
    right: bool,
    [upper, lower]: [&str; 2],
    spoken: &str,
    is_key: bool,
) {
    let palette = theme::palette(ui);
    let middle = if lower.is_empty() {
        place.bottom()
    } else {
        place.center().y + 2.0
    };
    let font = if is_key {
        semibold(13.0)
    } else {
        regular(13.0)
    };
    let above = CellText {
        spoken,
        font,
        right,
        ..CellText::plain(upper, palette.text)
    };
    let role = if right { Role::Cell } else { Role::RowHeader };
    text_ui(ui, place.with_max_y(middle), role, &above);
    if !lower.is_empty() {
        let galley = ui
            .painter()
            .layout_no_wrap(lower.to_owned(), regular(12.0), palette.weak);
        let x = if right {
            place.right() - galley.size().x
        } else {
            place.left()
        };
        let at = eframe::egui::pos2(x, middle - 2.0);
        ui.painter().galley(at, galley, palette.weak);
    }
}
