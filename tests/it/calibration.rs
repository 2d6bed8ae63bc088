//! Calibration: the free values that the targets ask for, and what recalibrating does to a scenario.

use std::collections::BTreeSet;

use opvangverkenner::model::{CalibrationError, Recalibration, calibrate, misses, recalibrate};
use opvangverkenner::scenario::Value::Number;
use opvangverkenner::scenario::{
    Baseline, BaselineFile, MeasureKind, Output, RawValue, Scenario, Status, Target, TargetFile,
};

use crate::editions::{
    MPP_2022_2, both, id, measure, month, mpp_2022_2, output, read, reference, row, scenario, set,
    value,
};

fn recalibrated(scenario: &Scenario, baseline: &Baseline) -> Recalibration {
    recalibrate(scenario, baseline).unwrap()
}

fn meets_every_target(scenario: &Scenario, baseline: &Baseline) {
    for target in baseline.calibration() {
        let reached = output(scenario, baseline, target.output, &target.date.to_string());
        assert!(
            (reached - target.target).abs() < 1e-5,
            "{target:?}: {reached}"
        );
    }
}

fn names(ids: impl IntoIterator<Item = impl ToString>) -> Vec<String> {
    ids.into_iter().map(|id| id.to_string()).collect()
}

const FREE: [&str; 6] = [
    "housed.2023H1",
    "housed.2023H2",
    "housed.2024H1",
    "housed.2024H2",
    "withdrawal_rate",
    "amv_stay_months",
];

/// The first edition with other targets, and with other values for some rows.
fn edition(targets: Vec<TargetFile>, values: &[(&str, f64)]) -> Baseline {
    let mut file: BaselineFile = read(MPP_2022_2);
    file.calibration = targets;
    for (id, value) in values {
        let row = row(&mut file, id);
        row.value = RawValue::Number(*value);
        (row.low, row.high) = (None, None);
    }
    Baseline::check(file).unwrap()
}

fn target(output: Output, date: &str, target: f64, free: &[&str]) -> TargetFile {
    TargetFile {
        output,
        date: month(date),
        target,
        free: names(free),
    }
}

fn solved(baseline: &Baseline, text: &str) -> Result<f64, CalibrationError> {
    let solution = calibrate(&reference(baseline), baseline, &BTreeSet::new())?;
    Ok(solution[&id(text)])
}

#[test]
fn solving_again_returns_the_stored_values_to_a_billionth() {
    for baseline in both() {
        let solution = calibrate(&reference(&baseline), &baseline, &BTreeSet::new()).unwrap();
        assert_eq!(solution.len(), 6);
        for (id, solved) in solution {
            let stored = baseline.parameter(id).unwrap().value.number().unwrap();
            let difference = (solved / stored - 1.0).abs();
            assert!(difference < 1e-9, "{id}: {solved}, stored {stored}");
        }
    }
}

#[test]
fn recalibrating_what_meets_its_targets_moves_nothing() {
    for baseline in both() {
        let outcome = recalibrated(&reference(&baseline), &baseline);
        assert_eq!(outcome.moved, []);
        assert_eq!(outcome.kept, []);
        assert_eq!(outcome.scenario, reference(&baseline));
    }
}

#[test]
fn other_assumptions_move_the_free_values_and_meet_the_targets_again() {
    let baseline = mpp_2022_2();
    for change in [
        ("amv_share", 0.10),
        ("occupancy_ratio", 0.94),
        ("grant_rate", 0.8),
    ] {
        let changed = scenario(&baseline, &[change]);
        let outcome = recalibrated(&changed, &baseline);
        assert!(!outcome.moved.is_empty(), "{change:?}");
        meets_every_target(&outcome.scenario, &baseline);
        assert_eq!(
            value(&outcome.scenario, &baseline, change.0),
            Number(change.1)
        );
        let moved = names(outcome.moved.iter().map(|step| step.id));
        assert_eq!(names(&outcome.scenario.recalibrated), moved);
        for step in &outcome.moved {
            assert_eq!(
                value(&changed, &baseline, &step.id.to_string()),
                Number(step.from)
            );
            assert_eq!(
                value(&outcome.scenario, &baseline, &step.id.to_string()),
                Number(step.to)
            );
        }
    }
}

#[test]
fn a_share_of_minors_moves_all_six_free_values() {
    let baseline = mpp_2022_2();
    let outcome = recalibrated(&scenario(&baseline, &[("amv_share", 0.10)]), &baseline);
    assert_eq!(names(&outcome.scenario.recalibrated), FREE);
}

