//! What the window opens with.

use std::path::PathBuf;

use eframe::egui::Vec2;

use super::place::{LARGEST, SMALLEST, WANTED, size_of};
use crate::documents::MOST_OPEN;
use crate::files::{Home, Opened, Settings, open_named, read_settings};
use crate::text::command::too_many_files;
use crate::text::{Language, Say, keeping};

/// What the window opens with.
#[derive(Clone, Debug, Default)]
pub struct Start {
    /// Scenarios, each with what named it: its file, or its code.
    pub opened: Vec<(PathBuf, Opened)>,
    /// Something to say at once, such as a file that could not be opened.
    pub refusal: Option<String>,
    /// The language.
    pub language: Language,
    /// Where settings and recovery copies are kept; without it nothing is kept.
    pub home: Option<Home>,
    /// What was remembered.
    pub settings: Settings,
    /// How many seconds a change may stand in no recovery copy; none for the usual time.
    pub copy_after: Option<f64>,
}

impl Start {
    /// Reads what was remembered. A language that is asked for wins over the one remembered.
    pub fn at_home(home: Option<Home>, asked: Option<Language>) -> Self {
        let mut start = Self::default();
        let nothing = || Ok((Settings::default(), None));
        match home.as_ref().map_or_else(nothing, read_settings) {
            Ok((settings, aside)) => {
                start.language = asked.or(settings.language).unwrap_or_default();
                start.settings = settings;
                if let Some(aside) = aside {
                    let (newer, path) = (aside.newer, &aside.kept_as);
                    start.refuse(keeping::settings_set_aside(newer, path, start.language));
                }
            }
            Err(error) => {
                start.language = asked.unwrap_or_default();
                let cause = error.say(start.language);
                start.refuse(keeping::settings_not_kept(&cause, start.language));
            }
        }
        start.home = home;
        start
    }

    /// Opens the files that it can, as many as fit, and says what it cannot open: for where there is no console.
    pub fn open(&mut self, paths: impl IntoIterator<Item = PathBuf>) {
        let mut paths = paths.into_iter();
        for path in paths.by_ref().take(MOST_OPEN) {
            match open_named(&path) {
                Ok(opened) => self.opened.push((path, opened)),
                Err(error) => self.refuse(error.say(self.language)),
            }
        }
        let more = paths.count();
        if more > 0 {
            self.refuse(too_many_files(MOST_OPEN + more, MOST_OPEN, self.language));
        }
    }

    /// Adds something to say at once.
    pub fn refuse(&mut self, sentence: String) {
        self.refusal = Some(match self.refusal.take() {
            Some(before) => format!("{before} {sentence}"),
            None => sentence,
        });
    }

    /// The size that the window opens with, in points.
    pub(super) fn size(&self) -> Vec2 {
        let last = self.settings.windows.first().map(size_of);
        last.map_or(WANTED, |size| size.clamp(SMALLEST, LARGEST))
    }
}
