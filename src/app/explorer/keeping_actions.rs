//! Duplicates, names, recent files, files changed by others, and work that was left behind.

use std::path::Path;

use super::Explorer;
use crate::app::question::{self, Reply};
use crate::documents::{DocumentId, Gesture};
use crate::files::{Found, SettingsChange, read_scenario};
use crate::scenario::FileProblem;
use crate::text::{Say, keeping, shown_path};

/// The most names in one question.
const MOST_NAMES: usize = 8;

impl Explorer {
    /// Asks what the active scenario is called.
    pub(super) fn ask_name(&mut self) {
        if let Some(document) = self.documents.active() {
            let (id, name) = (document.id(), document.scenario().name.clone());
            self.question = Some(question::rename(id, name, self.language));
        }
    }

    /// Gives a scenario another name; a name that cannot be is refused.
    pub(super) fn rename(&mut self, id: DocumentId, name: &str) {
        let Some(document) = self.documents.get_mut(id) else {
            return;
        };
        let trimmed = name.trim().to_owned();
        let outcome = document.change(Gesture::Once, |scenario| scenario.name = trimmed);
        self.or_refuse(outcome);
    }

    /// Opens a recent file; one that is gone leaves the list.
    pub(super) fn open_recent(&mut self, index: usize) {
        let Some(path) = self.keeping.settings.recent.get(index).cloned() else {
            return;
        };
        if !self.has_room_for(&path) {
            return;
        }
        match read_scenario(&path) {
            Ok(opened) => self.add(opened, Some(path)),
            Err(error)
                if matches!(error.problem, FileProblem::NotFound | FileProblem::NoFolder) =>
            {
                let sentence = keeping::recent_gone(&shown_path(&path), self.language);
                self.remember(vec![SettingsChange::Gone(path)]);
                self.refuse(sentence);
            }
            Err(error) => self.refuse(error.say(self.language)),
        }
    }

    /// Asks about work left behind by windows that no longer run.
    pub(super) fn offer_what_was_left(&mut self) {
        let Some(left) = self.keeping.look_behind() else {
            return;
        };
        let mut names: Vec<_> = left.found.iter().take(MOST_NAMES).map(told).collect();
        let more = left.found.len().saturating_sub(MOST_NAMES);
        if let Some(path) = left.damaged.first().cloned() {
            self.refuse(keeping::recovery_damaged(&shown_path(&path), self.language));
        }
        if more > 0 {
            names.push(keeping::and_more(more, self.language));
        }
        if names.is_empty() {
            self.let_go();
        } else {
            self.question = Some(question::recovery(names, self.language));
        }
    }

    /// A window that is to close while it offers work closes, and the work stays for the next start.
    pub(super) fn close_means_later(&mut self) {
        let offered = self.question.as_ref();
        if offered.is_some_and(|question| question.back == Reply::Later) {
            self.question = None;
            self.let_go();
        }
    }

    pub(super) fn let_go(&mut self) {
        if let Some(left) = self.keeping.left.take() {
            left.let_go();
        }
    }

    /// Opens what was left behind. It leaves its old place once it stands in this window's copies.
    pub(super) fn restore(&mut self) {
        let Some(left) = self.keeping.left.take() else {
            return;
        };
        self.close_untouched();
        let mut restored = Vec::new();
        for found in &left.found {
            if self.documents.has_room() {
                let id = self.documents.restore(found.copy.clone());
                restored.push((id, found.clone()));
            }
        }
        let no_room = left.found.len() - restored.len();
        self.say(keeping::restored(restored.len(), no_room, self.language));
        self.keep_restored(left, restored);
    }

    /// Closes the new scenario that the window opened with, when nothing was done to it.
    fn close_untouched(&mut self) {
        if let [only] = self.documents.open()
            && only.path().is_none()
            && !only.is_unsaved()
        {
            let id = only.id();
            self.documents.close(id);
        }
    }

    /// Throws away what was left behind.
    pub(super) fn discard(&mut self) {
        if let Some(left) = &self.keeping.left {
            left.found.iter().for_each(Found::remove);
        }
        self.let_go();
    }
}

/// The scenario's name, and its file's where it has one.
fn told(found: &Found) -> String {
    let name = &found.copy.opened.scenario.name;
    let path = found.copy.path.as_deref();
    match path.and_then(Path::file_name) {
        Some(file) => format!("{name} ({})", file.to_string_lossy()),
        None => name.clone(),
    }
}
