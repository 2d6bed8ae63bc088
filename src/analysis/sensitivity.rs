//! How far each parameter alone moves the required places within its plausible range.

use super::ranges::{permitted, ranged};
use super::{AnalysisError, Subject};
use crate::model::Ensemble;
use crate::month::Month;
use crate::scenario::{ParameterId, resolve};
use crate::units::{Lanes, LowHigh};

/// One parameter (or several tied to one value) at its low and at its high, the rest as in the scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Sensitivity {
    /// The parameter; of tied ones the first.
    pub id: ParameterId,
    /// The parameters tied to it, itself among them.
    pub tied: Vec<ParameterId>,
    /// Its low.
    pub low: f64,
    /// Its high.
    pub high: f64,
    /// Places required at the low.
    pub at_low: f64,
    /// Places required at the high.
    pub at_high: f64,
}

impl Sensitivity {
    /// How far the answer moves, places.
    pub fn width(&self) -> f64 {
        (self.at_high - self.at_low).abs()
    }

    /// What it and the parameters tied to it are at its low, or at its high, as the scenario may take it.
    pub fn values(&self, subject: Subject<'_>, high: bool) -> Vec<(ParameterId, f64)> {
        let value = |id: &ParameterId| {
            let row = subject.baseline.parameter(*id)?;
            let range = row.range?;
            let most = permitted(subject, row).map_or(range.high, |permitted| permitted.high);
            Some((*id, if high { range.high } else { range.low }.min(most)))
        };
        self.tied.iter().filter_map(value).collect()
    }
}

/// Every parameter with a low and a high, the widest answer first; equals in table order.
///
/// # Errors
/// An invalid scenario, or a date outside the horizon.
pub fn sensitivity(subject: Subject<'_>, date: Month) -> Result<Vec<Sensitivity>, AnalysisError> {
    let last = subject.check_date(date)?;
    let inputs = resolve(subject.scenario, subject.baseline)?;
    let mut ensemble = Ensemble::<2>::of(&inputs);
    let mut rows = Vec::new();
    for group in ranged(subject.baseline) {
        let Some(first) = group.first() else {
            continue;
        };
        for one in &group {
            let LowHigh { low, high } = one.range;
            let most = permitted(subject, one.row).map_or(high, |permitted| permitted.high);
            ensemble.set(one.row, Lanes([low.min(most), high.min(most)]));
        }
        let [at_low, at_high] = ensemble.required_places(last);
        for one in &group {
            if let Some(value) = subject.number(one.row) {
                ensemble.set(one.row, Lanes([value; 2]));
            }
        }
        rows.push(Sensitivity {
            id: first.row.id,
            tied: group.iter().map(|one| one.row.id).collect(),
            low: first.range.low,
            high: first.range.high,
            at_low,
            at_high,
        });
    }
    rows.sort_by(|a, b| b.width().total_cmp(&a.width()));
    Ok(rows)
}
