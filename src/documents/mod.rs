//! Open scenarios: which there are, which is active, what has changed since it was saved.
//!
//! Knows no window; the time is passed in. Saving goes through `files`.

mod document;
mod history;
mod recovery;

pub use document::{Document, DocumentId, Gesture};
pub use recovery::{DELAY, Due, RecoveryClock};

use std::path::PathBuf;
use std::sync::Arc;

use crate::files::{Edition, Opened, RecoveryCopy};
use crate::scenario::Scenario;

/// The open scenarios, in the order of their tabs. There may be none.
#[derive(Clone, Debug, Default)]
pub struct Documents {
    open: Vec<Document>,
    active: usize,
    next: u64,
}

/// The most scenarios that are open at once.
pub const MOST_OPEN: usize = 8;

/// The most characters of a scenario's name, as its file's check has it.
const MOST_NAME: usize = 100;

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

    /// Opens a scenario in a tab of its own and makes it active.
    ///
    /// A file that is open already becomes active instead of opening twice; where nothing was changed
    /// here, it then shows what the file holds now.
    pub fn add(&mut self, opened: Opened, path: Option<PathBuf>) -> DocumentId {
        let there = self
            .open
            .iter()
            .find(|document| path.is_some() && document.path() == path.as_deref())
            .map(Document::id);
        if let Some(id) = there {
            self.activate(id);
            if let Some(document) = self.get_mut(id) {
                document.read_again(opened);
            }
            return id;
        }
        self.push(|id, slot| Document::new(id, slot, opened, path))
    }

    /// Opens what a recovery copy held, as work that is not saved, also when its file is open.
    pub fn restore(&mut self, copy: RecoveryCopy) -> DocumentId {
        self.push(|id, slot| Document::unsaved(id, slot, copy))
    }

    /// Opens a copy of a scenario, as it is now, under a name of its own and without a file.
    ///
    /// `copy` is the word for a copy. Nothing happens when the scenario is not open.
    pub fn duplicate(&mut self, id: DocumentId, copy: &str) -> Option<DocumentId> {
        let original = self.get(id)?.recovery_copy();
        let mut opened = original.opened;
        opened.scenario.name = self.copy_name(&opened.scenario.name, copy);
        Some(self.restore(RecoveryCopy {
            opened,
            path: None,
            stamp: None,
        }))
    }

    /// `name (copy)`, `name (copy 2)` and on: the first that no open scenario has. A long name is cut.
    fn copy_name(&self, name: &str, copy: &str) -> String {
        let name = without_ending(name, copy);
        let numbered = (2u32..).map(|number| format!(" ({copy} {number})"));
        let endings = std::iter::once(format!(" ({copy})")).chain(numbered);
        let mut names = endings.map(|ending| {
            let room = MOST_NAME.saturating_sub(ending.chars().count());
            let start: String = name.chars().take(room).collect();
            start.trim_end().to_owned() + &ending
        });
        names.find(|name| !self.is_taken(name)).unwrap_or_default()
    }

    fn is_taken(&self, name: &str) -> bool {
        let mut open = self.open.iter();
        open.any(|document| document.scenario().name == name)
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
        let name = std::iter::once(name.to_owned())
            .chain(numbered)
            .find(|candidate| !self.is_taken(candidate))
            .unwrap_or_default();
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

    /// The first scenario with changes that are not saved.
    pub fn first_unsaved(&self) -> Option<DocumentId> {
        self.open
            .iter()
            .find(|document| document.is_unsaved())
            .map(Document::id)
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
        let opened = || Opened {
            scenario: Scenario::reference(&edition().baseline, "a"),
            edition: edition(),
        };
        let first = documents.add(opened(), Some("a.ron".into()));
        documents.add_reference(edition(), "b");
        assert_eq!(documents.add(opened(), Some("a.ron".into())), first);
        assert_eq!(documents.open().len(), 2);
        assert_eq!(documents.active().unwrap().id(), first);
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
