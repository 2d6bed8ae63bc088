//! What a command is: arguments that can be carried out, and why one is refused.

use std::process::ExitCode;

use clap::{ArgMatches, Args, FromArgMatches};

use super::arguments::Common;
use super::output;
use crate::analysis::AnalysisError;
use crate::regions::ImportError;
use crate::scenario::{FileError, ScenarioError};
use crate::text::{Language, Say};

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

/// Why a command is refused.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("refused: {self:?}")]
pub enum Refusal {
    /// A file, or a value inside one or on the command line.
    File(#[from] FileError),
    /// A table that the user brings.
    Import(#[from] ImportError),
    /// A question that cannot be answered.
    Analysis(#[from] AnalysisError),
    /// Any other sentence, in the language asked for.
    Sentence(String),
}

impl From<ScenarioError> for Refusal {
    fn from(error: ScenarioError) -> Self {
        Self::Analysis(error.into())
    }
}

impl Say for Refusal {
    fn say(&self, language: Language) -> String {
        match self {
            Self::File(error) => error.say(language),
            Self::Import(error) => error.say(language),
            Self::Analysis(error) => error.say(language),
            Self::Sentence(sentence) => sentence.clone(),
        }
    }
}
