//! What can go wrong with a file, as data; the sentences stand in `text`, the reading in `files`.

use std::path::{Path, PathBuf};

use super::baseline_error::BaselineError;
use super::error::{Nearest, ScenarioError};
use super::{Quote, TwoReadings};

/// A place in a text file, both counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The character in the line.
    pub column: usize,
}

/// What went wrong with a file, and where in it.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("{path:?} {place:?}: {problem:?}")]
pub struct FileError {
    /// The file; none for text that came from elsewhere.
    pub path: Option<PathBuf>,
    /// Where in the file, if it is about one place.
    pub place: Option<Place>,
    /// What.
    pub problem: FileProblem,
}

impl FileError {
    /// A problem with a whole file.
    pub fn at(path: &Path, problem: impl Into<FileProblem>) -> Self {
        Self::from(problem.into()).in_file(path)
    }

    /// A problem at a place of a text, where that is known.
    pub fn in_text(place: Option<Place>, problem: FileProblem) -> Self {
        Self {
            place,
            ..problem.into()
        }
    }

    /// The same, of a text that stands in a file; one that names a file already keeps it.
    #[must_use]
    pub fn in_file(mut self, path: &Path) -> Self {
        self.path.get_or_insert_with(|| path.to_owned());
        self
    }
}

/// A problem with a text that came from elsewhere.
impl From<FileProblem> for FileError {
    fn from(problem: FileProblem) -> Self {
        Self {
            path: None,
            place: None,
            problem,
        }
    }
}

/// Whether those who could write a file before it was saved can still write it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// As far as can be told.
    Kept,
    /// The system did not let the new file have the old one's group or permissions.
    Narrowed,
}

/// What went wrong with a file.
#[derive(Clone, Debug, PartialEq)]
pub enum FileProblem {
    /// There is no such file.
    NotFound,
    /// There is no such folder.
    NoFolder,
    /// It is a folder.
    IsFolder,
    /// It is a device, a FIFO or the like, which has no content of its own.
    NotAFile,
    /// The system does not permit it.
    Denied,
    /// The file is marked read-only.
    ReadOnlyFile,
    /// The folder takes no new files, so the file cannot be replaced whole.
    ReadOnlyFolder,
    /// Another program has it open, or so it seems.
    InUse,
    /// Windows has no files of this name.
    NoName(WrongName),
    /// The disk is full.
    DiskFull,
    /// The system cannot put a new file in its place at once.
    NotReplaceable,
    /// The system says something else.
    System(String),
    /// Larger than [`MOST_BYTES`]: so many bytes.
    TooLarge(u64),
    /// Not UTF-8.
    NotText,
    /// Not built as RON, or not as the layout asks.
    Syntax(SyntaxProblem),
    /// A number of something counted that two readers read differently.
    TwoReadings {
        /// The field, or the id of the value.
        of: String,
        /// What it may be.
        number: TwoReadings,
    },
    /// A scenario that says something wrong.
    Scenario(ScenarioError),
    /// An edition that says something wrong.
    Baseline(BaselineError),
    /// No edition has this id.
    UnknownEdition {
        /// The id asked for.
        id: Quote,
        /// What may have been meant.
        nearest: Nearest,
        /// Where it was looked for.
        folders: Vec<PathBuf>,
    },
    /// A file carries this id, of an edition that the program holds.
    EmbeddedId(String),
    /// An edition's file carries another id than its name.
    OtherId {
        /// By its name.
        expected: String,
        /// In the file.
        found: Quote,
    },
    /// A code of a scenario that cannot be opened.
    Code(CodeProblem),
    /// A result would take the place of a file that it is made from.
    IsInput,
    /// A different edition of this id stands where a copy should go.
    OtherEditionThere(String),
}

/// What is wrong with the code of a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeProblem {
    /// It does not begin as codes do.
    NoCode,
    /// Of a kind that this program does not know.
    OtherKind(u32),
    /// Not as it was written.
    Mistyped,
}

/// Why Windows has no files of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrongName {
    /// It is a device's, with or without an ending: `NUL`, `aux.csv`.
    Device,
    /// It holds this sign.
    Sign(char),
    /// It ends with a point or a space.
    End,
}

/// The largest file that is read, in bytes: 4 MiB.
pub const MOST_BYTES: u64 = 4 * 1024 * 1024;

/// What is wrong with the build of a file.
#[derive(Clone, Debug, PartialEq)]
pub enum SyntaxProblem {
    /// No such field.
    UnknownField(Unknown),
    /// No such kind of measure, status or output.
    UnknownWord(Unknown),
    /// A field is missing.
    MissingField(String),
    /// A field stands there twice.
    DuplicateField(String),
    /// A month of the calendar was needed.
    NotAMonth(Quote),
    /// No such RON extension.
    UnknownExtension(Quote),
    /// Something else was needed here.
    Expected(Expected),
    /// Something follows after the end.
    Trailing,
    /// The file stops too early.
    TooShort,
    /// Nested too deeply.
    TooDeep,
    /// A comment or a text is not closed, or has an unknown escape.
    NotClosed,
    /// A number that is none.
    Number,
    /// A quotation mark of a word processor where a straight one was needed.
    Quote(char),
    /// A number with a comma, between thousands or before decimals.
    Comma {
        /// As it stands there.
        written: Quote,
        /// As it must be written.
        meant: Quote,
        /// Whether the comma stands between thousands.
        thousands: bool,
    },
    /// Something else.
    Other,
}

/// A field or a word that does not exist.
#[derive(Clone, Debug, PartialEq)]
pub struct Unknown {
    /// The one refused.
    pub found: Quote,
    /// What may have been meant.
    pub nearest: Nearest,
    /// Every one there is.
    pub known: Vec<String>,
}

/// What was needed at a place in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// `,`
    Comma,
    /// `:`
    Colon,
    /// `(` or fields
    Fields,
    /// `)`
    FieldsEnd,
    /// `{`
    Map,
    /// `}`
    MapEnd,
    /// `[`
    List,
    /// `]`
    ListEnd,
    /// A text in double quotes.
    Text,
    /// A whole number.
    WholeNumber,
    /// A number.
    Number,
    /// `true` or `false`
    TrueOrFalse,
    /// The name of a field.
    Name,
}
