//! The row of the goal: a number of places, the lever that gives way, and below them what it takes.

use eframe::egui::{
    Align, Button, Key, Label as Text, Layout, Popup, RichText, Ui, accesskit, vec2,
};

use super::capacity::read_places;
use super::pull::{Line, Pull};
use super::readout::Readout;
use crate::analysis::Solution;
use crate::app::act::Act;
use crate::app::icons::{self, Icon};
use crate::app::kit::choice::Choice;
use crate::app::kit::typed::TypedBox;
use crate::app::kit::words::{warning_ui, weak_ui};
use crate::app::theme::{self, regular, semibold};
use crate::scenario::Parameter;
use crate::text::invert::{
    more_answers, moves_nothing, others_count, out_of_reach, shown, take_nearest, takes,
};
use crate::text::{Label, Language, date, need, number};

/// The room of what stands before the list of levers, about, in points.
const ROW: f32 = 300.0;
/// The narrowest and widest list of levers, in points.
const LIST: (f32, f32) = (120.0, 300.0);
/// The room of the cross, and that before what the lines say.
const CROSS: f32 = 40.0;

/// The button that opens and closes the row.
pub fn button_ui(ui: &mut Ui, pull: &mut Pull, language: Language) {
    let name = RichText::new(Label::OpenGoal.text(language)).font(regular(12.5));
    let button = ui.add(Button::new(name.color(theme::palette(ui).accent)).frame(false));
    icons::focus_ring(ui, &button, button.rect.expand2(vec2(3.0, 0.0)));
    if std::mem::take(&mut pull.closed) {
        button.request_focus();
    }
    if button.clicked() {
        if pull.open {
            pull.close();
        } else {
            pull.open = true;
            pull.opened = true;
        }
        ui.ctx().request_repaint();
    }
}

/// Draws the row in the place of the finding, with what the lines say, and below it the answer; Escape closes it.
pub fn show(ui: &mut Ui, line: &Line<'_>, readout: &Readout<'_>, pull: &mut Pull) -> Vec<Act> {
    let mut acts = Vec::new();
    let mut closed = escaped(ui, pull);
    let beside = readout.width() + CROSS;
    let is_beside = !readout.is_long() && ui.available_width() >= ROW + LIST.0 + beside;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let aside = if is_beside { beside } else { CROSS };
        acts.extend(asked_ui(ui, line, pull, aside));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            closed |=
                icons::button(ui, Icon::Close, Label::CloseGoal.text(line.language)).clicked();
            if is_beside {
                readout.beside_ui(ui);
            }
        });
    });
    if !is_beside && !readout.is_long() {
        readout.below_ui(ui);
    }
    if let Some(refusal) = pull.typed.refused() {
        warning_ui(ui, refusal);
    }
    acts.extend(answer_ui(ui, line, pull));
    if closed {
        pull.close();
        ui.ctx().request_repaint();
    }
    acts
}

/// What is asked for: on which day how many places, by which lever; `aside` is the room that stays free.
fn asked_ui(ui: &mut Ui, line: &Line<'_>, pull: &mut Pull, aside: f32) -> Vec<Act> {
    let (palette, language) = (theme::palette(ui), line.language);
    ui.label(RichText::new(Label::Goal.text(language)).font(semibold(12.5)));
    let weak = |text: &str| RichText::new(text).font(regular(12.5)).color(palette.weak);
    let day = date::first_day(line.month, language);
    ui.label(weak(&need::on_day(&day, language)));
    let places = box_ui(ui, line, pull);
    ui.label(weak(Label::PlacesBy.text(language)));
    let width = ui.available_width() - aside;
    let lever = list_ui(ui, line, pull, width);
    places.into_iter().chain(lever).collect()
}

/// Escape where nothing else answers to it: no list, no drag and no text.
fn escaped(ui: &Ui, pull: &Pull) -> bool {
    let is_free = pull.grip.is_none() && !pull.typed.is_typing() && !Popup::is_any_open(ui.ctx());
    is_free && ui.input(|input| input.key_pressed(Key::Escape))
}

