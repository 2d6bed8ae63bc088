//! What a scenario may say, how it is refused, and how much authority its values have.

use opvangverkenner::scenario::ScenarioError::{
    Measure as Refused, NameLength, NotAMonth, NotANumber, NotInEdition, NotWhole, OutOfBounds,
    ReasonLength, SharesExceedOne, TooManyMeasures, UnknownId,
};
use opvangverkenner::scenario::{
    Assumed, Baseline, BaselineFile, MOST_MEASURES, Measure, MeasureError, MeasureKind, Nearest,
    RawValue, Scenario, ScenarioError, Status, Value, check_value, parse_id, resolve,
};

use crate::editions::{
    MPP_2022_2, both, id, measure, month, mpp_2022_2, mpp_2023_2, read, reference, row, scenario,
    set,
};

fn refusal(scenario: &Scenario, baseline: &Baseline) -> ScenarioError {
    resolve(scenario, baseline).unwrap_err()
}

fn refusal_of(text: &str, value: f64) -> ScenarioError {
    let baseline = mpp_2022_2();
    let mut scenario = reference(&baseline);
    scenario.changes.insert(id(text), Value::Number(value));
    refusal(&scenario, &baseline)
}

fn measured(measures: Vec<Measure>) -> Scenario {
    Scenario {
        measures,
        ..reference(&mpp_2022_2())
    }
}

fn measure_error(measure: Measure) -> MeasureError {
    match refusal(&measured(vec![measure]), &mpp_2022_2()) {
        Refused {
            index: 0, error, ..
        } => error,
        other => panic!("{other:?}"),
    }
}

// Values.

#[test]
fn every_reference_resolves() {
    for baseline in both() {
        assert!(resolve(&reference(&baseline), &baseline).is_ok());
    }
}

#[test]
fn what_is_no_finite_number_is_refused() {
    for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let refused = refusal_of("grant_rate", value);
        assert!(matches!(refused, OutOfBounds { .. }), "{refused:?}");
        let lead = refusal_of("supply.regular_lead_months", value);
        assert!(matches!(lead, OutOfBounds { .. }), "{lead:?}");
    }
}

#[test]
fn a_value_outside_the_slider_is_refused_with_its_bounds() {
    let refused = refusal_of("applications.2023", 50.65);
    let number = Value::Number;
    let expected = OutOfBounds {
        id: id("applications.2023"),
        value: number(50.65),
        min: number(20_000.0),
        max: number(100_000.0),
        reference: number(50_650.0),
    };
    assert_eq!(refused, expected);
    assert_eq!(refused.id(), Some("applications.2023".into()));
}

#[test]
fn both_ends_of_every_slider_are_permitted_and_nothing_beyond() {
    for baseline in both() {
        for row in baseline.parameters() {
            assert!(row.permits(row.min) && row.permits(row.max), "{}", row.id);
            if let (Some(min), Some(max)) = (row.min.number(), row.max.number()) {
                assert!(!row.permits(Value::Number(min.next_down())), "{}", row.id);
                assert!(!row.permits(Value::Number(max.next_up())), "{}", row.id);
            }
            if let (Some(min), Some(max)) = (row.min.month(), row.max.month()) {
                assert!(!row.permits(Value::Month(min.plus(-1))), "{}", row.id);
                assert!(!row.permits(Value::Month(max.plus(1))), "{}", row.id);
            }
        }
    }
}

#[test]
fn a_lead_time_is_a_whole_number_of_months() {
    let expected = NotWhole {
        id: id("supply.emergency_lead_months"),
        value: Value::Number(2.5),
    };
    assert_eq!(refusal_of("supply.emergency_lead_months", 2.5), expected);
    // A mean stay need not be whole.
    let baseline = mpp_2022_2();
    assert!(resolve(&scenario(&baseline, &[("decision_months", 2.5)]), &baseline).is_ok());
}

