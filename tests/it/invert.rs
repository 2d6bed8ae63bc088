//! The goal: pulling the line to a number of places, and the map of two sliders, by label and by keyboard.

use eframe::egui::{Event, Key, Modifiers, Pos2, accesskit::Role, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, Node};
use opvangverkenner::app::{Explorer, Start};
use opvangverkenner::scenario::Scenario;

type Window = Harness<'static, Explorer>;

const INFLOW: &str = "Instroom in 2023 (asielaanvragen)";
const HANDLE: &str = "Greep op de lijn van dit scenario";
const PLACES: &str = "Gewenst aantal plekken";
const LEVER: &str = "Schuif die meegeeft";
const MAP: &str = "Kaart van twee schuiven";

fn open() -> Window {
    let mut window = Harness::builder()
        .with_size(vec2(1280.0, 800.0))
        .build_eframe(|creation| Explorer::new(&creation.egui_ctx, Start::default()));
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

fn handle(window: &Window) -> Node<'_> {
    window.get_by_role_and_label(Role::Slider, HANDLE)
}

fn spoken(node: &Node<'_>) -> String {
    node.accesskit_node().value().unwrap_or_default()
}

fn scenario(window: &Window) -> &Scenario {
    let documents = window.state().documents();
    documents.active().unwrap().scenario()
}

fn value(window: &Window, name: &str) -> f64 {
    let documents = window.state().documents();
    let edition = documents.active().unwrap().edition().clone();
    let rows = edition.baseline.parameters().iter();
    let mut rows = rows.filter(|row| row.id.to_string() == name);
    let value = scenario(window).value(rows.next().unwrap());
    value.number().unwrap()
}

/// Opens the row of the goal where it is closed.
fn open_goal(window: &mut Window) {
    if window
        .query_by_role_and_label(Role::TextInput, PLACES)
        .is_none()
    {
        window.get_by_label("Doel…").click();
        window.run();
    }
}

fn ask_for(window: &mut Window, places: &str) {
    open_goal(window);
    window
        .get_by_role_and_label(Role::TextInput, PLACES)
        .click();
    window.run();
    press(window, Modifiers::COMMAND, Key::A);
    window
        .get_by_role_and_label(Role::TextInput, PLACES)
        .type_text(places);
    window.run();
    press(window, Modifiers::NONE, Key::Enter);
}

/// The list of levers, which is named with the one chosen where a platform reads no values.
fn levers(window: &Window) -> Node<'_> {
    window.get_by(|node| {
        let name = node.label().unwrap_or_default();
        node.role() == Role::ComboBox && name.starts_with(LEVER)
    })
}

fn give_way(window: &mut Window, lever: &str) {
    open_goal(window);
    levers(window).click();
    window.run();
    window
        .query_all_by_label(lever)
        .last()
        .unwrap()
        .scroll_to_me();
    window.run();
    window.query_all_by_label(lever).last().unwrap().click();
    window.run();
    assert_eq!(spoken(&levers(window)), lever);
}

fn undo(window: &mut Window) {
    press(window, Modifiers::COMMAND, Key::Z);
}

/// Takes the handle and moves it so far down; it is still held.
fn pull(window: &mut Window, down: f32) -> Pos2 {
    let from = handle(window).rect().center();
    window.drag_at(from);
    window.step();
    let mut at = from;
    for part in 1u8..=10 {
        at = from + vec2(0.0, down * f32::from(part) / 10.0);
        window.hover_at(at);
        window.step();
    }
    at
}

#[test]
fn a_number_that_is_typed_moves_the_slider_until_the_key_figure_says_it() {
    let mut window = open();
    ask_for(&mut window, "70.000");
    assert!(shows(&window, "70.000"), "the key figure");
    assert!(shows(&window, "−5.500"), "the difference");
    assert!(shows(
        &window,
        "Voor 70.000 plekken moet de instroom in 2023 dalen tot 45."
    ));
    let inflow = value(&window, "applications.2023");
    assert!((44_000.0..47_000.0).contains(&inflow), "{inflow}");
    // Only the slider that gives way has moved.
    assert_eq!(scenario(&window).changes.len(), 1);
    undo(&mut window);
    assert!(scenario(&window).changes.is_empty());
}

