//! Scenarios side by side: outputs at the dates they share, and the differences with the first.

use std::ops::RangeInclusive;

use super::{AnalysisError, Subject};
use crate::month::Month;
use crate::outlook::{Column, Outlook};

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
