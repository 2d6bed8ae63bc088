//! A slider with marks at its stops and at the reference, and every key that one expects.

use eframe::egui::{
    CursorIcon, Key, Rect, Response, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::keys::{Arrows, Hold, Steps, adjusts, held_at, hold, stepped};
use super::stop_chips::Stop;
use crate::app::icons;
use crate::app::theme;

/// How near to a stop the hand is taken to mean it, in points.
const SNAP: f32 = 6.0;
/// Half the knob's width.
const KNOB: f32 = 8.0;
/// The height of the part that can be grabbed.
const HEIGHT: f32 = 24.0;

/// What the slider shows.
pub struct Slider<'a> {
    /// Spoken and tested by this name.
    pub name: &'a str,
    /// The value, as spoken.
    pub spoken: &'a str,
    /// What the value counts, and which stop it is: spoken where a platform drops values.
    pub described: &'a str,
    /// The value.
    pub value: f64,
    /// The lowest value permitted.
    pub min: f64,
    /// The highest value permitted.
    pub max: f64,
    /// One arrow key.
    pub step: f64,
    /// The reference value.
    pub reference: f64,
    /// Named stops.
    pub stops: &'a [Stop],
}

/// What a hand or key asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Moved {
    /// A value, while the knob is held.
    Dragged(f64),
    /// The knob is let go, at this value.
    Released(f64),
    /// The drag is taken back.
    Cancelled,
    /// A value, by key.
    Stepped(f64),
    /// A stop, by a click on its name.
    Chosen(f64),
    /// Back to the reference, by key.
    Reset,
}

impl Slider<'_> {
    /// Draws the slider over a width and returns what was asked for.
    pub fn show(&self, ui: &mut Ui, width: f32) -> (Response, Option<Moved>) {
        let id = ui.scope_id().with(("slider", self.name));
        let (grab, _) = ui.allocate_exact_size(vec2(width, HEIGHT), Sense::hover());
        let response = ui.interact(grab, id, Sense::click_and_drag());
        self.speak(ui, &response);
        let moved = self.asked(ui, &response, grab);
        self.paint(ui, &response, grab);
        let response = response.on_hover_and_drag_cursor(CursorIcon::PointingHand);
        (response, moved)
    }

    fn speak(&self, ui: &Ui, response: &Response) {
        response.widget_info(|| WidgetInfo::slider(ui.is_enabled(), self.value, self.name));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            adjusts(node, self.max, self.step);
            node.set_min_numeric_value(self.min);
            node.set_value(self.spoken);
            node.set_description(self.described);
        });
    }

    fn asked(&self, ui: &Ui, response: &Response, grab: Rect) -> Option<Moved> {
        let held = response.is_pointer_button_down_on();
        match hold(ui, response.id, held || response.drag_stopped()) {
            Hold::Free => {}
            Hold::TakenBack => return Some(Moved::Cancelled),
            Hold::Spent => return None,
        }
        let at = held_at(ui, response).map(|at| self.value_at(at.x, grab));
        if response.drag_stopped() || response.clicked() {
            response.request_focus();
            // A click without movement has moved the knob in the frame of the press.
            let dropped = at.filter(|_| response.drag_stopped());
            return Some(Moved::Released(dropped.unwrap_or(self.value)));
        }
        if response.dragged() || held {
            return at.map(Moved::Dragged);
        }
        let steps = Steps::asked(ui, response, Arrows::All);
        let by = steps.along();
        let moved = (by != 0).then(|| stepped(self.value, self.step, by));
        let home = steps.home.then_some(self.min);
        let end = steps.end.then_some(self.max);
        if let Some(value) = steps.value.or(moved).or(home).or(end) {
            return Some(Moved::Stepped(value.clamp(self.min, self.max)));
        }
        let reset = response.has_focus() && ui.input(|input| input.key_pressed(Key::Delete));
        reset.then_some(Moved::Reset)
    }

    /// A stop or the reference when the hand is near, else a multiple of the step.
    fn value_at(&self, x: f32, grab: Rect) -> f64 {
        let stops = self.stops.iter().map(|stop| stop.value);
        let marks = stops.chain([self.reference]);
        let distance = |value: &f64| (self.x_of(*value, grab) - x).abs();
        let nearest = marks.min_by(|a, b| distance(a).total_cmp(&distance(b)));
        let track = track(grab);
        if let Some(mark) = nearest.filter(|mark| distance(mark) <= self.snap(track)) {
            return mark;
        }
        let share = f64::from(((x - track.left()) / track.width()).clamp(0.0, 1.0));
        let value = self.min + share * (self.max - self.min);
        let rounded = (value / self.step).round() * self.step;
        // Near the ends the grid may lie outside.
        if share <= 0.0 {
            self.min
        } else if share >= 1.0 {
            self.max
        } else {
            rounded.clamp(self.min, self.max)
        }
    }

    /// How near counts as at a mark: where one step is wide enough to aim at, no mark hides its neighbours.
    fn snap(&self, track: Rect) -> f32 {
        #[expect(clippy::cast_possible_truncation, reason = "a width on the screen")]
        let step = track.width() * (self.step / (self.max - self.min)) as f32;
        if step >= KNOB / 3.0 { step / 2.0 } else { SNAP }
    }

    fn x_of(&self, value: f64, grab: Rect) -> f32 {
        let share = ((value - self.min) / (self.max - self.min)).clamp(0.0, 1.0);
        #[expect(clippy::cast_possible_truncation, reason = "a place on the screen")]
        let share = share as f32;
        let track = track(grab);
        track.left() + share * track.width()
    }

    fn paint(&self, ui: &Ui, response: &Response, grab: Rect) {
        let palette = theme::palette(ui);
        let painter = ui.painter();
        let track = track(grab);
        painter.rect_filled(track, 2, palette.track);
        let knob = pos2(self.x_of(self.value, grab), track.center().y);
        let filled = Rect::from_min_max(track.min, pos2(knob.x, track.max.y));
        painter.rect_filled(filled, 2, palette.accent);
        let mark = |value, from: f32, to: f32, width: f32| {
            let stroke = Stroke::new(width, palette.reference);
            painter.vline(self.x_of(value, grab), from..=to, stroke);
        };
        mark(self.reference, knob.y - 8.0, knob.y + 8.0, 2.0);
        for stop in self.stops {
            mark(stop.value, track.bottom() + 4.0, grab.bottom(), 1.0);
        }
        let lit = response.hovered() || response.has_focus() || response.dragged();
        let fill = if lit {
            palette.accent_faint
        } else {
            palette.card
        };
        painter.circle(knob, KNOB - 1.0, fill, Stroke::new(2.0, palette.accent));
        let ring = Rect::from_center_size(knob, Vec2::splat(2.0 * KNOB + 8.0));
        icons::focus_ring(ui, response, ring);
    }
}

fn track(grab: Rect) -> Rect {
    Rect::from_min_max(
        pos2(grab.left() + KNOB, grab.center().y - 2.0),
        pos2(grab.right() - KNOB, grab.center().y + 2.0),
    )
}
