//! Explaining a difference, and comparing.

use opvangverkenner::analysis::{
    AnalysisError, Attribution, COMPARED, Lever, Subject, compare_at, differing_values, explain,
    explain_up_to, matched_measures, shared_date, shared_dates,
};
use opvangverkenner::outlook::Outlook;
use opvangverkenner::scenario::{Baseline, Group, Measure, MeasureKind, Output, Scenario, Value};
use proptest::prelude::*;

use crate::editions::{id, measure, month, mpp_2022_2, mpp_2023_2, output, reference, scenario};
use crate::laws::anywhere;

const ROUNDING: f64 = 1e-6;

fn subject<'a>(scenario: &'a Scenario, baseline: &'a Baseline) -> Subject<'a> {
    Subject { scenario, baseline }
}

fn explained(to: &Scenario, from: &Scenario, baseline: &Baseline, date: &str) -> Attribution {
    explain(subject(to, baseline), subject(from, baseline), month(date)).unwrap()
}

fn part(attribution: &Attribution, label: &str) -> f64 {
    let mut parts = attribution.contributions.iter();
    parts
        .find(|part| part.lever.label() == label)
        .unwrap()
        .places
}

fn adds_up(attribution: &Attribution) {
    let sum: f64 = attribution
        .contributions
        .iter()
        .map(|part| part.places)
        .sum();
    assert!(
        (sum - attribution.total()).abs() < ROUNDING,
        "{sum} {attribution:?}"
    );
}

#[test]
fn the_4_700_more_who_are_housed_explain_4_896_places() {
    let baseline = mpp_2022_2();
    let agreed = scenario(&baseline, &[("housed.2022H2", 20_000.0)]);
    let found = explained(&agreed, &reference(&baseline), &baseline, "2023-01");
    assert_eq!(found.contributions.len(), 1);
    assert!((part(&found, "housed.2022H2") + 4_700.0 / 0.96).abs() < ROUNDING);
    assert_eq!(found.error, None);
}

#[test]
fn levers_that_cannot_move_the_required_places_are_listed_with_nothing() {
    let baseline = mpp_2022_2();
    let mut changed = scenario(
        &baseline,
        &[
            ("applications.2024", 30_000.0),
            ("supply.regular", 1_000.0),
            ("ukraine.start", 1.0),
            ("grant_rate", 0.5),
        ],
    );
    let law = MeasureKind::DispersalLaw {
        places: 100.0,
        lead_months: 1.0,
        ramp_months: 1.0,
    };
    changed.measures.push(measure(law, "2023-01", None));
    let found = explained(&changed, &reference(&baseline), &baseline, "2023-06");
    let labels: Vec<_> = found
        .contributions
        .iter()
        .map(|part| part.lever.label())
        .collect();
    assert_eq!(
        labels,
        [
            "grant_rate",
            "applications.2024",
            "supply.regular",
            "ukraine.start",
            "test"
        ]
    );
    assert!(
        found.contributions[1..]
            .iter()
            .all(|part| part.places == 0.0)
    );
    let groups: Vec<_> = found
        .by_group()
        .into_iter()
        .map(|part| part.group)
        .collect();
    assert_eq!(
        groups,
        [
            Group::Inflow,
            Group::Throughput,
            Group::Supply,
            Group::Ukraine
        ]
    );
}

#[test]
fn a_measure_is_one_lever_and_one_that_is_off_equals_none() {
    let baseline = mpp_2022_2();
    let named = |name: &str, per_month: f64, enabled| Measure {
        name: name.to_owned(),
        enabled,
        ..measure(MeasureKind::HouseMore { per_month }, "2023-04", None)
    };
    let mut from = reference(&baseline);
    from.measures = vec![
        named("a", 100.0, true),
        named("a", 200.0, true),
        named("b", 1.0, false),
    ];
    let mut to = reference(&baseline);
    to.measures = vec![
        named("c", 9.0, false),
        named("a", 100.0, true),
        named("a", 250.0, true),
    ];
    let found = explained(&to, &from, &baseline, "2024-01");
    // Nine months of 50 more, each of whom frees a place.
    assert_eq!(found.contributions.len(), 1, "{found:?}");
    assert!((part(&found, "a (2)") + 9.0 * 50.0 / 0.96).abs() < ROUNDING);
    assert!(matches!(
        &found.contributions[0].lever,
        Lever::Measure {
            kind: Some(MeasureKind::HouseMore { .. }),
            ..
        }
    ));
}

#[test]
fn levers_that_do_the_same_get_the_same_part() {
    let baseline = mpp_2022_2();
    let mut from = reference(&baseline);
    from.measures = vec![];
    let mut to = from.clone();
    for name in ["one", "other"] {
        let faster = measure(
            MeasureKind::ShortenDecisions { months: 3.0 },
            "2023-02",
            None,
        );
        to.measures.push(Measure {
            name: name.to_owned(),
            ..faster
        });
    }
    let found = explained(&to, &from, &baseline, "2024-01");
    assert!((part(&found, "one") - part(&found, "other")).abs() < ROUNDING);
    adds_up(&found);
}

#[test]
fn different_editions_and_dates_outside_the_horizon_are_refused() {
    let (first, second) = (mpp_2022_2(), mpp_2023_2());
    let (one, other) = (reference(&first), reference(&second));
    let refused = explain(
        subject(&one, &first),
        subject(&other, &second),
        month("2024-01"),
    );
    assert!(matches!(
        refused,
        Err(AnalysisError::DifferentEditions { .. })
    ));
    let refused = explain(
        subject(&one, &first),
        subject(&one, &first),
        month("2025-02"),
    );
    assert!(matches!(refused, Err(AnalysisError::OutsideHorizon { .. })));
}

