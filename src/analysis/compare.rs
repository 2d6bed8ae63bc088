//! Scenarios side by side: outputs at the dates they share and the differences with the first, and which inputs differ.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use super::{AnalysisError, Subject};
use crate::month::Month;
use crate::outlook::{Column, Outlook};
use crate::scenario::{Measure, ParameterId, Scenario, Value, unused_name};

/// What is compared, in the order of the table.
pub const COMPARED: [Column; 9] = [
    Column::RequiredPlaces,
    Column::RequiredPlacesAmv,
    Column::Occupancy,
    Column::InProcedure,
    Column::PermitHolders,
    Column::AwaitingDeparture,
    Column::UnaccompaniedMinors,
    Column::SupplyTotal,
    Column::Gap,
];

/// One output of one scenario at a date.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Compared {
    /// Which output.
    pub output: Column,
    /// Its value, where known.
    pub value: Option<f64>,
    /// The value less that of the first scenario, where both are known.
    pub difference: Option<f64>,
}

/// Every compared output of `outlook` beside `first`, at a date.
pub fn compare_at(first: &Outlook, outlook: &Outlook, date: Month) -> [Compared; 9] {
    COMPARED.map(|output| Compared {
        output,
        value: value(outlook, output, date),
        difference: difference(first, outlook, output, date),
    })
}

/// The output of `outlook` less that of `first`: none where one of them is unknown.
pub fn difference(first: &Outlook, outlook: &Outlook, output: Column, date: Month) -> Option<f64> {
    Some(value(outlook, output, date)? - value(first, output, date)?)
}

fn value(outlook: &Outlook, output: Column, date: Month) -> Option<f64> {
    outlook.cell(output, outlook.trajectory().index(date)?)
}

/// From the first to the last instant that all scenarios have; none where there is no such instant.
pub fn shared_dates(subjects: &[Subject<'_>]) -> Option<RangeInclusive<Month>> {
    let first = subjects.iter().map(|one| one.baseline.start()).max()?;
    let last = subjects.iter().map(|one| one.baseline.horizon()).min()?;
    (first <= last).then_some(first..=last)
}

/// The date to compare at: the one asked for, else the default date of the first scenario's edition.
///
/// # Errors
/// No date is shared, or this one is not: names the scenario whose horizon leaves it out.
pub fn shared_date(subjects: &[Subject<'_>], asked: Option<Month>) -> Result<Month, AnalysisError> {
    let shared = shared_dates(subjects).ok_or(AnalysisError::NoSharedDate)?;
    let first = subjects.first().ok_or(AnalysisError::NoSharedDate)?;
    let date = asked.unwrap_or(first.baseline.default_date());
    let without = subjects.iter().find(|one| !one.baseline.contains(date));
    match without {
        Some(one) => Err(AnalysisError::OutsideHorizon {
            scenario: one.scenario.name.clone(),
            date,
            first: *shared.start(),
            last: *shared.end(),
        }),
        None => Ok(date),
    }
}

/// What the sum of all contributions is called; no lever is.
pub const TOTAL: &str = "total";

/// One parameter in every scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueRow {
    /// Which parameter.
    pub id: ParameterId,
    /// Its value in each scenario; none where the edition has no such parameter.
    pub values: Vec<Option<Value>>,
}

impl ValueRow {
    /// Whether not all scenarios have the same value.
    pub fn differs(&self) -> bool {
        differ(&self.values)
    }
}

/// The measures that match each other, one per scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct MeasureRow<'a> {
    /// What they are called in their scenarios.
    pub name: &'a str,
    /// The same, as no other row is called, nor a parameter, nor the sum: `Huizen (2)`.
    pub called: String,
    /// The place in each scenario's list; none where the scenario has none.
    pub places: Vec<Option<usize>>,
    /// The measure in each scenario.
    pub measures: Vec<Option<&'a Measure>>,
}

impl<'a> MeasureRow<'a> {
    fn put(&mut self, column: usize, place: usize, measure: &'a Measure) {
        if let Some(own) = self.places.get_mut(column) {
            *own = Some(place);
        }
        if let Some(own) = self.measures.get_mut(column) {
            *own = Some(measure);
        }
    }

    /// Whether not all scenarios do the same; a measure that is off equals none.
    pub fn differs(&self) -> bool {
        let on = self.measures.iter().map(|measure| {
            let on = measure.filter(|measure| measure.enabled)?;
            Some((on.kind, on.from, on.until))
        });
        differ(&on.collect::<Vec<_>>())
    }
}

fn differ<T: PartialEq>(columns: &[T]) -> bool {
    columns
        .windows(2)
        .any(|pair| matches!(pair, [a, b] if a != b))
}

/// Every parameter whose value is not the same in all scenarios, in table order.
pub fn differing_values(subjects: &[Subject<'_>]) -> Vec<ValueRow> {
    let rows = subjects.iter().flat_map(|one| one.baseline.parameters());
    let ids: BTreeSet<_> = rows.map(|row| row.id).collect();
    let row = |id| ValueRow {
        id,
        values: subjects
            .iter()
            .map(|one| Some(one.scenario.value(one.baseline.parameter(id)?)))
            .collect(),
    };
    ids.into_iter().map(row).filter(ValueRow::differs).collect()
}

/// Every measure. They match by name, equal names in order; in the order in which they first appear.
pub fn matched_measures<'a>(scenarios: &[&'a Scenario]) -> Vec<MeasureRow<'a>> {
    let mut rows: Vec<MeasureRow<'a>> = Vec::new();
    for (column, scenario) in scenarios.iter().enumerate() {
        for (place, measure) in scenario.measures.iter().enumerate() {
            let free = |row: &MeasureRow<'a>| {
                row.name == measure.name && row.places.get(column) == Some(&None)
            };
            let index = rows.iter().position(free).unwrap_or(rows.len());
            if index == rows.len() {
                let is_taken = |name: &String| {
                    let is_parameter = name.parse::<ParameterId>().is_ok();
                    is_parameter || name == TOTAL || rows.iter().any(|row| row.called == *name)
                };
                let called = unused_name(&measure.name, is_taken);
                rows.push(MeasureRow {
                    name: &measure.name,
                    called,
                    places: vec![None; scenarios.len()],
                    measures: vec![None; scenarios.len()],
                });
            }
            if let Some(row) = rows.get_mut(index) {
                row.put(column, place, measure);
            }
        }
    }
    rows
}
