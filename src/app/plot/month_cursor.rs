//! The month that is read in a plot: set by mouse or arrow keys, spoken with every line's value.

use eframe::egui::{EventFilter, Key, Rect, Response, Sense, Ui, WidgetInfo, accesskit};

use crate::app::icons;
use crate::month::Month;

/// A cursor over the months of a plot.
pub struct MonthCursor<'a> {
    /// What the plot's cursor is called.
    pub name: &'a str,
    /// The month at the left edge of `months`.
    pub first: Month,
    /// The month at the right edge.
    pub last: Month,
    /// The month that is read now.
    pub month: Month,
    /// Every line's value at that month, in words.
    pub spoken: &'a str,
}

impl MonthCursor<'_> {
    /// Puts the cursor over the plot. `months` runs from the first month to the last.
    ///
    /// Returns the month asked for, and what else the hand did there.
    pub fn show(&self, ui: &Ui, plot: Rect, months: Rect) -> (Option<Month>, Response) {
        let id = ui.scope_id().with(self.name);
        let response = ui.interact(plot, id, Sense::click_and_drag());
        response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Slider, true, self.name));
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_value(self.spoken);
            node.set_min_numeric_value(0.0);
            node.set_max_numeric_value(f64::from(self.last.since(self.first)));
            node.set_numeric_value(f64::from(self.month.since(self.first)));
        });
        icons::focus_ring(ui, &response, plot.expand(2.0));
        (self.asked(ui, &response, months), response)
    }

    fn asked(&self, ui: &Ui, response: &Response, months: Rect) -> Option<Month> {
        let touched =
            response.dragged() || response.clicked() || response.is_pointer_button_down_on();
        if let Some(pointer) = response.interact_pointer_pos()
            && touched
        {
            response.request_focus();
            return Some(self.at(pointer.x, months));
        }
        if !response.has_focus() {
            return None;
        }
        let arrows = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
        let by = ui.input(|input| {
            let presses = |key| i32::try_from(input.num_presses(key)).unwrap_or(0);
            let single = presses(Key::ArrowRight) - presses(Key::ArrowLeft);
            single + 12 * (presses(Key::PageUp) - presses(Key::PageDown))
        });
        let end = ui
            .input(|input| input.key_pressed(Key::End))
            .then_some(self.last);
        let home = ui
            .input(|input| input.key_pressed(Key::Home))
            .then_some(self.first);
        let moved = (by != 0).then(|| self.month.plus(by));
        moved
            .or(end)
            .or(home)
            .map(|month| month.clamp(self.first, self.last))
    }

    fn at(&self, x: f32, months: Rect) -> Month {
        let share = ((x - months.left()) / months.width()).clamp(0.0, 1.0);
        let all = f64::from(self.last.since(self.first));
        #[expect(
            clippy::cast_possible_truncation,
            reason = "rounded, and within the horizon"
        )]
        let offset = (f64::from(share) * all).round() as i32;
        self.first.plus(offset)
    }
}
