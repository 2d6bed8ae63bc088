//! The commands: arguments in, tables and exit codes out. Knows no window.
//!
//! A command is one file, which holds what it takes, what it does and its help, and one row of `COMMANDS`.

mod arguments;
mod band;
mod command;
mod compare;
mod explain;
mod export;
mod output;
mod parameters;
mod picture;
mod regions;
mod report;
mod run;
mod scenarios;
mod sensitivity;
mod solve;
mod track;
mod typed;
mod ukraine;
mod window;

use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory, FromArgMatches, Parser};

pub use output::refuse;
pub use window::{Renderer, WindowArguments};

use crate::files::code_in;
use crate::scenario::{Nearest, Quote};
use arguments::Common;
use command::{Command, Refusal, Row};

/// Every command, in the order of `--help`.
const COMMANDS: [Row; 13] = [
    Row::of::<run::Run>("run"),
    Row::of::<parameters::Parameters>("parameters"),
    Row::of::<compare::Compare>("compare"),
    Row::of::<explain::Explain>("explain"),
    Row::of::<solve::Solve>("solve"),
    Row::of::<sensitivity::Sensitivity>("sensitivity"),
    Row::of::<regions::Regions>("regions"),
    Row::of::<ukraine::Ukraine>("ukraine"),
    Row::of::<band::Band>("band"),
    Row::of::<report::Report>("report"),
    Row::of::<picture::Picture>("picture"),
    Row::of::<track::Follow>("track"),
    Row::of::<export::Export>("export"),
];

const ABOUT: &str = "How many reception places does COA need? A what-if explorer of the \
forecast behind the Dutch state secretary's letter of November 2022.

Without a command it opens the window.";

const EXAMPLES: &str = "\
Examples:
  opvangverkenner                                  open the window with the reference
  opvangverkenner scenarios/afspraak-20000.ron     open a scenario in the window
  opvangverkenner OV1-…                            open the scenario of a code in the window
  opvangverkenner run                              the reference, month by month
  opvangverkenner run a.ron b.ron --format csv     two scenarios under each other, for a spreadsheet
  opvangverkenner run --set housed.2022H2=20000    what if 20,000 permit-holders are housed?
  opvangverkenner parameters --language en         every value with its status and source
  opvangverkenner regions --date 2023-01           what it means for every province

Exit codes: 0 done; 1 refused, with one line `error: …`; 2 wrong usage.";

/// What can be typed without a command.
#[derive(Debug, Parser)]
#[command(
    name = "opvangverkenner",
    bin_name = "opvangverkenner",
    version,
    about = ABOUT,
    after_help = EXAMPLES,
    args_conflicts_with_subcommands = true,
    disable_help_subcommand = true
)]
struct Arguments {
    #[command(flatten)]
    window: WindowArguments,
}

/// What the arguments ask for.
#[derive(Debug)]
pub enum Asked {
    /// Open the window.
    Window(WindowArguments),
    /// The command has been carried out, or refused.
    Done(ExitCode),
}

/// Takes the arguments, the program's name first, and carries out any command but the window.
pub fn main(arguments: impl IntoIterator<Item = OsString>) -> Asked {
    read(arguments).unwrap_or_else(|error| Asked::Done(output::usage(&error)))
}

/// The arguments of the program that is the window only.
///
/// # Errors
/// What is wrong with them, or the help that they ask for.
pub fn window(arguments: impl IntoIterator<Item = OsString>) -> Result<WindowArguments, String> {
    let asked = Arguments::try_parse_from(arguments);
    asked
        .map(|asked| asked.window)
        .map_err(|error| error.to_string())
}

/// All that can be typed.
pub fn program() -> clap::Command {
    let command = |row: &Row| (row.define)(clap::Command::new(row.name));
    Arguments::command().subcommands(COMMANDS.iter().map(command))
}

/// A first file that is no code and does not end in `.ron` was meant as a command.
fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Asked, clap::Error> {
    let matches = program().try_get_matches_from(arguments)?;
    if let Some((name, matches)) = matches.subcommand()
        && let Some(row) = COMMANDS.iter().find(|row| row.name == name)
    {
        return (row.carry_out)(matches).map(Asked::Done);
    }
    let window = Arguments::from_arg_matches(&matches)?.window;
    let ends_in_ron = |path: &Path| {
        let ending = path.extension();
        ending.is_some_and(|ending| ending.eq_ignore_ascii_case("ron"))
    };
    match window.files.first() {
        Some(first) if !ends_in_ron(first) && code_in(first).is_none() => {
            Err(unknown_command(&first.to_string_lossy()))
        }
        _ => Ok(Asked::Window(window)),
    }
}

fn unknown_command(name: &str) -> clap::Error {
    let known = COMMANDS.iter().map(|row| row.name.to_owned());
    let hint = match Nearest::among(name, known).0 {
        Some(nearest) => format!("; did you mean {nearest}?"),
        None => String::new(),
    };
    let sentence = format!(
        "{:?} is no command, and no scenario file (.ron){hint}",
        Quote::from(name)
    );
    program().error(ErrorKind::InvalidSubcommand, sentence)
}
