//! *Uitkomst*: key figures beside the reference, a month of one's choice, the shortage, and a check, all as formulas.

use std::ops::Range;

use rust_xlsxwriter::{DataValidation, Formula, Worksheet, utility};

use super::inputs::Fixed;
use super::styles::{self, HEADINGS};
use super::{Book, Case, Written, serial};
use crate::equations::{Holds, Variable};
use crate::month::Month;
use crate::scenario::Baseline;
use crate::supply::{GapAt, Shortage};
use crate::text::{Label, workbook as words};
use crate::units::Places;

const WHAT: u16 = 0;
const DATE: u16 = 1;
const FIRST: u16 = 2;

/// What stands at the month of one's choice; at every key date likewise, but for who are in each group.
const FIGURES: [Variable; 9] = [
    Variable::RequiredPlaces,
    Variable::RequiredPlacesAmv,
    Variable::Occupancy,
    Variable::InProcedure,
    Variable::PermitHolders,
    Variable::AwaitingDeparture,
    Variable::UnaccompaniedMinors,
    Variable::SupplyTotal,
    Variable::Gap,
];

/// Where people come in and go out, over the whole horizon.
const IN: [Variable; 1] = [Variable::Intake];
const OUT: [Variable; 4] = [
    Variable::Withdrawn,
    Variable::Housed,
    Variable::Departed,
    Variable::AmvOutflow,
];
/// Who left a group and stayed: who turned 18.
const STAYED: [Variable; 1] = [Variable::Turned18];

/// The column of a scenario.
fn outcome_column(case: usize) -> u16 {
    FIRST + u16::try_from(case).unwrap_or_default()
}

/// A formula that holds what it gives.
fn with_result(formula: &str, number: Option<f64>) -> Formula {
    let number = number.map(|number| number.to_string()).unwrap_or_default();
    Formula::new(formula).set_result(number)
}

/// A formula in its cell, and what it gives.
fn result(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    formula: &str,
    number: Option<f64>,
    form: &str,
) -> Written {
    let formula = with_result(formula, number);
    sheet.write_with_format(row, column, formula, &styles::number(form))?;
    Ok(())
}

impl Case<'_> {
    fn shortage(&self, baseline: &Baseline) -> Shortage {
        let known = baseline.instants().enumerate().filter_map(|(step, date)| {
            let places = Places(self.ledger.number(Variable::Gap, step)?);
            Some(GapAt { date, places })
        });
        Shortage::of(known)
    }

    /// Of all that is known of the variables in these steps.
    fn sum(&self, variables: &[Variable], steps: Range<usize>) -> f64 {
        let of = |step| move |one: &Variable| self.ledger.number(*one, step);
        steps
            .flat_map(|step| variables.iter().filter_map(of(step)))
            .sum()
    }
}

