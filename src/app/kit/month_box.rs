//! A box for a month: typed, or stepped by the arrow keys.

use eframe::egui::{Key, Margin, Modifiers, Response, Ui};

use crate::app::kit::limited::{self, Room};
use crate::month::Month;
use crate::text::{Language, date};

/// What the box holds and how it is called.
pub struct MonthBox<'a> {
    /// Spoken and tested by this name.
    pub name: &'a str,
    /// What stands there while it is empty.
    pub hint: &'a str,
    /// Where an empty box starts when it is stepped.
    pub start: Month,
    /// The first and the last month that stepping leads to.
    pub ends: (Month, Month),
}

impl MonthBox<'_> {
    /// Draws the box; what was typed is read by the form.
    pub fn show(&self, ui: &mut Ui, text: &mut String, width: f32, language: Language) -> Response {
        let id = ui.scope_id().with(self.name);
        if ui.memory(|memory| memory.has_focus(id)) {
            self.step(ui, text, language);
        }
        let response = limited::show(ui, text, Room::Value, |edit| {
            edit.id(id)
                .hint_text(self.hint.to_owned())
                .margin(Margin::symmetric(8, 4))
                .desired_width(width)
        });
        response.accessible_name(self.name)
    }

    /// Up is later, down is earlier; with Shift a year.
    fn step(&self, ui: &Ui, text: &mut String, language: Language) {
        let by = ui.input_mut(|input| {
            let mut presses = |modifiers: Modifiers, key: Key| {
                i32::try_from(input.count_and_consume_key(modifiers, key)).unwrap_or(0)
            };
            // Shift first: a key without modifiers is also met with them.
            12 * (presses(Modifiers::SHIFT, Key::ArrowUp)
                - presses(Modifiers::SHIFT, Key::ArrowDown))
                + presses(Modifiers::NONE, Key::ArrowUp)
                - presses(Modifiers::NONE, Key::ArrowDown)
        });
        if by == 0 {
            return;
        }
        let (first, last) = self.ends;
        let month = match date::read(text) {
            Some(month) => month.plus(by),
            None if text.trim().is_empty() => self.start,
            // What cannot be read is for its author to mend.
            None => return,
        };
        *text = date::short(month.clamp(first, last), language);
    }
}
