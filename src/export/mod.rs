//! Results in, bytes out: one file per format.
//!
//! Uses `text` for the numbers of tables that people read. Knows no file and no window.

mod csv;
mod json;
pub mod labels;
mod table;
mod tabs;

pub use tabs::tab_separated;

use crate::text::Language;

/// A format of tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Aligned columns for people.
    Table,
    /// Comma, decimal point, full precision.
    Csv,
    /// An array of objects.
    Json,
}

/// How a column shows its numbers to people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Text, to the left.
    Text,
    /// Whole numbers, grouped as the language does.
    Whole,
    /// Every digit, with a decimal point, as files and the command line take it.
    Exact,
}

/// A column of a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SheetColumn {
    /// The header, in English whatever the language.
    pub header: &'static str,
    /// How people see it.
    pub shown: Shown,
}

/// One value of a sheet.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Not known, or not applicable.
    Unknown,
    /// A text.
    Text(String),
    /// A finite number.
    Number(f64),
}

impl From<Option<f64>> for Cell {
    fn from(number: Option<f64>) -> Self {
        number.map_or(Self::Unknown, Self::Number)
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// A table of results. **Shape:** every row has a cell for every column.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// The columns.
    pub columns: Vec<SheetColumn>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

impl Sheet {
    /// The sheet in a format. The language speaks in tables only.
    ///
    /// # Errors
    /// What the writers of the formats say; none that a sheet of finite numbers can cause.
    pub fn to_text(&self, format: Format, language: Language) -> Result<String, String> {
        match format {
            Format::Table => Ok(table::write(self, language)),
            Format::Csv => csv::write(self),
            Format::Json => json::write(self),
        }
    }
}
