//! The table of displaced persons in municipal reception: one row an instant.

use crate::table::{Cell, Form, Table, TableColumn};
use crate::text::{Language, ukraine};
use crate::ukraine::Reception;

/// The headers for programs: date, persons, and three numbers of places.
pub const RECEPTION_HEADERS: [&str; 5] = [
    "date",
    "persons",
    "required_places",
    "agreed_places",
    "shortage",
];

/// The instants as rows, under headings for people in the language.
pub fn reception_sheet(receptions: &[Reception], language: Language) -> Table {
    under(ukraine::headings(language), receptions)
}

/// The instants as rows, under the headers for programs.
pub fn reception_rows(receptions: &[Reception]) -> Table {
    under(RECEPTION_HEADERS, receptions)
}

fn under(headers: [&'static str; 5], receptions: &[Reception]) -> Table {
    let column = |(index, header): (usize, &'static str)| {
        TableColumn::named(header, if index == 0 { Form::Text } else { Form::Whole })
    };
    let row = |reception: &Reception| {
        vec![
            Cell::from(reception.date.first_day()),
            Cell::Number(reception.persons.0),
            Cell::Number(reception.required.0),
            Cell::Number(reception.agreed.0),
            Cell::Number(reception.shortage().0),
        ]
    };
    Table {
        columns: headers.into_iter().enumerate().map(column).collect(),
        rows: receptions.iter().map(row).collect(),
    }
}