#[test]
fn a_month_for_a_number_and_a_number_for_a_month_are_refused() {
    let baseline = mpp_2022_2();
    let text = RawValue::Text("2023-01".to_owned());
    let found = check_value(&baseline, id("grant_rate"), &text);
    assert!(matches!(found, Err(NotANumber { .. })), "{found:?}");
    for raw in [
        RawValue::Number(2023.0),
        RawValue::Other,
        RawValue::Text("2023".to_owned()),
    ] {
        let found = check_value(&baseline, id("supply.crisis_end"), &raw);
        assert!(matches!(found, Err(NotAMonth { .. })), "{found:?}");
    }
    let found = check_value(&baseline, id("supply.crisis_end"), &text);
    assert_eq!(found, Ok(Value::Month(month("2023-01"))));
    let mut mixed = reference(&baseline);
    mixed
        .changes
        .insert(id("supply.crisis_end"), Value::Number(3.0));
    assert!(matches!(refusal(&mixed, &baseline), OutOfBounds { .. }));
}

/// No shipped slider reaches so far; an edition of one's own may.
#[test]
fn minors_and_family_together_are_at_most_the_whole_intake() {
    let mut file: BaselineFile = read(MPP_2022_2);
    for id in ["amv_share", "family_share"] {
        row(&mut file, id).max = RawValue::Number(1.0);
    }
    let baseline = Baseline::check(file).unwrap();
    let shares = |amv, family| scenario(&baseline, &[("amv_share", amv), ("family_share", family)]);
    assert!(resolve(&shares(0.25, 0.75), &baseline).is_ok());
    let refused = refusal(&shares(0.5, 0.75), &baseline);
    assert_eq!(refused, SharesExceedOne(1.25));
}

// Names and ids.

#[test]
fn a_name_has_1_to_100_characters() {
    let baseline = mpp_2022_2();
    let named = |name: String| resolve(&Scenario::reference(&baseline, &name), &baseline);
    for length in [1, 100] {
        assert!(named("é".repeat(length)).is_ok());
    }
    assert_eq!(named(String::new()), Err(NameLength(0)));
    assert_eq!(named("   ".to_owned()), Err(NameLength(0)));
    assert_eq!(named("é".repeat(101)), Err(NameLength(101)));
}

#[test]
fn a_reason_has_at_most_2_000_characters() {
    let baseline = mpp_2022_2();
    let because = |length: usize| {
        let mut scenario = reference(&baseline);
        scenario.reasons.insert(id("amv_share"), "é".repeat(length));
        resolve(&scenario, &baseline)
    };
    assert!(because(2_000).is_ok());
    let expected = ReasonLength {
        id: id("amv_share"),
        length: 2_001,
    };
    assert_eq!(because(2_001), Err(expected));
}

#[test]
fn an_unknown_id_names_the_nearest_known_one() {
    let baseline = mpp_2022_2();
    for (typed, meant) in [
        ("amv_shar", Some("amv_share")),
        ("aplications.2023", Some("applications.2023")),
        ("applications_2023", Some("applications.2023")),
        ("housed.2022H3", Some("housed.2022H2")),
        ("housed.2022H1", Some("housed.2022H2")),
        ("amv_stay", Some("amv_stay_months")),
        ("Grant_rate", Some("grant_rate")),
        ("start.in_proccedure", Some("start.in_procedure")),
        ("supply.crisis", Some("supply.crisis_end")),
        ("withdrawal", Some("withdrawal_rate")),
        ("xyz", None),
        ("", None),
    ] {
        let expected = UnknownId {
            id: typed.into(),
            nearest: Nearest(meant.map(str::to_owned)),
        };
        assert_eq!(parse_id(&baseline, typed), Err(expected));
    }
}

#[test]
fn what_an_edition_says_nothing_about_is_refused_by_its_name() {
    let baseline = mpp_2023_2();
    for text in ["supply.regular", "supply.crisis_end", "ukraine.start"] {
        let expected = NotInEdition {
            id: text.into(),
            edition: "mpp-2023-2".to_owned(),
        };
        assert_eq!(parse_id(&baseline, text), Err(expected.clone()));
        let mut changed = reference(&baseline);
        changed.changes.insert(id(text), Value::Number(1.0));
        assert_eq!(refusal(&changed, &baseline), expected);
    }
}

#[test]
fn a_period_that_the_edition_does_not_have_is_refused_with_the_nearest() {
    let baseline = mpp_2022_2();
    let mut changed = reference(&baseline);
    changed
        .changes
        .insert(id("applications.2025"), Value::Number(50_000.0));
    match refusal(&changed, &baseline) {
        UnknownId {
            id,
            nearest: Nearest(Some(nearest)),
        } => {
            assert_eq!(id, "applications.2025".into());
            assert!(nearest.starts_with("applications.202"), "{nearest}");
        }
        other => panic!("{other:?}"),
    }
}

