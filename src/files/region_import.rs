//! Imports what users know of regions from tables: realised places, and a key of their own.
//!
//! Of at most 4 MiB, as spreadsheets write them (see [`csv_table`](super::csv_table)), under Dutch or English headings; what
//! the program writes it reads back. Everything or nothing: the first thing that is wrong refuses the file, with line and
//! column.

use std::path::Path;

use super::csv_headings::{Asked, Heading};
use super::csv_table::{Row, Table, decode};
use super::read::read_limited;
use crate::regions::{
    Area, Country, ImportError, Imported, Level, OwnKey, Realised, RealisedPlaces, RegionColumn,
    TableProblem,
};
use crate::scenario::{FileError, MOST_BYTES, Nearest};
use crate::text::regions::level_word;
use crate::text::{
    KEY_HEADINGS, Label, Language, REALISED_HEADINGS, provenance, region_heading, region_unit,
};

/// Other columns of a table of regions, by their names for programs: of which day and key it is, and where it comes from.
const BESIDE: [&str; 6] = ["date", "key", "scenario", "edition", "exported", "assumed"];
/// The headings of the empty file for realised places.
pub fn realised_headings(language: Language) -> [&'static str; 4] {
    REALISED_HEADINGS.map(|[nl, en]| language.pick(nl, en))
}

/// Reads realised places of a level from a file.
///
/// # Errors
/// A file that cannot be read, or the first cell that is wrong.
pub fn read_realised(
    path: &Path,
    country: &Country,
    level: Level,
) -> Result<Imported<Realised>, ImportError> {
    read(path, |bytes| realised_from_bytes(bytes, country, level))
}

/// Reads an own key of a level from a file.
///
/// # Errors
/// As [`read_realised`].
pub fn read_own_key(
    path: &Path,
    country: &Country,
    level: Level,
) -> Result<Imported<OwnKey>, ImportError> {
    read(path, |bytes| own_key_from_bytes(bytes, country, level))
}

pub(super) fn read<T>(
    path: &Path,
    from_bytes: impl FnOnce(&[u8]) -> Result<Imported<T>, ImportError>,
) -> Result<Imported<T>, ImportError> {
    let at = |problem| FileError::at(path, problem);
    let bytes = read_limited(path, MOST_BYTES).map_err(at)?;
    from_bytes(&bytes).map_err(|error| match error {
        ImportError::Table { error, .. } => ImportError::Table {
            path: Some(path.to_owned()),
            error,
        },
        ImportError::File(error) => ImportError::File(at(error.problem)),
    })
}

/// As [`read_realised`], of what a file holds.
///
/// # Errors
/// As [`read_realised`].
pub fn realised_from_bytes(
    bytes: &[u8],
    country: &Country,
    level: Level,
) -> Result<Imported<Realised>, ImportError> {
    let (text, notes) = decode(bytes)?;
    let content = parse_realised(&text, country, level)?;
    Ok(Imported { content, notes })
}

/// As [`read_own_key`], of what a file holds.
///
/// # Errors
/// As [`read_realised`].
pub fn own_key_from_bytes(
    bytes: &[u8],
    country: &Country,
    level: Level,
) -> Result<Imported<OwnKey>, ImportError> {
    let (text, notes) = decode(bytes)?;
    let content = parse_own_key(&text, country, level)?;
    Ok(Imported { content, notes })
}

/// Parses realised places: `code,name,crisis_realised,emergency_realised`, or a table of the regional overview.
///
/// Codes are those of the level; a code that is missing and a cell that is empty are unknown. The name is for people: it
/// may be empty or in other words, but not the name of another row. Only a table without codes goes by its names.
///
/// # Errors
/// Too large, or the first cell that is wrong.
pub fn parse_realised(
    text: &str,
    country: &Country,
    level: Level,
) -> Result<Realised, ImportError> {
    let asked = Asked {
        names: realised_headings(Language::En),
        heading: &|found| realised_heading(found, level),
        any: false,
    };
    let sheet = Table::read(text, &asked)?.without_total(is_total);
    let areas = country.areas(level);
    let mut rows = vec![RealisedPlaces::default(); areas.len()];
    let mut seen = vec![None; areas.len()];
    let with_codes = sheet.columns.first().is_some_and(Option::is_some);
    for row in &sheet.rows {
        let [code, name, crisis, emergency] = &row.cells;
        let (index, column, found) = if with_codes {
            (by_code(row, country, level)?, "code", code)
        } else {
            (by_name(row, name, country, level)?, "name", name)
        };
        row.once(column, found, seen.get_mut(index))?;
        if let Some(realised) = rows.get_mut(index) {
            realised.crisis = row.places("crisis_realised", crisis)?;
            realised.emergency = row.places("emergency_realised", emergency)?;
        }
    }
    Ok(Realised::new(level, rows))
}

