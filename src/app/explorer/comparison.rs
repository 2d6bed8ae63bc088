//! Carries out what the view Vergelijken asks of documents: one step of undo, in the right one.

use super::Explorer;
use crate::app::compare::compare_asked::Asked;
use crate::documents::{DocumentId, Gesture};
use crate::scenario::{ParameterId, Scenario, Value};
use crate::text::{Label, Say, compare_tables};

impl Explorer {
    /// Carries out what the view asked for.
    pub fn carry_out_comparison(&mut self, asked: Asked) {
        match asked {
            Asked::Activate(id) => self.documents.activate(id),
            Asked::Duplicate(id) => self.duplicate_one(id),
            Asked::Set(id, parameter, value) => self.set_in(id, parameter, value),
            Asked::PutMeasure(id, place, measure) => {
                let name = measure.name.clone();
                self.change_in(id, &name, |scenario| {
                    let own = place.and_then(|place| scenario.measures.get_mut(place));
                    match own {
                        Some(own) => *own = measure,
                        None => scenario.measures.push(measure),
                    }
                });
            }
            Asked::RemoveMeasure(id, place) => {
                let measures = self.documents.get(id).map(|one| &one.scenario().measures);
                let name = measures.and_then(|measures| Some(measures.get(place)?.name.clone()));
                self.change_in(id, &name.unwrap_or_default(), |scenario| {
                    if place < scenario.measures.len() {
                        scenario.measures.remove(place);
                    }
                });
            }
            Asked::Tell(text) => self.say(text),
        }
    }

    fn duplicate_one(&mut self, id: DocumentId) {
        if self.has_room() {
            let copy = Label::CopyWord.text(self.language);
            self.documents.duplicate(id, copy);
        }
    }

    fn set_in(&mut self, id: DocumentId, parameter: ParameterId, value: Value) {
        let edition = self.documents.get(id).map(|one| one.edition().clone());
        let Some(edition) = edition else {
            return;
        };
        if let Some(row) = edition.baseline.parameter(parameter) {
            let label = self.language.of(&row.words).to_owned();
            self.change_in(id, &label, |scenario| scenario.set(row, value));
        }
    }

    /// Changes one document as one step of undo, and says which; or says why not.
    fn change_in(&mut self, id: DocumentId, lever: &str, change: impl FnOnce(&mut Scenario)) {
        let language = self.language;
        let is_active = self.documents.active().is_some_and(|one| one.id() == id);
        let Some(document) = self.documents.get_mut(id) else {
            return;
        };
        match document.change(Gesture::Once, change) {
            Ok(()) => {
                let name = document.scenario().name.clone();
                self.say(compare_tables::changed_in(
                    lever, &name, is_active, language,
                ));
            }
            Err(error) => self.refuse(error.say(language)),
        }
    }
}
