//! Pages over months: what each says, and that its table holds its chart.

use opvangverkenner::chart::{Axis, Chart};
use opvangverkenner::files::{embedded_editions, read_scenario};
use opvangverkenner::pages::{Context, Page, composition};
use opvangverkenner::scenario::Scenario;
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
    for (dutch, english) in dutch.tables.iter().zip(&english.tables) {
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
