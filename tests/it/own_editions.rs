//! An edition is a file: another start, horizon, split of periods and targets need no code.

use std::collections::BTreeSet;

use opvangverkenner::model::{calibrate, misses};
use opvangverkenner::month::Month;
use opvangverkenner::outlook::Outlook;
use opvangverkenner::scenario::{
    Baseline, BaselineFile, DatedPlaces, DecisionLine, Name, Output, ParameterFile, Point,
    RawValue, TargetFile, Words, resolve,
};

use crate::editions::{MPP_2023_2, month, output, read, reference, row, trajectory};

/// Rows for other periods, each with the same total.
fn split(file: &mut BaselineFile, name: &str, periods: &[&str], total: f64) {
    let of_name = |row: &ParameterFile| row.id.starts_with(&format!("{name}."));
    let like = file
        .parameters
        .iter()
        .find(|row| of_name(row))
        .unwrap()
        .clone();
    file.parameters.retain(|row| !of_name(row));
    file.parameters
        .extend(periods.iter().map(|period| ParameterFile {
            id: format!("{name}.{period}"),
            value: RawValue::Number(total),
            min: RawValue::Number(0.0),
            max: RawValue::Number(200_000.0),
            low: None,
            high: None,
            ..like.clone()
        }));
}

fn words(text: &str) -> Words {
    Words {
        nl: text.to_owned(),
        en: text.to_owned(),
    }
}

fn target(output: Output, date: &str, target: f64, free: &[&str]) -> TargetFile {
    TargetFile {
        output,
        date: month(date),
        target,
        free: free.iter().map(|id| (*id).to_owned()).collect(),
    }
}

/// From April 2024 to October 2027: applications by half-years, housing by whole years.
fn made_up() -> BaselineFile {
    let mut file = BaselineFile {
        id: "eigen-2024".to_owned(),
        ..read(MPP_2023_2)
    };
    (file.start, file.horizon) = (month("2024-04"), month("2027-10"));
    let halves = [
        "2024H1", "2024H2", "2025H1", "2025H2", "2026H1", "2026H2", "2027H1", "2027H2",
    ];
    split(&mut file, "applications", &halves, 25_000.0);
    split(
        &mut file,
        "housed",
        &["2024", "2025", "2026", "2027"],
        36_000.0,
    );
    file.headline = vec!["housed.2026".to_owned()];
    file.key_dates = vec![month("2024-04"), month("2027-10")];
    file.default_date = month("2026-06");
    file.points = vec![Point {
        date: month("2026-06"),
        output: Output::Occupancy,
        places: 70_000.0,
        words: words("elders genoemd"),
    }];
    let places = |date, places| DatedPlaces {
        date: month(date),
        places,
    };
    file.decisions = vec![DecisionLine {
        words: words("besluit"),
        points: vec![places("2024-04", 60_000.0), places("2027-10", 80_000.0)],
    }];
    file.calibration = vec![
        target(
            Output::PermitHolders,
            "2025-06",
            15_000.0,
            &["housed.2024", "housed.2025"],
        ),
        target(Output::Occupancy, "2026-06", 70_000.0, &["housed.2026"]),
        target(
            Output::AwaitingDeparture,
            "2027-10",
            4_000.0,
            &["return_months"],
        ),
    ];
    file
}

#[test]
fn an_edition_with_another_start_horizon_and_periods_runs() {
    let baseline = Baseline::check(made_up()).unwrap();
    let trajectory = trajectory(&reference(&baseline), &baseline);
    assert_eq!(trajectory.start(), month("2024-04"));
    assert_eq!(trajectory.instants().len(), 43);
    assert_eq!(trajectory.flows().len(), 42);
    assert_eq!(trajectory.at(month("2027-11")), None);
    assert_eq!(trajectory.at(month("2024-03")), None);
    let dates: Vec<Month> = baseline.instants().collect();
    let outlook = Outlook::new(&reference(&baseline), &baseline).unwrap();
    assert!(outlook.dates().eq(dates));
}

