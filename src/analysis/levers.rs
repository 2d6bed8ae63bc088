//! What differs between two scenarios, as levers that can be moved one by one in many runs.

use super::compare::{MeasureRow, differing_values, matched_measures};
use super::{LANES, Subject};
use crate::model::Ensemble;
use crate::month::Month;
use crate::scenario::{Group, Inputs, Measure, MeasureKind, Parameter, ParameterId, Scenario};
use crate::units::{Lanes, Number};

/// Something that differs between two scenarios.
#[derive(Clone, Debug, PartialEq)]
pub enum Lever {
    /// A parameter with another value.
    Parameter(ParameterId),
    /// A measure that is there in one only, or has another definition.
    Measure {
        /// What it is called; as no other lever is.
        name: String,
        /// How large it is, where it is on in one of the two.
        kind: Option<MeasureKind>,
    },
}

impl Lever {
    /// Where the lever stands on the screen.
    pub fn group(&self) -> Group {
        match self {
            Self::Parameter(id) => id.name.group(),
            Self::Measure { kind, .. } => kind.map_or(Group::Supply, MeasureKind::group),
        }
    }

    /// The parameter's id or the measure's name.
    pub fn label(&self) -> String {
        match self {
            Self::Parameter(id) => id.to_string(),
            Self::Measure { name, .. } => name.clone(),
        }
    }
}

/// How a lever is moved in an ensemble.
enum Move<'a> {
    /// From one value to another.
    Value(&'a Parameter, f64, f64),
    /// From one measure of the ensemble to another; either may be missing.
    Measure(Option<usize>, Option<usize>),
}

/// Runs with any of the levers moved, side by side.
pub struct Game<'a> {
    ensemble: Ensemble<'a, LANES>,
    moves: Vec<Move<'a>>,
    last: usize,
}

/// One of the two scenarios, with its inputs.
#[derive(Clone, Copy)]
pub struct Side<'a> {
    /// The scenario.
    pub subject: Subject<'a>,
    /// What it resolves to.
    pub inputs: &'a Inputs,
}

/// All levers between two scenarios, and a game of those that can move the required places.
pub struct Levers<'a> {
    /// Every lever, in table order, measures last.
    pub all: Vec<Lever>,
    /// The index in `all` of each lever of the game.
    pub playing: Vec<usize>,
    /// The game.
    pub game: Game<'a>,
}

impl<'a> Levers<'a> {
    /// What differs from `from` to `to`, two scenarios on one edition.
    pub fn between(from: Side<'a>, to: Side<'a>, date: Month) -> Self {
        let game = Game {
            ensemble: Ensemble::of(from.inputs),
            moves: Vec::new(),
            last: usize::try_from(date.since(from.inputs.start())).unwrap_or_default(),
        };
        let mut levers = Self {
            all: Vec::new(),
            playing: Vec::new(),
            game,
        };
        levers.add_parameters(from.subject, to.subject);
        let [old, new] = [from, to].map(|side| side.subject.scenario);
        let measures = matched_measures(&[old, new]);
        for row in measures.into_iter().filter(MeasureRow::differs) {
            levers.add_measure(&row, old, to);
        }
        levers
    }

    fn add(&mut self, lever: Lever, movement: Option<Move<'a>>) {
        if let Some(movement) = movement {
            self.playing.push(self.all.len());
            self.game.moves.push(movement);
        }
        self.all.push(lever);
    }

    fn add_parameters(&mut self, from: Subject<'a>, to: Subject<'a>) {
        for row in differing_values(&[from, to]) {
            let moves = row.id.name.group().moves_required_places();
            let parameter = from.baseline.parameter(row.id).filter(|_| moves);
            let movement = parameter.and_then(|parameter| {
                let of = |one: Subject<'_>| one.scenario.value(parameter).number();
                Some(Move::Value(parameter, of(from)?, of(to)?))
            });
            self.add(Lever::Parameter(row.id), movement);
        }
    }

    /// The measures of `from` are in the ensemble; that of `to` is added, without strength.
    fn add_measure(&mut self, row: &MeasureRow<'_>, from: &Scenario, to: Side<'_>) {
        let place = |column: usize| row.places.get(column).copied().flatten();
        let old = place(0).and_then(|place| among_active(from, place));
        let new = place(1).and_then(|place| among_active(to.subject.scenario, place));
        let added = new
            .and_then(|place| to.inputs.measures().get(place))
            .map(|measure| self.game.ensemble.add_measure(measure));
        let movement = (old.is_some() || added.is_some()).then_some(Move::Measure(old, added));
        let shown = row.measures.iter().rev().flatten();
        let on = shown.clone().find(|measure| measure.enabled);
        let kind = on.map(|measure: &&Measure| measure.kind);
        let lever = Lever::Measure {
            name: row.called.clone(),
            kind,
        };
        self.add(lever, movement);
    }
}

/// The place among the inputs' measures: those that are on and act on people.
fn among_active(scenario: &Scenario, place: usize) -> Option<usize> {
    let acts = |measure: &&Measure| measure.enabled && measure.kind.moves_required_places();
    let before = scenario.measures.get(..place)?;
    scenario.measures.get(place).filter(acts)?;
    Some(before.iter().filter(acts).count())
}

impl Game<'_> {
    /// How many levers there are.
    pub fn len(&self) -> usize {
        self.moves.len()
    }

    /// Moves a lever in the lanes where `moved` is true, and back in the others.
    #[inline]
    pub fn set(&mut self, lever: usize, moved: [bool; LANES]) {
        match self.moves.get(lever) {
            Some(&Move::Value(row, from, to)) => {
                let value = moved.map(|moved| if moved { to } else { from });
                self.ensemble.set(row, Lanes(value));
            }
            Some(&Move::Measure(from, to)) => {
                let strength = Lanes(moved.map(|moved| f64::from(u8::from(moved))));
                if let Some(to) = to {
                    self.ensemble.set_strength(to, strength);
                }
                if let Some(from) = from {
                    self.ensemble
                        .set_strength(from, Lanes::splat(1.0) - strength);
                }
            }
            None => {}
        }
    }

    /// The required places in each lane.
    pub fn outcome(&self) -> [f64; LANES] {
        self.ensemble.required_places(self.last)
    }

    /// The required places with every lever moved, or none.
    pub fn all(&mut self, moved: bool) -> f64 {
        for lever in 0..self.len() {
            self.set(lever, [moved; LANES]);
        }
        self.outcome()[0]
    }
}
