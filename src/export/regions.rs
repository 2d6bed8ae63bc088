//! The empty file in which realised places come back.

use crate::files::realised_headings;
use crate::regions::{Country, Level};
use crate::table::{Cell, Form, Table, TableColumn};
use crate::text::Language;

/// The file for realised places, with every row of a level and nothing known.
pub fn realised_template(country: &Country, level: Level, language: Language) -> Table {
    let column = |header: &'static str, shown| TableColumn::named(header, shown);
    let [code, name, crisis, emergency] = realised_headings(language);
    let areas = country.areas(level).iter();
    Table {
        columns: vec![
            column(code, Form::Text),
            column(name, Form::Text),
            column(crisis, Form::Whole),
            column(emergency, Form::Whole),
        ],
        rows: areas
            .map(|area| {
                let (code, name) = (area.code.as_str().into(), area.name.as_str().into());
                vec![code, name, Cell::Unknown, Cell::Unknown]
            })
            .collect(),
    }
}
