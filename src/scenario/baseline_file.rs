//! The layout of an edition's file (`ID.baseline.ron`), before it is checked.

use serde::{Deserialize, Serialize};

use super::{ParameterId, RawValue, Value};
use crate::month::Month;

named! {
    /// The status of a number, by the Dutch word that files and tables use in every language.
    Status {
        Decision = "besluit", "A formal decision.";
        Agreement = "afspraak", "An agreement between authorities.";
        Forecast = "prognose", "A published forecast.";
        Observation = "waarneming", "Something counted.";
        Derived = "afgeleid", "Follows by arithmetic from other sourced numbers.";
        Calibrated = "geijkt", "Solved so that the outcome meets the edition's targets.";
        Assumption = "aanname", "Assumed, for want of a source.";
        #[serde(skip)]
        Own = "eigen waarde", "Chosen by the user; no edition may claim it.";
    }
}

impl Status {
    /// Whether the counter of assumed and calibrated values counts it.
    pub fn is_assumed_or_calibrated(self) -> bool {
        matches!(self, Self::Calibrated | Self::Assumption)
    }
}

/// Words in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Dutch.
    pub nl: String,
    /// English.
    pub en: String,
}

/// A named stop on a slider.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename = "StopFile", deny_unknown_fields)]
pub struct Stop<V = Value> {
    /// Where it is.
    pub value: V,
    /// What stands beside the track.
    pub words: Words,
    /// The status of a value that equals the stop.
    pub status: Status,
}

/// A stop before it is checked.
pub type StopFile = Stop<RawValue>;

/// One parameter's row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ParameterFile {
    /// The id, with its period if it has one.
    pub id: String,
    /// The label.
    pub words: Words,
    /// The unit.
    pub unit: Words,
    /// The reference value.
    pub value: RawValue,
    /// The lowest value permitted.
    pub min: RawValue,
    /// The highest value permitted.
    pub max: RawValue,
    /// One arrow key; restricts no value.
    pub step: f64,
    /// The lower end of what is plausible.
    pub low: Option<f64>,
    /// The upper end of what is plausible.
    pub high: Option<f64>,
    /// Named stops.
    #[serde(default)]
    pub stops: Vec<StopFile>,
    /// The status of the reference value.
    pub status: Status,
    /// Where the value comes from.
    pub source: Words,
    /// When the source spoke: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; absent when no date applies.
    pub date: Option<String>,
}

named! {
    /// What a calibration target, a marked point or a comparison speaks of.
    Output {
        RequiredPlaces = "required_places", "Places required.";
        RequiredPlacesAmv = "required_places_amv", "Places required for unaccompanied minors, part of the former.";
        Occupancy = "occupancy", "People in reception.";
        InProcedure = "in_procedure", "People in the procedure.";
        PermitHolders = "permit_holders", "Permit-holders in reception or in interim homes.";
        AwaitingDeparture = "awaiting_departure", "People awaiting departure.";
        UnaccompaniedMinors = "unaccompanied_minors", "Unaccompanied minors in AMV places.";
    }
}

/// A number that the edition's source states, marked in the plot.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// The instant.
    pub date: Month,
    /// What was stated.
    pub output: Output,
    /// The number stated, in places.
    pub places: f64,
    /// The label.
    pub words: Words,
}

/// An instant and a number of places.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DatedPlaces {
    /// The instant.
    pub date: Month,
    /// The number of places.
    pub places: f64,
}

/// An earlier decision, drawn as a line through its points.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecisionLine {
    /// The label.
    pub words: Words,
    /// Two or more points, in order of date.
    pub points: Vec<DatedPlaces>,
}

impl DecisionLine {
    /// The places decided for exactly this date; a decision says nothing about others.
    pub fn at(&self, date: Month) -> Option<f64> {
        let point = self.points.iter().find(|point| point.date == date)?;
        Some(point.places)
    }
}

/// A number that calibration must return, and the parameters it may move for it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename = "TargetFile", deny_unknown_fields)]
pub struct Target<I = ParameterId> {
    /// What must be met.
    pub output: Output,
    /// When.
    pub date: Month,
    /// The number to meet.
    pub target: f64,
    /// The parameters that move, tied to one value.
    pub free: Vec<I>,
}

/// A target before it is checked.
pub type TargetFile = Target<String>;

/// Contracts that expire.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expiry {
    /// First instant without these places.
    pub date: Month,
    /// How many places.
    pub places: f64,
}

/// Constants of the supply block.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SupplyBlock {
    /// When the places were counted; supply is unknown before.
    pub counted: Month,
    /// Crisis places per region at the count.
    pub crisis_per_region_counted: f64,
    /// First instant at which `supply.crisis_per_region` counts instead.
    pub crisis_per_region_from: Month,
    /// The month of the letter: "a decision now".
    pub letter: Month,
    /// Contracts that expire.
    pub expiring: Vec<Expiry>,
}

/// What was counted of municipal reception for displaced persons.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UkraineCount {
    /// The instant.
    pub date: Month,
    /// Persons in municipal reception.
    pub persons: f64,
    /// Places that existed.
    pub places: f64,
}

/// Constants of the Ukraine block.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UkraineBlock {
    /// First instant of the window.
    pub from: Month,
    /// Last instant of the window.
    pub until: Month,
    /// What was counted later.
    pub observed: Vec<UkraineCount>,
}

/// An edition's file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BaselineFile {
    /// The version of the layout.
    pub format: u32,
    /// The id: lower-case letters, digits and `-`.
    pub id: String,
    /// What the edition is called.
    pub name: Words,
    /// Who published it and when.
    pub source: Words,
    /// First instant.
    pub start: Month,
    /// Last instant.
    pub horizon: Month,
    /// One to three parameters that are always in sight.
    pub headline: Vec<String>,
    /// The dates of the key figures.
    pub key_dates: Vec<Month>,
    /// The date that stands for the edition where none is asked.
    pub default_date: Month,
    /// Numbers to mark in the plot.
    #[serde(default)]
    pub points: Vec<Point>,
    /// Earlier decisions to draw.
    #[serde(default)]
    pub decisions: Vec<DecisionLine>,
    /// Every parameter.
    pub parameters: Vec<ParameterFile>,
    /// The supply block, if the edition has one.
    pub supply: Option<SupplyBlock>,
    /// The Ukraine block, if the edition has one.
    pub ukraine: Option<UkraineBlock>,
    /// Calibration targets, in the order in which they are solved.
    pub calibration: Vec<TargetFile>,
}
