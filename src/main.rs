//! The program: commands on the console, and the window.

use std::process::ExitCode;

use opvangverkenner::cli::{self, Asked, WindowArguments};

fn main() -> ExitCode {
    // Windows leaves `scenarios\*.ron` to the program.
    match cli::main(wild::args_os()) {
        Asked::Done(code) => code,
        Asked::Window(arguments) => match window(&arguments) {
            Ok(()) => ExitCode::SUCCESS,
            Err(sentence) => cli::refuse(&sentence),
        },
    }
}

#[cfg(feature = "gui")]
fn window(arguments: &WindowArguments) -> Result<(), String> {
    use opvangverkenner::app::{Refused, open};
    open(arguments, Refused::Ends)
}

#[cfg(not(feature = "gui"))]
fn window(arguments: &WindowArguments) -> Result<(), String> {
    use opvangverkenner::text::Label;
    let refused = Label::BuiltWithoutWindow.text(arguments.language());
    Err(refused.to_owned())
}
