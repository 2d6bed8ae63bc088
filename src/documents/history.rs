//! Undo and redo: one step per gesture.

use crate::scenario::Scenario;

/// Key presses closer together than this are one gesture, in seconds.
const SAME_RUN: f64 = 1.0;

/// Scenarios to go back and forward to.
#[derive(Clone, Debug, Default)]
pub struct History {
    past: Vec<Scenario>,
    future: Vec<Scenario>,
    /// What the scenario was when the present gesture began.
    before: Option<Scenario>,
    /// When the last key of the present gesture was pressed.
    last_key: Option<f64>,
}

impl History {
    /// Notes that `scenario` is about to change by a gesture that ends with [`Self::end`].
    pub fn hold(&mut self, scenario: &Scenario) {
        self.last_key = None;
        self.before.get_or_insert_with(|| scenario.clone());
    }

    /// Notes that `scenario` is about to change by a key pressed at `now`, in seconds.
    pub fn key(&mut self, scenario: &Scenario, now: f64) {
        let goes_on = self.last_key.is_some_and(|last| now - last < SAME_RUN);
        if !goes_on {
            self.end(scenario);
        }
        self.last_key = Some(now);
        self.before.get_or_insert_with(|| scenario.clone());
    }

    /// Ends the present gesture: what it changed becomes one step.
    pub fn end(&mut self, scenario: &Scenario) {
        self.last_key = None;
        if let Some(before) = self.before.take()
            && before != *scenario
        {
            self.past.push(before);
            self.future.clear();
        }
    }

    /// What the scenario was when the present gesture began; the gesture never happened.
    pub fn cancel(&mut self) -> Option<Scenario> {
        self.last_key = None;
        self.before.take()
    }

    /// Whether there is a step to undo.
    pub fn can_undo(&self, scenario: &Scenario) -> bool {
        let has_changed = |before: &Scenario| before != scenario;
        !self.past.is_empty() || self.before.as_ref().is_some_and(has_changed)
    }

    /// Whether there is a step to redo.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// One step back.
    pub fn undo(&mut self, scenario: &Scenario) -> Option<Scenario> {
        self.end(scenario);
        let back = self.past.pop()?;
        self.future.push(scenario.clone());
        Some(back)
    }

    /// One step forward.
    pub fn redo(&mut self, scenario: &Scenario) -> Option<Scenario> {
        self.end(scenario);
        let forward = self.future.pop()?;
        self.past.push(scenario.clone());
        Some(forward)
    }
}
