//! `run`: month by month.

use clap::Args;

use super::scenarios::SeveralScenarios;
use super::{Command, Common, Refusal, output};
use crate::files::Opened;
use crate::outlook::{Column, Outlook};
use crate::pages::table;
use crate::table::{Form, Table, TableColumn};
use crate::text::Language;

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
        let opened = self.scenarios.open(common)?;
        output::write(&months(&opened, common.language())?, common)
    }
}

/// The months of every scenario, below each other.
pub fn months(opened: &[Opened], language: Language) -> Result<Table, Refusal> {
    let mut sheet = Table::default();
    for opened in opened {
        let outlook = Outlook::new(&opened.scenario, &opened.edition.baseline)?;
        let mut months = table::months(&outlook, Column::ALL, language);
        let column = TableColumn::of("scenario", Form::Text);
        months.prepend(column, &opened.scenario.name);
        sheet.columns = months.columns;
        sheet.rows.extend(months.rows);
    }
    Ok(sheet)
}
