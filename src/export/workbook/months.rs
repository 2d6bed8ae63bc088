//! *Model*: the months of each scenario, every cell a formula over *Invoer* and *Maatregelen*.

mod formulas;

use rust_xlsxwriter::{Format, FormatBorder, Formula, Worksheet, utility};

use super::inputs::Fixed;
use super::styles::{self, HEADINGS};
use super::{Book, Written, cell, range, serial};
use crate::equations::{Part, Unit, Variable};
use crate::text::{Label, workbook as words};

const BANDS: u32 = 2;
const UNITS: u32 = 4;
const FIRST: u32 = 5;
/// The column of the dates; the scenario's name stands left of it, the variables right of it.
const DATE: u16 = 1;

/// The variables in the order of the columns: each right of those that it is computed from, in the same row.
const COLUMNS: [(Part, &[Variable]); 6] = {
    use Variable as V;
    [
        (Part::State, V::STOCKS),
        (
            Part::Inflow,
            &[
                V::ApplicationsInPeriod,
                V::Season,
                V::Weight,
                V::WeightsInPeriod,
                V::StillComing,
                V::Applications,
                V::Intake,
                V::Amv,
                V::Family,
                V::Arriving,
            ],
        ),
        (
            Part::Throughput,
            &[
                V::SoonerDecided,
                V::DecisionTime,
                V::Leaving,
                V::Scale,
                V::Decided,
                V::Withdrawn,
                V::Granted,
                V::Denied,
                V::AmvOutflow,
                V::Turned18,
                V::Turned18Granted,
                V::Turned18Waiting,
            ],
        ),
        (
            Part::Outflow,
            &[
                V::HousedInPeriod,
                V::MonthsInPeriod,
                V::HousedMore,
                V::Target,
                V::Waiting,
                V::Housed,
                V::HousingUnused,
                V::SoonerDeparted,
                V::DepartureTime,
                V::Departed,
            ],
        ),
        (
            Part::Need,
            &[
                V::InterimHomes,
                V::InFlowThrough,
                V::Occupancy,
                V::RequiredPlaces,
                V::RequiredPlacesAmv,
            ],
        ),
        (
            Part::Supply,
            &[
                V::MonthsSinceDecision,
                V::NewRegular,
                V::LawPlaces,
                V::RegularPlaces,
                V::NewEmergency,
                V::Lapsing,
                V::Expired,
                V::CrisisOpen,
                V::Continued,
                V::EmergencyPlaces,
                V::CrisisAgreed,
                V::CrisisPlaces,
                V::SupplyTotal,
                V::Gap,
            ],
        ),
    ]
};

/// The variables, each with its column; `parts` leaves out those that the edition does not have.
fn columns() -> impl Iterator<Item = (u16, Part, Variable)> {
    let all = COLUMNS.into_iter();
    let all = all.flat_map(|(part, variables)| variables.iter().map(move |one| (part, *one)));
    (DATE + 1..)
        .zip(all)
        .map(|(column, (part, variable))| (column, part, variable))
}

fn column(variable: Variable) -> Option<u16> {
    columns().find(|one| one.2 == variable).map(|one| one.0)
}

/// How a variable's numbers are shown.
fn form(unit: Unit) -> &'static str {
    match unit {
        Unit::Persons | Unit::PersonsAMonth | Unit::PersonsInPeriod | Unit::Places => styles::WHOLE,
        Unit::Months => styles::STAY,
        Unit::Factor | Unit::Rate => styles::FACTOR,
    }
}

/// A row of a scenario.
#[derive(Clone, Copy)]
struct At {
    case: usize,
    step: usize,
    row: u32,
}

