//! Writes a file whole or not at all.
//!
//! The new content goes into a temporary file beside the old one, is flushed to disk, and then takes
//! the old one's name. A reader sees the old content or the new, never a part, whatever happens between. Who may use the
//! old file may use the new one.

use std::fs::{self, File, Metadata};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use tempfile::{Builder, NamedTempFile};

use super::read::{check_name, is_null, ordinary};
use crate::scenario::{Access, FileError, FileProblem};

/// How the names of temporary files begin and end.
const TEMPORARY: (&str, &str) = (".opvangverkenner-", ".tmp");

/// A temporary file that has not been touched for this long belongs to no save any more.
const ABANDONED: Duration = Duration::from_hours(24);

/// What is about to be done, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SaveStep {
    /// Make an empty temporary file.
    Create,
    /// Write half of the content into it.
    WriteHalf,
    /// Write the rest.
    WriteRest,
    /// Give it the old file's group and permissions; without them the content is still saved.
    KeepAccess,
    /// Bring it to the disk.
    Flush,
    /// Let it take the place of the old file.
    Rename,
    /// Make its name last through a power cut.
    FlushFolder,
}

impl SaveStep {
    /// Every step, in order.
    pub const ALL: [Self; 7] = [
        Self::Create,
        Self::WriteHalf,
        Self::WriteRest,
        Self::KeepAccess,
        Self::Flush,
        Self::Rename,
        Self::FlushFolder,
    ];
}

/// Writes `bytes` to `path`, whole or not at all, and says whether others can still use it as before.
///
/// A symbolic link stays one: the file that it points to is replaced. Group and permission bits are kept.
///
/// # Errors
/// What the system does not permit; the old file is then as it was, and nothing else is left.
pub fn save_whole(path: &Path, bytes: &[u8]) -> Result<Access, FileError> {
    save_whole_before(path, bytes, |_| Ok(()))
}

/// Writes a result to `path`: a file is replaced whole, a device or a FIFO is written to.
///
/// # Errors
/// What the system does not permit; an ordinary file is then as it was.
pub fn write_result(path: &Path, bytes: &[u8]) -> Result<Access, FileError> {
    let in_place = fs::metadata(path).is_ok_and(|there| !there.is_file() && !there.is_dir());
    if !in_place && !is_null(path) {
        return save_whole(path, bytes);
    }
    let device = File::options().write(true).open(path);
    match device.and_then(|mut device| device.write_all(bytes)) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(FileError::at(path, error)),
        _ => Ok(Access::Kept),
    }
}

/// As [`save_whole`]; asks `before` before each step, so that a test can fail or be killed there.
///
/// # Errors
/// As [`save_whole`], and what `before` says in the system's place.
pub fn save_whole_before(
    path: &Path,
    bytes: &[u8],
    before: impl FnMut(SaveStep) -> io::Result<()>,
) -> Result<Access, FileError> {
    let save = || replace(&follow_links(path)?, bytes, before);
    save().map_err(|problem| FileError::at(path, problem))
}

/// As [`save_whole`], but a link is itself replaced: for folders of the program's own.
pub(super) fn save_here(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    let save = || {
        if fs::symlink_metadata(path).is_ok_and(|there| !there.is_file() && !there.is_dir()) {
            fs::remove_file(path)?;
        }
        replace(path, bytes, |_| Ok(())).map(drop)
    };
    save().map_err(|problem| FileError::at(path, problem))
}

fn replace(
    target: &Path,
    bytes: &[u8],
    mut before: impl FnMut(SaveStep) -> io::Result<()>,
) -> Result<Access, FileProblem> {
    check_name(target)?;
    let old = replaceable(target)?;
    let folder = folder_of(target);
    let created = before(SaveStep::Create).and_then(|()| create_beside(folder, old.as_ref()));
    let mut temporary = created.map_err(not_created)?;
    let (half, rest) = bytes.split_at(bytes.len() / 2);
    before(SaveStep::WriteHalf)?;
    temporary.write_all(half)?;
    before(SaveStep::WriteRest)?;
    temporary.write_all(rest)?;
    let access = match &old {
        Some(old) => {
            let permitted = before(SaveStep::KeepAccess).is_ok();
            keep_access(temporary.as_file(), old, permitted)
        }
        None => Access::Kept,
    };
    before(SaveStep::Flush)?;
    temporary.as_file().sync_all()?;
    before(SaveStep::Rename).map_err(not_renamed)?;
    // By the standard library, which takes long paths on Windows too; the path given up only removes what is not renamed.
    let (_, temporary) = temporary.into_parts();
    fs::rename(&temporary, target).map_err(not_renamed)?;
    // The content lasts already, and the file has its name: from here on nothing can be taken back.
    if before(SaveStep::FlushFolder).is_ok() {
        flush_folder(folder);
        sweep(folder);
    }
    Ok(access)
}

