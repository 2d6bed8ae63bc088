//! Who may use a file: kept when a save puts a new file in the old one's place.

use std::fs::{File, Metadata};
use std::io;

use crate::scenario::Access;

/// Gives a new file the group and permissions of the old one, as far as the system lets us.
///
/// A share that knows neither is no reason not to save; nothing is tried unless it is `permitted`.
pub(super) fn keep(new: &File, old: &Metadata, permitted: bool) -> Access {
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
