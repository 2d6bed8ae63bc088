//! Open scenarios: which there are, which is active, what has changed since it was saved.
//!
//! Knows no window; the time is passed in. Saving goes through `files`.

mod document;
mod history;
mod keeper;
mod recovery;

pub use document::{Document, DocumentId, Gesture, SaveOrder};
pub use keeper::{Keeper, Report};
pub use recovery::{DELAY, News, RecoveryClock, Told};

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::files::{Edition, Opened, RecoveryCopy, same_file};
use crate::scenario::{MOST_NAME, Scenario};

/// The open scenarios, in the order of their tabs. There may be none.
#[derive(Clone, Debug, Default)]
pub struct Documents {
    open: Vec<Document>,
    active: usize,
    next: u64,
}

/// The most scenarios that are open at once.
pub const MOST_OPEN: usize = 8;

impl Documents {
    /// Every open scenario, in order.
    pub fn open(&self) -> &[Document] {
        &self.open
    }

    /// Whether there is room for one more.
    pub fn has_room(&self) -> bool {
        self.open.len() < MOST_OPEN
    }

    /// The one that the controls act on.
    pub fn active(&self) -> Option<&Document> {
        self.open.get(self.active)
    }

    /// The one that the controls act on.
    pub fn active_mut(&mut self) -> Option<&mut Document> {
        self.open.get_mut(self.active)
    }

    /// The position of the active one.
    pub fn active_index(&self) -> usize {
        self.active
    }

    /// Makes one active; nothing happens when it is not open. A gesture on the one left ends.
    pub fn activate(&mut self, id: DocumentId) {
        if let Some(left) = self.active_mut().filter(|left| left.id() != id) {
            left.end_gesture();
        }
        if let Some(index) = self.index(id) {
            self.active = index;
        }
    }

    /// One of the open scenarios.
    pub fn get(&self, id: DocumentId) -> Option<&Document> {
        self.open.get(self.index(id)?)
    }

    /// One of the open scenarios.
    pub fn get_mut(&mut self, id: DocumentId) -> Option<&mut Document> {
        let index = self.index(id)?;
        self.open.get_mut(index)
    }

    fn index(&self, id: DocumentId) -> Option<usize> {
        self.open.iter().position(|document| document.id() == id)
    }

    /// The one whose file this is, however its path is spelled.
    #[must_use]
    pub fn with_file(&self, path: &Path) -> Option<DocumentId> {
        let is_it = |document: &&Document| document.path().is_some_and(|own| same_file(own, path));
        self.open.iter().find(is_it).map(Document::id)
    }

    /// Opens a scenario in a tab of its own and makes it active.
    ///
    /// A file that is open already becomes active instead of opening twice; where nothing was changed
    /// here, it then shows what the file holds now.
    pub fn add(&mut self, opened: Opened, path: Option<PathBuf>) -> DocumentId {
        let there = path.as_deref().and_then(|path| self.with_file(path));
        if let Some(id) = there {
            self.activate(id);
            if let Some(document) = self.get_mut(id) {
                document.read_again(opened);
            }
            return id;
        }
        self.push(|id, slot| Document::new(id, slot, opened, path))
    }

    /// Opens what a recovery copy held, as work that is not saved.
    ///
    /// It takes the place of its file's tab; where that has changes of its own, it comes beside it without a file.
    pub fn restore(&mut self, mut copy: RecoveryCopy) -> DocumentId {
        let there = copy.path.as_deref().and_then(|path| self.with_file(path));
        match there.and_then(|id| self.get(id)) {
            Some(open) if open.is_unsaved() => (copy.path, copy.stamp) = (None, None),
            Some(open) => self.close(open.id()),
            None => {}
        }
        self.push(|id, slot| Document::unsaved(id, slot, copy))
    }

    /// Opens work that stands in no file.
    pub fn add_unsaved(&mut self, opened: Opened) -> DocumentId {
        self.restore(RecoveryCopy {
            opened,
            path: None,
            stamp: None,
        })
    }

