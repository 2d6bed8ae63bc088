//! The last line: what was done or refused, the edition, and how much is assumed.

use eframe::egui::{Align, Label as Text, Layout, Margin, Panel, RichText, Ui};

use super::theme::{self, regular};
use crate::documents::Document;
use crate::text::{Label, Language, provenance};

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
        .frame(theme::bar(palette.card, Margin::symmetric(16, 4)))
        .show(ui, |ui| {
            // With nothing open there is nothing to drag.
            let welcome = Label::Welcome.text(language);
            let idle = document.is_none() && message.text == welcome;
            let said = if idle { "" } else { &message.text };
            let basis = document.map(|document| basis(document, language));
            let room = ui.available_width();
            let colour = if message.refused {
                palette.warning
            } else {
                palette.weak
            };
            let small = |words: &str| RichText::new(words).font(regular(12.0));
            // A refusal stands whole, and so does what is longer than the line: on as many lines as it needs.
            let least = if message.refused { room - BASIS } else { room };
            if !fits(ui, &message.text, least) {
                ui.add(Text::new(small(&message.text).color(colour)).wrap());
                return;
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if let Some(basis) = basis {
                    ui.add(Text::new(small(&basis).color(palette.weak)).truncate());
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    ui.add(Text::new(small(said).color(colour)).truncate());
                });
            });
        });
}

/// About what the edition and its assumed values take of the line, in points.
const BASIS: f32 = 430.0;

/// Whether a text fits on a line with so much room.
fn fits(ui: &Ui, text: &str, room: f32) -> bool {
    let laid = ui
        .painter()
        .layout_no_wrap(text.to_owned(), regular(12.0), theme::palette(ui).weak);
    laid.size().x <= room
}

/// The edition and how many of its values are assumed or calibrated.
fn basis(document: &Document, language: Language) -> String {
    let baseline = &document.edition().baseline;
    let assumed = document.scenario().assumed_or_calibrated(baseline);
    let assumed = provenance::assumed(assumed, language);
    provenance::basis(language.of(baseline.name()), &assumed, language)
}
