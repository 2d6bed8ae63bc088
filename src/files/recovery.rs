//! Recovery copies: work that is not saved, kept aside in case the program ends before it is.
//!
//! Each window has a folder of its own, with a lock that the system lets go when the process ends,
//! however it ends. So the copies in a folder whose lock can be had were left behind. Who finds them
//! holds that lock in turn: two windows never offer the same work.
//!
//! Whatever else stands in these folders belongs to somebody: only folders named as ours are entered,
//! only files named as ours are removed, and no link is followed.

use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::home::{Home, at, make_folder, open_lock, turn};
use super::read::{is_ordinary_itself, read_limited};
use super::ron_file::{Header, options, parse, system_problem};
use super::scenarios::{Opened, parse_kept, scenario_text};
use super::stamp::Stamp;
use super::write::{is_temporary, save_here};
use crate::scenario::{FileError, FileProblem, MOST_BYTES, ScenarioError};

/// The version of the layout that this program writes.
const FORMAT: u32 = 1;

/// The name of a window's lock in its folder.
const LOCK: &str = "lock";

/// How the name of a window's folder begins; its process and a number follow.
const WINDOW: &str = "window-";

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

    /// The copy in what a file holds. What is not UTF-8 is replaced, and so refused as damaged.
    ///
    /// # Errors
    /// Damaged, or of a newer version of the program.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, FileProblem> {
        let text = String::from_utf8_lossy(bytes);
        match parse::<Header>(&text) {
            Ok(Header { format }) if format > FORMAT => {
                Err(FileProblem::Scenario(ScenarioError::NewerFormat(format)))
            }
            _ => Self::parse(&text),
        }
    }

    fn parse(text: &str) -> Result<Self, FileProblem> {
        let file: CopyFile = parse(text).map_err(|(_, problem)| problem)?;
        let opened = parse_kept(&file.scenario, file.edition.as_deref());
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
        let mut names = (1u32..1000).map(|number| all.join(format!("{WINDOW}{process}-{number}")));
        let made = names.find_map(|folder| match fs::create_dir(&folder) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => None,
            outcome => Some(outcome.map(|()| folder)),
        });
        let made = made.unwrap_or_else(|| Err(ErrorKind::AlreadyExists.into()));
        let folder = made.map_err(refused)?;
        let lock = turn(&folder.join(LOCK)).map_err(refused)?;
        Ok(Self { folder, lock })
    }

    /// Writes the copy of a document, in place of an earlier one.
    ///
    /// # Errors
    /// What the system does not permit; the earlier copy is then as it was.
    pub fn write(&self, document: u64, copy: &RecoveryCopy) -> Result<(), FileError> {
        save_here(&self.file(document), copy.text()?.as_bytes())
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
pub fn left_behind(home: &Home) -> LeftBehind {
    let mut left = LeftBehind {
        found: Vec::new(),
        damaged: Vec::new(),
        windows: Vec::new(),
    };
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
        if lock.try_lock().is_err() {
            continue;
        }
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

fn copies_in(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let ours = |entry: &fs::DirEntry| is_copy(&entry.file_name(), false);
    let paths = entries.flatten().filter(ours).map(|entry| entry.path());
    let mut copies: Vec<_> = paths.filter(|path| is_ordinary_itself(path)).collect();
    copies.sort();
    copies
}

/// Removes what only the window itself needed, and its folder unless something else is in it.
fn clear(folder: &Path, lock: File) {
    let entries: Vec<_> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .collect();
    let names = || entries.iter().map(fs::DirEntry::file_name);
    let work = |name: OsString| is_copy(&name, false) || is_copy(&name, true);
    let holds_work = names().any(work);
    // Some systems remove no file that is open.
    drop(lock);
    for name in names().filter(|name| is_temporary(name) || (name == LOCK && !holds_work)) {
        let file = folder.join(name);
        if is_ordinary_itself(&file) {
            fs::remove_file(file).ok();
        }
    }
    // Refused when it is not empty.
    fs::remove_dir(folder).ok();
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
    fn what_an_earlier_version_left_among_the_settings_is_found_too() {
        let (folder, old) = home();
        let dead = OwnCopies::start(&old).unwrap();
        dead.write(3, &copy("old")).unwrap();
        drop(dead);
        let now = Home::apart(folder.path(), folder.path().join("local"));
        OwnCopies::start(&now)
            .unwrap()
            .write(1, &copy("new"))
            .unwrap();
        let left = left_behind(&now);
        assert_eq!(names(&left), ["new", "old"]);
        for found in &left.found {
            found.remove();
        }
        left.let_go();
        assert!(left_behind(&old).found.is_empty());
    }

    #[test]
    fn a_damaged_copy_is_set_aside_once_and_a_newer_one_is_left_alone() {
        let (_folder, home) = home();
        let dead = OwnCopies::start(&home).unwrap();
        dead.write(1, &copy("good")).unwrap();
        fs::write(dead.file(2), "(format: 1, scen").unwrap();
        fs::write(dead.file(3), "(format: 3, more: 1)").unwrap();
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

    #[test]
    fn only_what_is_ours_is_touched_and_no_link_is_followed() {
        let (_folder, home) = home();
        let dead = OwnCopies::start(&home).unwrap();
        let folder = dead.folder.clone();
        dead.write(1, &copy("left")).unwrap();
        drop(dead);
        // Somebody's own copies: beside ours, and in our own folder.
        let all = home.recovery_folder();
        let theirs = [
            "backup",
            "window-1",
            "window-1-2-3",
            "window-x-1",
            "window-1-",
        ];
        for name in theirs {
            fs::create_dir(all.join(name)).unwrap();
            fs::write(all.join(name).join("1.ron"), "theirs").unwrap();
            fs::write(all.join(name).join("notes.txt"), "theirs").unwrap();
        }
        fs::write(folder.join("mine.ron"), "theirs").unwrap();
        let left = left_behind(&home);
        assert_eq!(names(&left), ["left"]);
        assert!(left.damaged.is_empty());
        left.found[0].remove();
        left.let_go();
        for name in theirs {
            let folder = all.join(name);
            let there = fs::read_to_string(folder.join("1.ron")).unwrap();
            assert_eq!(there, "theirs", "{name}");
            assert_eq!(fs::read_dir(&folder).unwrap().count(), 2, "{name}");
        }
        assert_eq!(
            fs::read_to_string(folder.join("mine.ron")).unwrap(),
            "theirs"
        );
    }

    #[test]
    fn what_a_killed_copy_left_goes_with_its_folder() {
        let (_folder, home) = home();
        let dead = OwnCopies::start(&home).unwrap();
        let folder = dead.folder.clone();
        fs::write(folder.join(".opvangverkenner-aB3.tmp"), "part").unwrap();
        drop(dead);
        left_behind(&home).let_go();
        assert!(!folder.exists());
    }

    #[cfg(unix)]
    #[test]
    fn links_and_pipes_among_the_copies_are_left_alone() {
        use std::os::unix::fs::symlink;
        let (outside, home) = home();
        let elsewhere = outside.path().join("elsewhere");
        fs::create_dir(&elsewhere).unwrap();
        fs::write(elsewhere.join("1.ron"), copy("theirs").text().unwrap()).unwrap();
        let dead = OwnCopies::start(&home).unwrap();
        symlink(elsewhere.join("1.ron"), dead.file(1)).unwrap();
        symlink("/dev/zero", dead.file(2)).unwrap();
        let pipe = dead.file(3);
        let made = std::process::Command::new("mkfifo").arg(&pipe).status();
        assert!(made.unwrap().success());
        symlink(&elsewhere, home.recovery_folder().join("window-1-1")).unwrap();
        let folder = dead.folder.clone();
        drop(dead);
        let left = left_behind(&home);
        assert!(left.found.is_empty() && left.damaged.is_empty());
        left.let_go();
        assert_eq!(
            fs::read_dir(&elsewhere).unwrap().count(),
            1,
            "a lock was made elsewhere"
        );
        assert_eq!(
            fs::read_dir(&folder).unwrap().count(),
            4,
            "three of others and the lock"
        );
        // A copy takes the place of a link, not of what it leads to.
        let own = OwnCopies::start(&home).unwrap();
        symlink(elsewhere.join("1.ron"), own.file(1)).unwrap();
        own.write(1, &copy("mine")).unwrap();
        let theirs = fs::read_to_string(elsewhere.join("1.ron")).unwrap();
        assert!(theirs.contains("theirs"));
        own.leave();
        assert!(elsewhere.join("1.ron").exists());
    }

    #[cfg(unix)]
    #[test]
    fn a_pipe_in_the_place_of_a_lock_is_not_waited_for() {
        let (_folder, home) = home();
        fs::create_dir_all(home.recovery_folder()).unwrap();
        let lock = home.recovery_folder().join(LOCK);
        let made = std::process::Command::new("mkfifo").arg(&lock).status();
        assert!(made.unwrap().success());
        assert!(OwnCopies::start(&home).is_err());
        assert!(left_behind(&home).found.is_empty());
    }

    #[test]
    fn work_under_a_name_that_a_former_version_permitted_is_not_lost() {
        let (_folder, home) = home();
        let dead = OwnCopies::start(&home).unwrap();
        for (document, name) in [(1, "a\0b\nc"), (2, "\0")] {
            dead.write(document, &copy(name)).unwrap();
        }
        drop(dead);
        let left = left_behind(&home);
        assert_eq!(names(&left), ["ab c", "?"]);
    }
}
