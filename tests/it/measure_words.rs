//! Measures in words, and values found by word.

use opvangverkenner::files::embedded_editions;
use opvangverkenner::scenario::{Measure, MeasureKind, Scenario, resolve};
use opvangverkenner::text::{Language, measure, search};

fn fewer() -> Measure {
    Measure {
        name: "Minder".to_owned(),
        kind: MeasureKind::ReduceApplications { share: 0.1 },
        from: "2023-04".parse().unwrap(),
        until: None,
        enabled: true,
    }
}

fn refusal(measure: Measure, language: Language) -> String {
    let baseline = &embedded_editions()[0].baseline;
    let kind = measure.kind;
    let mut scenario = Scenario::reference(baseline, "x");
    scenario.measures.push(measure);
    measure::refused(kind, &resolve(&scenario, baseline).unwrap_err(), language)
}

#[test]
fn a_refusal_speaks_of_labels_and_never_of_fields() {
    let month = |text: &str| text.parse().unwrap();
    let until = |text: &str| Some(month(text));
    let kind = MeasureKind::ReduceApplications { share: 1.2 };
    let name = |name: &str| name.to_owned();
    for (measure, sentence) in [
        (
            Measure {
                name: name(""),
                ..fewer()
            },
            "De maatregel heeft nog geen naam",
        ),
        (
            Measure {
                name: name(&"x".repeat(101)),
                ..fewer()
            },
            "De naam heeft 101 tekens",
        ),
        (
            Measure { kind, ..fewer() },
            "120,0\u{a0}% mag hier niet. Kies 0,0 tot en met 100,0\u{a0}% van de aanvragen.",
        ),
        (
            Measure {
                from: month("2026-01"),
                ..fewer()
            },
            "Vanaf januari 2026 valt buiten deze prognose. Kies een maand van juli 2022 tot en met januari 2025.",
        ),
        (
            Measure {
                until: until("2026-01"),
                ..fewer()
            },
            "Tot januari 2026 valt buiten",
        ),
        (
            Measure {
                until: until("2023-01"),
                ..fewer()
            },
            "Tot januari 2023 komt niet na vanaf april 2023.",
        ),
    ] {
        let said = refusal(measure, Language::Nl);
        assert!(said.contains(sentence), "{said}");
        for field in ["until", "from", "share", "name"] {
            assert!(!said.contains(field), "{said}");
        }
    }
    let backwards = Measure {
        until: until("2023-01"),
        ..fewer()
    };
    let said = refusal(backwards, Language::En);
    assert!(
        said.contains("does not come after from April 2023"),
        "{said}"
    );
}

#[test]
fn a_measure_is_told_in_one_line() {
    let mut measure = Measure {
        kind: MeasureKind::FlowThroughPlaces { places: 2_500.0 },
        ..fewer()
    };
    let said = measure::summary(&measure, Language::Nl);
    assert_eq!(said, "2.500 plekken, vanaf apr 2023");
    measure.until = "2024-01".parse().ok();
    let said = measure::summary(&measure, Language::En);
    assert_eq!(said, "2,500 places, from Apr 2023 until Jan 2024");
}

#[test]
fn every_kind_has_amounts_that_are_permitted_and_can_be_changed() {
    let baseline = &embedded_editions()[0].baseline;
    for kind in MeasureKind::ALL {
        let mut scenario = Scenario::reference(baseline, "x");
        scenario.measures.push(Measure { kind, ..fewer() });
        assert!(resolve(&scenario, baseline).is_ok(), "{kind:?}");
        let changed = [0.5, 2.0, 3.0];
        let other = kind.with_amounts(&changed).unwrap();
        assert!(other.is_like(kind));
        let values: Vec<_> = other.amounts().iter().map(|amount| amount.value).collect();
        assert_eq!(values, changed[..values.len()]);
        assert_eq!(kind.with_amounts(&[]), None);
    }
}

#[test]
fn a_law_is_told_with_its_lead_time_and_refused_by_its_labels() {
    let law = |lead_months, ramp_months| Measure {
        kind: MeasureKind::DispersalLaw {
            places: 9_000.0,
            lead_months,
            ramp_months,
        },
        ..fewer()
    };
    assert_eq!(
        measure::summary(&law(6.0, 12.0), Language::Nl),
        "9.000 plekken; in werking apr 2023, aanloop 6 en opbouw 12 maanden"
    );
    let said = refusal(law(2.5, 12.0), Language::Nl);
    assert!(
        said.contains("Aanloop 2,5 is geen heel aantal maanden"),
        "{said}"
    );
    let said = refusal(law(6.0, 0.0), Language::Nl);
    assert!(said.contains("Kies 1 tot en met 1.200 maanden"), "{said}");
    let said = refusal(
        Measure {
            from: "2030-01".parse().unwrap(),
            ..law(6.0, 1.0)
        },
        Language::En,
    );
    assert!(
        said.contains("In force January 2030 lies outside"),
        "{said}"
    );
}

fn found(sought: &str, language: Language) -> Vec<String> {
    let rows = embedded_editions()[0].baseline.parameters().iter();
    rows.filter(|row| search::finds(row, sought, language))
        .map(|row| row.id.to_string())
        .collect()
}

#[test]
fn a_value_is_found_by_label_unit_and_source_in_the_language() {
    assert_eq!(found("nareis", Language::Nl), ["family_share"]);
    assert_eq!(found("nareis", Language::En), [""; 0]);
    assert_eq!(found("REUNIFICATION", Language::En), ["family_share"]);
    assert!(found("nidos", Language::Nl).contains(&"amv_to_adult_share".to_owned()));
    assert!(found("per aanvraag", Language::Nl).contains(&"intake_ratio".to_owned()));
    assert_eq!(
        found("oekraine", Language::Nl),
        found("OEKRAÏNE", Language::Nl)
    );
    assert!(!found("oekraine", Language::Nl).is_empty());
}
