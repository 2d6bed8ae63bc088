//! The sentence under the plot, chosen from what actually changed: a table of cases.

use opvangverkenner::files::{embedded_editions, shipped};
use opvangverkenner::pages::need;
use opvangverkenner::scenario::{Measure, MeasureKind, Scenario, Value};
use opvangverkenner::text::Language;

use crate::scenes::with_context_on;

/// What Behoefte says of a scenario at a month, and its headline.
fn told(scenario: &Scenario, edition: usize, month: &str, language: Language) -> [String; 2] {
    let editions = embedded_editions();
    let opened = std::iter::once((scenario, &editions[edition]));
    with_context_on(opened, language, |context| {
        let context = opvangverkenner::pages::Context {
            month: month.parse().unwrap(),
            ..*context
        };
        let page = need::page(&context, false);
        [page.answer, page.charts[0].title.clone()]
    })
}

fn scenario(edition: usize, changes: &[(&str, f64)], measures: &[MeasureKind]) -> Scenario {
    let baseline = &embedded_editions()[edition].baseline;
    let mut scenario = Scenario::reference(baseline, "x");
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
    scenario
}

fn tell(changes: &[(&str, f64)], measures: &[MeasureKind], month: &str) -> [String; 2] {
    told(&scenario(0, changes, measures), 0, month, Language::Nl)
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table of cases")]
fn the_sentence_says_what_changed_and_what_it_does_at_the_month_that_is_read() {
    type Case<'a> = (
        &'a [(&'a str, f64)],
        &'a [MeasureKind],
        &'a str,
        &'a [&'a str],
    );
    let none: &[MeasureKind] = &[];
    let cases: &[Case<'_>] = &[
        (
            &[],
            none,
            "2024-01",
            &[
                "Bij gelijkblijvend beleid en instroom zijn er op 1 januari 2024 75.500 opvangplekken nodig, waarvan 5.000 voor alleenstaande minderjarige vreemdelingen (amv).",
            ],
        ),
        (
            &[("housed.2022H2", 20_000.0)],
            none,
            "2023-01",
            &[
                "Als gemeenten in de tweede helft van 2022 20.000 vergunninghouders huisvesten in plaats van 15.300, zijn er op 1 januari 2023 in dit model 4.896 plekken minder nodig: 56.304. De 51.000 plekken uit het besluit van mei 2022 zijn dan 5.304 te weinig.",
            ],
        ),
        (
            &[("housed.2022H2", 20_000.0)],
            none,
            "2024-01",
            &["zijn er op 1 januari 2024 in dit model 4.896 plekken minder nodig: 70.604."],
        ),
        // The decision of May 2022 says nothing about 2024.
        (
            &[("applications.2023", 58_000.0)],
            none,
            "2024-01",
            &[
                "Als er in 2023 58.000 asielaanvragen komen in plaats van 50.650, zijn er op 1 januari 2024 in dit model",
            ],
        ),
        // Nothing has happened yet.
        (
            &[("applications.2023", 58_000.0)],
            none,
            "2023-01",
            &["blijft het aantal benodigde plekken op 1 januari 2023 in dit model gelijk: 61.200."],
        ),
        // A place more is no difference, and the minors' places are what it is about.
        (
            &[("amv_share", 0.148)],
            none,
            "2024-01",
            &[
                "Als 14,8\u{a0}% van de instroom alleenstaande minderjarige (amv) is in plaats van 12,0\u{a0}%, zijn er op 1 januari 2024 in dit model 1.",
                " plekken voor amv meer nodig: 6.",
                "In totaal",
            ],
        ),
        (
            &[("applications.2023", 60_000.0), ("amv_share", 0.15)],
            none,
            "2023-01",
            &[
                "U hebt 2 waarden gewijzigd. Daardoor blijft het aantal benodigde plekken op 1 januari 2023 in dit model vrijwel gelijk: 61.201.",
            ],
        ),
        (
            &[("applications.2023", 60_000.0), ("amv_share", 0.15)],
            none,
            "2024-01",
            &[
                "U hebt 2 waarden gewijzigd. Daardoor zijn er op 1 januari 2024 in dit model 10.174 plekken meer nodig: 85.674.",
                "Het meest telt \u{201c}Instroom in 2023 (asielaanvragen)\u{201d}: +",
            ],
        ),
        (
            &[("decision_months", 12.0)],
            none,
            "2024-01",
            &[
                "Als \u{201c}Tijd tot een beslissing\u{201d} 12 maanden is in plaats van 18, zijn er op 1 januari 2024 in dit model 1.045 plekken meer nodig: 76.545.",
                "De wachtrij verschuift naar vergunninghouders: +8.536 personen op 1 januari 2024.",
            ],
        ),
        (
            &[("housed.2022H2", 20_000.0)],
            &[MeasureKind::HouseMore { per_month: 100.0 }],
            "2024-01",
            &[
                "U hebt 1 waarde gewijzigd en 1 maatregel aangezet. Daardoor zijn er",
                "Het meest telt \u{201c}Uitstroom vergunninghouders, tweede helft 2022\u{201d}: −4.896 plekken.",
            ],
        ),
        (
            &[],
            &[MeasureKind::FlowThroughPlaces { places: 2_500.0 }],
            "2024-01",
            &[
                "Door de maatregel \u{201c}m\u{201d} zijn er op 1 januari 2024 in dit model 2.604 plekken minder nodig",
            ],
        ),
        (
            &[],
            &[MeasureKind::HouseMore { per_month: 0.0 }],
            "2024-01",
            &[
                "Door de maatregel \u{201c}m\u{201d} blijft het aantal benodigde plekken op 1 januari 2024 in dit model gelijk: 75.500.",
            ],
        ),
        (
            &[("housed.2022H2", 30_000.0)],
            none,
            "2023-01",
            &["De 51.000 plekken uit het besluit van mei 2022 zijn dan genoeg."],
        ),
        (
            &[
                ("applications.2022H2", 40_000.0),
                ("applications.2023", 60_000.0),
            ],
            none,
            "2023-01",
            // What comes later makes no difference yet.
            &[
                "Dat komt door \u{201c}Instroom in de tweede helft van 2022 (asielaanvragen)\u{201d}.",
            ],
        ),
    ];
    for (changes, measures, month, expected) in cases {
        let [told, _] = tell(changes, measures, month);
        for expected in *expected {
            assert!(
                told.contains(expected),
                "{changes:?}\n{told}\nlacks\n{expected}"
            );
        }
        assert!(month != &"2024-01" || !told.contains("besluit"), "{told}");
        // That several values are others is said in one breath with what comes of it.
        let rest = told.strip_prefix("U hebt ").map_or(told.as_str(), |rest| {
            rest.split_once(". ").map_or(rest, |(_, rest)| rest)
        });
        assert!(rest.matches(". ").count() <= 1, "two sentences: {told}");
    }
}

