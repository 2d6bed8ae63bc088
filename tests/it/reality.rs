//! The model with what happened, held against what was counted afterwards.

use opvangverkenner::model::{Comparison, check_reality};
use opvangverkenner::scenario::Output::{self, Occupancy, PermitHolders};
use opvangverkenner::scenario::{Baseline, RealityCheck, Status, Words};

use crate::editions::{month, mpp_2022_2, read};

const MPP_2022_2: &str = include_str!("../../assets/reality/mpp-2022-2.reality.ron");

/// Instant, what, model (as printed), counted.
const PRINTED: [(&str, Output, f64, f64); 10] = [
    ("2022-12", Occupancy, 50_582.0, 51_805.0),
    ("2023-01", Occupancy, 51_718.0, 52_000.0),
    ("2023-01", PermitHolders, 12_859.0, 16_000.0),
    ("2023-04", Occupancy, 51_449.0, 53_000.0),
    ("2023-04", PermitHolders, 13_196.0, 16_000.0),
    ("2023-10", Occupancy, 58_533.0, 57_538.0),
    ("2023-11", PermitHolders, 16_608.0, 16_000.0),
    ("2023-12", Occupancy, 62_197.0, 61_000.0),
    ("2025-01", Occupancy, 70_910.0, 73_000.0),
    ("2025-01", PermitHolders, 24_758.0, 20_000.0),
];

fn compare<'a>(check: &'a RealityCheck, baseline: &Baseline) -> Vec<Comparison<'a>> {
    check_reality(check, baseline).unwrap()
}

#[test]
fn the_model_beside_the_counts_is_the_table_as_printed() {
    let check: RealityCheck = read(MPP_2022_2);
    let found: Vec<_> = compare(&check, &mpp_2022_2())
        .iter()
        .map(|row| {
            let count = row.count;
            (
                count.instant,
                count.output,
                row.model.round(),
                count.counted,
            )
        })
        .collect();
    let printed =
        PRINTED.map(|(date, output, model, counted)| (month(date), output, model, counted));
    assert_eq!(found, printed);
}

#[test]
fn totals_come_out_within_3_per_cent_and_composition_within_25() {
    let check: RealityCheck = read(MPP_2022_2);
    for row in compare(&check, &mpp_2022_2()) {
        let within = if row.count.output == Occupancy {
            0.03
        } else {
            0.25
        };
        let deviation = row.deviation();
        assert!(
            deviation.abs() < within,
            "{}: {deviation}",
            row.count.instant
        );
    }
}

#[test]
fn every_count_says_in_both_languages_when_and_how_it_was_counted() {
    let check: RealityCheck = read(MPP_2022_2);
    let said = |words: &Words| !words.nl.is_empty() && !words.en.is_empty();
    for count in &check.counts {
        assert!(said(&count.when) && said(&count.rule), "{}", count.instant);
        // A title and a date, not a key of a list elsewhere.
        assert!(count.source.contains(' '), "{}", count.source);
    }
    assert!(check.inputs.iter().all(|input| said(&input.source)));
    assert!(check.counts.is_sorted_by_key(|count| count.instant));
}

#[test]
fn an_input_without_a_source_is_called_an_assumption() {
    let check: RealityCheck = read(MPP_2022_2);
    for input in &check.inputs {
        let without = input.source.en == "No source.";
        assert_eq!(input.status == Status::Assumption, without, "{}", input.id);
    }
}

#[test]
fn an_input_that_the_edition_does_not_know_or_permit_is_refused() {
    let check: RealityCheck = read(MPP_2022_2);
    let broken = |id: &str, value: f64| {
        let mut broken = check.clone();
        broken.inputs[0].id = id.to_owned();
        broken.inputs[0].value = value;
        check_reality(&broken, &mpp_2022_2()).is_err()
    };
    assert!(broken("applications.2030", 30_000.0));
    assert!(broken("applications.2022H2", 1.0));
    assert!(!broken("applications.2022H2", 30_000.0));
}
