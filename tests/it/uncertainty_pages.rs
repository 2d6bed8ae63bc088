//! The pages of Onzekerheid: what they say, and that table and picture hold the same numbers.

use opvangverkenner::analysis::{Sampling, Spread, regret as regret_of, sensitivity as of_all};
use opvangverkenner::chart::{Area, Axis, Bar, Chart, Layer, Line, Shape};
use opvangverkenner::export::Drawn;
use opvangverkenner::files::embedded_editions;
use opvangverkenner::pages::uncertainty::levers::Levers;
use opvangverkenner::pages::uncertainty::{band, forecasts, map, regret, sensitivity};
use opvangverkenner::pages::{Context, Page};
use opvangverkenner::scenario::{Name, Scenario, Value};
use opvangverkenner::table::{Cell, Table};
use opvangverkenner::text::Language;

use crate::scenes::{with_context, with_context_on};

/// A scenario that lies apart from the reference.
fn own() -> Scenario {
    let baseline = &embedded_editions()[0].baseline;
    let mut scenario = Scenario::reference(baseline, "eigen");
    let row = baseline.parameter(Name::AmvShare.into()).unwrap();
    scenario.set(row, Value::Number(0.2));
    scenario
}

fn page_of(language: Language, of: impl Fn(&Context<'_>) -> Page) -> Page {
    let page = with_context(&[own()], language, of);
    assert!(!page.question.is_empty() && !page.answer.is_empty());
    for chart in &page.charts {
        assert!(!chart.description.is_empty(), "{}", chart.id);
        let written = chart.svg();
        roxmltree::Document::parse(std::str::from_utf8(&written).unwrap()).unwrap();
    }
    for table in &page.tables {
        let width = table.columns.len();
        assert!(table.rows.iter().all(|row| row.len() == width));
        assert!(table.columns.iter().all(|column| column.id.is_ascii()));
    }
    page
}

fn banded(context: &Context<'_>) -> Page {
    let subject = context.scene.active().unwrap().subject();
    let sampling = Sampling {
        runs: 500,
        ..Sampling::default()
    };
    let spread = Spread::new(subject, sampling).unwrap();
    band::page(context, &spread, Some(70_000.0)).unwrap()
}

fn regretted(context: &Context<'_>) -> Page {
    let subject = context.scene.active().unwrap().subject();
    let found = regret_of(subject, context.month, 3.0).unwrap();
    regret::page(context, &found, regret::across(&found)).unwrap()
}

fn swung(context: &Context<'_>) -> Page {
    let subject = context.scene.active().unwrap().subject();
    let rows = of_all(subject, context.month).unwrap();
    sensitivity::page(context, &rows).unwrap()
}

fn mapped(context: &Context<'_>) -> Page {
    let levers = Levers::new(context, None).unwrap();
    map::page(context, &levers).unwrap()
}

/// The cells of the column with an id.
fn column<'a>(table: &'a Table, id: &str) -> Vec<&'a Cell> {
    let is_one = |column: &opvangverkenner::table::TableColumn| column.id == id;
    let at = table.columns.iter().position(is_one).expect(id);
    table.rows.iter().map(|row| &row[at]).collect()
}

fn numbers(table: &Table, id: &str) -> Vec<f64> {
    let number = |cell: &&Cell| match cell {
        Cell::Number(number) => Some(*number),
        _ => None,
    };
    column(table, id).iter().filter_map(number).collect()
}

/// What lies along a line.
fn along(line: &Line) -> Vec<f64> {
    line.points.iter().map(|point| point[1]).collect()
}

/// Everything that a page says, in one text.
fn said(page: &Page) -> String {
    let charts = page.charts.iter().map(|chart| {
        let notes = chart.notes.iter().map(|note| note.text.clone());
        let notes = notes.collect::<Vec<_>>().join(" ");
        format!(
            "{} {} {} {notes}",
            chart.title, chart.subtitle, chart.description
        )
    });
    let tables = page.tables.iter().flat_map(|table| &table.columns);
    let headings = tables.map(|column| column.heading.to_string());
    let said = [page.question.clone(), page.answer.clone()].into_iter();
    let said = said.chain(page.notes.clone()).chain(charts).chain(headings);
    said.collect::<Vec<_>>().join(" ")
}

