//! A number that two readers read differently is never taken for either, wherever something is counted.

use std::path::Path;

use opvangverkenner::files::{embedded_editions, parse_scenario, scenario_text};
use opvangverkenner::scenario::{
    Kind, Measure, MeasureKind, Parameter, Scenario, TwoReadings, Value,
};
use opvangverkenner::text::{Language, Say};
use proptest::prelude::*;

use crate::command_line::{refused, run, stderr};
use crate::editions::{MPP_2022_2, MPP_2023_2};

fn with(rest: &str) -> String {
    format!("(format: 1, baseline: \"mpp-2022-2\", name: \"x\",\n{rest})")
}

fn said(text: &str) -> String {
    let error = parse_scenario(text, Path::new("/no/such/folder")).expect_err(text);
    let (nl, en) = (error.say(Language::Nl), error.say(Language::En));
    assert_ne!(nl, en);
    nl
}

fn parameters() -> impl Iterator<Item = &'static Parameter> {
    let rows = embedded_editions()[0].baseline.parameters().iter();
    rows.filter(|row| row.id.name.kind() != Kind::Month)
}

#[test]
fn a_point_for_thousands_is_refused_with_both_readings_and_its_place() {
    let told = said(&with("changes: {\"housed.2022H2\": 5.000},"));
    assert_eq!(
        told,
        "Regel 2, kolom 28: housed.2022H2: 5.000 kan 5 of 5000 zijn: schrijf 5000, of 5.0. Een punt is hier een decimaalteken."
    );
    let some = said(&with("changes: {\"decision_months\": Some(1.125)},"));
    assert!(
        some.starts_with("Regel 2, kolom 35: decision_months: 1.125 kan 1.1250 of 1125 zijn"),
        "{some}"
    );
    let measure = |kind: &str| {
        let one = format!("(name: \"m\", kind: {kind}, from: \"2023-01\")");
        said(&with(&format!("measures: [{one}],")))
    };
    for (kind, words) in [
        (
            "HouseMore(per_month: 1.200)",
            ["per_month: 1.200", "1200, of 1.2."],
        ),
        (
            "FlowThroughPlaces(places: 2.500)",
            ["places: 2.500", "2500, of 2.5."],
        ),
        (
            "ShortenDecisions(months: /* , */ 1.000)",
            ["months: 1.000", "1000, of 1.0."],
        ),
        (
            "FasterReturn(months: +1.125)",
            ["months: +1.125", "1125, of 1.1250."],
        ),
        (
            "DispersalLaw(places: 1, lead_months: 1.000, ramp_months: 1)",
            ["lead_months", "1000"],
        ),
        (
            "DispersalLaw(places: 1, lead_months: 1, ramp_months: 1.234.567)",
            ["1.234.567", "1234567"],
        ),
    ] {
        let told = measure(kind);
        for word in words {
            assert!(
                told.contains(word) && told.starts_with("Regel 2, kolom "),
                "{told}"
            );
        }
    }
}

#[test]
fn what_is_wrong_first_is_told_first() {
    let told = said(&with("chnges: {}, changes: {\"housed.2022H2\": 5.000},"));
    assert!(told.contains("chnges"), "{told}");
    let told = said(&with("changes: {\"housed.2022H2\": 5.000}, chnges: {},"));
    assert!(told.contains("5000, of 5.0"), "{told}");
}

