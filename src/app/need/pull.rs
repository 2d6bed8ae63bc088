//! The goal: a number of places is asked for at a date, and one lever gives way; another one first takes it back.
//!
//! Holds what was asked for, never an answer: that is solved again in every frame.

use crate::analysis::{AnalysisError, MET, Solution, Subject, movable, solve};
use crate::app::act::Act;
use crate::app::kit::typed::Typed;
use crate::documents::{DocumentId, Gesture};
use crate::month::Month;
use crate::outlook::Outlook;
use crate::pages::{Context, required};
use crate::scenario::{Parameter, ParameterId, Scenario, Value};
use crate::text::Language;

/// One arrow key, in places.
pub const STEP: f64 = 100.0;
/// The most places that can be typed or asked for: far above anything that comes out.
pub const MOST: f64 = 1_000_000.0;

/// What the user does with the line.
#[derive(Clone, Debug, Default)]
pub struct Pull {
    /// Whether its row is open.
    pub open: bool,
    /// Its button has just opened it: the keyboard goes to the number.
    pub opened: bool,
    /// Its row has just been closed: the keyboard goes back to the button.
    pub closed: bool,
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
    /// The lever's value that it took.
    value: f64,
    /// The lever's value before.
    before: f64,
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
    /// The language of what is said about it.
    pub language: Language,
}

