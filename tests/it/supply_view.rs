//! The view Aanbod, by visible label and by keyboard, without a display.

use eframe::egui::{Key, Modifiers, accesskit::Role, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, Node};
use opvangverkenner::app::{Explorer, Start};
use opvangverkenner::files::read_scenario;
use opvangverkenner::text::Language;

type Window = Harness<'static, Explorer>;

/// The slider of crisis places for each region.
const EACH: &str = "Crisisnoodopvang per veiligheidsregio";
/// The slider of the end of crisis reception.
const END: &str = "Einde van de crisisnoodopvang";

fn open_with(start: Start) -> Window {
    open_sized(start, 1280.0, 1100.0)
}

fn open_sized(start: Start, width: f32, height: f32) -> Window {
    let mut window = Harness::builder()
        .with_size(vec2(width, height))
        .build_eframe(move |creation| Explorer::new(&creation.egui_ctx, start));
    window.run();
    press(&mut window, Modifiers::COMMAND, Key::Num3);
    window
}

fn open() -> Window {
    open_with(Start::default())
}

/// A window on a scenario with these fields.
fn open_fields(fields: &str) -> Window {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.ron");
    std::fs::write(&path, format!("(format: 1, name: \"x\", {fields})")).unwrap();
    let opened = read_scenario(&path).unwrap();
    open_with(Start {
        opened: vec![(path, opened)],
        ..Start::default()
    })
}

