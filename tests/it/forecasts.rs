//! Earlier forecasts and decisions beside what was counted: hand-worked cases, and the window.

use opvangverkenner::analysis::forecasts::{
    About, AtHorizon, Case, Unknown, by_horizon, inflow_cases, places_cases,
};
use opvangverkenner::files::{capacity_decisions, inflow_forecasts, outcomes};
use opvangverkenner::scenario::{
    CapacityDecision, DecidedPlaces, InflowForecast, InflowOutcome, InflowScope, OccupancyCount,
    OccupancyRatio, Outcomes, Status, Words,
};
use opvangverkenner::text::Language;
use opvangverkenner::text::forecasts::{about_bands, how_wrong, stated, summary};
use opvangverkenner::units::LowHigh;

fn words(text: &str) -> Words {
    Words {
        nl: text.to_owned(),
        en: text.to_owned(),
    }
}

fn decision(published: &str, date: &str, places: f64) -> CapacityDecision {
    CapacityDecision {
        basis: words("MPP"),
        published: published.to_owned(),
        status: Status::Decision,
        places: vec![DecidedPlaces {
            date: Some(date.parse().unwrap()),
            places: Some(places),
            amv: None,
        }],
        note: None,
        source: words("bron"),
    }
}

fn count(date: &str, persons: Option<f64>) -> OccupancyCount {
    OccupancyCount {
        date: date.parse().unwrap(),
        persons,
        status: Status::Observation,
        source: words("bron"),
    }
}

fn ratio(date: &str, ratio: f64) -> OccupancyRatio {
    OccupancyRatio {
        date: date.parse().unwrap(),
        ratio,
        status: Status::Observation,
        source: words("bron"),
    }
}

fn forecast(published: &str, year: i32, scope: InflowScope, said: [f64; 3]) -> InflowForecast {
    let given = |value: f64| (value > 0.0).then_some(value);
    InflowForecast {
        edition: words("MPP"),
        published: published.to_owned(),
        year,
        scope,
        low: given(said[0]),
        planning: given(said[1]),
        high: given(said[2]),
        status: Status::Forecast,
        note: None,
        source: words("bron"),
    }
}

fn inflow(year: i32, scope: InflowScope, persons: Option<f64>) -> InflowOutcome {
    InflowOutcome {
        year,
        scope,
        persons,
        status: Status::Observation,
        note: None,
        source: words("bron"),
    }
}

#[test]
fn a_count_35_days_away_is_an_outcome_and_one_of_36_days_is_none() {
    let decisions = [decision("2023-11", "2024-01-01", 60_000.0)];
    for (day, known) in [
        ("2023-11-27", true),
        ("2023-11-26", false),
        ("2024-02-05", true),
        ("2024-02-06", false),
    ] {
        let outcomes = Outcomes {
            counts: vec![count(day, Some(45_000.0))],
            ratios: vec![ratio(day, 0.9)],
            ..Outcomes::default()
        };
        let cases = places_cases(&decisions, &outcomes);
        if known {
            // 45,000 people / 0.9 = 50,000 places, against 60,000 decided.
            let error = cases[0].error().unwrap();
            assert!((error.absolute - 10_000.0).abs() < 1e-9, "{day}: {error:?}");
            assert!((error.share - 0.2).abs() < 1e-12);
        } else {
            assert_eq!(cases[0].outcome, Err(Unknown::NoCount), "{day}");
        }
    }
}

#[test]
fn a_ratio_of_another_time_is_not_used() {
    let decisions = [decision("2023-11", "2024-01-01", 60_000.0)];
    for (day, known) in [("2023-11-27", true), ("2023-11-26", false)] {
        let outcomes = Outcomes {
            counts: vec![count("2024-01-01", Some(45_000.0))],
            ratios: vec![ratio(day, 0.9)],
            ..Outcomes::default()
        };
        let cases = places_cases(&decisions, &outcomes);
        assert_eq!(cases[0].outcome.is_ok(), known, "{day}");
        assert!(known || cases[0].outcome == Err(Unknown::NoRatio));
    }
}

