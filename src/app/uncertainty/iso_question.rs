//! What the map of two levers asks of the active scenario, and what it answers in words.

use super::iso_paint::Bold;
use crate::analysis::{Subject, movable, solve};
use crate::app::plot::curve::marked;
use crate::app::scene::Scene;
use crate::month::Month;
use crate::outlook::Outlook;
use crate::scenario::{Parameter, ParameterId};
use crate::text::{Label, Language, invert, number};

/// What the map keeps between frames: what is looked at, never what is computed.
#[derive(Clone, Debug, Default)]
pub struct IsoState {
    /// The levers that the user chose, to the right and upwards.
    pub levers: Option<[ParameterId; 2]>,
    /// Where the cross-hair stands, where that is not on the scenario.
    pub cross: Option<[f64; 2]>,
}

/// The active scenario, two levers and a month.
pub struct IsoQuestion<'a> {
    /// The active scenario.
    pub subject: Subject<'a>,
    /// The month.
    pub month: Month,
    /// Every lever that moves the places at this month.
    pub movable: Vec<ParameterId>,
    /// The lever that runs to the right and the one that runs upwards.
    pub levers: Option<[&'a Parameter; 2]>,
}

impl<'a> IsoQuestion<'a> {
    /// The levers that the user chose, else the first two headline ones that move the places.
    pub fn new(scene: &'a Scene<'_>, state: &IsoState, month: Month) -> Option<Self> {
        let baseline = &scene.edition.baseline;
        let subject = Subject {
            scenario: scene.active()?.document.scenario(),
            baseline,
        };
        let movable = movable(subject, month).ok()?;
        let first = || Some([*movable.first()?, *movable.get(1)?]);
        let here = |ids: [ParameterId; 2]| match ids.map(|id| baseline.parameter(id)) {
            [Some(across), Some(up)] => Some([across, up]),
            _ => None,
        };
        let chosen = state.levers.and_then(here);
        let levers = chosen.or_else(|| here(first()?));
        Some(Self {
            subject,
            month,
            movable,
            levers,
        })
    }

    /// A parameter of the scenario's edition.
    pub fn parameter(&self, id: ParameterId) -> Option<&'a Parameter> {
        self.subject.baseline.parameter(id)
    }

    /// Where the scenario stands.
    pub fn here(&self, levers: [&Parameter; 2]) -> [f64; 2] {
        levers.map(|row| row.position(self.subject.scenario.value(row)))
    }

    /// The places required where the cross-hair stands; none where the two values do not go together.
    fn places(&self, levers: [&Parameter; 2], cross: [f64; 2]) -> Option<f64> {
        let mut scenario = self.subject.scenario.clone();
        for (row, value) in levers.iter().zip(cross) {
            scenario.set(row, row.value_at(value));
        }
        let outlook = Outlook::new(&scenario, self.subject.baseline).ok()?;
        let instant = outlook.trajectory().at(self.month)?;
        Some(instant.levels.required_places.0)
    }

    /// What the cross-hair reads, in words.
    pub fn read_out(&self, levers: [&Parameter; 2], cross: [f64; 2], language: Language) -> String {
        let places = self.places(levers, cross);
        invert::on_the_map(levers, cross, places, language)
    }

    /// What either lever alone has to be for a number of places.
    pub fn what_it_takes(
        &self,
        levers: [&Parameter; 2],
        places: f64,
        language: Language,
    ) -> String {
        let alone = levers.map(|row| {
            let solution = solve(self.subject, row.id, places, self.month).ok();
            (row, solution.filter(|solution| solution.reached))
        });
        let alone = alone.map(|(row, solution)| (row, solution.map(|solution| solution.value)));
        invert::either_alone(places, self.month, alone, language)
    }

    /// The places that matter: the user's own capacity, else what was decided or stated for the month.
    pub fn bold(
        &self,
        scene: &Scene<'_>,
        capacity: Option<f64>,
        language: Language,
    ) -> Option<Bold> {
        let named = |name: &str, places: f64| Bold {
            places,
            name: format!("{name}: {}", number::whole(places, language)),
        };
        if let Some(places) = capacity {
            return Some(named(Label::OwnCapacity.text(language), places));
        }
        let mut decided = self.subject.baseline.decisions().iter().rev();
        let decided = decided.find_map(|line| {
            let places = line.at(self.month)?;
            Some(named(language.of(&line.words), places))
        });
        decided.or_else(|| {
            let point = marked(scene).find(|point| point.date == self.month)?;
            Some(named(language.of(&point.words), point.places))
        })
    }
}
