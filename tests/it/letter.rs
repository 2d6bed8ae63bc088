//! The numbers that the letter and the later decisions state.

use opvangverkenner::model::misses;
use opvangverkenner::scenario::Output::{self, PermitHolders, RequiredPlaces, RequiredPlacesAmv};
use opvangverkenner::scenario::{Baseline, Scenario};

use crate::editions::{both, mpp_2022_2, mpp_2023_2, output, reference, scenario};

/// Half a place: what is shown is the number stated.
const SHOWN: f64 = 0.5;

fn comes_out(scenario: &Scenario, baseline: &Baseline, what: Output, date: &str, stated: f64) {
    let reached = output(scenario, baseline, what, date);
    assert!(
        (reached - stated).abs() < SHOWN,
        "{what:?} at {date}: {reached}, not {stated}"
    );
}

#[test]
fn the_reference_returns_the_numbers_of_the_letter() {
    let baseline = mpp_2022_2();
    let letter = reference(&baseline);
    comes_out(&letter, &baseline, RequiredPlaces, "2023-01", 61_200.0);
    comes_out(&letter, &baseline, RequiredPlaces, "2024-01", 75_500.0);
    comes_out(&letter, &baseline, RequiredPlacesAmv, "2024-01", 5_000.0);
}

#[test]
fn the_agreed_20_000_housed_ask_for_56_304_places() {
    let baseline = mpp_2022_2();
    let agreed = scenario(&baseline, &[("housed.2022H2", 20_000.0)]);
    comes_out(&agreed, &baseline, RequiredPlaces, "2023-01", 56_304.0);
}

/// The letter lets each of the 4,700 more who are housed free a place: 4,700 / 0.96 = 4,895.8 places.
#[test]
fn each_of_the_4_700_more_who_are_housed_frees_a_place() {
    let baseline = mpp_2022_2();
    let agreed = scenario(&baseline, &[("housed.2022H2", 20_000.0)]);
    let task = output(&reference(&baseline), &baseline, RequiredPlaces, "2023-01");
    let freed = task - output(&agreed, &baseline, RequiredPlaces, "2023-01");
    assert!((freed - 4_700.0 / 0.96).abs() < 1e-6, "{freed}");
}

#[test]
fn the_second_edition_returns_the_decisions_of_november_2023() {
    let baseline = mpp_2023_2();
    let decided = reference(&baseline);
    comes_out(&decided, &baseline, RequiredPlaces, "2024-01", 69_900.0);
    comes_out(&decided, &baseline, RequiredPlaces, "2025-01", 96_000.0);
    comes_out(&decided, &baseline, RequiredPlacesAmv, "2025-01", 8_000.0);
    comes_out(&decided, &baseline, PermitHolders, "2025-01", 21_431.0);
    comes_out(&decided, &baseline, RequiredPlaces, "2026-01", 120_373.0);
}

#[test]
fn both_editions_meet_all_their_targets() {
    for baseline in both() {
        assert_eq!(misses(&baseline).unwrap(), [], "{}", baseline.id());
        for target in baseline.calibration() {
            let date = target.date.to_string();
            comes_out(
                &reference(&baseline),
                &baseline,
                target.output,
                &date,
                target.target,
            );
        }
    }
}

#[test]
fn every_point_marked_in_the_plot_lies_on_the_curve() {
    for baseline in both() {
        for point in baseline.points() {
            let date = point.date.to_string();
            comes_out(
                &reference(&baseline),
                &baseline,
                point.output,
                &date,
                point.places,
            );
        }
    }
}
