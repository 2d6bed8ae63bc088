//! The page of Vergelijken: what it says, and that table and picture hold the same numbers.

use opvangverkenner::chart::{Axis, Ink};
use opvangverkenner::export::Drawn;
use opvangverkenner::files::{embedded_editions, shipped};
use opvangverkenner::pages::compare::{Section, page};
use opvangverkenner::pages::{Context, Page};
use opvangverkenner::scenario::{Measure, MeasureKind, Name, Scenario, Value};
use opvangverkenner::table::{Cell, Table};
use opvangverkenner::text::Language;

use crate::scenes::{with_context, with_context_on};

/// A scenario in which the first changed parameters of an edition differ from the reference.
fn apart(name: &str, housed: f64) -> Scenario {
    let baseline = &embedded_editions()[0].baseline;
    let mut scenario = Scenario::reference(baseline, name);
    let row = baseline.rows(Name::Housed).next().unwrap();
    scenario.set(row, Value::Number(housed));
    scenario
}

fn page_of(section: Section, language: Language) -> Page {
    let scenarios = [apart("ander", 18_000.0), apart("eigen", 20_000.0)];
    let see = |context: &Context<'_>| page(context, None, section.into());
    let page = with_context(&scenarios, language, see);
    assert!(!page.question.is_empty() && !page.answer.is_empty());
    for chart in &page.charts {
        assert!(!chart.description.is_empty());
        let written = chart.svg();
        roxmltree::Document::parse(std::str::from_utf8(&written).unwrap()).unwrap();
    }
    for table in &page.tables {
        let width = table.columns.len();
        assert!(table.rows.iter().all(|row| row.len() == width));
    }
    page
}

fn numbers(table: &Table, at: usize) -> Vec<f64> {
    let number = |row: &Vec<Cell>| match row[at] {
        Cell::Number(number) => Some(number),
        _ => None,
    };
    table.rows.iter().filter_map(number).collect()
}

#[test]
fn the_bars_of_the_waterfall_lead_from_one_total_to_the_other_as_its_table_does() {
    let page = page_of(Section::Why, Language::Nl);
    let (chart, table) = (&page.charts[0], &page.tables[0]);
    let Axis::Names(names) = &chart.x else {
        panic!("columns");
    };
    assert_eq!(chart.id, "waterfall");
    assert_eq!(names.len(), table.rows.len());
    let bars: Vec<_> = chart.bars().collect();
    let (differences, places) = (numbers(table, 2), numbers(table, 3));
    for (bar, difference) in bars.iter().zip(&differences) {
        assert!((bar.to - bar.from - difference).abs() < 1e-6, "{bar:?}");
    }
    // Only differences are drawn: both scenarios begin at nothing, and each has its own colour.
    let (first, last) = (bars[0], bars[bars.len() - 1]);
    assert_eq!((first.from, first.to, last.from), (0.0, 0.0, 0.0));
    assert_eq!([first.ink, last.ink], [Ink::Reference, Ink::Scenario(1)]);
    let Axis::Numbers(range) = &chart.y else {
        panic!("numbers");
    };
    assert!(range.min <= 0.0 && range.max >= 0.0);
    for pair in bars[..bars.len() - 1].windows(2) {
        assert!((pair[1].from - pair[0].to).abs() < 2.0, "{pair:?}");
    }
    let parts: f64 = differences[1..differences.len() - 1].iter().sum();
    assert!((places[0] + parts - places[places.len() - 1]).abs() < 2.0);
    assert!(bars.iter().any(|bar| bar.ink == Ink::Fewer));
    // More and fewer are told by a sign, not by colour alone.
    let text = String::from_utf8(chart.svg()).unwrap();
    assert!(text.contains(">▼ −"), "{text}");
}

#[test]
fn many_parts_lie_as_rows_with_room_for_their_names() {
    let many = shipped(Language::Nl).iter().find_map(|example| {
        let opened = example.open().unwrap();
        let one = std::iter::once((&opened.scenario, &opened.edition));
        with_context_on(one, Language::Nl, |context| {
            let page = page(context, None, Section::Why.into());
            let chart = page.charts.into_iter().next()?;
            (chart.id == "waterfall" && chart.bars().count() >= 8).then_some(chart)
        })
    });
    if let Some(chart) = many {
        assert!(matches!(chart.y, Axis::Names(_)));
    }
}

