//! What each view says, as a page: every question has an answer, and what is drawn can be read in a table.

use opvangverkenner::export::{Format, below_each_other};
use opvangverkenner::files::embedded_editions;
use opvangverkenner::outlook::Column;
use opvangverkenner::pages::{Context, Page, table};
use opvangverkenner::scenario::Scenario;
use opvangverkenner::table::Cell;
use opvangverkenner::text::Language;

use crate::scenes::with_context_on;

/// What a view says of the reference of every edition, in both languages.
fn everywhere(page: impl Fn(&Context<'_>) -> Page, see: impl Fn(&Context<'_>, Page)) {
    for edition in embedded_editions() {
        let scenario = Scenario::reference(&edition.baseline, "eigen");
        for language in Language::ALL {
            let opened = std::iter::once((&scenario, edition));
            with_context_on(opened, language, |context| see(context, page(context)));
        }
    }
}

/// That a page says something, and that all its tables can be written.
fn check(page: &Page, language: Language) {
    assert!(page.question.ends_with('?'), "{}", page.question);
    assert!(!page.answer.is_empty(), "{}", page.question);
    assert!(page.origin.is_some());
    for chart in &page.charts {
        assert!(!chart.title.is_empty() && !chart.description.is_empty());
    }
    for table in &page.tables {
        assert!(!table.rows.is_empty() && !table.columns.is_empty());
        for row in &table.rows {
            assert_eq!(row.len(), table.columns.len(), "{:?}", table.columns);
        }
        for column in &table.columns {
            assert!(column.id.is_ascii() && !column.heading.is_empty());
        }
    }
    below_each_other(&page.tables, Format::Spreadsheet, language).unwrap();
}

#[test]
fn tabel_holds_the_columns_that_are_asked_for_under_their_names_on_the_command_line() {
    let columns = [Column::RequiredPlaces, Column::Applications];
    let page = |context: &Context<'_>| table::page(context, &columns);
    everywhere(page, |context, page| {
        check(&page, context.language);
        let table = &page.tables[0];
        let ids: Vec<_> = table.columns.iter().map(|column| &*column.id).collect();
        assert_eq!(ids, ["date", "required_places", "applications"]);
        let outlook = &context.scene.active().unwrap().outlook;
        assert_eq!(table.rows.len(), outlook.dates().count());
        let last = table.rows.len() - 1;
        let places = outlook.cell(Column::RequiredPlaces, last);
        assert_eq!(table.rows[last][1], Cell::from(places));
        assert!(page.charts.is_empty());
    });
}
