//! What can be wrong with an imported table, as data; the sentences stand in `text`, the reading in `files`.

use std::path::PathBuf;

use super::Level;
use crate::month::Month;
use crate::scenario::{CountProblem, FileError, Nearest, Quote, TwoReadings};

/// What has been read from a file of the user's.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported<T> {
    /// What it says.
    pub content: T,
    /// What must be said about how it was read.
    pub notes: Vec<ImportNote>,
}

/// How a file was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportNote {
    /// It is no UTF-8, and was taken for Windows-1252.
    Windows1252,
    /// Columns of something else.
    OtherColumns(Vec<Quote>),
    /// Counts of which the edition does not speak, among those of which it does.
    Outside {
        /// How many.
        counts: usize,
        /// The first and the last line with one.
        lines: [usize; 2],
        /// The first and the last instant of the edition.
        horizon: [Month; 2],
    },
}

/// Why a table is not imported.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum ImportError {
    /// The file cannot be read.
    #[error(transparent)]
    File(#[from] FileError),
    /// What it says cannot be used.
    #[error("{path:?}: {error}")]
    Table {
        /// The file; none for text that came from elsewhere.
        path: Option<PathBuf>,
        /// What is wrong in it.
        error: TableError,
    },
}

impl ImportError {
    /// An error in one cell of text that came from anywhere.
    #[must_use]
    pub fn at(line: usize, column: FileColumn, problem: TableProblem) -> Self {
        let error = TableError {
            line,
            column,
            problem,
        };
        Self::Table { path: None, error }
    }
}

/// What is wrong with a table, and in which cell.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("line {line}, column {column:?}: {problem:?}")]
pub struct TableError {
    /// The line of the file, counted from 1.
    pub line: usize,
    /// The column.
    pub column: FileColumn,
    /// What.
    pub problem: TableProblem,
}

/// A column of a table in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileColumn {
    /// By its heading, as the file writes it; where the file has none, as it should be.
    Named(String),
    /// One that should not be there, counted from 1.
    Number(usize),
}

/// What is wrong with a table.
#[derive(Clone, Debug, PartialEq)]
pub enum TableProblem {
    /// Not UTF-8.
    NotText,
    /// There is nothing in it, where this header should stand.
    Empty(String),
    /// The columns of a row are not separated as those of the header, but by this.
    Separator(char),
    /// A word of the header.
    Header {
        /// What stands there; none where the header stops.
        found: Option<Quote>,
        /// The whole header that should stand there.
        header: String,
    },
    /// A row with too few or too many cells.
    CellCount {
        /// How many it has.
        found: usize,
        /// How many it should have.
        expected: usize,
    },
    /// A quote that is opened in the file is not closed.
    OpenQuote,
    /// No row of the level has this code.
    UnknownCode {
        /// What stands there.
        found: Quote,
        /// The level asked for.
        level: Level,
        /// Whether it is a code of the other level.
        of_other_level: bool,
        /// What may have been meant.
        nearest: Nearest,
    },
    /// No row of the level has this name.
    UnknownName {
        /// What stands there.
        found: Quote,
        /// The level asked for.
        level: Level,
        /// What may have been meant.
        nearest: Nearest,
    },
    /// Code and name belong to different rows.
    OtherName {
        /// The name that stands there.
        found: Quote,
        /// The code beside it.
        code: String,
        /// The name that belongs to that code.
        name: String,
    },
    /// A code or name that stood there before.
    Duplicate {
        /// Which one.
        found: Quote,
        /// On which line it stood first.
        first_line: usize,
    },
    /// A whole number of places was needed, or nothing.
    NotPlaces {
        /// What stands there.
        found: Quote,
        /// Where two readers read it differently, how.
        readings: Option<TwoReadings>,
    },
    /// A weight was needed: a finite number of at least 0.
    NotWeight {
        /// What stands there.
        found: Quote,
        /// Where two readers read it differently, how.
        readings: Option<TwoReadings>,
    },
    /// Rows are missing.
    Missing {
        /// The names that do not stand there.
        names: Vec<String>,
        /// The level asked for.
        level: Level,
    },
    /// Every weight is 0.
    NoWeight,
    /// A heading that stands above no count, or a second time.
    Heading {
        /// What stands there.
        found: Quote,
        /// What may have been meant.
        nearest: Nearest,
    },
    /// A count.
    Count(CountProblem),
}
