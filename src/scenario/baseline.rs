//! A baseline: one edition of the forecast, checked.

use std::collections::BTreeSet;

use super::baseline_file::{
    BaselineFile, DecisionLine, Output, ParameterFile, Point, SupplyBlock, TargetFile,
    UkraineBlock, Words,
};
use super::error::{BaselineError, Nearest};
use super::{Group, Kind, Name, ParameterId, Quantity, RawValue, Status, Value, coverage};
use crate::month::Month;

/// The version of the edition layout that this program writes and reads.
pub const BASELINE_FORMAT: u32 = 1;

/// The longest horizon, in months; fifty years.
const MOST_STEPS: i32 = 600;

/// A named stop on a slider.
#[derive(Clone, Debug, PartialEq)]
pub struct Stop {
    /// Where it is.
    pub value: Value,
    /// What stands beside the track.
    pub words: Words,
    /// The status of a value that equals the stop.
    pub status: Status,
}

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
    pub range: Option<(f64, f64)>,
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
    #[must_use]
    pub fn quantity(&self) -> Quantity {
        self.id.name.quantity()
    }

    /// Whether the value is permitted: of the right kind, finite, within bounds, whole where it must be.
    #[must_use]
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
    #[must_use]
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

/// A number that calibration must return.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// What must be met.
    pub output: Output,
    /// When.
    pub date: Month,
    /// The number to meet.
    pub target: f64,
    /// The parameters that move, tied to one value.
    pub free: Vec<ParameterId>,
}

/// An edition of the forecast. Comes only from [`Baseline::check`].
#[derive(Clone, Debug, PartialEq)]
pub struct Baseline {
    id: String,
    name: Words,
    source: Words,
    start: Month,
    horizon: Month,
    headline: Vec<ParameterId>,
    key_dates: Vec<Month>,
    default_date: Month,
    points: Vec<Point>,
    decisions: Vec<DecisionLine>,
    parameters: Vec<Parameter>,
    supply: Option<SupplyBlock>,
    ukraine: Option<UkraineBlock>,
    calibration: Vec<Target>,
}

impl Baseline {
    /// Checks an edition's file.
    ///
    /// # Errors
    /// The first thing that is wrong, as data.
    pub fn check(file: BaselineFile) -> Result<Self, BaselineError> {
        if file.format > BASELINE_FORMAT {
            return Err(BaselineError::NewerFormat(file.format));
        }
        if file.format == 0 {
            return Err(BaselineError::UnknownFormat(file.format));
        }
        check_id(&file.id)?;
        let steps = file.horizon.since(file.start);
        if !(1..=MOST_STEPS).contains(&steps) {
            return Err(BaselineError::Horizon {
                start: file.start,
                horizon: file.horizon,
            });
        }
        let parameters = check_parameters(&file)?;
        check_presence(&file, &parameters)?;
        let baseline = Self {
            headline: ids(&file.headline, &parameters, "headline")?,
            calibration: check_targets(file.calibration, &parameters)?,
            id: file.id,
            name: file.name,
            source: file.source,
            start: file.start,
            horizon: file.horizon,
            key_dates: file.key_dates,
            default_date: file.default_date,
            points: file.points,
            decisions: file.decisions,
            parameters,
            supply: file.supply,
            ukraine: file.ukraine,
        };
        baseline.check_headline()?;
        baseline.check_dates()?;
        baseline.check_numbers()?;
        baseline.check_coverage()?;
        Ok(baseline)
    }

    fn check_headline(&self) -> Result<(), BaselineError> {
        let unique: BTreeSet<_> = self.headline.iter().collect();
        let usable = self
            .headline
            .iter()
            .all(|id| id.name.kind() != Kind::Month && id.name.group().moves_required_places());
        if !usable || unique.len() != self.headline.len() || !(1..=3).contains(&unique.len()) {
            return Err(BaselineError::Headline);
        }
        Ok(())
    }

    /// Every instant that the edition names lies in its own horizon.
    fn check_dates(&self) -> Result<(), BaselineError> {
        if self.key_dates.is_empty() {
            return Err(BaselineError::NoKeyDates);
        }
        let decisions = self.decisions.iter().flat_map(|line| &line.points);
        let outside = self
            .key_dates
            .iter()
            .copied()
            .chain([self.default_date])
            .chain(self.points.iter().map(|point| point.date))
            .chain(decisions.map(|point| point.date))
            .chain(self.calibration.iter().map(|target| target.date))
            .find(|date| !self.contains(*date));
        if let Some(date) = outside {
            return Err(BaselineError::DateOutside { date });
        }
        for line in &self.decisions {
            let ordered = line
                .points
                .windows(2)
                .all(|pair| pair[0].date < pair[1].date);
            if line.points.len() < 2 || !ordered {
                return Err(BaselineError::DecisionLine);
            }
        }
        Ok(())
    }

