//! What each view says, as a page: every question has an answer, and what is drawn can be read in a table.

use opvangverkenner::export::{Format, below_each_other};
use opvangverkenner::files::{embedded_editions, reality_check};
use opvangverkenner::outlook::Column;
use opvangverkenner::pages::account::Section;
use opvangverkenner::pages::regions::{Asked, Colour, Sort, SortBy};
use opvangverkenner::pages::{Context, Page, account, regions, table};
use opvangverkenner::regions::{Key, Level, Realised, RegionColumn};
use opvangverkenner::scenario::{Scenario, Status};
use opvangverkenner::table::Cell;
use opvangverkenner::text::{Language, number};

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

#[test]
fn verantwoording_holds_every_table_of_its_sections_and_what_the_check_draws() {
    let page = |context: &Context<'_>| account::page(context, None);
    everywhere(page, |context, page| {
        check(&page, context.language);
        let baseline = &context.scene.edition.baseline;
        let parts: Vec<_> = page.tables.iter().map(|table| &table.rows[0][0]).collect();
        for section in Section::ALL {
            let name = Cell::from(section.label().text(context.language));
            let has_table = section.has_table(context);
            assert_eq!(parts.contains(&&name), has_table, "{name:?}");
        }
        let values = &page.tables[0];
        assert_eq!(values.rows.len(), baseline.parameters().len());
        assert_eq!(values.columns[1].id, "id");
        let is_checked = reality_check(baseline.id()).is_some();
        assert_eq!(page.charts.len(), usize::from(is_checked));
        for chart in &page.charts {
            let months = page.tables.iter().find(|table| {
                let columns = table.columns.iter().map(|column| &*column.id);
                columns.skip(2).eq(chart.lines().map(|line| &*line.name))
            });
            let months = months.unwrap();
            for (at, line) in chart.lines().enumerate() {
                let column = months.rows.iter().map(|row| row[at + 2].clone());
                let values = line.points.iter().map(|point| Cell::Number(point[1]));
                assert!(column.eq(values), "{}", line.name);
            }
            let counted = page.tables.iter().find_map(|table| {
                let at = table.columns.iter().position(|one| one.id == "counted")?;
                let cells = table.rows.iter().map(|row| row[at].clone());
                Some(cells.collect::<Vec<_>>())
            });
            let mut counted = counted.unwrap();
            for mark in chart.marks() {
                let cell = Cell::Number(mark.at[1]);
                let at = counted.iter().position(|one| *one == cell).unwrap();
                counted.remove(at);
            }
            assert!(counted.is_empty(), "counted and not drawn: {counted:?}");
        }
    });
}

#[test]
fn verantwoording_holds_the_values_of_the_status_that_is_chosen() {
    let scenario = Scenario::reference(&embedded_editions()[0].baseline, "eigen");
    crate::scenes::with_context(&[scenario], Language::Nl, |context| {
        let page = account::page(context, Some(Status::Agreement));
        let status = page.tables[0]
            .columns
            .iter()
            .position(|one| one.id == "status");
        let rows = page.tables[0].rows.iter();
        let mut statuses = rows.map(|row| &row[status.unwrap()]);
        assert!(statuses.all(|status| *status == Cell::from("afspraak")));
    });
}

#[test]
fn tables_below_each_other_each_begin_with_their_own_headings() {
    let scenario = Scenario::reference(&embedded_editions()[0].baseline, "eigen");
    crate::scenes::with_context(&[scenario], Language::Nl, |context| {
        let page = account::page(context, None);
        let whole = below_each_other(&page.tables, Format::Spreadsheet, Language::Nl).unwrap();
        assert_eq!(whole.matches('\u{feff}').count(), 1);
        assert_eq!(
            whole.matches("\r\n\r\nOnderdeel;").count(),
            page.tables.len() - 1
        );
        assert!(whole.starts_with("\u{feff}Onderdeel;Id;Getal;Eenheid;"));
        for part in [
            "Rekenregels;",
            "IJking;",
            "Toets aan de werkelijkheid;",
            "Andere besluiten (2021–2024);",
        ] {
            assert!(whole.contains(&format!("\r\n{part}")), "{part}");
        }
    });
}

/// The safety regions, the one with the most places first, as the third of them is read.
fn looked<'a>(context: &Context<'_>, realised: &'a Realised) -> Asked<'a> {
    const COLUMNS: &[RegionColumn] = &RegionColumn::ALL;
    Asked {
        month: context.scene.edition.baseline.default_date(),
        level: Level::SafetyRegion,
        key: &Key::Population,
        realised,
        sort: Some(Sort {
            by: SortBy::Column(RegionColumn::RequiredPlaces),
            descending: true,
        }),
        selected: Some(2),
        colour: Colour::Places,
        columns: COLUMNS,
    }
}

#[test]
fn regios_holds_the_rows_as_they_are_sorted_and_speaks_of_the_one_that_is_read() {
    let realised = Realised::default();
    let page = |context: &Context<'_>| regions::page(context, &looked(context, &realised));
    everywhere(page, |context, page| {
        check(&page, context.language);
        let baseline = &context.scene.edition.baseline;
        if baseline.supply().is_none() {
            let said = context
                .language
                .pick("Deze prognose gaat niet over", "This forecast says nothing");
            assert!(page.answer.starts_with(said) && page.tables.is_empty());
            return;
        }
        let table = &page.tables[0];
        let ids: Vec<_> = table.columns.iter().map(|column| &*column.id).collect();
        assert_eq!(ids[..3], ["name", "required_places", "required_places_amv"]);
        assert_eq!(ids[ids.len() - 2..], ["date", "key"]);
        assert_eq!(table.rows.len(), 26);
        let places = table.rows[..25].iter().map(|row| match row[1] {
            Cell::Number(places) => places,
            _ => panic!("{row:?}"),
        });
        assert!(places.is_sorted_by(|a, b| a >= b));
        assert!(page.answer.contains("Drenthe"), "{}", page.answer);
        assert_eq!(page.figures.len(), 11);
        let map = &page.charts[0];
        assert_eq!(map.lands().count(), 25);
        let read: Vec<_> = map.lands().filter(|land| land.is_read).collect();
        assert!(read.len() == 1 && read[0].name == "Drenthe");
        for land in map.lands() {
            let name = Cell::from(regions::spoken_name(land));
            let row = table.rows.iter().find(|row| row[0] == name).unwrap();
            let Cell::Number(places) = row[1] else {
                panic!("{row:?}");
            };
            let whole = number::whole(places, context.language);
            assert_eq!(land.number, whole, "{name:?}");
        }
        assert!(page.figures.iter().all(|figure| !figure.value.is_empty()));
    });
}
