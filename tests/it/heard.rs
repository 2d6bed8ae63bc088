//! What the keyboard and assistive technology meet in the window: the tree as platforms get it.

use eframe::egui::accesskit::{Live, Role};
use eframe::egui::{Event, Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use opvangverkenner::app::{Explorer, Start};

const INFLOW: &str = "Instroom in 2023 (asielaanvragen)";

type Window = Harness<'static, Explorer>;

fn open() -> Window {
    let mut window = Harness::builder()
        .with_size(vec2(1280.0, 800.0))
        .build_eframe(|creation| Explorer::new(&creation.egui_ctx, Start::default()));
    window.run();
    window
}

fn press(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

fn focus(window: &mut Window, role: Role, name: &str) {
    window.get_by_role_and_label(role, name).focus();
    window.run();
}

fn has_keyboard(window: &Window, role: Role, name: &str) -> bool {
    let mut nodes = window.query_all_by_role_and_label(role, name);
    nodes.any(|node| node.is_focused())
}

/// Waits until a hand is taken to rest.
fn rest(window: &mut Window) {
    for _ in 0..4 {
        window.step();
    }
}

fn told(window: &Window, part: &str) -> bool {
    let mut said = window.query_all_by_label_contains(part);
    said.any(|node| node.accesskit_node().live() == Live::Polite)
}

#[test]
fn the_window_has_its_name_and_its_language() {
    let window = open();
    let root = window.root();
    let name = root.accesskit_node().label().unwrap_or_default();
    assert!(name.ends_with("Opvangverkenner"), "{name}");
}

#[test]
fn after_enter_in_a_value_box_the_keyboard_stays_there() {
    let mut window = open();
    focus(&mut window, Role::TextInput, INFLOW);
    press(&mut window, Modifiers::COMMAND, Key::A);
    window
        .get_by_role_and_label(Role::TextInput, INFLOW)
        .type_text("61.200");
    window.run();
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(has_keyboard(&window, Role::TextInput, INFLOW));
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(has_keyboard(&window, Role::TextInput, INFLOW));
}

#[test]
fn a_question_that_closes_gives_the_keyboard_back() {
    let mut window = open();
    focus(&mut window, Role::Slider, INFLOW);
    press(&mut window, Modifiers::NONE, Key::F2);
    assert!(!has_keyboard(&window, Role::Slider, INFLOW));
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(has_keyboard(&window, Role::Slider, INFLOW));
}

#[test]
fn another_view_puts_the_keyboard_on_its_heading() {
    let mut window = open();
    focus(&mut window, Role::Slider, INFLOW);
    press(&mut window, Modifiers::COMMAND, Key::Num2);
    assert!(has_keyboard(&window, Role::Heading, "Opbouw"));
}

#[test]
fn tabs_are_one_stop_in_which_arrows_lead_on() {
    let mut window = open();
    focus(&mut window, Role::Tab, "Behoefte");
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    assert!(has_keyboard(&window, Role::Tab, "Opbouw"));
    press(&mut window, Modifiers::NONE, Key::Tab);
    let mut tabs = window.query_all_by_role(Role::Tab);
    assert!(tabs.all(|tab| !tab.is_focused()));
}

#[test]
fn no_view_has_more_than_thirty_stops_for_tab() {
    for view in 1..=9 {
        let mut window = open();
        let key = Key::from_name(&view.to_string()).unwrap();
        press(&mut window, Modifiers::COMMAND, key);
        let mut stops = Vec::new();
        for _ in 0..40 {
            window.key_press(Key::Tab);
            window.step();
            let at = window.ctx.memory(eframe::egui::Memory::focused);
            if stops.first() == Some(&at) {
                break;
            }
            stops.push(at);
        }
        assert!(stops.len() <= 30, "view {view}: {} stops", stops.len());
        assert!(stops.len() > 10, "view {view}: {} stops", stops.len());
    }
}

#[test]
fn a_key_on_a_slider_tells_where_its_value_comes_from() {
    const HOUSED: &str = "Uitstroom vergunninghouders, tweede helft 2022";
    let source = |window: &Window| {
        let all = window.query_all_by_label_contains("20.000: bestuurlijke afspraak");
        all.count()
    };
    let mut window = open();
    focus(&mut window, Role::Slider, HOUSED);
    press(&mut window, Modifiers::NONE, Key::I);
    assert_eq!(source(&window), 1);
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(source(&window), 0);
    assert!(has_keyboard(&window, Role::Slider, HOUSED));
}

#[test]
fn what_a_step_leads_to_is_told_once_the_hand_rests() {
    let mut window = open();
    focus(&mut window, Role::Slider, INFLOW);
    press(&mut window, Modifiers::SHIFT, Key::ArrowRight);
    rest(&mut window);
    assert!(told(&window, INFLOW) && told(&window, "meer dan de referentie"));
    press(&mut window, Modifiers::COMMAND, Key::Z);
    rest(&mut window);
    assert!(told(&window, "Ongedaan gemaakt.") && told(&window, "gelijk aan de referentie"));
    press(&mut window, Modifiers::COMMAND, Key::Y);
    rest(&mut window);
    assert!(told(&window, "Opnieuw uitgevoerd."));
}

#[test]
fn what_a_search_a_heading_and_a_choice_of_columns_lead_to_is_told_once() {
    let mut window = open();
    let find = "Zoek een waarde of maatregel…";
    focus(&mut window, Role::TextInput, find);
    let field = window.get_by_role_and_label(Role::TextInput, find);
    field.type_text("huis");
    window.step();
    assert!(!told(&window, "gevonden"), "not while the hand types");
    rest(&mut window);
    rest(&mut window);
    assert!(told(&window, " gevonden."));
    press(&mut window, Modifiers::COMMAND, Key::Num4);
    focus(&mut window, Role::Table, "Cijfers per regio");
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    press(&mut window, Modifiers::NONE, Key::Enter);
    rest(&mut window);
    assert!(told(&window, "Gesorteerd op ") && told(&window, ", het hoogste eerst."));
    press(&mut window, Modifiers::NONE, Key::Home);
    assert!(!told(&window, "Gesorteerd op "), "told once");
    window.get_by_label("Kolommen…").click();
    window.run();
    window
        .get_by_role_and_label(Role::CheckBox, "CNO gepland")
        .click();
    window.run();
    rest(&mut window);
    assert!(told(&window, " kolommen zijn te zien."));
}

#[test]
fn the_goal_opens_with_the_keyboard_in_its_number() {
    let mut window = open();
    window.get_by_label("Doel…").click();
    window.run();
    assert!(has_keyboard(
        &window,
        Role::TextInput,
        "Gewenst aantal plekken"
    ));
}

#[test]
fn keys_open_the_menu_and_the_help_and_lead_through_the_window() {
    let mut window = open();
    press(&mut window, Modifiers::NONE, Key::F10);
    assert!(window.query_by_label_contains("Dupliceren").is_some());
    press(&mut window, Modifiers::NONE, Key::Escape);
    press(&mut window, Modifiers::NONE, Key::F1);
    assert!(window.query_by_label("Wat die doet").is_some());
    press(&mut window, Modifiers::NONE, Key::Escape);
    focus(&mut window, Role::Slider, INFLOW);
    press(&mut window, Modifiers::NONE, Key::F6);
    assert!(!has_keyboard(&window, Role::Slider, INFLOW));
    press(&mut window, Modifiers::SHIFT, Key::F6);
    assert!(has_keyboard(&window, Role::Slider, INFLOW));
}

#[test]
fn alt_alone_opens_the_menu_and_with_another_key_does_not() {
    let key = |key, pressed| Event::Key {
        key,
        physical_key: None,
        pressed,
        repeat: false,
        modifiers: Modifiers::ALT,
    };
    let opens = |keys: &[(Key, bool)]| {
        let mut window = open();
        let keys = keys.iter().map(|(name, pressed)| key(*name, *pressed));
        window.input_mut().events.extend(keys);
        window.run();
        window.query_by_label_contains("Dupliceren").is_some()
    };
    let (down, up) = ((Key::AltLeft, true), (Key::AltLeft, false));
    assert!(opens(&[down, up]));
    assert!(!opens(&[down, (Key::A, true), (Key::A, false), up]));
    assert!(!opens(&[(Key::AltRight, true), (Key::AltRight, false)]));
}

#[test]
fn a_path_that_is_refused_stays_in_its_question_with_what_was_typed() {
    let mut window = open();
    press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::O);
    window
        .get_by_role_and_label(Role::TextInput, "Pad")
        .type_text("/nowhere/at all.ron");
    window.run();
    press(&mut window, Modifiers::NONE, Key::Enter);
    let field = window.get_by_role_and_label(Role::TextInput, "Pad");
    assert_eq!(field.value().as_deref(), Some("/nowhere/at all.ron"));
    assert!(told(&window, "/nowhere/at all.ron"));
}

#[test]
fn the_status_line_says_nothing_that_is_no_longer_so() {
    let mut window = open();
    press(&mut window, Modifiers::COMMAND, Key::Z);
    let nothing = "Er is niets om ongedaan te maken.";
    let shown = |window: &Window| {
        let labels = window.query_all_by_label(nothing);
        labels
            .filter(|node| node.accesskit_node().raw_bounds().is_some())
            .count()
    };
    assert_eq!(shown(&window), 1);
    focus(&mut window, Role::Slider, INFLOW);
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    assert_eq!(shown(&window), 0);
}

#[test]
fn a_list_opens_at_the_present_one_and_closes_on_enter() {
    let mut window = open();
    press(&mut window, Modifiers::COMMAND, Key::Num4);
    let list = |window: &Window| {
        let mut lists = window.query_all_by_role(Role::ListBox);
        lists.any(|node| node.accesskit_node().label().is_none())
    };
    // Some platforms read the value in the name.
    let date = |window: &Window| {
        let mut boxes = window.query_all_by_role(Role::ComboBox);
        let said = boxes.find_map(|node| {
            let node = node.accesskit_node();
            let name = node.label().filter(|name| name.starts_with("Datum"))?;
            Some((name, node.value()))
        });
        said.unwrap()
    };
    let before = date(&window);
    focus(&mut window, Role::ComboBox, &before.0);
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(list(&window));
    press(&mut window, Modifiers::NONE, Key::ArrowUp);
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(!list(&window));
    assert_ne!(date(&window), before);
}

#[test]
fn the_plot_is_a_group_of_lines_that_keys_read() {
    let mut window = open();
    let cursor = "Maand in de grafiek";
    assert!(window.query_all_by_role(Role::ListItem).next().is_some());
    focus(&mut window, Role::Slider, cursor);
    press(&mut window, Modifiers::NONE, Key::ArrowUp);
    assert!(told(&window, "2024"));
    press(&mut window, Modifiers::NONE, Key::M);
    press(&mut window, Modifiers::NONE, Key::D);
    assert!(told(&window, "het hoogst is"));
    press(&mut window, Modifiers::NONE, Key::T);
    assert!(has_keyboard(&window, Role::Heading, "Tabel"));
}

#[test]
fn meeting_mode_shows_the_headline_sliders_and_escape_leaves_it() {
    let mut window = open();
    press(&mut window, Modifiers::NONE, Key::F11);
    assert!(
        window
            .query_by_role_and_label(Role::Slider, INFLOW)
            .is_some()
    );
    assert!(window.query_by_label("Bestand").is_none());
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(window.query_by_label("Bestand").is_some());
}
