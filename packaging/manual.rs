//! Writes the man pages and shell completions from the command line's own definition: `cargo run --example manual -- FOLDER`.

use std::path::PathBuf;
use std::{env, fs, io};

use clap_complete::{Shell, generate_to};
use opvangverkenner::cli;

fn main() -> io::Result<()> {
    let folder = PathBuf::from(env::args_os().nth(1).ok_or(io::ErrorKind::InvalidInput)?);
    let (pages, completions) = (folder.join("man"), folder.join("completions"));
    for folder in [&pages, &completions] {
        fs::create_dir_all(folder)?;
    }
    clap_mangen::generate_to(cli::program(), &pages)?;
    for shell in [Shell::Bash, Shell::Zsh, Shell::Fish, Shell::PowerShell] {
        generate_to(shell, &mut cli::program(), "opvangverkenner", &completions)?;
    }
    Ok(())
}
