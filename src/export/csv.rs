//! Separated values: as a file for programs, as a file for spreadsheets that opens by a double click, and as text to paste.
//!
//! For programs numbers have a decimal point and full precision. For spreadsheets they are as people see them: whole persons
//! and places, and no more decimals than say something. In Dutch, Excel expects `;` between cells and a decimal comma; in
//! every language it takes a file for UTF-8 only with a byte-order mark. Unknown cells are empty everywhere.

use super::exact;
use super::guard::guarded;
use crate::scenario::one_reading;
use crate::table::{Cell, Form, Table, TableColumn};
use crate::text::{Language, number};

/// A file for programs.
pub fn write(sheet: &Table) -> Result<String, String> {
    let rows = rows(sheet, |column| &column.id, exact);
    separated(&csv::WriterBuilder::new(), rows)
}

/// A file for spreadsheets.
pub fn for_spreadsheets(sheet: &Table, language: Language) -> Result<String, String> {
    let mut builder = csv::WriterBuilder::new();
    if language == Language::Nl {
        builder.delimiter(b';').terminator(csv::Terminator::CRLF);
    }
    let text = separated(&builder, seen(sheet, language))?;
    Ok(format!("\u{feff}{text}"))
}

/// Text for the clipboard: a tab between cells, a line for each row.
pub fn pasted(sheet: &Table, language: Language) -> String {
    let lines = seen(sheet, language).map(|row| {
        let cells = row.iter().map(|cell| cell.replace(['\t', '\r', '\n'], " "));
        cells.collect::<Vec<_>>().join("\t") + "\n"
    });
    lines.collect()
}

fn separated(
    builder: &csv::WriterBuilder,
    rows: impl Iterator<Item = Vec<String>>,
) -> Result<String, String> {
    let mut writer = builder.from_writer(Vec::new());
    for row in rows {
        let written = writer.write_record(row);
        written.map_err(|error| error.to_string())?;
    }
    let bytes = writer.into_inner().map_err(|error| error.to_string())?;
    String::from_utf8(bytes).map_err(|error| error.to_string())
}

/// The headings and the rows as people see them.
fn seen(sheet: &Table, language: Language) -> impl Iterator<Item = Vec<String>> + '_ {
    let mark = language.decimal_mark().to_string();
    let number = move |number, form| shown(number, form).replace('.', &mark);
    rows(sheet, |column| &column.heading, number)
}

/// What the columns are called, then the rows.
fn rows<'a>(
    sheet: &'a Table,
    called: fn(&TableColumn) -> &str,
    number: impl Fn(f64, Form) -> String + 'a,
) -> impl Iterator<Item = Vec<String>> + 'a {
    let header = sheet.columns.iter().map(|column| guarded(called(column)));
    let header = header.collect();
    let rows = sheet.rows.iter().map(move |row| {
        let cells = sheet.columns.iter().zip(row);
        let written = cells.map(|(column, cell)| match cell {
            Cell::Unknown => String::new(),
            Cell::Text(text) => guarded(text),
            Cell::Truth(truth) => truth.to_string(),
            Cell::Number(value) => number(*value, column.form),
        });
        written.collect()
    });
    std::iter::once(header).chain(rows)
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
