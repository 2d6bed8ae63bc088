//! How many places to arrange when inflow and outflow are uncertain: the least regret.

use super::iso::evenly;
use super::{AnalysisError, LANES, Subject};
use crate::model::Ensemble;
use crate::month::Month;
use crate::scenario::{ParameterId, resolve};
use crate::units::{Lanes, Number};

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
    let ranged = |index: usize| {
        let id = subject.baseline.headline().get(index)?;
        let row = subject.baseline.parameter(*id)?;
        Some((row, row.range?))
    };
    let (Some((one, across)), Some((other, up))) = (ranged(0), ranged(1)) else {
        return Err(AnalysisError::NoHeadlineRange);
    };
    let mut ensemble = Ensemble::<LANES>::of(&inputs);
    let (mut fewest, mut most) = (f64::INFINITY, f64::NEG_INFINITY);
    let across = evenly(across, SIZE);
    for level in evenly(up, SIZE) {
        ensemble.set(other, Lanes::splat(level));
        for chunk in across.chunks(LANES) {
            let lane = |lane: usize| chunk.get(lane.min(chunk.len() - 1)).copied();
            ensemble.set(one, Lanes::of(|index| lane(index).unwrap_or_default()));
            for places in ensemble.required_places(last) {
                fewest = fewest.min(places);
                most = most.max(places);
            }
        }
    }
    Ok(Regret {
        levers: [one.id, other.id],
        fewest,
        most,
        weight: if weight > 0.0 { weight } else { 0.0 },
    })
}
