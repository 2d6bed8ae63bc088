//! The user's own reason for a value, edited beside its source.

use eframe::egui::{Id, RichText, Ui};

use super::words_box::{self, Draft, WordsBox};
use crate::app::kit::limited::Room;
use crate::app::kit::words::warning_ui;
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

/// What was typed as a reason and refused.
fn refused(ui: &Ui, document: &Document, parameter: &Parameter) -> Option<Draft> {
    let text = of(document, parameter).unwrap_or_default();
    words_box::draft(ui, id(document, parameter), text)
}

fn sentence(error: &ScenarioError, language: Language) -> String {
    match error {
        ScenarioError::ReasonLength { length, .. } => controls::refused_reason(*length, language),
        error => error.say(language),
    }
}

/// Why the reason that was typed is not taken, where it is not.
pub fn refused_ui(ui: &mut Ui, document: &Document, parameter: &Parameter, language: Language) {
    if let Some(draft) = refused(ui, document, parameter) {
        warning_ui(ui, sentence(&draft.error, language));
    }
}

/// A box for the reason, with a count of its characters.
pub fn edit_ui(
    ui: &mut Ui,
    document: &mut Document,
    parameter: &Parameter,
    label: &str,
    language: Language,
) {
    let weak = theme::palette(ui).weak;
    let caption = Label::Reason.text(language);
    ui.label(RichText::new(caption).font(regular(12.5)).color(weak));
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
    if let Some(draft) = refused(ui, document, parameter) {
        warning_ui(ui, sentence(&draft.error, language));
    } else {
        let length = of(document, parameter).map_or(0, |reason| reason.chars().count());
        let count = controls::characters(length, MOST_REASON, language);
        ui.label(RichText::new(count).font(regular(12.0)).color(weak));
    }
}
