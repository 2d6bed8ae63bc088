//! The spread of the assumptions by month, as a table to copy.

use std::borrow::Cow;

use super::{Cell, Sheet, SheetColumn, Shown};
use crate::month::Month;
use crate::text::spread::percent_line;
use crate::text::{Label, Language};

/// An instant as a row: the scenario's own number, then the percentiles 5, 25, 50, 75 and 95.
pub fn band_sheet(rows: impl Iterator<Item = (Month, f64, [f64; 5])>, language: Language) -> Sheet {
    let column = |header: Cow<'static, str>, shown| SheetColumn { header, shown };
    let label = |label: Label| Cow::Borrowed(label.text(language));
    let mut columns = vec![
        column(label(Label::Date), Shown::Text),
        column(label(Label::RequiredPlaces), Shown::Whole),
    ];
    let lines = [5, 25, 50, 75, 95].map(|percent| percent_line(percent, language));
    columns.extend(lines.map(|line| column(line.into(), Shown::Whole)));
    let row = |(date, required, percentiles): (Month, f64, [f64; 5])| {
        let start = [Cell::from(date.first_day()), Cell::Number(required)];
        let lines = percentiles.map(Cell::Number);
        start.into_iter().chain(lines).collect()
    };
    Sheet {
        columns,
        rows: rows.map(row).collect(),
    }
}
