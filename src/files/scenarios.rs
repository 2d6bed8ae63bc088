//! Scenario files: from text to a checked scenario and back.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::counted;
use super::editions::{Edition, edition, edition_from_text};
use super::locate;
use super::read::read_limited;
use super::region_tables::country;
use super::ron_file::{newer, parse_written, read_text, text_of, without_mark, written};
use super::write::{folder_of, save_whole};
use crate::regions::check_brought;
use crate::scenario::{
    Access, FileError, FileProblem, MOST_BYTES, MeasureError, Place, SCENARIO_FORMAT, Scenario,
    ScenarioError, ScenarioFile,
};

/// A scenario with the edition that it belongs to.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The checked scenario.
    pub scenario: Scenario,
    /// Its edition.
    pub edition: Arc<Edition>,
}

/// Reads a scenario file.
///
/// # Errors
/// What is wrong, with the path and, where it is about one place, line and column.
pub fn read_scenario(path: &Path) -> Result<Opened, FileError> {
    let bytes = read_limited(path, MOST_BYTES).map_err(FileError::from);
    let opened = bytes.and_then(|bytes| scenario_from_bytes(&bytes, folder_of(path)));
    opened.map_err(|error| error.in_file(path))
}

/// Whether a file holds comments, which a save would not write again.
pub fn holds_comments(path: &Path) -> bool {
    read_text(path).is_ok_and(|text| locate::has_comments(&text))
}

/// As [`read_scenario`], of what a file in `folder` holds.
///
/// # Errors
/// As [`read_scenario`].
pub fn scenario_from_bytes(bytes: &[u8], folder: &Path) -> Result<Opened, FileError> {
    parse_scenario(text_of(bytes)?, folder)
}

/// Parses a scenario; an own edition is looked for in `folder`.
///
/// # Errors
/// As [`read_scenario`].
pub fn parse_scenario(text: &str, folder: &Path) -> Result<Opened, FileError> {
    parse_with(text, |id| edition(id, folder), std::convert::identity)
}

/// Parses a scenario that the program kept, on the own edition whose text was kept with it, if any.
///
/// Names that a former version permitted are mended: work is not lost for a sign that nobody sees.
///
/// # Errors
/// As [`read_scenario`].
pub(super) fn parse_kept(text: &str, own: Option<&str>) -> Result<Opened, FileError> {
    let edition = |id: &str| match own {
        Some(own) => edition_from_text(own, id),
        None => edition(id, Path::new(".")),
    };
    parse_with(text, edition, ScenarioFile::on_one_line)
}

/// `mend` changes what is read before it is checked.
fn parse_with(
    text: &str,
    edition: impl FnOnce(&str) -> Result<Arc<Edition>, FileError>,
    mend: impl FnOnce(ScenarioFile) -> ScenarioFile,
) -> Result<Opened, FileError> {
    let text = without_mark(text);
    // A newer layout may hold anything: its number is read before the rest is judged.
    if let Some(format) = newer(text, SCENARIO_FORMAT) {
        let problem = FileProblem::Scenario(ScenarioError::NewerFormat(format));
        return Err(FileError::in_text(locate::field(text, "format"), problem));
    }
    let file: ScenarioFile = parse_written(text)?;
    let edition = edition(&file.baseline).map_err(|error| match error.problem {
        FileProblem::UnknownEdition { .. } => FileError {
            place: locate::field(text, "baseline"),
            ..error
        },
        _ => error,
    })?;
    let scenario = mend(file)
        .check(&edition.baseline)
        .and_then(|scenario| {
            check_brought(country(), &scenario.brought)?;
            Ok(scenario)
        })
        .map_err(|error| {
            FileError::in_text(locate_error(text, &error), FileProblem::Scenario(error))
        })?;
    Ok(Opened { scenario, edition })
}

fn locate_error(text: &str, error: &ScenarioError) -> Option<Place> {
    match error {
        ScenarioError::NameSign(sign) => locate::name_sign(text, *sign),
        ScenarioError::Measure {
            index,
            error: MeasureError::NameSign(sign),
            ..
        } => locate::measure_sign(text, *index, *sign),
        ScenarioError::Measure { index, .. } => locate::measure(text, *index),
        ScenarioError::Duplicate { id, .. } => locate::text(text, id, 1),
        ScenarioError::UnknownFormat(_) => locate::field(text, "format"),
        ScenarioError::NameLength(_) => locate::field(text, "name"),
        ScenarioError::NeedsFormat(field) => locate::field(text, field.id()),
        ScenarioError::OwnKey => locate::field(text, "key"),
        ScenarioError::TooManyMeasures(_) => locate::field(text, "measures"),
        ScenarioError::SharesExceedOne(_) => ["amv_share", "family_share"]
            .into_iter()
            .find_map(|id| locate::text(text, &id.into(), 0)),
        error => error.id().and_then(|id| locate::text(text, &id, 0)),
    }
}

/// The text of the scenario's file.
///
/// # Errors
/// None that a checked scenario can cause; the serializer's own are passed on.
pub fn scenario_text(scenario: &Scenario) -> Result<String, FileError> {
    Ok(counted::one_reading(written(&ScenarioFile::from(
        scenario,
    ))?))
}

/// Writes the scenario's file whole, and an own edition beside it where it is not there yet.
///
/// # Errors
/// What the system does not permit; then nothing has changed.
pub fn save_scenario(
    scenario: &Scenario,
    edition: &Edition,
    path: &Path,
) -> Result<Access, FileError> {
    let text = scenario_text(scenario)?;
    let own = edition.own_text.as_deref();
    let beside = own.map(|own| save_edition_beside(edition.baseline.id(), own, path));
    let new = beside.transpose()?.flatten();
    save_whole(path, text.as_bytes()).inspect_err(|_| {
        // An edition without its scenario would be a stray file.
        if let Some(new) = new {
            fs::remove_file(new).ok();
        }
    })
}

/// The edition's file, if it was not there yet.
fn save_edition_beside(id: &str, own: &str, scenario: &Path) -> Result<Option<PathBuf>, FileError> {
    let path = folder_of(scenario).join(format!("{id}.baseline.ron"));
    match read_text(&path) {
        Ok(there) if there == own => Ok(None),
        Ok(_) => {
            let id = id.to_owned();
            Err(FileError::at(&path, FileProblem::OtherEditionThere(id)))
        }
        Err(error) if error.problem == FileProblem::NotFound => {
            save_whole(&path, own.as_bytes()).map(|_| Some(path))
        }
        Err(error) => Err(error),
    }
}
