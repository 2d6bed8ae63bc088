//! From a scenario and its edition to checked inputs.

use super::one_line::is_blank;
use super::{
    ActiveMeasure, Baseline, CalendarMonth, Constants, Inputs, Kind, MOST_MEASURES, Measure,
    MeasureError, MeasureKind, Name, Nearest, ParameterId, PeriodTotal, Quantity, RawValue,
    Scenario, ScenarioError, Value, inputs, steering_sign,
};
use crate::month::Month;
use crate::units::{People, Share};

/// The most characters of a name.
pub const MOST_NAME: usize = 100;
/// The most characters of a reason.
pub const MOST_REASON: usize = 2_000;

/// Turns a scenario into the inputs of a run.
///
/// # Errors
/// The first thing in the scenario that the model may not see.
pub fn resolve(scenario: &Scenario, baseline: &Baseline) -> Result<Inputs, ScenarioError> {
    check(scenario, baseline)?;
    let applications = totals(scenario, baseline, Name::Applications);
    let housed = totals(scenario, baseline, Name::Housed);
    let steps = baseline.horizon().since(baseline.start());
    let row = |totals: &[PeriodTotal], month| {
        let holds = |total: &PeriodTotal| total.period.contains(month);
        totals.iter().position(holds).unwrap_or_default()
    };
    let calendar = (0..steps)
        .map(|step| baseline.start().plus(step))
        .map(|month| CalendarMonth {
            quarter: month.quarter(),
            applications: row(&applications, month),
            housed: row(&housed, month),
        })
        .collect();
    Ok(Inputs {
        start: baseline.start(),
        constants: Constants::of(|name| scenario.number(baseline, name)),
        applications,
        housed,
        calendar,
        measures: scenario
            .measures
            .iter()
            .filter(|measure| measure.enabled && measure.kind.moves_required_places())
            .map(|measure| active(measure, baseline.start()))
            .collect(),
        supply: inputs::supply(scenario, baseline),
        ukraine: inputs::ukraine(scenario, baseline),
    })
}

/// The id that a text names in this edition.
///
/// # Errors
/// Unknown, with the nearest known id; or known, but of a block that the edition does not have.
pub fn parse_id(baseline: &Baseline, text: &str) -> Result<ParameterId, ScenarioError> {
    text.parse()
        .ok()
        .filter(|id| baseline.parameter(*id).is_some())
        .ok_or_else(|| not_here(baseline, text))
}

/// Why the edition has no row for what a text names.
fn not_here(baseline: &Baseline, text: &str) -> ScenarioError {
    let of_a_block = |id: ParameterId| !id.name.group().moves_required_places();
    if text.parse().is_ok_and(of_a_block) {
        return ScenarioError::NotInEdition {
            id: text.into(),
            edition: baseline.id().to_owned(),
        };
    }
    let known = baseline.parameters().iter().map(|row| row.id.to_string());
    ScenarioError::UnknownId {
        id: text.into(),
        nearest: Nearest::among(text, known),
    }
}

/// The value that stands in a file or on the command line, checked against the parameter's row.
///
/// # Errors
/// Of the wrong kind, out of bounds, or not whole where it must be.
pub fn check_value(
    baseline: &Baseline,
    id: ParameterId,
    raw: &RawValue,
) -> Result<Value, ScenarioError> {
    let value = match (id.name.kind(), raw) {
        (Kind::Month, RawValue::Text(text)) => text.parse().ok().map(Value::Month),
        (Kind::Constant | Kind::PerPeriod, RawValue::Number(number)) => {
            // Nothing is nothing, whatever its sign.
            Some(Value::Number(*number + 0.0))
        }
        _ => None,
    };
    let found = || raw.to_string().into();
    let value = value.ok_or_else(|| match id.name.kind() {
        Kind::Month => ScenarioError::NotAMonth { id, found: found() },
        Kind::Constant | Kind::PerPeriod => ScenarioError::NotANumber { id, found: found() },
    })?;
    check_bounds(baseline, id, value)?;
    Ok(value)
}

