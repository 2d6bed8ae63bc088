//! Imports what users counted from tables: a day in each row, and a column for each output.
//!
//! As [`region_import`](super::region_import): everything or nothing, with line and column.

use std::path::Path;

use jiff::civil::Date;

use super::csv_headings::{Asked, Heading};
use super::csv_table::{Row, Table, decode};
use super::region_import::read;
use crate::outlook::Column;
use crate::regions::{ImportError, ImportNote, Imported, TableProblem};
use crate::scenario::{
    Baseline, CountProblem, Counted, MOST_COUNTS, MOST_QUOTED, OwnCounts, is_within,
    outside_horizon,
};
use crate::text::{Language, column_heading, column_unit, date};

/// The columns of a table of counts, in the order of its template.
pub fn count_columns() -> [&'static str; 12] {
    let outputs = Counted::ALL.map(Counted::id);
    let mut names = ["date"]
        .into_iter()
        .chain(outputs)
        .chain(["occupancy_ratio"]);
    std::array::from_fn(|_| names.next().unwrap_or_default())
}

/// Reads counts from a file; every count lies within one of the editions.
///
/// # Errors
/// A file that cannot be read, or the first cell that is wrong.
pub fn read_counts(
    path: &Path,
    editions: &[&Baseline],
) -> Result<Imported<OwnCounts>, ImportError> {
    read(path, |bytes| counts_from_bytes(bytes, editions))
}

/// As [`read_counts`], of what a file holds.
///
/// # Errors
/// As [`read_counts`].
pub fn counts_from_bytes(
    bytes: &[u8],
    editions: &[&Baseline],
) -> Result<Imported<OwnCounts>, ImportError> {
    let (text, mut notes) = decode(bytes)?;
    let mut imported = parse_counts(&text, editions)?;
    notes.append(&mut imported.notes);
    Ok(Imported { notes, ..imported })
}

/// Parses counts: `date` and any of the other [`count_columns`], in any order. An empty cell is unknown.
///
/// A table that was made for something else has more columns and mostly more days: those columns, and the counts of which
/// no edition speaks, are left out with a note. In a table that holds counts alone such a day is a slip.
///
/// # Errors
/// Too large, or the first cell that is wrong.
pub fn parse_counts(
    text: &str,
    editions: &[&Baseline],
) -> Result<Imported<OwnCounts>, ImportError> {
    let asked = Asked {
        names: count_columns(),
        heading: &heading,
        any: true,
    };
    let Table { rows, left_out, .. } = Table::read(text, &asked)?;
    let mut reading = Reading {
        editions,
        counts: OwnCounts::default(),
        is_counts_alone: left_out.is_empty(),
        outside: Vec::new(),
    };
    for (index, row) in rows.iter().enumerate() {
        if index >= MOST_COUNTS {
            return Err(row.wrong("date", TableProblem::Count(CountProblem::TooMany)));
        }
        reading.take(row)?;
    }
    let notes = [
        (!left_out.is_empty()).then_some(ImportNote::OtherColumns(left_out)),
        reading.outside()?,
    ];
    Ok(Imported {
        content: reading.counts,
        notes: notes.into_iter().flatten().collect(),
    })
}

/// What has been read of a table so far.
struct Reading<'a> {
    editions: &'a [&'a Baseline],
    counts: OwnCounts,
    /// Whether the table holds counts and nothing else.
    is_counts_alone: bool,
    /// The lines with counts of which no edition speaks, and the sentences that refuse them.
    outside: Vec<(usize, ImportError)>,
}