// Measures.

#[test]
fn at_most_200_measures_are_permitted() {
    let one = measure(MeasureKind::HouseMore { per_month: 1.0 }, "2022-07", None);
    let baseline = mpp_2022_2();
    let many = |count| resolve(&measured(vec![one.clone(); count]), &baseline);
    assert_eq!(MOST_MEASURES, 200);
    assert!(many(200).is_ok());
    assert_eq!(many(201), Err(TooManyMeasures(201)));
}

#[test]
fn amounts_of_measures_lie_within_their_bounds() {
    let refused = |kind| match measure_error(measure(kind, "2022-07", None)) {
        MeasureError::Amount { field, .. } => field,
        other => panic!("{other:?}"),
    };
    for bad in [-0.1, f64::NAN, f64::INFINITY] {
        assert_eq!(
            refused(MeasureKind::ReduceApplications { share: bad }),
            "share"
        );
        assert_eq!(
            refused(MeasureKind::ShortenDecisions { months: bad }),
            "months"
        );
        assert_eq!(refused(MeasureKind::FasterReturn { months: bad }), "months");
        assert_eq!(
            refused(MeasureKind::HouseMore { per_month: bad }),
            "per_month"
        );
        assert_eq!(
            refused(MeasureKind::FlowThroughPlaces { places: bad }),
            "places"
        );
    }
    assert_eq!(
        refused(MeasureKind::ReduceApplications { share: 1.01 }),
        "share"
    );
    assert_eq!(
        refused(MeasureKind::ShortenDecisions { months: 36.1 }),
        "months"
    );
    assert_eq!(
        refused(MeasureKind::FasterReturn { months: 36.1 }),
        "months"
    );
    assert_eq!(
        refused(MeasureKind::HouseMore {
            per_month: 10_001.0
        }),
        "per_month"
    );
    assert_eq!(
        refused(MeasureKind::FlowThroughPlaces { places: 200_001.0 }),
        "places"
    );
}

fn law(places: f64, lead_months: f64, ramp_months: f64) -> Measure {
    let kind = MeasureKind::DispersalLaw {
        places,
        lead_months,
        ramp_months,
    };
    measure(kind, "2023-01", None)
}

#[test]
fn a_law_has_whole_months_and_no_end() {
    let baseline = mpp_2022_2();
    assert!(resolve(&measured(vec![law(20_000.0, 6.0, 12.0)]), &baseline).is_ok());
    let not_whole = |field, value| MeasureError::NotWhole { field, value };
    assert_eq!(
        measure_error(law(1.0, 0.5, 12.0)),
        not_whole("lead_months", 0.5)
    );
    assert_eq!(
        measure_error(law(1.0, 6.0, 1.5)),
        not_whole("ramp_months", 1.5)
    );
    for (bad, field) in [
        (law(1.0, 37.0, 1.0), "lead_months"),
        (law(1.0, 0.0, 0.0), "ramp_months"),
        (law(200_001.0, 0.0, 1.0), "places"),
    ] {
        let error = measure_error(bad);
        assert!(matches!(error, MeasureError::Amount { field: found, .. } if found == field));
    }
    let ended = Measure {
        until: Some(month("2024-01")),
        ..law(1.0, 0.0, 1.0)
    };
    let until = month("2024-01");
    assert_eq!(measure_error(ended), MeasureError::LawWithEnd(until));
}

#[test]
fn a_law_about_places_is_refused_where_the_edition_has_no_supply() {
    let baseline = mpp_2023_2();
    let mut scenario = reference(&baseline);
    scenario.measures = vec![Measure {
        from: month("2024-02"),
        ..law(1.0, 0.0, 1.0)
    }];
    let error = MeasureError::NotInEdition {
        kind: "DispersalLaw",
        edition: "mpp-2023-2".to_owned(),
    };
    let expected = Refused {
        index: 0,
        name: "test".into(),
        error,
    };
    assert_eq!(refusal(&scenario, &baseline), expected);
}

