//! The table of months: one row an instant, the columns that are asked for.

use super::{Cell, Sheet, SheetColumn, Shown};
use crate::outlook::{Column, Outlook};
use crate::text::{Label, Language, column_heading};

/// The months of an outlook as rows, under headings in the language. Unknown cells stay empty.
#[must_use]
pub fn month_sheet(outlook: &Outlook, columns: &[Column], language: Language) -> Sheet {
    let date = SheetColumn {
        header: Label::Date.text(language),
        shown: Shown::Text,
    };
    let numbers = columns.iter().map(|column| SheetColumn {
        header: column_heading(*column, language),
        shown: Shown::Whole,
    });
    let row = |(index, date): (usize, crate::month::Month)| {
        let cells = columns
            .iter()
            .map(|column| outlook.cell(*column, index).into());
        std::iter::once(Cell::from(date.first_day()))
            .chain(cells)
            .collect()
    };
    Sheet {
        columns: std::iter::once(date).chain(numbers).collect(),
        rows: outlook.dates().enumerate().map(row).collect(),
    }
}
