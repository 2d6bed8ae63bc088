//! The user's own capacity: a line in the plot that is typed, dragged or moved by keys.

use eframe::egui::{
    Button, CursorIcon, Rect, Response, RichText, Sense, Stroke, Ui, WidgetInfo, accesskit, pos2,
    vec2,
};
use egui_plot::PlotTransform;

use super::pull::{MOST, STEP};
use crate::app::icons::{self, Icon};
use crate::app::kit::keys::{Arrows, Steps, held_at};
use crate::app::kit::typed::{Typed, TypedBox};
use crate::app::theme::{self, regular};
use crate::scenario::{Quantity, Value};
use crate::text::{Label, Language, ValueProblem, number, quantity, refused_text};

/// The line, and what is being typed for it.
#[derive(Clone, Debug)]
pub struct Capacity {
    /// What the box is called, and the words on the line.
    name: Label,
    /// What the line is called, as spoken.
    line: Label,
    /// The number of places, where the user set one.
    pub places: Option<f64>,
    typed: Typed,
}

impl Default for Capacity {
    fn default() -> Self {
        Self::called(Label::OwnCapacity, Label::OwnCapacityLine)
    }
}

impl Capacity {
    /// A line by the name of its box, and the line's own as it is spoken.
    pub fn called(name: Label, line: Label) -> Self {
        let (places, typed) = (None, Typed::default());
        Self {
            name,
            line,
            places,
            typed,
        }
    }

    /// The button that brings the line, or the box with its number. `start` is where it begins.
    pub fn box_ui(&mut self, ui: &mut Ui, start: f64, language: Language) {
        let palette = theme::palette(ui);
        let name = self.name.text(language);
        let Some(places) = self.places else {
            let add = RichText::new(format!("+ {name}")).font(regular(12.5));
            let add = Button::new(add.color(palette.accent)).frame(false);
            let add = ui.add(add.min_size(vec2(24.0, 24.0)));
            icons::focus_ring(ui, &add, add.rect.expand2(vec2(3.0, 0.0)));
            if add.clicked() {
                self.places = Some((start / 1000.0).round() * 1000.0);
                ui.ctx().request_repaint();
            }
            return;
        };
        let text = RichText::new(name).font(regular(12.5));
        ui.label(text.color(palette.weak));
        self.edit_ui(ui, places, language);
        if icons::button(ui, Icon::Close, Label::RemoveCapacity.text(language)).clicked() {
            *self = Self::called(self.name, self.line);
            ui.ctx().request_repaint();
        }
    }

    /// The box with the number.
    pub fn edit_ui(&mut self, ui: &mut Ui, places: f64, language: Language) {
        let name = self.name.text(language);
        let field = TypedBox {
            id: ui.scope_id().with(("places", name)),
            name,
            shown: &number::whole(places, language),
            width: 62.0,
            size: 12.5,
        };
        let taken = self
            .typed
            .show(ui, &field, |text| read_places(text, language));
        self.places = taken.or(self.places);
    }

    /// Why what was typed is refused, where it is.
    pub fn refusal(&self) -> Option<&str> {
        self.typed.refused()
    }

    /// The handle on the painted line: bolder where a hand or the keyboard has it.
    pub fn handle_ui(&mut self, ui: &Ui, transform: &PlotTransform, language: Language) {
        let Some(places) = self.places else {
            return;
        };
        let frame = *transform.frame();
        let y = transform.position_from_point_y(places);
        if !frame.y_range().contains(y) {
            return;
        }
        let grab = Rect::from_min_max(pos2(frame.left(), y - 8.0), pos2(frame.right(), y + 8.0));
        let id = ui.scope_id().with("own capacity");
        let response = ui.interact(grab, id, Sense::click_and_drag());
        let response = response.on_hover_and_drag_cursor(CursorIcon::ResizeVertical);
        self.speak(ui, &response, places, language);
        if response.hovered() || response.dragged() || response.has_focus() {
            let stroke = Stroke::new(2.5, theme::palette(ui).text);
            ui.painter().hline(frame.x_range(), y, stroke);
        }
        icons::focus_ring(ui, &response, grab);
        let asked = asked(ui, &response, transform, places);
        let asked = asked.map(|asked| asked.clamp(0.0, MOST));
        // A hand that holds the line still asks for nothing new.
        if let Some(asked) = asked.filter(|asked| *asked != places) {
            self.places = Some(asked);
            ui.ctx().request_repaint();
        }
    }

    fn speak(&self, ui: &Ui, response: &Response, places: f64, language: Language) {
        let name = self.line.text(language);
        response.widget_info(|| WidgetInfo::slider(true, places, name));
        let shown = number::whole(places, language);
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_value(shown);
            node.set_numeric_value_step(STEP);
            node.add_action(accesskit::Action::Increment);
            node.add_action(accesskit::Action::Decrement);
        });
    }
}

/// Reads a number of places, or says why it cannot be one.
pub fn read_places(text: &str, language: Language) -> Result<f64, String> {
    match quantity::read(Quantity::Places, text, language) {
        Ok(Value::Number(places)) if (0.0..=MOST).contains(&places) => Ok(places),
        Err(problem @ ValueProblem::NotWhole(_)) => Err(refused_text("", text, &problem, language)),
        _ => Err(Label::CapacityRefused.text(language).to_owned()),
    }
}

fn asked(ui: &Ui, response: &Response, transform: &PlotTransform, places: f64) -> Option<f64> {
    if response.clicked() || response.drag_stopped() {
        response.request_focus();
    }
    if let Some(pointer) = held_at(ui, response)
        && (response.dragged() || response.drag_stopped())
    {
        let y = transform.value_from_position(pointer).y;
        return Some((y / STEP).round() * STEP);
    }
    let by = Steps::asked(ui, response, Arrows::All).tall();
    (by != 0).then(|| places + f64::from(by) * STEP)
}
