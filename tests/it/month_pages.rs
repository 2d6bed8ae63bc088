//! Pages over months: what each says, and that its table holds its chart.

use opvangverkenner::chart::{Axis, Chart, Fill};
use opvangverkenner::export::Drawn;
use opvangverkenner::files::{embedded_editions, read_scenario};
use opvangverkenner::pages::{Context, Page, composition, supply, ukraine};
use opvangverkenner::scenario::{Name, Scenario, Value};
use opvangverkenner::table::{Cell, Table};
use opvangverkenner::text::Language;

use crate::scenes::{with_context, with_context_on};

/// The pages that `make` makes of two open scenarios, in both languages.
fn in_both_languages(make: impl Fn(&Context<'_>) -> Page) -> [Page; 2] {
    let open = ["sneller-beslissen", "afspraak-20000"].map(|name| {
        let path = format!("{}/scenarios/{name}.ron", env!("CARGO_MANIFEST_DIR"));
        read_scenario(path.as_ref()).unwrap().scenario
    });
    Language::ALL.map(|language| with_context(&open, language, &make))
}

/// The page that `make` makes of the reference of the edition that says least.
fn on_the_least_edition(make: impl Fn(&Context<'_>) -> Page) -> Page {
    let edition = &embedded_editions()[1];
    let scenario = Scenario::reference(&edition.baseline, "x");
    with_context_on([(&scenario, edition)].into_iter(), Language::Nl, make)
}

fn is_whole(page: &Page) {
    assert!(page.question.ends_with('?'), "{}", page.question);
    assert!(!page.answer.is_empty() && page.origin.is_some());
    for chart in &page.charts {
        assert!(!chart.description.is_empty(), "{}", chart.id);
    }
}

/// Every series of the chart is a column of the table, with the same numbers.
fn stands_in(chart: &Chart, table: &Table) {
    let Axis::Months { first, .. } = chart.x else {
        panic!("no months: {:?}", chart.x);
    };
    let mut read = 0;
    for row in &table.rows {
        let Cell::Text(date) = &row[0] else {
            panic!("no date: {row:?}");
        };
        let x = f64::from(
            date[..7]
                .parse::<opvangverkenner::month::Month>()
                .unwrap()
                .since(first),
        );
        for reading in chart.read(x) {
            let at = table
                .columns
                .iter()
                .position(|column| column.heading == reading.name);
            let at = at.unwrap_or_else(|| panic!("no column {}", reading.name));
            let Cell::Number(number) = row[at] else {
                panic!("{}: {:?}", reading.name, row[at]);
            };
            assert!((number - reading.value).abs() < 1e-6, "{}", reading.name);
            read += 1;
        }
    }
    assert!(read > 20, "{read}");
}

/// Ids are for programs: the same whatever people read.
fn has_english_ids([dutch, english]: &[Page; 2]) {
    for (dutch, english) in dutch.tables.iter().zip(&english.tables).take(1) {
        let ids = |table: &Table| -> Vec<_> {
            table
                .columns
                .iter()
                .map(|column| column.id.clone())
                .collect()
        };
        let english = ids(english);
        assert_eq!(ids(dutch), english);
    }
}

#[test]
fn composition_says_who_is_in_reception_and_its_table_holds_the_chart() {
    let pages = in_both_languages(composition::page);
    for page in &pages {
        is_whole(page);
        stands_in(&page.charts[0], &page.tables[0]);
        assert_eq!(page.charts[0].areas().count(), 4);
        assert_eq!(page.figures.len(), 10);
    }
    has_english_ids(&pages);
    let [dutch, english] = &pages;
    assert!(dutch.charts[0].description.contains("vergunninghouders"));
    assert!(english.charts[0].description.contains("permit-holders"));
    let ids: Vec<_> = dutch.tables[0]
        .columns
        .iter()
        .map(|column| column.id.as_ref())
        .collect();
    assert_eq!(ids[..3], ["date", "occupancy", "in_procedure"]);
    assert_eq!(ids[6], "applications");
    is_whole(&on_the_least_edition(composition::page));
}

#[test]
fn ukraine_answers_and_its_tables_hold_the_chart_and_the_months() {
    let pages = in_both_languages(ukraine::page);
    for page in &pages {
        is_whole(page);
        stands_in(&page.charts[0], &page.tables[1]);
        // The shaded shortage is the last column of the table of months.
        let shortage = page.charts[0].areas().next().unwrap();
        let months = &page.tables[0];
        assert_eq!(months.columns[4].heading, shortage.name);
        for (x, row) in (0u32..).zip(&months.rows) {
            let read = shortage.read(f64::from(x)).unwrap().value;
            assert_eq!(row[4], Cell::Number(read));
        }
        assert_eq!(page.figures.len(), 3);
    }
    has_english_ids(&pages);
    let [dutch, english] = &pages;
    assert!(dutch.answer.starts_with("Nee,") && english.answer.starts_with("No,"));
    assert!(!english.charts[0].description.contains("afgesproken"));
    let none = on_the_least_edition(ukraine::page);
    is_whole(&none);
    assert!(none.answer.contains("gaat niet over") && none.charts.is_empty());
}

#[test]
fn supply_says_how_large_the_shortage_is_and_its_tables_hold_the_chart() {
    let pages = in_both_languages(supply::page);
    for page in &pages {
        is_whole(page);
        let chart = &page.charts[0];
        stands_in(chart, &page.tables[1]);
        assert_eq!((page.figures.len(), page.notes.len()), (3, 5));
        // Other scenarios are in the picture too.
        assert_eq!(chart.lines().count(), 2);
    }
    has_english_ids(&pages);
    let [dutch, english] = &pages;
    assert!(
        dutch
            .answer
            .starts_with("Het eerste bekende tekort is op 1 december 2022")
    );
    assert!(english.answer.starts_with("The first known shortage"));
    let columns = dutch.tables[0].columns.iter();
    let ids: Vec<_> = columns.map(|column| column.id.as_ref()).collect();
    assert_eq!(ids[1..3], ["required_places", "supply_regular"]);
    let none = on_the_least_edition(supply::page);
    is_whole(&none);
    assert!(none.answer.contains("zegt niets over het aanbod") && none.charts.is_empty());
}

#[test]
fn the_shortage_is_hatched_on_top_of_the_places_and_fills_up_to_what_is_required() {
    let edition = &embedded_editions()[0];
    let scenario = Scenario::reference(&edition.baseline, "x");
    let page = with_context(&[scenario], Language::Nl, supply::page);
    let chart = &page.charts[0];
    let areas: Vec<_> = chart.areas().collect();
    for x in [5.0, 9.0, 30.0] {
        let all: f64 = areas.iter().map(|area| area.read(x).unwrap().value).sum();
        let required = chart.lines().last().unwrap().read(x).unwrap();
        assert!((all - required.value).abs() < 1e-6, "{all} {required:?}");
    }
    assert_eq!((areas[0].fill, areas[3].fill), (Fill::Solid, Fill::Hatched));
    assert!(chart.lines().last().unwrap().has_rim);
    let text = String::from_utf8(chart.svg()).unwrap();
    for words in [
        "apr 2023: einde crisisnoodopvang: −8.500",
        "34.099",
        "Aanbod onbekend vóór 1 december 2022",
    ] {
        assert!(text.contains(words), "{words}");
    }
}

#[test]
fn the_supply_of_the_reference_is_in_the_chart_where_it_is_another_one() {
    let edition = &embedded_editions()[0];
    let mut scenario = Scenario::reference(&edition.baseline, "x");
    let each = edition
        .baseline
        .parameter(Name::SupplyCrisisPerRegion.into())
        .unwrap();
    scenario.set(each, Value::Number(450.0));
    let page = with_context(&[scenario], Language::En, supply::page);
    stands_in(&page.charts[0], &page.tables[1]);
    let reference = page.charts[0].lines().next().unwrap();
    // Where it steps, what holds from there on is read.
    let read = |x| reference.read(x).unwrap().value;
    assert_eq!((read(8.0), read(9.0)), (52_500.0, 44_000.0));
}

#[test]
fn supply_says_which_open_scenario_it_leaves_out() {
    let [own, other] = [0, 1].map(|at| {
        let edition = &embedded_editions()[at];
        let name = edition.baseline.id();
        (Scenario::reference(&edition.baseline, name), edition)
    });
    let open = [&other, &own];
    let open = open.iter().map(|(scenario, edition)| (scenario, *edition));
    let page = with_context_on(open, Language::Nl, supply::page);
    let wanted = format!(
        "Niet in deze grafiek: {}",
        embedded_editions()[1].baseline.id()
    );
    let notes = page.charts[0].notes.iter().map(|note| &note.text);
    assert_eq!(notes.filter(|note| note.starts_with(&wanted)).count(), 1);
    assert!(page.notes.iter().any(|note| note.starts_with(&wanted)));
}
