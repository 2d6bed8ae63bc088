//! The report and the sentences for a letter, asked for in the window.

use std::path::Path;
use std::str::FromStr as _;
use std::time::{Duration, Instant};

use eframe::egui::{Key, Modifiers, OutputCommand, accesskit::Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable};
use opvangverkenner::app::{Explorer, Start};
use opvangverkenner::files::shipped;
use opvangverkenner::scenario::{ParameterId, Value};
use opvangverkenner::text::Language;

type Window = Harness<'static, Explorer>;

fn open() -> Window {
    let mut examples = shipped(Language::Nl).iter().map(|one| one.open().unwrap());
    let found = examples.find(|one| one.scenario.name == "Afspraak 20.000");
    let start = Start {
        language: Language::Nl,
        opened: vec![("scenarios/afspraak-20000.ron".into(), found.unwrap())],
        ..Start::default()
    };
    let mut window = Harness::builder()
        .with_size(vec2(1280.0, 800.0))
        .build_eframe(move |creation| Explorer::new(&creation.egui_ctx, start));
    window.run();
    window
}

fn shows(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

fn choose(window: &mut Window, item: &str) {
    window.get_by_label("Bestand").click();
    window.run();
    window.get_by_label(item).click();
    window.run();
}

fn enter_path(window: &mut Window, path: &Path) {
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::O);
    window.run();
    let field = window.get_by_role_and_label(Role::TextInput, "Pad");
    field.type_text(path.to_str().unwrap());
    window.run();
    window.key_press(Key::Enter);
    window.step();
}

fn wait_for(window: &mut Window, text: &str) {
    let since = Instant::now();
    while !shows(window, text) {
        assert!(
            since.elapsed() < Duration::from_mins(1),
            "{text} is never said"
        );
        std::thread::sleep(Duration::from_millis(20));
        window.step();
    }
}

fn is_checked(window: &Window, name: &str) -> bool {
    let node = window.get_by_role_and_label(Role::CheckBox, name);
    format!("{:?}", node.accesskit_node().toggled()).contains("True")
}

#[test]
fn the_dialog_shows_what_will_be_in_the_report_and_keeps_what_was_chosen() {
    let mut window = open();
    choose(&mut window, "Rapport maken…");
    assert!(shows(&window, "“Afspraak 20.000”"));
    assert!(shows(&window, "Altijd erin: de vraag"));
    assert!(is_checked(&window, "Aanbod") && !is_checked(&window, "Oekraïne"));
    window
        .get_by_role_and_label(Role::CheckBox, "Oekraïne")
        .click();
    window.run();
    window.key_press(Key::Escape);
    window.run();
    assert!(!shows(&window, "Altijd erin"));
    choose(&mut window, "Rapport maken…");
    assert!(is_checked(&window, "Oekraïne"));
}

#[test]
fn a_report_is_saved_to_a_path_by_keyboard_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("memo.html");
    let mut window = open();
    enter_path(&mut window, &path);
    wait_for(&mut window, "Opgeslagen: Rapport");
    let text = std::fs::read_to_string(&path).unwrap();
    for wanted in ["Afspraak 20.000", "56.304", "<html lang=\"nl\">"] {
        assert!(text.contains(wanted), "{wanted}");
    }
}

#[test]
fn a_report_that_escape_stops_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("memo.docx");
    let mut window = open();
    enter_path(&mut window, &path);
    window.key_press(Key::Escape);
    window.step();
    wait_for(&mut window, "Er is niets opgeslagen");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn every_view_gives_sentences_for_a_letter() {
    let mut window = open();
    for key in [
        Key::Num1,
        Key::Num2,
        Key::Num3,
        Key::Num4,
        Key::Num5,
        Key::Num6,
        Key::Num7,
        Key::Num8,
        Key::Num9,
    ] {
        window.key_press_modifiers(Modifiers::COMMAND, key);
        window.run();
        window.get_by_label("Bestand").click();
        window.run();
        window.get_by_label("Kopieer als tekst").click();
        let mut copied = None;
        for _ in 0..4 {
            window.step();
            let commands = window.output().platform_output.commands.clone();
            let text = |command| match command {
                OutputCommand::CopyText(text) => Some(text),
                _ => None,
            };
            copied = copied.or(commands.into_iter().find_map(text));
        }
        window.run();
        let text = copied.expect("nothing was copied");
        let (told, code) = text.split_once(" Code om dit scenario te openen").unwrap();
        let (_, code) = code.split_once(": ").unwrap();
        assert!(code.starts_with("OV1-") && code.len() <= 160, "{code}");
        let opened = opvangverkenner::files::scenario_from_code(code).unwrap();
        let changed = ParameterId::from_str("housed.2022H2").unwrap();
        assert_eq!(
            opened.scenario.changes.get(&changed),
            Some(&Value::Number(20_000.0))
        );
        let sentences = told.matches(". ").count() + 1;
        assert!((3..=5).contains(&sentences), "{key:?}: {text}");
        for wanted in [
            "20.000 in plaats van 15.300",
            "4.896 plekken minder",
            "Van de 23 waarden",
        ] {
            assert!(text.contains(wanted), "{key:?}: {wanted} in {text}");
        }
    }
}
