//! Tables that users bring from a spreadsheet: split in cells, with the line that each row stands on.
//!
//! Comma, semicolon or tab, with or without `sep=` and a byte-order mark, UTF-8 or Windows-1252: found out, not asked.
//! Spaces around a cell, empty lines, empty columns at the end and a last row with the total do not count.

use std::rc::Rc;

use encoding_rs::{Encoding, WINDOWS_1252};

use super::csv_headings::{Asked, Heading, Headings, Layout, MOST_COLUMNS};
use super::ron_file::without_mark;
use crate::regions::{FileColumn, ImportError, ImportNote, TableProblem};
use crate::scenario::{FileProblem, MOST_BYTES, MOST_COUNTED, Quote, TwoReadings};
use crate::units::Places;

/// What may stand between columns; of equals the first.
const SEPARATORS: [char; 3] = [',', ';', '\t'];

/// The text of a file, and what must be said about how it was read.
pub fn decode(bytes: &[u8]) -> Result<(String, Vec<ImportNote>), ImportError> {
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let (text, damaged, notes) = match (std::str::from_utf8(bytes), marked) {
        (Ok(text), _) => (text.into(), false, Vec::new()),
        (Err(_), marked) => {
            let encoding = marked.unwrap_or(WINDOWS_1252);
            let (text, _, damaged) = encoding.decode(bytes);
            let note = marked.is_none().then_some(ImportNote::Windows1252);
            (text, damaged, Vec::from_iter(note))
        }
    };
    let foreign = |c: char| c.is_control() && !matches!(c, '\t' | '\r' | '\n');
    if damaged || text.contains(foreign) {
        return Err(not_text(1));
    }
    Ok((text.into_owned(), notes))
}

/// A table of `N` columns.
pub struct Table<const N: usize> {
    pub rows: Vec<Row<N>>,
    /// Which of the columns it has.
    pub columns: [Option<usize>; N],
    /// The headings of columns that are something else.
    pub left_out: Vec<Quote>,
    headings: Rc<Headings<N>>,
    last_line: usize,
}

/// A row of a table: its line in the file and its cells, trimmed.
pub struct Row<const N: usize> {
    pub line: usize,
    decimal_comma: bool,
    headings: Rc<Headings<N>>,
    pub cells: [String; N],
}

impl<const N: usize> Table<N> {
    /// Splits the text and checks the header.
    pub fn read(text: &str, asked: &Asked<'_, N>) -> Result<Self, ImportError> {
        let bytes = text.len() as u64;
        if bytes > MOST_BYTES {
            return Err(ImportError::File(FileProblem::TooLarge(bytes).into()));
        }
        let text = without_mark(text);
        let last_line = text.trim_end().lines().count().max(1);
        let (separator, skipped) = match declared(text) {
            Some((separator, length)) => (separator, length),
            None => (separator(text, asked), 0),
        };
        let mut records = records(text, skipped, separator)?;
        if records.is_empty() {
            let header = asked.names.join(&separator.to_string());
            let (column, problem) = (asked.names[0].to_owned(), TableProblem::Empty(header));
            return Err(ImportError::at(1, FileColumn::Named(column), problem));
        }
        let Record { line, cells } = records.remove(0);
        let layout = Layout::of(line, &cells, separator, asked)?;
        let rows = records.into_iter().map(|record| layout.row(record));
        Ok(Self {
            rows: rows.collect::<Result<_, _>>()?,
            columns: layout.columns,
            left_out: layout.left_out,
            headings: layout.headings,
            last_line,
        })
    }

    /// An error that shows only when the table ends.
    pub fn at_end(&self, column: &'static str, problem: TableProblem) -> ImportError {
        ImportError::at(self.last_line, self.headings.column(column), problem)
    }

    /// Leaves out a last row that holds the total.
    pub fn without_total(mut self, is_total: impl Fn(&str) -> bool) -> Self {
        self.rows.pop_if(|last| {
            let mut named = last.cells.iter().take(2).filter(|cell| !cell.is_empty());
            named
                .next()
                .is_some_and(|cell| is_total(&cell.to_lowercase()))
        });
        self
    }
}

/// The separator that a first line `sep=;` declares, and the bytes of that line.
fn declared(text: &str) -> Option<(char, usize)> {
    let line = text.lines().next()?;
    let said = line.trim_matches(['"', ' ']);
    let (word, rest) = said.split_at_checked(4)?;
    if !word.eq_ignore_ascii_case("sep=") {
        return None;
    }
    let separator = rest.chars().next()?;
    SEPARATORS
        .contains(&separator)
        .then_some((separator, line.len()))
}

/// The separator that makes most known headings of the first line that is not empty.
fn separator<const N: usize>(text: &str, asked: &Asked<'_, N>) -> char {
    let header = text.lines().find(|line| !line.trim().is_empty());
    let known = |separator: &char| {
        let cells = header.unwrap_or_default().split(*separator);
        let cells = cells.take(MOST_COLUMNS);
        let known = cells.filter(|cell| {
            let cell = cell.trim().trim_matches('"').trim().to_lowercase();
            let heading = (asked.heading)(&cell);
            matches!(heading, Heading::Asked(_) | Heading::Beside)
        });
        known.count()
    };
    // The last of equals would be a tab.
    let separators = SEPARATORS.into_iter().rev();
    separators.max_by_key(known).unwrap_or(',')
}

/// The cells of one line, trimmed.
struct Record {
    line: usize,
    cells: Vec<String>,
}

