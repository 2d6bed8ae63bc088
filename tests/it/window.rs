//! The window, by visible label and by keyboard, without a display.

use std::path::Path;

use eframe::egui::{Event, Key, Modifiers, PointerButton, accesskit::Role, pos2, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, Node};
use opvangverkenner::app::{Explorer, Start};
use opvangverkenner::files::read_scenario;
use opvangverkenner::text::Language;

const INFLOW: &str = "Instroom in 2023 (asielaanvragen)";
const HOUSED: &str = "Uitstroom vergunninghouders, tweede helft 2022";
const AMV: &str = "Aandeel amv in de instroom";

type Window = Harness<'static, Explorer>;

fn open_with(start: Start) -> Window {
    let mut window = Harness::builder()
        .with_size(vec2(1280.0, 800.0))
        .build_eframe(move |creation| Explorer::new(&creation.egui_ctx, start));
    window.run();
    window
}

fn open() -> Window {
    open_with(Start::default())
}

fn slider<'a>(window: &'a Window, name: &'a str) -> Node<'a> {
    window.get_by_role_and_label(Role::Slider, name)
}

fn value_box<'a>(window: &'a Window, name: &'a str) -> Node<'a> {
    window.get_by_role_and_label(Role::TextInput, name)
}

fn shows(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

/// Types into a value box and leaves it by Enter.
fn enter(window: &mut Window, name: &str, text: &str) {
    value_box(window, name).click();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.run();
    value_box(window, name).type_text(text);
    window.run();
    window.key_press(Key::Enter);
    window.run();
}

fn press(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

/// Opens the path field and answers it by a button.
fn enter_path(window: &mut Window, path: &Path, button: &str) {
    press(window, Modifiers::COMMAND | Modifiers::SHIFT, Key::O);
    value_box(window, "Pad").type_text(path.to_str().unwrap());
    window.run();
    window.get_by_label(button).click();
    crate::saves::done(window);
}

fn asked_to_close(window: &mut Window) {
    let id = window.ctx.viewport_id();
    let viewport = window.input_mut().viewports.entry(id).or_default();
    viewport.events.push(eframe::egui::ViewportEvent::Close);
    window.step();
    window.run();
}

fn closes(window: &Window) -> bool {
    use eframe::egui::ViewportCommand;
    let outputs = window.output().viewport_output.values();
    let commands: Vec<_> = outputs.flat_map(|output| &output.commands).collect();
    commands.contains(&&ViewportCommand::Close)
        && !commands.contains(&&ViewportCommand::CancelClose)
}

#[test]
fn a_newcomer_sees_the_letters_numbers() {
    let window = open();
    for text in [
        "61.200",
        "75.500",
        "78.099",
        "plekken, waarvan 5.000 amv",
        "14 van 23 waarden",
    ] {
        assert!(shows(&window, text), "{text}");
    }
    assert!(shows(&window, "Bij gelijkblijvend beleid en instroom"));
}

#[test]
fn dragging_a_slider_changes_the_number_while_it_is_held() {
    let mut window = open();
    let rect = slider(&window, INFLOW).rect();
    window.drag_at(rect.center());
    window.step();
    let mut seen = Vec::new();
    for offset in [20.0, 40.0] {
        window.hover_at(rect.center() + vec2(offset, 0.0));
        window.step();
        window.step();
        seen.push(value_box(&window, INFLOW).value().unwrap());
        assert!(
            !shows(&window, "75.500 opvangplekken"),
            "the curve has not followed"
        );
    }
    assert_ne!(seen[0], seen[1]);
    window.drop_at(rect.center() + vec2(40.0, 0.0));
    window.run();
    // The whole drag is one step of undo.
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(value_box(&window, INFLOW).value().unwrap(), "50.650");
    assert!(shows(&window, "75.500"));
}

#[test]
fn a_hand_that_lets_go_between_two_slow_frames_leaves_the_value_where_it_let_go() {
    let mut window = open();
    let rect = slider(&window, INFLOW).rect();
    let at = |offset| rect.center() + vec2(offset, 0.0);
    window.drag_at(at(0.0));
    window.step();
    window.hover_at(at(20.0));
    window.step();
    let held = value_box(&window, INFLOW).value().unwrap();
    // Further on, let go there and already elsewhere before the next frame.
    let let_go = Event::PointerButton {
        pos: at(60.0),
        button: PointerButton::Primary,
        pressed: false,
        modifiers: Modifiers::NONE,
    };
    let [moved, away] = [60.0, 100.0].map(|offset| Event::PointerMoved(at(offset)));
    window.input_mut().events.extend([moved, let_go, away]);
    window.run();
    let left = value_box(&window, INFLOW).value().unwrap();
    assert_ne!(left, held);
    window.drag_at(at(60.0));
    window.run();
    assert_eq!(value_box(&window, INFLOW).value().unwrap(), left);
    window.drop_at(at(60.0));
    window.run();
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(value_box(&window, INFLOW).value().unwrap(), "50.650");
}

#[test]
fn a_hand_near_a_named_stop_means_the_stop() {
    let mut window = open();
    let rect = slider(&window, HOUSED).rect();
    // The track leaves half a knob free at both ends; 20.000 lies at two thirds of it.
    let knob = 8.0;
    let stop = rect.left() + knob + (rect.width() - 2.0 * knob) * 2.0 / 3.0;
    for beside in [-4.0, 4.0] {
        let at = pos2(stop + beside, rect.center().y);
        window.drag_at(rect.center());
        window.step();
        window.hover_at(at);
        window.step();
        window.drop_at(at);
        window.run();
        assert_eq!(value_box(&window, HOUSED).value().unwrap(), "20.000");
        assert!(shows(&window, "afspraak"));
    }
}

#[test]
fn escape_during_a_drag_goes_back_to_the_value_before_it() {
    let mut window = open();
    let rect = slider(&window, INFLOW).rect();
    window.drag_at(rect.center());
    window.step();
    window.hover_at(rect.right_center());
    window.step();
    window.step();
    assert_ne!(value_box(&window, INFLOW).value().unwrap(), "50.650");
    window.key_press(Key::Escape);
    window.run();
    window.drop_at(rect.right_center());
    window.run();
    assert_eq!(value_box(&window, INFLOW).value().unwrap(), "50.650");
}

#[test]
fn twenty_thousand_typed_as_dutch_shows_the_agreements_number() {
    let mut window = open();
    enter(&mut window, HOUSED, "20.000");
    assert!(shows(&window, "56.304"));
    assert!(shows(&window, "afspraak"));
    assert!(shows(
        &window,
        "Als gemeenten in de tweede helft van 2022 20.000 vergunninghouders huisvesten in plaats van 15.300"
    ));
    assert!(shows(&window, "5.304"));
}

#[test]
fn numbers_are_typed_as_the_language_writes_them() {
    let mut window = open();
    enter(&mut window, INFLOW, "61.200");
    assert_eq!(value_box(&window, INFLOW).value().unwrap(), "61.200");
    enter(&mut window, INFLOW, "61200,5");
    assert!(shows(&window, "61.201 asielaanvragen"));
    enter(&mut window, AMV, "9,5");
    assert_eq!(value_box(&window, AMV).value().unwrap(), "9,5\u{a0}%");
    window.get_by_label("EN").click();
    window.run();
    let inflow = "Inflow in 2023 (asylum applications)";
    enter(&mut window, inflow, "58,000");
    assert_eq!(value_box(&window, inflow).value().unwrap(), "58,000");
    assert!(shows(&window, "86,") || shows(&window, "places"));
}

#[test]
fn what_is_not_clear_is_refused_with_a_sentence_and_changes_nothing() {
    for (name, typed, sentence) in [
        (INFLOW, "61,200", "is niet duidelijk"),
        (
            INFLOW,
            "61,2",
            "61,2 is te laag: kies 20.000 tot en met 100.000. Bedoelt u 61.200?",
        ),
        (
            HOUSED,
            "15,3",
            "15,3 is geen heel aantal. Typ 15 of 15.300.",
        ),
        (
            HOUSED,
            "61,2",
            "61,2 is geen heel aantal. Typ 61 of 61.200.",
        ),
        (INFLOW, "veel", "is geen getal"),
        (
            INFLOW,
            "5.000",
            "5.000 is te laag: kies 20.000 tot en met 100.000.",
        ),
        (AMV, "9.5", "Schrijf 9,5 of 95"),
        (AMV, "40", "is te hoog: kies 0,0"),
    ] {
        let mut window = open();
        enter(&mut window, name, typed);
        assert!(shows(&window, sentence), "{typed}");
        assert!(shows(&window, "75.500"), "{typed}");
        // What was typed is still there to be mended.
        assert_eq!(value_box(&window, name).value().unwrap(), typed);
        enter(&mut window, name, "12");
        assert!(!shows(&window, "is niet duidelijk"));
    }
}

#[test]
fn leaving_a_box_untouched_changes_nothing() {
    let mut window = open();
    value_box(&window, INFLOW).click();
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert!(!window.state().documents().active().unwrap().is_unsaved());
}

#[test]
fn every_slider_is_moved_by_keys() {
    let mut window = open();
    slider(&window, INFLOW).focus();
    window.run();
    let mut after = |modifiers, key| {
        press(&mut window, modifiers, key);
        value_box(&window, INFLOW).value().unwrap()
    };
    assert_eq!(after(Modifiers::NONE, Key::ArrowRight), "50.700");
    assert_eq!(after(Modifiers::SHIFT, Key::ArrowRight), "51.700");
    assert_eq!(after(Modifiers::NONE, Key::ArrowLeft), "51.600");
    assert_eq!(after(Modifiers::NONE, Key::PageUp), "52.600");
    assert_eq!(after(Modifiers::NONE, Key::Home), "20.000");
    assert_eq!(after(Modifiers::NONE, Key::End), "100.000");
    assert_eq!(after(Modifiers::NONE, Key::Delete), "50.650");
}

#[test]
fn a_slider_obeys_assistive_technology() {
    let mut window = open();
    slider(&window, HOUSED).increment_accesskit();
    window.run();
    assert_eq!(value_box(&window, HOUSED).value().unwrap(), "15.350");
    slider(&window, HOUSED).set_value_accesskit(20_000.0);
    window.run();
    assert!(shows(&window, "56.304"));
}

#[test]
fn a_button_brings_a_slider_back_to_the_reference() {
    let mut window = open();
    enter(&mut window, HOUSED, "20.000");
    window
        .get_by_label("Terug naar de referentie: 15.300")
        .click();
    window.run();
    assert!(shows(&window, "61.200"));
    assert!(!window.state().documents().active().unwrap().is_unsaved());
}

#[test]
fn the_source_of_a_value_is_shown() {
    let mut window = open();
    window.get_by_label(&format!("Bron van {HOUSED}")).click();
    window.run();
    assert!(shows(
        &window,
        "Brief van de staatssecretaris, november 2022"
    ));
    assert!(shows(&window, "20.000: bestuurlijke afspraak (afspraak)"));
}

#[test]
fn a_scenario_saved_by_path_opens_again_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open();
    enter(&mut window, HOUSED, "20.000");
    // A name with a dot of its own: the ending is added.
    enter_path(
        &mut window,
        &folder.path().join("mpp 2022.2"),
        "Hier opslaan",
    );
    let path = folder.path().join("mpp 2022.2.ron");
    assert!(path.exists());
    assert!(!window.state().documents().active().unwrap().is_unsaved());
    let mut again = open();
    enter_path(&mut again, &path, "Openen");
    assert!(shows(&again, "56.304"));
    // And the colleague on the command line reads the same.
    let opened = read_scenario(&path).unwrap();
    let active = again.state().documents().active().unwrap();
    assert_eq!(&opened.scenario, active.scenario());
}

#[test]
fn saving_again_goes_to_the_same_file_without_a_question() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open();
    let path = folder.path().join("a.ron");
    enter_path(&mut window, &path, "Hier opslaan");
    enter(&mut window, HOUSED, "20.000");
    crate::saves::by_keys(&mut window);
    assert!(shows(&window, "Opgeslagen"));
    assert!(std::fs::read_to_string(&path).unwrap().contains("20000"));
}

