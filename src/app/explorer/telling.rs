//! What is heard once the hand rests: what was changed, and what comes of it in the month that is read.

use std::time::Duration;

use super::Explorer;
use crate::app::heard::{self, REST};
use crate::app::status_line::Message;
use crate::documents::{Document, DocumentId};
use crate::month::Month;
use crate::pages::{Scene, required};
use crate::scenario::Scenario;
use crate::text::{Label, Language, date, quantity, told};

/// What has been told, and what has not.
#[derive(Default)]
pub(super) struct Telling {
    /// What the window shows.
    now: Option<Seen>,
    /// What it showed when it was last told.
    told: Option<Seen>,
    /// When it began to rest.
    since: Option<f64>,
    /// Whether the message is of this frame.
    pub(super) fresh: bool,
    /// Whether the message has yet to be heard.
    pub(super) untold: bool,
    /// What comes first in what is told next.
    first: String,
}

/// What an outcome depends on.
#[derive(Clone)]
struct Seen {
    id: DocumentId,
    scenario: Scenario,
    month: Month,
}

impl Seen {
    fn is_of(&self, document: &Document, month: Month) -> bool {
        self.id == document.id() && self.month == month && self.scenario == *document.scenario()
    }
}

impl Explorer {
    /// Tells that a step was taken back or done again, together with what comes of it; or that there is none.
    pub(super) fn step(&mut self, is_back: bool) {
        type Step = (fn(&Document) -> bool, fn(&mut Document));
        let (possible, step): Step = if is_back {
            (Document::can_undo, Document::undo)
        } else {
            (Document::can_redo, Document::redo)
        };
        let [done, nothing] = if is_back {
            [Label::Undone, Label::NothingToUndo]
        } else {
            [Label::DoneAgain, Label::NothingToRedo]
        };
        if !self.documents.active().is_some_and(possible) {
            return self.say(nothing.text(self.language).to_owned());
        }
        self.on_active(step);
        let done = done.text(self.language);
        self.message = Message::said(done.to_owned());
        self.telling.fresh = true;
        done.clone_into(&mut self.telling.first);
    }

    /// Tells what has come of the last act, once it is over. What was said of another state is said no longer.
    pub(super) fn tell(&mut self) {
        let fresh = std::mem::take(&mut self.telling.fresh);
        if std::mem::take(&mut self.telling.untold) {
            heard::tell(&self.ctx, &self.message.text);
        }
        let Some(document) = self.documents.active() else {
            self.telling = Telling::default();
            return;
        };
        let month = self.views.reading.of(&document.edition().baseline);
        let same = |seen: &Seen| seen.is_of(document, month);
        if !self.telling.now.as_ref().is_some_and(same) {
            let seen = Seen {
                id: document.id(),
                scenario: document.scenario().clone(),
                month,
            };
            let before = self.telling.now.replace(seen.clone());
            let Some(before) = before else {
                // What the window opens with is read, not told.
                self.telling.told = Some(seen);
                return;
            };
            self.telling.since = Some(self.ctx.input(|input| input.time));
            let is_other = before.id != seen.id || before.scenario != seen.scenario;
            if is_other && !fresh {
                self.message = Message::default();
            }
        }
        self.tell_at_rest();
    }

    fn tell_at_rest(&mut self) {
        let Some(since) = self.telling.since else {
            return;
        };
        let (time, held) = self
            .ctx
            .input(|input| (input.time, input.pointer.any_down()));
        let left = since + REST - time;
        if held || left > 0.0 {
            // A hand that lets go draws a frame by itself.
            let left = if held { REST } else { left };
            let left = Duration::from_secs_f64(left.min(REST));
            return self.ctx.request_repaint_after(left);
        }
        self.telling.since = None;
        let sentence = self.outcome();
        self.telling.told = self.telling.now.clone();
        if let Some(sentence) = sentence {
            heard::tell(&self.ctx, &sentence);
        }
    }

    /// What was changed, and what it leads to in the month that is read.
    fn outcome(&mut self) -> Option<String> {
        let language = self.language;
        let first = std::mem::take(&mut self.telling.first);
        let scene = Scene::new(&self.documents)?;
        let shown = scene.active()?;
        let month = self.views.reading.within(&scene);
        let places = required(&shown.outlook, month)?;
        let reference = required(&scene.reference, month)?;
        let day = date::first_day(month, language);
        let outcome = told::outcome(&day, places, reference, language);
        let changed = changed(self.telling.told.as_ref()?, shown.document, language);
        let parts = [first, changed, outcome].into_iter();
        let parts: Vec<_> = parts.filter(|part| !part.is_empty()).collect();
        Some(parts.join(" "))
    }
}

/// The one value that is another one, or the scenario's name where that is; else nothing.
fn changed(before: &Seen, document: &Document, language: Language) -> String {
    let scenario = document.scenario();
    if before.id != document.id() || before.scenario.name != scenario.name {
        return format!("{}.", scenario.name);
    }
    let rows = document.edition().baseline.parameters().iter();
    let mut others = rows.filter(|row| before.scenario.value(row) != scenario.value(row));
    match (others.next(), others.next()) {
        (Some(row), None) => {
            let value = quantity::with_sign(row.quantity(), scenario.value(row), language);
            let unit = quantity::unit_shown(row, language);
            told::value(language.of(&row.words), &value, &unit, language)
        }
        _ => String::new(),
    }
}
