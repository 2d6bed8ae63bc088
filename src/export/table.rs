//! Aligned columns for people, numbers in their language.

use super::exact;
use crate::table::{Cell, Form, Table};
use crate::text::{Language, number};

pub fn write(sheet: &Table, language: Language) -> String {
    let cells = |row| {
        let columns = 0..sheet.columns.len();
        let words = columns.map(|column| sheet.words(row, column, language));
        words.map(Option::unwrap_or_default).collect()
    };
    let header = sheet.columns.iter().map(|column| column.id.to_string());
    let mut lines: Vec<Vec<String>> = vec![header.collect()];
    lines.extend((0..sheet.rows.len()).map(cells));
    let widths = (0..sheet.columns.len()).map(|column| {
        let cells = lines.iter().filter_map(|line| line.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    });
    let widths: Vec<_> = widths.collect();
    let mut text = String::new();
    for cells in &lines {
        text += line(sheet, cells, &widths).trim_end();
        text.push('\n');
    }
    text
}

fn line(sheet: &Table, row: &[String], widths: &[usize]) -> String {
    let cells = sheet.columns.iter().zip(row).zip(widths);
    let aligned: Vec<_> = cells
        .map(|((column, cell), &width)| match column.form {
            Form::Text => format!("{cell:<width$}"),
            Form::Whole | Form::Signed | Form::Tenths | Form::Exact | Form::Digits => {
                format!("{cell:>width$}")
            }
        })
        .collect();
    aligned.join("  ")
}

impl Table {
    /// What a cell says to people; none where that is unknown.
    pub fn words(&self, row: usize, column: usize, language: Language) -> Option<String> {
        let cell = self.rows.get(row)?.get(column)?;
        let form = self.columns.get(column)?.form;
        match (cell, form) {
            (Cell::Unknown, _) => None,
            (Cell::Text(text), _) => Some(text.clone()),
            (Cell::Truth(truth), _) => Some(truth.to_string()),
            (Cell::Number(number), Form::Whole) => Some(number::whole(*number, language)),
            (Cell::Number(number), Form::Signed) => Some(number::signed(*number, language)),
            (Cell::Number(number), Form::Tenths) => Some(number::decimal(*number, 1, language)),
            (Cell::Number(number), Form::Digits) => {
                let mark = language.decimal_mark().to_string();
                Some(exact(*number, form).replace('.', &mark))
            }
            (Cell::Number(number), form) => Some(exact(*number, form)),
        }
    }
}