/// Every number of an edition's file, replaced by one with two readings, is refused exactly where it counts.
#[test]
fn an_edition_is_refused_too_wherever_something_is_counted() {
    let folder = tempfile::tempdir().unwrap();
    let scenario = folder.path().join("x.ron");
    std::fs::write(&scenario, "(format: 1, baseline: \"eigen\", name: \"x\")").unwrap();
    let refusal = |line: usize, from: &str, to: &str| {
        let text = MPP_2022_2.replace("id: \"mpp-2022-2\"", "id: \"eigen\"");
        let lines = text.lines().enumerate().map(|(index, one)| {
            if index + 1 == line {
                one.replacen(from, to, 1)
            } else {
                one.to_owned()
            }
        });
        let text: Vec<_> = lines.collect();
        std::fs::write(folder.path().join("eigen.baseline.ron"), text.join("\n")).unwrap();
        let opened = opvangverkenner::files::read_scenario(&scenario);
        opened.err().map(|error| error.say(Language::Nl))
    };
    assert_eq!(refusal(0, "", ""), None);
    let mut row = "";
    let mut seen = std::collections::BTreeSet::new();
    for (index, line) in MPP_2022_2.lines().enumerate() {
        if let Some(id) = line.trim().strip_prefix("id: \"") {
            row = id.split('"').next().unwrap();
        }
        for field in [
            "value",
            "min",
            "max",
            "step",
            "low",
            "high",
            "places",
            "persons",
            "target",
            "crisis_per_region_counted",
        ] {
            let start = format!("{field}: ");
            let Some(at) = line.find(&start) else {
                continue;
            };
            let number: String = line[at + start.len()..]
                .chars()
                .take_while(|c| c.is_ascii_digit() || ".-".contains(*c))
                .collect();
            if number.is_empty() {
                continue;
            }
            let told = refusal(
                index + 1,
                &format!("{start}{number}"),
                &format!("{start}1.125"),
            )
            .unwrap_or_default();
            let of_a_row = ["value", "min", "max", "step", "low", "high"].contains(&field);
            let counts = !of_a_row
                || parameters().any(|one| one.id.to_string() == row && one.quantity().is_counted());
            let place = format!(
                "Regel {}, kolom {}: ",
                index + 1,
                line[..at].chars().count() + start.len() + 1
            );
            assert_eq!(
                told.contains("1.125 kan 1.1250 of 1125 zijn"),
                counts,
                "{line}\n{told}"
            );
            assert_eq!(
                told.starts_with(&place) && told.contains(if of_a_row { row } else { field }),
                counts,
                "{told}"
            );
            seen.insert((field, counts));
        }
    }
    assert!(seen.len() > 12, "{seen:?}");
}

#[test]
fn the_editions_of_the_program_and_its_example_hold_none() {
    for text in [MPP_2022_2, MPP_2023_2] {
        assert!(text.contains("parameters"));
    }
    assert_eq!(embedded_editions().len(), 2);
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/editions/example");
    opvangverkenner::files::edition("voorbeeld", &example).unwrap();
}

#[test]
fn slips_of_word_processors_are_called_by_their_name() {
    for (rest, place, words) in [
        (
            "note: “a”,",
            "Regel 2, kolom 7: ",
            "rechte aanhalingstekens",
        ),
        (
            "note: \"a”,\nchanges: {\"amv_share\": 0.1},",
            "Regel 2, kolom 9: ",
            "rechte aanhalingstekens",
        ),
        (
            "note: 'alles',",
            "Regel 2, kolom 7: ",
            "rechte aanhalingstekens",
        ),
        (
            "changes: {‘amv_share’: 0.1},",
            "Regel 2, kolom 11: ",
            "rechte aanhalingstekens",
        ),
        (
            "changes: {\"housed.2022H2\": 20,000},",
            "Regel 2, kolom 28: ",
            "duizendtallen zonder komma: 20000.",
        ),
        (
            "changes: {\"housed.2022H2\": 20,000, \"amv_share\": 0.1},",
            "Regel 2, kolom 28: ",
            "duizendtallen zonder komma: 20000.",
        ),
        (
            "measures: [(name: \"m\", kind: HouseMore(per_month: 1,200), from: \"2023-01\")],",
            "Regel 2, kolom 51: ",
            "duizendtallen zonder komma: 1200.",
        ),
        (
            "changes: {\"housed.2022H2\": 1,234,567},",
            "Regel 2, kolom 28: ",
            "duizendtallen zonder komma: 1234567.",
        ),
        (
            "changes: {\"amv_share\": 0,12},",
            "Regel 2, kolom 24: ",
            "punt als decimaalteken: 0.12.",
        ),
    ] {
        let told = said(&with(rest));
        assert!(
            told.starts_with(place) && told.contains(words),
            "{rest}\n{told}"
        );
    }
    // A text may hold any quotation mark, and another error keeps its own words.
    let fine = with("note: \"“a”\n’\", changes: {\"amv_share\": 0.1},");
    assert!(parse_scenario(&fine, Path::new(".")).is_ok());
    let told = said(&with("note: \"“a”\n’\", chnges: {},"));
    assert!(told.contains("Bedoelt u changes?"), "{told}");
}

