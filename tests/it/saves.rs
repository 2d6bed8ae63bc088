//! Saves run beside the frame: a test waits for one as a user would.

use std::time::Duration;

use egui_kittest::Harness;
use opvangverkenner::app::Explorer;

/// Waits until nothing is on its way to a file any more.
pub fn done(window: &mut Harness<'static, Explorer>) {
    while window.state().is_saving() {
        std::thread::sleep(Duration::from_millis(5));
        window.step();
    }
    window.run();
}
