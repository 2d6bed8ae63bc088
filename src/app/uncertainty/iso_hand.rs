//! Hand and keys on the map of two levers.

use eframe::egui::{EventFilter, Key, Pos2, Response, Ui};

use crate::app::act::Act;
use crate::app::kit::keys::{Arrows, Hold, Steps, held_at, hold, stepped};
use crate::app::plot::painted::Painted;
use crate::documents::Gesture;
use crate::scenario::Parameter;

/// Where the cross-hair stands, where that is not on the scenario.
pub type Cross = Option<[f64; 2]>;

/// What hand and keys ask of the map.
pub struct Hand<'a> {
    /// Where the map lies.
    pub painted: Painted,
    /// The lever to the right and the one upwards.
    pub levers: [&'a Parameter; 2],
    /// Where the cross-hair stands.
    pub cross: [f64; 2],
    /// Where the scenario stands.
    pub here: [f64; 2],
}

impl Hand<'_> {
    /// What is asked of the scenario; the cross-hair moves by itself.
    pub fn asked(&self, ui: &Ui, response: &Response, stands: &mut Cross) -> Vec<Act> {
        let held = response.dragged() || response.drag_stopped();
        match hold(ui, response.id, held) {
            Hold::Free => {}
            Hold::TakenBack => return vec![Act::Cancel],
            Hold::Spent => return Vec::new(),
        }
        if response.drag_stopped() || response.clicked() {
            response.request_focus();
        }
        if let Some(pointer) = held_at(ui, response)
            && (held || response.clicked())
        {
            *stands = None;
            let gesture = if held { Gesture::Hold } else { Gesture::Once };
            let moved = self.set(gesture, self.rounded(pointer));
            let released = response.drag_stopped().then_some(Act::Release);
            return moved.into_iter().chain(released).collect();
        }
        let keyed = self.keyed(ui, response, stands);
        keyed.into_iter().collect()
    }

    fn set(&self, gesture: Gesture, values: [f64; 2]) -> Option<Act> {
        let changes = self.levers.iter().zip(values);
        let changes = changes.map(|(row, value)| (row.id, row.value_at(value)));
        (values != self.here).then(|| Act::Set(gesture, changes.collect()))
    }

    /// The values under a hand, in whole steps.
    fn rounded(&self, at: Pos2) -> [f64; 2] {
        let at = self.painted.transform.value_from_position(at);
        let [right, upward] = self.levers;
        [whole_steps(right, at.x), whole_steps(upward, at.y)]
    }

    /// The arrows move the cross-hair a step, with Shift ten; Enter takes the scenario there.
    fn keyed(&self, ui: &Ui, response: &Response, stands: &mut Cross) -> Option<Act> {
        if !response.has_focus() {
            return None;
        }
        let steps = Steps::asked(ui, response, Arrows::All);
        // Escape leads the cross-hair back, and only then the keyboard elsewhere.
        let filter = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: stands.is_some(),
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        let is_down = |key| ui.input(|input| input.key_pressed(key));
        if is_down(Key::Enter) {
            *stands = None;
            return self.set(Gesture::Once, self.cross);
        }
        if is_down(Key::Escape) {
            *stands = None;
            ui.ctx().request_repaint();
            return None;
        }
        if steps.right != 0 || steps.up != 0 {
            let ([right, upward], [across, up]) = (self.levers, self.cross);
            let moved =
                |lever: &Parameter, value, by| within(lever, stepped(value, lever.step, by));
            *stands = Some([
                moved(right, across, steps.right),
                moved(upward, up, steps.up),
            ]);
            ui.ctx().request_repaint();
        }
        None
    }
}

/// The nearest multiple of the lever's step, within its range.
fn whole_steps(lever: &Parameter, value: f64) -> f64 {
    within(lever, (value / lever.step).round() * lever.step)
}

fn within(lever: &Parameter, value: f64) -> f64 {
    value.clamp(lever.position(lever.min), lever.position(lever.max))
}