#[test]
fn a_measure_lies_inside_the_horizon_and_ends_after_it_starts() {
    let kind = MeasureKind::HouseMore { per_month: 1.0 };
    let outside = |field, text| MeasureError::OutsideHorizon {
        field,
        month: month(text),
        first: month("2022-07"),
        last: month("2025-01"),
    };
    let error = |from, until| measure_error(measure(kind, from, until));
    assert_eq!(error("2022-06", None), outside("from", "2022-06"));
    assert_eq!(error("2025-02", None), outside("from", "2025-02"));
    assert_eq!(
        error("2022-07", Some("2025-02")),
        outside("until", "2025-02")
    );
    for until in ["2023-01", "2022-12"] {
        let expected = MeasureError::EndsBeforeItStarts {
            from: month("2023-01"),
            until: month(until),
        };
        assert_eq!(error("2023-01", Some(until)), expected);
    }
    let baseline = mpp_2022_2();
    for (from, until) in [("2022-07", Some("2025-01")), ("2025-01", None)] {
        let fits = measured(vec![measure(kind, from, until)]);
        assert!(resolve(&fits, &baseline).is_ok());
    }
}

#[test]
fn a_measure_is_checked_even_when_it_is_off_and_named_by_its_place() {
    let good = measure(MeasureKind::HouseMore { per_month: 1.0 }, "2022-07", None);
    let bad = Measure {
        name: "x".repeat(101),
        enabled: false,
        ..good.clone()
    };
    match refusal(&measured(vec![good, bad]), &mpp_2022_2()) {
        Refused { index, error, .. } => {
            assert_eq!(index, 1);
            assert_eq!(error, MeasureError::NameLength(101));
        }
        other => panic!("{other:?}"),
    }
}

// Status.

fn status(scenario: &Scenario, baseline: &Baseline, text: &str) -> Status {
    scenario.status(baseline.parameter(id(text)).unwrap())
}

#[test]
fn a_value_has_the_status_of_the_stop_it_equals() {
    let baseline = mpp_2022_2();
    for (text, value, expected) in [
        ("housed.2022H2", 15_300.0, Status::Decision),
        ("housed.2022H2", 20_000.0, Status::Agreement),
        ("housed.2022H2", 20_050.0, Status::Own),
        ("amv_share", 0.12, Status::Observation),
        ("amv_share", 0.148, Status::Forecast),
        ("amv_share", 0.149, Status::Own),
        ("supply.crisis_per_region", 450.0, Status::Agreement),
        ("decision_months", 18.0, Status::Assumption),
        ("decision_months", 17.0, Status::Own),
    ] {
        let scenario = scenario(&baseline, &[(text, value)]);
        assert_eq!(
            status(&scenario, &baseline, text),
            expected,
            "{text} {value}"
        );
    }
}

#[test]
fn of_the_23_values_of_the_reference_14_are_assumed_or_calibrated() {
    let baseline = mpp_2022_2();
    let Assumed { assumed, all } = reference(&baseline).assumed_or_calibrated(&baseline);
    assert_eq!((assumed, all), (14, 23));
}

#[test]
fn the_counter_follows_the_values_as_they_stand() {
    let baseline = mpp_2022_2();
    let mut counted = reference(&baseline);
    let mut after = |text: &str, value: f64| {
        set(&mut counted, &baseline, text, value);
        counted.assumed_or_calibrated(&baseline).assumed
    };
    // An own value counts as neither.
    assert_eq!(after("decision_months", 12.0), 13);
    assert_eq!(after("withdrawal_rate", 0.03), 12);
    assert_eq!(after("applications.2023", 60_000.0), 12);
    // Supply is not among the 23.
    assert_eq!(after("supply.contract_renewal", 0.5), 12);
    assert_eq!(after("decision_months", 18.0), 13);
    counted.recalibrated.insert(id("withdrawal_rate"));
    let Assumed { assumed, all } = counted.assumed_or_calibrated(&baseline);
    assert_eq!((assumed, all), (14, 23));
}

#[test]
fn a_value_set_back_to_the_editions_is_no_change() {
    let baseline = mpp_2022_2();
    let mut scenario = scenario(&baseline, &[("amv_share", 0.2)]);
    assert_eq!(scenario.changes.len(), 1);
    set(&mut scenario, &baseline, "amv_share", 0.12);
    assert_eq!(scenario, reference(&baseline));
}