impl Book<'_> {
    /// The column of a scenario's difference with the reference.
    fn difference_column(&self, case: usize) -> u16 {
        outcome_column(self.cases.len() + case - 1)
    }

    /// The figures that the edition has.
    fn figures(&self) -> impl Iterator<Item = Variable> {
        let supply = self.baseline.supply().is_some();
        let all = FIGURES.into_iter();
        all.filter(move |one| supply || one.holds() != Holds::Supply)
    }

    /// The sheet.
    pub fn outcome_sheet(&self) -> Written<Worksheet> {
        let language = self.language;
        let sheet = [Label::OutcomeSheet, Label::AboutOutcome];
        let [name, about] = sheet.map(|label| label.text(language));
        let mut sheet = styles::sheet(name, about)?;
        self.outcome_head(&mut sheet)?;
        let mut row = HEADINGS + 1;
        for month in self.baseline.key_dates() {
            for variable in self.figures().filter(|one| !Variable::STOCKS.contains(one)) {
                let date = styles::number(styles::MONTH);
                sheet.write_with_format(row, DATE, serial(*month), &date)?;
                self.figure(&mut sheet, row, variable, *month)?;
                row += 1;
            }
        }
        row = self.chosen(&mut sheet, row + 1)?;
        if self.baseline.supply().is_some() {
            row = self.shortage(&mut sheet, row + 1)?;
        }
        self.check_people(&mut sheet, row + 1)?;
        styles::finish(sheet, FIRST, 1, (HEADINGS, HEADINGS))
    }

    fn outcome_head(&self, sheet: &mut Worksheet) -> Written {
        let language = self.language;
        styles::head(sheet, WHAT, 52, Label::What.text(language))?;
        styles::head(sheet, DATE, 14, Label::Date.text(language))?;
        for (index, case) in self.cases.iter().enumerate() {
            let name = &case.scenario.name;
            styles::head(sheet, outcome_column(index), 22, self.named(index))?;
            if index > 0 {
                let text = Label::TrackDifference.text(language);
                let formula = format!("=\"{text}: \"&{}", self.name_of(index));
                let formula = Formula::new(formula).set_result(format!("{text}: {name}"));
                styles::head(sheet, self.difference_column(index), 22, formula)?;
            }
        }
        sheet.set_row_height(HEADINGS, 48)?;
        Ok(())
    }

    /// A variable at the date in its row, for every scenario, and the differences with the reference.
    fn figure(&self, sheet: &mut Worksheet, row: u32, variable: Variable, month: Month) -> Written {
        let heading = words::variable_heading(variable, self.language);
        sheet.write_with_format(row, WHAT, heading, &styles::plain_text())?;
        let date = format!("${}", utility::row_col_to_cell(row, DATE));
        let step = usize::try_from(month.since(self.baseline.start())).unwrap_or_default();
        let numbers: Vec<_> = self
            .cases
            .iter()
            .map(|case| case.ledger.number(variable, step))
            .collect();
        let reference = utility::row_col_to_cell(row, FIRST);
        for (index, number) in numbers.iter().enumerate() {
            let months = self.months_of_variable(index, variable);
            let found = format!("INDEX({months},MATCH({date},{},0))", self.dates_of(index));
            let formula = match variable.holds() {
                // Unknown before the count: an empty cell would be read as 0.
                Holds::Supply => format!("=IF({found}=\"\",\"\",{found})"),
                Holds::Month | Holds::Instant => format!("={found}"),
            };
            let column = outcome_column(index);
            result(sheet, (row, column), &formula, *number, styles::WHOLE)?;
            if index > 0 {
                let here = utility::row_col_to_cell(row, column);
                let formula = format!("=IF({here}=\"\",\"\",{here}-${reference})");
                let reference = numbers.first().copied().flatten();
                let apart = number.zip(reference).map(|(here, there)| here - there);
                let column = self.difference_column(index);
                result(sheet, (row, column), &formula, apart, styles::SIGNED)?;
            }
        }
        Ok(())
    }

    /// A heading over the whole width, and what the rows below it are called.
    fn section(&self, sheet: &mut Worksheet, row: u32, heading: &str, names: &[&str]) -> Written {
        let last = outcome_column(2 * self.cases.len() - 2);
        styles::section(sheet, row, last, heading)?;
        for (row, name) in (row + 1..).zip(names) {
            sheet.write_with_format(row, WHAT, *name, &styles::plain_text())?;
        }
        Ok(())
    }

    /// A month that the reader chooses; returns the row after it.
    fn chosen(&self, sheet: &mut Worksheet, top: u32) -> Written<u32> {
        let language = self.language;
        self.section(sheet, top, Label::ChosenMonth.text(language), &[])?;
        let month = self.baseline.default_date();
        sheet.write_with_format(top, DATE, serial(month), &styles::input(styles::MONTH))?;
        let cell = utility::row_col_to_cell_absolute(top, DATE);
        let (first, last) = (self.fixed(Fixed::FirstMonth), self.last_month());
        let rule = format!("=AND({cell}>={first},{cell}<={last},DAY({cell})=1)");
        let message = words::choose_month(self.baseline.start(), self.baseline.horizon(), language);
        let check = DataValidation::new().allow_custom(Formula::new(rule));
        let check = self.said(check, &message)?;
        sheet.add_data_validation(top, DATE, top, DATE, &check)?;
        let mut row = top + 1;
        for variable in self.figures() {
            let date = Formula::new(format!("={cell}")).set_result(serial(month).to_string());
            sheet.write_with_format(row, DATE, date, &styles::number(styles::MONTH))?;
            self.figure(sheet, row, variable, month)?;
            row += 1;
        }
        Ok(row)
    }

    /// Where places fall short: first, and most; returns the row after it.
    fn shortage(&self, sheet: &mut Worksheet, top: u32) -> Written<u32> {
        let language = self.language;
        let names = [
            Label::LargestShortagePlaces.text(language),
            Label::LargestShortageMonth.text(language),
            Label::FirstShortageMonth.text(language),
        ];
        self.section(sheet, top, Label::ShortageOfPlaces.text(language), &names)?;
        for (index, case) in self.cases.iter().enumerate() {
            let Shortage { largest, first, .. } = case.shortage(self.baseline);
            let column = outcome_column(index);
            let gaps = self.months_of_variable(index, Variable::Gap);
            let dates = self.dates_of(index);
            let here = utility::row_col_to_cell(top + 1, column);
            let formula = format!("=MAX(0,MAX({gaps}))");
            let most = Some(largest.map_or(0.0, |gap| gap.places.0));
            result(sheet, (top + 1, column), &formula, most, styles::WHOLE)?;
            let formula = format!("=IF({here}=0,\"\",INDEX({dates},MATCH({here},{gaps},0)))");
            let at = largest.map(|gap| serial(gap.date));
            result(sheet, (top + 2, column), &formula, at, styles::MONTH)?;
            // The first of all months: that of the largest shortage, or the least date with one.
            let formula = format!("=IF({here}=0,\"\",SMALL(IF({gaps}>0,{dates}),1))");
            let formula = with_result(&formula, first.map(serial));
            let (row, form) = (top + 3, styles::number(styles::MONTH));
            sheet.write_array_formula_with_format(row, column, row, column, formula, &form)?;
        }
        Ok(top + 4)
    }

    /// The months of all these variables together.
    fn sum(&self, case: usize, variables: &[Variable]) -> String {
        let months = |one: &Variable| self.months_of_variable(case, *one);
        let months: Vec<_> = variables.iter().map(months).collect();
        format!("SUM({})", months.join(","))
    }

    /// Who came, who left and who are there: the rest must be 0.
    fn check_people(&self, sheet: &mut Worksheet, top: u32) -> Written {
        let language = self.language;
        let names = [
            Label::CameIn.text(language),
            Label::WentOut.text(language),
            Label::MoreThere.text(language),
            Label::RestOfCheck.text(language),
        ];
        self.section(sheet, top, Label::PeopleCheck.text(language), &names)?;
        for (index, case) in self.cases.iter().enumerate() {
            let column = outcome_column(index);
            let sum = |variables| self.sum(index, variables);
            let stocks = |row| {
                let cells = Variable::STOCKS.iter();
                let cells = cells.map(|one| self.month_cell(row, *one));
                cells.collect::<Vec<_>>().join("+")
            };
            let steps = self.baseline.instants().count();
            let total = |variables| case.sum(variables, 0..steps);
            let (came, left) = (total(&IN), total(&OUT) - total(&STAYED));
            let there = |step| case.sum(Variable::STOCKS, step..step + 1);
            let more = there(steps.saturating_sub(1)) - there(0);
            let (first, last) = self.months_of_case(index);
            let cell = |row| utility::row_col_to_cell(top + row, column);
            let balance = format!("=ROUND({}-{}-{},0)", cell(1), cell(2), cell(3));
            let rows = [
                (format!("={}", sum(&IN)), came),
                (format!("={}-{}", sum(&OUT), sum(&STAYED)), left),
                (format!("=({})-({})", stocks(last), stocks(first)), more),
                (balance, (came - left - more).round() + 0.0),
            ];
            for (row, (formula, number)) in (top + 1..).zip(rows) {
                result(sheet, (row, column), &formula, Some(number), styles::WHOLE)?;
            }
        }
        Ok(())
    }
}
