//! Reads RON files into the layouts that `scenario` declares; what the parser says becomes the program's own data.

use std::path::Path;

use ron::Options;
use ron::error::{Error, SpannedError};
use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::read::read_limited;
use super::{counted, slips, tokens};
use crate::scenario::{
    Expected, FileError, FileProblem, MOST_BYTES, Nearest, Place, SyntaxProblem, Unknown,
};

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
    options().from_str(text).map_err(syntax_problem)
}

/// Parses a layout whose numbers people write: one that two readers read differently is refused.
pub(super) fn parse_written<T: DeserializeOwned>(text: &str) -> Result<T, FileError> {
    let counted = counted::two_readings(text);
    let refused = |at, problem| FileError::in_text(Some(tokens::place(text, at)), problem);
    match (parse(text), counted) {
        (Ok(parsed), None) => Ok(parsed),
        (Ok(_), Some((at, problem))) => Err(refused(at, problem)),
        (Err((place, problem)), counted) => {
            // What is wrong before the parser stopped, else the slip that made it stop.
            let end = tokens::end_of_token_at(text, place);
            let counted = counted.filter(|(at, _)| *at < end);
            let known = counted.or_else(|| slips::at(text, end));
            Err(match known {
                Some((at, problem)) => refused(at, problem),
                None => FileError::in_text(Some(place), problem),
            })
        }
    }
}

/// How [`Month`](crate::month::Month) says that a text is none.
const NO_MONTH: &str = " is no month or period of the calendar";

/// The place and the problem in a parse error.
fn syntax_problem(error: SpannedError) -> (Place, FileProblem) {
    let start = error.span.start;
    let place = Place {
        line: start.line,
        column: start.col,
    };
    (place, FileProblem::Syntax(kind(error.code)))
}

fn kind(error: Error) -> SyntaxProblem {
    let unknown = |found: String, expected: &[&str]| {
        let known = || expected.iter().map(|&word| word.to_owned());
        Unknown {
            nearest: Nearest::among(&found, known()),
            known: known().collect(),
            found: found.into(),
        }
    };
    match error {
        Error::NoSuchStructField {
            expected, found, ..
        } => SyntaxProblem::UnknownField(unknown(found, expected)),
        Error::NoSuchEnumVariant {
            expected, found, ..
        } => SyntaxProblem::UnknownWord(unknown(found, expected)),
        Error::MissingStructField { field, .. } => SyntaxProblem::MissingField(field.to_owned()),
        Error::DuplicateStructField { field, .. } => {
            SyntaxProblem::DuplicateField(field.to_owned())
        }
        Error::NoSuchExtension(name) => SyntaxProblem::UnknownExtension(name.into()),
        Error::Message(message) => match message.strip_suffix(NO_MONTH) {
            Some(text) => SyntaxProblem::NotAMonth(text.into()),
            None => SyntaxProblem::Other,
        },
        Error::InvalidValueForType { expected, .. } => expected_type(&expected),
        other => punctuation(&other),
    }
}

/// What serde wanted, in its own English, where another type stood.
fn expected_type(expected: &str) -> SyntaxProblem {
    SyntaxProblem::Expected(match expected {
        text if text.contains("string") => Expected::Text,
        text if text.contains("u32") || text.contains("integer") => Expected::WholeNumber,
        text if text.contains("f64") || text.contains("float") => Expected::Number,
        text if text.contains("bool") => Expected::TrueOrFalse,
        text if text.contains("map") => Expected::Map,
        text if text.contains("sequence") => Expected::List,
        text if text.contains("struct") => Expected::Fields,
        _ => return SyntaxProblem::Other,
    })
}

fn punctuation(error: &Error) -> SyntaxProblem {
    SyntaxProblem::Expected(match error {
        Error::ExpectedComma => Expected::Comma,
        Error::ExpectedMapColon => Expected::Colon,
        Error::ExpectedMap => Expected::Map,
        Error::ExpectedMapEnd => Expected::MapEnd,
        Error::ExpectedArray => Expected::List,
        Error::ExpectedArrayEnd => Expected::ListEnd,
        Error::ExpectedStructLike
        | Error::ExpectedNamedStructLike(_)
        | Error::ExpectedDifferentStructName { .. }
        | Error::ExpectedStructName(_) => Expected::Fields,
        Error::ExpectedStructLikeEnd => Expected::FieldsEnd,
        Error::ExpectedString => Expected::Text,
        Error::ExpectedInteger => Expected::WholeNumber,
        Error::ExpectedFloat => Expected::Number,
        Error::ExpectedBoolean => Expected::TrueOrFalse,
        Error::ExpectedIdentifier
        | Error::InvalidIdentifier(_)
        | Error::SuggestRawIdentifier(_) => Expected::Name,
        Error::Eof => return SyntaxProblem::TooShort,
        Error::TrailingCharacters => return SyntaxProblem::Trailing,
        Error::ExceededRecursionLimit => return SyntaxProblem::TooDeep,
        Error::ExpectedStringEnd
        | Error::InvalidEscape(_)
        | Error::UnclosedBlockComment
        | Error::UnclosedLineComment => return SyntaxProblem::NotClosed,
        Error::IntegerOutOfBounds
        | Error::InvalidIntegerDigit { .. }
        | Error::UnderscoreAtBeginning
        | Error::FloatUnderscore => return SyntaxProblem::Number,
        _ => return SyntaxProblem::Other,
    })
}
