//! The last line: what was done or refused, the edition, and how much is assumed.

use eframe::egui::{Align, Label as Text, Layout, Margin, Panel, RichText, Ui, accesskit};

use super::theme::{self, regular};
use crate::documents::Document;
use crate::text::{Language, provenance};

/// The last action or refusal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Message {
    /// The sentence.
    pub text: String,
    /// Whether something was refused.
    pub refused: bool,
}

impl Message {
    /// What was done.
    pub fn said(text: String) -> Self {
        let refused = false;
        Self { text, refused }
    }
}

/// Draws the line.
pub fn show(ui: &mut Ui, message: &Message, document: Option<&Document>, language: Language) {
    let palette = theme::palette(ui);
    Panel::bottom("status")
        .resizable(false)
        .frame(theme::bar(palette.card, Margin::symmetric(14, 4)))
        .show(ui, |ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if let Some(document) = document {
                    let text = RichText::new(basis(document, language)).font(regular(12.0));
                    ui.label(text.color(palette.weak));
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let colour = if message.refused {
                        palette.warning
                    } else {
                        palette.weak
                    };
                    let text = RichText::new(&message.text)
                        .font(regular(12.0))
                        .color(colour);
                    let label = ui.add(Text::new(text).truncate());
                    ui.ctx().accesskit_node_builder(label.id, |node| {
                        node.set_live(accesskit::Live::Polite);
                    });
                    if !message.text.is_empty() {
                        label.on_hover_text(&message.text);
                    }
                });
            });
        });
}

/// The edition and how many of its values are assumed or calibrated.
fn basis(document: &Document, language: Language) -> String {
    let baseline = &document.edition().baseline;
    let assumed = document.scenario().assumed_or_calibrated(baseline);
    let assumed = provenance::assumed(assumed, language);
    provenance::basis(language.of(baseline.name()), &assumed, language)
}
