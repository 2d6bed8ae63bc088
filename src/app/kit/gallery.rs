//! Every widget of the kit, laid out in light and in dark.

use eframe::egui::{Id, Key, Theme, Ui, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

use super::month_box::MonthBox;
use super::question::{Field, Question, main_button};
use super::slider::{Moved, Slider};
use super::stop_chips::{self, Stop};
use super::typed::{Entered, TypedBox};
use crate::app::theme;
use crate::month::Month;
use crate::text::Language;

/// What the gallery holds and what was asked of it.
#[derive(Default)]
struct Gallery {
    value: f64,
    moved: Vec<Moved>,
    taken: Vec<f64>,
    refused: Option<String>,
    month: String,
    question: Option<Question<&'static str>>,
    answered: Option<&'static str>,
}

impl Gallery {
    fn new() -> Self {
        Self {
            value: 50.0,
            month: "jan 2024".to_owned(),
            ..Self::default()
        }
    }

    fn asking(question: Question<&'static str>) -> Self {
        Self {
            question: Some(question),
            ..Self::new()
        }
    }

    fn ui(&mut self, ui: &mut Ui) {
        self.slider_ui(ui);
        self.box_ui(ui);
        let january = Month::new(2024, 1).unwrap();
        let month = MonthBox {
            name: "a month",
            hint: "none",
            start: january,
            ends: (january, january.plus(24)),
        };
        month.show(ui, &mut self.month, 90.0, Language::Nl);
        main_button(ui, "a main button");
        if let Some(question) = &mut self.question
            && let Some(answer) = question.show(ui.ctx())
        {
            self.answered = Some(answer);
            self.question = None;
        }
    }

    fn slider_ui(&mut self, ui: &mut Ui) {
        let stops = [
            (20.0, "20 a stop"),
            (80.0, "80 another stop that asks for room"),
        ];
        let stops = stops.map(|(value, name)| Stop {
            value,
            name: name.to_owned(),
        });
        let slider = Slider {
            name: "a slider",
            spoken: "fifty",
            described: "pieces",
            value: self.value,
            min: 0.0,
            max: 100.0,
            step: 5.0,
            reference: 50.0,
            stops: &stops,
        };
        let (_, moved) = slider.show(ui, 300.0);
        let chosen = ui.scope(|ui| {
            ui.set_max_width(250.0);
            stop_chips::show(ui, &stops, self.value)
        });
        self.value = chosen.inner.unwrap_or(self.value);
        if let Some(Moved::Stepped(value) | Moved::Dragged(value) | Moved::Released(value)) = moved
        {
            self.value = value;
        }
        self.moved.extend(moved);
    }

    fn box_ui(&mut self, ui: &mut Ui) {
        let field = TypedBox {
            id: Id::unique("typed"),
            name: "a box",
            shown: &format!("{}", self.value),
            width: 80.0,
            size: 13.5,
        };
        let Entered { taken, refused } = field.show(ui, |text| {
            text.parse::<f64>().map_err(|_| format!("not {text}"))
        });
        self.taken.extend(taken);
        if let Some(refused) = &refused {
            ui.label(refused);
        }
        self.refused = refused;
    }
}

fn shown(gallery: Gallery, dark: bool) -> Harness<'static, Gallery> {
    let theme = if dark { Theme::Dark } else { Theme::Light };
    let mut ready = false;
    let draw = move |ui: &mut Ui, gallery: &mut Gallery| {
        if !std::mem::replace(&mut ready, true) {
            theme::install(ui.ctx());
            ui.ctx().set_theme(theme);
        }
        gallery.ui(ui);
    };
    let builder = Harness::builder().with_size(vec2(700.0, 600.0));
    let mut harness = builder.build_ui_state(draw, gallery);
    harness.run();
    harness
}

fn press(window: &mut Harness<'_, Gallery>, key: Key) {
    window.key_press(key);
    window.run();
}

/// Puts the keyboard in a widget.
fn enter(window: &mut Harness<'_, Gallery>, name: &str) {
    window.get_by_label(name).focus();
    window.run();
}

/// Types a text in a field, and Enter.
fn write(window: &mut Harness<'_, Gallery>, name: &str, text: &str) {
    window.get_by_label(name).type_text(text);
    window.run();
    press(window, Key::Enter);
}

fn question() -> Question<&'static str> {
    Question::new("Replace it?", "It is there already.", "back")
        .or("Keep", "kept")
        .or("Replace", "replaced")
}

