//! The folder in which the program keeps what is its own: settings and recovery copies.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

use super::read::ordinary;
use super::ron_file::system_problem;
use super::settings_folder;
use crate::scenario::{FileError, FileProblem};

/// The folder of the program's own files. Tests use one that is theirs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Home(PathBuf);

impl Home {
    /// The user's own; none where the system does not say where that is.
    pub fn of_user() -> Option<Self> {
        settings_folder().map(Self)
    }

    /// Another folder, whether or not it exists.
    pub fn at(folder: impl Into<PathBuf>) -> Self {
        Self(folder.into())
    }

    /// Where it is.
    pub fn folder(&self) -> &Path {
        &self.0
    }

    /// The settings file.
    pub fn settings_path(&self) -> PathBuf {
        self.0.join("settings.ron")
    }

    /// The folder of the recovery copies of every window.
    pub fn recovery_folder(&self) -> PathBuf {
        self.0.join("recovery")
    }
}

/// Makes a folder and those above it.
pub(super) fn make_folder(folder: &Path) -> Result<(), FileError> {
    fs::create_dir_all(folder).map_err(|error| {
        // What is not permitted is a new folder, not a file.
        let problem = match system_problem(&error) {
            FileProblem::Denied => FileProblem::ReadOnlyFolder,
            problem => problem,
        };
        at(folder, problem)
    })
}

/// A problem with a path.
pub(super) fn at(path: &Path, problem: FileProblem) -> FileError {
    FileError {
        path: Some(path.to_owned()),
        place: None,
        problem,
    }
}

/// Holds a lock file as long as the answer lives, so that windows act one after the other.
///
/// Waits a second at most: a window that hangs must not make the others hang.
pub(super) fn turn(path: &Path) -> io::Result<File> {
    const TRIES: u32 = 50;
    let file = open_lock(path)?;
    for _ in 0..TRIES {
        match file.try_lock() {
            Ok(()) => return Ok(file),
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
