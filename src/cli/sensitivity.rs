//! `sensitivity`: each parameter alone at its low and its high.

use clap::Args;

use super::scenarios::{OneScenario, subject};
use super::{Command, Common, Refusal, output, typed};
use crate::analysis::sensitivity;
use crate::pages::uncertainty::sensitivity as page;

const HELP: &str = "\
Examples:
  opvangverkenner sensitivity
  opvangverkenner sensitivity scenarios/afspraak-20000.ron --date 2023-01 --format csv

One parameter at a time at its low and its high, the rest as in the scenario; the widest answer
first. Housing values that are calibrated as one move as one, in the row of the first.";

/// Each parameter alone at its low and its high
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub struct Sensitivity {
    #[command(flatten)]
    scenario: OneScenario,
    /// Date to look at; the edition's default date when left out
    #[arg(long, value_name = "YYYY-MM", allow_hyphen_values = true)]
    date: Option<String>,
}

impl Command for Sensitivity {
    fn run(&self, common: &Common) -> Result<(), Refusal> {
        let language = common.language();
        let asked = typed::date(self.date.as_ref(), language)?;
        let opened = self.scenario.open(common)?;
        let subject = subject(&opened);
        let date = asked.unwrap_or(subject.baseline.default_date());
        let rows = sensitivity(subject, date)?;
        output::write(&page::table(&rows, language), common)
    }
}