/// The lines of the text behind its first `skipped` bytes.
fn records(text: &str, skipped: usize, separator: char) -> Result<Vec<Record>, ImportError> {
    let body = text.get(skipped..).unwrap_or_default();
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .delimiter(u8::try_from(separator).unwrap_or(b','))
        .from_reader(body.as_bytes());
    let mut records = Vec::new();
    let mut lines = Lines::default();
    for record in reader.records() {
        let record = record.map_err(|_| not_text(lines.line + 1))?;
        let start = record.position().map_or(0, csv::Position::byte);
        let line = lines.of(body, start);
        let broken = record.iter().position(|cell| cell.contains(['\n', '\r']));
        if let Some(index) = broken {
            let column = FileColumn::Number(index + 1);
            return Err(ImportError::at(line, column, TableProblem::OpenQuote));
        }
        if record.iter().any(|cell| !cell.is_empty()) {
            let cells = record.iter().map(str::to_owned).collect();
            records.push(Record { line, cells });
        }
    }
    Ok(records)
}

fn not_text(line: usize) -> ImportError {
    ImportError::at(line, FileColumn::Number(1), TableProblem::NotText)
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

impl<const N: usize> Layout<N> {
    fn row(&self, mut record: Record) -> Result<Row<N>, ImportError> {
        let line = record.line;
        while record.cells.len() > self.width
            && record.cells.pop_if(|last| last.is_empty()).is_some()
        {}
        let found = record.cells.len();
        if found != self.width {
            let other = match record.cells.as_slice() {
                [only] => only
                    .chars()
                    .find(|c| *c != self.separator && [';', '\t'].contains(c)),
                _ => None,
            };
            let problem = match other {
                Some(found) => TableProblem::Separator(found),
                None => TableProblem::CellCount {
                    found,
                    expected: self.width,
                },
            };
            let headings = (self.width == N).then_some(&self.headings);
            let name =
                headings.and_then(|headings| Some(headings.column(headings.names.get(found)?)));
            let column = name.unwrap_or(FileColumn::Number(found.min(self.width) + 1));
            return Err(ImportError::at(line, column, problem));
        }
        let cells = self.columns.map(|column| {
            let cell = column.and_then(|column| record.cells.get_mut(column));
            cell.map(std::mem::take).unwrap_or_default()
        });
        Ok(Row {
            line,
            decimal_comma: self.separator != ',',
            headings: Rc::clone(&self.headings),
            cells,
        })
    }
}

impl<const N: usize> Row<N> {
    /// An error in this row.
    pub fn wrong(&self, column: &'static str, problem: TableProblem) -> ImportError {
        ImportError::at(self.line, self.headings.column(column), problem)
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

    /// A whole number of places, perhaps with zeros for decimals; an empty cell is unknown.
    pub fn places(&self, column: &'static str, cell: &str) -> Result<Option<Places>, ImportError> {
        let places = self.whole(cell).map_err(|readings| {
            let found = cell.into();
            self.wrong(column, TableProblem::NotPlaces { found, readings })
        });
        Ok(places?.map(Places))
    }

    /// A whole number, perhaps with zeros for decimals; none where the cell is empty. Else its readings, where two
    /// readers read it differently.
    pub fn whole(&self, cell: &str) -> Result<Option<f64>, Option<TwoReadings>> {
        if cell.is_empty() {
            return Ok(None);
        }
        let readings = readings(cell);
        let number = self.with_point(cell);
        let (digits, decimals) = number.split_once('.').unwrap_or((&number, "0"));
        let zeros = !decimals.is_empty() && decimals.bytes().all(|byte| byte == b'0');
        let whole = zeros && digits.bytes().all(|byte| byte.is_ascii_digit());
        let number = whole.then(|| digits.parse::<u32>().ok()).flatten();
        let number = number
            .map(f64::from)
            .filter(|number| *number <= MOST_COUNTED);
        match number.filter(|_| readings.is_none()) {
            Some(number) => Ok(Some(number)),
            None => Err(readings),
        }
    }

    /// A share, as a number from 0 to 1 or in per cent; none where it is neither.
    pub fn share(&self, cell: &str) -> Option<f64> {
        let number = self.with_point(cell);
        match number.strip_suffix('%') {
            Some(percent) => Some(percent.trim_end().parse::<f64>().ok()? / 100.0),
            None => number.parse().ok(),
        }
    }

    /// A finite number of at least 0.
    pub fn weight(&self, cell: &str) -> Result<f64, ImportError> {
        // A weight may be a share: nobody writes thousands that begin with a 0.
        let readings = readings(cell).filter(|_| !cell.starts_with('0'));
        let number = self.with_point(cell).parse::<f64>().ok();
        let usable = number.filter(|weight| weight.is_finite() && *weight >= 0.0);
        usable.filter(|_| readings.is_none()).ok_or_else(|| {
            let found = cell.into();
            self.wrong("weight", TableProblem::NotWeight { found, readings })
        })
    }

    /// The number with a point before its decimals, also where a comma stands that separates no columns.
    fn with_point(&self, cell: &str) -> String {
        if self.decimal_comma {
            cell.replace(',', ".")
        } else {
            cell.to_owned()
        }
    }
}

/// The two readings of a number with a point or a comma before three digits.
fn readings(cell: &str) -> Option<TwoReadings> {
    if cell.contains('.') && cell.contains(',') {
        return None;
    }
    let readings = TwoReadings::of(&cell.replace(',', "."))?;
    Some(TwoReadings {
        written: cell.into(),
        ..readings
    })
}
