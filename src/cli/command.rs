//! What a command is: arguments that can be carried out.

use std::process::ExitCode;

use clap::{ArgMatches, Args, FromArgMatches};

use super::arguments::Common;
use super::output;
use super::refusal::Refusal;

/// The arguments of a command, beside those that every command takes; their help is the command's.
pub trait Command: Args {
    /// Whether it writes a file: it needs `--output`, whose ending names the form.
    const WRITES_A_FILE: bool = false;

    /// Carries it out.
    ///
    /// # Errors
    /// Why it is refused; nothing has been written then.
    fn run(&self, common: &Common) -> Result<(), Refusal>;
}

/// A command in the list of all.
pub struct Row {
    pub name: &'static str,
    /// Gives a command what can be typed.
    pub define: fn(clap::Command) -> clap::Command,
    /// Carries out what was typed, unless it is wrong usage.
    pub carry_out: fn(&ArgMatches) -> Result<ExitCode, clap::Error>,
}

impl Row {
    pub const fn of<C: Command>(name: &'static str) -> Self {
        Self {
            name,
            define: |command| {
                let command = Common::augment_args(C::augment_args(command));
                if !C::WRITES_A_FILE {
                    return command;
                }
                command
                    .mut_arg("format", |format| {
                        format.hide(true).conflicts_with("output")
                    })
                    .mut_arg("output", |output| {
                        let help = "The file to write; its ending names the form";
                        output.required(true).help(help)
                    })
            },
            carry_out: |typed| {
                let common = Common::from_arg_matches(typed)?;
                let outcome = C::from_arg_matches(typed)?.run(&common);
                Ok(output::finish(outcome, common.language()))
            },
        }
    }
}
