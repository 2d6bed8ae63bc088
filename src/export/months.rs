//! The table of months: one row an instant, the columns that are asked for.

use crate::outlook::{Column, Counts, Outlook};
use crate::table::{Cell, Form, Table, TableColumn};
use crate::text::{Label, Language, column_heading, column_unit};

/// The months of an outlook as rows, under headings with units in the language. Unknown cells stay empty.
pub fn month_sheet(outlook: &Outlook, columns: &[Column], language: Language) -> Table {
    let date = TableColumn::headed("date", Label::Date.text(language), Form::Text);
    let numbers = columns.iter().map(|column| {
        let name = column_heading(*column, language);
        let header = match column.counts() {
            // Their headings say that they count places.
            Counts::Places => name.to_owned(),
            Counts::Flow | Counts::Stock => {
                let unit = column_unit(*column, language);
                format!("{name} ({unit})")
            }
        };
        TableColumn::headed(column.header(), header, Form::Whole)
    });
    let row = |(index, date): (usize, crate::month::Month)| {
        let cells = columns
            .iter()
            .map(|column| outlook.cell(*column, index).into());
        std::iter::once(Cell::from(date.first_day()))
            .chain(cells)
            .collect()
    };
    Table {
        columns: std::iter::once(date).chain(numbers).collect(),
        rows: outlook.dates().enumerate().map(row).collect(),
    }
}
