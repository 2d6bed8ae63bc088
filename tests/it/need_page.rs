//! What Behoefte says, as plain data and in its picture.

use opvangverkenner::chart::{Axis, Chart, Line};
use opvangverkenner::export::Drawn;
use opvangverkenner::files::embedded_editions;
use opvangverkenner::pages::{Page, need};
use opvangverkenner::scenario::{Scenario, Value};
use opvangverkenner::text::Language;

use crate::scenes::with_context;

/// The reference with other values.
fn with(name: &str, changes: &[(&str, f64)]) -> Scenario {
    let baseline = &embedded_editions()[0].baseline;
    let mut scenario = Scenario::reference(baseline, name);
    for (id, value) in changes {
        let row = baseline.parameter(id.parse().unwrap()).unwrap();
        scenario.set(row, Value::Number(*value));
    }
    scenario
}

fn page(scenarios: &[Scenario]) -> Page {
    with_context(scenarios, Language::Nl, |context| {
        need::page(context, false)
    })
}

fn line<'a>(chart: &'a Chart, name: &str) -> &'a Line {
    chart.lines().find(|line| line.name == name).unwrap()
}

fn at(line: &Line, month: f64) -> f64 {
    line.read(month).unwrap().value
}

#[test]
fn the_share_of_minors_moves_a_line_that_can_be_seen_to_move() {
    let page = page(&[with("amv", &[("amv_share", 0.148)])]);
    let [places, minors] = page.charts.as_slice() else {
        panic!("two plots");
    };
    assert_eq!(places.x, minors.x, "on the same months");
    let Axis::Numbers(range) = &minors.y else {
        panic!("numbers");
    };
    let moved = at(line(minors, "amv"), 18.0) - at(line(minors, "referentie"), 18.0);
    assert!(moved > 1_000.0, "{moved}");
    assert!(moved / (range.max - range.min) > 0.1, "{range:?}");
    assert_eq!(range.min, 0.0);
    // The letter's number is marked, and lies on the reference.
    let mark = minors.marks().next().unwrap();
    assert_eq!((mark.number.as_str(), mark.at[0]), ("5.000", 18.0));
    assert!((at(line(minors, "referentie"), 18.0) - 5_000.0).abs() < 0.5);
}

#[test]
fn the_picture_and_the_tables_of_behoefte_hold_both_plots() {
    let page = page(&[with("amv", &[("amv_share", 0.148)])]);
    let picture = String::from_utf8(page.charts.svg()).unwrap();
    let document = roxmltree::Document::parse(&picture).unwrap();
    let texts = document
        .descendants()
        .filter(|one| one.has_tag_name("text"));
    let texts: Vec<_> = texts.filter_map(|one| one.text()).collect();
    for wanted in [
        "Benodigde opvangplekken per maand, juli 2022 tot en met januari 2025",
        "Waarvan voor alleenstaande minderjarige vreemdelingen (amv)",
        "75.500",
        "5.000",
    ] {
        assert!(texts.contains(&wanted), "{wanted}: {texts:?}");
    }
    let ids = document.descendants().filter_map(|one| one.attribute("id"));
    let mut ids: Vec<_> = ids.collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "each name is given once");
    assert_eq!(page.tables.len(), 2);
    assert!(page.spoken("2024-01".parse().unwrap()).contains("amv 6."));
}
