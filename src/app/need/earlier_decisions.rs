//! Decisions published before and after the edition's, in the plot of Behoefte: off until asked for.

use eframe::egui::{Label as Text, RichText, Stroke, Ui};

use crate::app::theme::{self, regular};
use crate::month::Month;
use crate::scenario::EarlierDecision;
use crate::text::history::decided_for;
use crate::text::{Label, Language, date, need};

/// The box that brings them. Returns whether it was ticked or cleared.
pub fn box_ui(ui: &mut Ui, on: &mut bool, language: Language) -> bool {
    let palette = theme::palette(ui);
    let name = RichText::new(Label::EarlierDecisions.text(language)).font(regular(12.5));
    ui.spacing_mut().interact_size.y = 24.0;
    // The box has an edge of 3:1 on a card.
    ui.visuals_mut().widgets.inactive.bg_stroke = Stroke::new(1.0, palette.reference);
    let ticked = ui.checkbox(on, name.color(palette.weak));
    ticked
        .on_hover_text(Label::EarlierDecisionsExplained.text(language))
        .changed()
}

/// What they say about the month of the cursor; as high when they say nothing.
pub fn readout_ui(ui: &mut Ui, drawn: &[EarlierDecision<'_>], month: Month, language: Language) {
    let said = spoken(drawn, month, language);
    let text = RichText::new(&said).font(regular(12.5));
    let text = text.color(theme::palette(ui).weak);
    ui.add(Text::new(text).truncate());
}

/// `Andere besluiten voor 1 januari 2025: 97.000 (apr 2023)`.
pub fn spoken(drawn: &[EarlierDecision<'_>], month: Month, language: Language) -> String {
    let day = date::first_day(month, language);
    let said = decided_for(drawn, month, language);
    need::decided_earlier(&day, said.as_deref(), language)
}
