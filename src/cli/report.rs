//! `report`: a memo about scenarios, for a decision maker.

use clap::Args;

use super::scenarios::SeveralScenarios;
use super::{Command, Common, Refusal, output, typed};
use crate::export::{ReportForm, Unwritten};
use crate::pages::View;
use crate::report::{Asked, FIRST, report};

const HELP: &str = "\
Examples:
  opvangverkenner report scenarios/afspraak-20000.ron --output memo.docx
  opvangverkenner report a.ron b.ron --views need,supply,compare --output memo.docx
  opvangverkenner report --date 2024-01 --language en --output memo.html

Views: need, composition, supply, regions, ukraine, compare, uncertainty, table, account; without
--views need, supply, compare and uncertainty. Views of one scenario speak of the last
FILE. The ending of PATH names the form: .docx or .html.";

/// A memo about scenarios: what they change, what follows, why, and where it comes from
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub struct Report {
    #[command(flatten)]
    scenarios: SeveralScenarios,
    /// Views in the report, separated by commas
    #[arg(long, value_name = "VIEW", value_delimiter = ',')]
    views: Option<Vec<String>>,
    /// Date to look at; the edition's default date when left out
    #[arg(long, value_name = "YYYY-MM", allow_hyphen_values = true)]
    date: Option<String>,
}

impl Command for Report {
    const WRITES_A_FILE: bool = true;

    fn run(&self, common: &Common) -> Result<(), Refusal> {
        let language = common.language();
        let form = common.form(&ReportForm::ALL)?;
        let views = self.views(common)?;
        let month = typed::date(self.date.as_ref(), language)?;
        let documents = self.scenarios.documents(month, common)?;
        let asked = Asked {
            views: &views,
            month,
            capacity: None,
            language,
            day: jiff::Zoned::now().date(),
        };
        // Every command has a scenario, so there is a report; nothing stops it.
        let Some(report) = report(&documents, &asked) else {
            return Ok(());
        };
        match form.write(&report, &|| true) {
            Ok(bytes) => output::save(&bytes, common),
            Err(Unwritten::Failed(cause)) => Err(Refusal::Sentence(cause)),
            Err(Unwritten::Stopped) => Ok(()),
        }
    }
}

impl Report {
    fn views(&self, common: &Common) -> Result<Vec<View>, Refusal> {
        let Some(names) = &self.views else {
            return Ok(FIRST.into());
        };
        let language = common.language();
        let view = |name: &String| typed::view("--views", name, language);
        names.iter().map(view).collect()
    }
}
