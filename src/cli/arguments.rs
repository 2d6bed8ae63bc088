//! What can be typed on the command line.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::error::ErrorKind;
use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};

use super::help;
use super::questions::{
    BandArguments, CompareArguments, ExplainArguments, SensitivityArguments, SolveArguments,
};
use super::regions_arguments::RegionsArguments;
use crate::export;
use crate::scenario::Nearest;
use crate::text;

/// Everything typed.
#[derive(Debug, Parser)]
#[command(
    name = "opvangverkenner",
    version,
    about = help::ABOUT,
    after_help = help::EXAMPLES,
    args_conflicts_with_subcommands = true,
    disable_help_subcommand = true
)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Option<Command>,
    #[command(flatten)]
    pub window: WindowArguments,
}

/// What the window is opened with.
#[derive(Debug, Args)]
pub struct WindowArguments {
    /// Scenario files (.ron) to open in the window, at most 8
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Language of the window and its messages
    #[arg(long, value_enum, value_name = "LANGUAGE")]
    language: Option<Language>,
    /// How the window is drawn
    #[arg(long, value_enum, value_name = "RENDERER", default_value_t = Renderer::Auto)]
    pub renderer: Renderer,
}

impl WindowArguments {
    /// The language asked for, if any.
    #[must_use]
    pub fn asked_language(&self) -> Option<text::Language> {
        self.language.map(Into::into)
    }

    /// The language asked for, else Dutch.
    #[must_use]
    pub fn language(&self) -> text::Language {
        self.language.unwrap_or_default().into()
    }
}

/// How the window is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Renderer {
    /// wgpu, and glow where that does not start
    #[default]
    Auto,
    /// wgpu only
    Wgpu,
    /// OpenGL only
    Glow,
}

/// A command that needs no window.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Month by month: flows, stocks and required places
    #[command(after_help = help::RUN)]
    Run(RunArguments),
    /// Every parameter: id, value, unit, bounds, stops, status, source
    #[command(after_help = help::PARAMETERS)]
    Parameters(ParametersArguments),
    /// Scenarios side by side at one date
    #[command(after_help = help::COMPARE)]
    Compare(CompareArguments),
    /// Which lever makes which part of a difference in required places
    #[command(after_help = help::EXPLAIN)]
    Explain(ExplainArguments),
    /// Which value of one lever gives a number of required places
    #[command(after_help = help::SOLVE)]
    Solve(SolveArguments),
    /// Each parameter alone at its low and its high
    #[command(after_help = help::SENSITIVITY)]
    Sensitivity(SensitivityArguments),
    /// What one date means for every province or safety region
    #[command(after_help = help::REGIONS)]
    Regions(RegionsArguments),
    /// Displaced persons from Ukraine, month by month: required and agreed places
    #[command(after_help = help::UKRAINE)]
    Ukraine(UkraineArguments),
    /// How far the required places spread with the assumptions
    #[command(after_help = help::BAND)]
    Band(BandArguments),
}

impl Command {
    /// What every command takes.
    #[must_use]
    pub fn common(&self) -> &Common {
        match self {
            Self::Run(command) => &command.common,
            Self::Parameters(command) => &command.common,
            Self::Compare(command) => &command.common,
            Self::Explain(command) => &command.common,
            Self::Solve(command) => &command.common,
            Self::Sensitivity(command) => &command.common,
            Self::Regions(command) => &command.common,
            Self::Ukraine(command) => &command.common,
            Self::Band(command) => &command.common,
        }
    }
}

/// What `run` takes.
#[derive(Debug, Args)]
pub struct RunArguments {
    /// Scenario files (.ron); without any, the reference of the edition
    #[arg(value_name = "FILE", conflicts_with = "baseline")]
    pub files: Vec<PathBuf>,
    /// Edition of the forecast, when no FILE names one
    #[arg(long, value_name = "ID")]
    pub baseline: Option<String>,
    #[command(flatten)]
    pub common: Common,
}

/// What `parameters` takes.
#[derive(Debug, Args)]
pub struct ParametersArguments {
    /// Edition of the forecast
    #[arg(long, value_name = "ID")]
    pub baseline: Option<String>,
    #[command(flatten)]
    pub common: Common,
}

/// What `ukraine` takes.
#[derive(Debug, Args)]
pub struct UkraineArguments {
    /// Scenario file (.ron); without one, the reference of the edition
    #[arg(value_name = "FILE", conflicts_with = "baseline")]
    pub file: Option<PathBuf>,
    /// Edition of the forecast, when no FILE names one
    #[arg(long, value_name = "ID")]
    pub baseline: Option<String>,
    #[command(flatten)]
    pub common: Common,
}

/// What every command takes.
#[derive(Debug, Args)]
pub struct Common {
    /// Set a value, in every FILE; repeatable, the last one wins
    #[arg(long, value_name = "ID=VALUE", value_parser = setting)]
    pub set: Vec<Setting>,
    /// Layout of the result; without it a table
    #[arg(long, value_enum, value_name = "FORMAT")]
    format: Option<Format>,
    /// Write to a file instead of the screen
    #[arg(long, value_name = "PATH")]
    pub output: Option<PathBuf>,
    /// Language of tables, units, sources and messages
    #[arg(long, value_enum, value_name = "LANGUAGE", default_value_t = Language::Nl)]
    language: Language,
}

impl Common {
    pub fn language(&self) -> text::Language {
        self.language.into()
    }

    /// The layout asked for, if any.
    pub fn asked_format(&self) -> Option<export::Format> {
        self.format.map(|format| match format {
            Format::Table => export::Format::Table,
            Format::Csv => export::Format::Csv,
            Format::Json => export::Format::Json,
        })
    }
}

/// One `ID=VALUE`, not yet checked.
#[derive(Clone, Debug)]
pub struct Setting {
    pub id: String,
    pub value: String,
}

fn setting(text: &str) -> Result<Setting, String> {
    let (id, value) = text
        .split_once('=')
        .ok_or("write ID=VALUE, such as housed.2022H2=20000")?;
    Ok(Setting {
        id: id.to_owned(),
        value: value.to_owned(),
    })
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Table,
    Csv,
    Json,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum Language {
    #[default]
    Nl,
    En,
}

impl From<Language> for text::Language {
    fn from(language: Language) -> Self {
        match language {
            Language::Nl => Self::Nl,
            Language::En => Self::En,
        }
    }
}

impl Arguments {
    /// Reads the arguments. A first file that does not end in `.ron` was meant as a command.
    pub fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Self, clap::Error> {
        let arguments = Self::try_parse_from(arguments)?;
        let first = arguments.window.files.first();
        match first {
            Some(first) if !ends_in_ron(first) => Err(unknown_command(&first.to_string_lossy())),
            _ => Ok(arguments),
        }
    }
}

fn ends_in_ron(path: &std::path::Path) -> bool {
    path.extension().is_some_and(|extension| extension == "ron")
}

fn unknown_command(name: &str) -> clap::Error {
    let command = Arguments::command();
    let known = command
        .get_subcommands()
        .map(|known| known.get_name().to_owned());
    let hint = match Nearest::among(name, known).0 {
        Some(nearest) => format!("; did you mean {nearest}?"),
        None => String::new(),
    };
    let sentence = format!("{name:?} is no command, and no scenario file (.ron){hint}");
    Arguments::command().error(ErrorKind::InvalidSubcommand, sentence)
}
