//! The last word where there is no window and no console: a box of the system.

use std::io::Write;
use std::panic::{PanicHookInfo, set_hook, take_hook};

use super::window::is_trying;
use crate::text::{Language, keeping};

/// Says something on stderr, and on Windows in a box too.
pub fn alarm(sentence: &str) {
    writeln!(std::io::stderr().lock(), "error: {sentence}").ok();
    #[cfg(windows)]
    rfd::MessageDialog::new()
        .set_level(rfd::MessageLevel::Error)
        .set_title("Opvangverkenner")
        .set_description(sentence)
        .show();
}

/// Says of every panic from now on that the program stops. One that leads to another way of drawing is none.
pub fn on_panic(boxed: bool, language: Language) {
    let usual = take_hook();
    set_hook(Box::new(move |panic: &PanicHookInfo<'_>| {
        if is_trying() {
            return;
        }
        usual(panic);
        if boxed {
            alarm(&keeping::stopped(&panic.to_string(), language));
        }
    }));
}
