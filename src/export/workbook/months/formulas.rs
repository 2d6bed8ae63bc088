//! The formulas of *Model*: the equations of a month, and what drives them, as the cells of a row refer to them.

use rust_xlsxwriter::utility;

use super::{At, DATE, column};
use crate::equations::{Rule, Variable};
use crate::export::workbook::Book;
use crate::export::workbook::inputs::Fixed;
use crate::export::workbook::measures::Column;
use crate::scenario::{MeasureKind, Name, ParameterId, PeriodTotal};
use crate::text::workbook as words;

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
        if let Some(kind) = variable.measures() {
            return self.of_measures(kind, at);
        }
        let date = date_of(at);
        let symbol = |name: Name| self.value_of(name.into(), at.case);
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
                let name = Name::Housed;
                let period = self.period(name, at).map(|row| row.period);
                self.months_of(ParameterId { name, period })
            }
            Variable::MonthsSinceDecision => {
                let (since, year) = (
                    symbol(Name::SupplyDecision),
                    self.fixed(Fixed::MonthsInYear),
                );
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
        let (name, yes) = (self.kind(kind), words::yes(self.language));
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
