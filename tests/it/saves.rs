//! Saves run beside the frame: a test waits for one as a user would.

use std::time::Duration;

use egui_kittest::Harness;
use opvangverkenner::app::Explorer;

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
