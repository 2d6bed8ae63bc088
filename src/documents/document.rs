//! One open scenario.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::history::History;
use crate::files::{
    Edition, Opened, RecoveryCopy, Stamp, changed_on_disk, read_scenario, save_scenario,
    scenario_text,
};
use crate::outlook::Outlook;
use crate::scenario::{
    Access, FileError, Measure, ParameterId, Scenario, ScenarioError, Value, resolve,
};

/// Names one open scenario as long as the program runs; its recovery copy has this number too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentId(pub(super) u64);

/// By which gesture a scenario changes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Gesture {
    /// Something held, such as a drag: one step from its start to [`Document::end_gesture`].
    Hold,
    /// A key pressed at this time in seconds: one step for a run of presses.
    Key(f64),
    /// Done at once: one step.
    Once,
}

/// One open scenario with its edition, its file and its steps of undo. Always valid.
#[derive(Clone, Debug)]
pub struct Document {
    id: DocumentId,
    slot: usize,
    scenario: Scenario,
    edition: Arc<Edition>,
    path: Option<PathBuf>,
    /// What the file or the tab held at first; none for work that was never in either.
    saved: Option<Scenario>,
    /// What the file held when it was last read or written.
    stamp: Option<Stamp>,
    history: History,
}

impl Document {
    pub(super) fn new(id: DocumentId, slot: usize, opened: Opened, path: Option<PathBuf>) -> Self {
        Self {
            id,
            slot,
            saved: Some(opened.scenario.clone()),
            stamp: stamp(path.as_deref(), &opened.scenario),
            scenario: opened.scenario,
            edition: opened.edition,
            path,
            history: History::default(),
        }
    }

    /// Work that stands in no file as it is, such as a copy or what a recovery copy held.
    pub(super) fn unsaved(id: DocumentId, slot: usize, copy: RecoveryCopy) -> Self {
        Self {
            path: copy.path,
            stamp: copy.stamp,
            saved: None,
            ..Self::new(id, slot, copy.opened, None)
        }
    }

    /// Its name as long as the program runs.
    pub fn id(&self) -> DocumentId {
        self.id
    }

    /// A small number that no other open scenario has: it stands for colour and dashes.
    pub fn slot(&self) -> usize {
        self.slot
    }

    /// The scenario as it is now.
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// The edition that it belongs to.
    pub fn edition(&self) -> &Arc<Edition> {
        &self.edition
    }

    /// The file that it was opened from or saved to.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Whether it differs from what was opened or saved.
    pub fn is_unsaved(&self) -> bool {
        self.saved.as_ref() != Some(&self.scenario)
    }

    /// Whether its file holds something else than when it was last opened or saved here.
    pub fn is_changed_on_disk(&self) -> bool {
        let path = self.path();
        path.is_some_and(|path| changed_on_disk(path, self.stamp))
    }

    /// Takes over what its file holds now, as one step of undo, unless that would lose changes.
    pub(super) fn read_again(&mut self, opened: Opened) {
        if self.is_unsaved() || opened.edition != self.edition {
            return;
        }
        self.replace(opened.scenario).ok();
        self.saved = Some(self.scenario.clone());
        self.stamp = stamp(self.path.as_deref(), &self.scenario);
    }

    /// What a recovery copy of it holds.
    pub fn recovery_copy(&self) -> RecoveryCopy {
        let absolute = |path: &PathBuf| std::path::absolute(path).unwrap_or_else(|_| path.clone());
        RecoveryCopy {
            opened: Opened {
                scenario: self.scenario.clone(),
                edition: self.edition.clone(),
            },
            path: self.path.as_ref().map(absolute),
            stamp: self.stamp,
        }
    }

    /// Everything about the scenario as it is now.
    ///
    /// # Errors
    /// None: a document is always valid. The error is passed on rather than hidden.
    pub fn outlook(&self) -> Result<Outlook, ScenarioError> {
        Outlook::new(&self.scenario, &self.edition.baseline)
    }