fn named() -> Question<&'static str> {
    let mut question = Question::new("Which one?", "Type its name.", "back")
        .or_typed("Open", |text| (text == "x").then_some("opened"))
        .or_typed("Save", |text| (!text.is_empty()).then_some("saved"))
        .or("Cancel", "back");
    question.field = Some(Field {
        name: "the name".to_owned(),
        text: "y".to_owned(),
        refused: Some("y is taken".to_owned()),
        ..Field::default()
    });
    question
}

#[test]
fn every_widget_is_there_by_name_in_light_and_in_dark() {
    for dark in [false, true] {
        let window = shown(Gallery::new(), dark);
        for name in ["a slider", "20 a stop", "a box", "a month", "a main button"] {
            assert!(window.query_by_label(name).is_some(), "{name}, {dark}");
        }
        let window = shown(Gallery::asking(named()), dark);
        for name in ["Which one?", "Type its name.", "the name", "y is taken"] {
            assert!(window.query_by_label(name).is_some(), "{name}, {dark}");
        }
    }
}

#[test]
fn an_arrow_moves_a_slider_a_step_and_a_page_ten() {
    let mut window = shown(Gallery::new(), false);
    enter(&mut window, "a slider");
    for (key, value) in [
        (Key::ArrowRight, 55.0),
        (Key::ArrowDown, 50.0),
        (Key::PageUp, 100.0),
        (Key::Home, 0.0),
        (Key::End, 100.0),
    ] {
        press(&mut window, key);
        assert_eq!(window.state().value, value, "{key:?}");
    }
    press(&mut window, Key::Delete);
    assert_eq!(window.state().moved.last(), Some(&Moved::Reset));
}

#[test]
fn a_stop_that_is_clicked_is_taken_and_marked_and_moves_no_other() {
    let mut window = shown(Gallery::new(), false);
    let names = ["20 a stop", "80 another stop that asks for room"];
    let places = |window: &Harness<'_, Gallery>| names.map(|name| window.get_by_label(name).rect());
    let before = places(&window);
    assert!(
        before[1].top() > before[0].bottom(),
        "no room beside it: {before:?}"
    );
    window.get_by_label(names[0]).click();
    window.run();
    assert_eq!(window.state().value, 20.0);
    let chosen = |name| window.get_by_label(name).accesskit_node().toggled();
    assert_eq!(names.map(chosen), [Some(true.into()), Some(false.into())]);
    assert_eq!(places(&window), before);
}

#[test]
fn a_text_that_cannot_be_read_stays_with_the_reason_until_escape() {
    let mut window = shown(Gallery::new(), false);
    enter(&mut window, "a box");
    write(&mut window, "a box", "many");
    assert_eq!(window.state().refused.as_deref(), Some("not many"));
    assert!(window.state().taken.is_empty());
    enter(&mut window, "a box");
    press(&mut window, Key::Escape);
    assert_eq!(window.state().refused, None);
}

#[test]
fn a_text_that_reads_well_is_taken_once() {
    let mut window = shown(Gallery::new(), false);
    enter(&mut window, "a box");
    write(&mut window, "a box", "7");
    assert_eq!(window.state().taken, [7.0]);
}

#[test]
fn arrows_step_a_month_within_its_ends() {
    let mut window = shown(Gallery::new(), false);
    enter(&mut window, "a month");
    press(&mut window, Key::ArrowDown);
    assert_eq!(window.state().month, "jan 2024");
    press(&mut window, Key::ArrowUp);
    assert_eq!(window.state().month, "feb 2024");
}

#[test]
fn the_first_answer_has_the_keyboard_and_escape_is_the_way_back() {
    let mut window = shown(Gallery::asking(question()), false);
    press(&mut window, Key::Enter);
    assert_eq!(window.state().answered, Some("kept"));
    let mut window = shown(Gallery::asking(question()), false);
    press(&mut window, Key::Escape);
    assert_eq!(window.state().answered, Some("back"));
    let mut window = shown(Gallery::asking(question()), false);
    window.get_by_label("Replace").click();
    window.run();
    assert_eq!(window.state().answered, Some("replaced"));
}

#[test]
fn enter_in_a_field_means_the_first_answer_that_fits() {
    for (typed, answer) in [("x", "opened"), ("z", "saved")] {
        let mut window = shown(Gallery::asking(named()), false);
        write(&mut window, "the name", typed);
        assert_eq!(window.state().answered, Some(answer));
    }
}
