//! The key that opens the menu.

use eframe::egui::{Event, InputState};

/// Alt, which opens the menu when it is pressed alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Alt {
    /// Not pressed.
    #[default]
    Up,
    /// Pressed, and nothing else since.
    Alone,
    /// Pressed together with something else.
    Taken,
}

impl Alt {
    /// As it is after this frame. Returns whether it was pressed alone and let go.
    pub fn follow(&mut self, input: &InputState) -> bool {
        let down = input.modifiers.alt && !input.modifiers.ctrl;
        let other = !input.focused || input.events.iter().any(is_other);
        let before = *self;
        *self = match (before, down) {
            (_, false) => Self::Up,
            (Self::Taken, true) => Self::Taken,
            (_, true) if other => Self::Taken,
            (_, true) => Self::Alone,
        };
        before == Self::Alone && !down && !other
    }
}

/// Whether something else is pressed.
fn is_other(event: &Event) -> bool {
    matches!(
        event,
        Event::Key { .. } | Event::Text(_) | Event::PointerButton { .. }
    )
}
