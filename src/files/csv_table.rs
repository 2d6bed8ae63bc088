//! Comma-separated tables that users bring: split in cells, with the line that each row stands on.

use super::ron_file::without_mark;
use crate::regions::{ImportError, TableColumn, TableError, TableProblem};
use crate::scenario::{FileError, FileProblem, MOST_BYTES};
use crate::units::Places;

/// The most places that one row may claim; more is a slip.
const MOST_PLACES: u32 = 999_999_999;

/// A table of `N` columns.
pub struct Table<const N: usize> {
    pub rows: Vec<Row<N>>,
    last_line: usize,
}

/// A row of a table: its line in the file and its cells, trimmed.
pub struct Row<const N: usize> {
    line: usize,
    pub cells: [String; N],
}

impl<const N: usize> Table<N> {
    /// Splits the text and checks the header.
    pub fn read(text: &str, header: [&'static str; N]) -> Result<Self, ImportError> {
        let bytes = text.len() as u64;
        if bytes > MOST_BYTES {
            return Err(ImportError::File(FileError {
                path: None,
                place: None,
                problem: FileProblem::TooLarge { bytes },
            }));
        }
        let text = without_mark(text);
        let last_line = text.trim_end().lines().count().max(1);
        let mut records = records(text)?.into_iter();
        let first = records.next();
        check_header(first.as_ref(), header)?;
        let rows = records.map(|record| record.row(header));
        Ok(Self {
            rows: rows.collect::<Result<_, _>>()?,
            last_line,
        })
    }

    /// An error that shows only when the table ends.
    pub fn at_end(&self, column: &'static str, problem: TableProblem) -> ImportError {
        in_table(self.last_line, TableColumn::Named(column), problem)
    }
}

/// An error in one cell of text that came from anywhere.
pub fn in_table(line: usize, column: TableColumn, problem: TableProblem) -> ImportError {
    let error = TableError {
        line,
        column,
        problem,
    };
    ImportError::Table { path: None, error }
}

/// The cells of one line, trimmed.
struct Record {
    line: usize,
    cells: Vec<String>,
}

fn records(text: &str) -> Result<Vec<Record>, ImportError> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let mut records = Vec::new();
    let mut lines = Lines::default();
    for record in reader.records() {
        let record = record.map_err(|_| not_text(lines.line + 1))?;
        let start = record.position().map_or(0, csv::Position::byte);
        let line = lines.of(text, start);
        let broken = record.iter().position(|cell| cell.contains(['\n', '\r']));
        if let Some(index) = broken {
            let column = TableColumn::Number(index + 1);
            return Err(in_table(line, column, TableProblem::OpenQuote));
        }
        if record.iter().any(|cell| !cell.is_empty()) {
            let cells = record.iter().map(str::to_owned).collect();
            records.push(Record { line, cells });
        }
    }
    Ok(records)
}

fn not_text(line: usize) -> ImportError {
    in_table(line, TableColumn::Number(1), TableProblem::NotText)
}

/// Counts lines up to where records start; the reader's own count stops at empty lines before a record.
#[derive(Default)]
struct Lines {
    line: usize,
    byte: usize,
}

impl Lines {
    fn of(&mut self, text: &str, start: u64) -> usize {
        let start = usize::try_from(start).unwrap_or(usize::MAX);
        let rest = text.get(start..).unwrap_or("");
        let blank = rest.len() - rest.trim_start_matches(['\n', '\r']).len();
        let passed = text.get(self.byte..start + blank).unwrap_or("");
        let ends = passed.replace("\r\n", "\n");
        self.line += ends.matches(['\n', '\r']).count();
        self.byte = start + blank;
        self.line + 1
    }
}

fn check_header<const N: usize>(
    found: Option<&Record>,
    header: [&'static str; N],
) -> Result<(), ImportError> {
    let whole = || header.join(",");
    let Some(found) = found else {
        let problem = TableProblem::Empty { header: whole() };
        return Err(in_table(1, TableColumn::Named(header[0]), problem));
    };
    if let [only] = found.cells.as_slice()
        && let Some(separator) = only.chars().find(|c| [';', '\t'].contains(c))
    {
        let problem = TableProblem::Separator { found: separator };
        return Err(in_table(found.line, TableColumn::Number(1), problem));
    }
    for index in 0..N.max(found.cells.len()) {
        let (expected, there) = (header.get(index), found.cells.get(index));
        if expected.copied() != there.map(String::as_str) {
            let column = expected.map_or(TableColumn::Number(index + 1), |name| {
                TableColumn::Named(name)
            });
            let problem = TableProblem::Header {
                found: there.map(|cell| cell.as_str().into()),
                header: whole(),
            };
            return Err(in_table(found.line, column, problem));
        }
    }
    Ok(())
}

impl Record {
    fn row<const N: usize>(self, header: [&'static str; N]) -> Result<Row<N>, ImportError> {
        let line = self.line;
        let cells = <[String; N]>::try_from(self.cells);
        cells.map(|cells| Row { line, cells }).map_err(|cells| {
            let found = cells.len();
            let column = header
                .get(found)
                .map_or(TableColumn::Number(N + 1), |name| TableColumn::Named(name));
            let problem = match cells.as_slice() {
                [only] if only.contains(';') => TableProblem::Separator { found: ';' },
                _ => TableProblem::CellCount { found, expected: N },
            };
            in_table(line, column, problem)
        })
    }
}

impl<const N: usize> Row<N> {
    /// An error in this row.
    pub fn wrong(&self, column: &'static str, problem: TableProblem) -> ImportError {
        in_table(self.line, TableColumn::Named(column), problem)
    }

    /// Notes that a code or name stands here, and refuses it where it stood before.
    pub fn once(
        &self,
        column: &'static str,
        found: &str,
        seen: Option<&mut Option<usize>>,
    ) -> Result<(), ImportError> {
        match seen.and_then(|seen| seen.replace(self.line)) {
            None => Ok(()),
            Some(first_line) => Err(self.wrong(
                column,
                TableProblem::Duplicate {
                    found: found.into(),
                    first_line,
                },
            )),
        }
    }

    /// A whole number of places, written in digits alone; an empty cell is unknown.
    pub fn places(&self, column: &'static str, cell: &str) -> Result<Option<Places>, ImportError> {
        if cell.is_empty() {
            return Ok(None);
        }
        let digits = cell.bytes().all(|byte| byte.is_ascii_digit());
        let number = digits.then(|| cell.parse::<u32>().ok()).flatten();
        match number.filter(|number| *number <= MOST_PLACES) {
            Some(number) => Ok(Some(Places(f64::from(number)))),
            None => Err(self.wrong(
                column,
                TableProblem::NotPlaces {
                    found: cell.into(),
                    most: MOST_PLACES,
                },
            )),
        }
    }

    /// A finite number of at least 0, with a decimal point.
    pub fn weight(&self, cell: &str) -> Result<f64, ImportError> {
        let number = cell.parse::<f64>().ok();
        let usable = number.filter(|weight| weight.is_finite() && *weight >= 0.0);
        usable.ok_or_else(|| self.wrong("weight", TableProblem::NotWeight { found: cell.into() }))
    }
}