/// What stands there, if anything; refuses what may not be replaced.
fn replaceable(target: &Path) -> Result<Option<Metadata>, FileProblem> {
    let old = match fs::metadata(target) {
        Ok(old) => old,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    ordinary(&old)?;
    if old.permissions().readonly() {
        return Err(FileProblem::ReadOnlyFile);
    }
    // A folder that takes new files would let us replace a file that is not ours to write.
    match File::options().write(true).open(target) {
        Ok(_) => Ok(Some(old)),
        Err(error) => Err(match FileProblem::from(error) {
            // On Windows the mark is asked for above: this is who may write it, or who has it open.
            FileProblem::Denied if cfg!(windows) => FileProblem::InUse,
            FileProblem::Denied => FileProblem::ReadOnlyFile,
            problem => problem,
        }),
    }
}

/// The folder that a file stands in; `.` for a bare name.
pub(super) fn folder_of(target: &Path) -> &Path {
    match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
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
    Err(io::Error::other("too many symbolic links").into())
}

/// Never wider open than the file that it is to replace, not even for a moment.
fn create_beside(folder: &Path, old: Option<&Metadata>) -> io::Result<NamedTempFile> {
    let mut options = File::options();
    options.read(true).write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
        // A new file: as any other, less what the user's mask takes away.
        options.mode(old.map_or(0o666, |old| old.mode() & 0o777));
    }
    #[cfg(not(unix))]
    let _ = old;
    // An ordinary file: what Windows knows as temporary is left out of copies and synchronised folders.
    Builder::new()
        .prefix(TEMPORARY.0)
        .suffix(TEMPORARY.1)
        .make_in(folder, |path| options.open(path))
}

/// What is not permitted here is a new file in the folder, not the file itself.
fn not_created(error: io::Error) -> FileProblem {
    match error.into() {
        FileProblem::Denied => FileProblem::ReadOnlyFolder,
        FileProblem::NotFound => FileProblem::NoFolder,
        problem => problem,
    }
}

/// A file that is mounted by itself, or one that something holds, has a name that cannot be taken over.
fn not_renamed(error: io::Error) -> FileProblem {
    match error.kind() {
        io::ErrorKind::CrossesDevices | io::ErrorKind::ResourceBusy => FileProblem::NotReplaceable,
        // The folder took a new file just now.
        io::ErrorKind::PermissionDenied if cfg!(windows) => FileProblem::InUse,
        _ => error.into(),
    }
}

/// Makes the new name last through a power cut, where folders can be flushed; the content already does.
fn flush_folder(folder: &Path) {
    if let Ok(folder) = File::open(folder) {
        folder.sync_all().ok();
    }
}

/// Removes what saves that were killed more than a day ago left behind.
fn sweep(folder: &Path) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    for entry in entries.filter(|entry| is_temporary(&entry.file_name())) {
        let abandoned = entry.metadata().is_ok_and(|metadata| {
            let age = metadata.modified().ok().and_then(|at| at.elapsed().ok());
            metadata.is_file() && age.is_some_and(|age| age > ABANDONED)
        });
        if abandoned {
            fs::remove_file(entry.path()).ok();
        }
    }
}

/// Whether a save makes files of this name.
pub(super) fn is_temporary(name: &std::ffi::OsStr) -> bool {
    let name = name.to_str().unwrap_or_default();
    name.starts_with(TEMPORARY.0) && name.ends_with(TEMPORARY.1)
}

/// Gives a new file the group and permissions of the old one, as far as the system lets us.
///
/// A share that knows neither is no reason not to save; nothing is tried unless it is `permitted`.
fn keep_access(new: &File, old: &Metadata, permitted: bool) -> Access {
    if permitted {
        give(new, old).ok();
    }
    match new.metadata() {
        Ok(new) if shuts_out(old, &new) => Access::Narrowed,
        _ => Access::Kept,
    }
}

#[cfg(unix)]
fn give(new: &File, old: &Metadata) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, fchown};
    let now = new.metadata()?;
    if now.gid() != old.gid() {
        fchown(new, None, Some(old.gid())).ok();
    }
    // Only an administrator may: then a file keeps its owner too.
    if now.uid() != old.uid() {
        fchown(new, Some(old.uid()), None).ok();
    }
    // Last, for a change of owner takes bits away.
    new.set_permissions(old.permissions())
}

#[cfg(not(unix))]
fn give(new: &File, old: &Metadata) -> io::Result<()> {
    new.set_permissions(old.permissions())
}

/// Whether somebody who could write the old file cannot write the new one.
#[cfg(unix)]
fn shuts_out(old: &Metadata, new: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    // The bits by which the owner, the group and everybody may write.
    const OWNER: u32 = 0o200;
    const GROUP: u32 = 0o020;
    const ALL: u32 = 0o002;
    let (could, can) = (|bit| old.mode() & bit != 0, |bit| new.mode() & bit != 0);
    let same_group = old.gid() == new.gid();
    let group = could(GROUP) && !(can(GROUP) && same_group);
    // The owner is taken to be of the group, as who shares a folder is.
    let owner = could(OWNER) && old.uid() != new.uid() && !(can(GROUP) && same_group);
    !can(ALL) && (could(ALL) || group || owner)
}

#[cfg(not(unix))]
fn shuts_out(_: &Metadata, _: &Metadata) -> bool {
    false
}