#[test]
fn a_count_of_only_some_people_is_leapt_over_and_the_nearest_whole_one_counts() {
    let decisions = [decision("2022-11", "2023-01-01", 61_189.0)];
    let outcomes = Outcomes {
        counts: vec![
            count("2022-12-05", Some(51_805.0)),
            count("2022-12-20", Some(48_000.0)),
            count("2023-01-01", None),
            count("2023-01-18", Some(51_000.0)),
        ],
        ratios: vec![ratio("2022-12-05", 0.96)],
        ..Outcomes::default()
    };
    let case = places_cases(&decisions, &outcomes)[0];
    assert_eq!(case.outcome.unwrap().value(), 50_000.0);
}

#[test]
fn an_inflow_is_held_against_its_own_year_and_scope_only() {
    use InflowScope::{Amv, Total, Unclear};
    let forecasts = [
        forecast("2022-11-04", 2024, Total, [0.0, 41_000.0, 0.0]),
        forecast("2022-11-04", 2023, Total, [0.0, 50_650.0, 0.0]),
        forecast("2023-04-28", 2023, Amv, [0.0, 9_600.0, 0.0]),
        forecast("2022-11-04", 2023, Unclear, [0.0, 0.0, 42_000.0]),
        forecast("2021", 2024, Total, [0.0, 40_000.0, 0.0]),
    ];
    let outcomes = Outcomes {
        inflow: vec![
            inflow(2023, Amv, Some(6_000.0)),
            inflow(2023, Total, None),
            inflow(2024, Total, Some(50_000.0)),
        ],
        ..Outcomes::default()
    };
    let cases = inflow_cases(&forecasts, &outcomes);
    let error = cases[0].error().unwrap();
    assert_eq!((error.absolute, error.share), (-9_000.0, -0.18));
    // November 2022 to the end of 2024.
    assert_eq!(cases[0].horizon, Some(26));
    assert_eq!(cases[1].outcome, Err(Unknown::NoInflow), "never filled in");
    assert_eq!(cases[2].error().unwrap().absolute, 3_600.0);
    assert_eq!(cases[2].horizon, Some(9));
    assert_eq!(cases[3].outcome, Err(Unknown::UnclearScope));
    assert_eq!(cases[4].horizon, None, "published in an unknown month");
}

#[test]
fn a_range_has_no_middle_and_an_upper_end_alone_is_no_range() {
    let total = InflowScope::Total;
    let forecasts = [
        forecast("2021-02", 2021, total, [22_000.0, 0.0, 33_000.0]),
        forecast("2021-02", 2021, total, [30_000.0, 0.0, 40_000.0]),
        forecast("2021-02", 2021, total, [0.0, 0.0, 72_000.0]),
        forecast("2021-02", 2021, total, [0.0, 0.0, 30_000.0]),
    ];
    let outcomes = Outcomes {
        inflow: vec![inflow(2021, total, Some(36_620.0))],
        ..Outcomes::default()
    };
    let cases = inflow_cases(&forecasts, &outcomes);
    assert!(cases.iter().all(|case| case.error().is_none()));
    let outside: Vec<_> = cases.iter().map(Case::outside).collect();
    assert_eq!(outside, [Some(3_620.0), Some(0.0), None, Some(6_620.0)]);
    assert_eq!(
        how_wrong(&cases[0], Language::Nl),
        "uitkomst 3.620 boven de bovengrens"
    );
    assert_eq!(stated(&cases[2], Language::En), "at most 72,000");
}

/// Decisions two months before their date, each against 50,000 places.
fn two_months_before(places: &[f64]) -> (Vec<CapacityDecision>, Outcomes) {
    let decisions = places.iter().enumerate().map(|(index, places)| {
        let year = 2010 + index;
        decision(
            &format!("{}-11", year - 1),
            &format!("{year}-01-01"),
            *places,
        )
    });
    let days = || (0..places.len()).map(|index| format!("{}-01-01", 2010 + index));
    let outcomes = Outcomes {
        counts: days().map(|day| count(&day, Some(45_000.0))).collect(),
        ratios: days().map(|day| ratio(&day, 0.9)).collect(),
        ..Outcomes::default()
    };
    (decisions.collect(), outcomes)
}

#[test]
fn below_three_cases_at_a_horizon_there_is_no_band() {
    let (decisions, outcomes) = two_months_before(&[60_000.0, 45_000.0]);
    let cases = places_cases(&decisions, &outcomes);
    let horizons = by_horizon(&cases);
    assert_eq!(horizons.len(), 1);
    assert_eq!((horizons[0].cases.len(), horizons[0].band()), (2, None));

    let (decisions, outcomes) = two_months_before(&[60_000.0, 45_000.0, 52_500.0]);
    let cases = places_cases(&decisions, &outcomes);
    let LowHigh { low, high } = by_horizon(&cases)[0].band().unwrap();
    assert!((low + 0.1).abs() < 1e-12 && (high - 0.2).abs() < 1e-12);
}

