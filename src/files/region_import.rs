//! Imports what users know of regions from CSV: realised places, and a key of their own.
//!
//! Comma-separated UTF-8, with or without a byte-order mark, of at most 4 MiB; spaces around a cell and empty lines do not
//! count. Everything or nothing: the first thing that is wrong refuses the file, with line and column.

use std::path::Path;

use super::csv_table::{Table, in_table};
use super::ron_file::read_text;
use crate::regions::{
    Country, ImportError, Level, OwnKey, Realised, RealisedPlaces, TableColumn, TableProblem,
};
use crate::scenario::{FileError, FileProblem, Nearest};

/// The header of realised places: what the template writes and the import asks.
pub const REALISED_COLUMNS: [&str; 4] = ["code", "name", "crisis_realised", "emergency_realised"];
/// The header of an own key.
const KEY_COLUMNS: [&str; 2] = ["name", "weight"];

/// Reads realised places of a level from a file.
///
/// # Errors
/// A file that cannot be read, or the first cell that is wrong.
pub fn read_realised(
    path: &Path,
    country: &Country,
    level: Level,
) -> Result<Realised, ImportError> {
    read(path, |text| parse_realised(text, country, level))
}

/// Reads an own key of a level from a file.
///
/// # Errors
/// As [`read_realised`].
pub fn read_own_key(path: &Path, country: &Country, level: Level) -> Result<OwnKey, ImportError> {
    read(path, |text| parse_own_key(text, country, level))
}

fn read<T>(
    path: &Path,
    parse: impl FnOnce(&str) -> Result<T, ImportError>,
) -> Result<T, ImportError> {
    let text = read_text(path).map_err(|error| match error.problem {
        FileProblem::NotText => in_table(1, TableColumn::Number(1), TableProblem::NotText),
        _ => ImportError::File(error),
    });
    text.and_then(|text| parse(&text))
        .map_err(|error| match error {
            ImportError::Table { error, .. } => ImportError::Table {
                path: Some(path.to_owned()),
                error,
            },
            ImportError::File(error) => ImportError::File(FileError {
                path: Some(path.to_owned()),
                ..error
            }),
        })
}

/// Parses realised places: `code,name,crisis_realised,emergency_realised`.
///
/// Codes are those of the level; a code that is missing and a cell that is empty are unknown. The name is for people: it
/// may be empty or in other words, but not the name of another row.
///
/// # Errors
/// Too large, or the first cell that is wrong.
pub fn parse_realised(
    text: &str,
    country: &Country,
    level: Level,
) -> Result<Realised, ImportError> {
    let sheet = Table::read(text, REALISED_COLUMNS)?;
    let areas = country.areas(level);
    let mut rows = vec![RealisedPlaces::default(); areas.len()];
    let mut seen = vec![None; areas.len()];
    for row in &sheet.rows {
        let [code, name, crisis, emergency] = &row.cells;
        let index = country
            .index_of(level, code)
            .ok_or_else(|| row.wrong("code", unknown_code(code, country, level)))?;
        row.once("code", code, seen.get_mut(index))?;
        let other = areas
            .iter()
            .find(|area| area.name == *name && area.code != *code);
        if let (Some(_), Some(own)) = (other, areas.get(index)) {
            let problem = TableProblem::OtherName {
                found: name.as_str().into(),
                code: code.clone(),
                name: own.name.clone(),
            };
            return Err(row.wrong("name", problem));
        }
        if let Some(realised) = rows.get_mut(index) {
            realised.crisis = row.places("crisis_realised", crisis)?;
            realised.emergency = row.places("emergency_realised", emergency)?;
        }
    }
    Ok(Realised::new(level, rows))
}

/// Parses an own key: `name,weight`, every row of the level once.
///
/// # Errors
/// As [`parse_realised`].
pub fn parse_own_key(text: &str, country: &Country, level: Level) -> Result<OwnKey, ImportError> {
    let sheet = Table::read(text, KEY_COLUMNS)?;
    let areas = country.areas(level);
    let mut weights = vec![0.0; areas.len()];
    let mut seen = vec![None; areas.len()];
    for row in &sheet.rows {
        let [name, weight] = &row.cells;
        let index = areas.iter().position(|area| area.name == *name);
        let index = index.ok_or_else(|| row.wrong("name", unknown_name(name, country, level)))?;
        row.once("name", name, seen.get_mut(index))?;
        if let Some(place) = weights.get_mut(index) {
            *place = row.weight(weight)?;
        }
    }
    let missing = areas.iter().zip(&seen).filter(|(_, line)| line.is_none());
    let names: Vec<_> = missing.map(|(area, _)| area.name.clone()).collect();
    if !names.is_empty() {
        return Err(sheet.at_end("name", TableProblem::Missing { names, level }));
    }
    OwnKey::new(country, level, &weights)
        .ok_or_else(|| sheet.at_end("weight", TableProblem::NoWeight))
}

fn unknown_code(found: &str, country: &Country, level: Level) -> TableProblem {
    let codes = country.areas(level).iter().map(|area| area.code.clone());
    TableProblem::UnknownCode {
        found: found.into(),
        level,
        of_other_level: country.index_of(level.other(), found).is_some(),
        nearest: Nearest::among(found, codes),
    }
}

fn unknown_name(found: &str, country: &Country, level: Level) -> TableProblem {
    let names = country.areas(level).iter().map(|area| area.name.clone());
    TableProblem::UnknownName {
        found: found.into(),
        level,
        nearest: Nearest::among(found, names),
    }
}
