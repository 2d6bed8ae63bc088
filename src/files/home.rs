//! The folder in which the program keeps what is its own: settings and recovery copies.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

use super::editions::local_folder;
use super::read::ordinary;
use super::settings_folder;
use crate::scenario::{FileError, FileProblem};

/// The name of the folder of recovery copies.
const RECOVERY: &str = "recovery";

/// The folders of the program's own files. Tests use one that is theirs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Home {
    /// What goes with the user to another computer, where the system does that.
    settings: PathBuf,
    /// What stays on this computer.
    local: PathBuf,
}

impl Home {
    /// The user's own; none where the system does not say where that is.
    pub fn of_user() -> Option<Self> {
        let settings = settings_folder()?;
        let local = local_folder().unwrap_or_else(|| settings.clone());
        Some(Self::apart(settings, local))
    }

    /// Two folders, one of which stays on this computer.
    pub(super) fn apart(settings: impl Into<PathBuf>, local: impl Into<PathBuf>) -> Self {
        Self {
            settings: settings.into(),
            local: local.into(),
        }
    }

    /// Another folder for all, whether or not it exists.
    pub fn at(folder: impl Into<PathBuf>) -> Self {
        let folder = folder.into();
        Self::apart(folder.clone(), folder)
    }

    /// Where the settings are.
    pub fn folder(&self) -> &Path {
        &self.settings
    }

    /// Where locks and recovery copies are.
    pub fn local(&self) -> &Path {
        &self.local
    }

    /// The settings file.
    pub fn settings_path(&self) -> PathBuf {
        self.settings.join("settings.ron")
    }

    /// The folder of the recovery copies of every window.
    pub fn recovery_folder(&self) -> PathBuf {
        self.local.join(RECOVERY)
    }

    /// Where recovery copies may stand: what an earlier version of the program left is found too.
    pub(super) fn recovery_folders(&self) -> Vec<PathBuf> {
        let mut folders = vec![self.recovery_folder(), self.settings.join(RECOVERY)];
        folders.dedup();
        folders
    }
}

/// Makes a folder and those above it.
pub(super) fn make_folder(folder: &Path) -> Result<(), FileError> {
    fs::create_dir_all(folder).map_err(|error| {
        // What is not permitted is a new folder, not a file.
        let problem = match FileProblem::from(error) {
            FileProblem::Denied => FileProblem::ReadOnlyFolder,
            problem => problem,
        };
        FileError::at(folder, problem)
    })
}

/// A lock file that is held as long as this lives. It is let go, not only closed: a process that is being started at that
/// moment has the open file too, until it begins.
#[derive(Debug)]
pub(super) struct Held(File);

impl Held {
    /// Holds a file at once, or not at all.
    pub(super) fn new(file: File) -> Result<Self, TryLockError> {
        file.try_lock()?;
        Ok(Self(file))
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        self.0.unlock().ok();
    }
}

/// Holds a lock file as long as the answer lives, so that windows act one after the other.
///
/// Waits a second at most: a window that hangs must not make the others hang.
pub(super) fn turn(path: &Path) -> io::Result<Held> {
    const TRIES: u32 = 50;
    let file = open_lock(path)?;
    for _ in 0..TRIES {
        match file.try_lock() {
            Ok(()) => return Ok(Held(file)),
            Err(TryLockError::WouldBlock) => sleep(Duration::from_millis(20)),
            Err(TryLockError::Error(error)) => return Err(error),
        }
    }
    Err(io::ErrorKind::TimedOut.into())
}

/// Opens a lock file, or makes it. Follows no link, and waits for no FIFO that stands in its place.
pub(super) fn open_lock(path: &Path) -> io::Result<File> {
    if let Ok(there) = fs::symlink_metadata(path)
        && ordinary(&there).is_err()
    {
        return Err(io::Error::other("the lock is no ordinary file"));
    }
    File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(path)
}
