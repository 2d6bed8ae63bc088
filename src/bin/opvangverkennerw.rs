//! The window without a console: for shortcuts and file types on Windows. Elsewhere the same window.
#![cfg_attr(windows, windows_subsystem = "windows")]

use std::process::ExitCode;

use opvangverkenner::app::{Refused, alarm, open};
use opvangverkenner::cli;

fn main() -> ExitCode {
    let arguments = cli::window(wild::args_os());
    let outcome = arguments.and_then(|arguments| open(&arguments, Refused::Shown));
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            alarm(&sentence);
            ExitCode::FAILURE
        }
    }
}
