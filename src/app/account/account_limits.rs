//! What the words mean, and where the model ends.

use eframe::egui::Ui;

use super::account_inputs::STATUSES;
use crate::app::page::{heading_ui, paragraph_ui};
use crate::text::{Label, Language, definitions_and_limits, explain_status, status_word};

/// Draws the section.
pub fn show(ui: &mut Ui, language: Language) {
    for sentence in definitions_and_limits(language) {
        paragraph_ui(ui, &format!("• {sentence}"));
    }
    ui.add_space(6.0);
    heading_ui(ui, Label::StatusesExplained.text(language), 2);
    for status in STATUSES {
        let (word, meaning) = (
            status_word(status, language),
            explain_status(status, language),
        );
        paragraph_ui(ui, &format!("• {word}: {meaning}"));
    }
}
