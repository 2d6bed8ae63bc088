//! What supply promises: the formulas, one hand-worked case per parameter, and what holds at every slider end.

use std::sync::LazyLock;

use opvangverkenner::files::embedded_editions;
use opvangverkenner::month::Month;
use opvangverkenner::outlook::Outlook;
use opvangverkenner::scenario::{
    Baseline, Group, Measure, MeasureKind, Notice, Parameter, Scenario, Value, notices,
};
use opvangverkenner::supply::{PlaceType, PlacesByType, deadlines};
use opvangverkenner::text::{Language, Say};
use proptest::prelude::*;

static LETTER: LazyLock<&'static Baseline> = LazyLock::new(|| &embedded_editions()[0].baseline);

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn row(id: &str) -> &'static Parameter {
    LETTER.parameter(id.parse().unwrap()).unwrap()
}

fn value(text: &str) -> Value {
    let number = || Value::Number(text.parse().unwrap());
    text.parse().map_or_else(|_| number(), Value::Month)
}

fn scenario(changes: &[(&str, &str)]) -> Scenario {
    let mut scenario = Scenario::reference(&LETTER, "x");
    for (id, text) in changes {
        scenario.set(row(id), value(text));
    }
    scenario
}

fn law(from: &str, places: f64, lead_months: f64, ramp_months: f64) -> Measure {
    Measure {
        name: "De wet".to_owned(),
        kind: MeasureKind::DispersalLaw {
            places,
            lead_months,
            ramp_months,
        },
        from: month(from),
        until: None,
        enabled: true,
    }
}

fn outlook(scenario: &Scenario) -> Outlook {
    Outlook::new(scenario, &LETTER).unwrap()
}

fn supply_of(scenario: &Scenario, date: &str) -> Option<PlacesByType> {
    let outlook = outlook(scenario);
    outlook.supply(outlook.trajectory().index(month(date)).unwrap())
}

/// Regular, emergency and crisis places at a date, rounded.
fn places(changes: &[(&str, &str)], date: &str) -> [f64; 3] {
    let supply = supply_of(&scenario(changes), date).unwrap();
    PlaceType::ALL.map(|kind| supply.of(kind).0.round())
}

#[test]
fn supply_is_unknown_before_it_was_counted_and_where_the_edition_has_none() {
    assert_eq!(supply_of(&scenario(&[]), "2022-11"), None);
    assert_eq!(places(&[], "2022-12"), [29_000.0, 15_000.0, 8_500.0]);
    let later = &embedded_editions()[1].baseline;
    let outlook = Outlook::new(&Scenario::reference(later, "x"), later).unwrap();
    assert!((0..27).all(|index| outlook.supply(index).is_none() && outlook.gap(index).is_none()));
}

/// Changes | date | regular, emergency and crisis places, each worked out by hand.
const WORKED: &str = "
supply.regular=30000 | 2022-12 | 30000 15000 8500
supply.emergency=16000 | 2022-12 | 29000 16000 8500
# 25 × 450 = 11,250, from January; the count of December stays.
supply.crisis_per_region=450 | 2022-12 | 29000 15000 8500
supply.crisis_per_region=450 | 2023-01 | 29000 15000 11250
supply.crisis_per_region=450 | 2023-04 | 29000 15000 0
reference | 2023-03 | 29000 15000 8500
reference | 2023-04 | 29000 15000 0
supply.crisis_end=2023-07 | 2023-06 | 29000 15000 8500
supply.crisis_end=2023-07 | 2023-07 | 29000 15000 0
# Half of 8,500 continues; it uses the parameter, never the count.
supply.crisis_to_emergency=0.5 | 2023-03 | 29000 15000 8500
supply.crisis_to_emergency=0.5 | 2023-04 | 29000 19250 0
supply.crisis_to_emergency=1 supply.crisis_per_region=450 supply.crisis_end=2022-12 | 2022-12 | 29000 26250 0
# A quarter of 2,434, then of 5,351, then of 6,892 is not renewed.
supply.contract_renewal=0.75 | 2022-12 | 29000 15000 8500
supply.contract_renewal=0.75 | 2023-01 | 29000 14392 8500
supply.contract_renewal=0.75 | 2023-04 | 29000 13662 0
supply.contract_renewal=0.75 | 2025-01 | 29000 13277 0
# More expires than there is: never below 0.
supply.contract_renewal=0 supply.emergency=5000 | 2023-07 | 29000 0 0
# Decided in November 2022, ready after 12 and 3 months: the first batch stands at once.
supply.new_regular_per_month=200 | 2023-10 | 29000 15000 0
supply.new_regular_per_month=200 | 2023-11 | 29200 15000 0
supply.new_regular_per_month=200 | 2024-01 | 29600 15000 0
supply.new_emergency_per_month=300 | 2023-02 | 29000 15300 8500
supply.new_emergency_per_month=300 | 2023-04 | 29000 15900 0
supply.new_regular_per_month=200 supply.decision=2023-03 | 2024-03 | 29200 15000 0
supply.new_regular_per_month=200 supply.regular_lead_months=6 | 2023-05 | 29200 15000 0
supply.new_emergency_per_month=300 supply.emergency_lead_months=0 | 2022-12 | 29000 15600 8500
";

