//! Outcomes side by side: the key figures at the edition's dates, and every output at the month that is read.

use super::comparison::{Comparison, Side};
use crate::analysis::{COMPARED, difference};
use crate::month::Month;
use crate::outlook::Column;
use crate::table::{Cell, Form, Table, TableColumn};
use crate::text::{Label, Language, column_heading, column_unit, compare, date};

/// One row: an output at a date.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outcome {
    /// The output.
    pub output: Column,
    /// The date.
    pub date: Month,
    /// Whether it is one of the key figures.
    pub is_key: bool,
}

/// The key figures at the edition's dates, then all outputs at the month.
pub fn rows(comparison: &Comparison<'_>) -> Vec<Outcome> {
    let key = |date: &Month| Outcome {
        output: Column::RequiredPlaces,
        date: *date,
        is_key: true,
    };
    let dates = comparison.to.edition.baseline.key_dates();
    let outputs = comparison.month.into_iter().flat_map(|date| {
        COMPARED.map(|output| Outcome {
            output,
            date,
            is_key: false,
        })
    });
    // A key figure of the month that is read stands there already.
    let is_key = |row: &Outcome| row.output == Column::RequiredPlaces && dates.contains(&row.date);
    let outputs = outputs.filter(|row| !is_key(row));
    dates.iter().map(key).chain(outputs).collect()
}

/// What a scenario has there; none outside its horizon.
pub fn value(side: &Side<'_>, asked: Outcome) -> Option<f64> {
    let index = side.outlook.trajectory().index(asked.date)?;
    side.outlook.cell(asked.output, index)
}

impl Outcome {
    /// What it is called, and its unit or date.
    pub fn heading(self, language: Language) -> (String, String) {
        let name = column_heading(self.output, language).to_owned();
        let unit = if self.is_key {
            date::first_day(self.date, language)
        } else {
            column_unit(self.output, language).to_owned()
        };
        (name, unit)
    }
}

/// The outputs as rows, and for each scenario its value and its difference.
pub fn table(comparison: &Comparison<'_>, language: Language) -> Table {
    let what = TableColumn::headed("output", Label::What.text(language), Form::Text);
    let mut columns = vec![TableColumn::date(language), what];
    let sides = comparison.compared_first();
    for side in &sides {
        columns.push(TableColumn::named(side.name.clone(), Form::Whole));
        if !comparison.is_from(side) {
            let from = &comparison.from.name;
            let heading = compare::difference_with(&side.name, from, language);
            columns.push(TableColumn::named(heading, Form::Signed));
        }
    }
    let row = |asked: Outcome| {
        let (name, unit) = asked.heading(language);
        let what = if asked.is_key {
            name
        } else {
            format!("{name} ({unit})")
        };
        let mut cells = vec![Cell::from(asked.date.first_day()), Cell::Text(what)];
        for side in &sides {
            cells.push(value(side, asked).into());
            if !comparison.is_from(side) {
                let from = comparison.from.outlook;
                cells.push(difference(from, side.outlook, asked.output, asked.date).into());
            }
        }
        cells
    };
    Table {
        rows: rows(comparison).into_iter().map(row).collect(),
        columns,
    }
}
