//! What the window is opened with: the arguments without a command.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::documents::MOST_OPEN;
use crate::files::{Opened, open_named};
use crate::scenario::FileError;
use crate::text::command::too_many_files;
use crate::text::{Language, Say};

/// What the window is opened with.
#[derive(Debug, Args)]
pub struct WindowArguments {
    /// Scenario files (.ron) or codes (OV1-…) to open in the window, at most 8
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Language of the window and its messages
    #[arg(
        long,
        value_enum,
        value_name = "LANGUAGE",
        env = "OPVANGVERKENNER_LANGUAGE",
        hide_env_values = true
    )]
    language: Option<Language>,
    /// How the window is drawn
    #[arg(long, value_enum, value_name = "RENDERER", default_value_t = Renderer::Auto, env = "OPVANGVERKENNER_RENDERER", hide_env_values = true)]
    pub renderer: Renderer,
}

impl WindowArguments {
    /// The language asked for, if any.
    pub fn asked_language(&self) -> Option<Language> {
        self.language
    }

    /// The language asked for, else Dutch.
    pub fn language(&self) -> Language {
        self.language.unwrap_or_default()
    }

    /// Reads the files named, all of them or none.
    ///
    /// # Errors
    /// A sentence in `language` about the first one that cannot be opened, or that there are too many.
    pub fn open(&self, language: Language) -> Result<Vec<(PathBuf, Opened)>, String> {
        let count = self.files.len();
        if count > MOST_OPEN {
            return Err(too_many_files(count, MOST_OPEN, language));
        }
        let open = |path: &PathBuf| Ok((path.clone(), open_named(path)?));
        let opened: Result<Vec<_>, FileError> = self.files.iter().map(open).collect();
        opened.map_err(|error| error.say(language))
    }
}

/// How the window is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Renderer {
    /// wgpu on a graphics card, else the processor
    #[default]
    Auto,
    /// The program itself, without a graphics card
    Processor,
    /// wgpu only
    Wgpu,
    /// OpenGL only
    Glow,
}
