//! Outcomes side by side: the key figures at the edition's dates, and every output at the month that is read.

use eframe::egui::{Rect, ScrollArea, Ui, accesskit::Role};

use super::comparison::{Comparison, Side};
use super::side_grid::{CellText, GridColumn, SideGrid, heading_ui, text_ui};
use crate::analysis::{COMPARED, difference};
use crate::app::theme::{self, regular, semibold};
use crate::month::Month;
use crate::outlook::Column;
use crate::text::{Label, Language, column_heading, column_unit, date, number};

/// The height of a row with a value and its difference.
const ROW: f32 = 36.0;
/// The height of the headings.
const HEAD: f32 = 48.0;
/// The least width of a scenario's column.
const LEAST: f32 = 84.0;

/// One row: an output at a date.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outcome {
    /// The output.
    pub output: Column,
    /// The date.
    pub date: Month,
    /// Whether it is one of the key figures.
    pub is_key: bool,
}

/// The key figures at the edition's dates, then all outputs at the month.
pub fn rows(comparison: &Comparison<'_>) -> Vec<Outcome> {
    let key = |date: &Month| Outcome {
        output: Column::RequiredPlaces,
        date: *date,
        is_key: true,
    };
    let dates = comparison.to.edition.baseline.key_dates().iter();
    let outputs = comparison.month.into_iter().flat_map(|date| {
        COMPARED.map(|output| Outcome {
            output,
            date,
            is_key: false,
        })
    });
    dates.map(key).chain(outputs).collect()
}

pub fn value(side: &Side<'_>, asked: Outcome) -> Option<f64> {
    let index = side.outlook.trajectory().index(asked.date)?;
    side.outlook.cell(asked.output, index)
}

impl Outcome {
    /// What it is called, and its unit or date.
    pub fn heading(self, language: Language) -> (String, String) {
        let name = column_heading(self.output, language).to_owned();
        let unit = if self.is_key {
            date::first_day(self.date, language)
        } else {
            column_unit(self.output, language).to_owned()
        };
        (name, unit)
    }
}

/// Draws the table.
pub fn show(ui: &mut Ui, comparison: &Comparison<'_>, language: Language) {
    let grid = SideGrid::fitting(ui.available_width(), (LEAST, 0.0), comparison.sides.len());
    ScrollArea::horizontal().id_salt("outcomes").show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        head_ui(ui, &grid, comparison, language);
        for asked in rows(comparison) {
            row_ui(ui, &grid, comparison, asked, language);
        }
    });
}

fn head_ui(ui: &mut Ui, grid: &SideGrid, comparison: &Comparison<'_>, language: Language) {
    let palette = theme::palette(ui);
    grid.row(ui, HEAD, |ui, column, place| {
        let Some(side) = side_of(comparison, column) else {
            let text = match comparison.month {
                Some(month) => date::first_day(month, language),
                None => String::new(),
            };
            let cell = CellText {
                text: &text,
                spoken: &text,
                font: regular(12.5),
                colour: palette.weak,
                right: false,
            };
            return text_ui(ui, place, Role::ColumnHeader, &cell);
        };
        heading_ui(ui, place, side, side.id() == comparison.to.id());
    });
}

/// The scenario of a column; none for the first column.
fn side_of<'a>(comparison: &'a Comparison<'a>, column: GridColumn) -> Option<&'a Side<'a>> {
    match column {
        GridColumn::Side(at) => comparison.sides.get(at),
        GridColumn::First | GridColumn::Between => None,
    }
}

fn row_ui(
    ui: &mut Ui,
    grid: &SideGrid,
    comparison: &Comparison<'_>,
    asked: Outcome,
    language: Language,
) {
    let (name, unit) = asked.heading(language);
    grid.row(ui, ROW, |ui, column, place| {
        let side = side_of(comparison, column);
        let (upper, lower) = match side {
            None => (name.clone(), unit.clone()),
            Some(side) => words(comparison, side, asked, language),
        };
        let spoken = match side {
            None => format!("{name}, {unit}"),
            Some(side) => format!("{name}, {unit}, {}: {upper} {lower}", side.name),
        };
        two_lines_ui(
            ui,
            (place, side.is_some()),
            [&upper, &lower],
            &spoken,
            asked.is_key,
        );
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
    (place, right): (Rect, bool),
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
        text: upper,
        spoken,
        font,
        colour: palette.text,
        right,
    };
    let role = if right { Role::Cell } else { Role::RowHeader };
    text_ui(ui, place.with_max_y(middle), role, &above);
    if !lower.is_empty() {
        let galley = ui
            .painter()
            .layout_no_wrap(lower.to_owned(), regular(11.5), palette.weak);
        let x = if right {
            place.right() - galley.size().x
        } else {
            place.left()
        };
        let at = eframe::egui::pos2(x, middle - 2.0);
        ui.painter().galley(at, galley, palette.weak);
    }
}
