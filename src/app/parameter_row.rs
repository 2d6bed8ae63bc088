//! One parameter, all from the edition's row: label with ⓘ, value box and ↺ on one line, the slider below them, and
//! its stops.

use std::sync::Arc;

use eframe::egui::{
    Align, CursorIcon, Galley, Id, Key, Label as Text, Layout, Popup, PopupCloseBehavior, RichText,
    Sense, Ui, WidgetInfo, accesskit, epaint::text::PlacedRow, pos2, vec2,
};

use super::controls::reason;
use super::icons::{self, Icon};
use super::kit::slider::{Moved, Slider};
use super::kit::stop_chips::{self, Stop};
use super::kit::words::warning_ui;
use super::theme::{self, regular, semibold};
use super::value_box::{self, Doubt};
use crate::documents::{Document, Gesture};
use crate::scenario::{Parameter, Value};
use crate::text::{
    Label, Language, controls, date, explain_status, not_permitted, quantity, status_word,
};

/// The width of the value box, of a number or a month, and that of its ↺.
const BOX: f32 = 70.0;
const MONTH: f32 = 82.0;
const RESET: f32 = 24.0;
/// The room of ⓘ.
const SIGN: f32 = 22.0;

/// Draws the row and carries out what is asked for. It is as high whatever its value.
pub fn show(ui: &mut Ui, document: &mut Document, parameter: &Parameter, language: Language) {
    let value = document.scenario().value(parameter);
    let row = ParameterRow {
        parameter,
        value,
        language,
    };
    ui.push_id(parameter.id, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let head = row.head_ui(ui, document);
        row.track_ui(ui, document, head.source);
        row.problems_ui(ui, document, head);
    });
}

struct ParameterRow<'a> {
    parameter: &'a Parameter,
    value: Value,
    language: Language,
}

/// What came of the first line of a row.
struct Head {
    /// What tells where the value comes from, once it is opened.
    source: Id,
    /// Why what stands in the box is refused.
    refused: Option<String>,
    /// The value that was typed just now.
    typed: Option<Value>,
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

    fn box_width(&self) -> f32 {
        match self.value {
            Value::Number(_) => BOX,
            Value::Month(_) => MONTH,
        }
    }