#[test]
fn cases_of_other_horizons_and_scopes_are_not_put_together() {
    use InflowScope::{Amv, Total};
    let said = [0.0, 10_000.0, 0.0];
    let forecasts = [
        forecast("2022-11", 2022, Total, said),
        forecast("2022-07", 2022, Total, said),
        forecast("2022-06", 2022, Total, said),
        forecast("2022-11", 2022, Amv, said),
        forecast("2022", 2022, Total, said),
    ];
    let outcomes = Outcomes {
        inflow: vec![
            inflow(2022, Total, Some(9_000.0)),
            inflow(2022, Amv, Some(9_000.0)),
        ],
        ..Outcomes::default()
    };
    let cases = inflow_cases(&forecasts, &outcomes);
    let shown = |at: &AtHorizon<'_>| (at.about, at.months, at.cases.len());
    let found: Vec<_> = by_horizon(&cases).iter().map(shown).collect();
    // 2 and 6 months together, 7 months apart; without a horizon nowhere.
    assert_eq!(
        found,
        [
            (About::Inflow(Total), 6, 2),
            (About::Inflow(Amv), 6, 1),
            (About::Inflow(Total), 12, 1),
        ]
    );
}

#[test]
fn the_published_decisions_turned_out_as_worked_out_by_hand() {
    let cases = places_cases(capacity_decisions(), outcomes());
    let known = cases.iter().filter_map(|case| {
        let error = case.error()?;
        let percent = (1000.0 * error.share).round() / 10.0;
        Some((
            case.stated()?,
            case.horizon?,
            error.absolute.round(),
            percent,
        ))
    });
    // 52,000 / 0.96 = 54,166.7 on 31 December 2022, 61,000 / 0.91 = 67,033.0 on 28 November 2023.
    assert_eq!(
        known.collect::<Vec<_>>(),
        [
            (31_000.0, 24, -23_167.0, -42.8),
            (42_000.0, 14, -12_167.0, -22.5),
            (51_000.0, 8, -3_167.0, -5.8),
            (61_189.0, 2, 7_022.0, 13.0),
            (75_544.0, 14, 8_511.0, 12.7),
            (77_100.0, 9, 10_067.0, 15.0),
            (69_900.0, 2, 2_867.0, 4.3),
        ]
    );
    let unknown = |places: f64| {
        let case = cases.iter().find(|case| case.stated() == Some(places));
        case.unwrap().outcome.unwrap_err()
    };
    assert_eq!(unknown(45_000.0), Unknown::NoRatio);
    assert_eq!(unknown(97_000.0), Unknown::NoCount);
    assert_eq!(unknown(88_000.0), Unknown::NothingSaid);
}

#[test]
fn the_published_inflow_of_2023_stays_unknown_and_no_horizon_has_a_band() {
    let cases = inflow_cases(inflow_forecasts(), outcomes());
    assert_eq!(cases.len(), 15);
    for case in &cases {
        if let opvangverkenner::analysis::forecasts::Said::Inflow(forecast) = case.said
            && (forecast.year, forecast.scope) == (2023, InflowScope::Total)
        {
            assert_eq!(case.outcome, Err(Unknown::NoInflow));
        }
    }
    let known: Vec<_> = cases
        .iter()
        .filter_map(|case| Some((case.stated()?, case.error()?.absolute)))
        .collect();
    assert_eq!(
        known,
        [
            (34_370.0, 34_370.0 - 47_991.0),
            (41_500.0, 41_500.0 - 47_991.0),
            (41_000.0, 41_000.0 - 45_640.0),
            (7_500.0, 7_500.0 - 5_804.0),
            (9_600.0, 9_600.0 - 5_804.0),
        ]
    );
    let places = places_cases(capacity_decisions(), outcomes());
    let all: Vec<_> = cases.into_iter().chain(places).collect();
    let horizons = by_horizon(&all);
    assert!(horizons.iter().all(|at| at.band().is_none()));
    assert!(about_bands(&horizons, Language::Nl).contains("geen bandbreedte"));
    // 9,600 minors against 5,804 is not put together with all applications.
    let told = summary(&all, Language::En);
    for sentence in [
        "All asylum applications: the outcome of 8 of the 12 is known. Of these, 3 gave one number, all 3 too low; the largest deviation is −28.4%.",
        "the largest deviation is +65.4%.",
        "All",
    ] {
        assert!(told.contains(sentence), "{sentence}: {told}");
    }
}