#[test]
fn the_lines_of_the_band_and_what_was_counted_stand_in_its_table() {
    let page = page_of(Language::Nl, banded);
    let (chart, table) = (&page.charts[0], &page.tables[0]);
    let lines: Vec<_> = chart.lines().collect();
    let ids = ["p5", "p25", "p75", "p95", "reference", "required_places"];
    assert_eq!(lines.len(), ids.len());
    for (line, id) in lines.iter().zip(ids) {
        assert_eq!(along(line), numbers(table, id), "{id}");
    }
    let counted: Vec<_> = chart.marks().map(|mark| mark.at[1]).collect();
    assert_eq!(counted.len(), 3);
    assert_eq!(counted, numbers(table, "counted"));
}

#[test]
fn the_picture_of_the_band_has_both_areas_and_the_number_of_places() {
    let page = page_of(Language::Nl, banded);
    let chart = &page.charts[0];
    let areas: Vec<&Area> = chart.areas().collect();
    let table = &page.tables[0];
    for (area, (low, high)) in areas.iter().zip([("p5", "p95"), ("p25", "p75")]) {
        let edge = |at: usize| area.edges.iter().map(|edge| edge[at]).collect::<Vec<_>>();
        assert_eq!(edge(1), numbers(table, low));
        assert_eq!(edge(2), numbers(table, high));
    }
    let levels = chart.layers.iter().filter_map(|layer| match layer {
        Layer::Level(level) => Some(level),
        _ => None,
    });
    let levels: Vec<_> = levels
        .map(|level| (level.at, level.words.as_str()))
        .collect();
    assert_eq!(levels, [(70_000.0, "Aantal plekken: 70.000")]);
    let picture = String::from_utf8(chart.svg()).unwrap();
    assert_eq!(
        picture.matches("<polygon").count(),
        2 + 3,
        "bands and diamonds"
    );
    assert!(picture.contains("Lichte band"));
}

#[test]
fn earlier_forecasts_have_two_pictures_and_every_number_of_them_a_row() {
    let page = page_of(Language::Nl, forecasts::page);
    let ids: Vec<_> = page.charts.iter().map(|chart| chart.id).collect();
    assert_eq!(ids, ["earlier-inflow", "earlier-decisions"]);
    let table = &page.tables[0];
    let said = ["low", "stated", "high"].map(|id| numbers(table, id));
    let said: Vec<_> = said.into_iter().flatten().collect();
    let outcomes = numbers(table, "outcome");
    for (chart, cases) in page.charts.iter().zip([12, 13]) {
        // A row for each case, with its name; a dot or a ring, or a bar for a range.
        assert_eq!(chart.y.ends(), [0.0, f64::from(cases)]);
        let points = chart.marks().filter(|mark| mark.shape != Shape::None);
        assert!(points.map(|mark| mark.at[0]).all(|at| said.contains(&at)));
        for bar in chart.bars() {
            assert!(said.contains(&bar.from) && said.contains(&bar.to) && bar.from < bar.to);
        }
        // What came out is a line through the rows that speak of it, with its number.
        assert!(chart.lines().count() >= 2);
        for line in chart.lines() {
            let [[at, below], [same, above]] = line.points[..] else {
                panic!("{line:?}");
            };
            assert!(at == same && below < above && outcomes.contains(&at));
            assert!(
                chart
                    .marks()
                    .any(|mark| mark.at[0] == at && mark.shape == Shape::None)
            );
        }
    }
}

#[test]
fn the_corners_of_the_regret_stand_in_its_table_the_best_among_them() {
    let page = page_of(Language::Nl, regretted);
    let (chart, table) = (&page.charts[0], &page.tables[0]);
    let line = chart.lines().next().unwrap();
    let rows: Vec<_> = numbers(table, "places")
        .into_iter()
        .zip(numbers(table, "worst_regret"))
        .collect();
    for [places, worst] in &line.points {
        assert!(rows.contains(&(*places, *worst)), "{places}");
    }
    let best = chart.marks().next().unwrap();
    let least = rows.iter().map(|row| row.1).fold(f64::INFINITY, f64::min);
    assert_eq!(best.at[1], least);
}