/// The parts by their definition: the mean over every order of what each lever adds at its turn.
fn over_all_orders(ids: &[&str], to: &[(&str, f64)], baseline: &Baseline, date: &str) -> Vec<f64> {
    let mut sums = vec![0.0; ids.len()];
    let mut orders = 0.0;
    let mut order: Vec<usize> = (0..ids.len()).collect();
    permute(&mut order, 0, &mut |order| {
        let mut present = reference(baseline);
        let mut before = output(&present, baseline, Output::RequiredPlaces, date);
        for &lever in order {
            let row = baseline.parameter(id(ids[lever])).unwrap();
            present.set(row, Value::Number(to[lever].1));
            let now = output(&present, baseline, Output::RequiredPlaces, date);
            sums[lever] += now - before;
            before = now;
        }
        orders += 1.0;
    });
    sums.into_iter().map(|sum| sum / orders).collect()
}

fn permute(order: &mut Vec<usize>, fixed: usize, visit: &mut impl FnMut(&[usize])) {
    if fixed == order.len() {
        visit(order);
        return;
    }
    for index in fixed..order.len() {
        order.swap(fixed, index);
        permute(order, fixed + 1, visit);
        order.swap(fixed, index);
    }
}

#[test]
fn the_parts_are_those_of_the_definition_over_all_orders() {
    let baseline = mpp_2022_2();
    let to = [
        ("applications.2023", 70_000.0),
        ("housed.2022H2", 25_000.0),
        ("intake_ratio", 1.3),
        ("grant_rate", 0.4),
        ("decision_months", 8.0),
        ("occupancy_ratio", 0.9),
    ];
    for count in 1..=to.len() {
        let ids: Vec<_> = to[..count].iter().map(|(id, _)| *id).collect();
        let expected = over_all_orders(&ids, &to, &baseline, "2024-01");
        let changed = scenario(&baseline, &to[..count]);
        let found = explained(&changed, &reference(&baseline), &baseline, "2024-01");
        for (id, expected) in ids.iter().zip(expected) {
            let got = part(&found, id);
            assert!(
                (got - expected).abs() < ROUNDING,
                "{id}: {got}, not {expected}"
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_parts_add_up_and_sampled_ones_lie_within_their_stated_error(
        (baseline, to) in anywhere(),
        keep in 4..9_usize,
    ) {
        let from = reference(baseline);
        let mut few = to.clone();
        few.changes = to.changes.into_iter().step_by(3).take(keep).collect();
        few.measures.truncate(3);
        let (to, from) = (subject(&few, baseline), subject(&from, baseline));
        let date = baseline.default_date();
        let exact = explain(to, from, date).unwrap();
        adds_up(&exact);
        let direct = output(&few, baseline, Output::RequiredPlaces, &date.to_string());
        prop_assert!((exact.to - direct).abs() < ROUNDING);
        let sampled = explain_up_to(to, from, date, 0).unwrap();
        adds_up(&sampled);
        let error = sampled.error.unwrap();
        for part in &exact.contributions {
            let same = |other: &&opvangverkenner::analysis::Contribution| other.lever == part.lever;
            let near = sampled.contributions.iter().filter(same).map(|other| (other.places - part.places).abs());
            prop_assert!(near.fold(f64::INFINITY, f64::min) <= error + ROUNDING);
        }
    }
}

#[test]
fn scenarios_on_different_editions_compare_on_dates_they_share() {
    let (first, second) = (mpp_2022_2(), mpp_2023_2());
    let (one, other) = (reference(&first), reference(&second));
    let subjects = [subject(&one, &first), subject(&other, &second)];
    assert_eq!(
        shared_dates(&subjects),
        Some(month("2023-11")..=month("2025-01"))
    );
    assert_eq!(shared_date(&subjects, None), Ok(month("2024-01")));
    assert!(shared_date(&subjects, Some(month("2023-10"))).is_err());
    let outlooks = [(&one, &first), (&other, &second)]
        .map(|(scenario, baseline)| Outlook::new(scenario, baseline).unwrap());
    let rows = compare_at(&outlooks[0], &outlooks[1], month("2024-01"));
    assert_eq!(rows.map(|row| row.output), COMPARED);
    assert!((rows[0].difference.unwrap() - (69_900.0 - 75_500.0)).abs() < 1.0);
}

#[test]
fn inputs_that_differ_are_listed_with_every_scenarios_value() {
    let baseline = mpp_2022_2();
    let one = scenario(&baseline, &[("grant_rate", 0.5)]);
    let mut other = scenario(&baseline, &[("amv_share", 0.1)]);
    other.measures.push(measure(
        MeasureKind::HouseMore { per_month: 5.0 },
        "2023-01",
        None,
    ));
    let first = reference(&baseline);
    let rows = differing_values(&[&first, &one, &other].map(|one| subject(one, &baseline)));
    let ids: Vec<_> = rows.iter().map(|row| row.id.to_string()).collect();
    assert_eq!(ids, ["amv_share", "grant_rate"]);
    let values = |row: usize| {
        rows[row]
            .values
            .iter()
            .map(|value| value.unwrap().number().unwrap())
            .collect::<Vec<_>>()
    };
    assert_eq!(values(0), [0.12, 0.12, 0.1]);
    assert_eq!(values(1), [0.85, 0.5, 0.85]);
    let measures = matched_measures(&[&first, &one, &other]);
    assert_eq!(measures[0].places, [None, None, Some(0)]);
}
