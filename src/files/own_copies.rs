//! The recovery copies of this window, in a folder of its own.

use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;

use super::home::{Held, Home, make_folder, turn};
use super::left_behind::{LOCK, WINDOW, clear, copies_in};
use super::recovery::RecoveryCopy;
use super::write::save_here;
use crate::scenario::FileError;

/// The copies of this window.
#[derive(Debug)]
pub struct OwnCopies {
    folder: PathBuf,
    lock: Held,
}

impl OwnCopies {
    /// Makes this window's folder.
    ///
    /// # Errors
    /// What the system does not permit.
    pub fn start(home: &Home) -> Result<Self, FileError> {
        let all = home.recovery_folder();
        make_folder(&all)?;
        let refused = |error: std::io::Error| FileError::at(&all, error);
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

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::files::identity::Stamp;
    use crate::files::{LeftBehind, Opened, embedded_editions, left_behind};
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

    fn entries(folder: &Path) -> usize {
        fs::read_dir(folder).unwrap().count()
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
            assert_eq!(entries(&folder), 2, "{name}");
        }
        let mine = fs::read_to_string(folder.join("mine.ron")).unwrap();
        assert_eq!(mine, "theirs");
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
        assert_eq!(entries(&elsewhere), 1, "a lock was made elsewhere");
        assert_eq!(entries(&folder), 4, "three of others and the lock");
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
