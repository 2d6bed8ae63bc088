//! What Behoefte says, as plain data and in its picture.

use std::sync::Arc;

use opvangverkenner::chart::{Axis, Chart, Line};
use opvangverkenner::export::Drawn;
use opvangverkenner::files::{Edition, embedded_editions};
use opvangverkenner::pages::{Page, need};
use opvangverkenner::scenario::{Scenario, Value};
use opvangverkenner::text::Language;

use crate::scenes::{with_context, with_context_on};

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

#[test]
fn every_line_ends_with_the_active_scenario_and_a_note_says_which_goes_on() {
    let editions = embedded_editions();
    let [short, long] = [0, 1].map(|at| &editions[at]);
    let of = |edition: &'static Arc<Edition>| {
        let name = edition.baseline.id();
        (Scenario::reference(&edition.baseline, name), edition)
    };
    let ends = |order: [&'static Arc<Edition>; 2]| {
        let open = order.map(of);
        let open = open.iter().map(|(scenario, edition)| (scenario, *edition));
        let page = with_context_on(open, Language::Nl, |context| need::page(context, false));
        let chart = &page.charts[0];
        let ends = chart.lines().filter_map(|line| line.points.last());
        let ends: Vec<_> = ends.map(|point| point[0]).collect();
        let notes = chart.notes.iter().map(|note| &note.text);
        let goes_on = notes.filter(|text| text.contains("gaat verder"));
        (
            chart.x.ends()[1],
            ends,
            goes_on.cloned().collect::<Vec<_>>(),
        )
    };
    let (last, all, notes) = ends([long, short]);
    assert_eq!(last, 30.0, "January 2025");
    // The decision of May 2022 ends earlier; the reference and both scenarios at the edge.
    assert_eq!(all.iter().filter(|end| **end == last).count(), 3);
    assert!(all.iter().all(|end| *end <= last), "{all:?}");
    let [note] = notes.as_slice() else {
        panic!("{notes:?}");
    };
    assert!(
        note.ends_with("gaat verder, tot en met januari 2026."),
        "{note}"
    );
    // With the longer one active nothing is left out.
    let (last, all, notes) = ends([short, long]);
    assert_eq!(last, 42.0, "January 2026");
    assert!(all.contains(&30.0) && all.contains(&42.0), "{all:?}");
    assert!(notes.is_empty(), "{notes:?}");
}

#[test]
fn a_scenario_that_changes_nothing_bears_its_own_name_where_it_lies_on_the_reference() {
    let named = |scenarios: &[Scenario]| {
        let page = page(scenarios);
        let named = page.charts[0].lines().filter(|line| line.is_named);
        named.map(|line| line.name.clone()).collect::<Vec<_>>()
    };
    let (same, other) = (with("zelfde", &[]), with("amv", &[("amv_share", 0.148)]));
    assert_eq!(named(std::slice::from_ref(&other)), ["referentie", "amv"]);
    assert_eq!(named(&[same.clone(), other.clone()]), ["zelfde", "amv"]);
    // The last one, which is on top, names those that lie on each other.
    let again = with("nog eens", &[]);
    let open = [same.clone(), again.clone(), other.clone()];
    assert_eq!(named(&open), ["nog eens", "amv"]);
    assert_eq!(named(&[other, again, same]), ["amv", "zelfde"]);
}
