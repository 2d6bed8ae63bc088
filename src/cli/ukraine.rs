//! `ukraine`: displaced persons in municipal reception, month by month.

use clap::Args;

use super::scenarios::OneScenario;
use super::{Command, Common, Refusal, output};
use crate::files::Opened;
use crate::outlook::Outlook;
use crate::pages::ukraine::table;
use crate::text::ukraine;

const HELP: &str = "\
Examples:
  opvangverkenner ukraine
  opvangverkenner ukraine mijn-scenario.ron --format csv --output oekraine.csv
  opvangverkenner ukraine --set ukraine.agreed_places=97000
  opvangverkenner ukraine --set ukraine.net_arrivals=2000 --language en

Places for displaced persons from Ukraine in municipal reception stand apart from COA: they are
never part of the required places of `run`. Shortage is what is required beyond the places agreed.";

/// Displaced persons from Ukraine, month by month: required and agreed places
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub struct Ukraine {
    #[command(flatten)]
    scenario: OneScenario,
}

impl Command for Ukraine {
    fn run(&self, common: &Common) -> Result<(), Refusal> {
        let language = common.language();
        let Opened { scenario, edition } = self.scenario.open(common)?;
        let outlook = Outlook::new(&scenario, &edition.baseline)?;
        if outlook.ukraine().is_empty() {
            let sentence = ukraine::not_in_edition(edition.baseline.id(), language);
            return Err(Refusal::Sentence(sentence));
        }
        output::write(&table(outlook.ukraine(), language), common)
    }
}