    /// Every number outside the parameters' rows is finite and not negative.
    fn check_numbers(&self) -> Result<(), BaselineError> {
        let decisions = self.decisions.iter().flat_map(|line| &line.points);
        let supply = self.supply.iter().flat_map(|block| {
            let expiring = block.expiring.iter().map(|expiry| expiry.places);
            expiring.chain([block.crisis_per_region_counted])
        });
        let ukraine = self.ukraine.iter().flat_map(|block| &block.observed);
        let bad = self
            .points
            .iter()
            .map(|point| point.places)
            .chain(decisions.map(|point| point.places))
            .chain(self.calibration.iter().map(|target| target.target))
            .chain(supply)
            .chain(ukraine.flat_map(|count| [count.persons, count.places]))
            .find(|number| !number.is_finite() || *number < 0.0);
        match bad {
            Some(number) => Err(BaselineError::Number { number }),
            None => Ok(()),
        }
    }

    /// Each month has exactly one period of each period parameter, and shares stay within a whole.
    fn check_coverage(&self) -> Result<(), BaselineError> {
        for name in [Name::Applications, Name::Housed] {
            coverage::check(name, &self.periods(name), self.start, self.horizon)?;
        }
        let sum: f64 = [Name::AmvShare, Name::FamilyShare]
            .iter()
            .filter_map(|name| self.parameter((*name).into())?.value.number())
            .sum();
        if sum > 1.0 {
            return Err(BaselineError::SharesExceedOne { sum });
        }
        Ok(())
    }

    /// The id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What the edition is called.
    #[must_use]
    pub fn name(&self) -> &Words {
        &self.name
    }

    /// Who published it and when.
    #[must_use]
    pub fn source(&self) -> &Words {
        &self.source
    }

    /// First instant.
    #[must_use]
    pub fn start(&self) -> Month {
        self.start
    }

    /// Last instant.
    #[must_use]
    pub fn horizon(&self) -> Month {
        self.horizon
    }

    /// Whether the instant lies within the horizon.
    #[must_use]
    pub fn contains(&self, date: Month) -> bool {
        (self.start..=self.horizon).contains(&date)
    }

    /// Every instant, in order.
    pub fn instants(&self) -> impl Iterator<Item = Month> + use<> {
        let start = self.start;
        (0..=self.horizon.since(start)).map(move |step| start.plus(step))
    }

    /// The one to three parameters that are always in sight.
    #[must_use]
    pub fn headline(&self) -> &[ParameterId] {
        &self.headline
    }

    /// The dates of the key figures.
    #[must_use]
    pub fn key_dates(&self) -> &[Month] {
        &self.key_dates
    }

    /// The date that stands for the edition where none is asked.
    #[must_use]
    pub fn default_date(&self) -> Month {
        self.default_date
    }

    /// Numbers that the source states.
    #[must_use]
    pub fn points(&self) -> &[Point] {
        &self.points
    }

    /// Earlier decisions to draw.
    #[must_use]
    pub fn decisions(&self) -> &[DecisionLine] {
        &self.decisions
    }

    /// Every parameter, in the order of every table.
    #[must_use]
    pub fn parameters(&self) -> &[Parameter] {
        &self.parameters
    }

    /// The row of one parameter, if the edition has it.
    #[must_use]
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

    /// The periods that the edition declares for a name, in order.
    #[must_use]
    pub fn periods(&self, name: Name) -> Vec<crate::month::Period> {
        self.rows(name).filter_map(|row| row.id.period).collect()
    }

    /// Constants of the supply block, if the edition has one.
    #[must_use]
    pub fn supply(&self) -> Option<&SupplyBlock> {
        self.supply.as_ref()
    }

    /// Constants of the Ukraine block, if the edition has one.
    #[must_use]
    pub fn ukraine(&self) -> Option<&UkraineBlock> {
        self.ukraine.as_ref()
    }

    /// Calibration targets, in the order in which they are solved.
    #[must_use]
    pub fn calibration(&self) -> &[Target] {
        &self.calibration
    }

    /// Whether calibration may move the parameter.
    #[must_use]
    pub fn is_free(&self, id: ParameterId) -> bool {
        self.calibration
            .iter()
            .any(|target| target.free.contains(&id))
    }
}

fn check_id(id: &str) -> Result<(), BaselineError> {
    let permitted = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if id.is_empty() || id.len() > 100 || !id.bytes().all(permitted) {
        return Err(BaselineError::Id { id: id.to_owned() });
    }
    Ok(())
}

fn check_parameters(file: &BaselineFile) -> Result<Vec<Parameter>, BaselineError> {
    let mut parameters = file
        .parameters
        .iter()
        .map(check_parameter)
        .collect::<Result<Vec<_>, _>>()?;
    parameters.sort_by_key(|parameter| parameter.id);
    for pair in parameters.windows(2) {
        if pair[0].id == pair[1].id {
            return Err(BaselineError::Duplicate { id: pair[0].id });
        }
    }
    Ok(parameters)
}

