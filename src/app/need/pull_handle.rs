//! The handle on the active scenario's line at the month that is read.

use eframe::egui::{
    CursorIcon, Painter, Pos2, Rect, Response, Sense, Stroke, Ui, WidgetInfo, accesskit, vec2,
};
use egui_plot::PlotTransform;

use super::pull::{Line, MOST, Pull, STEP};
use crate::app::act::Act;
use crate::app::icons;
use crate::app::kit::keys::{Arrows, Hold, Steps, adjusts, held_at, hold, stepped};
use crate::app::plot::painted::Painted;
use crate::app::theme::{self, Palette};
use crate::documents::Gesture;
use crate::text::Label;
use crate::text::invert::{lever_at, places_at};

/// The size of what can be grabbed.
const SIZE: f32 = 26.0;

/// Draws the handle at a month where it is held, pointed at or has the focus, and returns what it asks for.
pub fn show(ui: &Ui, line: &Line<'_>, pull: &mut Pull, painted: &Painted, x: f64) -> Vec<Act> {
    let at = painted.at([x, line.required]);
    let grab = Rect::from_center_size(at, vec2(SIZE, SIZE));
    let id = ui.scope_id().with("pull the line");
    let response = ui.interact(grab, id, Sense::click_and_drag());
    let response = response.on_hover_and_drag_cursor(CursorIcon::ResizeVertical);
    speak(ui, &response, line);
    let lit = response.hovered() || response.dragged() || response.has_focus();
    if lit {
        knob(ui.painter(), theme::palette(ui), at);
    }
    icons::focus_ring(ui, &response, grab.expand(2.0));
    asked(ui, &response, line, pull, &painted.transform)
}

/// What is asked for and what it takes.
pub fn said(line: &Line<'_>) -> String {
    let language = line.language;
    let places = places_at(line.required, line.month, language);
    format!("{places}. {}", lever_at(line.lever, line.value(), language))
}

fn speak(ui: &Ui, response: &Response, line: &Line<'_>) {
    let name = Label::PullHandle.text(line.language);
    response.widget_info(|| WidgetInfo::slider(true, line.required, name));
    let spoken = said(line);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_value(spoken);
        node.set_orientation(accesskit::Orientation::Vertical);
        adjusts(node, MOST, STEP);
    });
}

/// A ring around the dot, with an arrow up and an arrow down.
fn knob(painter: &Painter, palette: &Palette, at: Pos2) {
    painter.circle_stroke(at, 7.0, Stroke::new(2.0, palette.accent));
    for way in [-1.0, 1.0] {
        let corners = [[-4.5, 9.5], [4.5, 9.5], [0.0, 14.5]].map(|[x, y]| vec2(x, way * y));
        icons::filled(painter, at, corners, palette.accent);
    }
}

fn asked(
    ui: &Ui,
    response: &Response,
    line: &Line<'_>,
    pull: &mut Pull,
    transform: &PlotTransform,
) -> Vec<Act> {
    let held = response.dragged() || response.drag_stopped();
    match hold(ui, response.id, held) {
        Hold::Free => {}
        Hold::TakenBack => {
            pull.close();
            return vec![Act::Cancel];
        }
        Hold::Spent => return Vec::new(),
    }
    let places = |at: Pos2| transform.value_from_position(at).y;
    let pointer = if held { held_at(ui, response) } else { None };
    let pulled = pointer.and_then(|pointer| {
        // The line goes where the hand goes, from where it was grabbed.
        let origin = ui.input(|input| input.pointer.press_origin());
        let far = || line.required - places(origin.unwrap_or(pointer));
        let grip = *pull.grip.get_or_insert_with(far);
        let target = ((places(pointer) + grip) / STEP).round() * STEP;
        pull.ask(line, target, Gesture::Hold)
    });
    if response.drag_stopped() || response.clicked() {
        response.request_focus();
        // Only now: under a hand the line would move with the row.
        pull.open |= pull.grip.take().is_some();
    }
    if held {
        let released = response.drag_stopped().then_some(Act::Release);
        return pulled.into_iter().chain(released).collect();
    }
    keyed(ui, response, line, pull).into_iter().collect()
}

fn keyed(ui: &Ui, response: &Response, line: &Line<'_>, pull: &mut Pull) -> Option<Act> {
    let now = ui.input(|input| input.time);
    // Arrows ask for a hundred places more or fewer, with Shift or by pages for a thousand.
    let steps = Steps::asked(ui, response, Arrows::Vertical);
    let by = steps.tall();
    let moved = (by != 0).then(|| stepped(line.required, STEP, by));
    let target = steps.value.or(moved)?;
    pull.open = true;
    pull.ask(line, target, Gesture::Key(now))
}
