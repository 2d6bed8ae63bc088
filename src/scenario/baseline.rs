//! A baseline: one edition of the forecast, checked.

use std::collections::BTreeMap;

use super::baseline_file::{DecisionLine, Point, Stop, SupplyBlock, Target, UkraineBlock, Words};
use super::{Name, ParameterId, Quantity, Status, Value};
use crate::month::Month;
use crate::units::LowHigh;

/// The version of the edition layout that this program writes and reads.
pub const BASELINE_FORMAT: u32 = 1;

/// One parameter with everything an edition says about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    /// Its id.
    pub id: ParameterId,
    /// The label.
    pub words: Words,
    /// The unit.
    pub unit: Words,
    /// The reference value.
    pub value: Value,
    /// The lowest value permitted.
    pub min: Value,
    /// The highest value permitted.
    pub max: Value,
    /// One arrow key; restricts no value.
    pub step: f64,
    /// What is plausible, low to high, where the edition says so.
    pub range: Option<LowHigh>,
    /// Named stops.
    pub stops: Vec<Stop>,
    /// The status of the reference value.
    pub status: Status,
    /// Where the value comes from.
    pub source: Words,
    /// When the source spoke.
    pub date: Option<String>,
}

impl Parameter {
    /// What the parameter measures.
    pub fn quantity(&self) -> Quantity {
        self.id.name.quantity()
    }

    /// Whether the value is permitted: of the right kind, finite, within bounds, whole where it must be.
    pub fn permits(&self, value: Value) -> bool {
        match (value, self.min, self.max) {
            (Value::Number(number), Value::Number(min), Value::Number(max)) => {
                (min..=max).contains(&number)
                    && (self.quantity() != Quantity::WholeMonths || number.fract() == 0.0)
            }
            (Value::Month(month), Value::Month(min), Value::Month(max)) => {
                (min..=max).contains(&month)
            }
            _ => false,
        }
    }

    /// The status of `value`: that of the reference, of the stop it equals, or *own value*.
    pub fn status_of(&self, value: Value) -> Status {
        if value == self.value {
            return self.status;
        }
        self.stops
            .iter()
            .find(|stop| stop.value == value)
            .map_or(Status::Own, |stop| stop.status)
    }
}

/// An edition of the forecast. Comes only from [`Baseline::check`].
#[derive(Clone, Debug, PartialEq)]
pub struct Baseline {
    pub(super) id: String,
    pub(super) name: Words,
    pub(super) source: Words,
    pub(super) start: Month,
    pub(super) horizon: Month,
    pub(super) headline: Vec<ParameterId>,
    pub(super) key_dates: Vec<Month>,
    pub(super) default_date: Month,
    pub(super) points: Vec<Point>,
    pub(super) decisions: Vec<DecisionLine>,
    pub(super) parameters: Vec<Parameter>,
    pub(super) supply: Option<SupplyBlock>,
    pub(super) ukraine: Option<UkraineBlock>,
    pub(super) calibration: Vec<Target>,
    pub(super) target_of: BTreeMap<ParameterId, usize>,
}

impl Baseline {
    /// The id.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What the edition is called.
    pub fn name(&self) -> &Words {
        &self.name
    }

    /// Who published it and when.
    pub fn source(&self) -> &Words {
        &self.source
    }

    /// First instant.
    pub fn start(&self) -> Month {
        self.start
    }

    /// Last instant.
    pub fn horizon(&self) -> Month {
        self.horizon
    }

    /// Whether the instant lies within the horizon.
    pub fn contains(&self, date: Month) -> bool {
        (self.start..=self.horizon).contains(&date)
    }

    /// Every instant, in order.
    pub fn instants(&self) -> impl Iterator<Item = Month> + use<> {
        let start = self.start;
        (0..=self.horizon.since(start)).map(move |step| start.plus(step))
    }

    /// The one to three parameters that are always in sight.
    pub fn headline(&self) -> &[ParameterId] {
        &self.headline
    }

    /// The dates of the key figures.
    pub fn key_dates(&self) -> &[Month] {
        &self.key_dates
    }

    /// The date that stands for the edition where none is asked.
    pub fn default_date(&self) -> Month {
        self.default_date
    }

    /// Numbers that the source states.
    pub fn points(&self) -> &[Point] {
        &self.points
    }

    /// Earlier decisions to draw.
    pub fn decisions(&self) -> &[DecisionLine] {
        &self.decisions
    }

    /// Every parameter, in the order of every table.
    pub fn parameters(&self) -> &[Parameter] {
        &self.parameters
    }

    /// The row of one parameter, if the edition has it.
    pub fn parameter(&self, id: ParameterId) -> Option<&Parameter> {
        self.parameters
            .binary_search_by_key(&id, |parameter| parameter.id)
            .ok()
            .and_then(|index| self.parameters.get(index))
    }

    /// The rows of one name, in order of period.
    pub fn rows(&self, name: Name) -> impl Iterator<Item = &Parameter> {
        self.parameters
            .iter()
            .filter(move |parameter| parameter.id.name == name)
    }

    /// Whether the parameter says something about the horizon: always, unless its period lies outside.
    pub fn speaks_of(&self, id: ParameterId) -> bool {
        id.period.is_none_or(|period| {
            let first = period.first();
            first < self.horizon && self.start < first.plus(period.length())
        })
    }

    /// The periods that the edition declares for a name, in order.
    pub fn periods(&self, name: Name) -> Vec<crate::month::Period> {
        self.rows(name).filter_map(|row| row.id.period).collect()
    }

    /// Constants of the supply block, if the edition has one.
    pub fn supply(&self) -> Option<&SupplyBlock> {
        self.supply.as_ref()
    }

    /// Constants of the Ukraine block, if the edition has one.
    pub fn ukraine(&self) -> Option<&UkraineBlock> {
        self.ukraine.as_ref()
    }

    /// Calibration targets, in the order in which they are solved.
    pub fn calibration(&self) -> &[Target] {
        &self.calibration
    }

    /// Which calibration target moves the parameter, if one does; what one target moves is tied to one value.
    pub fn target_of(&self, id: ParameterId) -> Option<usize> {
        self.target_of.get(&id).copied()
    }

    /// Whether calibration may move the parameter.
    pub fn is_free(&self, id: ParameterId) -> bool {
        self.target_of(id).is_some()
    }
}
