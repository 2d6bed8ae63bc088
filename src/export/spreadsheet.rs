//! Tables for spreadsheets: as a file that opens by a double click, and as text to paste.
//!
//! Numbers are as people see them: whole persons and places, and no more decimals than say something. In Dutch, Excel expects `;` between cells and a
//! decimal comma; in every language it takes a file for UTF-8 only with a byte-order mark.

use super::exact;
use super::guard::guarded;
use crate::scenario::one_reading;
use crate::table::{Cell, Form, Table};
use crate::text::{Language, number};

/// A file.
pub fn write(sheet: &Table, language: Language) -> Result<String, String> {
    let mut builder = csv::WriterBuilder::new();
    if language == Language::Nl {
        builder.delimiter(b';').terminator(csv::Terminator::CRLF);
    }
    let mut writer = builder.from_writer(Vec::new());
    for row in rows(sheet, language) {
        writer
            .write_record(row)
            .map_err(|error| error.to_string())?;
    }
    let bytes = writer.into_inner().map_err(|error| error.to_string())?;
    let text = String::from_utf8(bytes).map_err(|error| error.to_string())?;
    Ok(format!("\u{feff}{text}"))
}

/// Text for the clipboard: a tab between cells, a line for each row.
pub fn pasted(sheet: &Table, language: Language) -> String {
    let lines = rows(sheet, language).map(|row| {
        let cells = row.iter().map(|cell| cell.replace(['\t', '\r', '\n'], " "));
        cells.collect::<Vec<_>>().join("\t") + "\n"
    });
    lines.collect()
}

fn rows(sheet: &Table, language: Language) -> impl Iterator<Item = Vec<String>> + '_ {
    let header = sheet.columns.iter().map(|column| guarded(&column.heading));
    let rows = sheet.rows.iter().map(move |row| {
        let cells = sheet.columns.iter().zip(row);
        cells
            .map(|(column, cell)| written(cell, column.form, language))
            .collect()
    });
    std::iter::once(header.collect()).chain(rows)
}

fn written(cell: &Cell, form: Form, language: Language) -> String {
    match cell {
        Cell::Unknown => String::new(),
        Cell::Text(text) => guarded(text),
        Cell::Truth(truth) => truth.to_string(),
        Cell::Number(number) => {
            let text = shown(*number, form);
            match language {
                Language::Nl => text.replace('.', ","),
                Language::En => text,
            }
        }
    }
}

/// A number as it is seen, with a decimal point and nothing between thousands.
fn shown(number: f64, form: Form) -> String {
    let decimals = match form {
        // What the user brought is read back as it was.
        Form::Digits => return exact(number, form),
        Form::Text | Form::Whole | Form::Signed => 0,
        Form::Tenths => 1,
        Form::Exact => number::decimals(number),
    };
    let text = format!("{:.decimals$}", number::rounded(number, decimals));
    if number.abs() >= 1.0 {
        one_reading(text)
    } else {
        text
    }
}
