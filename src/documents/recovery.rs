//! Which recovery copies are to be written and when: decides, writes nothing. The clock is passed in.

use std::collections::BTreeMap;

use super::{Document, DocumentId, Documents};
use crate::files::RecoveryCopy;
use crate::scenario::Scenario;

/// How long a change may stand in no copy, in seconds. With the time that writing takes, less than 30.
pub const DELAY: f64 = 25.0;

/// What is to be said of a document's copy.
#[derive(Clone, Debug, PartialEq)]
pub enum News {
    /// It differs from what was said last.
    Changed(DocumentId),
    /// It needs no copy any more: saved, given up or closed.
    Gone(DocumentId),
}

/// What has been said of the open scenarios.
#[derive(Clone, Debug, Default)]
pub struct Told {
    unsaved: BTreeMap<DocumentId, Scenario>,
}

impl Told {
    /// What is new since it was last asked. It is taken as said.
    pub fn news(&mut self, documents: &Documents) -> Vec<News> {
        let is_needed = |id: &DocumentId| documents.get(*id).is_some_and(Document::is_unsaved);
        let gone = self.unsaved.extract_if(.., |id, _| !is_needed(id));
        let mut news: Vec<_> = gone.map(|(id, _)| News::Gone(id)).collect();
        for document in documents.open().iter().filter(|open| open.is_unsaved()) {
            let (id, scenario) = (document.id(), document.scenario());
            if self.unsaved.get(&id) != Some(scenario) {
                self.unsaved.insert(id, scenario.clone());
                news.push(News::Changed(id));
            }
        }
        news
    }
}

/// The copies that wait to be written, the last one of each document, with when each is due.
#[derive(Debug)]
pub struct RecoveryClock {
    delay: f64,
    waiting: BTreeMap<DocumentId, (RecoveryCopy, f64)>,
}

impl RecoveryClock {
    /// A clock by which a change stands in no copy for at most so many seconds.
    #[must_use]
    pub fn new(delay: f64) -> Self {
        Self {
            delay,
            waiting: BTreeMap::new(),
        }
    }

    /// The document has become this. However often that happens, the first change sets the time.
    pub fn changed(&mut self, id: DocumentId, copy: RecoveryCopy, now: f64) {
        let due = self.waiting.get(&id).map_or(now + self.delay, |one| one.1);
        self.waiting.insert(id, (copy, due));
    }

    /// A copy could not be written: it is tried again, unless a newer one waits.
    pub fn failed(&mut self, id: DocumentId, copy: RecoveryCopy, now: f64) {
        self.waiting.entry(id).or_insert((copy, now + self.delay));
    }

    /// The document needs no copy any more.
    pub fn gone(&mut self, id: DocumentId) {
        self.waiting.remove(&id);
    }

    /// Takes out what is due; with `at_once`, everything.
    pub fn due(&mut self, now: f64, at_once: bool) -> Vec<(DocumentId, RecoveryCopy)> {
        let is_due = |_: &DocumentId, one: &mut (RecoveryCopy, f64)| at_once || one.1 <= now;
        let due = self.waiting.extract_if(.., is_due);
        due.map(|(id, (copy, _))| (id, copy)).collect()
    }

    /// In how many seconds something is due; none when nothing waits.
    #[must_use]
    pub fn wake(&self, now: f64) -> Option<f64> {
        let due = self.waiting.values().map(|one| one.1);
        due.min_by(f64::total_cmp).map(|due| (due - now).max(0.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::Gesture;
    use crate::files::embedded_editions;

    fn documents() -> (Documents, DocumentId) {
        let mut documents = Documents::default();
        let id = documents.add_reference(embedded_editions()[0].clone(), "a");
        (documents, id)
    }

    fn change(documents: &mut Documents, id: DocumentId, note: &str) -> RecoveryCopy {
        let document = documents.get_mut(id).unwrap();
        let change = |scenario: &mut Scenario| note.clone_into(&mut scenario.note);
        document.change(Gesture::Once, change).unwrap();
        document.recovery_copy()
    }

    fn notes(due: &[(DocumentId, RecoveryCopy)]) -> Vec<&str> {
        let copies = due.iter().map(|(_, copy)| copy);
        copies
            .map(|copy| copy.opened.scenario.note.as_str())
            .collect()
    }

    #[test]
    fn what_is_saved_is_no_news_and_a_change_is_news_once() {
        let (mut documents, id) = documents();
        let mut told = Told::default();
        assert_eq!(told.news(&documents), []);
        change(&mut documents, id, "1");
        assert_eq!(told.news(&documents), [News::Changed(id)]);
        assert_eq!(told.news(&documents), []);
        change(&mut documents, id, "2");
        assert_eq!(told.news(&documents), [News::Changed(id)]);
    }

    #[test]
    fn work_taken_back_or_closed_is_gone_once() {
        let (mut documents, id) = documents();
        let mut told = Told::default();
        change(&mut documents, id, "1");
        told.news(&documents);
        documents.get_mut(id).unwrap().undo();
        assert_eq!(told.news(&documents), [News::Gone(id)]);
        assert_eq!(told.news(&documents), []);
        documents.get_mut(id).unwrap().redo();
        assert_eq!(told.news(&documents), [News::Changed(id)]);
        documents.close(id);
        assert_eq!(told.news(&documents), [News::Gone(id)]);
    }

    #[test]
    fn a_change_is_copied_within_thirty_seconds_however_often_it_goes_on() {
        let (mut documents, id) = documents();
        let mut clock = RecoveryClock::new(DELAY);
        assert_eq!(clock.wake(0.0), None);
        for step in 0..40 {
            let now = 100.0 + f64::from(step);
            clock.changed(id, change(&mut documents, id, &step.to_string()), now);
            assert_eq!(clock.wake(now), Some((100.0 + DELAY - now).max(0.0)));
        }
        assert_eq!(notes(&clock.due(100.0 + DELAY - 0.1, false)), [""; 0]);
        assert_eq!(notes(&clock.due(100.0 + DELAY, false)), ["39"]);
        assert_eq!(clock.wake(1000.0), None);
    }

    #[test]
    fn loss_of_focus_copies_at_once_and_what_is_gone_is_not_copied() {
        let (mut documents, id) = documents();
        let mut clock = RecoveryClock::new(DELAY);
        clock.changed(id, change(&mut documents, id, "1"), 1.0);
        assert_eq!(notes(&clock.due(1.0, true)), ["1"]);
        clock.changed(id, change(&mut documents, id, "2"), 2.0);
        clock.gone(id);
        assert!(clock.due(1000.0, true).is_empty());
    }

    #[test]
    fn a_copy_that_fails_is_tried_again_unless_a_newer_one_waits() {
        let (mut documents, id) = documents();
        let mut clock = RecoveryClock::new(DELAY);
        let first = change(&mut documents, id, "1");
        clock.failed(id, first.clone(), 10.0);
        assert_eq!(clock.wake(10.0), Some(DELAY));
        clock.changed(id, change(&mut documents, id, "2"), 20.0);
        clock.failed(id, first, 30.0);
        assert_eq!(notes(&clock.due(10.0 + DELAY, false)), ["2"]);
    }
}
