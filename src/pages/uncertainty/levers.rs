//! The two levers of a map: which they are, and what they answer in words.

use crate::analysis::{Subject, movable, solve};
use crate::month::Month;
use crate::outlook::Outlook;
use crate::pages::{Context, required};
use crate::scenario::{Output, Parameter, ParameterId};
use crate::text::{Label, Language, invert};

/// A number of places that gets a line.
pub struct Level {
    /// The number of places.
    pub places: f64,
    /// What it is, with its number.
    pub name: String,
}

/// The active scenario, two levers and a month.
pub struct Levers<'a> {
    /// The active scenario, as the analysis takes it.
    pub subject: Subject<'a>,
    /// The month that is read.
    pub month: Month,
    /// Every lever that moves the places at this month.
    pub movable: Vec<ParameterId>,
    /// The lever that runs to the right and the one that runs upwards; none where there are no two.
    pub both: Option<[&'a Parameter; 2]>,
    /// A lever that is chosen and moves nothing at this month: another one stands in its place.
    pub idle: Option<&'a Parameter>,
}

impl<'a> Levers<'a> {
    /// The levers that are chosen and move the places, else the first headline ones that do.
    pub fn new(context: &Context<'a>, chosen: Option<[ParameterId; 2]>) -> Option<Self> {
        let (scene, month) = (context.scene, context.month);
        let baseline = &scene.edition.baseline;
        let subject = Subject {
            scenario: scene.active()?.document.scenario(),
            baseline,
        };
        let movable: Vec<_> = movable(subject, month).ok()?.collect();
        let chosen = chosen.map_or_else(Vec::new, Vec::from);
        let moves = |id: &&ParameterId| movable.contains(id);
        let idle = chosen.iter().find(|id| !moves(id));
        let others = movable.iter().filter(|id| !chosen.contains(id));
        let ids = chosen.iter().filter(moves).chain(others);
        let mut rows = ids.filter_map(|id| baseline.parameter(*id));
        let both = rows.next().zip(rows.next());
        let idle = idle.and_then(|id| baseline.parameter(*id));
        Some(Self {
            subject,
            month,
            idle,
            both: both.map(|(across, up)| [across, up]),
            movable,
        })
    }

    /// A parameter of the scenario's edition.
    pub fn parameter(&self, id: ParameterId) -> Option<&'a Parameter> {
        self.subject.baseline.parameter(id)
    }

    /// Where the scenario stands.
    pub fn here(&self, both: [&Parameter; 2]) -> [f64; 2] {
        both.map(|row| row.position(self.subject.scenario.value(row)))
    }

    /// The places required at two values; none where they do not go together.
    pub fn places(&self, both: [&Parameter; 2], values: [f64; 2]) -> Option<f64> {
        let mut scenario = self.subject.scenario.clone();
        for (row, value) in both.iter().zip(values) {
            scenario.set(row, row.value_at(value));
        }
        let outlook = Outlook::new(&scenario, self.subject.baseline).ok()?;
        required(&outlook, self.month)
    }

    /// What is read at two values, in words.
    pub fn read_out(&self, both: [&Parameter; 2], values: [f64; 2], language: Language) -> String {
        let places = self.places(both, values);
        invert::on_the_map(both, values, places, language)
    }

    /// What either lever alone has to be for a number of places.
    pub fn what_it_takes(&self, both: [&Parameter; 2], places: f64, language: Language) -> String {
        let alone = both.map(|row| {
            let solution = solve(self.subject, row.id, places, self.month).ok();
            let reached = solution.filter(|solution| solution.reached);
            (row, reached.map(|solution| solution.value))
        });
        invert::either_alone(places, self.month, alone, language)
    }

    /// The places that matter: the user's own capacity, else what was decided or stated for the month.
    pub fn bold(&self, capacity: Option<f64>, language: Language) -> Option<Level> {
        let named = |name: &str, places: f64| Level {
            places,
            name: invert::named_places(name, places, language),
        };
        if let Some(places) = capacity {
            return Some(named(Label::OwnCapacity.text(language), places));
        }
        let baseline = self.subject.baseline;
        let mut decided = baseline.decisions().iter().rev();
        let decided = decided.find_map(|line| {
            let places = line.at(self.month)?;
            Some(named(language.of(&line.words), places))
        });
        decided.or_else(|| {
            let mut points = baseline.points().iter();
            let point = points
                .find(|point| point.output == Output::RequiredPlaces && point.date == self.month)?;
            Some(named(language.of(&point.words), point.places))
        })
    }
}
