//! Reads files that anybody may have put there: never waits for one, never reads without end.

use std::fs::{self, File, Metadata};
use std::io::{self, Read};
use std::path::Path;

use super::file_name;
use crate::scenario::FileProblem;

/// Refuses what is no ordinary file: opening a FIFO waits for its other end, a device may have no end.
pub(super) fn ordinary(metadata: &Metadata) -> Result<(), FileProblem> {
    if metadata.is_dir() {
        Err(FileProblem::IsFolder)
    } else if metadata.is_file() {
        Ok(())
    } else {
        Err(FileProblem::NotAFile)
    }
}

/// Whether an ordinary file stands here itself, and not a link to one.
pub(super) fn is_ordinary_itself(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_file())
}

/// The content of an ordinary file of at most `most` bytes, whatever size it announces.
pub(super) fn read_limited(path: &Path, most: u64) -> Result<Vec<u8>, FileProblem> {
    file_name::check(path)?;
    // Before it is opened, for opening may wait; the size announced is only told, never trusted.
    let metadata = fs::metadata(path)?;
    ordinary(&metadata)?;
    let mut bytes = Vec::new();
    File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    let read = bytes.len() as u64;
    if read > most {
        let bytes = metadata.len().max(read);
        return Err(FileProblem::TooLarge(bytes));
    }
    Ok(bytes)
}

/// What the system says of a file.
impl From<io::Error> for FileProblem {
    fn from(error: io::Error) -> Self {
        // What Windows says of a file that another program has open, as a whole or in part.
        const IN_USE: [i32; 2] = [32, 33];
        let is_code = |code| IN_USE.contains(&code);
        if cfg!(windows) && error.raw_os_error().is_some_and(is_code) {
            return Self::InUse;
        }
        match error.kind() {
            io::ErrorKind::NotFound => Self::NotFound,
            io::ErrorKind::PermissionDenied => Self::Denied,
            io::ErrorKind::IsADirectory => Self::IsFolder,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnlyFolder,
            _ => Self::System(error.to_string()),
        }
    }
}
