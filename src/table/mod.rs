//! What a table is, as plain data: columns, rows, and what each cell holds. Knows no format.
//!
//! The window's grid, the clipboard, files and the command line write the same table.

use std::borrow::Cow;

use crate::text::{Label, Language};

/// How a column shows its numbers to people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Text, to the left.
    Text,
    /// Whole numbers, grouped as the language does.
    Whole,
    /// Whole numbers with a sign before them: differences.
    Signed,
    /// One decimal, as the language writes it.
    Tenths,
    /// Every digit, with a decimal point, as files and the command line take it.
    Exact,
    /// Every digit, as the language writes it.
    Digits,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableColumn {
    /// Its name on the command line and in JSON: part of the contract where the model's is.
    pub id: Cow<'static, str>,
    /// What people read above it, in their language.
    pub heading: Cow<'static, str>,
    /// The same in fewer words, without what it counts, where they are given. A soft hyphen (U+00AD) stands where a
    /// word may be broken.
    pub short: Cow<'static, str>,
    /// What it counts, in few words.
    pub unit: Cow<'static, str>,
    /// How people see its cells.
    pub form: Form,
}

impl TableColumn {
    /// A column whose heading is its name: for the command line.
    #[must_use]
    pub fn of(id: &'static str, form: Form) -> Self {
        Self::headed(id, id, form)
    }

    /// A column that only people read.
    #[must_use]
    pub fn named(heading: impl Into<Cow<'static, str>>, form: Form) -> Self {
        let heading = heading.into();
        Self::headed(heading.clone(), heading, form)
    }

    /// A column with a heading of its own.
    #[must_use]
    pub fn headed(
        id: impl Into<Cow<'static, str>>,
        heading: impl Into<Cow<'static, str>>,
        form: Form,
    ) -> Self {
        Self {
            id: id.into(),
            heading: heading.into(),
            short: Cow::default(),
            unit: Cow::default(),
            form,
        }
    }

    /// The first column of a table by date.
    #[must_use]
    pub fn date(language: Language) -> Self {
        Self::headed("date", Label::Date.text(language), Form::Text)
    }

    /// Columns by id, with a label above each.
    pub fn labelled<const N: usize>(
        columns: [(&'static str, Label, Form); N],
        language: Language,
    ) -> Vec<Self> {
        let columns = columns.into_iter();
        columns
            .map(|(id, label, form)| Self::headed(id, label.text(language), form))
            .collect()
    }

    /// The same column with what stands above it where there is little room, and what it counts.
    #[must_use]
    pub fn briefly(self, short: &'static str, unit: &'static str) -> Self {
        Self {
            short: short.into(),
            unit: unit.into(),
            ..self
        }
    }

    /// What stands above it where there is little room.
    pub fn brief(&self) -> &str {
        if self.short.is_empty() {
            &self.heading
        } else {
            &self.short
        }
    }
}

/// One value of a table.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Not known, or not applicable.
    Unknown,
    /// A text.
    Text(String),
    /// A finite number.
    Number(f64),
    /// True or false.
    Truth(bool),
}

impl Cell {
    /// Its text, where it is one.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Unknown | Self::Number(_) | Self::Truth(_) => None,
        }
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(known: Option<T>) -> Self {
        known.map_or(Self::Unknown, T::into)
    }
}

impl From<f64> for Cell {
    fn from(number: f64) -> Self {
        Self::Number(number)
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

/// A row: what it is about, then its other cells.
pub fn row<T: Into<Cell>>(
    about: impl Into<Cell>,
    others: impl IntoIterator<Item = T>,
) -> Vec<Cell> {
    let others = others.into_iter().map(T::into);
    std::iter::once(about.into()).chain(others).collect()
}

/// A table of results. **Shape:** every row has a cell for every column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The columns.
    pub columns: Vec<TableColumn>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// Columns by id, with a label above each, over rows.
    pub fn labelled<const N: usize>(
        columns: [(&'static str, Label, Form); N],
        rows: impl Iterator<Item = Vec<Cell>>,
        language: Language,
    ) -> Self {
        Self {
            columns: TableColumn::labelled(columns, language),
            rows: rows.collect(),
        }
    }

    /// A column of dates before others, over rows that begin with theirs.
    pub fn by_date(
        others: impl Iterator<Item = TableColumn>,
        rows: impl Iterator<Item = Vec<Cell>>,
        language: Language,
    ) -> Self {
        let date = TableColumn::date(language);
        Self {
            columns: std::iter::once(date).chain(others).collect(),
            rows: rows.collect(),
        }
    }

    /// One more column behind the others, with a cell for each row.
    pub fn append<T: Into<Cell>>(
        &mut self,
        column: TableColumn,
        cells: impl IntoIterator<Item = T>,
    ) {
        self.columns.push(column);
        for (row, cell) in self.rows.iter_mut().zip(cells) {
            row.push(cell.into());
        }
    }

    /// One more column before the others, with the same text in every row.
    pub fn prepend(&mut self, column: TableColumn, text: &str) {
        self.columns.insert(0, column);
        for row in &mut self.rows {
            row.insert(0, text.into());
        }
    }
}
