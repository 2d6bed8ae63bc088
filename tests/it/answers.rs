//! Solving, sensitivity, maps over two levers, regret.

use opvangverkenner::analysis::{AnalysisError, MET, Subject, iso_map, regret, sensitivity, solve};
use opvangverkenner::scenario::{Baseline, Output, Scenario, Value};
use opvangverkenner::units::LowHigh;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::editions::{id, month, mpp_2022_2, output, reference, scenario, set};
use crate::laws::anywhere;

fn subject<'a>(scenario: &'a Scenario, baseline: &'a Baseline) -> Subject<'a> {
    Subject { scenario, baseline }
}

#[test]
fn the_grant_rate_that_asks_for_66_000_places_is_the_nearer_of_two() {
    let baseline = mpp_2022_2();
    let letter = reference(&baseline);
    let found = solve(
        subject(&letter, &baseline),
        id("grant_rate"),
        66_000.0,
        month("2024-01"),
    )
    .unwrap();
    assert!(found.reached);
    assert!((found.value - 0.39).abs() < 0.01, "{found:?}");
    assert_eq!(found.others.len(), 1);
    assert!((found.others[0] - 0.08).abs() < 0.01, "{found:?}");
}

#[test]
fn a_target_beyond_a_lever_gives_the_value_that_comes_nearest() {
    let baseline = mpp_2022_2();
    let letter = reference(&baseline);
    let found = solve(
        subject(&letter, &baseline),
        id("housed.2022H2"),
        10_000.0,
        month("2023-01"),
    )
    .unwrap();
    assert!(!found.reached);
    assert_eq!(found.value, 30_000.0);
    let direct = scenario(&baseline, &[("housed.2022H2", 30_000.0)]);
    assert_eq!(
        found.required_places,
        output(&direct, &baseline, Output::RequiredPlaces, "2023-01")
    );
}

#[test]
fn on_a_plateau_the_nearest_edge_is_the_answer() {
    // Nobody waits for a home any more from some 2023 housing on: more changes nothing.
    let baseline = mpp_2022_2();
    let few = scenario(
        &baseline,
        &[
            ("start.permit_holders", 0.0),
            ("grant_rate", 0.1),
            ("family_share", 0.0),
        ],
    );
    let subject = subject(&few, &baseline);
    let (lever, date) = (id("housed.2022H2"), month("2023-01"));
    let mut all = few.clone();
    set(&mut all, &baseline, "housed.2022H2", 30_000.0);
    let flat = output(&all, &baseline, Output::RequiredPlaces, "2023-01");
    assert_eq!(
        solve(subject, lever, flat, date).unwrap().value,
        15_300.0,
        "already there"
    );
    let mut none = few.clone();
    set(&mut none, &baseline, "housed.2022H2", 0.0);
    let from_none = Subject {
        scenario: &none,
        baseline: &baseline,
    };
    let edge = solve(from_none, lever, flat, date).unwrap();
    assert!(edge.reached && edge.value < 15_300.0);
    let mut less = none.clone();
    set(&mut less, &baseline, "housed.2022H2", edge.value - 1.0);
    assert!(output(&less, &baseline, Output::RequiredPlaces, "2023-01") > flat + MET);
}

#[test]
fn levers_of_supply_and_targets_that_are_no_places_are_refused() {
    let baseline = mpp_2022_2();
    let letter = reference(&baseline);
    let ask =
        |lever, target, date| solve(subject(&letter, &baseline), id(lever), target, month(date));
    assert_eq!(
        ask("supply.regular", 1.0, "2024-01"),
        Err(AnalysisError::CannotMove(id("supply.regular")))
    );
    assert!(matches!(
        ask("grant_rate", f64::NAN, "2024-01"),
        Err(AnalysisError::NotPlaces(_))
    ));
    assert_eq!(
        ask("grant_rate", -1.0, "2024-01"),
        Err(AnalysisError::NotPlaces(-1.0))
    );
    assert!(matches!(
        ask("grant_rate", 1.0, "2022-06"),
        Err(AnalysisError::OutsideHorizon { .. })
    ));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_solution_reproduces_the_target_and_a_fine_grid_finds_nothing_nearer(
        (baseline, scenario) in anywhere(),
        lever in any::<Index>(),
        share in -0.1..1.1_f64,
    ) {
        let moves = |row: &&opvangverkenner::scenario::Parameter| row.id.name.group().moves_required_places();
        let rows: Vec<_> = baseline.parameters().iter().filter(moves).collect();
        let row = lever.get(&rows);
        let date = baseline.default_date();
        let places = |value: f64| {
            let mut moved = scenario.clone();
            moved.set(row, Value::Number(value));
            output(&moved, baseline, Output::RequiredPlaces, &date.to_string())
        };
        let (min, max) = (row.min.number().unwrap(), row.max.number().unwrap());
        let present = scenario.value(row).number().unwrap();
        let grid: Vec<_> = (0..=400).map(|part| min + (max - min) * f64::from(part) / 400.0).map(|value| value.min(max)).collect();
        let ends = [places(min), places(max)];
        let target = (ends[0] + (ends[1] - ends[0]) * share).max(0.0);
        let found = solve(subject(&scenario, baseline), row.id, target, date).unwrap();
        prop_assert_eq!(found.required_places.to_bits(), places(found.value).to_bits());
        let miss = (found.required_places - target).abs();
        prop_assert_eq!(found.reached, miss <= MET);
        for value in grid {
            let other = (places(value) - target).abs();
            if found.reached {
                let nearer = (value - present).abs() < (found.value - present).abs() - 2e-5 * (max - min);
                prop_assert!(!(nearer && other <= MET), "{} is nearer than {:?}", value, found);
            } else {
                prop_assert!(other >= miss - 1e-5, "{} comes nearer than {:?}", value, found);
            }
        }
        for other in &found.others {
            prop_assert!((places(*other) - target).abs() <= MET);
        }
    }
}

