//! What stands where there is nothing to show: what to do, with the buttons that do it.

use eframe::egui::{Ui, vec2};

use super::act::Act;
use super::command::Command;
use super::kit::words::sentence_ui;
use super::theme::{self, regular};
use crate::files::{embedded_editions, shipped};
use crate::scenario::Baseline;
use crate::text::{Label, Language, compare_tables, controls};

/// That the edition says nothing about what the view shows, and a new scenario on each that does.
pub fn edition_ui(
    ui: &mut Ui,
    words: &str,
    speaks: impl Fn(&Baseline) -> bool,
    language: Language,
) -> Vec<Act> {
    sentence_ui(ui, words);
    ui.add_space(8.0);
    let mut acts = Vec::new();
    ui.horizontal_wrapped(|ui| {
        // The program's editions are the first of all.
        for (place, edition) in embedded_editions().iter().enumerate() {
            let baseline = &edition.baseline;
            let name = controls::new_on(language.of(baseline.name()), language);
            if speaks(baseline) && ui.button(name).clicked() {
                acts.push(Act::Carry(Command::NewOn(place)));
            }
        }
    });
    acts
}

/// That nothing is open, and what can be opened.
pub fn nothing_open_ui(ui: &mut Ui, language: Language) -> Vec<Act> {
    let mut acts = Vec::new();
    ui.vertical_centered(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        ui.add_space(0.3 * ui.available_height());
        let text = Label::NothingOpen.text(language);
        ui.label(theme::weak(ui, text, regular(15.0)));
        for command in [Command::New, Command::Open] {
            if ui.button(command.label().text(language)).clicked() {
                acts.push(Act::Carry(command));
            }
        }
        for example in shipped(language).iter().take(3) {
            let Ok(opened) = example.open() else {
                continue;
            };
            let name = compare_tables::open_example(&opened.scenario.name, language);
            if ui.button(name).clicked() {
                acts.push(Act::Carry(Command::Example(*example)));
            }
        }
    });
    acts
}
