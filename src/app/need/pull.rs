//! Pulling at the line: a number of places is asked for at a date, and one lever gives way.
//!
//! Holds what was asked for, never an answer: that is solved again in every frame.

use crate::analysis::{AnalysisError, MET, Solution, Subject, movable, solve};
use crate::app::act::Act;
use crate::app::kit::typed::Typed;
use crate::app::scene::{Scene, required};
use crate::documents::{DocumentId, Gesture};
use crate::month::Month;
use crate::scenario::{Parameter, ParameterId, Value};

/// One arrow key, in places.
pub const STEP: f64 = 100.0;
/// The most places that can be asked for: far above anything that comes out.
pub const MOST: f64 = 1_000_000.0;

/// What the user does with the line.
#[derive(Clone, Debug, Default)]
pub struct Pull {
    /// The lever that the user chose to give way.
    chosen: Option<ParameterId>,
    /// What was asked for last.
    wish: Option<Wish>,
    /// What stands in the box and is not yet taken.
    pub typed: Typed,
    /// How far above the hand the line was when it was grabbed, in places.
    pub grip: Option<f64>,
}

/// A number of places asked for, and what the scenario needed right after.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Wish {
    document: DocumentId,
    target: f64,
    lever: ParameterId,
    month: Month,
    required: f64,
}

/// The line as it can be pulled in this frame.
pub struct Line<'a> {
    subject: Subject<'a>,
    document: DocumentId,
    /// The month at which it is pulled.
    pub month: Month,
    /// The places required there.
    pub required: f64,
    /// The lever that gives way.
    pub lever: &'a Parameter,
    /// Every lever that moves the line at this month.
    pub levers: Vec<ParameterId>,
}

impl<'a> Line<'a> {
    /// The active scenario's line at a month; none outside its horizon.
    pub fn new(scene: &'a Scene<'_>, pull: &Pull, month: Month) -> Option<Self> {
        let active = scene.active()?;
        let baseline = &scene.edition.baseline;
        let subject = Subject {
            scenario: active.document.scenario(),
            baseline,
        };
        let levers = movable(subject, month).ok()?;
        let chosen = pull.chosen.and_then(|id| baseline.parameter(id));
        let first = || baseline.parameter(*levers.first()?);
        Some(Self {
            subject,
            document: active.document.id(),
            month,
            required: required(&active.outlook, month)?,
            lever: chosen.or_else(first)?,
            levers,
        })
    }

    /// The lever's value.
    pub fn value(&self) -> f64 {
        let value = self.subject.scenario.value(self.lever);
        value.number().unwrap_or_default()
    }

    /// A parameter of the scenario's edition.
    pub fn parameter(&self, id: ParameterId) -> Option<&'a Parameter> {
        self.subject.baseline.parameter(id)
    }

    /// Whether the lever moves the line at this month.
    pub fn moves(&self) -> bool {
        self.levers.contains(&self.lever.id)
    }

    /// What it takes to need so many places.
    pub fn solve(&self, target: f64) -> Result<Solution, AnalysisError> {
        solve(self.subject, self.lever.id, target, self.month)
    }

    /// Asks for a value of the lever.
    pub fn set(&self, gesture: Gesture, value: f64) -> Option<Act> {
        let change = (self.lever.id, Value::Number(value));
        (value != self.value()).then(|| Act::Set(gesture, vec![change]))
    }

    fn wish(&self, target: f64, required: f64) -> Wish {
        Wish {
            document: self.document,
            target,
            lever: self.lever.id,
            month: self.month,
            required,
        }
    }
}

impl Pull {
    /// Chooses the lever that gives way.
    pub fn choose(&mut self, lever: ParameterId) {
        self.chosen = Some(lever);
        self.wish = None;
    }

    /// Pulls the line to a number of places, or as near as the lever gets.
    pub fn ask(&mut self, line: &Line<'_>, target: f64, gesture: Gesture) -> Option<Act> {
        self.typed.forget();
        let target = target.clamp(0.0, MOST);
        let solution = line.solve(target).ok()?;
        self.wish = Some(line.wish(target, solution.required_places));
        line.set(gesture, solution.value)
    }

    /// Takes a number of places that was typed, where the lever gets there; else only says how far it gets.
    pub fn ask_typed(&mut self, line: &Line<'_>, target: f64) -> Option<Act> {
        self.typed.forget();
        let solution = line.solve(target).ok()?;
        if !solution.reached {
            self.wish = Some(line.wish(target, line.required));
            return None;
        }
        self.wish = Some(line.wish(target, solution.required_places));
        line.set(Gesture::Once, solution.value)
    }

    /// Takes a value that was offered.
    pub fn take(&mut self, line: &Line<'_>, target: f64, offer: (f64, f64)) -> Option<Act> {
        let (value, required) = offer;
        self.wish = Some(line.wish(target, required));
        line.set(Gesture::Once, value)
    }

    /// What was asked for, as long as the scenario still is what it then became.
    pub fn wished(&self, line: &Line<'_>) -> Option<f64> {
        let wish = self.wish?;
        let same = line.wish(wish.target, wish.required) == wish;
        let stands = same && (wish.required - line.required).abs() <= MET;
        stands.then_some(wish.target)
    }

    /// Forgets what was asked for.
    pub fn forget(&mut self) {
        self.wish = None;
        self.typed.forget();
    }
}