    /// Label, value box and ↺, for which there is always room: nothing moves when the value differs.
    fn head_ui(&self, ui: &mut Ui, document: &mut Document) -> Head {
        const GAP: f32 = 4.0;
        let (row, language) = (self.parameter, self.language);
        let shown = ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            let width = ui.available_width() - self.box_width() - RESET - 2.0 * GAP;
            let source = self.label_ui(ui, document, width.max(60.0));
            let mut typed = None;
            let set = |value| {
                typed = Some(value);
                let set = document.set(Gesture::Once, &[(row.id, value)]);
                set.map_err(|error| not_permitted(row, value, &error, language))
            };
            let (name, value, width) = (self.label(), self.value, self.box_width());
            let entered = value_box::show(ui, row, name, value, width, language, set);
            if self.differs() {
                self.reset_ui(ui, document);
            } else {
                ui.add_space(RESET);
            }
            Head {
                source,
                refused: entered.refused,
                typed,
            }
        });
        shown.inner
    }

    /// The label with ⓘ behind its last word: a click tells where the value comes from, as does a key on the slider.
    fn label_ui(&self, ui: &mut Ui, document: &mut Document, width: f32) -> Id {
        let palette = theme::palette(ui);
        let galley = self.label_galley(ui, width);
        let size = vec2(width, galley.size().y.max(RESET));
        let (rect, response) = ui.allocate_exact_size(size, Sense::CLICK);
        let name = controls::source_of(self.label(), self.language);
        let role = accesskit::Role::Button;
        response.widget_info(|| WidgetInfo::labeled(role, ui.is_enabled(), &name));
        let top = rect.center().y - galley.size().y / 2.0;
        let end = galley.rows.last().map_or(galley.rect, PlacedRow::rect);
        let sign = pos2(rect.left() + end.right() + 0.6 * SIGN, top + end.center().y);
        let lit = response.hovered() || response.has_focus();
        let colour = if lit { palette.accent } else { palette.weak };
        ui.painter()
            .galley(pos2(rect.left(), top), galley, palette.text);
        icons::draw(ui.painter(), Icon::Info, sign, colour);
        if let Some(reason) = reason::of(document, self.parameter) {
            let told = controls::own_reason(reason, self.language);
            ui.ctx()
                .accesskit_node_builder(response.id, |node| node.set_description(told));
            ui.painter()
                .circle_filled(sign + vec2(6.5, -6.5), 3.5, palette.accent);
        }
        icons::focus_ring(ui, &response, rect);
        let response = response.on_hover_cursor(CursorIcon::PointingHand);
        Popup::menu(&response)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .show(|ui| self.source_ui(ui, document));
        Popup::default_response_id(&response)
    }

    /// The label over as many lines as it needs, with room for ⓘ behind its last word.
    fn label_galley(&self, ui: &Ui, width: f32) -> Arc<Galley> {
        let lay = |room| {
            let (label, colour) = (self.label().to_owned(), theme::palette(ui).text);
            ui.painter().layout(label, semibold(13.0), colour, room)
        };
        let whole = lay(width);
        let end = whole.rows.last().map_or(0.0, |row| row.rect().right());
        if end + SIGN <= width {
            whole
        } else {
            lay(width - SIGN)
        }
    }

    /// The slider over the whole width, and its stops below it.
    fn track_ui(&self, ui: &mut Ui, document: &mut Document, source: Id) {
        let stops = self.stops();
        let (spoken, described) = (self.shown(self.value), self.described(&stops));
        let row = self.parameter;
        let slider = Slider {
            name: self.label(),
            spoken: &spoken,
            described: &described,
            value: row.position(self.value),
            min: row.position(row.min),
            max: row.position(row.max),
            step: row.step,
            reference: row.position(row.value),
            stops: &stops,
        };
        let (response, moved) = slider.show(ui, ui.available_width());
        if response.has_focus() && ui.input(|input| input.key_pressed(Key::I)) {
            Popup::open_id(ui.ctx(), source);
        }
        let chosen = stop_chips::show(ui, &stops, slider.value).map(Moved::Chosen);
        if let Some(moved) = moved.or(chosen) {
            self.carry_out(ui, document, moved);
        }
    }

    /// What is wrong with what was typed, or may be: a share below one per cent that stands as files write it.
    fn problems_ui(&self, ui: &mut Ui, document: &mut Document, head: Head) {
        let row = self.parameter;
        let is_refused = head.refused.is_some();
        if let Some(sentence) = head.refused {
            warning_ui(ui, sentence);
        }
        let doubt = Doubt {
            id: value_box::id_of(ui, row),
            row,
            typed: head.typed,
            stands: document.scenario().value(row),
            is_refused,
        };
        if let Some(meant) = doubt.show(ui, self.language) {
            document.set(Gesture::Once, &[(row.id, meant)]).ok();
        }
        reason::refused_ui(ui, document, row, self.language);
    }

    /// What the value counts, and the name of the stop that it is at.
    fn described(&self, stops: &[Stop]) -> String {
        let unit = quantity::unit_shown(self.parameter, self.language);
        let at = self.parameter.position(self.value);
        let stop = stops.iter().find(|stop| stop.value == at);
        match stop {
            Some(stop) => format!("{unit}, {}", stop.name),
            None => unit,
        }
    }

    fn stops(&self) -> Vec<Stop> {
        let stops = self.parameter.stops.iter().map(|stop| {
            let words = self.language.of(&stop.words);
            Stop {
                value: self.parameter.position(stop.value),
                name: format!("{} {words}", self.shown(stop.value)),
            }
        });
        stops.collect()
    }

    fn carry_out(&self, ui: &Ui, document: &mut Document, moved: Moved) {
        let now = ui.input(|input| input.time);
        let value_at = |at| self.parameter.value_at(at);
        let (gesture, value) = match moved {
            Moved::Dragged(at) | Moved::Released(at) => (Gesture::Hold, value_at(at)),
            Moved::Stepped(at) => (Gesture::Key(now), value_at(at)),
            Moved::Chosen(at) => (Gesture::Once, value_at(at)),
            Moved::Reset => (Gesture::Once, self.parameter.value),
            Moved::Cancelled => return document.cancel_gesture(),
        };
        if value != self.value {
            // A slider that would make the whole invalid stops where it is.
            document.set(gesture, &[(self.parameter.id, value)]).ok();
            ui.ctx().request_repaint();
        }
        if let Moved::Released(_) = moved {
            document.end_gesture();
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
    fn source_ui(&self, ui: &mut Ui, document: &mut Document) {
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
    ui.horizontal_top(|ui| {
        let width = 92.0;
        ui.allocate_ui_with_layout(vec2(width, 18.0), Layout::left_to_right(Align::Min), |ui| {
            ui.set_min_width(width);
            ui.label(theme::weak(ui, word, regular(12.5)));
        });
        ui.add(Text::new(RichText::new(text).font(regular(12.5))).wrap());
    });
}
