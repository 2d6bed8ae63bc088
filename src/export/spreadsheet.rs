//! Tables for spreadsheets: as a file that opens by a double click, and as text to paste.
//!
//! Every digit is kept; the spreadsheet rounds. In Dutch, Excel expects `;` between cells and a
//! decimal comma, and takes a file for UTF-8 only with a byte-order mark.

use crate::table::{Cell, Table};
use crate::text::Language;

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
    Ok(format!("{}{text}", language.pick("\u{feff}", "")))
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
    let header = sheet.columns.iter().map(|column| harmless(&column.heading));
    let rows = sheet.rows.iter().map(move |row| {
        let cells = row.iter().map(|cell| shown(cell, language));
        cells.collect()
    });
    std::iter::once(header.collect()).chain(rows)
}

fn shown(cell: &Cell, language: Language) -> String {
    match cell {
        Cell::Unknown => String::new(),
        Cell::Text(text) => harmless(text),
        Cell::Truth(truth) => truth.to_string(),
        Cell::Number(number) => match language {
            Language::Nl => number.to_string().replace('.', ","),
            Language::En => number.to_string(),
        },
    }
}

/// A text that a spreadsheet would compute gets a mark that says that it is text: `+10 %` is a name.
fn harmless(text: &str) -> String {
    if text.trim_start().starts_with(['=', '+', '-', '@']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}
