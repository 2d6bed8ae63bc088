//! What keys ask of the window.

use eframe::egui::{Context, Event, InputState, Key};

use super::Explorer;
use crate::app::command::{self, Command, Zoom};
use crate::app::kit::focus;
use crate::app::menu_bar;
use crate::app::question;
use crate::files::SettingsChange;

/// How far one step makes everything larger or smaller, and how far it goes.
const STEP: f32 = 0.1;
const ENDS: (f32, f32) = (0.5, 3.0);

impl Explorer {
    /// What a key asks, unless something waits for an answer.
    pub(super) fn keyed(&mut self, closes: bool) -> Option<Command> {
        let ctx = &self.ctx;
        let alone = ctx.input(|input| self.alt.follow(input));
        if self.question.is_some() || self.dialogs.is_open() || self.report.is_open() {
            return None;
        }
        let asked = command::asked(ctx);
        let pressed = Command::with_shortcut().find(|command| is_pressed(ctx, *command));
        let pressed = pressed.or(closes.then_some(Command::CloseActive));
        asked.or(pressed).or(alone.then_some(Command::OpenMenu))
    }

    /// Carries out what only moves the keyboard, shows help, or draws otherwise.
    pub(super) fn look_after(&mut self, command: Command) {
        let ctx = &self.ctx;
        match command {
            Command::Keys => self.question = Some(question::keys(ctx, self.language)),
            Command::Words => self.question = Some(question::words(self.language)),
            Command::OpenMenu => menu_bar::open(ctx),
            Command::NextPart => focus::to_next(ctx, &self.parts, false),
            Command::PartBefore => focus::to_next(ctx, &self.parts, true),
            Command::Meeting => self.meet(),
            Command::HighContrast => {
                let wished = !self.keeping.settings.high_contrast;
                self.remember(vec![SettingsChange::HighContrast(wished)]);
            }
            Command::Zoom(zoom) => ctx.set_zoom_factor(zoomed(ctx.zoom_factor(), zoom)),
            _ => {}
        }
    }
}

/// Whether the keys of a command were pressed: nothing else takes them for its own.
pub(super) fn is_pressed(ctx: &Context, command: Command) -> bool {
    let keys = [command.shortcut(), command.other_shortcut()];
    ctx.input_mut(|input| {
        keys.iter()
            .flatten()
            .any(|keys| input.consume_shortcut(keys))
    })
}

fn zoomed(now: f32, zoom: Zoom) -> f32 {
    let to = match zoom {
        Zoom::In => now + STEP,
        Zoom::Out => now - STEP,
        Zoom::True => 1.0,
    };
    ((to * 10.0).round() / 10.0).clamp(ENDS.0, ENDS.1)
}

/// Alt, which opens the menu when it is pressed alone. Only the left one: the right one makes letters on many keyboards.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Alt {
    /// Whether it is down, and nothing else was pressed since.
    alone: bool,
}

impl Alt {
    /// Follows a frame. Returns whether it was let go in it, alone since it was pressed.
    fn follow(&mut self, input: &InputState) -> bool {
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
