//! `ukraine`: displaced persons in municipal reception, month by month.

use super::Refusal;
use super::arguments::UkraineArguments;
use super::{output, settings};
use crate::export::reception_rows;
use crate::files::Opened;
use crate::outlook::Outlook;
use crate::scenario::{FileError, FileProblem};
use crate::text::{Language, ukraine};
use crate::ukraine::Reception;

pub fn run(arguments: &UkraineArguments) -> Result<(), Refusal> {
    let (baseline, common) = (arguments.baseline.as_deref(), &arguments.common);
    let opened = settings::scenarios(arguments.file.as_slice(), baseline, common)?;
    let mut receptions = Vec::new();
    for one in &opened {
        receptions.extend(of(one, common.language())?);
    }
    output::write(&reception_rows(&receptions), common)
}

/// What the scenario says about displaced persons; refused where its edition says nothing.
fn of(opened: &Opened, language: Language) -> Result<Vec<Reception>, Refusal> {
    let baseline = &opened.edition.baseline;
    let outlook = Outlook::new(&opened.scenario, baseline).map_err(|error| FileError {
        path: None,
        place: None,
        problem: FileProblem::Scenario(error),
    })?;
    let receptions = outlook.ukraine();
    if receptions.is_empty() {
        let sentence = ukraine::not_in_edition(baseline.id(), language);
        return Err(Refusal::Sentence(sentence));
    }
    Ok(receptions.to_vec())
}
