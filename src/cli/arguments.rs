//! What every command takes.

use std::path::{Path, PathBuf};

use clap::builder::PossibleValue;
use clap::{Args, ValueEnum};

use super::Refusal;
use crate::export::{self, FileForm};
use crate::files::is_one_file;
use crate::scenario::{FileError, FileProblem};
use crate::text::{Language, command::no_form};

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
    pub fn language(&self) -> Language {
        self.language
    }

    /// The layout asked for: by `--format`, else by the ending of `--output`.
    pub fn asked_format(&self) -> Option<export::Format> {
        match (self.format, self.file().and_then(FileForm::of)) {
            (Some(Format::Table), _) => Some(export::Format::Table),
            (Some(Format::Csv), _) | (None, Some(FileForm::Csv)) => Some(export::Format::Csv),
            (Some(Format::Json), _) | (None, Some(FileForm::Json)) => Some(export::Format::Json),
            (None, _) => None,
        }
    }

    /// The ending of a file that no table is written to: one that another command makes.
    pub fn other_form(&self) -> Option<&'static str> {
        let path = self.file().filter(|_| self.format.is_none())?;
        let other = match FileForm::of(path) {
            Some(FileForm::Csv | FileForm::Json) => None,
            form => form.map(FileForm::ending),
        };
        let ending = path.extension()?;
        let mut more = ["pdf", "ron"].into_iter();
        other.or_else(|| more.find(|more| ending.eq_ignore_ascii_case(more)))
    }

    /// The form that the ending of the file names, of those that a command writes.
    pub fn form<F: Copy + Into<FileForm>>(&self, known: &[F]) -> Result<F, Refusal> {
        let path = self.place();
        let named = FileForm::of(path);
        let found = known.iter().find(|form| named == Some((**form).into()));
        found.copied().ok_or_else(|| {
            let ending = |form: &F| format!(".{}", (*form).into().ending());
            let known: Vec<_> = known.iter().map(ending).collect();
            Refusal::Sentence(no_form(path, &known.join(", "), self.language()))
        })
    }

    /// Where the result goes; stdout is called `-`.
    pub fn place(&self) -> &Path {
        self.output.as_deref().unwrap_or(Path::new("-"))
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
            Some(output) => Err(FileError::at(output, FileProblem::IsInput).into()),
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

impl ValueEnum for Language {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.code()))
    }
}