fn press(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

fn shows(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

fn cursor(window: &Window) -> Node<'_> {
    window.get_by_role_and_label(Role::Slider, "Maand in de grafiek")
}

/// Reads the month that lies so many months after July 2022, and returns what is said of it.
fn read(window: &mut Window, months: usize) -> String {
    cursor(window).focus();
    window.run();
    press(window, Modifiers::NONE, Key::Home);
    for _ in 0..months {
        press(window, Modifiers::NONE, Key::ArrowRight);
    }
    cursor(window).accesskit_node().value().unwrap()
}

fn enter(window: &mut Window, name: &str, text: &str) {
    window.get_by_role_and_label(Role::TextInput, name).focus();
    window.run();
    press(window, Modifiers::COMMAND, Key::A);
    window
        .get_by_role_and_label(Role::TextInput, name)
        .type_text(text);
    window.run();
    press(window, Modifiers::NONE, Key::Enter);
}

#[test]
fn places_by_type_and_the_shortage_are_told_at_the_month_of_the_cursor() {
    let mut window = open();
    for text in [
        "benodigd 75.500",
        "regulier 29.000",
        "noodopvang 15.000",
        "crisisnoodopvang 0",
        "samen 44.000",
        "einde crisisnoodopvang: −8.500",
    ] {
        assert!(shows(&window, text), "{text}");
    }
    assert_eq!(
        read(&mut window, 6),
        "1 januari 2023: benodigd 61.200, regulier 29.000, noodopvang 15.000, crisisnoodopvang 8.500, samen 52.500, tekort 8.700"
    );
}

#[test]
fn nothing_is_said_of_supply_before_it_was_counted() {
    let mut window = open();
    assert!(shows(&window, "aanbod onbekend vóór 1 december 2022"));
    let spoken = read(&mut window, 4);
    assert_eq!(spoken, "1 november 2022: benodigd 56.405, aanbod onbekend");
    assert!(!shows(&window, "regulier 29.000"));
}

#[test]
fn more_crisis_places_shrink_the_shortage_of_january_and_leave_the_cliff_of_april() {
    let mut window = open();
    enter(&mut window, EACH, "450");
    assert!(
        read(&mut window, 6).ends_with("tekort 5.950"),
        "8.700 less 2.750"
    );
    assert!(shows(&window, "−2.750"));
    assert!(read(&mut window, 9).ends_with("tekort 17.207"));
    assert!(shows(&window, "einde crisisnoodopvang: −11.250"));
    assert!(shows(
        &window,
        "elk 450 plekken crisisnoodopvang, samen 11.250, tot 1 april 2023"
    ));
}

#[test]
fn the_slider_moves_the_shortage_by_the_arrow_keys_and_is_one_step_of_undo() {
    let mut window = open();
    read(&mut window, 6);
    window.get_by_role_and_label(Role::Slider, EACH).focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    assert!(
        cursor(&window)
            .accesskit_node()
            .value()
            .unwrap()
            .ends_with("tekort 8.450")
    );
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(
        cursor(&window)
            .accesskit_node()
            .value()
            .unwrap()
            .ends_with("tekort 8.700")
    );
}

#[test]
fn a_later_end_moves_the_cliff() {
    let mut window = open();
    enter(&mut window, END, "juli 2023");
    assert!(read(&mut window, 9).contains("crisisnoodopvang 8.500"));
    assert!(read(&mut window, 12).contains("crisisnoodopvang 0"));
    assert!(shows(&window, "samen 8.500, tot 1 juli 2023"));
    assert!(shows(&window, "en 19.251 op 1 juli 2023"));
}

#[test]
fn the_first_and_the_largest_shortage_and_by_when_to_decide_are_told() {
    let mut window = open();
    for text in [
        "dec 2022",
        "34.099",
        "plekken, op 1 jan 2025",
        "Voor reguliere plekken op 1 januari 2024 moet uiterlijk in januari 2023 zijn besloten.",
        "Voor plekken in noodopvang op 1 januari 2024 moet uiterlijk in oktober 2023 zijn besloten.",
    ] {
        assert!(shows(&window, text), "{text}");
    }
    read(&mut window, 9);
    assert!(shows(
        &window,
        "Voor reguliere plekken op 1 april 2023 is het te laat: dat moest in april 2022 zijn besloten. Een besluit nu (november 2022) is op tijd voor 1 november 2023."
    ));
}

#[test]
fn the_letters_definitions_stand_on_the_screen() {
    let window = open();
    assert!(shows(
        &window,
        "locaties voor kortdurende opvang gecoördineerd door en onder verantwoordelijkheid van gemeenten en veiligheidsregio's ten behoeve van het COA"
    ));
    assert!(shows(
        &window,
        "een tijdelijke opvanglocatie onder verantwoordelijkheid van het COA met een lager kwaliteits- en voorzieningenniveau dan bij reguliere opvang"
    ));
}

#[test]
fn contracts_that_end_and_the_law_are_marked() {
    let window = open_fields(
        "baseline: \"mpp-2022-2\", changes: {\"supply.contract_renewal\": 0.5}, measures: [(name: \"Wet\", kind: DispersalLaw(places: 24000, lead_months: 6, ramp_months: 12), from: \"2023-07\")]",
    );
    for text in [
        "contracten lopen af: −1.217",
        "einde crisisnoodopvang: −8.500 · contracten lopen af: −1.459",
        "Spreidingswet in werking",
        "eerste plekken Spreidingswet: +2.000",
    ] {
        assert!(shows(&window, text), "{text}");
    }
}

#[test]
fn an_edition_without_supply_says_so_and_shows_no_plot() {
    let window = open_fields("baseline: \"mpp-2023-2\"");
    assert!(shows(
        &window,
        "MPP 2023-2 zegt niets over het aanbod van plekken"
    ));
    assert!(!shows(&window, "Maand in de grafiek"));
    assert!(!shows(&window, "Transitieplan"));
}

#[test]
fn the_sliders_of_the_transition_plan_are_put_away_and_brought_back() {
    let mut window = open();
    let there = |window: &Window| window.query_by_role_and_label(Role::Slider, EACH).is_some();
    let head = "Transitieplan crisisnoodopvang, 3 waarden";
    assert!(there(&window));
    window.get_by_role_and_label(Role::Button, head).click();
    window.run();
    assert!(!there(&window));
    window.get_by_role_and_label(Role::Button, head).click();
    window.run();
    assert!(there(&window));
    press(&mut window, Modifiers::COMMAND, Key::Num2);
    assert!(!there(&window), "they belong to this view");
}

#[test]
fn in_a_small_window_the_keyboard_brings_each_slider_of_the_plan_in_sight() {
    let mut window = open_sized(Start::default(), 960.0, 600.0);
    let head = "Transitieplan crisisnoodopvang, 3 waarden";
    window.get_by_role_and_label(Role::Button, head).click();
    window.run();
    let last = "Crisisnoodopvang die doorgaat als noodopvang";
    window.get_by_role_and_label(Role::Slider, last).focus();
    window.run();
    let slider = window.get_by_role_and_label(Role::Slider, last).rect();
    let top = window
        .get_by_role_and_label(Role::Button, head)
        .rect()
        .bottom();
    assert!(
        slider.top() >= top && slider.bottom() <= 566.0,
        "{slider:?}"
    );
}

#[test]
fn the_plot_comes_first_with_the_sentence_in_sight_and_the_plan_folded() {
    for (width, height) in [(1280.0, 800.0), (1366.0, 768.0)] {
        let window = open_sized(Start::default(), width, height);
        let plot = cursor(&window).rect();
        let tabs = window.get_by_role_and_label(Role::Tab, "Aanbod").rect();
        let head = "Transitieplan crisisnoodopvang, 3 waarden";
        let head = window.get_by_role_and_label(Role::Button, head).rect();
        let view = head.top() - tabs.bottom();
        // With its months below and its dates above.
        let high = plot.height() + 50.0;
        assert!(high >= 0.45 * view, "{plot:?} of {view}");
        let sentence = window.get_by_label_contains("Transitieplan: 25").rect();
        assert!(plot.bottom() < sentence.top() && sentence.bottom() < head.top());
        assert!(head.bottom() < height);
    }
}

#[test]
fn what_explains_the_words_stands_beside_the_title_at_every_size() {
    for (width, height) in [(960.0, 600.0), (1280.0, 800.0)] {
        let window = open_sized(Start::default(), width, height);
        let info = window.get_by_role_and_label(Role::Button, "Wat de woorden betekenen");
        let title = "Aanbod van opvangplekken en tekort";
        let title = window.get_by_role_and_label(Role::Label, title);
        let (info, title) = (info.rect(), title.rect());
        assert!(info.left() >= title.right(), "{info:?} {title:?}");
    }
}

#[test]
fn where_the_edition_says_nothing_a_button_begins_a_scenario_on_one_that_does() {
    let mut window = open_fields("baseline: \"mpp-2023-2\"");
    let button = "Nieuw scenario op MPP 2022-2";
    window.get_by_role_and_label(Role::Button, button).click();
    window.run();
    assert!(shows(&window, "benodigd 75.500"));
}

#[test]
fn english_tells_the_same() {
    let window = open_with(Start {
        language: Language::En,
        ..Start::default()
    });
    for text in [
        "required 75,500",
        "supply unknown before 1 December 2022",
        "For regular places on 1 January 2024 the decision must be taken in January 2023 at the latest.",
        "Transition plan: 25 safety regions provide 340 crisis places each, 8,500 together, until 1 April 2023.",
        "a temporary reception site under the responsibility of COA",
        "end of crisis places: −8,500",
    ] {
        assert!(shows(&window, text), "{text}");
    }
}