#[test]
fn every_parameter_does_what_its_formula_says() {
    let cases = WORKED.lines().filter(|line| line.contains('|'));
    for case in cases {
        let [changes, date, expected] = case.split('|').collect::<Vec<_>>()[..] else {
            panic!("{case}");
        };
        let changes: Vec<_> = changes
            .split_whitespace()
            .filter_map(|set| set.split_once('='))
            .collect();
        let expected: Vec<f64> = expected
            .split_whitespace()
            .map(|places| places.parse().unwrap())
            .collect();
        assert_eq!(places(&changes, date.trim()), expected[..], "{case}");
    }
    let named = supply_rows().filter(|row| !WORKED.contains(&row.id.to_string()));
    assert_eq!(named.count(), 0, "every parameter has a case");
}

#[test]
fn the_law_changes_nothing_overnight_and_then_arrives_in_equal_steps() {
    let mut scenario = scenario(&[]);
    scenario.measures = vec![law("2023-07", 12_000.0, 6.0, 12.0)];
    for (date, regular) in [
        ("2023-07", 29_000.0),
        ("2024-01", 29_000.0),
        ("2024-02", 30_000.0),
        ("2024-07", 35_000.0),
        ("2025-01", 41_000.0),
    ] {
        let supply = supply_of(&scenario, date).unwrap();
        assert_eq!(supply.regular.0.round(), regular, "{date}");
    }
    scenario.measures.push(law("2023-07", 1_200.0, 6.0, 1.0));
    let two = supply_of(&scenario, "2024-02").unwrap();
    assert_eq!(two.regular.0.round(), 31_200.0);
    scenario.measures[0].enabled = false;
    scenario.measures[1].enabled = false;
    assert_eq!(supply_of(&scenario, "2025-01").unwrap().regular.0, 29_000.0);
}

#[test]
fn the_gap_is_what_is_required_less_what_there_is() {
    let outlook = outlook(&scenario(&[]));
    let gap = |date| outlook.gap(outlook.trajectory().index(month(date)).unwrap());
    assert_eq!(gap("2023-01").unwrap().0.round(), 61_200.0 - 52_500.0);
    assert_eq!(gap("2024-01").unwrap().0.round(), 75_500.0 - 44_000.0);
    assert_eq!(gap("2022-11"), None);
    let shortage = outlook.shortage();
    assert_eq!(shortage.first, Some(month("2022-12")));
    let largest = shortage.largest.unwrap();
    assert_eq!(largest.date, month("2025-01"));
    assert_eq!(largest.places.0.round(), 78_099.0 - 44_000.0);
}

#[test]
fn agreed_crisis_places_shrink_january_and_leave_the_cliff_where_it_is() {
    let gap = |changes: &[(&str, &str)], date: &str| {
        let outlook = outlook(&scenario(changes));
        outlook
            .gap(outlook.trajectory().index(month(date)).unwrap())
            .unwrap()
            .0
    };
    let agreed = [("supply.crisis_per_region", "450")];
    assert_eq!(
        (gap(&[], "2023-01") - gap(&agreed, "2023-01")).round(),
        2_750.0
    );
    assert_eq!(gap(&[], "2023-04"), gap(&agreed, "2023-04"));
    let longer = [
        ("supply.crisis_per_region", "450"),
        ("supply.crisis_end", "2023-07"),
    ];
    assert_eq!(
        (gap(&[], "2023-04") - gap(&longer, "2023-04")).round(),
        11_250.0
    );
}