/// One to three digits, then groups of a point and three digits.
fn grouped() -> impl Strategy<Value = String> {
    "[+-]?[0-9]{1,3}(\\.[0-9]{3}){1,3}"
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_counted_value_is_read_from_a_text_with_two_readings(written in grouped()) {
        for row in parameters() {
            let text = with(&format!("changes: {{\"{}\": {written}}},", row.id));
            let told = parse_scenario(&text, Path::new(".")).map_err(|error| error.say(Language::Nl));
            let two = told.as_ref().err().is_some_and(|told| told.contains(&format!("{}: {written} ", row.id)));
            prop_assert_eq!(two, row.quantity().is_counted(), "{} {:?}", row.id, told);
        }
    }

    #[test]
    fn no_counted_amount_is_read_from_a_text_with_two_readings(written in grouped(), kind in 0..MeasureKind::ALL.len(), which in 0usize..3) {
        let kind = MeasureKind::ALL[kind];
        let amounts = kind.amounts();
        let field = amounts[which % amounts.len()].field;
        let name = format!("{kind:?}").split([' ', '{']).next().unwrap().to_owned();
        let fields: Vec<_> = amounts.iter().map(|amount| {
            let value = if amount.field == field { &written } else { "1" };
            format!("{}: {value}", amount.field)
        }).collect();
        let text = with(&format!("measures: [(name: \"m\", kind: {name}({}), from: \"2023-01\")],", fields.join(", ")));
        let told = parse_scenario(&text, Path::new(".")).map_err(|error| error.say(Language::Nl));
        let two = told.as_ref().err().is_some_and(|told| told.contains(&format!("{field}: {written} ")));
        prop_assert_eq!(two, field != "share", "{} {:?}", text, told);
    }

    #[test]
    fn what_the_program_saves_has_one_reading_and_reads_back(thousandths in 1000u32..36_000, share in 0u32..300) {
        let baseline = &embedded_editions()[0].baseline;
        let number = f64::from(thousandths) / 1000.0;
        let mut scenario = Scenario::reference(baseline, "x");
        for row in parameters() {
            if row.quantity().is_counted() && row.permits(Value::Number(number)) {
                scenario.set(row, Value::Number(number));
            }
        }
        let share = Value::Number(f64::from(share) / 1000.0);
        scenario.set(baseline.parameter("amv_share".parse().unwrap()).unwrap(), share);
        scenario.measures.push(Measure {
            name: "8.125".to_owned(),
            kind: MeasureKind::ShortenDecisions { months: number },
            from: baseline.start(),
            until: None,
            enabled: true,
        });
        let text = scenario_text(&scenario).unwrap();
        prop_assert!(text.contains(&format!("\"amv_share\": {share},")) || share == Value::Number(0.12), "{}", text);
        prop_assert_eq!(parse_scenario(&text, Path::new(".")).unwrap().scenario, scenario);
    }

    #[test]
    fn a_text_has_two_readings_exactly_when_it_looks_so(text in "[+-]?[0-9._]{0,12}") {
        let digits = text.trim_start_matches(['+', '-']).replace('_', "");
        let parts: Vec<_> = digits.split('.').collect();
        let looks = parts.len() > 1 && (1..=3).contains(&parts[0].len()) && parts[1..].iter().all(|part| part.len() == 3);
        prop_assert_eq!(TwoReadings::of(&text).is_some(), looks && !text.starts_with("+-") && !text.starts_with("-+"));
    }
}

#[test]
fn the_command_line_refuses_them_too() {
    refused(
        &["run", "--set", "housed.2022H2=5.000"],
        &[
            "housed.2022H2",
            "5.000 kan 5 of 5000 zijn",
            "schrijf 5000, of 5.0",
        ],
    );
    refused(
        &["run", "--set", "ukraine.net_arrivals=-1.250"],
        &["ukraine.net_arrivals: -1.250", "-1250, of -1.25."],
    );
    refused(
        &[
            "solve",
            "--lever",
            "grant_rate",
            "--date",
            "2024-01",
            "--target",
            "66.000",
        ],
        &["--target: 66.000", "66000"],
    );
    refused(&["band", "--runs", "10.000"], &["--runs: 10.000", "10000"]);
    // Where only whole numbers are taken, no fraction is advised.
    let output = run(&["band", "--runs", "10.000"]);
    assert!(!stderr(&output).contains("10.0 "), "{}", stderr(&output));
    assert!(!stderr(&output).contains("of 10.0"), "{}", stderr(&output));
    let output = run(&[
        "run",
        "--set",
        "amv_share=0.125",
        "--set",
        "intake_ratio=1.125",
        "--format",
        "csv",
    ]);
    assert!(output.status.success());
}