#[cfg(feature = "gui")]
mod window {
    use eframe::egui::{Key, Modifiers, OutputCommand, accesskit::Role, vec2};
    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable;
    use opvangverkenner::app::{Explorer, Start};
    use opvangverkenner::text::Language;

    type Window = Harness<'static, Explorer>;

    fn open(language: Language, width: f32, height: f32) -> Window {
        let start = Start {
            language,
            ..Start::default()
        };
        let mut window = Harness::builder()
            .with_size(vec2(width, height))
            .build_eframe(move |creation| Explorer::new(&creation.egui_ctx, start));
        window.run();
        window.key_press_modifiers(Modifiers::COMMAND, Key::Num7);
        window.run();
        window
    }

    fn shows(window: &Window, text: &str) -> bool {
        window.query_all_by_label_contains(text).next().is_some()
    }

    #[test]
    fn the_section_shows_forecasts_beside_outcomes_and_why_some_are_unknown() {
        for (width, height) in [(1280.0, 800.0), (960.0, 600.0)] {
            let mut window = open(Language::Nl, width, height);
            let link = window.get_by_role_and_label(Role::Tab, "Eerdere prognoses");
            link.click();
            window.run();
            let one_line =
                "Prognoses met één getal: 3 te laag, 0 te hoog, 3 zonder bekende uitkomst";
            assert!(shows(&window, one_line) && !shows(&window, "Na 51 weken"));
            let summary = window.get_by_label_contains(one_line).rect();
            assert!(
                width < 1_000.0 || summary.height() < 24.0,
                "one line: {summary:?}"
            );
            window.get_by_label("Alle gevallen, met hun bron").focus();
            window.run();
            window.key_press(Key::Space);
            window.run();
            for text in [
                "Alle asielaanvragen: van 8 van de 12",
                "Na 51 weken waren er 49.600 geteld",
                "uitkomst 3.620 boven de bovengrens",
                "Bij geen enkele termijn zijn er drie gevallen of meer",
                "te weinig gevallen",
            ] {
                assert!(shows(&window, text), "{text}");
            }
            let places = "Besluiten over benodigde plekken";
            window
                .get_by_role_and_label(Role::RadioButton, places)
                .focus();
            window.run();
            window.key_press(Key::Space);
            window.run();
            for text in [
                "Besluiten over plekken naast de uitkomst",
                "+7.022 (+13,0\u{a0}%)",
                "52.000 mensen op 31 december 2022, gedeeld door de bezettingsgraad 0,96",
                "Wel een telling, maar de bezettingsgraad van toen is onbekend",
            ] {
                assert!(shows(&window, text), "{text}");
            }
            assert!(!shows(&window, "kans"));
        }
    }

    #[test]
    fn the_table_is_copied_by_keys_with_unknown_cells_empty() {
        let mut window = open(Language::En, 1280.0, 800.0);
        let link = window.get_by_role_and_label(Role::Tab, "Earlier forecasts");
        link.click();
        window.run();
        window.get_by_label("Copy table").focus();
        window.run();
        assert!(!shows(&window, "has been copied"));
        window.key_press(Key::Enter);
        window.run();
        assert!(shows(&window, "has been copied"));
        window.get_by_label("Copy table").click();
        let mut text = None;
        for _ in 0..4 {
            window.step();
            let commands = &window.output().platform_output.commands;
            let copied = commands.iter().find_map(|command| match command {
                OutputCommand::CopyText(text) => Some(text.clone()),
                _ => None,
            });
            text = text.or(copied);
        }
        let text = text.unwrap();
        assert_eq!(text.lines().count(), 1 + 15 + 15);
        let of_2023: Vec<_> = text
            .lines()
            .find(|line| line.contains("50650"))
            .unwrap()
            .split('\t')
            .collect();
        assert_eq!(of_2023[3..10], ["14", "", "50650", "", "", "", ""]);
    }
}