#[test]
fn a_decision_is_in_time_up_to_the_lead_time_before_the_date() {
    let outlook = outlook(&scenario(&[]));
    let supply = outlook.inputs().supply().unwrap();
    let [regular, emergency] = deadlines(supply, month("2024-01"));
    assert_eq!(regular.decide_by, month("2023-01"));
    assert!(!regular.too_late);
    assert_eq!(emergency.decide_by, month("2023-10"));
    let [regular, emergency] = deadlines(supply, month("2023-10"));
    assert_eq!(regular.decide_by, month("2022-10"));
    assert!(regular.too_late);
    assert_eq!(regular.first_date, month("2023-11"));
    assert!(!emergency.too_late);
    let [on_the_day, _] = deadlines(supply, month("2023-11"));
    assert!(
        !on_the_day.too_late,
        "a decision in the letter's own month is in time"
    );
}

#[test]
fn homes_that_may_count_twice_get_a_warning() {
    let homes = Measure {
        name: "Doorstroomlocaties".to_owned(),
        kind: MeasureKind::FlowThroughPlaces { places: 2_500.0 },
        from: month("2023-07"),
        until: None,
        enabled: true,
    };
    let warned = |housed: &str, measures: &[Measure]| {
        let mut scenario = scenario(&[("housed.2022H2", housed)]);
        scenario.measures = measures.to_vec();
        let all = notices(&scenario, &LETTER);
        all.iter()
            .any(|notice| matches!(notice, Notice::HomesCountedTwice { .. }))
    };
    assert!(warned("20000", std::slice::from_ref(&homes)));
    assert!(!warned("19900", std::slice::from_ref(&homes)));
    assert!(!warned("20000", &[]));
    let off = Measure {
        enabled: false,
        ..homes.clone()
    };
    assert!(!warned("20000", &[off]));
    let none = MeasureKind::FlowThroughPlaces { places: 0.0 };
    assert!(!warned(
        "20000",
        &[Measure {
            kind: none,
            ..homes.clone()
        }]
    ));
    // 14,307 in half a year and 1,000 a month more is over 20,000.
    let more = Measure {
        kind: MeasureKind::HouseMore { per_month: 1_000.0 },
        ..homes.clone()
    };
    assert!(warned("15300", &[homes, more]));
    let notice = Notice::HomesCountedTwice {
        measures: vec!["Tussenplekken".to_owned()],
    };
    assert!(notice.say(Language::Nl).contains("Tussenplekken"));
    assert!(notice.say(Language::En).contains("counted twice"));
}

fn supply_rows() -> impl Iterator<Item = &'static Parameter> {
    let all = LETTER.parameters().iter();
    all.filter(|row| row.id.name.group() == Group::Supply)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn supply_is_finite_and_never_negative_at_the_ends_of_every_slider(
        ends in prop::collection::vec(prop_oneof![Just(0.0), Just(1.0), Just(0.5)], 11),
        places in prop_oneof![Just(0.0), Just(200_000.0)],
        lead in prop_oneof![Just(0.0), Just(36.0)],
        ramp in prop_oneof![Just(1.0), Just(1200.0)],
    ) {
        let mut scenario = scenario(&[]);
        for (row, part) in supply_rows().zip(ends) {
            let (min, max) = (row.position(row.min), row.position(row.max));
            scenario.set(row, row.value_at((min + (max - min) * part).trunc()));
        }
        scenario.measures = vec![law("2022-07", places, lead, ramp)];
        let outlook = outlook(&scenario);
        for index in 0..31 {
            let Some(supply) = outlook.supply(index) else {
                prop_assert!(index < 5);
                continue;
            };
            for kind in PlaceType::ALL {
                let places = supply.of(kind).0;
                prop_assert!(places.is_finite() && places >= 0.0, "{kind:?} {places}");
            }
            let total: f64 = PlaceType::ALL.iter().map(|kind| supply.of(*kind).0).sum();
            prop_assert_eq!(total, supply.total().0);
        }
    }
}