#[test]
fn the_headline_is_the_finding() {
    let found = |changes: &[(&str, f64)], month| tell(changes, &[], month)[1].clone();
    let housed = ("housed.2022H2", 20_000.0);
    assert_eq!(
        found(&[], "2024-01"),
        "75.500 plekken nodig op 1 januari 2024"
    );
    assert_eq!(
        found(&[housed], "2023-01"),
        "20.000 huisvesten scheelt 4.896 plekken op 1 januari 2023"
    );
    assert_eq!(
        found(&[("applications.2023", 58_000.0)], "2023-01"),
        "Een instroom van 58.000 in 2023 verandert op 1 januari 2023 vrijwel niets"
    );
    let amv = found(&[("amv_share", 0.148)], "2024-01");
    assert!(
        amv.starts_with("14,8\u{a0}% amv in de instroom vraagt 1.")
            && amv.contains(" amv-plekken meer"),
        "{amv}"
    );
    let both = found(&[housed, ("applications.2023", 58_000.0)], "2024-01");
    assert!(
        both.ends_with(" plekken meer nodig op 1 januari 2024"),
        "{both}"
    );
}

#[test]
fn values_of_supply_change_no_sentence_about_the_need() {
    let reference = tell(&[], &[], "2024-01");
    assert_eq!(
        tell(&[("supply.regular", 30_000.0)], &[], "2024-01"),
        reference
    );
}

#[test]
fn the_sentence_follows_the_edition_and_the_language() {
    let later = scenario(1, &[("housed.2024H1", 15_000.0)], &[]);
    let [told_nl, _] = told(&later, 1, "2025-01", Language::Nl);
    assert!(
        told_nl.contains("in de eerste helft van 2024 15.000 vergunninghouders"),
        "{told_nl}"
    );
    let agreed = scenario(0, &[("housed.2022H2", 20_000.0)], &[]);
    let [told_en, found] = told(&agreed, 0, "2023-01", Language::En);
    assert!(told_en.starts_with("If municipalities house 20,000 permit-holders in the second half of 2022 instead of 15,300, 4,896 fewer places are required on 1 January 2023 in this model: 56,304."), "{told_en}");
    assert_eq!(found, "Housing 20,000 saves 4,896 places on 1 January 2023");
}

#[test]
fn no_sentence_ever_speaks_of_chance_or_shouts() {
    for one in shipped(Language::Nl) {
        let opened = one.open().unwrap();
        let editions = embedded_editions().iter();
        let id = opened.edition.baseline.id();
        let edition = editions
            .clone()
            .position(|one| one.baseline.id() == id)
            .unwrap();
        let date = opened.edition.baseline.default_date().to_string();
        for language in Language::ALL {
            for told in told(&opened.scenario, edition, &date, language) {
                assert!(!told.contains("kans") && !told.contains('!'), "{told}");
            }
        }
    }
}
