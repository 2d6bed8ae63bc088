//! A JSON array of objects: numbers as numbers, unknown cells as null.

use serde_json::{Map, Value};

use crate::table::{Cell, Table};

pub fn write(sheet: &Table) -> Result<String, String> {
    let rows: Vec<_> = sheet.rows.iter().map(|row| object(sheet, row)).collect();
    serde_json::to_string_pretty(&rows)
        .map(|text| text + "\n")
        .map_err(|error| error.to_string())
}

fn object(sheet: &Table, row: &[Cell]) -> Map<String, Value> {
    let cells = sheet.columns.iter().zip(row);
    cells
        .map(|(column, cell)| (column.id.to_string(), value(cell)))
        .collect()
}

fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Unknown => Value::Null,
        Cell::Text(text) => Value::from(text.as_str()),
        Cell::Truth(truth) => Value::from(*truth),
        // Nothing is nothing, whatever its sign.
        Cell::Number(number) => Value::from(*number + 0.0),
    }
}
