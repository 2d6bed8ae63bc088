//! The list of inputs as a table to copy.

use super::differences_table::{Differences, is_measure};
use crate::analysis::{Lever, MeasureRow, ValueRow};
use crate::table::{Cell, Form, Table, TableColumn};
use crate::text::{Label, measure, quantity};

impl Differences<'_> {
    /// The list to copy: a lever a row, its value in each scenario, and its places.
    pub fn sheet(&self) -> Table {
        let language = self.language;
        let column = |header: &str, shown| TableColumn::named(header.to_owned(), shown);
        let mut columns = vec![column(Label::WhatDiffers.text(language), Form::Text)];
        columns.extend(self.sides.iter().map(|side| column(&side.name, Form::Text)));
        let places = format!(
            "{} ({} → {})",
            Label::PlacesColumn.text(language),
            self.comparison.from.name,
            self.comparison.to.name
        );
        columns.push(column(&places, Form::Whole));
        let values = self
            .values
            .iter()
            .filter_map(|values| self.value_cells(values));
        let measures = self.measures.iter().map(|row| self.measure_cells(row));
        Table {
            columns,
            rows: values.chain(measures).collect(),
        }
    }

    fn value_cells(&self, values: &ValueRow) -> Option<Vec<Cell>> {
        let row = self.comparison.to.edition.baseline.parameter(values.id)?;
        let shown = values.values.iter().map(|value| match value {
            Some(value) => Cell::Text(quantity::with_sign(row.quantity(), *value, self.language)),
            None => Cell::Unknown,
        });
        let first = Cell::from(self.language.of(&row.words));
        let places = self.places_of(|lever| *lever == Lever::Parameter(row.id));
        Some(
            std::iter::once(first)
                .chain(shown)
                .chain([places.into()])
                .collect(),
        )
    }

    fn measure_cells(&self, row: &MeasureRow<'_>) -> Vec<Cell> {
        let language = self.language;
        let shown = row.measures.iter().map(|measure| {
            Cell::Text(match measure {
                Some(one) if one.enabled => measure::summary(one, language),
                Some(_) => Label::SwitchedOff.text(language).to_owned(),
                None => Label::NotThere.text(language).to_owned(),
            })
        });
        let places = self.places_of(|lever| is_measure(lever, row.name));
        let first = Cell::from(row.name);
        std::iter::once(first)
            .chain(shown)
            .chain([places.into()])
            .collect()
    }
}
