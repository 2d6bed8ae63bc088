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
        let (row, language) = (self.parameter, self.language);
        let status = document.scenario().status(row);
        let line = |ui: &mut Ui, label: Label, text: &str| line_ui(ui, label.text(language), text);
        ui.set_max_width(400.0);
        ui.spacing_mut().item_spacing = vec2(8.0, 4.0);
        ui.label(RichText::new(self.label()).font(semibold(14.0)));
        let value = format!("{} ({})", self.shown(self.value), language.of(&row.unit));
        line(ui, Label::Value, &value);
        line(ui, Label::Status, status_word(status, language));
        line_ui(ui, "", explain_status(status, language));
        if self.differs() {
            let was = status_word(row.status, language);
            let reference = format!("{} ({was})", self.shown(row.value));
            line(ui, Label::ReferenceValue, &reference);
        }
        if self.differs() || reason::of(document, row).is_some() {
            reason::edit_ui(ui, document, row, self.label(), language);
        }
        ui.separator();
        line(ui, Label::Source, language.of(&row.source));
        if let Some(date) = &row.date {
            line(ui, Label::Date, &date::of_source(date, language));
        }
        for stop in &row.stops {
            let (value, words) = (self.shown(stop.value), language.of(&stop.words));
            let status = status_word(stop.status, language);
            line(ui, Label::Stop, &format!("{value}: {words} ({status})"));
        }
        let [min, max] = [row.min, row.max].map(|end| self.shown(end));
        line(ui, Label::Permitted, &format!("{min} – {max}"));
    }
}

/// A word and what it stands for.
fn line_ui(ui: &mut Ui, word: &str, text: &str) {
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
