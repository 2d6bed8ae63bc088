//! Which scenarios Vergelijken holds against each other.

use std::sync::Arc;

use crate::analysis::{self, AnalysisError, Attribution, Subject};
use crate::chart::{Note, Stroke};
use crate::documents::{Document, DocumentId};
use crate::files::Edition;
use crate::month::Month;
use crate::outlook::{Column, Outlook};
use crate::pages::{Context, Provenance, Scene, Shown, required};
use crate::scenario::{Scenario, unused_name};
use crate::text::{Label, Language, compare, provenance};

/// The reference of the active edition, or an open scenario.
#[derive(Clone)]
pub struct Side<'a> {
    /// What it is called; no two sides share a name.
    pub name: String,
    /// Its document; none for the reference.
    pub shown: Option<&'a Shown<'a>>,
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Its edition.
    pub edition: &'a Arc<Edition>,
    /// Everything about it.
    pub outlook: &'a Outlook,
}

impl Side<'_> {
    /// The document behind it; none for the reference.
    pub fn id(&self) -> Option<DocumentId> {
        self.document().map(Document::id)
    }

    /// The document behind it; none for the reference.
    pub fn document(&self) -> Option<&Document> {
        self.shown.map(|shown| shown.document)
    }

    /// How its line is drawn; the active scenario's is bold.
    pub fn stroke(&self, is_active: bool) -> Stroke {
        let of = |shown: &Shown<'_>| Stroke::scenario(shown.document.slot(), is_active);
        self.shown.map_or_else(Stroke::reference, of)
    }

    /// Where it comes from and, where it is no reference, what it changes, beside a piece of its line.
    pub fn origin(&self, context: &Context<'_>, sample: Option<Stroke>) -> Note {
        let (day, language) = (context.day.to_string(), context.language);
        let baseline = &self.edition.baseline;
        let origin = Provenance {
            scenario: self.name.clone(),
            ..Provenance::new(self.scenario, baseline, &day, language)
        };
        let origin = origin.sentence(language);
        let changes = provenance::changes(self.scenario, baseline, language);
        let text = match self.shown {
            Some(_) => format!("{origin}. {changes}"),
            None => origin,
        };
        Note { sample, text }
    }

    /// As the analysis takes it.
    pub fn subject(&self) -> Subject<'_> {
        Subject {
            scenario: self.scenario,
            baseline: &self.edition.baseline,
        }
    }

    /// Whether values of both mean the same.
    pub fn shares_edition(&self, other: &Self) -> bool {
        self.edition == other.edition
    }
}

/// All sides, and which two are compared at which date.
pub struct Comparison<'a> {
    /// The reference first, then the open scenarios in the order of their tabs.
    pub sides: Vec<Side<'a>>,
    /// The side that the others are held against.
    pub from: Side<'a>,
    /// The active scenario.
    pub to: Side<'a>,
    /// The date, in a month that both have; none where they share none.
    pub month: Option<Month>,
}

impl<'a> Comparison<'a> {
    /// Holds the active scenario against the one chosen, else against the reference.
    ///
    /// `reference` is that of the active edition; `month` is the one that is read.
    pub fn new(
        scene: &'a Scene<'a>,
        reference: &'a Scenario,
        against: Option<DocumentId>,
        month: Month,
    ) -> Self {
        let (reference, open) = sides(scene, reference);
        let of = |id: DocumentId| open.iter().find(|side| side.id() == Some(id));
        let to = of(scene.active).unwrap_or(&reference).clone();
        let chosen = against.filter(|id| *id != scene.active);
        let from = chosen.and_then(of).unwrap_or(&reference).clone();
        let shared = analysis::shared_dates(&[from.subject(), to.subject()]);
        Self {
            month: shared.map(|dates| month.clamp(*dates.start(), *dates.end())),
            sides: std::iter::once(reference).chain(open).collect(),
            from,
            to,
        }
    }

    /// Whether a side is the one that the others are held against.
    pub fn is_from(&self, side: &Side<'_>) -> bool {
        side.id() == self.from.id()
    }

    /// Every side, the two compared first.
    pub fn compared_first(&self) -> Vec<&Side<'a>> {
        let mut sides: Vec<_> = self.sides.iter().collect();
        // Not the one held against, then not the one compared: the others keep the order of their tabs.
        sides.sort_by_key(|side| (!self.is_from(side), side.id() != self.to.id()));
        sides
    }

    /// Every side whose values mean the same as those of the active scenario: the two compared first.
    pub fn of_one_edition(&self) -> Vec<&Side<'a>> {
        let sides = self.compared_first().into_iter();
        sides.filter(|side| side.shares_edition(&self.to)).collect()
    }

    /// The names of those whose values do not.
    pub fn of_other_editions(&self) -> Vec<&str> {
        let other = |side: &&Side<'a>| !side.shares_edition(&self.to);
        let others = self.sides.iter().filter(other);
        others.map(|side| side.name.as_str()).collect()
    }

    /// The two that are compared, and when; none where no month is shared.
    pub fn compared(&self) -> Option<compare::Compared<'_>> {
        Some(compare::Compared {
            from: &self.from.name,
            to: &self.to.name,
            date: self.month?,
        })
    }

    /// The finding in one line; none where no month is shared.
    pub fn finding(&self, language: Language) -> Option<String> {
        let compared = self.compared()?;
        let from = required(self.from.outlook, compared.date)?;
        let to = required(self.to.outlook, compared.date)?;
        Some(compare::finding(compared, [from, to], language))
    }

    /// Why the active scenario differs; none where no month is shared.
    pub fn explained(&self) -> Option<Result<Attribution, AnalysisError>> {
        let (from, to) = (self.from.subject(), self.to.subject());
        Some(analysis::explain(to, from, self.month?))
    }

    /// The required places less those of the side held against, at each month that both have.
    pub fn differences(&self, side: &Side<'_>) -> Vec<(Month, f64)> {
        let (first, own) = (self.from.outlook, side.outlook);
        let at = |date| {
            let places = analysis::difference(first, own, Column::RequiredPlaces, date)?;
            Some((date, places))
        };
        own.dates().filter_map(at).collect()
    }

    /// The sides other than the one held against.
    pub fn others(&self) -> impl Iterator<Item = &Side<'a>> {
        self.sides.iter().filter(|side| !self.is_from(side))
    }
}

/// The reference, and the open scenarios in the order of their tabs.
fn sides<'a>(scene: &'a Scene<'a>, reference: &'a Scenario) -> (Side<'a>, Vec<Side<'a>>) {
    let mut open: Vec<Side<'a>> = Vec::new();
    for shown in &scene.shown {
        let is_taken =
            |name: &String| *name == reference.name || open.iter().any(|side| side.name == *name);
        let name = unused_name(&shown.document.scenario().name, is_taken);
        open.push(Side {
            name,
            shown: Some(shown),
            scenario: shown.document.scenario(),
            edition: shown.document.edition(),
            outlook: &shown.outlook,
        });
    }
    let reference = Side {
        name: reference.name.clone(),
        shown: None,
        scenario: reference,
        edition: scene.edition,
        outlook: &scene.reference,
    };
    (reference, open)
}

/// What the reference is called beside the open scenarios: one of them may be called so too.
pub fn reference_name(scene: &Scene<'_>, language: Language) -> &'static str {
    let plain = Label::ReferenceName.text(language);
    let mut shown = scene.shown.iter();
    if shown.any(|shown| shown.document.scenario().name == plain) {
        Label::EditionReference.text(language)
    } else {
        plain
    }
}