const HOUSED: &str = "Uitstroom vergunninghouders, tweede helft 2022";

#[test]
fn a_second_lever_first_takes_the_first_one_back_as_a_step_of_undo_each() {
    let mut window = open();
    ask_for(&mut window, "70.000");
    let inflow = value(&window, "applications.2023");
    give_way(&mut window, HOUSED);
    assert_eq!(value(&window, "applications.2023"), 50_650.0, "taken back");
    let housed = value(&window, "housed.2022H2");
    assert!((20_500.0..20_650.0).contains(&housed), "{housed}");
    assert!(shows(
        &window,
        "Voor 70.000 plekken moet de uitstroom van vergunninghouders in de tweede helft van 2022 stijgen tot 20."
    ));
    assert!(!shows(&window, "tellen mee") && !shows(&window, "telt mee"));
    undo(&mut window);
    assert!(scenario(&window).changes.is_empty(), "the second lever");
    undo(&mut window);
    assert_eq!(value(&window, "applications.2023"), inflow, "the first");
    undo(&mut window);
    assert!(scenario(&window).changes.is_empty());
    assert!(!window.state().documents().active().unwrap().can_undo());
}

#[test]
fn other_changes_are_said_to_count_and_one_begins_from_the_reference_in_one_step() {
    let mut window = open();
    let amv = "Aandeel amv in de instroom";
    window.get_by_role_and_label(Role::Slider, amv).focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::End);
    window.get_by_role_and_label(Role::Slider, HOUSED).focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::End);
    ask_for(&mut window, "70.000");
    assert!(shows(&window, "Uw 2 andere wijzigingen tellen mee."));
    let before = scenario(&window).clone();
    window.get_by_label("Begin vanaf de referentie").click();
    window.run();
    assert_eq!(scenario(&window).changes.len(), 1, "the lever alone");
    assert!(value(&window, "applications.2023") < 46_000.0);
    assert!(!shows(&window, "tellen mee"));
    undo(&mut window);
    assert_eq!(*scenario(&window), before);
}

#[test]
fn escape_closes_the_goal_and_the_keyboard_is_on_its_button() {
    let mut window = open();
    assert!(
        window
            .query_by_role_and_label(Role::TextInput, PLACES)
            .is_none()
    );
    ask_for(&mut window, "70.000");
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(
        window
            .query_by_role_and_label(Role::TextInput, PLACES)
            .is_none()
    );
    assert!(!shows(&window, "Voor 70.000 plekken"));
    assert!(value(&window, "applications.2023") < 46_000.0, "it stays");
    assert!(window.get_by_label("Doel…").is_focused());
}

#[test]
fn pulling_the_line_opens_the_goal_when_the_hand_lets_go() {
    let mut window = open();
    let at = pull(&mut window, 30.0);
    assert!(
        window
            .query_by_role_and_label(Role::TextInput, PLACES)
            .is_none()
    );
    assert!(
        shows(&window, "Instroom in 2023 (asielaanvragen): "),
        "what it takes, at a fixed place"
    );
    window.drop_at(at);
    window.run();
    assert!(shows(
        &window,
        " plekken moet de instroom in 2023 dalen tot"
    ));
}