    /// Changes the scenario, or leaves it as it is when the outcome would be invalid.
    ///
    /// # Errors
    /// Why the outcome would be invalid.
    pub fn change(
        &mut self,
        gesture: Gesture,
        change: impl FnOnce(&mut Scenario),
    ) -> Result<(), ScenarioError> {
        let mut changed = self.scenario.clone();
        change(&mut changed);
        resolve(&changed, &self.edition.baseline)?;
        match gesture {
            Gesture::Hold => self.history.hold(&self.scenario),
            Gesture::Key(now) => self.history.key(&self.scenario, now),
            Gesture::Once => {
                self.end_gesture();
                self.history.hold(&self.scenario);
            }
        }
        self.scenario = changed;
        if gesture == Gesture::Once {
            self.end_gesture();
        }
        Ok(())
    }

    /// Gives parameters other values, together one change.
    ///
    /// # Errors
    /// Why the outcome would be invalid; then nothing has changed.
    pub fn set(
        &mut self,
        gesture: Gesture,
        values: &[(ParameterId, Value)],
    ) -> Result<(), ScenarioError> {
        let edition = self.edition.clone();
        self.change(gesture, |scenario| {
            for (id, value) in values {
                if let Some(row) = edition.baseline.parameter(*id) {
                    scenario.set(row, *value);
                }
            }
        })
    }

    /// Puts a measure in the place of another one, or behind the last, as one step.
    ///
    /// # Errors
    /// Why the outcome would be invalid; then nothing has changed.
    pub fn put_measure(
        &mut self,
        place: Option<usize>,
        measure: Measure,
    ) -> Result<(), ScenarioError> {
        self.change(Gesture::Once, |scenario| {
            match place.and_then(|place| scenario.measures.get_mut(place)) {
                Some(own) => *own = measure,
                None => scenario.measures.push(measure),
            }
        })
    }

    /// Takes a measure away, where there is one at this place, as one step.
    ///
    /// # Errors
    /// Why the outcome would be invalid; then nothing has changed.
    pub fn remove_measure(&mut self, place: usize) -> Result<(), ScenarioError> {
        self.change(Gesture::Once, |scenario| {
            if place < scenario.measures.len() {
                scenario.measures.remove(place);
            }
        })
    }

    /// Puts another scenario of the same edition in its place, as one step.
    ///
    /// # Errors
    /// Why it would be invalid; then nothing has changed.
    pub fn replace(&mut self, scenario: Scenario) -> Result<(), ScenarioError> {
        self.change(Gesture::Once, |present| *present = scenario)
    }

    /// Ends a gesture: a drag released, a field left.
    pub fn end_gesture(&mut self) {
        self.history.end(&self.scenario);
    }

    /// Goes back to before the present gesture, as if it had not been.
    pub fn cancel_gesture(&mut self) {
        if let Some(before) = self.history.cancel() {
            self.scenario = before;
        }
    }

    /// Whether there is a step to undo.
    pub fn can_undo(&self) -> bool {
        self.history.can_undo(&self.scenario)
    }

    /// Whether there is a step to redo.
    pub fn can_redo(&self) -> bool {
        self.history.can_redo()
    }

    /// Takes back the last step.
    pub fn undo(&mut self) {
        if let Some(back) = self.history.undo(&self.scenario) {
            self.scenario = back;
        }
    }

    /// Does the last step taken back again.
    pub fn redo(&mut self) {
        if let Some(forward) = self.history.redo(&self.scenario) {
            self.scenario = forward;
        }
    }

    /// What saves the scenario as it is now to a file; the document goes on meanwhile.
    pub fn save_order(&mut self, path: &Path) -> SaveOrder {
        self.end_gesture();
        SaveOrder {
            scenario: self.scenario.clone(),
            edition: self.edition.clone(),
            path: path.to_owned(),
        }
    }

    /// An order was carried out: its file is now the document's own.
    pub fn saved(&mut self, order: SaveOrder) {
        let text = scenario_text(&order.scenario);
        self.stamp = text.ok().map(|text| Stamp::of(text.as_bytes()));
        self.path = Some(order.path);
        self.saved = Some(order.scenario);
    }
}

