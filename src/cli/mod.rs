//! The commands: arguments in, tables and exit codes out. Knows no window.

mod arguments;
mod band;
mod compare;
mod explain;
mod help;
mod output;
mod parameters;
mod questions;
mod regions;
mod regions_arguments;
mod run;
mod sensitivity;
mod settings;
mod solve;
mod typed;
mod ukraine;

use std::ffi::OsString;
use std::process::ExitCode;

pub use arguments::{Renderer, WindowArguments};

use crate::analysis::AnalysisError;
use crate::documents::MOST_OPEN;
use crate::files::{Opened, read_scenario};
use crate::scenario::{FileError, ScenarioError};
use crate::text::{Language, Say};
use arguments::{Arguments, Command};

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
    let arguments = match Arguments::read(arguments) {
        Ok(arguments) => arguments,
        Err(error) => return Asked::Done(output::usage(&error)),
    };
    match arguments.command {
        None => Asked::Window(arguments.window),
        Some(command) => {
            let outcome = match &command {
                Command::Run(command) => run::run(command),
                Command::Parameters(command) => parameters::run(command),
                Command::Compare(command) => compare::run(command),
                Command::Explain(command) => explain::run(command),
                Command::Solve(command) => solve::run(command),
                Command::Sensitivity(command) => sensitivity::run(command),
                Command::Regions(command) => regions::run(command),
                Command::Ukraine(command) => ukraine::run(command),
                Command::Band(command) => band::run(command),
            };
            Asked::Done(output::finish(outcome, command.common().language()))
        }
    }
}

/// Why a command is refused.
#[derive(Clone, Debug, PartialEq)]
enum Refusal {
    /// A file, or a value inside one or on the command line.
    File(FileError),
    /// A question that cannot be answered.
    Analysis(AnalysisError),
    /// Any other sentence, in the language asked for.
    Sentence(String),
}

impl From<FileError> for Refusal {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

impl From<AnalysisError> for Refusal {
    fn from(error: AnalysisError) -> Self {
        Self::Analysis(error)
    }
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
            Self::Analysis(error) => error.say(language),
            Self::Sentence(sentence) => sentence.clone(),
        }
    }
}

impl WindowArguments {
    /// Reads the files named, all of them or none.
    ///
    /// # Errors
    /// A sentence in `language` about the first one that cannot be opened, or that there are too many.
    pub fn open(&self, language: Language) -> Result<Vec<(std::path::PathBuf, Opened)>, String> {
        let count = self.files.len();
        if count > MOST_OPEN {
            return Err(language.pick(
                format!("Er zijn {count} bestanden genoemd. Het venster opent er hoogstens {MOST_OPEN}; noem er minder."),
                format!("{count} files are named. The window opens at most {MOST_OPEN}; name fewer."),
            ));
        }
        let open = |path: &std::path::PathBuf| Ok((path.clone(), read_scenario(path)?));
        let opened: Result<Vec<_>, FileError> = self.files.iter().map(open).collect();
        opened.map_err(|error| error.say(language))
    }
}

/// Says on stderr why something is refused, and returns the exit code for it.
#[must_use]
pub fn refuse(sentence: &str) -> ExitCode {
    output::refuse(sentence)
}