#[test]
fn sensitivity_is_what_direct_runs_give_the_widest_first() {
    let baseline = mpp_2022_2();
    let letter = reference(&baseline);
    let rows = sensitivity(subject(&letter, &baseline), month("2024-01")).unwrap();
    assert_eq!(rows.len(), 20);
    for row in &rows {
        let at = |end: fn(LowHigh) -> f64| {
            let mut moved = letter.clone();
            for id in &row.tied {
                let parameter = baseline.parameter(*id).unwrap();
                moved.set(parameter, Value::Number(end(parameter.range.unwrap())));
            }
            output(&moved, &baseline, Output::RequiredPlaces, "2024-01")
        };
        assert_eq!(
            (row.at_low, row.at_high),
            (at(|range| range.low), at(|range| range.high)),
            "{}",
            row.id
        );
    }
    assert!(rows.is_sorted_by(|a, b| a.width() >= b.width()));
    let tied = rows
        .iter()
        .find(|row| row.id == id("housed.2023H1"))
        .unwrap();
    assert_eq!(tied.tied.len(), 4);
    assert_eq!(rows.last().unwrap().id, id("applications.2024"));
}

#[test]
fn a_map_over_two_levers_holds_direct_runs_and_its_lines_lie_on_their_level() {
    let baseline = mpp_2022_2();
    let letter = reference(&baseline);
    let levers = ["applications.2023", "housed.2023H1"];
    let map = iso_map(
        subject(&letter, &baseline),
        levers.map(id),
        30,
        month("2024-01"),
    )
    .unwrap();
    let at = |x: f64, y: f64| {
        let moved = scenario(&baseline, &[(levers[0], x), (levers[1], y)]);
        output(&moved, &baseline, Output::RequiredPlaces, "2024-01")
    };
    for (row, y) in map.up.iter().enumerate() {
        for (column, x) in map.across.iter().enumerate() {
            assert_eq!(map.places[row * 30 + column], at(*x, *y));
        }
    }
    let lines = map.lines(75_500.0);
    assert_eq!(lines.len(), 1, "one line from side to side");
    assert!(lines[0].len() > 15);
    for [x, y] in &lines[0] {
        assert!(
            (at(*x, *y) - 75_500.0).abs() < 50.0,
            "{x} {y}: {}",
            at(*x, *y)
        );
    }
    assert!(map.lines(1e9).is_empty());
}

#[test]
fn the_least_regret_lies_between_the_ends_by_the_weight_of_a_shortage() {
    let baseline = mpp_2022_2();
    let letter = reference(&baseline);
    let ask = |weight| regret(subject(&letter, &baseline), month("2024-01"), weight).unwrap();
    let even = ask(1.0);
    assert_eq!(even.levers, ["applications.2023", "housed.2022H2"].map(id));
    let corner = |applications, housed| {
        let moved = scenario(
            &baseline,
            &[
                ("applications.2023", applications),
                ("housed.2022H2", housed),
            ],
        );
        output(&moved, &baseline, Output::RequiredPlaces, "2024-01")
    };
    assert_eq!(even.most, corner(58_000.0, 13_500.0));
    assert_eq!(even.fewest, corner(43_000.0, 20_000.0));
    assert_eq!(even.best(), f64::midpoint(even.most, even.fewest));
    let careful = ask(3.0);
    assert!(careful.best() > even.best());
    for regret in [even, careful] {
        for away in [-500.0, -1.0, 1.0, 500.0] {
            assert!(regret.worst(regret.best()) < regret.worst(regret.best() + away));
        }
    }
}
