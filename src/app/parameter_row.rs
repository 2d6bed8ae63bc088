//! One parameter: label, status, ⓘ, slider, value box and ↺, all from the edition's row.

use std::sync::Arc;

use eframe::egui::{
    Align, Galley, Label as Text, Layout, Popup, RichText, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, accesskit, pos2,
    text::{LayoutJob, TextFormat},
    vec2,
};

use super::controls::reason;
use super::icons::{self, Icon};
use super::kit::slider::{Moved, Slider, Stop};
use super::theme::{self, regular, semibold};
use super::value_box::{self, Doubt};
use crate::documents::{Document, Gesture};
use crate::scenario::{Parameter, Value};
use crate::text::{
    Label, Language, controls, date, explain_status, not_permitted, quantity, status_word,
};

/// The width of the value box with its ↺.
const BOX: f32 = 92.0;
const RESET: f32 = 24.0;

/// Draws the row and carries out what is asked for. Returns a sentence when something is refused.
pub fn show(ui: &mut Ui, document: &mut Document, parameter: &Parameter, language: Language) {
    let value = document.scenario().value(parameter);
    let row = ParameterRow {
        parameter,
        value,
        language,
    };
    ui.push_id(parameter.id, |ui| {
        row.head_ui(ui, document);
        row.body_ui(ui, document);
    });
}

struct ParameterRow<'a> {
    parameter: &'a Parameter,
    value: Value,
    language: Language,
}