#[test]
fn the_bars_of_the_assumptions_end_where_their_table_says() {
    let page = page_of(Language::Nl, swung);
    let (chart, table) = (&page.charts[0], &page.tables[0]);
    let Axis::Names(names) = &chart.y else {
        panic!("rows");
    };
    assert_eq!(names.len(), table.rows.len());
    assert_eq!(names[0].detail, "50.650 · prognose");
    let (low, high) = (numbers(table, "at_low"), numbers(table, "at_high"));
    let bars: Vec<&Bar> = chart.bars().collect();
    assert!(bars.len() > names.len());
    for bar in bars {
        assert!(bar.to == low[bar.at] || bar.to == high[bar.at], "{bar:?}");
        assert!(bar.amount.is_empty() || bar.amount.starts_with(['l', 'h']));
    }
    let first = chart.bars().next().unwrap();
    assert!(first.amount.starts_with("laag 43.000") || first.amount.starts_with("hoog 58.000"));
}

#[test]
fn the_rows_of_a_long_picture_have_room_for_their_names() {
    let page = page_of(Language::Nl, swung);
    let text = String::from_utf8(page.charts[0].svg()).unwrap();
    let details = page.charts[0].y.clone();
    let Axis::Names(names) = details else {
        panic!("rows");
    };
    for named in names {
        assert!(text.contains(&named.detail), "{named:?}");
    }
}

#[test]
fn every_page_speaks_one_language() {
    let pages: [&dyn Fn(&Context<'_>) -> Page; 5] =
        [&banded, &forecasts::page, &regretted, &swung, &mapped];
    for page in pages {
        let english = said(&page_of(Language::En, page));
        for unwanted in ["plekken", " en ", "Datum", "telt"] {
            assert!(!english.contains(unwanted), "{unwanted}: {english}");
        }
        let dutch = said(&page_of(Language::Nl, page));
        for unwanted in ["places", " and ", "Date"] {
            assert!(!dutch.contains(unwanted), "{unwanted}: {dutch}");
        }
    }
}

#[test]
fn every_edition_has_its_pages() {
    for edition in embedded_editions() {
        let scenario = Scenario::reference(&edition.baseline, "x");
        let opened = std::iter::once((&scenario, edition));
        with_context_on(opened, Language::Nl, |context| {
            for page in [banded(context), swung(context), regretted(context)] {
                let drawn = |chart: &Chart| !chart.layers.is_empty();
                assert!(page.charts.iter().all(drawn), "{}", edition.baseline.id());
            }
        });
    }
}

#[test]
fn the_map_has_a_field_lines_of_equal_places_and_a_dot_for_each_scenario() {
    let page = page_of(Language::Nl, mapped);
    let (chart, table) = (&page.charts[0], &page.tables[0]);
    let field = chart.layers.iter().find_map(|layer| match layer {
        Layer::Field(field) => Some(field),
        _ => None,
    });
    let field = field.unwrap();
    let places = numbers(table, "required_places");
    assert_eq!(places.len(), 11 * 11);
    let (first, last) = (field.values.first().unwrap(), field.values.last().unwrap());
    assert_eq!((places.first(), places.last()), (Some(first), Some(last)));
    assert!(chart.lines().count() >= 5);
    let bold = chart.lines().filter(|line| line.stroke.width > 3.0);
    assert!(bold.count() >= 1, "the number that was decided or stated");
    let dots = chart.marks().filter(|mark| mark.shape == Shape::Dot);
    let names: Vec<_> = dots.map(|mark| mark.number.as_str()).collect();
    assert_eq!(names, ["eigen"]);
}

#[test]
fn on_the_map_of_two_levers_stands_what_differs_in_them_alone_and_the_rest_is_named() {
    let baseline = &embedded_editions()[0].baseline;
    let with = |name: &str, value: Name, number: f64| {
        let mut scenario = Scenario::reference(baseline, name);
        let row = baseline.parameters().iter();
        let row = row.clone().find(|row| row.id.name == value).unwrap();
        scenario.set(row, Value::Number(number));
        scenario
    };
    let scenarios = [
        with("sneller", Name::DecisionMonths, 12.0),
        with("gehuisvest", Name::Housed, 20_000.0),
        Scenario::reference(baseline, "zelf"),
    ];
    let page = with_context(&scenarios, Language::Nl, mapped);
    let dots = page.charts[0].marks();
    let dots = dots.filter(|mark| mark.shape == Shape::Dot);
    let names: Vec<_> = dots.map(|mark| mark.number.as_str()).collect();
    assert_eq!(names, ["gehuisvest", "zelf"]);
    let absent = "Niet op de kaart, omdat ook andere waarden verschillen: sneller.";
    assert!(
        page.notes.iter().any(|note| note == absent),
        "{:?}",
        page.notes
    );
}
