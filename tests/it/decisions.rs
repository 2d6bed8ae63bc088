//! Published capacity decisions: as data, beside an edition, and in pictures.

use std::collections::BTreeSet;

use opvangverkenner::files::{capacity_decisions, embedded_editions};
use opvangverkenner::month::Month;
use opvangverkenner::scenario::{EarlierDecision, Status, earlier_decisions};
use opvangverkenner::text::Language;
use opvangverkenner::text::history::{decided_for, decided_places};

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

/// What is drawn beside an edition, as `published: date places, …`.
fn beside(edition: usize, first: &str, last: &str) -> Vec<String> {
    let edition = &embedded_editions()[edition].baseline;
    let months = month(first)..=month(last);
    let drawn = earlier_decisions(capacity_decisions(), edition, &months);
    let shown = |earlier: &EarlierDecision<'_>| {
        let points = earlier.points.iter();
        let points = points.map(|point| format!("{} {}", point.date, point.places));
        let points: Vec<_> = points.collect();
        format!("{}: {}", earlier.decision.published, points.join(", "))
    };
    drawn.iter().map(shown).collect()
}

#[test]
fn every_published_decision_is_kept_with_its_source() {
    let decisions = capacity_decisions();
    assert_eq!(decisions.len(), 9);
    let rows: usize = decisions.iter().map(|one| one.places.len()).sum();
    assert_eq!(rows, 15);
    for decision in decisions {
        assert_eq!(decision.status, Status::Decision);
        assert!(decision.published_month().is_some(), "{decision:?}");
        for language in Language::ALL {
            assert!(language.of(&decision.source).len() > 15, "{decision:?}");
        }
    }
    let published: Vec<_> = decisions.iter().map(|one| &one.published).collect();
    assert!(published.is_sorted(), "in order of publication");
    let places: BTreeSet<_> = decisions
        .iter()
        .flat_map(|one| one.places.iter().filter_map(|decided| decided.places))
        .map(|places| places.to_string())
        .collect();
    for wanted in ["51000", "77100", "97000", "97500", "133500", "88000"] {
        assert!(places.contains(wanted), "{wanted}");
    }
}

#[test]
fn what_the_edition_marks_itself_is_not_drawn_twice() {
    // 45,000 to 51,000 is the edition's own line, 61,189 and 75,544 are its 61,200 and 75,500.
    assert_eq!(
        beside(0, "2022-07", "2025-01"),
        [
            "2021-01: 2023-01 31000",
            "2021-11: 2023-01 42000",
            "2023-04: 2024-01 77100, 2025-01 97000",
            "2023-11: 2024-01 69900, 2025-01 96000",
            "2024-04: 2025-01 97500",
        ]
    );
    // The next edition marks 69,900 and 96,000; the letter's 75,544 is another decision there.
    assert_eq!(
        beside(1, "2023-11", "2026-01"),
        [
            "2022-11: 2024-01 75544",
            "2023-04: 2024-01 77100, 2025-01 97000",
            "2024-04: 2025-01 97500, 2026-01 133500",
            "2024-11: 2026-01 115000",
        ]
    );
}

#[test]
fn a_decision_without_date_or_number_is_never_drawn() {
    let drawn = beside(0, "0000-01", "9999-12").join("; ");
    assert!(!drawn.contains("88000"), "{drawn}");
    assert!(drawn.contains("2024-11: 2026-01 115000"), "{drawn}");
}

#[test]
fn the_last_day_of_a_year_stands_at_the_first_of_the_next() {
    let of_2021 = &capacity_decisions()[1];
    let point = of_2021.points().next().unwrap();
    assert_eq!(point.date, month("2023-01"));
    assert_eq!(
        decided_places(&of_2021.places[0], Language::Nl),
        "31 december 2022: 42.000 plekken"
    );
}

#[test]
fn what_a_source_does_not_say_is_unknown() {
    let of_2024 = &capacity_decisions()[7];
    assert_eq!(
        decided_places(&of_2024.places[0], Language::Nl),
        "1 januari 2025: onbekend, waarvan 5.500 amv"
    );
    let of_2025 = &capacity_decisions()[8];
    assert_eq!(
        decided_places(&of_2025.places[0], Language::En),
        "date unknown: 88,000 places"
    );
}

#[test]
fn a_decision_speaks_of_its_own_dates_only() {
    let edition = &embedded_editions()[0].baseline;
    let months = month("2022-07")..=month("2025-01");
    let drawn = earlier_decisions(capacity_decisions(), edition, &months);
    assert_eq!(
        decided_for(&drawn, month("2025-01"), Language::Nl).unwrap(),
        "97.000 (apr 2023), 96.000 (nov 2023), 97.500 (apr 2024)"
    );
    assert_eq!(decided_for(&drawn, month("2024-07"), Language::Nl), None);
}

