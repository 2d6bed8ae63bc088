//! Why a command is refused.

use crate::analysis::AnalysisError;
use crate::regions::ImportError;
use crate::scenario::{FileError, ScenarioError};
use crate::text::{Language, Say};

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