#[test]
fn another_file_is_replaced_only_after_a_question() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.ron");
    std::fs::write(&path, "precious").unwrap();
    let mut window = open();
    enter_path(&mut window, &path, "Hier opslaan");
    assert!(shows(&window, "Dit bestand bestaat al. Vervangen?"));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "precious");
    window.get_by_label("Annuleren").click();
    window.run();
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "precious");
    enter_path(&mut window, &path, "Hier opslaan");
    window.get_by_label("Vervangen").click();
    crate::saves::done(&mut window);
    assert!(read_scenario(&path).is_ok());
}

#[test]
fn a_file_that_cannot_be_opened_is_refused_and_what_was_open_stays() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.ron");
    std::fs::write(&path, "(format: 1, baseline: \"mpp-2022-2\", nme: \"x\")").unwrap();
    let mut window = open();
    enter(&mut window, HOUSED, "20.000");
    enter_path(&mut window, &path, "Openen");
    assert!(shows(&window, "Het veld nme bestaat niet"));
    assert!(shows(&window, "56.304"));
    assert_eq!(window.state().documents().open().len(), 1);
}

#[test]
fn closing_with_unsaved_work_asks_and_cancel_stays() {
    let mut window = open();
    enter(&mut window, HOUSED, "20.000");
    asked_to_close(&mut window);
    assert!(shows(
        &window,
        "Wijzigingen in \u{201c}Nieuw scenario\u{201d} opslaan?"
    ));
    window.get_by_label("Annuleren").click();
    window.run();
    assert!(!closes(&window));
    assert!(shows(&window, "56.304"));
    // The question comes again, and Escape is the same as Annuleren.
    asked_to_close(&mut window);
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(!shows(&window, "opslaan?"));
    asked_to_close(&mut window);
    window.get_by_label("Niet opslaan").click();
    window.step();
    assert!(closes(&window));
}

