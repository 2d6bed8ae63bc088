//! Opens the window with what it was asked to show; the last word where there is none, and no console.

use std::io::Write;
use std::panic::{PanicHookInfo, set_hook, take_hook};

use super::start::Start;
use super::window::{self, is_trying};
use crate::cli::WindowArguments;
use crate::files::Home;
use crate::text::{Language, keeping};

/// What becomes of a file that cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The program ends, and says why on the console.
    Ends,
    /// The window says why: where there is no console.
    Shown,
}

/// Opens the window and keeps it until it is closed.
///
/// # Errors
/// A sentence: why it does not open.
pub fn open(arguments: &WindowArguments, refused: Refused) -> Result<(), String> {
    let mut start = Start::at_home(Home::of_user(), arguments.asked_language());
    on_panic(refused == Refused::Shown, start.language);
    match refused {
        Refused::Ends => start.opened = arguments.open(start.language)?,
        Refused::Shown => start.open(arguments.files.iter().cloned()),
    }
    window::show(start, arguments.renderer)
}

/// The last word: says something on stderr, and on Windows in a box of the system too.
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
fn on_panic(boxed: bool, language: Language) {
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