    /// Opens a copy of a scenario, as it is now, under a name of its own and without a file.
    ///
    /// `copy` is the word for a copy. Nothing happens when the scenario is not open.
    pub fn duplicate(&mut self, id: DocumentId, copy: &str) -> Option<DocumentId> {
        let mut opened = self.get(id)?.recovery_copy().opened;
        opened.scenario.name = self.copy_name(&opened.scenario.name, copy);
        Some(self.add_unsaved(opened))
    }

    /// `name (copy)`, `name (copy 2)` and on: the first that no open scenario has. A long name is cut.
    fn copy_name(&self, name: &str, copy: &str) -> String {
        let name = without_ending(name, copy);
        let numbered = (2u32..).map(|number| format!(" ({copy} {number})"));
        let endings = std::iter::once(format!(" ({copy})")).chain(numbered);
        self.free_name(endings.map(|ending| {
            let room = MOST_NAME.saturating_sub(ending.chars().count());
            let start: String = name.chars().take(room).collect();
            start.trim_end().to_owned() + &ending
        }))
    }

    /// The first of these names that no open scenario has.
    fn free_name(&self, mut names: impl Iterator<Item = String>) -> String {
        let is_taken = |name: &String| self.open.iter().any(|open| open.scenario().name == *name);
        names.find(|name| !is_taken(name)).unwrap_or_default()
    }

    /// Adds a tab under the next id and makes it active.
    fn push(&mut self, document: impl FnOnce(DocumentId, usize) -> Document) -> DocumentId {
        let id = DocumentId(self.next);
        self.next += 1;
        let slot = self.free_slot();
        self.open.push(document(id, slot));
        self.active = self.open.len() - 1;
        id
    }

    /// Opens the reference of an edition under a name that no open scenario has.
    pub fn add_reference(&mut self, edition: Arc<Edition>, name: &str) -> DocumentId {
        let numbered = (2u32..).map(|number| format!("{name} {number}"));
        let name = self.free_name(std::iter::once(name.to_owned()).chain(numbered));
        let scenario = Scenario::reference(&edition.baseline, &name);
        self.add(Opened { scenario, edition }, None)
    }

    /// The lowest number that no open scenario has: it stands for colour and dashes.
    fn free_slot(&self) -> usize {
        let taken = |slot: &usize| self.open.iter().any(|document| document.slot() == *slot);
        (0..=self.open.len()).find(|slot| !taken(slot)).unwrap_or(0)
    }

    /// Closes a scenario without asking; its right neighbour becomes active, else its left one.
    pub fn close(&mut self, id: DocumentId) {
        let Some(index) = self.index(id) else {
            return;
        };
        self.open.remove(index);
        if index < self.active || self.active >= self.open.len() {
            self.active = self.active.saturating_sub(1);
        }
    }
}