#[test]
fn closing_a_tab_with_unsaved_work_asks_too() {
    let mut window = open();
    enter(&mut window, HOUSED, "20.000");
    press(&mut window, Modifiers::COMMAND, Key::W);
    assert!(shows(&window, "opslaan?"));
    window.get_by_label("Niet opslaan").click();
    window.run();
    assert!(shows(&window, "Er is geen scenario open"));
    press(&mut window, Modifiers::COMMAND, Key::N);
    assert!(shows(&window, "75.500"));
    press(&mut window, Modifiers::COMMAND, Key::W);
    let begin = window.query_all_by_label("Nieuw scenario").last();
    begin.unwrap().click();
    window.run();
    assert!(shows(&window, "75.500"));
    press(&mut window, Modifiers::COMMAND, Key::W);
    window
        .get_by_label("Open voorbeeld “Afspraak 20.000”")
        .click();
    window.run();
    assert!(shows(&window, "70.604"));
}

#[test]
fn closing_without_changes_asks_nothing() {
    let mut window = open();
    let id = window.ctx.viewport_id();
    let viewport = window.input_mut().viewports.entry(id).or_default();
    viewport.events.push(eframe::egui::ViewportEvent::Close);
    window.step();
    assert!(!shows(&window, "opslaan?"));
}

