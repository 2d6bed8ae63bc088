//! The table of displaced persons in municipal reception: one row an instant.

use super::{Cell, Sheet, SheetColumn, Shown};
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
pub fn reception_sheet(receptions: &[Reception], language: Language) -> Sheet {
    under(ukraine::headings(language), receptions)
}

/// The instants as rows, under the headers for programs.
pub fn reception_rows(receptions: &[Reception]) -> Sheet {
    under(RECEPTION_HEADERS, receptions)
}

fn under(headers: [&'static str; 5], receptions: &[Reception]) -> Sheet {
    let column = |(index, header): (usize, &'static str)| SheetColumn {
        header: header.into(),
        shown: if index == 0 {
            Shown::Text
        } else {
            Shown::Whole
        },
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
    Sheet {
        columns: headers.into_iter().enumerate().map(column).collect(),
        rows: receptions.iter().map(row).collect(),
    }
}