/// Checks everything that a scenario says.
pub(super) fn check(scenario: &Scenario, baseline: &Baseline) -> Result<(), ScenarioError> {
    check_length(&scenario.name).map_err(ScenarioError::NameLength)?;
    if let Some(sign) = steering_sign(&scenario.name) {
        return Err(ScenarioError::NameSign(sign));
    }
    for (id, value) in &scenario.changes {
        check_bounds(baseline, *id, *value)?;
    }
    for (id, reason) in &scenario.reasons {
        let length = reason.chars().count();
        if length > MOST_REASON {
            return Err(ScenarioError::ReasonLength { id: *id, length });
        }
    }
    let share = |name: Name| scenario.number(baseline, name);
    let sum = share(Name::AmvShare) + share(Name::FamilyShare);
    if sum > 1.0 {
        return Err(ScenarioError::SharesExceedOne(sum));
    }
    let count = scenario.measures.len();
    if count > MOST_MEASURES {
        return Err(ScenarioError::TooManyMeasures(count));
    }
    for (index, measure) in scenario.measures.iter().enumerate() {
        check_measure(measure, baseline).map_err(|error| ScenarioError::Measure {
            index,
            name: measure.name.as_str().into(),
            error,
        })?;
    }
    let counts = &scenario.brought.counts;
    counts.check(baseline).map_err(ScenarioError::Count)
}

fn check_length(name: &str) -> Result<(), usize> {
    let length = name.chars().count();
    let blank = is_blank(name);
    if blank || length > MOST_NAME {
        return Err(if blank { 0 } else { length });
    }
    Ok(())
}

fn check_bounds(baseline: &Baseline, id: ParameterId, value: Value) -> Result<(), ScenarioError> {
    let row = baseline
        .parameter(id)
        .ok_or_else(|| not_here(baseline, &id.to_string()))?;
    if row.permits(value) {
        return Ok(());
    }
    let whole = row.quantity() != Quantity::WholeMonths
        || value
            .number()
            .is_none_or(|number| number.fract() == 0.0 || !number.is_finite());
    Err(if whole {
        ScenarioError::OutOfBounds {
            id,
            value,
            min: row.min,
            max: row.max,
            reference: row.value,
        }
    } else {
        ScenarioError::NotWhole { id, value }
    })
}

pub(super) fn check_measure(measure: &Measure, baseline: &Baseline) -> Result<(), MeasureError> {
    check_length(&measure.name).map_err(MeasureError::NameLength)?;
    if let Some(sign) = steering_sign(&measure.name) {
        return Err(MeasureError::NameSign(sign));
    }
    for amount in measure.kind.amounts() {
        let field = amount.field;
        let value = amount.value;
        if !amount.permitted.contains(&value) {
            return Err(MeasureError::Amount {
                field,
                value,
                min: *amount.permitted.start(),
                max: *amount.permitted.end(),
            });
        }
        if amount.whole && value.fract() != 0.0 {
            return Err(MeasureError::NotWhole { field, value });
        }
    }
    check_law(measure, baseline)?;
    check_months(measure, baseline)
}

fn check_law(measure: &Measure, baseline: &Baseline) -> Result<(), MeasureError> {
    if !matches!(measure.kind, MeasureKind::DispersalLaw { .. }) {
        return Ok(());
    }
    if baseline.supply().is_none() {
        return Err(MeasureError::NotInEdition {
            kind: "DispersalLaw",
            edition: baseline.id().to_owned(),
        });
    }
    match measure.until {
        Some(until) => Err(MeasureError::LawWithEnd(until)),
        None => Ok(()),
    }
}

fn check_months(measure: &Measure, baseline: &Baseline) -> Result<(), MeasureError> {
    let named = [("from", Some(measure.from)), ("until", measure.until)];
    for (field, month) in named {
        if let Some(month) = month
            && !baseline.contains(month)
        {
            return Err(MeasureError::OutsideHorizon {
                field,
                month,
                first: baseline.start(),
                last: baseline.horizon(),
            });
        }
    }
    match measure.until {
        Some(until) if until <= measure.from => Err(MeasureError::EndsBeforeItStarts {
            from: measure.from,
            until,
        }),
        _ => Ok(()),
    }
}

fn totals(scenario: &Scenario, baseline: &Baseline, name: Name) -> Vec<PeriodTotal> {
    baseline
        .rows(name)
        .filter(|row| baseline.speaks_of(row.id))
        .filter_map(|row| {
            Some(PeriodTotal {
                period: row.id.period?,
                total: People(scenario.value(row).number()?),
            })
        })
        .collect()
}

fn active(measure: &Measure, start: Month) -> ActiveMeasure {
    let step = |month: Month| usize::try_from(month.since(start)).unwrap_or_default();
    ActiveMeasure {
        kind: measure.kind,
        strength: Share(1.0),
        from: step(measure.from),
        until: measure.until.map_or(usize::MAX, step),
    }
}
