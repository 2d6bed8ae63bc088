//! The left side: the headline sliders, always in sight, and what the scenario says of itself.

use eframe::egui::{Label as Text, Margin, Panel, RichText, ScrollArea, Ui};

use super::parameter_row;
use super::theme::{self, regular, semibold};
use crate::documents::Document;
use crate::scenario::notices;
use crate::text::{Label, Language, Say};

/// The width of the controls, in points.
pub const WIDTH: f32 = 336.0;

/// Draws the controls of the active scenario.
pub fn show(ui: &mut Ui, document: &mut Document, language: Language) {
    let palette = theme::palette(ui);
    Panel::left("controls")
        .exact_size(WIDTH)
        .resizable(false)
        .frame(theme::bar(palette.card, Margin::symmetric(16, 12)))
        .show(ui, |ui| {
            ScrollArea::vertical().show(ui, |ui| {
                note_ui(ui, document);
                let heading = Label::Sliders.text(language).to_uppercase();
                ui.label(
                    RichText::new(heading)
                        .font(semibold(11.5))
                        .color(palette.weak),
                );
                headline_ui(ui, document, language);
                notices_ui(ui, document, language);
            });
        });
}

/// What the scenario shows or asks, where the user looks first.
fn note_ui(ui: &mut Ui, document: &Document) {
    let note = &document.scenario().note;
    if !note.is_empty() {
        let colour = theme::palette(ui).weak;
        let text = RichText::new(note).font(regular(12.5)).color(colour);
        ui.add(Text::new(text).wrap());
        ui.add_space(6.0);
    }
}

fn headline_ui(ui: &mut Ui, document: &mut Document, language: Language) {
    let edition = document.edition().clone();
    let baseline = &edition.baseline;
    for id in baseline.headline() {
        if let Some(parameter) = baseline.parameter(*id) {
            ui.add_space(6.0);
            parameter_row::show(ui, document, parameter, language);
            ui.add_space(6.0);
        }
    }
}

/// What the user should know although nothing is wrong.
fn notices_ui(ui: &mut Ui, document: &Document, language: Language) {
    let palette = theme::palette(ui);
    for notice in notices(document.scenario(), &document.edition().baseline) {
        ui.separator();
        let text = RichText::new(notice.say(language)).font(regular(12.5));
        ui.add(Text::new(text.color(palette.warning)).wrap());
    }
}
