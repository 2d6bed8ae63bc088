//! The window without a console: for shortcuts and file types on Windows. Elsewhere the same window.
#![cfg_attr(windows, windows_subsystem = "windows")]

use std::path::PathBuf;
use std::process::ExitCode;

use opvangverkenner::app::{Drawn, Start, show};
use opvangverkenner::files::{Home, read_scenario};
use opvangverkenner::text::Say;

fn main() -> ExitCode {
    match show(&start(), Drawn::Auto) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

/// Opens what it can; what it cannot open it says in the window, for there is no console.
fn start() -> Start {
    let mut start = Start::at_home(Home::of_user(), None);
    for path in std::env::args_os().skip(1).map(PathBuf::from) {
        match read_scenario(&path) {
            Ok(opened) => start.opened.push((path, opened)),
            Err(error) => start.refuse(error.say(start.language)),
        }
    }
    start
}
