//! The window without a console: for shortcuts and file types on Windows. Elsewhere the same window.
#![cfg_attr(windows, windows_subsystem = "windows")]

use std::path::PathBuf;
use std::process::ExitCode;

use opvangverkenner::app::{Drawn, Start, show};
use opvangverkenner::files::Home;

fn main() -> ExitCode {
    match show(&start(), Drawn::Auto) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn start() -> Start {
    let mut start = Start::at_home(Home::of_user(), None);
    start.open(std::env::args_os().skip(1).map(PathBuf::from));
    start
}