#[test]
fn a_number_out_of_reach_is_refused_with_how_far_it_gets_and_taken_when_asked() {
    let mut window = open();
    give_way(
        &mut window,
        "Uitstroom vergunninghouders, tweede helft 2022",
    );
    ask_for(&mut window, "45.000");
    assert!(shows(
        &window,
        "45.000 is niet haalbaar met alleen Uitstroom"
    ));
    assert!(shows(&window, "komt u niet lager dan"));
    assert!(scenario(&window).changes.is_empty(), "nothing changed");
    let takes = window.query_all_by_label_contains("Neem ");
    takes.last().expect("an offer").click();
    window.run();
    assert_eq!(value(&window, "housed.2022H2"), 30_000.0);
    assert!(shows(&window, "komt u niet lager dan"), "still told");
    assert!(!shows(&window, "Neem "), "taken");
    undo(&mut window);
    assert!(scenario(&window).changes.is_empty());
}

#[test]
fn other_answers_are_announced_and_can_be_taken() {
    let mut window = open();
    give_way(&mut window, "Inwilligingspercentage");
    ask_for(&mut window, "66.000");
    assert!(shows(&window, "Er is nog een antwoord"));
    let near = value(&window, "grant_rate");
    assert!((near - 0.39).abs() < 0.01, "{near}");
    let button = |node: &Node<'_>| node.accesskit_node().role() == Role::Button;
    let mut others = window.query_all_by_label_contains("\u{a0}%");
    others.find(button).expect("the other answer").click();
    drop(others);
    window.run();
    let far = value(&window, "grant_rate");
    assert!((far - 0.083).abs() < 0.01, "{far}");
    assert!(shows(&window, "Voor 66.000 plekken moet"));
}

#[test]
fn the_handle_is_pulled_by_hand_in_one_step_and_escape_takes_it_back() {
    let mut window = open();
    let at = pull(&mut window, 40.0);
    let held = value(&window, "applications.2023");
    assert!(held < 50_650.0, "{held}");
    let under = handle(&window).rect().center();
    assert!(
        (under.y - at.y).abs() < 2.0,
        "the line is under the hand: {under:?} {at:?}"
    );
    window.drop_at(at);
    window.run();
    undo(&mut window);
    assert!(scenario(&window).changes.is_empty(), "one step");
    let at = pull(&mut window, -30.0);
    assert!(value(&window, "applications.2023") > 50_650.0);
    window.key_press(Key::Escape);
    window.step();
    window.hover_at(at + vec2(0.0, 30.0));
    window.step();
    window.drop_at(at);
    window.run();
    assert!(scenario(&window).changes.is_empty(), "taken back");
    assert!(!window.state().documents().active().unwrap().can_undo());
}

#[test]
fn the_handle_is_moved_by_keys_and_says_where_it_is() {
    let mut window = open();
    assert!(spoken(&handle(&window)).starts_with("75.500 plekken op 1 januari 2024"));
    handle(&window).focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    assert!(spoken(&handle(&window)).starts_with("75.400 plekken"));
    press(&mut window, Modifiers::SHIFT, Key::ArrowUp);
    assert!(spoken(&handle(&window)).starts_with("76.400 plekken"));
    handle(&window).increment_accesskit();
    window.run();
    assert!(spoken(&handle(&window)).starts_with("76.500 plekken"));
}

#[test]
fn sliders_that_cannot_move_the_places_at_that_month_are_not_offered() {
    let mut window = open();
    window
        .get_by_role_and_label(Role::Slider, "Maand in de grafiek")
        .focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::PageDown);
    open_goal(&mut window);
    levers(&window).click();
    window.run();
    let offered = |text: &str| {
        let nodes = window.query_all_by_label(text);
        let mut nodes = nodes.filter(|node| node.accesskit_node().role() == Role::Button);
        nodes.next().is_some()
    };
    assert!(offered("Uitstroom vergunninghouders, tweede helft 2022"));
    assert!(!offered(INFLOW), "2023 has not begun");
    assert!(!offered("Reguliere plekken op 1 december 2022"));
}

#[test]
fn a_chosen_slider_that_moves_nothing_yet_says_so() {
    let mut window = open();
    give_way(&mut window, INFLOW);
    window
        .get_by_role_and_label(Role::Slider, "Maand in de grafiek")
        .focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::PageDown);
    ask_for(&mut window, "60.000");
    assert!(shows(&window, "verandert op 1 januari 2023 nog niets"));
    assert!(scenario(&window).changes.is_empty());
}