/// The name without ` (copy)` or ` (copy 2)` behind it: a copy of a copy is another copy.
fn without_ending<'a>(name: &'a str, copy: &str) -> &'a str {
    let ending = name
        .strip_suffix(')')
        .and_then(|name| name.rsplit_once(" ("));
    let number = |rest: &str| rest.is_empty() || rest.trim_start().parse::<u32>().is_ok();
    match ending {
        Some((start, ending)) if ending.strip_prefix(copy).is_some_and(number) => start,
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::embedded_editions;

    fn edition() -> Arc<Edition> {
        embedded_editions()[0].clone()
    }

    fn opened() -> Opened {
        Opened {
            scenario: Scenario::reference(&edition().baseline, "a"),
            edition: edition(),
        }
    }

    #[test]
    fn new_scenarios_get_names_of_their_own() {
        let mut documents = Documents::default();
        documents.add_reference(edition(), "Nieuw");
        documents.add_reference(edition(), "Nieuw");
        let names: Vec<_> = documents
            .open()
            .iter()
            .map(|d| d.scenario().name.as_str())
            .collect();
        assert_eq!(names, ["Nieuw", "Nieuw 2"]);
    }

    #[test]
    fn closing_activates_a_neighbour() {
        let mut documents = Documents::default();
        let ids: Vec<_> = ["a", "b", "c"]
            .map(|name| documents.add_reference(edition(), name))
            .into();
        documents.activate(ids[1]);
        documents.close(ids[1]);
        assert_eq!(documents.active().unwrap().id(), ids[2]);
        documents.close(ids[2]);
        assert_eq!(documents.active().unwrap().id(), ids[0]);
        documents.close(ids[0]);
        assert!(documents.active().is_none());
    }

    #[test]
    fn a_file_that_is_open_does_not_open_twice() {
        let mut documents = Documents::default();
        let first = documents.add(opened(), Some("a.ron".into()));
        documents.add_reference(edition(), "b");
        assert_eq!(documents.add(opened(), Some("a.ron".into())), first);
        assert_eq!(documents.open().len(), 2);
        assert_eq!(documents.active().unwrap().id(), first);
    }

    #[test]
    fn a_file_is_open_once_however_its_path_is_spelled() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        std::fs::write(&path, "").unwrap();
        let mut documents = Documents::default();
        let first = documents.add(opened(), Some(path.clone()));
        for spelling in ["./a.ron", "../a.ron"] {
            let other = folder.path().join("b").join(spelling);
            std::fs::create_dir_all(folder.path().join("b")).unwrap();
            let is_it = spelling.starts_with("..");
            assert_eq!(documents.with_file(&other).is_some(), is_it);
        }
        let spelled = folder.path().join("b/../a.ron");
        assert_eq!(documents.add(opened(), Some(spelled)), first);
        assert_eq!(documents.open().len(), 1);
    }

    #[test]
    fn restored_work_takes_the_place_of_its_file_unless_that_has_changes_of_its_own() {
        let copy = || RecoveryCopy {
            opened: opened(),
            path: Some("a.ron".into()),
            stamp: None,
        };
        let mut documents = Documents::default();
        documents.add(opened(), Some("a.ron".into()));
        let restored = documents.restore(copy());
        assert_eq!(documents.open().len(), 1);
        assert_eq!(documents.with_file(Path::new("a.ron")), Some(restored));
        documents.restore(copy());
        let paths: Vec<_> = documents.open().iter().map(Document::path).collect();
        assert_eq!(paths, [Some(Path::new("a.ron")), None]);
    }

    #[test]
    fn a_duplicate_has_a_name_of_its_own_no_file_and_is_not_saved() {
        let mut documents = Documents::default();
        let first = documents.add_reference(edition(), &"é".repeat(100));
        for ending in [" (kopie)", " (kopie 2)"] {
            let id = documents.duplicate(first, "kopie").unwrap();
            let document = documents.get(id).unwrap();
            assert!(document.scenario().name.ends_with(ending));
            assert_eq!(document.scenario().name.chars().count(), 100);
            assert!(document.is_unsaved());
            assert_eq!(document.path(), None);
            assert!(document.outlook().is_ok());
        }
    }

    #[test]
    fn a_copy_of_a_copy_is_numbered_and_other_brackets_stay() {
        let mut documents = Documents::default();
        let mut id = documents.add_reference(edition(), "a (kopieerbaar)");
        for expected in ["", " 2", " 3"] {
            id = documents.duplicate(id, "kopie").unwrap();
            let name = &documents.get(id).unwrap().scenario().name;
            assert_eq!(*name, format!("a (kopieerbaar) (kopie{expected})"));
        }
    }

    #[test]
    fn colours_of_closed_scenarios_are_used_again() {
        let mut documents = Documents::default();
        let first = documents.add_reference(edition(), "a");
        documents.add_reference(edition(), "b");
        documents.close(first);
        let third = documents.add_reference(edition(), "c");
        assert_eq!(documents.get(third).unwrap().slot(), 0);
    }
}