/// A scenario on its way to a file: carried out wherever there is time for a slow disk.
#[derive(Clone, Debug)]
pub struct SaveOrder {
    scenario: Scenario,
    edition: Arc<Edition>,
    /// The file.
    pub path: PathBuf,
}

impl SaveOrder {
    /// Saves it.
    ///
    /// # Errors
    /// What the system does not permit; then nothing has changed.
    pub fn carry_out(&self) -> Result<Access, FileError> {
        save_scenario(&self.scenario, &self.edition, &self.path)
    }
}

/// The file's stamp, if the file still holds this scenario; it was read a moment ago.
fn stamp(path: Option<&Path>, scenario: &Scenario) -> Option<Stamp> {
    let path = path?;
    let stamp = Stamp::of_file(path)?;
    let there = read_scenario(path).ok()?;
    (there.scenario == *scenario && Stamp::of_file(path) == Some(stamp)).then_some(stamp)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::embedded_editions;
    use crate::scenario::Name;

    fn document() -> Document {
        let edition = embedded_editions()[0].clone();
        let scenario = Scenario::reference(&edition.baseline, "test");
        Document::new(DocumentId(0), 0, Opened { scenario, edition }, None)
    }

    fn set(document: &mut Document, gesture: Gesture, value: f64) {
        let values = [(Name::AmvShare.into(), Value::Number(value))];
        document.set(gesture, &values).unwrap();
    }

    fn share(document: &Document) -> f64 {
        let baseline = &document.edition().baseline;
        let row = baseline.parameter(Name::AmvShare.into()).unwrap();
        document.scenario().value(row).number().unwrap()
    }

    #[test]
    fn a_drag_is_one_step_however_long_it_pauses() {
        let mut document = document();
        for value in [0.10, 0.11, 0.15] {
            set(&mut document, Gesture::Hold, value);
        }
        document.end_gesture();
        document.undo();
        assert_eq!(share(&document), 0.12);
        assert!(!document.can_undo());
        document.redo();
        assert_eq!(share(&document), 0.15);
    }

    #[test]
    fn two_key_presses_seconds_apart_are_two_steps_and_a_run_is_one() {
        let mut document = document();
        for (now, value) in [(0.0, 0.125), (0.3, 0.13), (5.0, 0.135)] {
            set(&mut document, Gesture::Key(now), value);
        }
        document.undo();
        assert_eq!(share(&document), 0.13);
        document.undo();
        assert_eq!(share(&document), 0.12);
    }

    #[test]
    fn escape_during_a_drag_goes_back_and_leaves_no_step() {
        let mut document = document();
        set(&mut document, Gesture::Hold, 0.2);
        document.cancel_gesture();
        assert_eq!(share(&document), 0.12);
        assert!(!document.can_undo() && !document.can_redo());
    }

    #[test]
    fn a_change_that_would_be_invalid_changes_nothing() {
        let mut document = document();
        let edition = document.edition().clone();
        let row = edition.baseline.parameter(Name::AmvShare.into()).unwrap();
        let outcome = document.change(Gesture::Once, |s| s.set(row, Value::Number(0.9)));
        assert!(outcome.is_err());
        assert_eq!(share(&document), 0.12);
        assert!(!document.is_unsaved());
    }

    #[test]
    fn a_scenario_put_in_place_is_one_step() {
        let mut document = document();
        set(&mut document, Gesture::Hold, 0.2);
        let mut other = document.scenario().clone();
        other.note = "other".to_owned();
        document.replace(other).unwrap();
        document.undo();
        assert_eq!(document.scenario().note, "");
        assert_eq!(share(&document), 0.2);
    }

    #[test]
    fn going_back_to_the_saved_value_is_no_longer_unsaved() {
        let mut document = document();
        set(&mut document, Gesture::Once, 0.2);
        assert!(document.is_unsaved());
        document.undo();
        assert!(!document.is_unsaved());
    }
}
