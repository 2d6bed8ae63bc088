//! Tables as a workbook without formulas: real numbers and dates, headings that stay in sight, widths that fit.

use rust_xlsxwriter::{Format, FormatAlign, Workbook, XlsxError};

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
        let text = Format::new().set_align(FormatAlign::Top).set_text_wrap();
        // What a spreadsheet would compute when the cell is typed again stays text.
        let quoted = text.clone().set_quote_prefix();
        let number = |form: &str| {
            Format::new()
                .set_align(FormatAlign::Top)
                .set_num_format(form)
        };
        let (exact, day) = (number("General"), number("yyyy-mm-dd"));
        let (whole, signed) = (number("#,##0"), number("+#,##0;-#,##0;0"));
        let tenths = number("#,##0.0");
        for (at, column) in (0..).zip(&table.columns) {
            sheet.write_with_format(0, at, column.heading.as_ref(), &heading)?;
            let cells = || table.rows.iter().filter_map(|row| row.get(usize::from(at)));
            for (row, cell) in (1..).zip(cells()) {
                match cell {
                    Cell::Unknown => {}
                    Cell::Truth(truth) => {
                        sheet.write_with_format(row, at, *truth, &text)?;
                    }
                    Cell::Number(number) => {
                        let form = match column.form {
                            Form::Whole => &whole,
                            Form::Signed => &signed,
                            Form::Tenths => &tenths,
                            Form::Text | Form::Exact | Form::Digits => &exact,
                        };
                        sheet.write_with_format(row, at, *number + 0.0, form)?;
                    }
                    Cell::Text(said) => match super::workbook::day(said) {
                        Some(serial) => {
                            sheet.write_with_format(row, at, serial, &day)?;
                        }
                        None if guarded(said) == *said => {
                            sheet.write_with_format(row, at, said, &text)?;
                        }
                        None => {
                            sheet.write_with_format(row, at, said, &quoted)?;
                        }
                    },
                }
            }
            let length = |text: &str| u32::try_from(text.chars().count()).unwrap_or(WIDEST);
            let widest = cells().map(|cell| match cell {
                Cell::Text(text) => length(text),
                Cell::Number(_) => 12,
                Cell::Unknown | Cell::Truth(_) => 8,
            });
            // A heading may take two lines.
            let widest = widest
                .max()
                .unwrap_or(8)
                .max(length(&column.heading).div_ceil(2));
            sheet.set_column_width(at, widest.saturating_add(2).min(WIDEST))?;
        }
        sheet.set_freeze_panes(1, 0)?;
        let rows = u32::try_from(table.rows.len()).unwrap_or(0);
        let last = u16::try_from(table.columns.len().saturating_sub(1)).unwrap_or(0);
        sheet.autofilter(0, 0, rows, last)?;
    }
    workbook.save_to_buffer()
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