impl Reading<'_> {
    fn take(&mut self, row: &Row<12>) -> Result<(), ImportError> {
        let wrong = |column, problem| row.wrong(column, TableProblem::Count(problem));
        let [written, cells @ .., ratio] = &row.cells;
        let day = date::read_day(written).ok_or_else(|| {
            let found = written.as_str().into();
            wrong("date", CountProblem::NotADay(found))
        })?;
        for (output, cell) in Counted::ALL.into_iter().zip(cells) {
            let found = || cell.as_str().into();
            let number = row.whole(cell);
            let number = number.map_err(|_| wrong(output.id(), CountProblem::NotCounted(found())));
            let Some(number) = number? else { continue };
            match self.editions.first() {
                Some(edition) if !self.is_within(day, output.is_flow()) => {
                    let outside = wrong(output.id(), outside_horizon(day, edition));
                    if self.is_counts_alone {
                        return Err(outside);
                    }
                    self.outside.push((row.line, outside));
                }
                _ => self
                    .counts
                    .add(day, output, number)
                    .map_err(|problem| wrong(output.id(), problem))?,
            }
        }
        if !ratio.is_empty() && self.is_within(day, false) {
            let found = || ratio.as_str().into();
            let share = row.share(ratio);
            let share = share.ok_or_else(|| CountProblem::NotARatio(found()));
            share
                .and_then(|share| self.counts.state_ratio(day, share))
                .map_err(|problem| wrong("occupancy_ratio", problem))?;
        }
        Ok(())
    }

    fn is_within(&self, day: Date, is_flow: bool) -> bool {
        let mut editions = self.editions.iter();
        editions.any(|edition| is_within(day, is_flow, edition))
    }

    /// What must be said about the counts of which no edition speaks.
    fn outside(&mut self) -> Result<Option<ImportNote>, ImportError> {
        let counts = self.outside.len();
        let (Some((last, _)), Some(edition)) = (self.outside.last(), self.editions.first()) else {
            return Ok(None);
        };
        let (last, horizon) = (*last, [edition.start(), edition.horizon()]);
        let (first, error) = self.outside.swap_remove(0);
        if self.counts.is_empty() {
            return Err(error);
        }
        let lines = [first, last];
        Ok(Some(ImportNote::Outside {
            counts,
            lines,
            horizon,
        }))
    }
}

/// What a heading in small letters stands above. A column of something else may stand there, but not a slip of the finger.
fn heading(found: &str) -> Heading {
    if let Some(column) = column_of(found) {
        return Heading::Asked(column);
    }
    let is_slip = |name: &str| {
        let slips = strsim::damerau_levenshtein(name, found);
        slips <= name.chars().count() / 4
    };
    let said = SAID.iter().map(|(said, _)| *said);
    let mut names = count_columns().into_iter().chain(said);
    if found.is_empty() || found.len() > MOST_QUOTED || names.any(is_slip) {
        Heading::Unknown
    } else {
        Heading::Other
    }
}

/// Words of daily use for columns.
const SAID: [(&str, &str); 9] = [
    ("datum", "date"),
    ("total_persons", "occupancy"),
    ("totaal_personen", "occupancy"),
    ("bezetting", "occupancy"),
    ("amv", "unaccompanied_minors"),
    ("vergunninghouders", "permit_holders"),
    ("noodopvang", "supply_emergency"),
    ("crisisnoodopvang", "supply_crisis"),
    ("bezettingsgraad", "occupancy_ratio"),
];

/// The column that a heading in small letters stands above, in either language; as the program writes it or as people say.
fn column_of(found: &str) -> Option<usize> {
    let name = found.replace(' ', "_");
    let said = SAID.iter().find(|(said, _)| *said == name);
    let name = said.map_or(name.as_str(), |(_, id)| id);
    let columns = count_columns();
    let named = columns.iter().position(|column| *column == name);
    named.or_else(|| {
        let is_headed = |id: &&'static str| {
            let column = Column::ALL.iter().find(|column| column.header() == *id);
            column.is_some_and(|column| is_heading(*column, found))
        };
        columns.iter().position(is_headed)
    })
}

/// Whether a heading in small letters is the one of the program's own tables.
fn is_heading(column: Column, found: &str) -> bool {
    Language::ALL.into_iter().any(|language| {
        let heading = column_heading(column, language).to_lowercase();
        let unit = column_unit(column, language);
        found == heading || found == format!("{heading} ({unit})")
    })
}
