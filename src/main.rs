//! The program: commands on the console, and the window.

use std::process::ExitCode;

use opvangverkenner::cli::{self, Asked};

fn main() -> ExitCode {
    match cli::main(std::env::args_os()) {
        Asked::Done(code) => code,
        Asked::Window(_arguments) => ExitCode::SUCCESS,
    }
}
