//! Tabel: what are the numbers, month by month?

use super::{Context, Page, View, counted};
use crate::outlook::{Column, Outlook};
use crate::table::{Cell, Form, Table, TableColumn};
use crate::text::{Label, Language, column_heading, column_unit, months as words};

/// Who is in reception, and what that asks: all that has room on paper.
pub const PLACES: [Column; 7] = [
    Column::InProcedure,
    Column::PermitHolders,
    Column::AwaitingDeparture,
    Column::UnaccompaniedMinors,
    Column::Occupancy,
    Column::RequiredPlaces,
    Column::RequiredPlacesAmv,
];

/// The page, with the columns that are asked for.
pub fn page(context: &Context<'_>, columns: &[Column]) -> Page {
    let language = context.language;
    let active = context.scene.active();
    Page {
        view: View::Table,
        question: words::question(language).to_owned(),
        answer: active.map_or_else(String::new, |shown| {
            let months = [shown.baseline().start(), shown.baseline().horizon()];
            words::answer(&shown.scenario().name, months, language)
        }),
        figures: Vec::new(),
        charts: Vec::new(),
        tables: active
            .map(|shown| months(&shown.outlook, columns, language))
            .into_iter()
            .chain(context.counts().map(|own| counted::table(own, language)))
            .collect(),
        notes: vec![Label::NoPicture.text(language).to_owned()],
        origin: active.map(|shown| context.origin(shown)),
    }
}

/// A row for each month of an outlook, with the columns of `run`, under headings with units in the language.
///
/// Unknown cells stay empty.
pub fn months(outlook: &Outlook, columns: &[Column], language: Language) -> Table {
    let date = TableColumn::headed("date", Label::Date.text(language), Form::Text);
    let numbers = columns.iter().map(|column| {
        let (name, unit) = (
            column_heading(*column, language),
            column_unit(*column, language),
        );
        // Most headings of places say that they count those.
        let heading = if name.to_lowercase().contains(unit) {
            name.to_owned()
        } else {
            format!("{name} ({unit})")
        };
        let column = TableColumn::headed(column.header(), heading, Form::Whole);
        column.briefly(name, unit)
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
