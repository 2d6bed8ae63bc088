//! `parameters`: every parameter of an edition.

use clap::Args;

use super::arguments::Common;
use super::command::Command;
use super::output;
use super::refusal::Refusal;
use super::scenarios::reference;
use crate::scenario::{Parameter, Scenario, Value};
use crate::table::{Cell, Form, Table, TableColumn};
use crate::text::Language;

const COLUMNS: [(&str, Form); 11] = [
    ("id", Form::Text),
    ("value", Form::Exact),
    ("unit", Form::Text),
    ("min", Form::Exact),
    ("max", Form::Exact),
    ("step", Form::Exact),
    ("low", Form::Exact),
    ("high", Form::Exact),
    ("stops", Form::Text),
    ("status", Form::Text),
    ("source", Form::Text),
];

const HELP: &str = "\
Examples:
  opvangverkenner parameters
  opvangverkenner parameters --baseline mpp-2023-2 --language en
  opvangverkenner parameters --set housed.2022H2=20000 --format csv

Shares are written as 0 to 1, months as YYYY-MM, with a decimal point. The status is the Dutch word
in every language: besluit, afspraak, prognose, waarneming, afgeleid, geijkt, aanname.";

/// Every parameter: id, value, unit, bounds, stops, status, source
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub struct Parameters {
    /// Edition of the forecast
    #[arg(long, value_name = "ID")]
    baseline: Option<String>,
}

impl Command for Parameters {
    fn run(&self, common: &Common) -> Result<(), Refusal> {
        let baseline = self.baseline.as_deref();
        let language = common.language();
        let opened = reference(baseline, common)?;
        let parameters = opened.edition.baseline.parameters().iter();
        let sheet = Table {
            columns: COLUMNS.map(TableColumn::of).into(),
            rows: parameters
                .map(|parameter| row(parameter, &opened.scenario, language))
                .collect(),
        };
        output::write(&sheet, common)
    }
}

fn row(parameter: &Parameter, scenario: &Scenario, language: Language) -> Vec<Cell> {
    vec![
        parameter.id.to_string().into(),
        value(scenario.value(parameter)),
        language.of(&parameter.unit).into(),
        value(parameter.min),
        value(parameter.max),
        Cell::Number(parameter.step),
        parameter.range.map(|range| range.low).into(),
        parameter.range.map(|range| range.high).into(),
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
