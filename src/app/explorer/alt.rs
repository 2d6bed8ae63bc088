//! The key that opens the menu.

use eframe::egui::{Event, InputState, Key};

/// Alt, which opens the menu when it is pressed alone. Only the left one: the right one makes letters on many keyboards.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Alt {
    /// Whether it is down, and nothing else was pressed since.
    alone: bool,
}

impl Alt {
    /// Follows a frame. Returns whether it was let go in it, alone since it was pressed.
    pub fn follow(&mut self, input: &InputState) -> bool {
        let mut opens = false;
        for event in &input.events {
            match event {
                Event::Key {
                    key: Key::AltLeft,
                    pressed,
                    repeat,
                    modifiers,
                    ..
                } => {
                    opens |= self.alone && !pressed;
                    let is_first = *pressed && !repeat && !modifiers.ctrl && !modifiers.shift;
                    self.alone = is_first || (self.alone && *repeat);
                }
                Event::Key { .. }
                | Event::Text(_)
                | Event::PointerButton { .. }
                | Event::WindowFocused(false) => self.alone = false,
                _ => {}
            }
        }
        opens
    }
}
