//! `parameters`: every parameter of an edition.

use clap::Args;

use super::scenarios::reference;
use super::{Command, Common, Refusal, output};
use crate::pages::account;

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
        let opened = reference(baseline, common)?;
        let parameters = opened.edition.baseline.parameters().iter();
        let sheet = account::parameters(parameters, &opened.scenario, common.language());
        output::write(&sheet, common)
    }
}
