//! Opens the window with what it was asked to show.

use super::alarm::on_panic;
use super::start::Start;
use super::window;
use crate::cli::WindowArguments;
use crate::files::Home;

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