impl ParameterRow<'_> {
    fn label(&self) -> &str {
        self.language.of(&self.parameter.words)
    }

    fn shown(&self, value: Value) -> String {
        quantity::with_sign(self.parameter.quantity(), value, self.language)
    }

    fn differs(&self) -> bool {
        self.value != self.parameter.value
    }

    /// The label over as many lines as it needs, with status and ⓘ to the right.
    fn head_ui(&self, ui: &mut Ui, document: &mut Document) {
        let badge = self.badge(ui, document);
        // The badge's own margins and the ⓘ, with a gap before each.
        let right = badge.size().x + 16.0 + 24.0 + 12.0;
        let left = (ui.available_width() - right).max(60.0);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            self.label_ui(ui, left);
            self.status_ui(ui, document, badge);
            let info = icons::button(
                ui,
                Icon::Info,
                &controls::source_of(self.label(), self.language),
            );
            Popup::menu(&info)
                .close_behavior(eframe::egui::PopupCloseBehavior::CloseOnClickOutside)
                .show(|ui| self.info_ui(ui, document));
        });
    }

    /// The label with the unit below it, in the middle of its line.
    fn label_ui(&self, ui: &mut Ui, width: f32) {
        let colour = theme::palette(ui).text;
        let weak = theme::palette(ui).weak;
        let mut text = LayoutJob::default();
        text.wrap.max_width = width;
        text.append(
            self.label(),
            0.0,
            TextFormat::simple(semibold(13.5), colour),
        );
        let unit = quantity::unit_shown(self.parameter, self.language);
        let unit_text = format!("\n{unit}");
        text.append(&unit_text, 0.0, TextFormat::simple(regular(11.5), weak));
        let galley = ui.painter().layout_job(text);
        let size = vec2(width, galley.size().y.max(24.0));
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Label, true, self.label()));
        let top = rect.center().y - galley.size().y / 2.0;
        ui.painter().galley(pos2(rect.left(), top), galley, colour);
    }

    /// The status as it stands in its badge.
    fn badge(&self, ui: &Ui, document: &Document) -> Arc<Galley> {
        let status = document.scenario().status(self.parameter);
        let word = status_word(status, self.language).to_owned();
        ui.painter()
            .layout_no_wrap(word, regular(11.5), theme::palette(ui).weak)
    }

    fn status_ui(&self, ui: &mut Ui, document: &Document, badge: Arc<Galley>) {
        let palette = theme::palette(ui);
        let status = document.scenario().status(self.parameter);
        let size = vec2(badge.size().x + 16.0, 18.0);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        ui.painter().rect_stroke(
            rect,
            9,
            Stroke::new(1.0, palette.border),
            StrokeKind::Inside,
        );
        let corner = rect.center() - badge.size() / 2.0;
        ui.painter().galley(corner, badge, palette.weak);
        let word = status_word(status, self.language);
        response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Label, true, word));
        response.on_hover_text(explain_status(status, self.language));
    }

    fn body_ui(&self, ui: &mut Ui, document: &mut Document) {
        let stops = self.stops();
        let spoken = self.shown(self.value);
        let slider = self.slider(&stops, &spoken);
        let width = (ui.available_width() - BOX - RESET - 16.0).max(80.0);
        let shown = ui.horizontal_top(|ui| {
            let (response, moved) = slider.show(ui, width);
            if let Some(moved) = moved {
                self.carry_out(ui, document, moved);
            }
            let entered = self.value_ui(ui, document);
            if self.differs() {
                self.reset_ui(ui, document);
            }
            (response.rect, entered)
        });
        let (grab, (refusal, typed)) = shown.inner;
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            slider.stops_ui(ui, grab);
        });
        let refused = refusal.is_some();
        if let Some(sentence) = refusal {
            let colour = theme::palette(ui).warning;
            let text = RichText::new(sentence).font(regular(12.5)).color(colour);
            ui.add(Text::new(text).wrap());
        }
        self.doubt_ui(ui, document, refused, typed);
        reason::show(ui, document, self.parameter, self.language);
    }

    fn slider<'a>(&'a self, stops: &'a [Stop], spoken: &'a str) -> Slider<'a> {
        let row = self.parameter;
        Slider {
            name: self.label(),
            spoken,
            value: row.position(self.value),
            min: row.position(row.min),
            max: row.position(row.max),
            step: row.step,
            reference: row.position(row.value),
            stops,
        }
    }

    fn stops(&self) -> Vec<Stop> {
        let stops = self.parameter.stops.iter();
        stops
            .map(|stop| {
                let words = self.language.of(&stop.words);
                Stop {
                    value: self.parameter.position(stop.value),
                    name: format!("{} {words}", self.shown(stop.value)),
                }
            })
            .collect()
    }

    fn carry_out(&self, ui: &Ui, document: &mut Document, moved: Moved) {
        let now = ui.input(|input| input.time);
        let (gesture, value) = match moved {
            Moved::Dragged(at) => (Gesture::Hold, self.parameter.value_at(at)),
            Moved::Stepped(at) => (Gesture::Key(now), self.parameter.value_at(at)),
            Moved::Reset => (Gesture::Once, self.parameter.value),
            Moved::Released => return document.end_gesture(),
            Moved::Cancelled => return document.cancel_gesture(),
        };
        if value != self.value {
            // A slider that would make the whole invalid stops where it is.
            document.set(gesture, &[(self.parameter.id, value)]).ok();
            ui.ctx().request_repaint();
        }
    }

    /// The box; why what stands there is refused, and the value that was typed just now.
    fn value_ui(&self, ui: &mut Ui, document: &mut Document) -> (Option<String>, Option<Value>) {
        let (row, language) = (self.parameter, self.language);
        let present = (self.label(), self.value);
        let mut typed = None;
        let entered = value_box::show(ui, row, present, BOX, language, |value| {
            typed = Some(value);
            let set = document.set(Gesture::Once, &[(row.id, value)]);
            set.map_err(|error| not_permitted(row, value, &error, language))
        });
        (entered.refused, typed)
    }

    /// Asks whether a share below one per cent was typed as files write it; until another value stands there.
    fn doubt_ui(
        &self,
        ui: &mut Ui,
        document: &mut Document,
        is_refused: bool,
        typed: Option<Value>,
    ) {
        let row = self.parameter;
        let doubt = Doubt {
            id: value_box::id_of(ui, row),
            row,
            typed,
            stands: document.scenario().value(row),
            is_refused,
        };
        if let Some(meant) = doubt.show(ui, self.language) {
            document.set(Gesture::Once, &[(row.id, meant)]).ok();
        }
    }

    fn reset_ui(&self, ui: &mut Ui, document: &mut Document) {
        let reference = self.shown(self.parameter.value);
        let name = controls::back_to_reference(&reference, self.language);
        if icons::button(ui, Icon::Reset, &name).clicked() {
            self.carry_out(ui, document, Moved::Reset);
        }
    }

    /// Where the number comes from.
    fn info_ui(&self, ui: &mut Ui, document: &mut Document) {
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
