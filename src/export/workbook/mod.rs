//! A workbook that computes by itself: every value in cells, every month as live formulas over them.
//!
//! The program's second engine: what is entered in *Invoer* or *Maatregelen* is computed by the spreadsheet, with the
//! equations of [`crate::equations`]. Each formula carries the number that the program computed, for programs that
//! show a workbook without computing it.

mod charts;
mod guide;
mod inputs;
mod measures;
mod months;
mod outcome;
mod styles;
mod values;

use jiff::civil::Date;
use rust_xlsxwriter::{DataValidation, DocProperties, ExcelDateTime, Workbook, XlsxError, utility};

use self::inputs::Inputs;
use self::measures::Measures;
use crate::equations::Ledger;
use crate::month::Month;
use crate::scenario::{Baseline, Scenario};
use crate::text::{Label, Language, Say};

/// What writing a part gives, or what the writer of the format says.
type Written<T = ()> = Result<T, XlsxError>;

/// A scenario of the workbook. The first is the reference of the edition, which nobody changes.
struct Case<'a> {
    scenario: &'a Scenario,
    ledger: Ledger,
}

/// All that the sheets are written from.
struct Book<'a> {
    language: Language,
    baseline: &'a Baseline,
    cases: Vec<Case<'a>>,
    inputs: Inputs<'a>,
    measures: Measures,
}

/// The workbook of scenarios on one edition, the edition's reference before them, as a file.
///
/// # Errors
/// Why a scenario cannot be computed, or what the writer of the format says.
pub fn write(
    baseline: &Baseline,
    scenarios: &[&Scenario],
    language: Language,
    day: Date,
) -> Result<Vec<u8>, String> {
    let reference = Scenario::reference(baseline, Label::ReferenceName.text(language));
    let all = std::iter::once(&reference).chain(scenarios.iter().copied());
    let cases = all.map(|scenario| {
        let ledger = Ledger::new(scenario, baseline).map_err(|error| error.say(language))?;
        Ok(Case { scenario, ledger })
    });
    let cases = cases.collect::<Result<Vec<_>, String>>()?;
    let book = Book {
        inputs: Inputs::new(baseline, &cases, language),
        measures: Measures::new(&cases),
        language,
        baseline,
        cases,
    };
    book.write(day).map_err(|error| error.to_string())
}

impl Book<'_> {
    /// A check of what is entered, with what it permits in words.
    fn said(&self, check: DataValidation, permits: &str) -> Written<DataValidation> {
        check
            .set_input_message(permits)?
            .set_error_title(Label::NotPermittedHere.text(self.language))?
            .set_error_message(permits)
    }

    fn write(&self, day: Date) -> Written<Vec<u8>> {
        let mut workbook = Workbook::new();
        workbook.set_properties(&properties(day)?);
        workbook.push_worksheet(self.guide_sheet(day)?);
        workbook.push_worksheet(self.inputs_sheet()?);
        workbook.push_worksheet(self.measures_sheet()?);
        workbook.push_worksheet(self.months_sheet()?);
        workbook.push_worksheet(self.outcome_sheet()?);
        workbook.push_worksheet(self.charts_sheet()?);
        workbook.save_to_buffer()
    }
}

/// Nothing of the clock is in the file: the day is passed in.
fn properties(day: Date) -> Written<DocProperties> {
    let part = |number: i8| u8::try_from(number).unwrap_or(1);
    let year = u16::try_from(day.year()).unwrap_or_default();
    let created = ExcelDateTime::from_ymd(year, part(day.month()), part(day.day()))?;
    Ok(DocProperties::new()
        .set_author("Opvangverkenner")
        .set_creation_datetime(&created))
}

/// A day, written `YYYY-MM-DD`, as a spreadsheet counts them; none for any other text.
pub fn day(text: &str) -> Option<f64> {
    let is_day = text.len() == 10 && text.bytes().filter(|byte| *byte == b'-').count() == 2;
    let day: Date = is_day.then(|| text.parse().ok()).flatten()?;
    let origin = Date::new(1899, 12, 30).ok()?;
    let days = day.since(origin).ok()?.get_days();
    // Before March 1900 spreadsheets count differently.
    (days > 60).then_some(f64::from(days))
}

/// A month as a spreadsheet counts days.
fn serial(month: Month) -> f64 {
    day(&month.first_day()).unwrap_or_default()
}

/// A cell of a sheet, as formulas everywhere refer to it.
fn cell(sheet: &str, row: u32, column: u16) -> String {
    let cell = utility::row_col_to_cell_absolute(row, column);
    format!("{}!{cell}", utility::quote_sheet_name(sheet))
}

/// Rows of a column of a sheet, as formulas everywhere refer to them.
fn range(sheet: &str, rows: (u32, u32), column: u16) -> String {
    let cells = utility::cell_range_absolute(rows.0, column, rows.1, column);
    format!("{}!{cells}", utility::quote_sheet_name(sheet))
}
