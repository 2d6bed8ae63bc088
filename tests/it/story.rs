//! The sentence under the plot, chosen from what actually changed: a table of cases.

use opvangverkenner::files::{embedded_editions, shipped};
use opvangverkenner::outlook::Outlook;
use opvangverkenner::scenario::{Measure, MeasureKind, Scenario, Value};
use opvangverkenner::text::{Language, story};

fn tell(
    edition: usize,
    changes: &[(&str, f64)],
    measures: &[MeasureKind],
    language: Language,
) -> String {
    let baseline = &embedded_editions()[edition].baseline;
    let reference = Scenario::reference(baseline, "reference");
    let mut scenario = reference.clone();
    for (id, value) in changes {
        let row = baseline.parameter(id.parse().unwrap()).unwrap();
        scenario.set(row, Value::Number(*value));
    }
    scenario.measures = measures
        .iter()
        .map(|kind| Measure {
            name: "m".to_owned(),
            kind: *kind,
            from: baseline.start(),
            until: None,
            enabled: true,
        })
        .collect();
    let run = |scenario: &Scenario| Outlook::new(scenario, baseline).unwrap();
    story(
        &scenario,
        baseline,
        &run(&scenario),
        &run(&reference),
        language,
    )
}

#[test]
fn the_sentence_says_what_changed_and_what_it_does() {
    use Language::Nl;
    type Case<'a> = (&'a [(&'a str, f64)], &'a [MeasureKind], &'a str);
    let none: &[MeasureKind] = &[];
    let cases: &[Case<'_>] = &[
        (
            &[],
            none,
            "Bij gelijkblijvend beleid en instroom zijn er op 1 januari 2024 75.500 opvangplekken nodig, waarvan 5.000 voor alleenstaande minderjarige vreemdelingen (amv).",
        ),
        (
            &[("housed.2022H2", 20_000.0)],
            none,
            "Als gemeenten in de tweede helft van 2022 20.000 vergunninghouders huisvesten in plaats van 15.300, zijn er op 1 januari 2023 in dit model 4.896 plekken minder nodig: 56.304. De 51.000 plekken uit het besluit van mei 2022 zijn dan 5.304 te weinig.",
        ),
        (
            &[("applications.2023", 58_000.0)],
            none,
            "Als er in 2023 58.000 asielaanvragen komen in plaats van 50.650, zijn er op 1 januari 2024 in dit model",
        ),
        (
            &[("amv_share", 0.148)],
            none,
            "Als 14,8\u{a0}% van de instroom alleenstaande minderjarige (amv) is in plaats van 12,0\u{a0}%,",
        ),
        (
            &[("decision_months", 12.0)],
            none,
            "Als \u{201c}Tijd tot een beslissing\u{201d} 12 maanden is in plaats van 18, zijn er op 1 januari 2023 in dit model 85 plekken meer nodig",
        ),
        (
            &[("decision_months", 12.0)],
            none,
            "De wachtrij verschuift naar vergunninghouders: +8.536 personen op 1 januari 2024.",
        ),
        (
            &[("housed.2022H2", 20_000.0), ("amv_share", 0.1)],
            none,
            "Met 2 andere waarden zijn er",
        ),
        (
            &[("housed.2022H2", 20_000.0)],
            &[MeasureKind::HouseMore { per_month: 100.0 }],
            "Met 1 andere waarde en 1 maatregel zijn er",
        ),
        (
            &[],
            &[MeasureKind::FlowThroughPlaces { places: 2_500.0 }],
            "Met 1 maatregel zijn er op 1 januari 2023 in dit model 2.604 plekken minder nodig",
        ),
        (
            &[],
            &[MeasureKind::HouseMore { per_month: 0.0 }],
            "Met 1 maatregel blijven er op 1 januari 2024 in dit model 75.500 plekken nodig, net als in de referentie.",
        ),
        (
            &[("housed.2022H2", 30_000.0)],
            none,
            "De 51.000 plekken uit het besluit van mei 2022 zijn dan genoeg.",
        ),
    ];
    for (changes, measures, expected) in cases {
        let told = tell(0, changes, measures, Nl);
        assert!(
            told.contains(expected),
            "{changes:?}\n{told}\nlacks\n{expected}"
        );
    }
}

#[test]
fn values_of_supply_change_no_sentence_about_the_need() {
    let reference = tell(0, &[], &[], Language::Nl);
    assert_eq!(
        tell(0, &[("supply.regular", 30_000.0)], &[], Language::Nl),
        reference
    );
}

#[test]
fn the_sentence_follows_the_edition_and_the_language() {
    let told = tell(1, &[("housed.2024H1", 15_000.0)], &[], Language::Nl);
    assert!(
        told.contains("in de eerste helft van 2024 15.000 vergunninghouders"),
        "{told}"
    );
    let told = tell(0, &[("housed.2022H2", 20_000.0)], &[], Language::En);
    assert!(told.starts_with("If municipalities house 20,000 permit-holders in the second half of 2022 instead of 15,300, 4,896 fewer places are required on 1 January 2023 in this model: 56,304."), "{told}");
}

#[test]
fn no_sentence_ever_speaks_of_chance_or_shouts() {
    for one in shipped() {
        let opened = one.open().unwrap();
        let baseline = &opened.edition.baseline;
        let run = |scenario: &Scenario| Outlook::new(scenario, baseline).unwrap();
        let reference = run(&Scenario::reference(baseline, "reference"));
        for language in Language::ALL {
            let told = story(
                &opened.scenario,
                baseline,
                &run(&opened.scenario),
                &reference,
                language,
            );
            assert!(!told.contains("kans") && !told.contains('!'), "{told}");
            assert!(told.ends_with('.'));
        }
    }
}
