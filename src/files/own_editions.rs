//! The user's own editions in the settings folder: which there are, and a new one from a scenario.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::counted;
use super::editions::{Edition, embedded_editions, embedded_text, read_own};
use super::ron_file::{parse_written, written};
use super::write::save_whole;
use crate::scenario::{Baseline, BaselineFile, FileError, FileProblem, Scenario, Status, Words};

/// How the file of an own edition ends.
const ENDING: &str = ".baseline.ron";
/// More editions than these are not listed.
const MOST: usize = 50;

/// The editions of a folder that can be read, by id.
pub fn own_editions(folder: &Path) -> Vec<Arc<Edition>> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut ids: Vec<_> = entries
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            Some(name.strip_suffix(ENDING)?.to_owned())
        })
        .collect();
    ids.sort();
    let read = |id: &String| read_own(&folder.join(format!("{id}{ENDING}")), id).ok();
    ids.iter().filter_map(read).take(MOST).collect()
}

/// The editions that the program holds, then the user's own in a folder.
pub fn all_editions(folder: Option<&Path>) -> Vec<Arc<Edition>> {
    let own = folder.map(own_editions);
    let shipped = embedded_editions().iter().cloned();
    shipped.chain(own.into_iter().flatten()).collect()
}

/// Writes a scenario's values as a new edition to a folder. Values that differ lose source and status, to be filled in;
/// calibration stays only where no value differs.
///
/// # Errors
/// An edition of that id is there, or what the system does not permit; then nothing has changed.
pub fn make_edition(
    scenario: &Scenario,
    edition: &Edition,
    id: &str,
    name: &str,
    folder: &Path,
) -> Result<PathBuf, FileError> {
    let path = folder.join(format!("{id}{ENDING}"));
    let at = |problem| FileError::at(&path, problem);
    if path.exists() || embedded_text(id).is_some() {
        let id = id.to_owned();
        return Err(at(FileProblem::OtherEditionThere(id)));
    }
    let text = edition_text(scenario, edition, id, name).map_err(at)?;
    fs::create_dir_all(folder).map_err(|error| at(FileProblem::System(error.to_string())))?;
    save_whole(&path, text.as_bytes())?;
    Ok(path)
}

fn edition_text(
    scenario: &Scenario,
    edition: &Edition,
    id: &str,
    name: &str,
) -> Result<String, FileProblem> {
    let words = |nl: String, en: String| Words { nl, en };
    let own = edition.own_text.as_deref();
    let text = own.or_else(|| embedded_text(edition.baseline.id()));
    let mut file: BaselineFile =
        parse_written(text.unwrap_or_default()).map_err(|error| error.problem)?;
    id.clone_into(&mut file.id);
    file.name = words(name.to_owned(), name.to_owned());
    file.source = words(
        format!("Eigen prognose, van het scenario {}", scenario.name),
        format!("Own forecast, from the scenario {}", scenario.name),
    );
    if !scenario.changes.is_empty() {
        file.calibration.clear();
    }
    for (id, value) in &scenario.changes {
        let id = id.to_string();
        if let Some(row) = file.parameters.iter_mut().find(|row| row.id == id) {
            row.value = (*value).into();
            // A low and a high that hold the value.
            if let Some(value) = value.number() {
                row.low = row.low.map(|low| low.min(value));
                row.high = row.high.map(|high| high.max(value));
            }
            row.status = Status::Assumption;
            row.date = None;
            row.source = words(
                "Vul hier de bron in".into(),
                "Fill in the source here".into(),
            );
        }
    }
    Baseline::check(file.clone()).map_err(FileProblem::Baseline)?;
    written(&file).map(counted::one_reading)
}