#[test]
fn a_recalibrated_value_is_called_calibrated_until_it_is_set_by_hand() {
    let baseline = mpp_2022_2();
    let changed = scenario(&baseline, &[("amv_share", 0.10)]);
    let mut scenario = recalibrated(&changed, &baseline).scenario;
    let row = baseline.parameter(id("withdrawal_rate")).unwrap();
    assert_eq!(scenario.status(row), Status::Calibrated);
    set(&mut scenario, &baseline, "withdrawal_rate", 0.03);
    assert_eq!(scenario.status(row), Status::Own);
    assert!(!scenario.recalibrated.contains(&row.id));
}

#[test]
fn recalibrating_twice_moves_nothing_the_second_time() {
    let baseline = mpp_2022_2();
    let changed = scenario(&baseline, &[("amv_share", 0.10), ("decision_months", 15.0)]);
    let once = recalibrated(&changed, &baseline);
    let twice = recalibrated(&once.scenario, &baseline);
    assert_eq!(twice.moved, []);
    assert_eq!(twice.scenario, once.scenario);
}

#[test]
fn back_to_the_editions_assumptions_leaves_no_change_behind() {
    let baseline = mpp_2022_2();
    let changed = scenario(&baseline, &[("amv_share", 0.10)]);
    let mut back = recalibrated(&changed, &baseline).scenario;
    set(&mut back, &baseline, "amv_share", 0.12);
    let outcome = recalibrated(&back, &baseline);
    assert_eq!(names(outcome.moved.iter().map(|step| step.id)), FREE);
    assert_eq!(outcome.scenario, reference(&baseline));
}

#[test]
fn a_free_value_set_by_hand_is_kept_and_named() {
    let baseline = mpp_2022_2();
    let own = scenario(&baseline, &[("withdrawal_rate", 0.02), ("amv_share", 0.10)]);
    let outcome = recalibrated(&own, &baseline);
    assert_eq!(names(&outcome.kept), ["withdrawal_rate"]);
    assert_eq!(
        value(&outcome.scenario, &baseline, "withdrawal_rate"),
        Number(0.02)
    );
    assert!(
        !outcome
            .scenario
            .recalibrated
            .contains(&id("withdrawal_rate"))
    );
    // Its own target is given up, the others are met around it.
    let places = |date| output(&outcome.scenario, &baseline, Output::RequiredPlaces, date);
    assert!((places("2023-01") - 61_200.0).abs() > 100.0);
    assert!((places("2024-01") - 75_500.0).abs() < 1e-5);
}

#[test]
fn one_of_several_tied_values_set_by_hand_stays_while_the_others_move() {
    let baseline = mpp_2022_2();
    let own = scenario(
        &baseline,
        &[("housed.2023H1", 12_500.0), ("amv_share", 0.10)],
    );
    let outcome = recalibrated(&own, &baseline);
    assert_eq!(names(&outcome.kept), ["housed.2023H1"]);
    assert_eq!(
        value(&outcome.scenario, &baseline, "housed.2023H1"),
        Number(12_500.0)
    );
    // Housing counts as the edition has it: the others come out as without the own value.
    let without = recalibrated(&scenario(&baseline, &[("amv_share", 0.10)]), &baseline);
    for tied in ["housed.2023H2", "housed.2024H1", "housed.2024H2"] {
        let found = value(&outcome.scenario, &baseline, tied);
        assert_eq!(found, value(&without.scenario, &baseline, tied));
    }
}

#[test]
fn applications_housing_measures_and_supply_do_not_count_but_stay() {
    let baseline = mpp_2022_2();
    let mut busy = scenario(
        &baseline,
        &[
            ("applications.2023", 70_000.0),
            ("housed.2022H2", 20_000.0),
            ("supply.regular", 40_000.0),
        ],
    );
    let homes = MeasureKind::HouseMore { per_month: 500.0 };
    busy.measures.push(measure(homes, "2023-01", None));
    let outcome = recalibrated(&busy, &baseline);
    assert_eq!(outcome.moved, []);
    assert_eq!(outcome.scenario, busy);
}

