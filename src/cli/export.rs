//! `export`: scenarios in a form that other programs compute with or read.

use clap::Args;

use super::scenarios::SeveralScenarios;
use super::{Command, Common, Refusal, output, run};
use crate::export::{FileForm, workbook, xmile};
use crate::files::Opened;
use crate::text::{Language, command as words};

const HELP: &str = "\
Examples:
  opvangverkenner export --output referentie.xlsx
  opvangverkenner export scenarios/afspraak-20000.ron --output model.xmile
  opvangverkenner export a.ron b.ron --output hand-over.xlsx --language en

The ending names the form:
  .xlsx   a workbook that computes: inputs, measures, and every month as live formulas
  .xmile  the model of one FILE for programs of system dynamics (XMILE 1.0)
  .csv    the table of `run`, for programs
  .json   likewise";

/// Scenarios as a workbook that computes, as a model file, or as a table
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub struct Export {
    #[command(flatten)]
    scenarios: SeveralScenarios,
}

/// The forms of what is exported.
const FORMS: [FileForm; 4] = [
    FileForm::Workbook,
    FileForm::Model,
    FileForm::Csv,
    FileForm::Json,
];

impl Command for Export {
    const WRITES_A_FILE: bool = true;

    fn run(&self, common: &Common) -> Result<(), Refusal> {
        let language = common.language();
        let form = common.form(&FORMS)?;
        let opened = self.scenarios.open(common)?;
        match form {
            FileForm::Workbook => output::save(&in_workbook(&opened, common)?, common),
            FileForm::Model => output::save(in_model(&opened, language)?.as_bytes(), common),
            _ => output::write(&run::months(&opened, language)?, common),
        }
    }
}

/// The model with the values of one scenario.
fn in_model(opened: &[Opened], language: Language) -> Result<String, Refusal> {
    let [one] = opened else {
        let sentence = words::one_in_model(opened.len(), language);
        return Err(Refusal::Sentence(sentence));
    };
    let written = xmile::write(&one.edition.baseline, &one.scenario, language);
    written.map_err(Refusal::Sentence)
}

/// One workbook of scenarios on one edition.
fn in_workbook(opened: &[Opened], common: &Common) -> Result<Vec<u8>, Refusal> {
    let language = common.language();
    let Some(first) = opened.first() else {
        return Ok(Vec::new());
    };
    let baseline = &first.edition.baseline;
    let other = opened.iter().find(|one| one.edition.baseline != *baseline);
    if let Some(other) = other {
        let ids = [baseline.id(), other.edition.baseline.id()];
        return Err(Refusal::Sentence(words::several_editions(ids, language)));
    }
    let scenarios: Vec<_> = opened.iter().map(|one| &one.scenario).collect();
    let day = jiff::Zoned::now().date();
    workbook::write(baseline, &scenarios, language, day).map_err(Refusal::Sentence)
}