/// The box for the number of places.
fn box_ui(ui: &mut Ui, line: &Line<'_>, pull: &mut Pull) -> Option<Act> {
    let language = line.language;
    let name = Label::PulledPlaces.text(language);
    let field = TypedBox {
        id: ui.scope_id().with(name),
        name,
        shown: &number::whole(line.required, language),
        width: 62.0,
        size: 12.5,
    };
    if std::mem::take(&mut pull.opened) {
        ui.memory_mut(|memory| memory.request_focus(field.id));
    }
    let typed = &mut pull.typed;
    let places = typed.show(ui, &field, |text| read_places(text, language))?;
    pull.ask_typed(line, places)
}

/// The list of levers.
fn list_ui(ui: &mut Ui, line: &Line<'_>, pull: &mut Pull, width: f32) -> Vec<Act> {
    let (font, language) = (regular(12.5), line.language);
    let list = Choice {
        name: Label::LeverThatGives.text(language),
        shown: RichText::new(language.of(&line.lever.words)).font(font.clone()),
        width: width.clamp(LIST.0, LIST.1),
    };
    let rows = line.levers().filter_map(|id| line.parameter(id));
    let words = |row: &&Parameter| RichText::new(language.of(&row.words)).font(font.clone());
    let (list, chosen) = list.show(ui, rows, words, |row| row.id == line.lever.id);
    list.on_hover_text(Label::LeverExplained.text(language));
    chosen.map_or_else(Vec::new, |row| {
        ui.ctx().request_repaint();
        pull.choose(line, row)
    })
}

/// What it takes, or how to ask; as high whatever it says on a line.
fn answer_ui(ui: &mut Ui, line: &Line<'_>, pull: &mut Pull) -> Vec<Act> {
    let language = line.language;
    let solved = pull
        .wished(line)
        .and_then(|target| Some((target, line.solve(target).ok()?)));
    let Some((target, solution)) = solved else {
        weak_ui(ui, Label::LeverExplained.text(language));
        return Vec::new();
    };
    let row = ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 2.0);
        let mut said = sentence(line, target, &solution);
        if line.others() > 0 {
            said = format!("{said} {}", others_count(line.others(), language));
        }
        sentence_ui(ui, &said, pull.grip.is_some());
        answers_ui(ui, line, pull, target, &solution)
    });
    row.inner
}

/// What can be done with the answer, as buttons.
fn answers_ui(
    ui: &mut Ui,
    line: &Line<'_>,
    pull: &mut Pull,
    target: f64,
    solution: &Solution,
) -> Vec<Act> {
    let (mut acts, language) = (Vec::new(), line.language);
    let (value, places) = (solution.value, solution.required_places);
    let is_nearer = !solution.reached && line.moves() && value != line.value();
    if is_nearer && ui.button(take_nearest(places, language)).clicked() {
        acts.extend(pull.take(line, target, value, places));
    }
    if !solution.others.is_empty() {
        let more = more_answers(line.lever, solution.others.len(), language);
        sentence_ui(ui, &more, pull.grip.is_some());
    }
    for value in &solution.others {
        let name = shown(line.lever, *value, language);
        if ui.button(name).clicked() {
            acts.extend(pull.take(line, target, *value, target));
        }
    }
    if line.others() > 0 && ui.button(Label::FromReference.text(language)).clicked() {
        acts.push(pull.begin_again(line, target));
    }
    acts
}

fn sentence(line: &Line<'_>, target: f64, solution: &Solution) -> String {
    let language = line.language;
    if solution.reached {
        takes(line.lever, solution.value, target, language)
    } else if line.moves() {
        out_of_reach(line.lever, solution, target, line.month, language)
    } else {
        moves_nothing(line.lever, line.month, language)
    }
}

/// A sentence, told when the hand rests.
fn sentence_ui(ui: &mut Ui, text: &str, held: bool) {
    let label = ui.add(Text::new(RichText::new(text).font(semibold(12.5))).wrap());
    if !held {
        ui.ctx().accesskit_node_builder(label.id, |node| {
            node.set_live(accesskit::Live::Polite);
        });
    }
}
