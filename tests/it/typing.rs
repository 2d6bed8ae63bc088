//! Typing and pasting: what is too long or steers is kept out, wherever one can type.

use eframe::egui::{Event, Key, Modifiers, accesskit::Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use opvangverkenner::app::{Explorer, Start};
use opvangverkenner::files::parse_scenario;

type Window = Harness<'static, Explorer>;

fn open() -> Window {
    named("Nieuw scenario")
}

/// A window with a scenario of this name.
fn named(name: &str) -> Window {
    let text = format!("(format: 1, baseline: \"mpp-2022-2\", name: {name:?})");
    let opened = parse_scenario(&text, std::path::Path::new(".")).unwrap();
    let start = Start {
        opened: vec![("a.ron".into(), opened)],
        ..Start::default()
    };
    let mut window = Harness::builder()
        .with_size(vec2(1280.0, 800.0))
        // Names of other scripts are drawn on purpose.
        .allow_missing_glyphs()
        .build_eframe(move |creation| Explorer::new(&creation.egui_ctx, start));
    window.run();
    window
}

fn shows(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

fn press(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

fn paste(window: &mut Window, text: &str) {
    window
        .input_mut()
        .events
        .push(Event::Paste(text.to_owned()));
    window.step();
    window.run();
}

fn value(window: &Window, name: &str) -> String {
    let there = window.get_by_role_and_label(Role::TextInput, name);
    there.value().unwrap_or_default()
}

/// Opens or enters a box, with all of its text chosen.
fn enter(window: &mut Window, name: &str) {
    match name {
        "Naam van het scenario" => press(window, Modifiers::NONE, Key::F2),
        "Pad" => press(window, Modifiers::COMMAND | Modifiers::SHIFT, Key::O),
        name => {
            window.get_by_role_and_label(Role::TextInput, name).click();
            window.run();
        }
    }
    press(window, Modifiers::COMMAND, Key::A);
}

const BOXES: [&str; 4] = [
    "Naam van het scenario",
    "Pad",
    "Zoek een waarde of maatregel…",
    "Uitstroom vergunninghouders, tweede helft 2022",
];

#[test]
fn megabytes_are_refused_by_a_sentence_and_what_stood_there_stays() {
    let long = "9".repeat(10_000_000);
    for name in BOXES {
        let mut window = open();
        enter(&mut window, name);
        let before = value(&window, name);
        paste(&mut window, &long);
        assert!(shows(&window, "te lang voor dit vak: "), "{name}");
        assert!(shows(&window, "Er is niets ingevuld"), "{name}");
        assert_eq!(value(&window, name), before, "{name}");
    }
}

#[test]
fn signs_that_steer_are_dropped_when_pasted() {
    for name in BOXES {
        let mut window = open();
        enter(&mut window, name);
        paste(&mut window, "1\0\n2\u{202e}3\u{2066}");
        assert_eq!(value(&window, name), "1 23", "{name}");
    }
}

#[test]
fn the_bar_of_tabs_has_one_height_whatever_a_scenario_is_called() {
    let height = |name: &str| {
        let mut window = named(name);
        let view = |window: &Window| {
            let view = window.get_by_role_and_label(Role::Tab, "Opbouw");
            view.rect().top()
        };
        let before = view(&window);
        window.run_steps(10);
        assert_eq!(view(&window), before, "{name}");
        before
    };
    let usual = height("a");
    let long = "W".repeat(100);
    for name in [
        long.as_str(),
        "難民",
        "שלום 2",
        "النزوح",
        "🏠🏠",
        "e\u{301}\u{301}\u{301}\u{301}\u{301}",
        "a\u{200b}",
    ] {
        assert_eq!(height(name), usual, "{name}");
    }
}

#[test]
fn the_keys_that_close_a_tab_take_no_word_from_a_box() {
    let mut window = open();
    let name = "Instroom in 2023 (asielaanvragen)";
    enter(&mut window, name);
    paste(&mut window, "60000");
    press(&mut window, Modifiers::NONE, Key::Enter);
    press(&mut window, Modifiers::CTRL | Modifiers::COMMAND, Key::W);
    assert!(shows(&window, "Wijzigingen in"));
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(value(&window, name), "60.000");
}