/// Without minors among the intake the 2,000 at the start cannot become 5,000 places.
#[test]
fn a_target_that_no_permitted_value_meets_is_refused() {
    let baseline = mpp_2022_2();
    let changed = scenario(&baseline, &[("amv_share", 0.0)]);
    match recalibrate(&changed, &baseline) {
        Err(CalibrationError::NoSolution {
            target,
            at_min,
            at_max,
        }) => {
            assert_eq!(target, baseline.calibration()[0]);
            assert!(
                at_min < at_max && at_max < 2_000.0 / 0.96,
                "{at_min} {at_max}"
            );
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn targets_that_pull_against_each_other_are_refused() {
    let places = |places, free: &str| target(Output::RequiredPlaces, "2023-01", places, &[free]);
    let both = vec![
        places(61_200.0, "withdrawal_rate"),
        places(61_500.0, "intake_ratio"),
    ];
    let refused = solved(&edition(both, &[]), "intake_ratio");
    assert!(
        matches!(refused, Err(CalibrationError::NotSettled { .. })),
        "{refused:?}"
    );
}

/// 66,000 on 2024-01-01 is met near a grant rate of 0.08 and near 0.39.
#[test]
fn of_several_solutions_the_one_nearest_to_the_stored_value_is_taken() {
    for (stored, nearest) in [(0.0, 0.08), (0.2, 0.08), (0.3, 0.39), (0.9, 0.39)] {
        let places = target(Output::RequiredPlaces, "2024-01", 66_000.0, &["grant_rate"]);
        let grant = solved(
            &edition(vec![places], &[("grant_rate", stored)]),
            "grant_rate",
        )
        .unwrap();
        assert!((grant - nearest).abs() < 0.01, "{stored}: {grant}");
    }
}

/// The minors at the start are the target itself: met to the bit, also where the search sets foot.
#[test]
fn a_solution_that_is_met_to_the_bit_is_found_wherever_it_lies() {
    for minors in [0.0, 312.5, 5_000.0, 5_000.1, 19_999.0, 20_000.0] {
        let free = ["start.unaccompanied_minors"];
        let exact = target(Output::UnaccompaniedMinors, "2022-07", minors, &free);
        let found = solved(&edition(vec![exact], &[]), free[0]);
        assert_eq!(found, Ok(minors));
    }
}

/// From some number of homes on nobody waits any longer: every further number solves it as well.
#[test]
fn on_a_plateau_of_solutions_one_of_them_is_found() {
    let free = ["housed.2022H2"];
    let nobody = target(Output::PermitHolders, "2022-08", 0.0, &free);
    let baseline = edition(vec![nobody], &[("start.permit_holders", 1_000.0)]);
    let homes = solved(&baseline, free[0]).unwrap();
    let found = edition(
        baseline_targets(&baseline),
        &[("start.permit_holders", 1_000.0), (free[0], homes)],
    );
    assert_eq!(misses(&found).unwrap(), []);
}

fn baseline_targets(baseline: &Baseline) -> Vec<TargetFile> {
    let file = |target: &Target| TargetFile {
        output: target.output,
        date: target.date,
        target: target.target,
        free: names(&target.free),
    };
    baseline.calibration().iter().map(file).collect()
}

#[test]
fn tied_values_without_a_common_permitted_value_are_refused() {
    let mut file: BaselineFile = read(MPP_2022_2);
    let tied = row(&mut file, "housed.2024H2");
    tied.min = RawValue::Number(25_000.0);
    tied.value = RawValue::Number(26_000.0);
    (tied.low, tied.high) = (None, None);
    row(&mut file, "housed.2024H1").max = RawValue::Number(20_000.0);
    let baseline = Baseline::check(file).unwrap();
    assert!(calibrate(&reference(&baseline), &baseline, &BTreeSet::new()).is_err());
}

#[test]
fn an_edition_that_misses_its_targets_says_by_how_much() {
    let places = target(
        Output::RequiredPlaces,
        "2023-01",
        60_000.0,
        &["withdrawal_rate"],
    );
    let close = target(Output::RequiredPlaces, "2024-01", 75_500.4, &["grant_rate"]);
    let missed = misses(&edition(vec![places, close], &[])).unwrap();
    assert_eq!(missed.len(), 1);
    assert_eq!(names(&missed[0].target.free), ["withdrawal_rate"]);
    assert!((missed[0].reached - 61_200.0).abs() < 1e-5);
}

#[test]
fn a_refused_recalibration_names_the_scenarios_own_fault() {
    let baseline = mpp_2022_2();
    let mut broken = reference(&baseline);
    broken.changes.insert(id("amv_share"), Number(f64::NAN));
    let refused = recalibrate(&broken, &baseline);
    assert!(
        matches!(refused, Err(CalibrationError::Scenario(_))),
        "{refused:?}"
    );
}
