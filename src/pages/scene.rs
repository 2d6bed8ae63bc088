//! Everything computed for one frame: each open scenario and the reference of the active one.

use std::sync::Arc;

use crate::analysis::Subject;
use crate::documents::{Document, DocumentId, Documents};
use crate::files::Edition;
use crate::month::Month;
use crate::outlook::Outlook;
use crate::scenario::{Baseline, Scenario};

/// One open scenario, computed.
pub struct Shown<'a> {
    /// The document.
    pub document: &'a Document,
    /// Everything about it.
    pub outlook: Outlook,
}

/// All that the views of one frame draw.
pub struct Scene<'a> {
    /// The open scenarios, in the order of their tabs.
    pub shown: Vec<Shown<'a>>,
    /// The id of the active one.
    pub active: DocumentId,
    /// Its edition.
    pub edition: &'a Arc<Edition>,
    /// Its edition's reference.
    pub reference: Outlook,
}

impl<'a> Scene<'a> {
    /// Runs every open scenario; none when nothing is open.
    pub fn new(documents: &'a Documents) -> Option<Self> {
        Self::of(documents, documents.active()?.id())
    }

    /// The same with another scenario in the place of the active one; none when that is not open.
    pub fn of(documents: &'a Documents, active: DocumentId) -> Option<Self> {
        let active = documents.get(active)?;
        let edition = active.edition();
        let baseline = &edition.baseline;
        let shown = documents.open().iter().filter_map(|document| {
            let outlook = document.outlook().ok()?;
            Some(Shown { document, outlook })
        });
        Some(Self {
            shown: shown.collect(),
            active: active.id(),
            edition,
            reference: Outlook::new(&Scenario::reference(baseline, "reference"), baseline).ok()?,
        })
    }

    /// From the earliest start of the open editions to the end of the active scenario's: up to there every line that
    /// reaches it can be held against the others.
    pub fn months(&self) -> (Month, Month) {
        let own = &self.edition.baseline;
        let starts = self.shown.iter().map(|shown| shown.baseline().start());
        let first = starts.fold(own.start(), Month::min);
        (first, own.horizon())
    }

    /// The active scenario.
    pub fn active(&self) -> Option<&Shown<'a>> {
        self.shown
            .iter()
            .find(|shown| shown.document.id() == self.active)
    }
}

impl Shown<'_> {
    /// Its edition.
    pub fn baseline(&self) -> &Baseline {
        &self.document.edition().baseline
    }

    /// Whether it differs from its edition's reference.
    pub fn differs(&self) -> bool {
        let scenario = self.scenario();
        !scenario.changes.is_empty() || scenario.measures.iter().any(|measure| measure.enabled)
    }

    /// The scenario with its edition, as questions to many runs take it.
    pub fn subject(&self) -> Subject<'_> {
        Subject {
            scenario: self.scenario(),
            baseline: self.baseline(),
        }
    }

    /// Its scenario.
    pub fn scenario(&self) -> &Scenario {
        self.document.scenario()
    }
}

/// The required places at a date, if it lies within the horizon.
pub fn required(outlook: &Outlook, date: Month) -> Option<f64> {
    let instant = outlook.trajectory().at(date)?;
    Some(instant.levels.required_places.0)
}
