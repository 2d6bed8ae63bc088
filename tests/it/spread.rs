//! The spread of the assumptions.

use std::num::NonZeroUsize;

use opvangverkenner::analysis::{AnalysisError, MOST_RUNS, Sampling, Spread, Subject};
use opvangverkenner::scenario::{Baseline, BaselineFile, Value};

use crate::editions::{MPP_2022_2, both, month, mpp_2022_2, read, reference, scenario};

fn sampling(runs: usize, threads: usize) -> Sampling {
    Sampling {
        runs,
        seed: 1,
        threads: NonZeroUsize::new(threads).unwrap(),
    }
}

#[test]
fn the_same_seed_gives_the_same_bits_on_one_thread_and_on_many() {
    for baseline in both() {
        let scenario = reference(&baseline);
        let subject = Subject {
            scenario: &scenario,
            baseline: &baseline,
        };
        for runs in [1, 7, 8, 9, 1003] {
            let alone = Spread::new(subject, sampling(runs, 1)).unwrap();
            for threads in [2, 3, 8, 40] {
                assert!(
                    Spread::new(subject, sampling(runs, threads)).unwrap() == alone,
                    "{runs} {threads}"
                );
            }
        }
        let other = Sampling {
            seed: 2,
            ..sampling(1003, 1)
        };
        assert!(
            Spread::new(subject, other).unwrap()
                != Spread::new(subject, sampling(1003, 1)).unwrap()
        );
    }
}

#[test]
fn a_run_keeps_its_numbers_when_more_runs_follow() {
    let baseline = mpp_2022_2();
    let scenario = reference(&baseline);
    let subject = Subject {
        scenario: &scenario,
        baseline: &baseline,
    };
    let date = month("2024-01");
    let few = Spread::new(subject, sampling(100, 2)).unwrap();
    let many = Spread::new(subject, sampling(1000, 2)).unwrap();
    assert_eq!(
        few.outcomes(date).unwrap(),
        &many.outcomes(date).unwrap()[..100]
    );
}

/// Only the occupancy ratio keeps a range, so that the quantiles are known.
fn one_assumption() -> Baseline {
    let mut file: BaselineFile = read(MPP_2022_2);
    for row in &mut file.parameters {
        if row.id != "occupancy_ratio" {
            (row.low, row.high) = (None, None);
        }
    }
    Baseline::check(file).unwrap()
}

#[test]
fn quantiles_of_a_known_case_come_out_within_statistical_error() {
    let baseline = one_assumption();
    let scenario = reference(&baseline);
    let subject = Subject {
        scenario: &scenario,
        baseline: &baseline,
    };
    let spread = Spread::new(subject, sampling(100_000, 2)).unwrap();
    let (low, mode, high): (f64, f64, f64) = (0.91, 0.96, 0.98);
    let quantile = |share: f64| {
        let width = high - low;
        if share < (mode - low) / width {
            low + (share * width * (mode - low)).sqrt()
        } else {
            high - ((1.0 - share) * width * (high - mode)).sqrt()
        }
    };
    // Places fall as the ratio rises; 58,752 people on 1 January 2023.
    let found = spread.percentiles()[6];
    for (found, share) in found.iter().zip([0.95, 0.75, 0.50, 0.25, 0.05]) {
        let expected = 61_200.0 * 0.96 / quantile(share);
        assert!(
            (found / expected - 1.0).abs() < 0.0005,
            "{found}, not {expected}"
        );
    }
    let half = spread.enough(month("2023-01"), found[2]).unwrap();
    assert!((half - 0.5).abs() < 0.001);
    assert_eq!(spread.enough(month("2023-01"), 0.0), Some(0.0));
    assert_eq!(spread.enough(month("2023-01"), 1e9), Some(1.0));
    assert_eq!(spread.enough(month("2030-01"), 1e9), None);
}

#[test]
fn a_value_outside_the_range_widens_it() {
    let baseline = one_assumption();
    let low = scenario(&baseline, &[("occupancy_ratio", 0.6)]);
    let subject = Subject {
        scenario: &low,
        baseline: &baseline,
    };
    let spread = Spread::new(subject, sampling(10_000, 2)).unwrap();
    let most = spread
        .outcomes(month("2023-01"))
        .unwrap()
        .iter()
        .copied()
        .fold(0.0, f64::max);
    let end = 61_200.0 * 0.96 / 0.6;
    assert!(most <= end + 1e-6 && most > end * 0.99, "{most} of {end}");
}

#[test]
fn tied_values_share_one_random_number() {
    let mut file: BaselineFile = read(MPP_2022_2);
    for row in &mut file.parameters {
        if !row.id.starts_with("housed.2023") {
            (row.low, row.high) = (None, None);
        }
    }
    let baseline = Baseline::check(file).unwrap();
    let scenario = reference(&baseline);
    let subject = Subject {
        scenario: &scenario,
        baseline: &baseline,
    };
    let spread = Spread::new(subject, sampling(100, 1)).unwrap();
    // Each half-year houses the same number, so a year is twice the half: people, less 61,200's.
    let half = spread.outcomes(month("2023-07")).unwrap();
    let year = spread.outcomes(month("2024-01")).unwrap();
    let value = |start: f64, places: f64| (start - places) * 0.96;
    let without =
        crate::editions::scenario(&baseline, &[("housed.2023H1", 0.0), ("housed.2023H2", 0.0)]);
    let places = |date| {
        crate::editions::output(
            &without,
            &baseline,
            opvangverkenner::scenario::Output::RequiredPlaces,
            date,
        )
    };
    for (half, year) in half.iter().zip(year) {
        let (half, year) = (
            value(places("2023-07"), *half),
            value(places("2024-01"), *year),
        );
        assert!((year - 2.0 * half).abs() < 1e-6, "{half} {year}");
    }
}

#[test]
fn shares_together_never_exceed_the_whole_intake() {
    let mut file: BaselineFile = read(MPP_2022_2);
    for row in &mut file.parameters {
        if row.id == "amv_share" || row.id == "family_share" {
            row.max = opvangverkenner::scenario::RawValue::Number(1.0);
            row.high = Some(0.9);
        }
    }
    let baseline = Baseline::check(file).unwrap();
    let scenario = reference(&baseline);
    let subject = Subject {
        scenario: &scenario,
        baseline: &baseline,
    };
    let spread = Spread::new(subject, sampling(10_000, 2)).unwrap();
    assert!(
        spread
            .percentiles()
            .iter()
            .flatten()
            .all(|places| places.is_finite() && *places >= 0.0)
    );
}

#[test]
fn no_runs_and_too_many_are_refused() {
    let baseline = mpp_2022_2();
    let mut scenario = reference(&baseline);
    let ask = |scenario: &_, runs| {
        Spread::new(
            Subject {
                scenario,
                baseline: &baseline,
            },
            sampling(runs, 1),
        )
        .map(|_| ())
    };
    assert_eq!(ask(&scenario, 0), Err(AnalysisError::Runs(0)));
    assert_eq!(
        ask(&scenario, MOST_RUNS + 1),
        Err(AnalysisError::Runs(1_000_001))
    );
    let row = baseline.parameter("grant_rate".parse().unwrap()).unwrap();
    scenario.changes.insert(row.id, Value::Number(7.0));
    assert!(matches!(ask(&scenario, 8), Err(AnalysisError::Scenario(_))));
}
