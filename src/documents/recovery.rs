//! When recovery copies are written and removed: decides, writes nothing. The clock is passed in.

use std::collections::HashMap;

use super::{Document, DocumentId, Documents};
use crate::scenario::Scenario;

/// How long a change may stand in no copy, in seconds. With the time that writing takes, less than 30.
pub const DELAY: f64 = 25.0;

/// A wake-up that comes this much too early is on time, in seconds.
const EARLY: f64 = 0.1;

/// What is known of the copies of the open scenarios.
#[derive(Clone, Debug, Default)]
pub struct RecoveryClock {
    copies: HashMap<DocumentId, Copied>,
}

/// The copy of one scenario.
#[derive(Clone, Debug, Default)]
struct Copied {
    /// What stands in it; none when there is no copy.
    held: Option<Scenario>,
    /// Since when the scenario differs from it, in seconds.
    differs_since: Option<f64>,
}

/// What is to be done now.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Due {
    /// Scenarios of which a copy is to be written.
    pub write: Vec<DocumentId>,
    /// Scenarios whose copy is to be removed: saved, given up or closed.
    pub remove: Vec<DocumentId>,
    /// In how many seconds to look again; none when nothing waits.
    pub wake: Option<f64>,
}

impl RecoveryClock {
    /// What is to be done at `now`, in seconds; with `at_once`, every change that stands in no copy.
    ///
    /// What it says is taken as done: it is said once.
    pub fn due(&mut self, documents: &Documents, now: f64, at_once: bool) -> Due {
        let mut due = Due::default();
        self.copies.retain(|id, copied| {
            let needed = documents.get(*id).is_some_and(Document::is_unsaved);
            if !needed && copied.held.is_some() {
                due.remove.push(*id);
            }
            needed
        });
        due.remove.sort();
        for document in documents.open().iter().filter(|open| open.is_unsaved()) {
            let copied = self.copies.entry(document.id()).or_default();
            if copied.held.as_ref() == Some(document.scenario()) {
                copied.differs_since = None;
                continue;
            }
            let left = *copied.differs_since.get_or_insert(now) + DELAY - now;
            if at_once || left <= EARLY {
                copied.held = Some(document.scenario().clone());
                copied.differs_since = None;
                due.write.push(document.id());
            } else {
                due.wake = Some(due.wake.map_or(left, |wake| wake.min(left)));
            }
        }
        due
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

    fn change(documents: &mut Documents, id: DocumentId, note: &str) {
        let document = documents.get_mut(id).unwrap();
        let change = |scenario: &mut Scenario| note.clone_into(&mut scenario.note);
        document.change(Gesture::Once, change).unwrap();
    }

    fn nothing() -> Due {
        Due::default()
    }

    fn wake(seconds: f64) -> Due {
        Due {
            wake: Some(seconds),
            ..nothing()
        }
    }

    fn write(id: DocumentId) -> Due {
        Due {
            write: vec![id],
            ..nothing()
        }
    }

    #[test]
    fn what_is_saved_needs_no_copy_and_no_wake_up() {
        let (documents, _) = documents();
        let mut clock = RecoveryClock::default();
        assert_eq!(clock.due(&documents, 0.0, true), nothing());
        assert_eq!(clock.due(&documents, 1000.0, false), nothing());
    }

    #[test]
    fn a_change_is_copied_once_within_thirty_seconds_however_often_it_goes_on() {
        let (mut documents, id) = documents();
        let mut clock = RecoveryClock::default();
        change(&mut documents, id, "1");
        assert_eq!(clock.due(&documents, 100.0, false), wake(DELAY));
        change(&mut documents, id, "2");
        assert_eq!(clock.due(&documents, 110.0, false), wake(DELAY - 10.0));
        let just_early = 100.0 + DELAY - 0.05;
        assert_eq!(clock.due(&documents, just_early, false), write(id));
        assert_eq!(clock.due(&documents, 1000.0, false), nothing());
        change(&mut documents, id, "3");
        assert_eq!(clock.due(&documents, 2000.0, false), wake(DELAY));
    }

    #[test]
    fn loss_of_focus_copies_at_once_and_only_what_changed() {
        let (mut documents, id) = documents();
        let mut clock = RecoveryClock::default();
        change(&mut documents, id, "1");
        assert_eq!(clock.due(&documents, 1.0, true), write(id));
        assert_eq!(clock.due(&documents, 2.0, true), nothing());
    }

    #[test]
    fn a_copy_is_removed_once_when_its_work_is_taken_back_or_closed() {
        let (mut documents, id) = documents();
        let mut clock = RecoveryClock::default();
        let remove = Due {
            remove: vec![id],
            ..nothing()
        };
        change(&mut documents, id, "1");
        clock.due(&documents, 1.0, true);
        documents.get_mut(id).unwrap().undo();
        assert_eq!(clock.due(&documents, 2.0, false), remove);
        assert_eq!(clock.due(&documents, 3.0, false), nothing());
        documents.get_mut(id).unwrap().redo();
        assert_eq!(clock.due(&documents, 4.0, true), write(id));
        documents.close(id);
        assert_eq!(clock.due(&documents, 5.0, false), remove);
    }

    #[test]
    fn a_change_taken_back_before_its_copy_leaves_nothing() {
        let (mut documents, id) = documents();
        let mut clock = RecoveryClock::default();
        change(&mut documents, id, "1");
        clock.due(&documents, 1.0, false);
        documents.get_mut(id).unwrap().undo();
        assert_eq!(clock.due(&documents, 2.0, false), nothing());
    }
}
