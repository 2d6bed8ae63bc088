//! The user's own editions: a new scenario on one, a scenario moved to one, and one made of a scenario.

use std::sync::Arc;

use super::Explorer;
use crate::app::question;
use crate::files::{Edition, Opened, embedded_editions, make_edition};
use crate::scenario::moved;
use crate::text::{Label, Language, Say, editions, file_stem, shown_path};

impl Explorer {
    /// Opens the reference of the active edition, else of the first one.
    pub(super) fn new_scenario(&mut self) {
        let active = self.documents.active().map(|one| one.edition().clone());
        self.new_scenario_on(active.or_else(|| embedded_editions().first().cloned()));
    }

    /// Opens the reference of an edition.
    pub(super) fn new_scenario_on(&mut self, edition: Option<Arc<Edition>>) {
        if let Some(edition) = edition
            && self.has_room()
        {
            let name = Label::NewScenario.text(self.language);
            self.documents.add_reference(edition, name);
        }
    }

    /// Puts the active scenario on another edition, in a tab of its own, and says what did not carry over.
    pub(super) fn move_active(&mut self, place: usize) {
        let Some(edition) = self.keeping.edition(place) else {
            return;
        };
        let scenario = self.documents.active().map(|one| one.scenario().clone());
        let Some(scenario) = scenario.filter(|_| self.has_room()) else {
            return;
        };
        if let Some(moved) = self.or_refuse(moved(&scenario, &edition.baseline)) {
            let language = self.language;
            let name = language.of(edition.baseline.name()).to_owned();
            let scenario = moved.scenario.clone();
            self.documents.add_unsaved(Opened { scenario, edition });
            self.say(editions::moved(&moved, &name, language));
        }
    }

    /// Writes the active scenario as an edition of this name; what is refused stays in the question.
    pub(super) fn make_edition(&mut self, name: &str) {
        let language = self.language;
        let home = self.keeping.home.as_ref();
        let (Some(document), Some(home)) = (self.documents.active(), home) else {
            return;
        };
        let (scenario, edition) = (document.scenario(), document.edition());
        let made = match id_of(name, language) {
            Some(id) => make_edition(scenario, edition, &id, name.trim(), home.folder())
                .map_err(|error| error.say(language)),
            None => Err(Label::NoEditionId.text(language).to_owned()),
        };
        match made {
            Ok(path) => self.say(editions::made(&shown_path(&path), language)),
            Err(refused) => {
                self.question = Some(question::make_edition(language).refused(&refused));
            }
        }
    }
}

/// An id made of a name: lower-case letters, digits and `-`; none where nothing is left.
fn id_of(name: &str, language: Language) -> Option<String> {
    let stem = file_stem(name, language);
    let permitted = |c: &char| c.is_ascii_lowercase() || c.is_ascii_digit() || *c == '-';
    let id: String = stem.chars().filter(permitted).take(60).collect();
    (!name.trim().is_empty() && !id.is_empty()).then_some(id)
}
