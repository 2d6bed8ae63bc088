//! The empty file in which realised places come back.

use crate::files::realised_headings;
use crate::regions::{Country, Level};
use crate::table::{Cell, Form, Table, TableColumn};
use crate::text::Language;

/// The file for realised places, with every row of a level and nothing known.
pub fn realised_template(country: &Country, level: Level, language: Language) -> Table {
    let forms = [Form::Text, Form::Text, Form::Whole, Form::Whole];
    let columns = realised_headings(language).into_iter().zip(forms);
    let rows = country.areas(level).iter().map(|area| {
        let (code, name) = (area.code.as_str().into(), area.name.as_str().into());
        vec![code, name, Cell::Unknown, Cell::Unknown]
    });
    Table {
        columns: columns
            .map(|(name, form)| TableColumn::named(name, form))
            .collect(),
        rows: rows.collect(),
    }
}
