//! From an edition's file to a checked [`Baseline`].

use std::collections::{BTreeMap, BTreeSet};

use super::baseline::{BASELINE_FORMAT, Baseline, Parameter};
use super::baseline_error::BaselineError;
use super::baseline_file::{BaselineFile, ParameterFile, Stop, Target, TargetFile};
use super::error::Nearest;
use super::{Group, Kind, Name, ParameterId, RawValue, Value, check_limits};
use crate::month::Month;
use crate::units::LowHigh;

/// The longest horizon, in months; fifty years.
const MOST_STEPS: i32 = 600;

impl Baseline {
    /// Checks an edition's file.
    ///
    /// # Errors
    /// The first thing that is wrong, as data.
    pub fn check(file: BaselineFile) -> Result<Self, BaselineError> {
        match file.format {
            0 => return Err(BaselineError::UnknownFormat(0)),
            newer if newer > BASELINE_FORMAT => return Err(BaselineError::NewerFormat(newer)),
            _ => {}
        }
        check_id(&file.id)?;
        if !(1..=MOST_STEPS).contains(&file.horizon.since(file.start)) {
            return Err(BaselineError::Horizon {
                start: file.start,
                horizon: file.horizon,
            });
        }
        let parameters = check_parameters(&file)?;
        check_presence(&file, &parameters)?;
        let calibration = check_targets(file.calibration, &parameters)?;
        let baseline = Self {
            headline: ids(&file.headline, &parameters, "headline")?,
            target_of: target_of(&calibration),
            calibration,
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
        baseline.check_block_dates()?;
        check_limits::check(&baseline)?;
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
            return Err(BaselineError::DateOutside(date));
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

    /// Months of the blocks lie in the horizon or up to a year before it, where supply and Ukraine begin.
    fn check_block_dates(&self) -> Result<(), BaselineError> {
        let supply = self.supply.iter().flat_map(|block| {
            let expiring = block.expiring.iter().map(|expiry| expiry.date);
            expiring.chain([block.counted, block.crisis_per_region_from, block.letter])
        });
        let ukraine = self.ukraine.iter().flat_map(|block| {
            let observed = block.observed.iter().map(|count| count.date);
            observed.chain([block.from, block.until])
        });
        let first = self.start.plus(-12);
        let outside = |date: &Month| !(first..=self.horizon).contains(date);
        if let Some(date) = supply.chain(ukraine).find(outside) {
            return Err(BaselineError::BlockDate {
                date,
                first,
                last: self.horizon,
            });
        }
        match &self.ukraine {
            Some(block) if block.until < block.from => Err(BaselineError::UkraineWindow {
                from: block.from,
                until: block.until,
            }),
            _ => Ok(()),
        }
    }

    /// Each month has exactly one period of each period parameter, and shares stay within a whole.
    fn check_coverage(&self) -> Result<(), BaselineError> {
        for name in [Name::Applications, Name::Housed] {
            let periods = self.periods(name);
            for month in self.instants().filter(|month| *month < self.horizon) {
                let count = periods.iter().filter(|one| one.contains(month)).count();
                if count != 1 {
                    return Err(BaselineError::Coverage { name, month, count });
                }
            }
        }
        let sum: f64 = [Name::AmvShare, Name::FamilyShare]
            .iter()
            .filter_map(|name| self.parameter((*name).into())?.value.number())
            .sum();
        if sum > 1.0 {
            return Err(BaselineError::SharesExceedOne(sum));
        }
        Ok(())
    }
}

fn check_id(id: &str) -> Result<(), BaselineError> {
    let permitted = is_edition_id(id).then_some(());
    permitted.ok_or_else(|| BaselineError::Id(id.into()))
}

/// Whether a text may be the id of an edition.
pub fn is_edition_id(id: &str) -> bool {
    /// The most characters.
    const MOST: usize = 100;
    let permitted = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !id.is_empty() && id.len() <= MOST && id.bytes().all(permitted)
}

fn check_parameters(file: &BaselineFile) -> Result<Vec<Parameter>, BaselineError> {
    let rows = file.parameters.iter().map(check_parameter);
    let mut parameters: Vec<_> = rows.collect::<Result<_, _>>()?;
    parameters.sort_by_key(|parameter| parameter.id);
    for pair in parameters.windows(2) {
        if pair[0].id == pair[1].id {
            return Err(BaselineError::Duplicate(pair[0].id));
        }
    }
    Ok(parameters)
}

fn check_parameter(row: &ParameterFile) -> Result<Parameter, BaselineError> {
    let id: ParameterId = row.id.parse().map_err(|_| BaselineError::UnknownId {
        id: row.id.as_str().into(),
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
        found: raw.to_string().into(),
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

fn check_range(id: ParameterId, row: &ParameterFile) -> Result<Option<LowHigh>, BaselineError> {
    let RawValue::Number(value) = row.value else {
        let absent = row.low.is_none() && row.high.is_none();
        return absent.then_some(None).ok_or(BaselineError::Range(id));
    };
    match (row.low, row.high) {
        (None, None) => Ok(None),
        (Some(low), Some(high)) if low <= value && value <= high => Ok(Some(LowHigh { low, high })),
        _ => Err(BaselineError::Range(id)),
    }
}

fn check_bounds(parameter: &Parameter) -> Result<(), BaselineError> {
    let id = parameter.id;
    let ends = parameter
        .range
        .iter()
        .flat_map(|range| [range.low, range.high]);
    let named = parameter.stops.iter().map(|stop| stop.value);
    let outside = ends
        .map(Value::Number)
        .chain(named)
        .chain([parameter.value])
        .find(|value| !parameter.permits(*value));
    if let Some(value) = outside {
        return Err(BaselineError::OutOfBounds { id, value });
    }
    if !check_limits::STEPS.contains(&parameter.step) {
        return Err(BaselineError::Step(id));
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
            (false, true) => return Err(BaselineError::Missing(name)),
            (true, false) => return Err(BaselineError::WithoutBlock(name)),
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
            let id: Option<ParameterId> = text.parse().ok();
            // The rows are in order: an edition may have very many.
            let row = |id: &ParameterId| parameters.binary_search_by_key(id, |row| row.id).is_ok();
            id.filter(row).ok_or_else(|| BaselineError::NoRow {
                field,
                id: text.as_str().into(),
            })
        })
        .collect()
}

/// Which target moves each parameter that calibration may move.
fn target_of(targets: &[Target]) -> BTreeMap<ParameterId, usize> {
    let each = targets.iter().enumerate();
    each.flat_map(|(index, target)| target.free.iter().map(move |id| (*id, index)))
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
