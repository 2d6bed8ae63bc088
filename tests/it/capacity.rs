//! The user's own capacity in the view Behoefte.

use eframe::egui::{Key, Modifiers, accesskit::Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use opvangverkenner::app::{Explorer, Start};

type Window = Harness<'static, Explorer>;

const LINE: &str = "Lijn van de eigen capaciteit";

fn with_capacity() -> Window {
    let mut window = Harness::builder()
        .with_size(vec2(1280.0, 800.0))
        .build_eframe(|creation| Explorer::new(&creation.egui_ctx, Start::default()));
    window.run();
    window.get_by_label("+ eigen capaciteit").click();
    window.run();
    window
}

fn shows(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

fn typed(window: &mut Window, text: &str) {
    const FIELD: &str = "eigen capaciteit";
    window.get_by_role_and_label(Role::TextInput, FIELD).click();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.run();
    window
        .get_by_role_and_label(Role::TextInput, FIELD)
        .type_text(text);
    window.run();
    window.key_press(Key::Enter);
    window.run();
}

#[test]
fn an_own_capacity_is_typed_and_the_key_figures_say_how_it_stands() {
    let mut window = with_capacity();
    assert!(shows(&window, "onder uw capaciteit van 76.000"));
    typed(&mut window, "60.000");
    assert!(shows(&window, "boven uw capaciteit van 60.000"));
    // 61.200, 75.500 and 78.099 against 60.000.
    for gap in ["1.200", "15.500", "18.099"] {
        assert!(shows(&window, gap), "{gap}");
    }
    window.get_by_label("Haal de eigen capaciteit weg").click();
    window.run();
    assert!(shows(&window, "boven het besluit van 51.000"));
}

#[test]
fn an_own_capacity_that_is_no_number_is_refused_with_a_sentence() {
    let mut window = with_capacity();
    typed(&mut window, "60.00");
    assert!(shows(&window, "Dit is geen aantal plekken"));
    assert!(shows(&window, "uw capaciteit van 76.000"));
    typed(&mut window, "60,5");
    assert!(shows(
        &window,
        "60,5 is geen heel aantal. Typ 61 of 60.500."
    ));
    assert!(shows(&window, "uw capaciteit van 76.000"));
    typed(&mut window, "60.000");
    assert!(!shows(&window, "is geen heel aantal"));
}

#[test]
fn the_capacity_line_is_moved_by_keys_and_by_hand() {
    let mut window = with_capacity();
    window.get_by_role_and_label(Role::Slider, LINE).focus();
    window.run();
    window.key_press(Key::ArrowUp);
    window.run();
    assert!(shows(&window, "uw capaciteit van 76.100"));
    window.key_press_modifiers(Modifiers::SHIFT, Key::ArrowDown);
    window.run();
    assert!(shows(&window, "uw capaciteit van 75.100"));
    window
        .get_by_role_and_label(Role::Slider, LINE)
        .increment_accesskit();
    window.run();
    assert!(shows(&window, "uw capaciteit van 75.200"));
    let from = window
        .get_by_role_and_label(Role::Slider, LINE)
        .rect()
        .center();
    window.drag_at(from);
    window.step();
    window.hover_at(from + vec2(0.0, 60.0));
    window.step();
    window.drop_at(from + vec2(0.0, 60.0));
    window.run();
    assert!(!shows(&window, "uw capaciteit van 75.200"));
}