/// The row of a code, whose name may not be that of another one.
fn by_code(row: &Row<4>, country: &Country, level: Level) -> Result<usize, ImportError> {
    let [code, name, ..] = &row.cells;
    let upper = code.to_uppercase();
    let areas = country.areas(level);
    let index = country.index_of(level, &upper).ok_or_else(|| {
        let codes = areas.iter().map(|area| area.code.clone());
        let problem = TableProblem::UnknownCode {
            found: code.as_str().into(),
            level,
            of_other_level: country.index_of(level.other(), &upper).is_some(),
            nearest: Nearest::among(code, codes),
        };
        row.wrong("code", problem)
    })?;
    let named = place_of(areas, name).filter(|named| *named != index);
    if let (Some(_), Some(own)) = (named, areas.get(index)) {
        let problem = TableProblem::OtherName {
            found: name.as_str().into(),
            code: upper,
            name: own.name.clone(),
        };
        return Err(row.wrong("name", problem));
    }
    Ok(index)
}

fn by_name<const N: usize>(
    row: &Row<N>,
    name: &str,
    country: &Country,
    level: Level,
) -> Result<usize, ImportError> {
    let areas = country.areas(level);
    place_of(areas, name).ok_or_else(|| {
        let names = areas.iter().map(|area| area.name.clone());
        let problem = TableProblem::UnknownName {
            found: name.into(),
            level,
            nearest: Nearest::among(name, names),
        };
        row.wrong("name", problem)
    })
}

/// Parses an own key: `name,weight`, every row of the level once.
///
/// # Errors
/// As [`parse_realised`].
pub fn parse_own_key(text: &str, country: &Country, level: Level) -> Result<OwnKey, ImportError> {
    let asked = Asked {
        names: KEY_HEADINGS.map(|[_, en]| en),
        heading: &|found| asked_heading(&KEY_HEADINGS, found).unwrap_or(Heading::Unknown),
        any: false,
    };
    let sheet = Table::read(text, &asked)?.without_total(is_total);
    let areas = country.areas(level);
    let mut weights = vec![0.0; areas.len()];
    let mut seen = vec![None; areas.len()];
    for row in &sheet.rows {
        let [name, weight] = &row.cells;
        let index = by_name(row, name, country, level)?;
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

/// The column that a heading in small letters asks for, in either language.
fn asked_heading(names: &[[&str; 2]], found: &str) -> Option<Heading> {
    let asked = names.iter().position(|names| names.contains(&found));
    asked.map(Heading::Asked)
}

/// As [`asked_heading`], also for the tables of regions that the command line and the window write.
fn realised_heading(found: &str, level: Level) -> Heading {
    if let Some(asked) = asked_heading(&REALISED_HEADINGS, found) {
        return asked;
    }
    let says = |words: &str| words.to_lowercase() == found;
    let mut languages = Language::ALL.into_iter();
    if languages.any(|language| says(level_word(level, language))) {
        return Heading::Asked(1);
    }
    let ids = RegionColumn::ALL.map(RegionColumn::id);
    if ids.contains(&found) || BESIDE.contains(&found) {
        return Heading::Beside;
    }
    for language in Language::ALL {
        // Where a table of the window says where it comes from.
        let labels = [Label::Date, Label::DivisionKey].map(|label| label.text(language));
        let mut beside = provenance::headings(language).into_iter().chain(labels);
        if beside.any(says) {
            return Heading::Beside;
        }
        let column = RegionColumn::ALL.into_iter().find(|column| {
            let heading = region_heading(*column, language);
            says(heading) || says(&format!("{heading} ({})", region_unit(*column, language)))
        });
        match column {
            Some(RegionColumn::CrisisRealised) => return Heading::Asked(2),
            Some(RegionColumn::EmergencyRealised) => return Heading::Asked(3),
            Some(_) => return Heading::Beside,
            None => {}
        }
    }
    Heading::Unknown
}

/// Whether a name in small letters stands for all rows together.
fn is_total(name: &str) -> bool {
    let country = Language::ALL.map(|language| Label::Netherlands.text(language).to_lowercase());
    ["total", "totaal"].contains(&name) || country.iter().any(|country| country == name)
}

/// The row of a name, in any case; the Frisian name of Friesland and the Dutch one are the same.
fn place_of(areas: &[Area], name: &str) -> Option<usize> {
    let folded = |name: &str| name.to_lowercase().replace("fryslân", "friesland");
    let name = folded(name);
    areas.iter().position(|area| folded(&area.name) == name)
}