impl<'a> Line<'a> {
    /// The active scenario's line at the month that is read; none outside its horizon.
    pub fn new(context: &Context<'a>, pull: &Pull) -> Option<Self> {
        let (scene, month) = (context.scene, context.month);
        let active = scene.active()?;
        let baseline = &scene.edition.baseline;
        let subject = Subject {
            scenario: active.document.scenario(),
            baseline,
        };
        let chosen = pull.chosen.and_then(|id| baseline.parameter(id));
        let first = || baseline.parameter(movable(subject, month).ok()?.next()?);
        Some(Self {
            subject,
            document: active.document.id(),
            month,
            required: required(&active.outlook, month)?,
            lever: chosen.or_else(first)?,
            language: context.language,
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

    /// Every lever that moves the line at this month.
    pub fn levers(&self) -> impl Iterator<Item = ParameterId> {
        let levers = movable(self.subject, self.month);
        levers.into_iter().flatten()
    }

    /// Whether the lever moves the line at this month.
    pub fn moves(&self) -> bool {
        self.levers().any(|id| id == self.lever.id)
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

    /// How many values and measures of the user's own move the line too, the lever apart.
    pub fn others(&self) -> usize {
        let scenario = self.subject.scenario;
        let values = scenario.changes.keys();
        let values = values.filter(|id| id.name.group().moves_required_places());
        let measures = scenario.measures.iter();
        let on = measures.filter(|one| one.enabled && one.kind.moves_required_places());
        values.filter(|id| **id != self.lever.id).count() + on.count()
    }

    /// The scenario without them.
    fn without_others(&self) -> Scenario {
        let mut scenario = self.subject.scenario.clone();
        let moves = |id: &ParameterId| id.name.group().moves_required_places();
        scenario.changes.retain(|id, _| !moves(id));
        scenario.recalibrated.retain(|id| !moves(id));
        for measure in &mut scenario.measures {
            measure.enabled &= !measure.kind.moves_required_places();
        }
        scenario
    }
}

impl Pull {
    /// Chooses the lever that gives way. What another one gave before is taken back, and the same asked of this one:
    /// a step of undo each.
    pub fn choose(&mut self, line: &Line<'_>, lever: &Parameter) -> Vec<Act> {
        self.chosen = Some(lever.id);
        let wish = self.wish.take();
        let given = wish.filter(|wish| wish.lever != lever.id && self::given(wish, line));
        let Some((wish, former)) = given.and_then(|wish| Some((wish, line.parameter(wish.lever)?)))
        else {
            return Vec::new();
        };
        let mut scenario = line.subject.scenario.clone();
        scenario.set(former, Value::Number(wish.before));
        let before = vec![(wish.lever, Value::Number(wish.before))];
        let back = Act::Set(Gesture::Once, before);
        let asked = self.ask_of(line, &scenario, lever, wish.target);
        std::iter::once(back).chain(asked).collect()
    }

    /// Asks the same of the reference: the user's other values and measures no longer count, in one step.
    pub fn begin_again(&mut self, line: &Line<'_>, target: f64) -> Act {
        let mut scenario = line.without_others();
        let set = self.ask_of(line, &scenario, line.lever, target);
        if let Some(Act::Set(_, values)) = set {
            for (_, value) in values {
                scenario.set(line.lever, value);
            }
        }
        Act::Become(Box::new(scenario))
    }

    /// Asks a lever of a scenario; it is set where it gets there, else only told how far it gets.
    fn ask_of(
        &mut self,
        line: &Line<'_>,
        scenario: &Scenario,
        lever: &Parameter,
        target: f64,
    ) -> Option<Act> {
        let baseline = line.subject.baseline;
        let subject = Subject { scenario, baseline };
        let before = scenario.value(lever).number()?;
        let as_it_is = required(&Outlook::new(scenario, baseline).ok()?, line.month)?;
        let solution = solve(subject, lever.id, target, line.month).ok();
        let reached = solution.filter(|solution| solution.reached);
        let (value, places) = reached.map_or((before, as_it_is), |solution| {
            (solution.value, solution.required_places)
        });
        self.wish = Some(Wish {
            document: line.document,
            target,
            lever: lever.id,
            month: line.month,
            required: places,
            value,
            before,
        });
        let set = Act::Set(Gesture::Once, vec![(lever.id, Value::Number(value))]);
        (value != before).then_some(set)
    }

    /// What is asked for from here on; it stays known what the lever was before it gave way.
    fn wish(&mut self, line: &Line<'_>, target: f64, value: f64, required: f64) {
        let given = self
            .wish
            .filter(|wish| wish.lever == line.lever.id && given(wish, line));
        self.wish = Some(Wish {
            document: line.document,
            target,
            lever: line.lever.id,
            month: line.month,
            required,
            value,
            before: given.map_or(line.value(), |wish| wish.before),
        });
    }

    /// Pulls the line to a number of places, or as near as the lever gets.
    pub fn ask(&mut self, line: &Line<'_>, target: f64, gesture: Gesture) -> Option<Act> {
        self.typed.forget();
        let target = target.clamp(0.0, MOST);
        let solution = line.solve(target).ok()?;
        self.wish(line, target, solution.value, solution.required_places);
        line.set(gesture, solution.value)
    }

    /// Takes a number of places that was typed, where the lever gets there; else only says how far it gets.
    pub fn ask_typed(&mut self, line: &Line<'_>, target: f64) -> Option<Act> {
        self.typed.forget();
        let solution = line.solve(target).ok()?;
        if !solution.reached {
            self.wish(line, target, line.value(), line.required);
            return None;
        }
        self.take(line, target, solution.value, solution.required_places)
    }

    /// Takes a value that was offered, with the places that are required then.
    pub fn take(&mut self, line: &Line<'_>, target: f64, value: f64, required: f64) -> Option<Act> {
        self.wish(line, target, value, required);
        line.set(Gesture::Once, value)
    }

    /// What was asked for, as long as the scenario still is what it then became.
    pub fn wished(&self, line: &Line<'_>) -> Option<f64> {
        let wish = self.wish?;
        let same =
            (wish.document, wish.lever, wish.month) == (line.document, line.lever.id, line.month);
        let stands = same && (wish.required - line.required).abs() <= MET;
        stands.then_some(wish.target)
    }

    /// Closes the row and forgets what was asked for; what gave way stays.
    pub fn close(&mut self) {
        *self = Self {
            chosen: self.chosen,
            closed: true,
            ..Self::default()
        };
    }
}

/// Whether the lever still stands where a wish put it.
fn given(wish: &Wish, line: &Line<'_>) -> bool {
    let row = line.parameter(wish.lever);
    let value = row.and_then(|row| line.subject.scenario.value(row).number());
    wish.document == line.document && value == Some(wish.value)
}
