//! The settings file: read whole, changed by one wish at a time, never fatal.
//!
//! Two windows may be open: a change is made to the file as it is then, not as it was at the start,
//! so that neither window takes back what the other one did. A file that cannot be used is set aside.

use std::fs;
use std::path::{Path, PathBuf};

use super::home::{Home, make_folder, turn};
use super::ron_file::{newer, parse, read_text, text_of, written};
use super::settings::{MOST_RECENT, MOST_SCREENS, Placed, Settings, SettingsChange};
use super::write::save_whole;
use crate::scenario::{FileError, FileProblem};

/// The version of the layout that this program writes.
const FORMAT: u32 = 1;

/// A settings file that could not be used and was set aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// Whether a newer version of the program wrote it; else it is damaged.
    pub newer: bool,
    /// Where it is now.
    pub kept_as: PathBuf,
}

/// Reads the settings; the defaults where there are none. A file that cannot be used is set aside.
///
/// # Errors
/// The file cannot be read or set aside; it is as it was.
pub fn read_settings(home: &Home) -> Result<(Settings, Option<SetAside>), FileError> {
    let path = home.settings_path();
    let newer = match read_text(&path) {
        Err(error) => match error.problem {
            // Windows says so too where a file stands in the folder's place.
            FileProblem::NotFound if home.folder().is_file() => {
                return Err(FileError::at(home.folder(), FileProblem::NoFolder));
            }
            FileProblem::NotFound => return Ok((Settings::default(), None)),
            FileProblem::NotText | FileProblem::TooLarge(_) => false,
            _ => return Err(error),
        },
        Ok(text) => match settings_from_text(&text) {
            Ok(settings) => return Ok((settings, None)),
            Err(newer) => newer,
        },
    };
    let kept_as = set_aside(&path)?;
    Ok((Settings::default(), Some(SetAside { newer, kept_as })))
}

/// The settings in what a file holds.
///
/// # Errors
/// They cannot be used; true where a newer version of the program wrote them.
pub fn settings_from_bytes(bytes: &[u8]) -> Result<Settings, bool> {
    settings_from_text(text_of(bytes).map_err(|_| false)?)
}

fn settings_from_text(text: &str) -> Result<Settings, bool> {
    if newer(text, FORMAT).is_some() {
        return Err(true);
    }
    let mut settings: Settings = parse(text).map_err(|_| false)?;
    settings.format = 0;
    settings.recent.truncate(MOST_RECENT);
    settings.windows.truncate(MOST_SCREENS);
    if let (Some((width, height)), []) = (settings.window.take(), settings.windows.as_slice()) {
        settings.windows.push(Placed {
            screen: String::new(),
            width,
            height,
            corner: None,
            fills: false,
        });
    }
    Ok(settings)
}

/// Gives the file a name that none has yet: `.damaged`, then `.damaged-2` and on.
fn set_aside(path: &Path) -> Result<PathBuf, FileError> {
    let named = |number: u32| {
        let mut name = path.as_os_str().to_owned();
        match number {
            1 => name.push(".damaged"),
            number => name.push(format!(".damaged-{number}")),
        }
        PathBuf::from(name)
    };
    // A link that leads nowhere has its name too.
    let is_free = |name: &PathBuf| fs::symlink_metadata(name).is_err();
    let free = (1u32..1000).map(named).find(is_free);
    let kept_as = free.unwrap_or_else(|| named(1));
    fs::rename(path, &kept_as).map_err(|error| FileError::at(path, error))?;
    Ok(kept_as)
}

/// Makes changes to the settings file as it is now, and returns what it then holds.
///
/// Nothing is written when nothing changes.
///
/// # Errors
/// The file cannot be read, set aside or written; it is as it was.
pub fn change_settings(
    home: &Home,
    changes: &[SettingsChange],
) -> Result<(Settings, Option<SetAside>), FileError> {
    make_folder(home.folder())?;
    // Where files cannot be locked, windows may still eat each other's changes; nothing is damaged.
    let _turn = make_folder(home.local()).map(|()| turn(&home.local().join("settings.lock")));
    let (before, aside) = read_settings(home)?;
    let mut settings = before.clone();
    for change in changes {
        settings.apply(change.clone());
    }
    if settings != before {
        save_whole(&home.settings_path(), text(&settings)?.as_bytes())?;
    }
    Ok((settings, aside))
}

