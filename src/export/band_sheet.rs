//! The spread of the assumptions by month, as a table to copy.

use std::borrow::Cow;

use crate::month::Month;
use crate::table::{Cell, Form, Table, TableColumn};
use crate::text::spread::percent_line;
use crate::text::{Label, Language};

/// An instant as a row: the scenario's own number, then the percentiles 5, 25, 50, 75 and 95.
pub fn band_sheet(rows: impl Iterator<Item = (Month, f64, [f64; 5])>, language: Language) -> Table {
    let column = |header: Cow<'static, str>, shown| TableColumn::named(header, shown);
    let label = |label: Label| Cow::Borrowed(label.text(language));
    let mut columns = vec![
        column(label(Label::Date), Form::Text),
        column(label(Label::RequiredPlaces), Form::Whole),
    ];
    let lines = [5, 25, 50, 75, 95].map(|percent| percent_line(percent, language));
    columns.extend(lines.map(|line| column(line.into(), Form::Whole)));
    let row = |(date, required, percentiles): (Month, f64, [f64; 5])| {
        let start = [Cell::from(date.first_day()), Cell::Number(required)];
        let lines = percentiles.map(Cell::Number);
        start.into_iter().chain(lines).collect()
    };
    Table {
        columns,
        rows: rows.map(row).collect(),
    }
}
