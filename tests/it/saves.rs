//! Saves run beside the frame: a test waits for one as a user would.

use std::time::Duration;

use eframe::egui::{Key, Modifiers};
use egui_kittest::Harness;
use opvangverkenner::app::Explorer;

/// Saves by the keys, and waits.
pub fn by_keys(window: &mut Harness<'static, Explorer>) {
    window.key_press_modifiers(Modifiers::COMMAND, Key::S);
    done(window);
}

/// Lets the window take in what was asked of it, and waits until nothing is on its way to a file any more.
pub fn done(window: &mut Harness<'static, Explorer>) {
    settle(window);
    while window.state().is_saving() {
        std::thread::sleep(Duration::from_millis(5));
        window.step();
    }
    settle(window);
}

/// As many frames as it takes: what ends beside them asks for some more.
fn settle(window: &mut Harness<'static, Explorer>) {
    while window.run_ok().is_none() {}
}
