//! What every question is drawn with: its head, the main button, and the way back.

use eframe::egui::{Button, Label as Text, Response, RichText, Ui};

use super::icons;
use super::question::Answer;
use super::theme::{self, regular, semibold};
use crate::text::{Label, Language};

/// The question, and what explains it.
pub fn head_ui(ui: &mut Ui, question: String, explanation: &str) {
    ui.label(RichText::new(question).font(semibold(15.0)));
    let weak = theme::palette(ui).weak;
    let text = RichText::new(explanation).font(regular(13.0)).color(weak);
    ui.add(Text::new(text).wrap());
    ui.add_space(8.0);
}

/// The way back.
pub fn cancel_ui(ui: &mut Ui, language: Language) -> Option<Answer> {
    ui.button(Label::Cancel.text(language))
        .clicked()
        .then_some(Answer::Cancel)
}

/// The button for what is most likely wanted: Enter answers at once, Tab leads to the others.
pub fn main_button(ui: &mut Ui, text: &str, fresh: bool) -> Response {
    let palette = theme::palette(ui);
    let text = RichText::new(text).font(semibold(13.5));
    let button = Button::new(text.color(palette.on_accent)).fill(palette.accent);
    let response = ui.add(button);
    if fresh {
        response.request_focus();
    }
    icons::focus_ring(ui, &response, response.rect.expand(3.0));
    response
}
