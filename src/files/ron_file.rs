//! Reads RON files into the layouts that `scenario` declares.

use std::path::Path;

use ron::Options;
use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::read::read_limited;
use super::{counted, slips, syntax, tokens};
use crate::scenario::{FileError, FileProblem, MOST_BYTES, Place};

/// RON as this program reads and writes it: optional values need no `Some(…)`.
pub(super) fn options() -> Options {
    Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// Reads a text file of at most [`MOST_BYTES`], without its byte-order mark.
///
/// # Errors
/// Not there, not permitted, no ordinary file, too large, or not UTF-8.
pub fn read_text(path: &Path) -> Result<String, FileError> {
    let at = |problem| FileError::at(path, problem);
    let bytes = read_limited(path, MOST_BYTES).map_err(at)?;
    Ok(text_of(&bytes).map_err(at)?.to_owned())
}

/// The text that bytes hold, without its byte-order mark.
pub(super) fn text_of(bytes: &[u8]) -> Result<&str, FileProblem> {
    let text = std::str::from_utf8(bytes).map_err(|_| FileProblem::NotText)?;
    Ok(without_mark(text))
}

/// The text without a byte-order mark, which editors on Windows add.
pub(super) fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// The version of a layout that is newer than the one known, whatever else the file holds.
pub(super) fn newer(text: &str, known: u32) -> Option<u32> {
    #[derive(Deserialize)]
    struct Header {
        format: u32,
    }
    let Header { format } = parse(text).ok()?;
    (format > known).then_some(format)
}

/// The text of a layout, for people to read.
pub(super) fn written(layout: &impl Serialize) -> Result<String, FileProblem> {
    let pretty = PrettyConfig::new().indentor("    ").new_line("\n");
    let text = options().to_string_pretty(layout, pretty);
    text.map(|text| text + "\n")
        .map_err(|error| FileProblem::System(error.to_string()))
}

/// Parses a layout.
pub(super) fn parse<T: DeserializeOwned>(text: &str) -> Result<T, (Place, FileProblem)> {
    options().from_str(text).map_err(syntax::problem)
}

/// Parses a layout whose numbers people write: one that two readers read differently is refused.
pub(super) fn parse_written<T: DeserializeOwned>(text: &str) -> Result<T, (Place, FileProblem)> {
    let counted = counted::two_readings(text);
    let refused = |at, problem| (tokens::place(text, at), problem);
    match (parse(text), counted) {
        (Ok(parsed), None) => Ok(parsed),
        (Ok(_), Some((at, problem))) => Err(refused(at, problem)),
        (Err((place, problem)), counted) => {
            // What is wrong before the parser stopped, else the slip that made it stop.
            let end = tokens::end_of_token_at(text, place);
            let counted = counted.filter(|(at, _)| *at < end);
            let known = counted.or_else(|| slips::at(text, end));
            Err(known.map_or((place, problem), |(at, problem)| refused(at, problem)))
        }
    }
}
