//! The scenarios of a command: files, or the reference of an edition, each with `--set` on top.

use std::path::{Path, PathBuf};

use clap::Args;

use super::arguments::Setting;
use super::{Common, Refusal, output, typed};
use crate::analysis::{Subject, shared_date};
use crate::documents::{Documents, MOST_OPEN};
use crate::files::{
    Edition, Opened, code_in, edition, edition_paths, embedded_editions, read_scenario,
    scenario_from_code,
};
use crate::model::misses;
use crate::month::Month;
use crate::scenario::{
    Kind, RawValue, Scenario, check_value, notices, parse_id, resolve, unused_name,
};
use crate::text::command::too_many_in_report;

/// The one scenario that a command is about.
#[derive(Debug, Args)]
pub struct OneScenario {
    /// Scenario file (.ron); without one, the reference of the edition
    #[arg(value_name = "FILE", conflicts_with = "baseline")]
    file: Option<PathBuf>,
    /// Edition of the forecast, when no FILE names one
    #[arg(long, value_name = "ID")]
    baseline: Option<String>,
}

impl OneScenario {
    pub fn open(&self, common: &Common) -> Result<Opened, Refusal> {
        match &self.file {
            Some(path) => file(path, common),
            None => reference(self.baseline.as_deref(), common),
        }
    }
}

/// The scenarios that a command goes through.
#[derive(Debug, Args)]
pub struct SeveralScenarios {
    /// Scenario files (.ron); without any, the reference of the edition
    #[arg(value_name = "FILE", conflicts_with = "baseline")]
    files: Vec<PathBuf>,
    /// Edition of the forecast, when no FILE names one
    #[arg(long, value_name = "ID")]
    baseline: Option<String>,
}

impl SeveralScenarios {
    pub fn open(&self, common: &Common) -> Result<Vec<Opened>, Refusal> {
        if self.files.is_empty() {
            return Ok(vec![reference(self.baseline.as_deref(), common)?]);
        }
        files(&self.files, common)
    }

    /// As documents: what pages are made from. The last one is the active one, which has the month looked at.
    pub fn documents(&self, month: Option<Month>, common: &Common) -> Result<Documents, Refusal> {
        let opened = self.open(common)?;
        if opened.len() > MOST_OPEN {
            let sentence = too_many_in_report(opened.len(), MOST_OPEN, common.language());
            return Err(Refusal::Sentence(sentence));
        }
        if let Some(active) = opened.last() {
            shared_date(&[subject(active)], month)?;
        }
        let mut documents = Documents::default();
        for one in opened {
            documents.add(one, None);
        }
        Ok(documents)
    }
}

/// Reads the files, and sets in each what `--set` says.
pub fn files(paths: &[PathBuf], common: &Common) -> Result<Vec<Opened>, Refusal> {
    let read: Result<Vec<_>, _> = paths.iter().map(|path| read(path, common)).collect();
    let mut read = read?;
    name_apart(&mut read, Vec::new());
    read.into_iter().map(|one| set_up(one, common)).collect()
}

/// Gives each a name that neither is taken nor another one's.
pub fn name_apart(all: &mut [Opened], mut taken: Vec<String>) {
    for Opened { scenario, .. } in all {
        scenario.name = unused_name(&scenario.name, |name| taken.contains(name));
        taken.push(scenario.name.clone());
    }
}

/// Reads one file, and sets in it what `--set` says.
pub fn file(path: &Path, common: &Common) -> Result<Opened, Refusal> {
    set_up(read(path, common)?, common)
}

/// Reads one file, or a code, as it is; the file and its edition may not be where the result goes.
pub fn read(path: &Path, common: &Common) -> Result<Opened, Refusal> {
    if let Some(code) = code_in(path) {
        return Ok(scenario_from_code(code)?);
    }
    let opened = read_scenario(common.input(path)?)?;
    let folder = path.parent().unwrap_or(Path::new("."));
    check_edition(&opened.edition, folder, common)?;
    Ok(opened)
}

fn check_edition(edition: &Edition, folder: &Path, common: &Common) -> Result<(), Refusal> {
    if edition.own_text.is_some() {
        for path in edition_paths(edition.baseline.id(), folder) {
            common.input(&path)?;
        }
    }
    Ok(())
}

/// The reference of an edition, the one named or else the first that the program holds, and in it what `--set` says.
pub fn reference(baseline: Option<&str>, common: &Common) -> Result<Opened, Refusal> {
    let first = || Some(embedded_editions().first()?.baseline.id());
    let id = baseline.or_else(first).unwrap_or_default();
    // Without a scenario's folder, own editions are looked for in the current one.
    let here = Path::new(".");
    let edition = edition(id, here)?;
    check_edition(&edition, here, common)?;
    let scenario = Scenario::reference(&edition.baseline, "reference");
    set_up(Opened { scenario, edition }, common)
}

/// The reference beside a scenario, as its edition has it; without one, that of the first edition with what `--set` says.
pub fn reference_of(beside: Option<&Opened>, common: &Common) -> Result<Opened, Refusal> {
    let Some(Opened { edition, .. }) = beside else {
        return reference(None, common);
    };
    Ok(Opened {
        scenario: Scenario::reference(&edition.baseline, "reference"),
        edition: edition.clone(),
    })
}

/// What the analyses ask of a scenario.
pub fn subject(opened: &Opened) -> Subject<'_> {
    Subject {
        scenario: &opened.scenario,
        baseline: &opened.edition.baseline,
    }
}

/// Sets every `ID=VALUE` in order, so that the last one wins, and says what is to be known about the outcome.
fn set_up(mut opened: Opened, common: &Common) -> Result<Opened, Refusal> {
    let (scenario, baseline) = (&mut opened.scenario, &opened.edition.baseline);
    for Setting { id, value } in &common.set {
        let id = parse_id(baseline, id)?;
        if id.name.quantity().is_counted() {
            typed::check_readings(&id.to_string(), value)?;
        }
        // As files hold it, a text may stand in quotes.
        let inner = value
            .strip_prefix('"')
            .and_then(|text| text.strip_suffix('"'));
        let value = inner.unwrap_or(value);
        let raw = match id.name.kind() {
            Kind::Month => {
                let month = typed::month(&id.to_string(), value, common.language())?;
                RawValue::Text(month.to_string())
            }
            Kind::Constant | Kind::PerPeriod => raw_number(value),
        };
        let value = check_value(baseline, id, &raw)?;
        if let Some(row) = baseline.parameter(id) {
            scenario.set(row, value);
        }
    }
    resolve(scenario, baseline)?;
    let language = common.language();
    output::notes(&notices(scenario, baseline), language);
    output::notes(&misses(baseline).unwrap_or_default(), language);
    Ok(opened)
}

/// As a file would hold it: a number where it is one, else a text.
fn raw_number(text: &str) -> RawValue {
    let as_text = |_| RawValue::Text(text.to_owned());
    text.parse().map_or_else(as_text, RawValue::Number)
}
