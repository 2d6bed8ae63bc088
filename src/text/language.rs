//! The two languages.

use serde::{Deserialize, Serialize};

use crate::scenario::Words;

/// A language of the screen, the tables and the messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Dutch, the default.
    #[default]
    Nl,
    /// English.
    En,
}

impl Language {
    /// Both languages.
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// The code, as the command line and the settings write it.
    pub fn code(self) -> &'static str {
        self.pick("nl", "en")
    }

    /// The one of two texts that is in this language.
    pub fn pick<T>(self, nl: T, en: T) -> T {
        match self {
            Self::Nl => nl,
            Self::En => en,
        }
    }

    /// The words of an edition in this language.
    pub fn of(self, words: &Words) -> &str {
        self.pick(&words.nl, &words.en)
    }
}