#[test]
fn the_month_cursor_is_moved_by_keys_and_reads_every_line() {
    let mut window = open();
    enter(&mut window, HOUSED, "20.000");
    let cursor = |window: &Window| {
        slider(window, "Maand in de grafiek")
            .accesskit_node()
            .value()
            .unwrap()
    };
    assert_eq!(
        cursor(&window),
        "1 januari 2024: referentie 75.500, Nieuw scenario 70.604. Waarvan voor alleenstaande \
         minderjarige vreemdelingen (amv): referentie 5.000, Nieuw scenario 5.000"
    );
    slider(&window, "Maand in de grafiek").focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::ArrowLeft);
    assert!(cursor(&window).starts_with("1 december 2023"));
    press(&mut window, Modifiers::NONE, Key::PageDown);
    assert!(cursor(&window).starts_with("1 december 2022"));
}

#[test]
fn another_edition_brings_its_own_sliders_dates_and_points() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios/mpp-2023-2.ron");
    let opened = read_scenario(path.as_ref()).unwrap();
    let window = open_with(Start {
        opened: vec![(path.into(), opened)],
        ..Start::default()
    });
    for text in [
        "Instroom in 2024",
        "1 januari 2026",
        "96.000",
        "120.373",
        "Prognose: MPP 2023-2",
    ] {
        assert!(shows(&window, text), "{text}");
    }
}

#[test]
fn every_example_opens_from_the_menu() {
    let mut window = open();
    window.get_by_label("Voorbeelden").click();
    window.run();
    window.get_by_label("Afspraak 20.000").click();
    window.run();
    assert!(shows(&window, "56.304"));
}

#[test]
fn the_window_is_english_when_asked() {
    let window = open_with(Start {
        language: Language::En,
        ..Start::default()
    });
    for text in [
        "75,500",
        "places, of which 5,000 amv",
        "At unchanged policy and inflow",
        "14 of 23 values",
    ] {
        assert!(shows(&window, text), "{text}");
    }
}

#[test]
fn nothing_repaints_while_the_hand_rests() {
    let mut window = open();
    enter(&mut window, HOUSED, "20.000");
    window.run();
    let delay = window
        .output()
        .viewport_output
        .values()
        .map(|output| output.repaint_delay)
        .min();
    assert!(
        delay.unwrap() > std::time::Duration::from_mins(1),
        "{delay:?}"
    );
}
