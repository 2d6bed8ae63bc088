//! `parameters`: every parameter of an edition.

use super::Refusal;
use super::arguments::ParametersArguments;
use super::{output, settings};
use crate::export::{Cell, Sheet, SheetColumn, Shown};
use crate::scenario::{Parameter, Scenario, Value};
use crate::text::Language;

const COLUMNS: [(&str, Shown); 11] = [
    ("id", Shown::Text),
    ("value", Shown::Exact),
    ("unit", Shown::Text),
    ("min", Shown::Exact),
    ("max", Shown::Exact),
    ("step", Shown::Exact),
    ("low", Shown::Exact),
    ("high", Shown::Exact),
    ("stops", Shown::Text),
    ("status", Shown::Text),
    ("source", Shown::Text),
];

pub fn run(arguments: &ParametersArguments) -> Result<(), Refusal> {
    let baseline = arguments.baseline.as_deref();
    let language = arguments.common.language();
    let mut sheet = Sheet {
        columns: COLUMNS
            .map(|(header, shown)| SheetColumn {
                header: header.into(),
                shown,
            })
            .into(),
        rows: Vec::new(),
    };
    for opened in settings::scenarios(&[], baseline, &arguments.common)? {
        let rows = opened.edition.baseline.parameters().iter();
        sheet
            .rows
            .extend(rows.map(|parameter| row(parameter, &opened.scenario, language)));
    }
    output::write(&sheet, &arguments.common)
}

fn row(parameter: &Parameter, scenario: &Scenario, language: Language) -> Vec<Cell> {
    vec![
        parameter.id.to_string().into(),
        value(scenario.value(parameter)),
        language.of(&parameter.unit).into(),
        value(parameter.min),
        value(parameter.max),
        Cell::Number(parameter.step),
        parameter.range.map(|(low, _)| low).into(),
        parameter.range.map(|(_, high)| high).into(),
        stops(parameter, language).into(),
        scenario.status(parameter).id().into(),
        language.of(&parameter.source).into(),
    ]
}

fn value(value: Value) -> Cell {
    match value {
        Value::Number(number) => Cell::Number(number),
        Value::Month(month) => month.to_string().into(),
    }
}

/// `value=label`, separated by `; `.
fn stops(parameter: &Parameter, language: Language) -> String {
    let stops = parameter.stops.iter();
    let texts: Vec<_> = stops
        .map(|stop| format!("{}={}", stop.value, language.of(&stop.words)))
        .collect();
    texts.join("; ")
}
