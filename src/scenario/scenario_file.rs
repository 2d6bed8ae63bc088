//! The layout of a scenario file (`.ron`), and what is checked between it and a [`Scenario`].

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::brought::{BroughtFile, once};
use super::one_line::is_blank;
use super::resolve::{check, check_value, parse_id};
use super::{
    Baseline, Entries, Field, Measure, ParameterId, RawValue, Scenario, ScenarioError, Value,
    one_line,
};

/// The newest version of the scenario layout. Written only where the user brought something: all else is in the first.
pub const SCENARIO_FORMAT: u32 = 2;
/// The version without what users bring.
const FIRST_FORMAT: u32 = 1;

/// The most measures that a scenario may have.
pub const MOST_MEASURES: usize = 200;

/// A scenario file, before it is checked against its edition.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScenarioFile {
    /// The version of the layout.
    pub format: u32,
    /// The id of the edition.
    pub baseline: String,
    /// What the user calls it.
    pub name: String,
    /// What it shows or asks.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Values that differ from the edition's, by id.
    #[serde(default, skip_serializing_if = "Entries::is_empty")]
    pub changes: Entries<RawValue>,
    /// Why values were chosen, by id.
    #[serde(default, skip_serializing_if = "Entries::is_empty")]
    pub reasons: Entries<String>,
    /// Ids whose values came from calibration.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recalibrated: Vec<String>,
    /// Measures.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub measures: Vec<Measure>,
    /// Counts of the user's own: by day, by what was counted.
    #[serde(default, skip_serializing_if = "Entries::is_empty")]
    pub counts: Entries<Entries<RawValue>>,
    /// Realised places, by the code of a province or safety region.
    #[serde(default, skip_serializing_if = "Entries::is_empty")]
    pub realised: Entries<Entries<RawValue>>,
    /// Weights of the user's own key, by code.
    #[serde(default, skip_serializing_if = "Entries::is_empty")]
    pub key: Entries<RawValue>,
}

impl ScenarioFile {
    /// With names from which signs that may not stand there are gone.
    #[must_use]
    pub fn on_one_line(mut self) -> Self {
        let names = self.measures.iter_mut().map(|measure| &mut measure.name);
        for name in names.chain([&mut self.name]) {
            *name = one_line(name);
            if is_blank(name) {
                "?".clone_into(name);
            }
        }
        self
    }

    /// Checks the file against its edition. A change that equals the edition's value is dropped.
    ///
    /// # Errors
    /// The first thing that is wrong, as data.
    pub fn check(self, baseline: &Baseline) -> Result<Scenario, ScenarioError> {
        if self.format > SCENARIO_FORMAT {
            return Err(ScenarioError::NewerFormat(self.format));
        }
        if self.format == 0 {
            return Err(ScenarioError::UnknownFormat(self.format));
        }
        let brought = BroughtFile {
            counts: self.counts,
            realised: self.realised,
            key: self.key,
        };
        if let (FIRST_FORMAT, Some(field)) = (self.format, brought.field()) {
            return Err(ScenarioError::NeedsFormat(field));
        }
        let known = |text: &str| parse_id(baseline, text);
        let changes = check_changes(self.changes, baseline)?;
        let scenario = Scenario {
            baseline: self.baseline,
            name: self.name,
            note: self.note,
            reasons: once(Field::Reasons, self.reasons, known)?,
            recalibrated: check_recalibrated(self.recalibrated, &changes, baseline)?,
            changes,
            measures: self.measures,
            brought: brought.check()?,
        };
        check(&scenario, baseline)?;
        Ok(scenario)
    }
}

fn check_changes(
    entries: Entries<RawValue>,
    baseline: &Baseline,
) -> Result<BTreeMap<ParameterId, Value>, ScenarioError> {
    let mut changes = BTreeMap::new();
    for (id, raw) in once(Field::Changes, entries, |text| parse_id(baseline, text))? {
        let value = check_value(baseline, id, &raw)?;
        let same = |parameter: &super::Parameter| parameter.value == value;
        if !baseline.parameter(id).is_some_and(same) {
            changes.insert(id, value);
        }
    }
    Ok(changes)
}

fn check_recalibrated(
    texts: Vec<String>,
    changes: &BTreeMap<ParameterId, Value>,
    baseline: &Baseline,
) -> Result<BTreeSet<ParameterId>, ScenarioError> {
    let entries = texts.into_iter().map(|text| (text, ())).collect();
    let ids = once(Field::Recalibrated, entries, |text| {
        parse_id(baseline, text)
    })?;
    if let Some(&id) = ids.keys().find(|id| !baseline.is_free(**id)) {
        return Err(ScenarioError::NotRecalibrated(id));
    }
    // One that meanwhile equals the edition's value is dropped with its change.
    let kept = ids.into_keys().filter(|id| changes.contains_key(id));
    Ok(kept.collect())
}

/// What a file of the scenario holds.
impl From<&Scenario> for ScenarioFile {
    fn from(scenario: &Scenario) -> Self {
        let text = |id: &ParameterId| id.to_string();
        let BroughtFile {
            counts,
            realised,
            key,
        } = (&scenario.brought).into();
        let (changes, reasons) = (scenario.changes.iter(), scenario.reasons.iter());
        let is_plain = scenario.brought.is_empty();
        Self {
            format: if is_plain {
                FIRST_FORMAT
            } else {
                SCENARIO_FORMAT
            },
            baseline: scenario.baseline.clone(),
            name: scenario.name.clone(),
            note: scenario.note.clone(),
            changes: changes
                .map(|(id, value)| (text(id), (*value).into()))
                .collect(),
            reasons: reasons
                .map(|(id, reason)| (text(id), reason.clone()))
                .collect(),
            recalibrated: scenario.recalibrated.iter().map(text).collect(),
            measures: scenario.measures.clone(),
            counts,
            realised,
            key,
        }
    }
}