#[test]
fn the_lines_of_the_differences_stand_in_their_table() {
    let page = page_of(Section::Months, Language::Nl);
    let (chart, table) = (&page.charts[0], &page.tables[0]);
    assert_eq!(chart.id, "differences");
    let lines: Vec<_> = chart.lines().skip(1).collect();
    assert_eq!(lines.len(), 2);
    for line in lines {
        let is_own = |column: &opvangverkenner::table::TableColumn| column.id == line.name;
        let at = table.columns.iter().position(is_own).unwrap();
        let along: Vec<_> = line.points.iter().map(|point| point[1]).collect();
        assert_eq!(along, numbers(table, at));
    }
    let heading = &table.columns[2].heading;
    assert_eq!(heading, "eigen ten opzichte van Referentie");
}

#[test]
fn what_differs_is_a_table_of_the_page_in_every_section() {
    for section in Section::ALL {
        let page = page_of(section, Language::Nl);
        let list = page.tables.last().unwrap();
        let headings: Vec<_> = list.columns.iter().map(|column| &*column.heading).collect();
        let places = "plekken (Referentie → eigen)";
        assert_eq!(
            headings,
            ["Wat verschilt", "Referentie", "eigen", "ander", places]
        );
        let [row] = list.rows.as_slice() else {
            panic!("{list:?}");
        };
        let cells = ["15.300", "20.000", "18.000"].map(|text| Cell::Text(text.to_owned()));
        assert_eq!(row[1..4], cells);
        assert!(matches!(row[4], Cell::Number(places) if places < -4_000.0));
    }
}

#[test]
fn repeated_measures_are_told_apart_and_total_is_the_sum_alone() {
    let mut scenario = apart("eigen", 15_300.0);
    let named = |name: &str, per_month| Measure {
        name: name.to_owned(),
        enabled: true,
        kind: MeasureKind::HouseMore { per_month },
        from: "2022-09".parse().unwrap(),
        until: None,
    };
    scenario.measures = vec![
        named("Huizen", 100.0),
        named("Huizen", 200.0),
        named("total", 300.0),
    ];
    let see = |context: &Context<'_>| page(context, None, Section::Why.into());
    let page = with_context(&[scenario], Language::Nl, see);
    let wanted = ["total (2)", "Huizen (2)", "Huizen"];
    let first = |row: &Vec<Cell>| match &row[0] {
        Cell::Text(text) => text.clone(),
        cell => panic!("{cell:?}"),
    };
    let steps: Vec<_> = page.tables[0].rows.iter().map(first).collect();
    assert_eq!(steps[1..4], wanted);
    let listed: Vec<_> = page.tables.last().unwrap().rows.iter().map(first).collect();
    assert_eq!(listed, wanted, "in the order of the bars");
}

#[test]
fn among_the_outcomes_the_two_that_are_compared_stand_first() {
    let table = page_of(Section::Outcomes, Language::En).tables.remove(0);
    let headings: Vec<_> = table.columns.iter().map(|one| &*one.heading).collect();
    let at = |name: &str| headings.iter().position(|one| *one == name).unwrap();
    assert!(at("Reference") < at("eigen"), "{headings:?}");
    assert!(at("eigen") < at("ander"), "{headings:?}");
}

#[test]
fn each_section_has_its_own_table() {
    let [why, months, outcomes] =
        Section::ALL.map(|section| page_of(section, Language::En).tables.remove(0));
    assert_eq!(why.columns[0].heading, "What differs");
    assert_eq!(months.rows.len(), 31);
    // The places required at the month that is read are a key figure already.
    assert_eq!(outcomes.rows.len(), 3 + 8);
    for table in [why, months, outcomes] {
        let headings = table
            .columns
            .iter()
            .map(|column| column.heading.to_string());
        let headings = headings.collect::<Vec<_>>().join(" ");
        for unwanted in ["Datum", "plekken", "verschil"] {
            assert!(!headings.contains(unwanted), "{headings}");
        }
    }
}