fn text(settings: &Settings) -> Result<String, FileError> {
    let file = Settings {
        format: FORMAT,
        ..settings.clone()
    };
    Ok(written(&file)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::ThemeChoice;
    use crate::text::Language;

    fn home() -> (tempfile::TempDir, Home) {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path().join("not yet there"));
        (folder, home)
    }

    fn placed(screen: &str) -> Placed {
        Placed {
            screen: screen.to_owned(),
            width: 1000,
            height: 700,
            corner: Some((-20, 40)),
            fills: true,
        }
    }

    #[test]
    fn each_set_up_of_screens_has_its_own_place() {
        let mut settings = Settings::default();
        for screen in ["office", "home", "office"] {
            settings.apply(SettingsChange::Window(placed(screen)));
        }
        assert_eq!(settings.windows.len(), 2);
        assert_eq!(settings.placed("home"), Some(placed("home")));
        assert_eq!(settings.placed("train"), None);
    }

    #[test]
    fn a_size_that_an_earlier_version_remembered_is_still_known() {
        let text = b"(format: 1, window: Some((1000, 700)))";
        let settings = settings_from_bytes(text).unwrap();
        assert_eq!(settings.windows[0].width, 1000);
    }

    fn used(home: &Home, name: &str) {
        change_settings(home, &[SettingsChange::Used(name.into())]).unwrap();
    }

    #[test]
    fn what_is_changed_is_read_again() {
        let (_folder, home) = home();
        let changes = [
            SettingsChange::Language(Language::En),
            SettingsChange::Theme(ThemeChoice::Dark),
            SettingsChange::Used("é \"x\".ron".into()),
            SettingsChange::Zoom(Some(150)),
            SettingsChange::Window(placed("1920x1080@1.00")),
        ];
        let (kept, aside) = change_settings(&home, &changes).unwrap();
        assert_eq!(aside, None);
        assert_eq!(kept.language, Some(Language::En));
        assert_eq!(read_settings(&home).unwrap(), (kept, None));
    }

    #[test]
    fn two_windows_do_not_eat_each_others_recent_files() {
        let (_folder, home) = home();
        // Each window only says what it did itself; the file holds both.
        used(&home, "first.ron");
        used(&home, "second.ron");
        change_settings(&home, &[SettingsChange::Language(Language::En)]).unwrap();
        used(&home, "first.ron");
        let (settings, _) = read_settings(&home).unwrap();
        assert_eq!(
            settings.recent,
            ["first.ron", "second.ron"].map(PathBuf::from)
        );
        assert_eq!(settings.language, Some(Language::En));
    }

    #[test]
    fn the_oldest_recent_file_makes_room() {
        let (_folder, home) = home();
        for number in 0..12 {
            used(&home, &format!("{number}.ron"));
        }
        let (settings, _) = read_settings(&home).unwrap();
        assert_eq!(settings.recent.len(), MOST_RECENT);
        assert_eq!(settings.recent[0], Path::new("11.ron"));
    }

    #[test]
    fn nothing_is_written_when_nothing_changes() {
        let (_folder, home) = home();
        used(&home, "a.ron");
        let written = || fs::metadata(home.settings_path()).unwrap().modified();
        let before = written().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(20));
        used(&home, "a.ron");
        assert_eq!(written().unwrap(), before);
    }

    #[test]
    fn a_damaged_or_newer_file_is_set_aside_and_none_is_lost() {
        let (_folder, home) = home();
        fs::create_dir_all(home.folder()).unwrap();
        for (content, newer) in [
            (&b"(format: 1, them"[..], false),
            (b"(format: 1, unknown: 3)", false),
            (b"\xff\xfe", false),
            (b"(format: 2, shape: \"round\")", true),
        ] {
            fs::write(home.settings_path(), content).unwrap();
            let (settings, aside) = read_settings(&home).unwrap();
            let aside = aside.unwrap();
            assert_eq!(settings, Settings::default());
            assert_eq!(aside.newer, newer);
            assert_eq!(fs::read(&aside.kept_as).unwrap(), content);
            assert!(!home.settings_path().exists());
        }
        assert!(home.folder().join("settings.ron.damaged").exists());
        assert!(home.folder().join("settings.ron.damaged-4").exists());
    }

    /// A FIFO, a device by a link, and a folder, each in the place of the file.
    #[cfg(unix)]
    #[test]
    fn what_is_no_file_is_neither_waited_for_nor_read_without_end() {
        let (_folder, home) = home();
        fs::create_dir_all(home.folder()).unwrap();
        let path = home.settings_path();
        let fifo = |path: &Path| {
            let made = std::process::Command::new("mkfifo").arg(path).status();
            assert!(made.unwrap().success());
        };
        let problem = || read_settings(&home).unwrap_err().problem;
        fifo(&path);
        assert_eq!(problem(), FileProblem::NotAFile);
        fs::remove_file(&path).unwrap();
        std::os::unix::fs::symlink("/dev/zero", &path).unwrap();
        assert_eq!(problem(), FileProblem::NotAFile);
        fs::remove_file(&path).unwrap();
        // A lock that cannot be had is no reason to forget what was chosen.
        fifo(&home.folder().join("settings.lock"));
        used(&home, "a.ron");
        assert_eq!(read_settings(&home).unwrap().0.recent, [Path::new("a.ron")]);
    }
}
