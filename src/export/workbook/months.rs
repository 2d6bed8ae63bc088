//! *Model*: the months of each scenario, every cell a formula over *Invoer* and *Maatregelen*.

use rust_xlsxwriter::{FormatBorder, Formula, Worksheet, XlsxError, utility};

use super::inputs::Fixed;
use super::measures::Column;
use super::{Book, cell, serial, styles};
use crate::equations::{Part, Rule, Unit, Variable};
use crate::scenario::{MeasureKind, Name, ParameterId, PeriodTotal};
use crate::text::{Label, workbook as words};

const BANDS: u32 = 2;
const HEADINGS: u32 = 3;
const UNITS: u32 = 4;
const FIRST: u32 = 5;
/// The column of the dates; the scenario's name stands left of it, the variables right of it.
const DATE: u16 = 1;

/// The variables in the order of the columns: each right of those that it is computed from, in the same row.
const COLUMNS: [(Part, &[Variable]); 6] = {
    use Variable as V;
    [
        (
            Part::State,
            &[
                V::InProcedure,
                V::PermitHolders,
                V::AwaitingDeparture,
                V::UnaccompaniedMinors,
            ],
        ),
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
        words::months_sheet(self.language)
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

    /// The sheet.
    pub fn months_sheet(&self) -> Result<Worksheet, XlsxError> {
        let language = self.language;
        let mut sheet = Worksheet::new();
        sheet.set_name(self.months_name())?;
        sheet.write_with_format(0, 0, self.months_name(), &styles::title())?;
        sheet.write_with_format(1, 0, words::about_months(language), &styles::about())?;
        let last = self.months_head(&mut sheet)?;
        for case in 0..self.cases.len() {
            let (first, _) = self.months_of_case(case);
            for (step, row) in (first..).take(self.instants()).enumerate() {
                self.month(&mut sheet, At { case, step, row })?;
            }
        }
        let (_, bottom) = self.months_of_case(self.cases.len().saturating_sub(1));
        sheet.autofilter(UNITS, 0, bottom, last)?;
        sheet.set_freeze_panes(FIRST, DATE + 1)?;
        styles::protect(&mut sheet);
        styles::print(&mut sheet, 4, (BANDS, UNITS))?;
        sheet.set_repeat_columns(0, DATE)?;
        Ok(sheet)
    }

    /// The headings; returns the last column.
    fn months_head(&self, sheet: &mut Worksheet) -> Result<u16, XlsxError> {
        let language = self.language;
        let heading = styles::heading();
        for (column, width, text) in [
            (0, 24, words::scenario_heading(language)),
            (DATE, 11, Label::Date.text(language)),
        ] {
            sheet.set_column_width(column, width)?;
            sheet.write_blank(BANDS, column, &styles::band())?;
            sheet.write_with_format(HEADINGS, column, text, &heading)?;
            sheet.write_blank(UNITS, column, &styles::unit())?;
        }
        let (mut last, mut before) = (DATE, None);
        for (column, part, variable) in self.shown() {
            sheet.set_column_width(column, 14)?;
            let band = if before == Some(part) {
                ""
            } else {
                words::part_heading(part, language)
            };
            sheet.write_with_format(BANDS, column, band, &styles::band())?;
            let name = words::variable_heading(variable, language);
            sheet.write_with_format(HEADINGS, column, name, &heading)?;
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

    fn month(&self, sheet: &mut Worksheet, at: At) -> Result<(), XlsxError> {
        let Some(case) = self.cases.get(at.case) else {
            return Ok(());
        };
        // A line above the first month of a scenario.
        let lined = |form: rust_xlsxwriter::Format| match at.step {
            0 => form.set_border_top(FormatBorder::Thin),
            _ => form,
        };
        let name = Formula::new(format!("={}", self.name_of(at.case)));
        let name = name.set_result(&case.scenario.name);
        sheet.write_with_format(at.row, 0, name, &lined(styles::plain_text()))?;
        let date = match at.step {
            0 => format!("={}", self.fixed(Fixed::FirstMonth)),
            _ => format!("=EDATE({},1)", utility::row_col_to_cell(at.row - 1, DATE)),
        };
        let month = self
            .baseline
            .start()
            .plus(i32::try_from(at.step).unwrap_or_default());
        let date = Formula::new(date).set_result(serial(month).to_string());
        sheet.write_with_format(at.row, DATE, date, &lined(styles::number(styles::MONTH)))?;
        for (column, _, variable) in self.shown() {
            let form = lined(styles::number(form(variable.unit())));
            let Some(number) = case.ledger.number(variable, at.step) else {
                sheet.write_blank(at.row, column, &form)?;
                continue;
            };
            let formula = Formula::new(format!("={}", self.formula(variable, at)));
            let formula = formula.set_result(number.to_string());
            if variable == Variable::StillComing {
                sheet.write_array_formula_with_format(
                    at.row, column, at.row, column, formula, &form,
                )?;
                // The writer leaves an array without its number.
                sheet.set_formula_result(at.row, column, number.to_string());
            } else {
                sheet.write_with_format(at.row, column, formula, &form)?;
            }
        }
        Ok(())
    }

    /// A variable or a symbol of the equations, as the formulas of a row refer to it.
    fn refer(&self, name: &str, at: At) -> String {
        let column = Variable::named(name).and_then(column);
        column.map_or_else(
            || self.symbol(name, at.case),
            |column| utility::row_col_to_cell(at.row, column),
        )
    }

    fn formula(&self, variable: Variable, at: At) -> String {
        match variable.rule() {
            Rule::Equation(equation) => equation.text(|name| self.refer(name, at)),
            Rule::Driver => self.driver(variable, at),
            Rule::Stock { start, .. } if at.step == 0 => self.symbol(start, at.case),
            Rule::Stock {
                inflows, outflows, ..
            } => {
                let before = At {
                    row: at.row - 1,
                    ..at
                };
                let mut sum = self.refer(variable.name(), before);
                for (sign, names) in [("+", inflows), ("-", outflows)] {
                    for name in names {
                        sum += sign;
                        sum += &self.refer(name, before);
                    }
                }
                format!("MAX(0,{sum})")
            }
        }
    }

    fn driver(&self, variable: Variable, at: At) -> String {
        let date = format!("${}", utility::row_col_to_cell(at.row, DATE));
        let symbol = |name: Name| self.value_of(name.into(), at.case);
        let sum = |kind, amount| {
            let working = self.working(kind, &date, at.case);
            format!(
                "SUMPRODUCT({working}*{})",
                self.measures_of(at.case, amount)
            )
        };
        match variable {
            Variable::ApplicationsInPeriod => self.period_value(Name::Applications, at),
            Variable::HousedInPeriod => self.period_value(Name::Housed, at),
            Variable::Season => format!("INDEX({},MONTH({date}))", self.seasons(None)),
            Variable::WeightsInPeriod => {
                let period = self.period(Name::Applications, at).map(|row| row.period);
                let seasons = self.seasons(period);
                format!("SUMPRODUCT(1+{}*({seasons}-1))", symbol(Name::Seasonality))
            }
            Variable::MonthsInPeriod => {
                let period = self.period(Name::Housed, at).map(|row| row.period);
                self.months_of(ParameterId {
                    name: Name::Housed,
                    period,
                })
            }
            Variable::StillComing => {
                let kind = MeasureKind::ReduceApplications { share: 0.0 };
                let working = self.working(kind, &date, at.case);
                format!(
                    "PRODUCT(1-{working}*{})",
                    self.measures_of(at.case, Column::Size)
                )
            }
            Variable::SoonerDecided => {
                sum(MeasureKind::ShortenDecisions { months: 0.0 }, Column::Size)
            }
            Variable::SoonerDeparted => {
                sum(MeasureKind::FasterReturn { months: 0.0 }, Column::Size)
            }
            Variable::HousedMore => sum(MeasureKind::HouseMore { per_month: 0.0 }, Column::Size),
            Variable::InterimHomes => {
                sum(MeasureKind::FlowThroughPlaces { places: 0.0 }, Column::Size)
            }
            Variable::MonthsSinceDecision => {
                let (decision, year) = (
                    symbol(Name::SupplyDecision),
                    self.fixed(Fixed::MonthsInYear),
                );
                format!("(YEAR({date})-YEAR({decision}))*{year}+MONTH({date})-MONTH({decision})")
            }
            Variable::Lapsing => self.expiring().map_or_else(
                || "0".to_owned(),
                |(dates, places)| format!("SUMPRODUCT(({dates}<={date})*{places})"),
            ),
            Variable::CrisisOpen => format!("IF({date}<{},1,0)", symbol(Name::SupplyCrisisEnd)),
            Variable::CrisisAgreed => format!("IF({date}>={},1,0)", self.fixed(Fixed::CrisisFrom)),
            Variable::LawPlaces => self.law(&date, at.case),
            // Not looked up: stocks and equations.
            _ => String::new(),
        }
    }

    /// 1 for each measure of a kind that is on and works at a date, else 0.
    fn working(&self, kind: MeasureKind, date: &str, case: usize) -> String {
        let rows = |column| self.measures_of(case, column);
        let (kinds, on) = (rows(Column::Kind), rows(Column::On));
        let (from, until) = (rows(Column::From), rows(Column::Until));
        let (kind, yes) = (self.kind(kind), words::yes(self.language));
        format!(
            "({kinds}={kind})*({on}=\"{yes}\")*({from}<={date})*(({until}=\"\")+({until}>{date})>0)"
        )
    }

    /// What laws bring: evenly from nothing to all, after their lead time.
    fn law(&self, date: &str, case: usize) -> String {
        let rows = |column| self.measures_of(case, column);
        let (kinds, on) = (rows(Column::Kind), rows(Column::On));
        let law = MeasureKind::DispersalLaw {
            places: 0.0,
            lead_months: 0.0,
            ramp_months: 1.0,
        };
        let (kind, yes) = (self.kind(law), words::yes(self.language));
        let (size, ready, ramp) = (rows(Column::Size), rows(Column::Ready), rows(Column::Ramp));
        let year = self.fixed(Fixed::MonthsInYear);
        let since = format!("(YEAR({date})*{year}+MONTH({date})-{ready})");
        // A row without a build-up has no kind either; it only must not divide by 0.
        let ramp = format!("({ramp}+({ramp}=0))");
        let grown = format!("(({since}>0)*({since}<{ramp})*{since}/{ramp}+({since}>={ramp}))");
        format!("SUMPRODUCT(({kinds}={kind})*({on}=\"{yes}\")*{grown}*{size})")
    }

    fn period(&self, name: Name, at: At) -> Option<PeriodTotal> {
        let inputs = self.cases.get(at.case)?.ledger.inputs();
        let month = inputs.calendar().get(at.step)?;
        let (rows, row) = match name {
            Name::Applications => (inputs.applications(), month.applications),
            _ => (inputs.housed(), month.housed),
        };
        rows.get(row).copied()
    }

    fn period_value(&self, name: Name, at: At) -> String {
        let period = self.period(name, at).map(|row| row.period);
        self.value_of(ParameterId { name, period }, at.case)
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
