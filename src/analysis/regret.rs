//! How many places to arrange when inflow and outflow are uncertain: the least regret.

use super::iso::{Axis, evenly, over_both};
use super::{AnalysisError, Subject};
use crate::month::Month;
use crate::scenario::{ParameterId, resolve};
use crate::units::LowHigh;

/// Values of each parameter in the grid, its low and high among them.
const SIZE: u32 = 24;

/// Regret of a number of places: `|required − places|`, a shortage times its weight, at the worst point
/// of a grid over the edition's first two headline parameters at their low to high.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Regret {
    /// The two parameters.
    pub levers: [ParameterId; 2],
    /// The fewest places required in the grid.
    pub fewest: f64,
    /// The most places required in the grid.
    pub most: f64,
    /// How many empty places weigh as much as one that lacks.
    pub weight: f64,
}

impl Regret {
    /// The worst regret of arranging `places`: at one of the two ends, whatever lies between.
    pub fn worst(&self, places: f64) -> f64 {
        let shortage = self.weight * (self.most - places);
        shortage.max(places - self.fewest).max(0.0)
    }

    /// The number of places with the smallest worst regret: where both ends are equally bad,
    /// `(weight × most + fewest) / (weight + 1)`.
    pub fn best(&self) -> f64 {
        (self.weight * self.most + self.fewest) / (self.weight + 1.0)
    }
}

/// Computes the grid at a date, everything else as in the scenario.
///
/// A negative weight, or one that is no number, counts as 0.
///
/// # Errors
/// An invalid scenario, a date outside the horizon, or an edition whose first two headline parameters
/// have no low and high.
pub fn regret(subject: Subject<'_>, date: Month, weight: f64) -> Result<Regret, AnalysisError> {
    let last = subject.check_date(date)?;
    let inputs = resolve(subject.scenario, subject.baseline)?;
    let axis = |index: usize| {
        let id = subject.baseline.headline().get(index)?;
        let row = subject.baseline.parameter(*id)?;
        let values = evenly(row.range?, SIZE);
        Some(Axis { row, values })
    };
    let (Some(across), Some(up)) = (axis(0), axis(1)) else {
        return Err(AnalysisError::NoHeadlineRange);
    };
    let ends = LowHigh::of(over_both(&inputs, &across, &up, last));
    Ok(Regret {
        levers: [across.row.id, up.row.id],
        fewest: ends.low,
        most: ends.high,
        weight: if weight > 0.0 { weight } else { 0.0 },
    })
}
