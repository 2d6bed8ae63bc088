//! Every value in use as a table: what `parameters` prints, and what Verantwoording says beside it.

use crate::pages::Shown;
use crate::scenario::{Parameter, Scenario, Status, Value};
use crate::table::{Cell, Form, Table, TableColumn};
use crate::text::{Label, Language, status_word};

/// The columns of `parameters`.
const COLUMNS: [(&str, Label, Form); 11] = [
    ("id", Label::Id, Form::Text),
    ("value", Label::Number, Form::Exact),
    ("unit", Label::UnitOfValue, Form::Text),
    ("min", Label::Minimum, Form::Exact),
    ("max", Label::Maximum, Form::Exact),
    ("step", Label::Step, Form::Exact),
    ("low", Label::AtLow, Form::Exact),
    ("high", Label::AtHigh, Form::Exact),
    ("stops", Label::Stops, Form::Text),
    ("status", Label::Status, Form::Text),
    ("source", Label::Source, Form::Text),
];

/// What `parameters` prints: a row for each value, its status by id in every language.
pub fn parameters<'a>(
    rows: impl Iterator<Item = &'a Parameter>,
    scenario: &Scenario,
    language: Language,
) -> Table {
    let rows = rows.map(|row| row_of(row, scenario, language));
    Table::labelled(COLUMNS, rows, language)
}

fn row_of(row: &Parameter, scenario: &Scenario, language: Language) -> Vec<Cell> {
    vec![
        row.id.to_string().into(),
        value(scenario.value(row)),
        language.of(&row.unit).into(),
        value(row.min),
        value(row.max),
        Cell::Number(row.step),
        row.range.map(|range| range.low).into(),
        row.range.map(|range| range.high).into(),
        stops(row, language).into(),
        scenario.status(row).id().into(),
        language.of(&row.source).into(),
    ]
}

fn value(value: Value) -> Cell {
    match value {
        Value::Number(number) => Cell::Number(number),
        Value::Month(month) => month.to_string().into(),
    }
}

/// `value=label`, separated by `; `.
fn stops(row: &Parameter, language: Language) -> String {
    let stops = row.stops.iter();
    let texts: Vec<_> = stops
        .map(|stop| format!("{}={}", stop.value, language.of(&stop.words)))
        .collect();
    texts.join("; ")
}

/// When the source of a value was published; a value of the user's own has no such day.
fn published<'a>(row: &'a Parameter, scenario: &Scenario) -> Option<&'a str> {
    let date = row.date.as_deref();
    date.filter(|_| scenario.status(row) != Status::Own)
}

/// The values of a scenario of one status, or all: by name, with what they were and why they were changed.
pub(super) fn of_scenario(shown: &Shown<'_>, status: Option<Status>, language: Language) -> Table {
    let scenario = shown.scenario();
    let all = shown.baseline().parameters().iter();
    let rows: Vec<_> = all
        .filter(|row| status.is_none_or(|status| scenario.status(row) == status))
        .collect();
    let mut table = parameters(rows.iter().copied(), scenario, language);
    let added = [
        ("name", Label::Value, Form::Text),
        ("reference", Label::Reference, Form::Exact),
        ("reason", Label::Reason, Form::Text),
        ("date", Label::Date, Form::Text),
    ];
    table.columns.extend(TableColumn::labelled(added, language));
    let at = COLUMNS.iter().position(|(id, ..)| *id == "status");
    for (cells, row) in table.rows.iter_mut().zip(rows) {
        if let Some(cell) = at.and_then(|at| cells.get_mut(at)) {
            *cell = status_word(scenario.status(row), language).into();
        }
        cells.extend([
            language.of(&row.words).into(),
            value(row.value),
            scenario.reasons.get(&row.id).map(String::as_str).into(),
            published(row, scenario).into(),
        ]);
    }
    table
}
