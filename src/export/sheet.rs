//! Tables as a workbook without formulas: real numbers and dates, headings that stay in sight, widths that fit.

use rust_xlsxwriter::{Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::guard::guarded;
use crate::table::{Cell, Form, Table};
use crate::text::{Language, workbook as words};

/// Wider columns wrap their text.
const WIDEST: u32 = 70;

/// A sheet for each table.
///
/// # Errors
/// What the writer of the format says; none that a table of finite numbers can cause.
pub fn write(tables: &[Table], language: Language) -> Result<Vec<u8>, String> {
    sheets(tables, language).map_err(|error| error.to_string())
}

fn sheets(tables: &[Table], language: Language) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    for (number, table) in (1..).zip(tables) {
        let sheet = workbook.add_worksheet();
        sheet.set_name(words::table_sheet(number, language))?;
        let heading = Format::new().set_bold().set_text_wrap();
        for (at, column) in (0..).zip(&table.columns) {
            sheet.write_with_format(0, at, column.heading.as_ref(), &heading)?;
            let cells = || table.rows.iter().filter_map(|row| row.get(usize::from(at)));
            for (row, cell) in (1..).zip(cells()) {
                write_cell(sheet, row, at, cell, column.form)?;
            }
            // A heading may take two lines.
            let least = length(&column.heading).div_ceil(2);
            let widest = cells().map(width).max().unwrap_or(8).max(least);
            sheet.set_column_width(at, widest.saturating_add(2).min(WIDEST))?;
        }
        sheet.set_freeze_panes(1, 0)?;
        let rows = u32::try_from(table.rows.len()).unwrap_or(0);
        let last = u16::try_from(table.columns.len().saturating_sub(1)).unwrap_or(0);
        sheet.autofilter(0, 0, rows, last)?;
    }
    workbook.save_to_buffer()
}

fn write_cell(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Cell,
    form: Form,
) -> Result<(), XlsxError> {
    let top = Format::new().set_align(FormatAlign::Top);
    match cell {
        Cell::Unknown => return Ok(()),
        Cell::Truth(truth) => sheet.write_with_format(row, column, *truth, &top.set_text_wrap()),
        Cell::Number(number) => {
            let form = top.set_num_format(match form {
                Form::Whole => "#,##0",
                Form::Signed => "+#,##0;-#,##0;0",
                Form::Tenths => "#,##0.0",
                Form::Text | Form::Exact | Form::Digits => "General",
            });
            sheet.write_with_format(row, column, *number + 0.0, &form)
        }
        Cell::Text(said) => match super::workbook::day(said) {
            Some(serial) => {
                let form = top.set_num_format("yyyy-mm-dd");
                sheet.write_with_format(row, column, serial, &form)
            }
            None if guarded(said) == *said => {
                sheet.write_with_format(row, column, said, &top.set_text_wrap())
            }
            // What a spreadsheet would compute when the cell is typed again stays text.
            None => {
                let quoted = top.set_text_wrap().set_quote_prefix();
                sheet.write_with_format(row, column, said, &quoted)
            }
        },
    }
    .map(drop)
}

/// How many characters a text has, as far as that matters.
fn length(text: &str) -> u32 {
    u32::try_from(text.chars().count()).unwrap_or(WIDEST)
}

fn width(cell: &Cell) -> u32 {
    match cell {
        Cell::Text(text) => length(text),
        Cell::Number(_) => 12,
        Cell::Unknown | Cell::Truth(_) => 8,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::TableColumn;

    #[test]
    fn a_table_without_rows_is_a_sheet_too() {
        let columns = vec![TableColumn::named("=1+1", Form::Text)];
        let table = Table {
            columns,
            rows: Vec::new(),
        };
        assert!(write(&[table], Language::Nl).is_ok());
    }
}
