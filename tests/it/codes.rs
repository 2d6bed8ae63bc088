//! The code of a scenario: copied in one window, pasted in another, or typed on the command line.

use eframe::egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use opvangverkenner::app::{Explorer, Start};
use opvangverkenner::files::{code_of, shipped};
use opvangverkenner::text::Language;

use crate::command_line::{refused, run, stdout};

/// A shipped scenario with values of its own, and its code.
fn example() -> (String, String) {
    let opened = shipped(Language::Nl)[0].open().unwrap();
    let code = code_of(&opened.scenario).unwrap();
    (opened.scenario.name, code)
}

fn ask_for_code() -> Harness<'static, Explorer> {
    let mut window = Harness::builder()
        .build_eframe(|creation| Explorer::new(&creation.egui_ctx, Start::default()));
    window.run();
    window.get_by_label("Bestand").click();
    window.run();
    window.get_by_label_contains("Code plakken…").click();
    window.run();
    window
}

fn paste(window: &mut Harness<'static, Explorer>, code: &str) {
    window.get_by_label("Code").type_text(code);
    window.run();
    window.key_press_modifiers(Modifiers::NONE, Key::Enter);
    window.run();
}

#[test]
fn a_pasted_code_opens_its_scenario() {
    let (name, code) = example();
    let mut window = ask_for_code();
    paste(&mut window, &code);
    let open = window.state().documents().active().unwrap();
    assert_eq!(open.scenario().name, name);
    assert!(open.path().is_none());
}

#[test]
fn a_mistyped_code_is_refused_where_it_stands_and_stays_to_be_mended() {
    let (_, code) = example();
    let mistyped = format!("{}AA", &code[..code.len() - 2]);
    let mut window = ask_for_code();
    paste(&mut window, &mistyped);
    let refused = "veranderd of weggevallen";
    assert!(window.query_all_by_label_contains(refused).next().is_some());
    assert_eq!(window.get_by_label("Code").value().unwrap(), mistyped);
    assert_eq!(window.state().documents().open().len(), 1);
}

#[test]
fn every_command_takes_a_code_for_a_file() {
    let (name, code) = example();
    assert!(stdout(&run(&["run", &code, "--format", "csv"])).contains(&name));
    refused(&["run", "OV1-AAAAAAAA"], &["veranderd of weggevallen"]);
    refused(&["run", "OV2-AAAAAAAA"], &["OV2", "andere versie"]);
}
