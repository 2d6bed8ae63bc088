//! The table of months: one row an instant, the columns that are asked for.

use super::{Cell, Sheet, SheetColumn, Shown};
use crate::outlook::{Column, Counts, Outlook};
use crate::text::{Label, Language, column_heading, column_unit};

/// The months of an outlook as rows, under headings with units in the language. Unknown cells stay empty.
pub fn month_sheet(outlook: &Outlook, columns: &[Column], language: Language) -> Sheet {
    let date = SheetColumn {
        header: Label::Date.text(language).into(),
        shown: Shown::Text,
    };
    let numbers = columns.iter().map(|column| {
        let name = column_heading(*column, language);
        let header = match column.counts() {
            // Their headings say that they count places.
            Counts::Places => name.into(),
            Counts::Flow | Counts::Stock => {
                let unit = column_unit(*column, language);
                format!("{name} ({unit})").into()
            }
        };
        SheetColumn {
            header,
            shown: Shown::Whole,
        }
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
