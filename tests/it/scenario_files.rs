//! Between a scenario's file and a scenario: what is dropped, what is refused, what comes back.

use opvangverkenner::scenario::ScenarioError::{
    Duplicate, NewerFormat, NotRecalibrated, UnknownFormat, UnknownId,
};
use opvangverkenner::scenario::{Field, Scenario, ScenarioError, ScenarioFile, Value};

use crate::editions::{id, month, mpp_2022_2, read, reference};

/// A scenario's file with these further fields.
fn file(fields: &str) -> ScenarioFile {
    read(&format!(
        "(format: 1, baseline: \"mpp-2022-2\", name: \"test\", {fields})"
    ))
}

fn checked(fields: &str) -> Result<Scenario, ScenarioError> {
    file(fields).check(&mpp_2022_2())
}

#[test]
fn the_smallest_file_is_the_reference_under_a_name() {
    assert_eq!(checked(""), Ok(reference(&mpp_2022_2())));
}

#[test]
fn a_scenario_comes_back_from_its_own_file() {
    let full = checked(
        r#"note: "Wat als?", changes: {"housed.2022H2": 20000, "supply.crisis_end": "2023-07", "withdrawal_rate": 0.03},
        reasons: {"housed.2022H2": "afspraak", "grant_rate": "onveranderd"}, recalibrated: ["withdrawal_rate"],
        measures: [
            (name: "Minder", kind: ReduceApplications(share: 0.1), from: "2023-04", until: "2024-01"),
            (name: "Wet", kind: DispersalLaw(places: 1000, lead_months: 6, ramp_months: 12), from: "2024-02", enabled: false),
        ]"#,
    )
    .unwrap();
    assert_eq!(full.changes[&id("housed.2022H2")], Value::Number(20_000.0));
    let end = Value::Month(month("2023-07"));
    assert_eq!(full.changes[&id("supply.crisis_end")], end);
    assert!(full.measures[0].enabled && !full.measures[1].enabled);
    let again = ScenarioFile::from(&full).check(&mpp_2022_2());
    assert_eq!(again, Ok(full));
}

#[test]
fn a_change_that_equals_the_editions_value_is_dropped_with_its_calibration() {
    let same =
        r#"changes: {"withdrawal_rate": 0.02267955753231945}, recalibrated: ["withdrawal_rate"]"#;
    assert_eq!(checked(same), Ok(reference(&mpp_2022_2())));
}

#[test]
fn only_the_formats_of_this_program_are_read() {
    let format = |format| ScenarioFile { format, ..file("") }.check(&mpp_2022_2());
    assert_eq!(format(3), Err(NewerFormat(3)));
    assert_eq!(format(0), Err(UnknownFormat(0)));
}

#[test]
fn an_id_twice_is_refused_where_it_stands() {
    let twice = |field| Duplicate {
        field,
        id: "amv_share".into(),
    };
    for (fields, field) in [
        (
            r#"changes: {"amv_share": 0.1, "amv_share": 0.2}"#,
            Field::Changes,
        ),
        (
            r#"reasons: {"amv_share": "a", "amv_share": "b"}"#,
            Field::Reasons,
        ),
        (
            r#"recalibrated: ["amv_share", "amv_share"]"#,
            Field::Recalibrated,
        ),
    ] {
        assert_eq!(checked(fields), Err(twice(field)));
    }
}

#[test]
fn an_unknown_id_is_refused_wherever_it_stands() {
    for fields in [
        r#"changes: {"amv": 0.1}"#,
        r#"reasons: {"amv": "a"}"#,
        r#"recalibrated: ["amv"]"#,
    ] {
        assert!(matches!(checked(fields), Err(UnknownId { .. })), "{fields}");
    }
}

#[test]
fn only_what_calibration_may_move_is_recalibrated() {
    let id = id("amv_share");
    let fields = r#"changes: {"amv_share": 0.1}, recalibrated: ["amv_share"]"#;
    assert_eq!(checked(fields), Err(NotRecalibrated(id)));
}

#[test]
fn what_resolve_refuses_is_refused_on_reading() {
    for fields in [
        r#"changes: {"grant_rate": NaN}"#,
        r#"changes: {"grant_rate": inf}"#,
        r#"changes: {"grant_rate": "0.9"}"#,
        r#"changes: {"grant_rate": true}"#,
        r#"changes: {"applications.2023": 50.650}"#,
        r#"changes: {"supply.crisis_end": 2023}"#,
        r#"measures: [(name: "", kind: HouseMore(per_month: 1), from: "2023-01")]"#,
        r#"measures: [(name: "a", kind: HouseMore(per_month: 1), from: "2030-01")]"#,
    ] {
        assert!(checked(fields).is_err(), "{fields}");
    }
}
