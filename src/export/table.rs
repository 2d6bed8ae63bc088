//! Aligned columns for people, numbers in their language.

use super::exact;
use crate::table::{Cell, Form, Table};
use crate::text::{Language, number};

pub fn write(sheet: &Table, language: Language) -> String {
    let rows: Vec<Vec<String>> = sheet
        .rows
        .iter()
        .map(|row| {
            let cells = sheet.columns.iter().zip(row);
            cells
                .map(|(column, cell)| show(cell, column.form, language))
                .collect()
        })
        .collect();
    let widths: Vec<_> = sheet
        .columns
        .iter()
        .enumerate()
        .map(|(index, column)| {
            let cells = rows.iter().filter_map(|row| row.get(index));
            let widest = cells.map(|cell| cell.chars().count()).max();
            widest.unwrap_or(0).max(column.id.chars().count())
        })
        .collect();
    let header = sheet
        .columns
        .iter()
        .map(|column| column.id.to_string())
        .collect();
    let mut text = String::new();
    for row in std::iter::once(&header).chain(&rows) {
        text += line(sheet, row, &widths).trim_end();
        text.push('\n');
    }
    text
}

fn line(sheet: &Table, row: &[String], widths: &[usize]) -> String {
    let cells = sheet.columns.iter().zip(row).zip(widths);
    let aligned: Vec<_> = cells
        .map(|((column, cell), &width)| match column.form {
            Form::Text => format!("{cell:<width$}"),
            Form::Whole | Form::Exact => format!("{cell:>width$}"),
        })
        .collect();
    aligned.join("  ")
}

fn show(cell: &Cell, shown: Form, language: Language) -> String {
    match (cell, shown) {
        (Cell::Unknown, _) => String::new(),
        (Cell::Text(text), _) => text.clone(),
        (Cell::Truth(truth), _) => truth.to_string(),
        (Cell::Number(number), Form::Whole) => number::whole(*number, language),
        (Cell::Number(number), _) => exact(*number, shown),
    }
}
