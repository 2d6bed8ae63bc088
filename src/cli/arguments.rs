//! What every command takes.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::refusal::Refusal;
use crate::export;
use crate::files::is_one_file;
use crate::scenario::{FileError, FileProblem};
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
    /// Write to a file instead of the screen; .csv and .json name the layout
    #[arg(long, value_name = "PATH")]
    output: Option<PathBuf>,
    /// Language of tables, units, sources and messages
    #[arg(long, value_enum, value_name = "LANGUAGE", default_value_t = Language::Nl)]
    language: Language,
}

impl Common {
    pub fn language(&self) -> text::Language {
        self.language.into()
    }

    /// The layout asked for: by `--format`, else by the ending of `--output`.
    pub fn asked_format(&self) -> Option<export::Format> {
        let ending = self.file().and_then(Path::extension);
        let ending = ending.map(OsStr::to_ascii_lowercase);
        match (self.format, ending.as_deref().and_then(OsStr::to_str)) {
            (Some(Format::Table), _) => Some(export::Format::Table),
            (Some(Format::Csv), _) | (None, Some("csv")) => Some(export::Format::Csv),
            (Some(Format::Json), _) | (None, Some("json")) => Some(export::Format::Json),
            (None, _) => None,
        }
    }

    /// The ending of a file that no table is written to: one that another command makes.
    pub fn other_form(&self) -> Option<&'static str> {
        const OTHERS: [&str; 8] = ["docx", "html", "pdf", "png", "ron", "svg", "xlsx", "xmile"];
        let ending = self.file().and_then(Path::extension)?.to_ascii_lowercase();
        let is_asked = |other: &&str| self.format.is_none() && ending == **other;
        OTHERS.into_iter().find(is_asked)
    }

    /// The file to write to; none for stdout, which may be called `-`.
    pub fn file(&self) -> Option<&Path> {
        let output = self.output.as_deref();
        output.filter(|output| output.as_os_str() != "-")
    }

    /// An input, which the result may not overwrite.
    pub fn input<'a>(&self, path: &'a Path) -> Result<&'a Path, Refusal> {
        let output = self.file().filter(|output| is_one_file(output, path));
        match output {
            None => Ok(path),
            Some(output) => Err(Refusal::File(FileError {
                path: Some(output.to_owned()),
                place: None,
                problem: FileProblem::IsInput,
            })),
        }
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
