//! Saves run beside the frame: a test waits for one as a user would.

use std::time::Duration;

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use opvangverkenner::app::Explorer;

/// Waits until the window no longer says that it is saving.
pub fn done(window: &mut Harness<'static, Explorer>) {
    for word in ["Bezig met opslaan", "Saving…", "Nog bezig", "Still saving"] {
        while window.query_all_by_label_contains(word).next().is_some() {
            std::thread::sleep(Duration::from_millis(20));
            window.step();
        }
    }
    window.run();
}