fn check_parameter(row: &ParameterFile) -> Result<Parameter, BaselineError> {
    let id: ParameterId = row.id.parse().map_err(|_| BaselineError::UnknownId {
        id: row.id.clone(),
        nearest: Nearest::among(&row.id, Name::ALL.iter().map(|name| name.id().to_owned())),
    })?;
    let value_of = |raw: &RawValue, field| check_value(id, raw, field);
    let parameter = Parameter {
        id,
        words: row.words.clone(),
        unit: row.unit.clone(),
        value: value_of(&row.value, "value")?,
        min: value_of(&row.min, "min")?,
        max: value_of(&row.max, "max")?,
        step: row.step,
        range: check_range(id, row)?,
        stops: row
            .stops
            .iter()
            .map(|stop| {
                Ok(Stop {
                    value: value_of(&stop.value, "stops")?,
                    words: stop.words.clone(),
                    status: stop.status,
                })
            })
            .collect::<Result<_, _>>()?,
        status: row.status,
        source: row.source.clone(),
        date: row.date.clone(),
    };
    check_bounds(&parameter)?;
    Ok(parameter)
}

fn check_value(
    id: ParameterId,
    raw: &RawValue,
    field: &'static str,
) -> Result<Value, BaselineError> {
    let refused = || BaselineError::Value {
        id,
        field,
        found: raw.to_string(),
    };
    match (id.name.kind(), raw) {
        (Kind::Month, RawValue::Text(text)) => {
            Ok(Value::Month(text.parse().map_err(|_| refused())?))
        }
        (Kind::Constant | Kind::PerPeriod, RawValue::Number(number)) => {
            let usable = id.name.quantity().domain().contains(number);
            usable.then_some(Value::Number(*number)).ok_or_else(refused)
        }
        _ => Err(refused()),
    }
}

fn check_range(id: ParameterId, row: &ParameterFile) -> Result<Option<(f64, f64)>, BaselineError> {
    let RawValue::Number(value) = row.value else {
        let absent = row.low.is_none() && row.high.is_none();
        return absent.then_some(None).ok_or(BaselineError::Range { id });
    };
    match (row.low, row.high) {
        (None, None) => Ok(None),
        (Some(low), Some(high)) if low <= value && value <= high => Ok(Some((low, high))),
        _ => Err(BaselineError::Range { id }),
    }
}

fn check_bounds(parameter: &Parameter) -> Result<(), BaselineError> {
    let id = parameter.id;
    let ends = parameter.range.iter().flat_map(|(low, high)| [*low, *high]);
    let named = parameter.stops.iter().map(|stop| stop.value);
    let outside = ends
        .map(Value::Number)
        .chain(named)
        .chain([parameter.value])
        .find(|value| !parameter.permits(*value));
    if let Some(value) = outside {
        return Err(BaselineError::OutOfBounds { id, value });
    }
    if !(parameter.step.is_finite() && parameter.step > 0.0) {
        return Err(BaselineError::Step { id });
    }
    Ok(())
}

/// Every parameter of the model is there; those of a block exactly when the block is.
fn check_presence(file: &BaselineFile, parameters: &[Parameter]) -> Result<(), BaselineError> {
    for &name in Name::ALL {
        let present = parameters.iter().any(|parameter| parameter.id.name == name);
        let wanted = match name.group() {
            Group::Supply => file.supply.is_some(),
            Group::Ukraine => file.ukraine.is_some(),
            _ => true,
        };
        match (present, wanted) {
            (false, true) => return Err(BaselineError::Missing { name }),
            (true, false) => return Err(BaselineError::WithoutBlock { name }),
            _ => {}
        }
    }
    Ok(())
}

fn ids(
    texts: &[String],
    parameters: &[Parameter],
    field: &'static str,
) -> Result<Vec<ParameterId>, BaselineError> {
    texts
        .iter()
        .map(|text| {
            parameters
                .iter()
                .map(|parameter| parameter.id)
                .find(|id| id.to_string() == *text)
                .ok_or_else(|| BaselineError::NoRow {
                    field,
                    id: text.clone(),
                })
        })
        .collect()
}

fn check_targets(
    targets: Vec<TargetFile>,
    parameters: &[Parameter],
) -> Result<Vec<Target>, BaselineError> {
    let mut moved = BTreeSet::new();
    targets
        .into_iter()
        .map(|target| {
            let free = ids(&target.free, parameters, "calibration")?;
            let usable = free.iter().all(|id| {
                id.name.kind() != Kind::Month
                    && id.name.group().moves_required_places()
                    && moved.insert(*id)
            });
            if free.is_empty() || !usable {
                return Err(BaselineError::Free);
            }
            Ok(Target {
                output: target.output,
                date: target.date,
                target: target.target,
                free,
            })
        })
        .collect()
}
