//! Editions: those that the program holds, and the user's own.

use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use etcetera::{AppStrategy, AppStrategyArgs, choose_app_strategy};

use super::locate;
use super::ron_file::{newer, parse_written, read_text, text_of};
use crate::scenario::{
    BASELINE_FORMAT, Baseline, BaselineError, BaselineFile, FileError, FileProblem, Nearest,
    is_edition_id,
};

/// The texts of the editions that the program holds.
const EMBEDDED: [&str; 2] = [
    include_str!("../../assets/editions/mpp-2022-2.baseline.ron"),
    include_str!("../../assets/editions/mpp-2023-2.baseline.ron"),
];

/// An edition, and its file's text where it is the user's own.
#[derive(Clone, Debug, PartialEq)]
pub struct Edition {
    /// The checked edition.
    pub baseline: Baseline,
    /// The text to copy along when a scenario is saved in another folder; none for embedded ones.
    pub own_text: Option<String>,
}

static EDITIONS: LazyLock<Vec<Arc<Edition>>> = LazyLock::new(|| {
    let parsed = EMBEDDED.iter().filter_map(|text| parse_edition(text).ok());
    parsed
        .map(|baseline| {
            Arc::new(Edition {
                baseline,
                own_text: None,
            })
        })
        .collect()
});

/// The editions that the program holds, the first one being the default.
pub fn embedded_editions() -> &'static [Arc<Edition>] {
    &EDITIONS
}

/// The user's settings folder, whether or not it exists.
pub fn settings_folder() -> Option<PathBuf> {
    Some(strategy()?.config_dir())
}

/// The folder for what stays on this computer, where settings go with the user to another: on Windows.
pub(super) fn local_folder() -> Option<PathBuf> {
    let strategy = strategy().filter(|_| cfg!(windows))?;
    // …\Local\opvangverkenner\cache: what is beside the cache is not thrown away with it.
    strategy.cache_dir().parent().map(Path::to_owned)
}

fn strategy() -> Option<impl AppStrategy> {
    let names = AppStrategyArgs {
        top_level_domain: "nl".to_owned(),
        author: String::new(),
        app_name: "opvangverkenner".to_owned(),
    };
    choose_app_strategy(names).ok()
}

/// Where an own edition is looked for: beside the scenario, then in the settings folder.
pub fn edition_paths(id: &str, folder: &Path) -> Vec<PathBuf> {
    let file = format!("{id}.baseline.ron");
    let folders = folders(folder).into_iter();
    folders.map(|folder| folder.join(&file)).collect()
}

fn folders(beside: &Path) -> Vec<PathBuf> {
    let folders = [Some(beside.to_owned()), settings_folder()];
    folders.into_iter().flatten().collect()
}

/// Finds an edition: an embedded one, else `ID.baseline.ron` in `folder` or in the settings folder.
///
/// `folder` is the scenario's; without a scenario the current one.
///
/// # Errors
/// No such edition, or an edition's file that cannot be read or is invalid.
pub fn edition(id: &str, folder: &Path) -> Result<Arc<Edition>, FileError> {
    if let Some(embedded) = embedded(id) {
        return Ok(embedded.clone());
    }
    // Only then is it looked for on disk: an id can never lead out of the folder.
    if is_edition_id(id) {
        for path in edition_paths(id, folder) {
            match read_own(&path, id) {
                Err(error) if error.problem == FileProblem::NotFound => {}
                outcome => return outcome,
            }
        }
    }
    let known = embedded_editions().iter();
    let known = known.map(|edition| edition.baseline.id().to_owned());
    Err(FileError::from(FileProblem::UnknownEdition {
        id: id.into(),
        nearest: Nearest::among(id, known),
        folders: folders(folder),
    }))
}

fn embedded(id: &str) -> Option<&'static Arc<Edition>> {
    embedded_editions()
        .iter()
        .find(|edition| edition.baseline.id() == id)
}

/// The text of an edition that the program holds.
pub(super) fn embedded_text(id: &str) -> Option<&'static str> {
    let mut texts = EMBEDDED.iter();
    let of = |text: &&&'static str| parse_edition(text).is_ok_and(|one| one.id() == id);
    texts.find(of).copied()
}

pub(super) fn read_own(path: &Path, id: &str) -> Result<Arc<Edition>, FileError> {
    edition_from_text(&read_text(path)?, id).map_err(|error| error.in_file(path))
}

/// The user's own edition `id` from what its file holds.
///
/// # Errors
/// No text, not laid out as an edition, or an edition that says something wrong.
pub fn edition_from_bytes(bytes: &[u8], id: &str) -> Result<Arc<Edition>, FileError> {
    edition_from_text(text_of(bytes)?, id)
}

/// The user's own edition `id` from its file's text.
pub(super) fn edition_from_text(text: &str, id: &str) -> Result<Arc<Edition>, FileError> {
    let baseline = parse_edition(text)?;
    let found = baseline.id();
    let at_id = |problem| FileError::in_text(locate::field(text, "id"), problem);
    if embedded(found).is_some() {
        let id = found.to_owned();
        return Err(at_id(FileProblem::EmbeddedId(id)));
    }
    if found != id {
        return Err(at_id(FileProblem::OtherId {
            expected: id.to_owned(),
            found: found.into(),
        }));
    }
    Ok(Arc::new(Edition {
        baseline,
        own_text: Some(text.to_owned()),
    }))
}

fn parse_edition(text: &str) -> Result<Baseline, FileError> {
    if let Some(format) = newer(text, BASELINE_FORMAT) {
        let problem = FileProblem::Baseline(BaselineError::NewerFormat(format));
        return Err(FileError::in_text(locate::field(text, "format"), problem));
    }
    let file: BaselineFile = parse_written(text)?;
    Baseline::check(file).map_err(|error| {
        let place = match &error {
            // The second of the two rows is the one too many.
            BaselineError::Duplicate(id) => locate::text(text, &id.to_string().into(), 1),
            BaselineError::TextLength { text: long, .. } => locate::text(text, long, 0),
            BaselineError::Number { field, .. } | BaselineError::TooMany { field, .. } => {
                locate::field(text, field)
            }
            BaselineError::TextSign { text: quote, sign } => locate::text_sign(text, quote, *sign),
            error => error.id().and_then(|id| locate::text(text, &id, 0)),
        };
        FileError::in_text(place, FileProblem::Baseline(error))
    })
}
