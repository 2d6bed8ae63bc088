//! Each assumption alone at its low and its high, as a table to copy.

use std::borrow::Cow;

use crate::analysis::Sensitivity;
use crate::scenario::{Baseline, Scenario};
use crate::table::{Cell, Form, Table, TableColumn};
use crate::text::{Label, Language, status_word};

/// The assumptions as rows, in the order given; shares as shares of one.
pub fn sensitivity_sheet(
    rows: &[Sensitivity],
    scenario: &Scenario,
    baseline: &Baseline,
    language: Language,
) -> Table {
    let columns = [
        (Label::Assumption, Form::Text),
        (Label::UnitOfValue, Form::Text),
        (Label::Value, Form::Exact),
        (Label::Status, Form::Text),
        (Label::AtLow, Form::Exact),
        (Label::AtHigh, Form::Exact),
        (Label::PlacesAtLow, Form::Whole),
        (Label::PlacesAtHigh, Form::Whole),
    ];
    let columns = columns
        .map(|(header, shown)| TableColumn::named(Cow::Borrowed(header.text(language)), shown));
    let row = |one: &Sensitivity| {
        let parameter = baseline.parameter(one.id)?;
        Some(vec![
            language.of(&parameter.words).into(),
            language.of(&parameter.unit).into(),
            scenario.value(parameter).number().into(),
            status_word(scenario.status(parameter), language).into(),
            Cell::Number(one.low),
            Cell::Number(one.high),
            Cell::Number(one.at_low),
            Cell::Number(one.at_high),
        ])
    };
    Table {
        columns: columns.into(),
        rows: rows.iter().filter_map(row).collect(),
    }
}
