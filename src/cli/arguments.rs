//! What every command takes.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::export;
use crate::text;

// What every command takes. No doc comment: it would stand as the help of each command.
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

/// Language of what is written.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub enum Language {
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
