//! Reads RON files into the layouts that `scenario` declares.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use ron::Options;
use ron::extensions::Extensions;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::syntax;
use crate::scenario::{FileError, FileProblem, MOST_BYTES, Place};

/// RON as this program reads and writes it: optional values need no `Some(…)`.
pub(super) fn options() -> Options {
    Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// Reads a text file of at most [`MOST_BYTES`], without its byte-order mark.
///
/// # Errors
/// Not there, not permitted, a folder, too large, or not UTF-8.
pub fn read_text(path: &Path) -> Result<String, FileError> {
    let at = |problem| FileError {
        path: Some(path.to_owned()),
        place: None,
        problem,
    };
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(|error| at(system_problem(&error)))?;
    if file.metadata().is_ok_and(|metadata| metadata.is_dir()) {
        return Err(at(FileProblem::IsFolder));
    }
    file.take(MOST_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| at(system_problem(&error)))?;
    let read = bytes.len() as u64;
    if read > MOST_BYTES {
        let size = std::fs::metadata(path).map_or(read, |metadata| metadata.len());
        return Err(at(FileProblem::TooLarge {
            bytes: size.max(read),
        }));
    }
    let text = String::from_utf8(bytes).map_err(|_| at(FileProblem::NotText))?;
    Ok(without_mark(&text).to_owned())
}

/// The text without a byte-order mark, which editors on Windows add.
pub(super) fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

pub(super) fn system_problem(error: &io::Error) -> FileProblem {
    match error.kind() {
        io::ErrorKind::NotFound => FileProblem::NotFound,
        io::ErrorKind::PermissionDenied => FileProblem::Denied,
        io::ErrorKind::IsADirectory => FileProblem::IsFolder,
        io::ErrorKind::StorageFull => FileProblem::DiskFull,
        io::ErrorKind::ReadOnlyFilesystem => FileProblem::ReadOnlyFolder,
        _ => FileProblem::System(error.to_string()),
    }
}

/// The version of a layout, whatever else the file holds.
#[derive(Deserialize)]
pub(super) struct Header {
    pub format: u32,
}

/// Parses a layout.
pub(super) fn parse<T: DeserializeOwned>(text: &str) -> Result<T, (Place, FileProblem)> {
    options().from_str(text).map_err(syntax::problem)
}
