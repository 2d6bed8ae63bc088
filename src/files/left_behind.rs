//! What windows that no longer run left of unsaved work, and the folders that they kept it in.
//!
//! Whatever else stands in these folders belongs to somebody: only folders named as ours are entered,
//! only files named as ours are removed, and no link is followed.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};

use super::home::{Held, Home, open_lock, turn};
use super::read::{is_ordinary_itself, read_limited};
use super::recovery::RecoveryCopy;
use super::write::is_temporary;
use crate::scenario::{FileProblem, MOST_BYTES, ScenarioError};

/// The name of a window's lock in its folder.
pub(super) const LOCK: &str = "lock";

/// How the name of a window's folder begins; its process and a number follow.
pub(super) const WINDOW: &str = "window-";

/// A copy that was left behind.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// What it holds.
    pub copy: RecoveryCopy,
    file: PathBuf,
}

impl Found {
    /// Removes it: its work is safe elsewhere, or not wanted.
    pub fn remove(&self) {
        fs::remove_file(&self.file).ok();
    }
}

/// Everything left behind by windows whose process no longer runs. As long as this lives, no other
/// window finds it; what is not removed stays for the next start.
#[derive(Debug, Default)]
pub struct LeftBehind {
    /// The copies, in the order of windows and documents.
    pub found: Vec<Found>,
    /// Copies that cannot be read, under the name by which they are kept.
    pub damaged: Vec<PathBuf>,
    pub(super) windows: Vec<(PathBuf, Held)>,
}

impl LeftBehind {
    /// Lets go of it; folders with nothing left in them are removed.
    pub fn let_go(self) {
        for (folder, lock) in self.windows {
            clear(&folder, lock);
        }
    }
}

/// Looks for copies left behind.
pub fn left_behind(home: &Home) -> LeftBehind {
    let mut left = LeftBehind::default();
    for all in home.recovery_folders() {
        look_in(&mut left, &all);
    }
    left
}

fn look_in(left: &mut LeftBehind, all: &Path) {
    let Ok(entries) = fs::read_dir(all) else {
        return;
    };
    let Ok(_turn) = turn(&all.join(LOCK)) else {
        return;
    };
    // The kind of an entry is that of a link itself, not of what it leads to.
    let ours = |entry: &fs::DirEntry| {
        is_window(&entry.file_name()) && entry.file_type().is_ok_and(|kind| kind.is_dir())
    };
    let entries = entries.flatten().filter(ours);
    let mut folders: Vec<_> = entries.map(|entry| entry.path()).collect();
    folders.sort();
    for folder in folders {
        let Ok(lock) = open_lock(&folder.join(LOCK)) else {
            continue;
        };
        // Its window is open, or another one offers its work already.
        let Ok(lock) = Held::new(lock) else {
            continue;
        };
        for file in copies_in(&folder) {
            take(left, file);
        }
        left.windows.push((folder, lock));
    }
}

/// Reads a copy; one that is damaged is set aside, one of a newer version is left for that version.
fn take(left: &mut LeftBehind, file: PathBuf) {
    // A scenario and an edition, each with its quotes and line ends escaped.
    const MOST: u64 = 4 * MOST_BYTES;
    let Ok(bytes) = read_limited(&file, MOST) else {
        return;
    };
    match RecoveryCopy::from_bytes(&bytes) {
        Ok(copy) => left.found.push(Found { copy, file }),
        Err(FileProblem::Scenario(ScenarioError::NewerFormat(_))) => {}
        Err(_) => {
            let aside = file.with_extension("ron.damaged");
            if fs::rename(&file, &aside).is_ok() {
                left.damaged.push(aside);
            }
        }
    }
}

/// Whether a folder of this name is a window's: `window-PID-N`.
fn is_window(name: &OsStr) -> bool {
    let numbers = name.to_str().and_then(|name| name.strip_prefix(WINDOW));
    let numbers = numbers.and_then(|numbers| numbers.split_once('-'));
    numbers.is_some_and(|(process, number)| is_number(process) && is_number(number))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a file of this name is a document's copy: `N.ron`, or with `aside` one set aside as damaged.
fn is_copy(name: &OsStr, aside: bool) -> bool {
    let ending = if aside { ".ron.damaged" } else { ".ron" };
    let number = name.to_str().and_then(|name| name.strip_suffix(ending));
    number.is_some_and(is_number)
}

pub(super) fn copies_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let ours = |entry: &fs::DirEntry| is_copy(&entry.file_name(), false);
    let paths = entries.filter(ours).map(|entry| entry.path());
    let mut copies: Vec<_> = paths.filter(|path| is_ordinary_itself(path)).collect();
    copies.sort();
    copies
}

/// Removes what only the window itself needed, and its folder unless something else is in it.
pub(super) fn clear(folder: &Path, lock: Held) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let names: Vec<_> = entries.map(|entry| entry.file_name()).collect();
    let work = |name: &OsString| is_copy(name, false) || is_copy(name, true);
    let holds_work = names.iter().any(work);
    // Some systems remove no file that is open.
    drop(lock);
    for name in names {
        let file = folder.join(&name);
        let is_ours = is_temporary(&name) || (name == LOCK && !holds_work);
        if is_ours && is_ordinary_itself(&file) {
            fs::remove_file(file).ok();
        }
    }
    // Refused when it is not empty.
    fs::remove_dir(folder).ok();
}
