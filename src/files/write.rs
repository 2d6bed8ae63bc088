//! Writes a file whole or not at all.
//!
//! The new content goes into a temporary file beside the old one, is flushed to disk, and then takes
//! the old one's name. A reader sees the old content or the new, never a part, whatever happens between.

use std::fs::{self, Permissions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

use super::ron_file::system_problem;
use crate::scenario::{FileError, FileProblem};

/// What has just been done, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SaveStep {
    /// The temporary file exists and is empty.
    Created,
    /// Half of the content stands in it.
    HalfWritten,
    /// All of the content stands in it.
    Written,
    /// It has reached the disk.
    Flushed,
    /// It has taken the place of the old file.
    Renamed,
}

impl SaveStep {
    /// Every step, in order.
    pub const ALL: [Self; 5] = [
        Self::Created,
        Self::HalfWritten,
        Self::Written,
        Self::Flushed,
        Self::Renamed,
    ];
}

/// Writes `bytes` to `path`, whole or not at all.
///
/// A symbolic link stays one: the file that it points to is replaced. Permission bits are kept.
///
/// # Errors
/// What the system does not permit; the old file is then as it was.
pub fn save_whole(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    save_whole_observed(path, bytes, |_| {})
}

/// As [`save_whole`]; calls `done` after each step, so that a test can be killed there.
///
/// # Errors
/// As [`save_whole`].
pub fn save_whole_observed(
    path: &Path,
    bytes: &[u8],
    done: impl FnMut(SaveStep),
) -> Result<(), FileError> {
    save(path, bytes, done).map_err(|problem| FileError {
        path: Some(path.to_owned()),
        place: None,
        problem,
    })
}

fn save(path: &Path, bytes: &[u8], mut done: impl FnMut(SaveStep)) -> Result<(), FileProblem> {
    let target = follow_links(path)?;
    let existing = match fs::metadata(&target) {
        Ok(metadata) if metadata.is_dir() => return Err(FileProblem::IsFolder),
        Ok(metadata) if metadata.permissions().readonly() => return Err(FileProblem::ReadOnlyFile),
        Ok(metadata) => Some(metadata.permissions()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(system_problem(&error)),
    };
    let folder = match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut temporary = create_beside(folder)?;
    done(SaveStep::Created);
    let problem = |error: io::Error| system_problem(&error);
    let (half, rest) = bytes.split_at(bytes.len() / 2);
    temporary.write_all(half).map_err(problem)?;
    done(SaveStep::HalfWritten);
    temporary.write_all(rest).map_err(problem)?;
    done(SaveStep::Written);
    if let Some(permissions) = existing {
        keep(&temporary, permissions).map_err(problem)?;
    }
    temporary.as_file().sync_all().map_err(problem)?;
    done(SaveStep::Flushed);
    temporary
        .persist(&target)
        .map_err(|error| system_problem(&error.error))?;
    done(SaveStep::Renamed);
    flush_folder(folder);
    Ok(())
}

/// The file that is to be replaced: where a chain of symbolic links ends, also when nothing is there yet.
fn follow_links(path: &Path) -> Result<PathBuf, FileProblem> {
    /// As many links as Linux follows.
    const MOST_LINKS: usize = 40;
    let mut target = path.to_owned();
    for _ in 0..MOST_LINKS {
        let Ok(next) = fs::read_link(&target) else {
            return Ok(target);
        };
        target = match target.parent() {
            Some(folder) => folder.join(next),
            None => next,
        };
    }
    let endless = io::Error::other("too many symbolic links");
    Err(system_problem(&endless))
}

fn create_beside(folder: &Path) -> Result<NamedTempFile, FileProblem> {
    let mut builder = Builder::new();
    builder.prefix(".opvangverkenner-").suffix(".tmp");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // As any new file: less what the user's mask takes away.
        builder.permissions(Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder).map_err(|error| {
        // What is not permitted here is a new file in the folder, not the file itself.
        match system_problem(&error) {
            FileProblem::Denied => FileProblem::ReadOnlyFolder,
            FileProblem::NotFound => FileProblem::NoFolder,
            problem => problem,
        }
    })
}

fn keep(temporary: &NamedTempFile, permissions: Permissions) -> io::Result<()> {
    temporary.as_file().set_permissions(permissions)
}

/// Makes the new name last through a power cut, where folders can be flushed; the content already does.
fn flush_folder(folder: &Path) {
    if let Ok(folder) = fs::File::open(folder) {
        folder.sync_all().ok();
    }
}