#[test]
fn what_is_no_number_of_places_is_refused_and_changes_nothing() {
    let mut window = open();
    for typed in ["veel", "70,300", "-5", "9.999.999"] {
        ask_for(&mut window, typed);
        assert!(shows(&window, "Dit is geen aantal plekken"), "{typed}");
        assert!(scenario(&window).changes.is_empty(), "{typed}");
    }
}

fn map(window: &Window) -> Node<'_> {
    window.get_by_role_and_label(Role::Slider, MAP)
}

fn on_the_map() -> Window {
    let mut window = open();
    to_the_map(&mut window);
    window
}

fn to_the_map(window: &mut Window) {
    press(window, Modifiers::COMMAND, Key::Num7);
    let tab = "Wat moet waar zijn?";
    window.get_by_role_and_label(Role::Tab, tab).click();
    window.run();
}

#[test]
fn the_map_reads_the_scenario_and_keys_move_the_cross_hair_until_enter_moves_it_there() {
    let mut window = on_the_map();
    let read = spoken(&map(&window));
    assert!(read.contains("50.650") && read.contains("15.300"), "{read}");
    assert!(read.ends_with("75.500 plekken."), "{read}");
    map(&window).focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    press(&mut window, Modifiers::SHIFT, Key::ArrowUp);
    let read = spoken(&map(&window));
    assert!(read.contains("50.700") && read.contains("15.800"), "{read}");
    assert!(scenario(&window).changes.is_empty(), "only looked");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(value(&window, "applications.2023"), 50_700.0);
    assert_eq!(value(&window, "housed.2022H2"), 15_800.0);
    undo(&mut window);
    assert!(scenario(&window).changes.is_empty(), "one step");
}

#[test]
fn a_click_on_the_map_moves_the_scenario_there_in_one_step() {
    let mut window = on_the_map();
    let rect = map(&window).rect();
    // A quarter and a half of the way; at the left and below the plot has a little room.
    let (across, down) = ((0.02 + 0.25) / 1.02, 0.5 / 1.04);
    let at = rect.left_top() + vec2(across * rect.width(), down * rect.height());
    window.event(Event::PointerMoved(at));
    window.step();
    window.drag_at(at);
    window.step();
    window.drop_at(at);
    window.run();
    let inflow = value(&window, "applications.2023");
    let housed = value(&window, "housed.2022H2");
    assert!((inflow - 40_000.0).abs() <= 200.0, "{inflow}");
    assert!((housed - 15_000.0).abs() <= 100.0, "{housed}");
    undo(&mut window);
    assert!(scenario(&window).changes.is_empty());
}

#[test]
fn the_scenario_is_dragged_over_the_map_in_one_step() {
    let mut window = on_the_map();
    let rect = map(&window).rect();
    window.drag_at(rect.center());
    window.step();
    for part in [20.0, 40.0, 60.0] {
        window.hover_at(rect.center() + vec2(part, part));
        window.step();
    }
    let held = value(&window, "applications.2023");
    assert!(held > 60_000.0, "{held}");
    window.drop_at(rect.center() + vec2(60.0, 60.0));
    window.run();
    assert_eq!(value(&window, "applications.2023"), held);
    assert!(value(&window, "housed.2022H2") < 15_000.0);
    undo(&mut window);
    assert!(scenario(&window).changes.is_empty());
}

#[test]
fn the_map_says_what_either_slider_alone_takes_for_the_own_capacity() {
    let mut window = open();
    window.get_by_label("+ eigen capaciteit").click();
    window.run();
    to_the_map(&mut window);
    assert!(shows(
        &window,
        "76.000 plekken op 1 januari 2024: met alleen Instroom in 2023"
    ));
}
