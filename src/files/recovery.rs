//! Recovery copies: work that is not saved, kept aside in case the program ends before it is.
//!
//! Each window has a folder of its own, with a lock that the system lets go when the process ends,
//! however it ends. So the copies in a folder whose lock can be had were left behind. Who finds them
//! holds that lock in turn: two windows never offer the same work.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::home::{Home, at, make_folder, open_lock, turn};
use super::ron_file::{Header, options, parse, system_problem};
use super::scenarios::{Opened, parse_scenario, parse_with_edition, scenario_text};
use super::stamp::Stamp;
use super::write::save_whole;
use crate::scenario::{FileError, FileProblem, MOST_BYTES, ScenarioError};

/// The version of the layout that this program writes.
const FORMAT: u32 = 1;

/// The name of a window's lock in its folder.
const LOCK: &str = "lock";

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
    fn text(&self) -> Result<String, FileError> {
        let file = CopyFile {
            format: FORMAT,
            path: self.path.as_deref().and_then(Path::to_str).map(Into::into),
            stamp: self.stamp,
            edition: self.opened.edition.own_text.clone(),
            scenario: scenario_text(&self.opened.scenario)?,
        };
        options().to_string(&file).map_err(|error| FileError {
            path: None,
            place: None,
            problem: FileProblem::System(error.to_string()),
        })
    }

    fn parse(text: &str) -> Result<Self, FileProblem> {
        let file: CopyFile = parse(text).map_err(|(_, problem)| problem)?;
        let opened = match &file.edition {
            Some(own) => parse_with_edition(&file.scenario, own),
            None => parse_scenario(&file.scenario, Path::new(".")),
        };
        Ok(Self {
            opened: opened.map_err(|error| error.problem)?,
            path: file.path.map(PathBuf::from),
            stamp: file.stamp,
        })
    }
}

/// The copies of this window.
#[derive(Debug)]
pub struct OwnCopies {
    folder: PathBuf,
    lock: File,
}

impl OwnCopies {
    /// Makes this window's folder.
    ///
    /// # Errors
    /// What the system does not permit.
    pub fn start(home: &Home) -> Result<Self, FileError> {
        let all = home.recovery_folder();
        make_folder(&all)?;
        let refused = |error: std::io::Error| at(&all, system_problem(&error));
        let _turn = turn(&all.join(LOCK)).map_err(refused)?;
        let process = std::process::id();
        let names = (1u32..1000).map(|number| all.join(format!("window-{process}-{number}")));
        let free = names.into_iter().find(|folder| !folder.exists());
        let folder = free.ok_or_else(|| at(&all, FileProblem::DiskFull))?;
        make_folder(&folder)?;
        let lock = turn(&folder.join(LOCK)).map_err(refused)?;
        Ok(Self { folder, lock })
    }

    /// Writes the copy of a document, in place of an earlier one.
    ///
    /// # Errors
    /// What the system does not permit; the earlier copy is then as it was.
    pub fn write(&self, document: u64, copy: &RecoveryCopy) -> Result<(), FileError> {
        save_whole(&self.file(document), copy.text()?.as_bytes())
    }

    /// Removes the copy of a document, if there is one.
    pub fn remove(&self, document: u64) {
        fs::remove_file(self.file(document)).ok();
    }

    /// Removes everything: the window closes and nothing is left to lose.
    pub fn leave(self) {
        for file in copies_in(&self.folder) {
            fs::remove_file(file).ok();
        }
        clear(&self.folder, self.lock);
    }

