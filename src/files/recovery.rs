//! Recovery copies: work that is not saved, kept aside in case the program ends before it is.
//!
//! Each window has a folder of its own, with a lock that the system lets go when the process ends,
//! however it ends. So the copies in a folder whose lock can be had were left behind. Who finds them
//! holds that lock in turn: two windows never offer the same work.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::identity::Stamp;
use super::ron_file::{newer, options, parse};
use super::scenarios::{Opened, parse_kept, scenario_text};
use crate::scenario::{FileError, FileProblem, ScenarioError};

/// The version of the layout that this program writes.
const FORMAT: u32 = 1;

/// What a recovery copy holds.
#[derive(Clone, Debug, PartialEq)]
pub struct RecoveryCopy {
    /// The scenario with its edition, the user's own one included.
    pub opened: Opened,
    /// The scenario's file, if it has one.
    pub path: Option<PathBuf>,
    /// What that file held when it was last opened or saved.
    pub stamp: Option<Stamp>,
}

/// The copy's layout.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct CopyFile {
    format: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    path: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    stamp: Option<Stamp>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    edition: Option<String>,
    scenario: String,
}

impl RecoveryCopy {
    pub(super) fn text(&self) -> Result<String, FileError> {
        let file = CopyFile {
            format: FORMAT,
            path: self.path.as_deref().and_then(Path::to_str).map(Into::into),
            stamp: self.stamp,
            edition: self.opened.edition.own_text.clone(),
            scenario: scenario_text(&self.opened.scenario)?,
        };
        let text = options().to_string(&file);
        Ok(text.map_err(|error| FileProblem::System(error.to_string()))?)
    }

    /// The copy in what a file holds. What is not UTF-8 is replaced, and so refused as damaged.
    ///
    /// # Errors
    /// Damaged, or of a newer version of the program.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, FileProblem> {
        let text = String::from_utf8_lossy(bytes);
        if let Some(format) = newer(&text, FORMAT) {
            return Err(FileProblem::Scenario(ScenarioError::NewerFormat(format)));
        }
        let file: CopyFile = parse(&text).map_err(|(_, problem)| problem)?;
        let opened = parse_kept(&file.scenario, file.edition.as_deref());
        Ok(Self {
            opened: opened.map_err(|error| error.problem)?,
            path: file.path.map(PathBuf::from),
            stamp: file.stamp,
        })
    }
}
