//! Carries out what views and panels ask: a change is one step of undo, in the right scenario.

use super::Explorer;
use crate::app::act::Act;
use crate::documents::{Document, DocumentId, Gesture};
use crate::scenario::{Measure, ParameterId, ScenarioError, Value};
use crate::text::{Label, Language, compare_tables};

impl Explorer {
    /// Carries out one act.
    pub(super) fn act(&mut self, act: Act) {
        match act {
            Act::Set(gesture, values) => self.set_active(gesture, &values),
            Act::Release => self.on_active(Document::end_gesture),
            Act::Cancel => self.on_active(Document::cancel_gesture),
            Act::Become(scenario) => self.on_active(|document| {
                document.replace(*scenario).ok();
            }),
            Act::SetIn(id, parameter, value) => self.set_in(id, parameter, value),
            Act::PutMeasure(id, place, measure) => self.put_measure(id, place, measure),
            Act::RemoveMeasure(id, place) => self.remove_measure(id, place),
            Act::Activate(id) => self.documents.activate(id),
            Act::Duplicate(id) => self.duplicate(id),
            Act::Read(month) => self.views.reading.set(month),
            Act::Bring(bring) => self.bring_without_file(bring),
            Act::RegionFile(file) => self.region_file_asked(file),
            Act::Carry(command) => self.carry_out(command),
            Act::Speak(language) => self.speak(language),
            Act::Say(text) => self.say(text),
        }
        self.ctx.request_repaint();
    }

    /// A change that would make the scenario invalid is not made.
    ///
    /// A drag is drawn again in the same frame, so that the line stays under the hand.
    fn set_active(&mut self, gesture: Gesture, values: &[(ParameterId, Value)]) {
        let document = self.documents.active_mut();
        let changed = document.map(|document| document.set(gesture, values));
        if changed.is_some_and(|changed| changed.is_ok()) && gesture == Gesture::Hold {
            self.ctx.request_discard("the view follows the hand");
        }
    }

    /// Opens a copy of a scenario.
    pub(super) fn duplicate(&mut self, id: DocumentId) {
        if self.has_room() {
            let copy = Label::CopyWord.text(self.language);
            self.documents.duplicate(id, copy);
        }
    }

    /// Speaks another language; what was said in the other one is said no longer.
    fn speak(&mut self, language: Language) {
        self.language = language;
        self.say(Label::Welcome.text(language).to_owned());
    }

    fn put_measure(&mut self, id: DocumentId, place: Option<usize>, measure: Measure) {
        let name = measure.name.clone();
        self.change_in(id, &name, |document| document.put_measure(place, measure));
    }

    fn remove_measure(&mut self, id: DocumentId, place: usize) {
        let measures = self.documents.get(id).map(|one| &one.scenario().measures);
        let name = measures.and_then(|measures| Some(measures.get(place)?.name.clone()));
        let name = name.unwrap_or_default();
        self.change_in(id, &name, |document| document.remove_measure(place));
    }

    fn set_in(&mut self, id: DocumentId, parameter: ParameterId, value: Value) {
        let document = self.documents.get(id);
        let row = document.and_then(|one| one.edition().baseline.parameter(parameter));
        if let Some(row) = row {
            let label = self.language.of(&row.words).to_owned();
            self.change_in(id, &label, |document| {
                document.set(Gesture::Once, &[(parameter, value)])
            });
        }
    }

    /// Changes one document as one step of undo, and says which; or says why not.
    fn change_in(
        &mut self,
        id: DocumentId,
        lever: &str,
        change: impl FnOnce(&mut Document) -> Result<(), ScenarioError>,
    ) {
        let is_active = self.documents.active().is_some_and(|one| one.id() == id);
        let Some(document) = self.documents.get_mut(id) else {
            return;
        };
        let changed = change(document);
        let name = document.scenario().name.clone();
        if self.or_refuse(changed).is_some() {
            let said = compare_tables::changed_in(lever, &name, is_active, self.language);
            self.say(said);
        }
    }
}