    fn file(&self, document: u64) -> PathBuf {
        self.folder.join(format!("{document}.ron"))
    }
}

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
#[derive(Debug)]
pub struct LeftBehind {
    /// The copies, in the order of windows and documents.
    pub found: Vec<Found>,
    /// Copies that cannot be read, under the name by which they are kept.
    pub damaged: Vec<PathBuf>,
    windows: Vec<(PathBuf, File)>,
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
#[must_use]
pub fn left_behind(home: &Home) -> LeftBehind {
    let mut left = LeftBehind {
        found: Vec::new(),
        damaged: Vec::new(),
        windows: Vec::new(),
    };
    let all = home.recovery_folder();
    let Ok(entries) = fs::read_dir(&all) else {
        return left;
    };
    let Ok(_turn) = turn(&all.join(LOCK)) else {
        return left;
    };
    let mut folders: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    folders.sort();
    for folder in folders.into_iter().filter(|folder| folder.is_dir()) {
        let Ok(lock) = open_lock(&folder.join(LOCK)) else {
            continue;
        };
        // Its window is open, or another one offers its work already.
        if lock.try_lock().is_err() {
            continue;
        }
        for file in copies_in(&folder) {
            take(&mut left, file);
        }
        left.windows.push((folder, lock));
    }
    left
}

/// Reads a copy; one that is damaged is set aside, one of a newer version is left for that version.
fn take(left: &mut LeftBehind, file: PathBuf) {
    let Some(text) = copy_text(&file) else {
        return;
    };
    if parse::<Header>(&text).is_ok_and(|header| header.format > FORMAT) {
        return;
    }
    match RecoveryCopy::parse(&text) {
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

/// The text; what is not UTF-8 is replaced, and so refused as damaged. None when it cannot be read.
fn copy_text(file: &Path) -> Option<String> {
    // A scenario and an edition, each with its quotes and line ends escaped.
    const MOST: u64 = 4 * MOST_BYTES;
    let size = fs::metadata(file).ok()?.len();
    let bytes = (size <= MOST).then(|| fs::read(file).ok())??;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

fn copies_in(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let paths = entries.flatten().map(|entry| entry.path());
    let mut copies: Vec<_> = paths
        .filter(|path| path.extension().is_some_and(|ending| ending == "ron"))
        .collect();
    copies.sort();
    copies
}

/// Removes a window's folder, unless it still holds work.
fn clear(folder: &Path, lock: File) {
    let holds_work = fs::read_dir(folder).is_ok_and(|entries| {
        let mut names = entries.flatten().map(|entry| entry.path());
        names.any(|path| {
            let ending = path.extension().unwrap_or_default();
            ending == "ron" || ending == "damaged"
        })
    });
    // Some systems remove no file that is open.
    drop(lock);
    if !holds_work {
        fs::remove_dir_all(folder).ok();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::embedded_editions;
    use crate::scenario::Scenario;

    fn copy(name: &str) -> RecoveryCopy {
        let edition = embedded_editions()[0].clone();
        RecoveryCopy {
            opened: Opened {
                scenario: Scenario::reference(&edition.baseline, name),
                edition,
            },
            path: Some("/a/é.ron".into()),
            stamp: Some(Stamp::of(b"x")),
        }
    }

    fn home() -> (tempfile::TempDir, Home) {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path());
        (folder, home)
    }

    fn names(left: &LeftBehind) -> Vec<&str> {
        let names = left.found.iter();
        names
            .map(|found| found.copy.opened.scenario.name.as_str())
            .collect()
    }

    #[test]
    fn what_a_dead_window_left_is_found_by_one_window_and_that_of_a_living_one_by_none() {
        let (_folder, home) = home();
        let dead = OwnCopies::start(&home).unwrap();
        dead.write(3, &copy("left")).unwrap();
        let alive = OwnCopies::start(&home).unwrap();
        alive.write(3, &copy("alive")).unwrap();
        assert!(left_behind(&home).found.is_empty());
        drop(dead);
        let left = left_behind(&home);
        assert_eq!(left.found[0].copy, copy("left"));
        assert_eq!(names(&left), ["left"]);
        assert!(left_behind(&home).found.is_empty(), "offered twice");
        // Later: it is there again.
        left.let_go();
        let left = left_behind(&home);
        assert_eq!(names(&left), ["left"]);
        left.found[0].remove();
        left.let_go();
        assert!(left_behind(&home).found.is_empty());
        alive.leave();
        let names: Vec<_> = fs::read_dir(home.recovery_folder()).unwrap().collect();
        assert_eq!(names.len(), 1, "only the lock is left: {names:?}");
    }

    #[test]
    fn a_damaged_copy_is_set_aside_once_and_a_newer_one_is_left_alone() {
        let (_folder, home) = home();
        let dead = OwnCopies::start(&home).unwrap();
        dead.write(1, &copy("good")).unwrap();
        fs::write(dead.file(2), "(format: 1, scen").unwrap();
        fs::write(dead.file(3), "(format: 2, more: 1)").unwrap();
        drop(dead);
        let left = left_behind(&home);
        assert_eq!(names(&left), ["good"]);
        assert_eq!(left.damaged.len(), 1);
        left.found[0].remove();
        left.let_go();
        let left = left_behind(&home);
        assert!(left.found.is_empty() && left.damaged.is_empty());
        assert_eq!(left.windows.len(), 1, "the newer copy is still there");
    }
}
