//! The user's own reason for a value, edited beside its source.

use eframe::egui::{Id, Ui};

use super::words_box::{self, WordsBox};
use crate::app::kit::limited::Room;
use crate::app::kit::words::{caption_ui, warning_ui};
use crate::app::theme::{self, regular};
use crate::documents::Document;
use crate::scenario::{MOST_REASON, Parameter, ScenarioError};
use crate::text::{Label, Language, Say, controls};

/// The reason that the scenario gives for a value.
pub fn of<'a>(document: &'a Document, parameter: &Parameter) -> Option<&'a str> {
    let reasons = &document.scenario().reasons;
    reasons.get(&parameter.id).map(String::as_str)
}

fn id(document: &Document, parameter: &Parameter) -> Id {
    Id::unique(("reason", document.id(), parameter.id))
}

/// Why the reason that was typed is not taken. Returns whether that is so.
pub fn refused_ui(
    ui: &mut Ui,
    document: &Document,
    parameter: &Parameter,
    language: Language,
) -> bool {
    let text = of(document, parameter).unwrap_or_default();
    let Some(draft) = words_box::draft(ui, id(document, parameter), text) else {
        return false;
    };
    let sentence = match draft.error {
        ScenarioError::ReasonLength { length, .. } => controls::refused_reason(length, language),
        error => error.say(language),
    };
    warning_ui(ui, sentence);
    true
}

/// A box for the reason, with a count of its characters.
pub fn edit_ui(
    ui: &mut Ui,
    document: &mut Document,
    parameter: &Parameter,
    label: &str,
    language: Language,
) {
    let caption = Label::Reason.text(language);
    ui.label(theme::weak(ui, caption, regular(12.5)));
    let text = of(document, parameter).unwrap_or_default().to_owned();
    let words = WordsBox {
        id: id(document, parameter),
        name: &controls::reason_for(label, language),
        hint: Label::ReasonHint.text(language),
        text,
        room: Room::Reason,
        rows: 3,
        font: regular(12.5),
    };
    words.show(ui, document, |scenario, text| {
        if text.is_empty() {
            scenario.reasons.remove(&parameter.id);
        } else {
            scenario.reasons.insert(parameter.id, text);
        }
    });
    if !refused_ui(ui, document, parameter, language) {
        let length = of(document, parameter).map_or(0, |reason| reason.chars().count());
        let count = controls::characters(length, MOST_REASON, language);
        caption_ui(ui, count);
    }
}
