//! Comma-separated values for programs: decimal point, full precision, unknown cells empty.

use super::exact;
use super::guard::guarded;
use crate::table::{Cell, Table};

pub fn write(sheet: &Table) -> Result<String, String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let headers = sheet.columns.iter().map(|column| guarded(&column.id));
    writer
        .write_record(headers)
        .map_err(|error| error.to_string())?;
    for row in &sheet.rows {
        let cells = sheet
            .columns
            .iter()
            .zip(row)
            .map(|(column, cell)| match cell {
                Cell::Unknown => String::new(),
                Cell::Text(text) => guarded(text),
                Cell::Truth(truth) => truth.to_string(),
                Cell::Number(number) => exact(*number, column.form),
            });
        writer
            .write_record(cells)
            .map_err(|error| error.to_string())?;
    }
    let bytes = writer.into_inner().map_err(|error| error.to_string())?;
    String::from_utf8(bytes).map_err(|error| error.to_string())
}
