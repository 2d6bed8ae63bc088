//! Tabel: what are the numbers, month by month?

use super::{Context, Page, View, counted};
use crate::month::Month;
use crate::outlook::{Column, Outlook};
use crate::table::{Form, Table, TableColumn, row};
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
        answer: active.map_or_else(String::new, |shown| {
            let months = [shown.baseline().start(), shown.baseline().horizon()];
            words::answer(&shown.scenario().name, months, language)
        }),
        tables: active
            .map(|shown| months(&shown.outlook, columns, language))
            .into_iter()
            .chain(context.counts().map(|own| counted::table(own, language)))
            .collect(),
        notes: vec![Label::NoPicture.text(language).to_owned()],
        ..context.page(View::Table, Label::TableQuestion.text(language))
    }
}

/// A row for each month of an outlook, with the columns of `run`, under headings with units in the language.
///
/// Unknown cells stay empty.
pub fn months(outlook: &Outlook, columns: &[Column], language: Language) -> Table {
    let numbers = columns.iter().map(|column| {
        let name = column_heading(*column, language);
        let unit = column_unit(*column, language);
        // Most headings of places say that they count those.
        let heading = if name.to_lowercase().contains(unit) {
            name.to_owned()
        } else {
            format!("{name} ({unit})")
        };
        let column = TableColumn::headed(column.header(), heading, Form::Whole);
        column.briefly(name, unit)
    });
    let cells = |index| {
        columns
            .iter()
            .map(move |column| outlook.cell(*column, index))
    };
    let row = |(index, date): (usize, Month)| row(date.first_day(), cells(index));
    Table::by_date(numbers, outlook.dates().enumerate().map(row), language)
}