#[cfg(feature = "gui")]
mod window {
    use eframe::egui::{Key, Modifiers, accesskit::Role, vec2};
    use egui_kittest::Harness;
    use egui_kittest::kittest::{NodeT, Queryable};
    use opvangverkenner::app::{Explorer, Start};
    use opvangverkenner::text::Language;

    type Window = Harness<'static, Explorer>;

    const BOX: &str = "Andere besluiten (2021–2024)";
    const FOR_2024: &str =
        "Andere besluiten voor 1 januari 2024: 77.100 (apr 2023), 69.900 (nov 2023)";

    fn open(language: Language, width: f32, height: f32) -> Window {
        let start = Start {
            language,
            ..Start::default()
        };
        let mut window = Harness::builder()
            .with_size(vec2(width, height))
            .build_eframe(move |creation| Explorer::new(&creation.egui_ctx, start));
        window.run();
        window
    }

    fn shows(window: &Window, text: &str) -> bool {
        window.query_all_by_label_contains(text).next().is_some()
    }

    fn spoken(window: &Window) -> String {
        let cursor = window.get_by_role_and_label(Role::Slider, "Maand in de grafiek");
        cursor.accesskit_node().value().unwrap()
    }

    #[test]
    fn earlier_decisions_are_off_until_ticked_and_then_read_with_the_month() {
        for (width, height) in [(1280.0, 800.0), (960.0, 600.0)] {
            let mut window = open(Language::Nl, width, height);
            assert!(!shows(&window, "Andere besluiten voor"));
            assert!(!spoken(&window).contains("Andere besluiten"));
            window.get_by_role_and_label(Role::CheckBox, BOX).click();
            window.run();
            assert!(shows(&window, FOR_2024));
            assert!(spoken(&window).ends_with(FOR_2024), "{}", spoken(&window));
            window.get_by_role_and_label(Role::CheckBox, BOX).click();
            window.run();
            assert!(!shows(&window, "Andere besluiten voor"));
        }
    }

    #[test]
    fn the_box_is_ticked_by_keys_and_the_cursor_moves_on() {
        let mut window = open(Language::Nl, 1280.0, 800.0);
        let tick = window.get_by_role_and_label(Role::CheckBox, BOX);
        assert!(tick.rect().height() >= 24.0, "{:?}", tick.rect());
        tick.focus();
        window.run();
        window.key_press(Key::Space);
        window.run();
        assert!(shows(&window, FOR_2024));
        window
            .get_by_role_and_label(Role::Slider, "Maand in de grafiek")
            .focus();
        window.run();
        window.key_press(Key::ArrowRight);
        window.run();
        assert!(shows(
            &window,
            "Andere besluiten voor 1 februari 2024: geen"
        ));
        window.key_press(Key::End);
        window.run();
        let spoken = spoken(&window);
        assert!(spoken.ends_with("97.500 (apr 2024)"), "{spoken}");
    }

    /// The picture that is saved by path.
    fn saved(window: &mut Window, path: &std::path::Path) -> String {
        window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::O);
        window.run();
        let field = window.get_by_role_and_label(Role::TextInput, "Pad");
        field.type_text(path.to_str().unwrap());
        window.run();
        window.key_press(Key::Enter);
        crate::saves::done(window);
        std::fs::read_to_string(path).unwrap()
    }

    #[test]
    fn a_saved_picture_shows_them_as_the_screen_does_on_an_axis_that_holds_them() {
        let folder = tempfile::tempdir().unwrap();
        let mut window = open(Language::Nl, 1280.0, 800.0);
        let before = saved(&mut window, &folder.path().join("a.svg"));
        window.get_by_role_and_label(Role::CheckBox, BOX).click();
        window.run();
        let with = saved(&mut window, &folder.path().join("b.svg"));
        for text in [
            ">97.500<",
            ">apr 2024<",
            ">31.000<",
            ">110.000<",
            ">30.000<",
        ] {
            assert!(!before.contains(text), "{text}");
            assert!(with.contains(text), "{text}");
        }
        window.get_by_role_and_label(Role::CheckBox, BOX).click();
        window.run();
        let after = saved(&mut window, &folder.path().join("c.svg"));
        assert_eq!(after, before);
    }

    #[test]
    fn sources_and_method_lists_every_decision() {
        for (language, texts) in [
            (
                Language::Nl,
                [
                    "januari 2021, Capaciteitsbesluit van het COA",
                    "31 december 2022: 42.000 plekken",
                    "datum onbekend: 88.000 plekken",
                    "COA, Weekcijfers capaciteit, 27 juni 2022",
                ],
            ),
            (
                Language::En,
                [
                    "January 2021, Capacity decision of COA",
                    "31 December 2022: 42,000 places",
                    "date unknown: 88,000 places",
                    "COA, Weekcijfers capaciteit, 27 June 2022",
                ],
            ),
        ] {
            let mut window = open(language, 1280.0, 800.0);
            window.key_press_modifiers(Modifiers::COMMAND, Key::Num9);
            window.run();
            for text in texts {
                assert!(shows(&window, text), "{text}");
            }
        }
    }
}
