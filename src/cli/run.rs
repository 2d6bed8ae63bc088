//! `run`: month by month.

use clap::Args;

use super::arguments::Common;
use super::command::Command;
use super::output;
use super::refusal::Refusal;
use super::scenarios::SeveralScenarios;
use crate::files::Opened;
use crate::month::Month;
use crate::outlook::{Column, Outlook};
use crate::table::{Cell, Form, Table, TableColumn};

const HELP: &str = "\
Examples:
  opvangverkenner run
  opvangverkenner run scenarios/hoge-instroom.ron --format csv --output hoog.csv
  opvangverkenner run --baseline mpp-2023-2 --format json
  opvangverkenner run --set applications.2023=58000 --set amv_share=0.148

Flows count persons in the month that begins at the date; stocks and places stand at the date.
Cells that are not known are empty: supply before it was counted, or in an edition without it.
A gap is what is required less what there is; positive is a shortage.";

/// Month by month: flows, stocks and required places
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub struct Run {
    #[command(flatten)]
    scenarios: SeveralScenarios,
}

impl Command for Run {
    fn run(&self, common: &Common) -> Result<(), Refusal> {
        let mut sheet = Table {
            columns: columns(),
            rows: Vec::new(),
        };
        for opened in self.scenarios.open(common)? {
            sheet.rows.extend(rows(&opened)?);
        }
        output::write(&sheet, common)
    }
}

fn columns() -> Vec<TableColumn> {
    let start = ["scenario", "date"].map(|header| (header, Form::Text));
    let numbers = Column::ALL
        .iter()
        .map(|column| (column.header(), Form::Whole));
    start
        .into_iter()
        .chain(numbers)
        .map(TableColumn::of)
        .collect()
}

fn rows(opened: &Opened) -> Result<Vec<Vec<Cell>>, Refusal> {
    let outlook = Outlook::new(&opened.scenario, &opened.edition.baseline)?;
    let row = |(index, date): (usize, Month)| {
        let cells = Column::ALL
            .iter()
            .map(|column| outlook.cell(*column, index).into());
        let start = [
            Cell::from(opened.scenario.name.as_str()),
            Cell::from(date.first_day()),
        ];
        start.into_iter().chain(cells).collect()
    };
    Ok(outlook.dates().enumerate().map(row).collect())
}