/// Over the half-years 25,000 each; of the first only April to June lie in the horizon:
/// 25,000 × 3 × 0.888 / (3 × (0.752 + 0.888)) = 25,000 × 0.888 / 1.64. Housing: 36,000 / 12 a month.
#[test]
fn its_periods_hold_the_totals_that_it_declares() {
    let baseline = Baseline::check(made_up()).unwrap();
    let trajectory = trajectory(&reference(&baseline), &baseline);
    let sum = |from: &str, months: usize| -> f64 {
        let first = trajectory.index(month(from)).unwrap();
        let flows = &trajectory.flows()[first..first + months];
        flows.iter().map(|flow| flow.applications.0).sum()
    };
    assert!((sum("2024-04", 3) - 25_000.0 * 0.888 / 1.64).abs() < 1e-6);
    assert!((sum("2024-07", 6) - 25_000.0).abs() < 1e-6);
    assert!((sum("2026-01", 6) - 25_000.0).abs() < 1e-6);
    for flow in trajectory.flows() {
        assert!((flow.housed.0 + flow.housing_unused.0 - 3_000.0).abs() < 1e-9);
    }
}

#[test]
fn its_own_targets_are_solved_and_met() {
    let mut file = made_up();
    let baseline = Baseline::check(file.clone()).unwrap();
    assert_eq!(misses(&baseline).unwrap().len(), 3);
    let solution = calibrate(&reference(&baseline), &baseline, &BTreeSet::new()).unwrap();
    for (id, value) in &solution {
        let row = row(&mut file, &id.to_string());
        row.value = RawValue::Number(*value);
        (row.low, row.high) = (None, None);
    }
    let solved = Baseline::check(file).unwrap();
    assert_eq!(misses(&solved).unwrap(), []);
    let met = output(
        &reference(&solved),
        &solved,
        Output::PermitHolders,
        "2025-06",
    );
    assert!((met - 15_000.0).abs() < 1e-5);
}

#[test]
fn what_the_file_says_is_what_the_edition_says() {
    let baseline = Baseline::check(made_up()).unwrap();
    assert_eq!(baseline.id(), "eigen-2024");
    assert_eq!(baseline.default_date(), month("2026-06"));
    assert_eq!(baseline.key_dates(), made_up().key_dates);
    assert_eq!(baseline.points(), made_up().points);
    assert_eq!(baseline.decisions(), made_up().decisions);
    assert_eq!(baseline.periods(Name::Housed).len(), 4);
    let names = baseline.headline().iter().map(ToString::to_string);
    assert!(names.eq(made_up().headline));
}

#[test]
fn rows_may_stand_in_any_order() {
    let mut turned = made_up();
    turned.parameters.reverse();
    let (a, b) = (Baseline::check(made_up()), Baseline::check(turned));
    assert_eq!(a, b);
}

/// The shortest: one month, one target, no points, no decisions.
#[test]
fn an_edition_of_one_month_runs() {
    let mut file = made_up();
    file.horizon = month("2024-05");
    (file.points, file.decisions, file.calibration) = (vec![], vec![], vec![]);
    file.key_dates = vec![month("2024-05")];
    file.default_date = month("2024-04");
    let baseline = Baseline::check(file).unwrap();
    let inputs = resolve(&reference(&baseline), &baseline).unwrap();
    assert_eq!(inputs.calendar().len(), 1);
    assert_eq!(misses(&baseline).unwrap(), []);
}

#[test]
fn a_half_year_and_a_year_may_follow_each_other() {
    let mut file = made_up();
    let mixed = ["2024H1", "2024H2", "2025", "2026", "2027H1", "2027H2"];
    split(&mut file, "applications", &mixed, 25_000.0);
    let baseline = Baseline::check(file).unwrap();
    let names: Vec<_> = baseline
        .periods(Name::Applications)
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(names, mixed);
}