impl Book<'_> {
    fn months_name(&self) -> &'static str {
        Label::MonthsSheet.text(self.language)
    }

    fn instants(&self) -> usize {
        self.baseline.instants().count()
    }

    /// The first and the last row of a scenario.
    pub fn months_of_case(&self, case: usize) -> (u32, u32) {
        let count = u32::try_from(self.instants()).unwrap_or(1);
        let first = FIRST + u32::try_from(case).unwrap_or_default() * count;
        (first, first + count - 1)
    }

    /// Where the last instant stands.
    pub fn last_month(&self) -> String {
        cell(self.months_name(), self.months_of_case(0).1, DATE)
    }

    /// Where all dates of a scenario stand.
    pub fn dates_of(&self, case: usize) -> String {
        range(self.months_name(), self.months_of_case(case), DATE)
    }

    /// Where a variable stands in a row.
    pub fn month_cell(&self, row: u32, variable: Variable) -> String {
        let column = column(variable).unwrap_or_default();
        cell(self.months_name(), row, column)
    }

    /// Where all months of a variable stand.
    pub fn months_of_variable(&self, case: usize, variable: Variable) -> String {
        let column = column(variable).unwrap_or_default();
        range(self.months_name(), self.months_of_case(case), column)
    }

    /// The sheet.
    pub fn months_sheet(&self) -> Written<Worksheet> {
        let about = Label::AboutMonths.text(self.language);
        let mut sheet = styles::sheet(self.months_name(), about)?;
        let last = self.months_head(&mut sheet)?;
        for case in 0..self.cases.len() {
            let (first, _) = self.months_of_case(case);
            for (step, row) in (first..).take(self.instants()).enumerate() {
                self.month(&mut sheet, At { case, step, row })?;
            }
        }
        let (_, bottom) = self.months_of_case(self.cases.len().saturating_sub(1));
        sheet.autofilter(UNITS, 0, bottom, last)?;
        sheet.set_repeat_columns(0, DATE)?;
        styles::finish(sheet, DATE + 1, 4, (BANDS, UNITS))
    }

    /// The headings; returns the last column.
    fn months_head(&self, sheet: &mut Worksheet) -> Written<u16> {
        let language = self.language;
        for (column, width, text) in [
            (0, 24, Label::TrackedScenario.text(language)),
            (DATE, 11, Label::Date.text(language)),
        ] {
            sheet.write_blank(BANDS, column, &styles::band())?;
            styles::head(sheet, column, width, text)?;
            sheet.write_blank(UNITS, column, &styles::unit())?;
        }
        let (mut last, mut before) = (DATE, None);
        for (column, part, variable) in self.shown() {
            let band = if before == Some(part) {
                ""
            } else {
                words::part_heading(part, language)
            };
            sheet.write_with_format(BANDS, column, band, &styles::band())?;
            styles::head(
                sheet,
                column,
                17,
                words::variable_heading(variable, language),
            )?;
            let unit = words::variable_unit(variable.unit(), language);
            sheet.write_with_format(UNITS, column, unit, &styles::unit())?;
            (last, before) = (column, Some(part));
        }
        sheet.set_row_height(HEADINGS, 48)?;
        sheet.set_row_height(UNITS, 26)?;
        Ok(last)
    }

    /// The columns of the edition: without supply where it has none.
    fn shown(&self) -> impl Iterator<Item = (u16, Part, Variable)> {
        let supply = self.baseline.supply().is_some();
        columns().filter(move |one| supply || one.1 != Part::Supply)
    }

    fn month(&self, sheet: &mut Worksheet, at: At) -> Written {
        let Some(case) = self.cases.get(at.case) else {
            return Ok(());
        };
        let At { step, row, .. } = at;
        // A line above the first month of a scenario.
        let lined = |form: Format| match step {
            0 => form.set_border_top(FormatBorder::Thin),
            _ => form,
        };
        sheet.write_with_format(row, 0, self.named(at.case), &lined(styles::plain_text()))?;
        let date = match step {
            0 => format!("={}", self.fixed(Fixed::FirstMonth)),
            _ => format!("=EDATE({},1)", utility::row_col_to_cell(row - 1, DATE)),
        };
        let month = self.baseline.instants().nth(step).map_or(0.0, serial);
        let date = Formula::new(date).set_result(month.to_string());
        sheet.write_with_format(row, DATE, date, &lined(styles::number(styles::MONTH)))?;
        for (column, _, variable) in self.shown() {
            let form = lined(styles::number(form(variable.unit())));
            let Some(number) = case.ledger.number(variable, step) else {
                sheet.write_blank(row, column, &form)?;
                continue;
            };
            let formula = Formula::new(format!("={}", self.formula(variable, at)));
            let formula = formula.set_result(number.to_string());
            if variable == Variable::StillComing {
                sheet.write_array_formula_with_format(row, column, row, column, formula, &form)?;
                // The writer leaves an array without its number.
                sheet.set_formula_result(row, column, number.to_string());
            } else {
                sheet.write_with_format(row, column, formula, &form)?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_variable_has_one_column() {
        for variable in Variable::ALL {
            let columns = columns().filter(|one| one.2 == *variable).count();
            assert_eq!(columns, 1, "{variable:?}");
        }
    }
}
