//! Imports what users counted from tables: a day in each row, and a column for each output.
//!
//! As [`region_import`](super::region_import): everything or nothing, with line and column.

use std::path::Path;

use super::csv_headings::{Asked, Heading};
use super::csv_table::{Row, Table, decode};
use super::region_import::read;
use crate::outlook::Column;
use crate::regions::{ImportError, Imported, TableProblem};
use crate::scenario::{
    Baseline, CountProblem, Counted, MOST_COUNTS, OwnCounts, is_within, outside_horizon,
};
use crate::text::{Language, column_heading, column_unit, date};

/// The columns of a table of counts, in the order of its template.
#[must_use]
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
    let (text, note) = decode(bytes)?;
    let content = parse_counts(&text, editions)?;
    Ok(Imported { content, note })
}

/// Parses counts: `date` and any of the other [`count_columns`], in any order. An empty cell is unknown.
///
/// # Errors
/// Too large, or the first cell that is wrong.
pub fn parse_counts(text: &str, editions: &[&Baseline]) -> Result<OwnCounts, ImportError> {
    let asked = Asked {
        names: count_columns(),
        heading: &|found| column_of(found).map_or(Heading::Unknown, Heading::Asked),
        any: true,
    };
    let sheet = Table::read(text, &asked)?;
    let mut counts = OwnCounts::default();
    for (index, row) in sheet.rows.iter().enumerate() {
        if index >= MOST_COUNTS {
            return Err(row.wrong("date", TableProblem::Count(CountProblem::TooMany)));
        }
        take(row, editions, &mut counts)?;
    }
    Ok(counts)
}

fn take(row: &Row<12>, editions: &[&Baseline], counts: &mut OwnCounts) -> Result<(), ImportError> {
    let wrong = |column, problem| row.wrong(column, TableProblem::Count(problem));
    let [written, cells @ .., ratio] = &row.cells;
    let day = date::read_day(written).ok_or_else(|| {
        let found = written.as_str().into();
        wrong("date", CountProblem::NotADay { found })
    })?;
    let is_known = |is_flow| {
        let mut editions = editions.iter();
        editions.any(|edition| is_within(day, is_flow, edition))
    };
    for (output, cell) in Counted::ALL.into_iter().zip(cells) {
        let found = || cell.as_str().into();
        let number = row.whole(cell);
        let number =
            number.map_err(|_| wrong(output.id(), CountProblem::NotCounted { found: found() }));
        let Some(number) = number? else { continue };
        if let Some(edition) = editions.first().filter(|_| !is_known(output.is_flow())) {
            return Err(wrong(output.id(), outside_horizon(day, edition)));
        }
        counts
            .add(day, output, number)
            .map_err(|problem| wrong(output.id(), problem))?;
    }
    if !ratio.is_empty() && is_known(false) {
        let found = || ratio.as_str().into();
        let share = row.share(ratio);
        let share = share.ok_or_else(|| CountProblem::NotARatio { found: found() });
        share
            .and_then(|share| counts.state_ratio(day, share))
            .map_err(|problem| wrong("occupancy_ratio", problem))?;
    }
    Ok(())
}

/// The column that a heading in small letters stands above, in either language; as the program writes it or as people say.
fn column_of(found: &str) -> Option<usize> {
    /// Words of daily use.
    const SAID: [(&str, &str); 6] = [
        ("datum", "date"),
        ("amv", "unaccompanied_minors"),
        ("in_procedure", "in_procedure"),
        ("noodopvang", "supply_emergency"),
        ("crisisnoodopvang", "supply_crisis"),
        ("bezettingsgraad", "occupancy_ratio"),
    ];
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
