//! Where a value comes from: unit, status, source and the user's own reason, behind the sign beside its label.

use eframe::egui::{Align, Label as Text, Layout, RichText, Ui, vec2};

use super::ParameterRow;
use crate::app::controls::reason;
use crate::app::theme::{self, regular, semibold};
use crate::documents::Document;
use crate::text::{Label, date, explain_status, status_word};

impl ParameterRow<'_> {
    /// Where the number comes from.
    pub(super) fn source_ui(&self, ui: &mut Ui, document: &mut Document) {
        let status = document.scenario().status(self.parameter);
        let word = |label: Label| label.text(self.language);
        ui.set_max_width(400.0);
        ui.spacing_mut().item_spacing = vec2(8.0, 4.0);
        ui.label(RichText::new(self.label()).font(semibold(14.0)));
        let unit = self.language.of(&self.parameter.unit);
        line(
            ui,
            word(Label::Value),
            &format!("{} ({unit})", self.shown(self.value)),
        );
        line(ui, word(Label::Status), status_word(status, self.language));
        line(ui, "", explain_status(status, self.language));
        if self.differs() {
            let reference = self.shown(self.parameter.value);
            let was = status_word(self.parameter.status, self.language);
            line(
                ui,
                word(Label::ReferenceValue),
                &format!("{reference} ({was})"),
            );
        }
        if self.differs() || reason::of(document, self.parameter).is_some() {
            reason::edit_ui(ui, document, self.parameter, self.label(), self.language);
        }
        ui.separator();
        line(
            ui,
            word(Label::Source),
            self.language.of(&self.parameter.source),
        );
        if let Some(date) = &self.parameter.date {
            line(ui, word(Label::Date), &date::of_source(date, self.language));
        }
        for stop in &self.parameter.stops {
            let status = status_word(stop.status, self.language);
            let text = format!(
                "{}: {} ({status})",
                self.shown(stop.value),
                self.language.of(&stop.words)
            );
            line(ui, word(Label::Stop), &text);
        }
        let (min, max) = (
            self.shown(self.parameter.min),
            self.shown(self.parameter.max),
        );
        line(ui, word(Label::Permitted), &format!("{min} – {max}"));
    }
}

/// A word and what it stands for.
fn line(ui: &mut Ui, word: &str, text: &str) {
    let palette = theme::palette(ui);
    ui.horizontal_top(|ui| {
        let width = 92.0;
        ui.allocate_ui_with_layout(vec2(width, 18.0), Layout::left_to_right(Align::Min), |ui| {
            ui.set_min_width(width);
            ui.label(RichText::new(word).font(regular(12.5)).color(palette.weak));
        });
        ui.add(Text::new(RichText::new(text).font(regular(12.5))).wrap());
    });
}
