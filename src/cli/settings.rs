//! What the scenarios of a command are: files, or the reference, each with `--set` on top.

use std::path::PathBuf;

use super::Refusal;
use super::arguments::{Common, Setting};
use super::output::{current_folder, note};
use crate::analysis::Subject;
use crate::files::{Opened, edition, embedded_editions, read_scenario};
use crate::model::misses;
use crate::scenario::{
    Baseline, FileError, FileProblem, Kind, RawValue, Scenario, ScenarioError, Value, check_value,
    notices, parse_id, resolve,
};
use crate::text::{Language, Say};

/// Reads the files, or makes the reference of the edition, and sets what `--set` says.
pub fn scenarios(
    files: &[PathBuf],
    baseline: Option<&str>,
    common: &Common,
) -> Result<Vec<Opened>, Refusal> {
    let mut opened = Vec::new();
    if files.is_empty() {
        opened.push(reference(baseline)?);
    }
    for path in files {
        opened.push(read_scenario(path)?);
    }
    let mut taken: Vec<String> = Vec::new();
    for one in &mut opened {
        set_all(&mut one.scenario, &one.edition.baseline, &common.set)?;
        one.scenario.name = unused_name(&one.scenario.name, &taken);
        taken.push(one.scenario.name.clone());
        say_notices(one, common.language());
    }
    Ok(opened)
}

/// As [`scenarios`], for a command that takes one.
pub fn scenario(
    file: Option<&PathBuf>,
    baseline: Option<&str>,
    common: &Common,
) -> Result<Opened, Refusal> {
    let files: Vec<_> = file.cloned().into_iter().collect();
    let mut opened = scenarios(&files, baseline, common)?;
    Ok(opened.swap_remove(0))
}

/// What the analyses ask of a scenario.
pub fn subject(opened: &Opened) -> Subject<'_> {
    Subject {
        scenario: &opened.scenario,
        baseline: &opened.edition.baseline,
    }
}

/// The reference of an edition: the one named, else the first that the program holds.
fn reference(baseline: Option<&str>) -> Result<Opened, Refusal> {
    let first = || {
        embedded_editions()
            .first()
            .map(|edition| edition.baseline.id().to_owned())
    };
    let id = baseline
        .map(str::to_owned)
        .or_else(first)
        .unwrap_or_default();
    let edition = edition(&id, current_folder())?;
    let scenario = Scenario::reference(&edition.baseline, "reference");
    Ok(Opened { scenario, edition })
}

/// Sets every `ID=VALUE` in order, so that the last one wins.
fn set_all(
    scenario: &mut Scenario,
    baseline: &Baseline,
    settings: &[Setting],
) -> Result<(), Refusal> {
    let refused = |error: ScenarioError| {
        Refusal::File(FileError {
            path: None,
            place: None,
            problem: FileProblem::Scenario(error),
        })
    };
    for setting in settings {
        let id = parse_id(baseline, &setting.id).map_err(refused)?;
        let raw = raw_value(id.name.kind(), &setting.value);
        let value: Value = check_value(baseline, id, &raw).map_err(refused)?;
        if let Some(row) = baseline.parameter(id) {
            scenario.set(row, value);
        }
    }
    resolve(scenario, baseline).map_err(refused)?;
    Ok(())
}

/// As a file would hold it: a month as text, a number as number where it is one.
fn raw_value(kind: Kind, text: &str) -> RawValue {
    let as_text = || RawValue::Text(text.to_owned());
    match kind {
        Kind::Month => as_text(),
        Kind::Constant | Kind::PerPeriod => {
            text.parse().map_or_else(|_| as_text(), RawValue::Number)
        }
    }
}

/// `name`, or `name (2)` and on where it is taken.
fn unused_name(name: &str, taken: &[String]) -> String {
    let numbered = (2u32..).map(|number| format!("{name} ({number})"));
    std::iter::once(name.to_owned())
        .chain(numbered)
        .find(|candidate| !taken.contains(candidate))
        .unwrap_or_default()
}

fn say_notices(opened: &Opened, language: Language) {
    let baseline = &opened.edition.baseline;
    for notice in notices(&opened.scenario, baseline) {
        note(&notice.say(language));
    }
    for miss in misses(baseline).unwrap_or_default() {
        note(&miss.say(language));
    }
}
