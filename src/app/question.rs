//! What the window asks before it goes on, and the answers.

use std::path::PathBuf;

use super::export_format::ExportFormat;
use super::regions::region_file::RegionFile;
use crate::documents::DocumentId;

/// What goes on after a document is saved or given up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// Nothing.
    Stay,
    /// Its tab closes.
    CloseTab,
    /// The window closes, after the next question.
    Quit,
}

/// A question that waits for an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// Save the changes?
    Unsaved {
        /// Of which document.
        document: DocumentId,
        /// Its name.
        name: String,
        /// What goes on afterwards.
        then: Then,
    },
    /// Replace the file that is there?
    Replace {
        /// By which document.
        document: DocumentId,
        /// Which file.
        path: PathBuf,
        /// What goes on afterwards.
        then: Then,
    },
    /// Replace the file that is there by a plot or a table?
    ReplaceExport {
        /// Which file.
        path: PathBuf,
        /// In which format.
        format: ExportFormat,
    },
    /// Replace the file that is there by the empty one for realised places?
    ReplaceTemplate {
        /// Which file.
        path: PathBuf,
    },
    /// Which file of regions, and what to do with it?
    RegionPath {
        /// What has been typed.
        text: String,
    },
    /// Which file?
    Path {
        /// What has been typed.
        text: String,
        /// Whether there is something to save.
        can_save: bool,
    },
    /// Overwrite a file that someone else changed?
    ChangedOnDisk {
        /// By which document.
        document: DocumentId,
        /// Which file.
        path: PathBuf,
        /// What goes on afterwards.
        then: Then,
    },
    /// What is it called?
    Rename {
        /// Which document.
        document: DocumentId,
        /// What has been typed.
        text: String,
        /// Why it cannot be called that.
        refused: Option<String>,
    },
    /// Restore the work that was left behind?
    Recovery {
        /// What it is called.
        names: Vec<String>,
    },
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Save, then go on.
    Save,
    /// Go on without saving.
    DoNotSave,
    /// Replace the file.
    Replace,
    /// Open the file typed.
    OpenPath(PathBuf),
    /// Save to the file typed.
    SavePath(PathBuf),
    /// Do this with the file of regions typed.
    RegionFile(RegionFile, PathBuf),
    /// Save to another file.
    SaveElsewhere,
    /// Call it this.
    Rename(String),
    /// Open what was left behind.
    Restore,
    /// Throw away what was left behind.
    Discard,
    /// Stay where we are.
    Cancel,
}
