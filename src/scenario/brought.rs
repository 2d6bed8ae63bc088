//! What users bring beside values and measures, and what is kept with the scenario: counts, realised places, a key.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{
    CountError, CountProblem, Counted, Entries, Field, Nearest, OwnCounts, RawValue, ScenarioError,
};
use crate::units::Places;

/// The name of the occupancy ratio among the counts of a day.
pub(super) const RATIO: &str = "occupancy_ratio";
const CRISIS: &str = "crisis";
const EMERGENCY: &str = "emergency";

/// What a province or region has realised; none is unknown, never zero.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct RealisedPlaces {
    /// Crisis places.
    pub crisis: Option<Places>,
    /// Emergency places.
    pub emergency: Option<Places>,
}

/// What users bring. Codes are those of CBS, all of provinces or all of safety regions.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Brought {
    /// Counts, by day.
    pub counts: OwnCounts,
    /// Realised places, by code.
    pub realised: BTreeMap<String, RealisedPlaces>,
    /// Weights of a key, by code; empty without one.
    pub key: BTreeMap<String, f64>,
}

/// As it stands in a file, before it is checked.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct BroughtFile {
    pub counts: Entries<Entries<RawValue>>,
    pub realised: Entries<Entries<RawValue>>,
    pub key: Entries<RawValue>,
}

impl Brought {
    /// Whether nothing was brought.
    pub fn is_empty(&self) -> bool {
        self.counts.is_empty() && self.realised.is_empty() && self.key.is_empty()
    }
}

impl BroughtFile {
    /// The first field that is there, if any.
    pub fn field(&self) -> Option<Field> {
        let fields = [
            (self.counts.is_empty(), Field::Counts),
            (self.realised.is_empty(), Field::Realised),
            (self.key.is_empty(), Field::Key),
        ];
        let mut there = fields.into_iter().filter(|(is_empty, _)| !is_empty);
        there.next().map(|(_, field)| field)
    }

    /// Checks it: everything that needs no edition and no table of regions.
    pub fn check(self) -> Result<Brought, ScenarioError> {
        let own = |key: &str| Ok(key.to_owned());
        let mut brought = Brought::default();
        for (day, numbers) in once(Field::Counts, self.counts, own)? {
            add(&mut brought.counts, &day, numbers).map_err(ScenarioError::Count)?;
        }
        for (code, places) in once(Field::Realised, self.realised, own)? {
            let realised = realised(&code, once(Field::Realised, places, own)?)?;
            brought.realised.insert(code, realised);
        }
        for (code, weight) in once(Field::Key, self.key, own)? {
            let RawValue::Number(weight) = weight else {
                return Err(ScenarioError::OwnKey);
            };
            brought.key.insert(code, weight);
        }
        Ok(brought)
    }
}

/// The values by what their keys name; none may stand twice.
pub(super) fn once<K: Ord, V>(
    field: Field,
    entries: Entries<V>,
    key: impl Fn(&str) -> Result<K, ScenarioError>,
) -> Result<BTreeMap<K, V>, ScenarioError> {
    let mut map = BTreeMap::new();
    for (text, value) in entries.0 {
        if map.insert(key(&text)?, value).is_some() {
            let id = text.into();
            return Err(ScenarioError::Duplicate { field, id });
        }
    }
    Ok(map)
}

fn add(
    counts: &mut OwnCounts,
    written: &str,
    numbers: Entries<RawValue>,
) -> Result<(), CountError> {
    let error = |field: &str, problem| CountError {
        day: written.into(),
        field: field.into(),
        problem,
    };
    let day: Date = written
        .parse()
        .map_err(|_| error("date", CountProblem::NotADay(written.into())))?;
    for (name, raw) in numbers.0 {
        let output = Counted::ALL.into_iter().find(|output| output.id() == name);
        let added = match (output, raw) {
            (Some(output), RawValue::Number(number)) => counts.add(day, output, number),
            (Some(_), raw) => Err(CountProblem::NotCounted(raw.to_string().into())),
            (None, RawValue::Number(ratio)) if name == RATIO => counts.state_ratio(day, ratio),
            (None, raw) if name == RATIO => Err(CountProblem::NotARatio(raw.to_string().into())),
            (None, _) => {
                let known = Counted::ALL.map(|output| output.id().to_owned());
                Err(CountProblem::Unknown(Nearest::among(&name, known)))
            }
        };
        added.map_err(|problem| error(&name, problem))?;
    }
    Ok(())
}

fn realised(
    code: &str,
    places: BTreeMap<String, RawValue>,
) -> Result<RealisedPlaces, ScenarioError> {
    let mut realised = RealisedPlaces::default();
    for (name, raw) in places {
        let place = match name.as_str() {
            CRISIS => Some(&mut realised.crisis),
            EMERGENCY => Some(&mut realised.emergency),
            _ => None,
        };
        match (place, raw) {
            (Some(place), RawValue::Number(number)) if number >= 0.0 && number.fract() == 0.0 => {
                *place = Some(Places(number));
            }
            _ => {
                return Err(ScenarioError::Region {
                    field: Field::Realised,
                    code: code.into(),
                });
            }
        }
    }
    Ok(realised)
}

/// What a file holds of it.
impl From<&Brought> for BroughtFile {
    fn from(brought: &Brought) -> Self {
        let counts = brought.counts.days().map(|(day, counts)| {
            let numbers = counts.numbers.iter();
            let numbers = numbers.map(|(output, number)| (output.id(), *number));
            let ratio = counts.occupancy_ratio.map(|ratio| (RATIO, ratio));
            (day.to_string(), entries(numbers.chain(ratio)))
        });
        let realised = brought.realised.iter().map(|(code, places)| {
            let places = [(CRISIS, places.crisis), (EMERGENCY, places.emergency)];
            let known = places
                .into_iter()
                .filter_map(|(name, places)| Some((name, places?.0)));
            (code.clone(), entries(known))
        });
        let key = brought.key.iter();
        Self {
            counts: counts.collect(),
            realised: realised.collect(),
            key: entries(key.map(|(code, weight)| (code.as_str(), *weight))),
        }
    }
}

fn entries<'a>(numbers: impl Iterator<Item = (&'a str, f64)>) -> Entries<RawValue> {
    let entry = |(name, number): (&str, f64)| (name.to_owned(), RawValue::Number(number));
    numbers.map(entry).collect()
}
