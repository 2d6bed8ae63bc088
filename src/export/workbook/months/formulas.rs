//! The formulas of *Model*: the equations of a month, and what drives them, as the cells of a row refer to them.

use rust_xlsxwriter::utility;

use super::{At, DATE, column};
use crate::equations::{Rule, Variable};
use crate::export::workbook::Book;
use crate::export::workbook::inputs::Fixed;
use crate::export::workbook::measures::Column;
use crate::scenario::{MeasureKind, Name, ParameterId};
use crate::text::Label;

/// The cell of a row's date.
fn date_of(at: At) -> String {
    format!("${}", utility::row_col_to_cell(at.row, DATE))
}

impl Book<'_> {
    /// A variable or a symbol of the equations, as the formulas of a row refer to it.
    fn refer(&self, name: &str, at: At) -> String {
        let column = Variable::named(name).and_then(column);
        column.map_or_else(
            || self.symbol(name, at.case),
            |column| utility::row_col_to_cell(at.row, column),
        )
    }

    pub(super) fn formula(&self, variable: Variable, at: At) -> String {
        match variable.rule() {
            Rule::Equation(equation) => equation.text(|name| self.refer(name, at)),
            Rule::Driver => self.driver(variable, at),
            Rule::Stock { start, .. } if at.step == 0 => self.symbol(start, at.case),
            Rule::Stock {
                inflows, outflows, ..
            } => {
                let row = at.row - 1;
                let before = At { row, ..at };
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
        if let Some(kind) = variable.measures() {
            return self.of_measures(kind, at);
        }
        let date = date_of(at);
        let symbol = |name: Name| self.value_of(name.into(), at.case);
        let period_value = |name| self.value_of(self.in_period(name, at), at.case);
        match variable {
            Variable::ApplicationsInPeriod => period_value(Name::Applications),
            Variable::HousedInPeriod => period_value(Name::Housed),
            Variable::Season => format!("INDEX({},MONTH({date}))", self.seasons(None)),
            Variable::WeightsInPeriod => {
                let seasons = self.seasons(self.in_period(Name::Applications, at).period);
                format!("SUMPRODUCT(1+{}*({seasons}-1))", symbol(Name::Seasonality))
            }
            Variable::MonthsInPeriod => self.months_of(self.in_period(Name::Housed, at)),
            Variable::MonthsSinceDecision => {
                let since = symbol(Name::SupplyDecision);
                let year = self.fixed(Fixed::MonthsInYear);
                format!("(YEAR({date})-YEAR({since}))*{year}+MONTH({date})-MONTH({since})")
            }
            Variable::Lapsing => self.expiring().map_or_else(
                || "0".to_owned(),
                |(dates, places)| format!("SUMPRODUCT(({dates}<={date})*{places})"),
            ),
            Variable::CrisisOpen => format!("IF({date}<{},1,0)", symbol(Name::SupplyCrisisEnd)),
            Variable::CrisisAgreed => format!("IF({date}>={},1,0)", self.fixed(Fixed::CrisisFrom)),
            // Not looked up: stocks and equations.
            _ => String::new(),
        }
    }

    /// What the measures of a kind come to: shares that stay multiply, the rest adds up.
    fn of_measures(&self, kind: MeasureKind, at: At) -> String {
        let (rows, date) = (|column| self.measures_of(at.case, column), date_of(at));
        let (kinds, on) = (rows(Column::Kind), rows(Column::On));
        let (name, yes) = (self.kind(kind), Label::Yes.text(self.language));
        let chosen = format!("({kinds}={name})*({on}=\"{yes}\")");
        let size = rows(Column::Size);
        if let MeasureKind::DispersalLaw { .. } = kind {
            // Evenly from nothing to all, after the lead time.
            let (ready, ramp) = (rows(Column::Ready), rows(Column::Ramp));
            let year = self.fixed(Fixed::MonthsInYear);
            let since = format!("(YEAR({date})*{year}+MONTH({date})-{ready})");
            // A row without a build-up has no kind either; it only must not divide by 0.
            let ramp = format!("({ramp}+({ramp}=0))");
            let grown = format!("(({since}>0)*({since}<{ramp})*{since}/{ramp}+({since}>={ramp}))");
            return format!("SUMPRODUCT({chosen}*{grown}*{size})");
        }
        let (from, until) = (rows(Column::From), rows(Column::Until));
        let works = format!("({from}<={date})*(({until}=\"\")+({until}>{date})>0)");
        match kind {
            MeasureKind::ReduceApplications { .. } => format!("PRODUCT(1-{chosen}*{works}*{size})"),
            _ => format!("SUMPRODUCT({chosen}*{works}*{size})"),
        }
    }

    /// A parameter in the period that the row's month lies in.
    fn in_period(&self, name: Name, at: At) -> ParameterId {
        let period = || {
            let inputs = self.cases.get(at.case)?.ledger.inputs();
            let month = inputs.calendar().get(at.step)?;
            let (rows, row) = match name {
                Name::Applications => (inputs.applications(), month.applications),
                _ => (inputs.housed(), month.housed),
            };
            Some(rows.get(row)?.period)
        };
        ParameterId {
            name,
            period: period(),
        }
    }
}
