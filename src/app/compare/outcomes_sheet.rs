//! Outcomes and differences as tables to copy.

use super::comparison::{Comparison, Side};
use super::outcomes_table::{Outcome, rows, value};
use crate::analysis::difference;
use crate::month::Month;
use crate::table::{Cell, Form, Table, TableColumn};
use crate::text::{Label, Language};

/// The table to copy: outputs as rows, and for each scenario its value and its difference.
pub fn sheet(comparison: &Comparison<'_>, language: Language) -> Table {
    let text = |header: &str| TableColumn::named(header.to_owned(), Form::Text);
    let number = |header: String| TableColumn::named(header, Form::Whole);
    let mut columns = vec![
        text(Label::Date.text(language)),
        text(Label::What.text(language)),
    ];
    for side in &comparison.sides {
        columns.push(number(side.name.clone()));
        if !comparison.is_from(side) {
            let less = language.pick("verschil met", "difference with");
            columns.push(number(format!(
                "{}, {less} {}",
                side.name, comparison.from.name
            )));
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
        for side in &comparison.sides {
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

/// The months to copy: for each scenario its difference in required places by month.
pub fn months_sheet(comparison: &Comparison<'_>, language: Language) -> Table {
    let sides: Vec<_> = comparison.others().collect();
    let curves: Vec<_> = sides
        .iter()
        .map(|side| comparison.differences(side))
        .collect();
    let mut dates: Vec<_> = curves.iter().flatten().map(|(date, _)| *date).collect();
    dates.sort_unstable();
    dates.dedup();
    let against = language.pick("ten opzichte van", "compared with");
    let column = |side: &&Side<'_>| {
        TableColumn::named(
            format!("{} {against} {}", side.name, comparison.from.name),
            Form::Whole,
        )
    };
    let month = TableColumn::named(Label::Date.text(language), Form::Text);
    let row = |date: Month| {
        let at = |curve: &Vec<(Month, f64)>| {
            let found = curve.iter().find(|(own, _)| *own == date);
            Cell::from(found.map(|(_, places)| *places))
        };
        let first = Cell::from(date.first_day());
        std::iter::once(first)
            .chain(curves.iter().map(at))
            .collect()
    };
    Table {
        columns: std::iter::once(month)
            .chain(sides.iter().map(column))
            .collect(),
        rows: dates.into_iter().map(row).collect(),
    }
}
