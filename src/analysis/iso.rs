//! The required places over two levers: a map, and the lines on which they are equal.

use std::collections::BTreeMap;

use super::ranges::permitted;
use super::{AnalysisError, LANES, Subject};
use crate::model::Ensemble;
use crate::month::Month;
use crate::scenario::{Inputs, Parameter, ParameterId, resolve};
use crate::units::{Lanes, LowHigh, Number};

/// The required places at evenly spaced values of two levers, the rest as in the scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct IsoMap {
    /// The values of the lever that runs to the right, in order.
    pub across: Vec<f64>,
    /// The values of the lever that runs upwards, in order.
    pub up: Vec<f64>,
    /// Places required, row by row: `across` runs fastest.
    pub places: Vec<f64>,
}

/// Points of a line: a value of the lever that runs to the right and of the one that runs upwards.
pub type IsoLine = Vec<[f64; 2]>;

/// Computes the map with `size` values of each lever over its permitted range.
///
/// # Errors
/// An invalid scenario, a date outside the horizon, or a lever that cannot move the required places.
pub fn iso_map(
    subject: Subject<'_>,
    levers: [ParameterId; 2],
    size: u32,
    date: Month,
) -> Result<IsoMap, AnalysisError> {
    let last = subject.check_date(date)?;
    let inputs = resolve(subject.scenario, subject.baseline)?;
    let [across, up] = levers.map(|id| axis(subject, id, size));
    let (across, up) = (across?, up?);
    Ok(IsoMap {
        places: over_both(&inputs, &across, &up, last),
        across: across.values,
        up: up.values,
    })
}

/// A lever and its values in a grid.
pub(super) struct Axis<'a> {
    pub row: &'a Parameter,
    pub values: Vec<f64>,
}

/// The required places at an instant with every value of two levers, row by row: `across` runs fastest.
pub(super) fn over_both(
    inputs: &Inputs,
    across: &Axis<'_>,
    up: &Axis<'_>,
    last: usize,
) -> Vec<f64> {
    let mut ensemble = Ensemble::<LANES>::of(inputs);
    let mut places = Vec::with_capacity(across.values.len() * up.values.len());
    for level in &up.values {
        ensemble.set(up.row, Lanes::splat(*level));
        for chunk in across.values.chunks(LANES) {
            let lane = |lane: usize| chunk.get(lane).copied().unwrap_or_default();
            ensemble.set(across.row, Lanes::of(lane));
            places.extend(ensemble.required_places(last).into_iter().take(chunk.len()));
        }
    }
    places
}

fn axis(subject: Subject<'_>, id: ParameterId, size: u32) -> Result<Axis<'_>, AnalysisError> {
    let row = subject.baseline.parameter(id);
    let moves = row.filter(|row| row.id.name.group().moves_required_places());
    let row = moves.ok_or(AnalysisError::CannotMove(id))?;
    let permitted = permitted(subject, row).ok_or(AnalysisError::CannotMove(id))?;
    Ok(Axis {
        row,
        values: evenly(permitted, size),
    })
}

/// Evenly spaced values with both ends, at least two.
pub(super) fn evenly(range: LowHigh, size: u32) -> Vec<f64> {
    let parts = size.max(2) - 1;
    let value = |part| {
        let share = f64::from(part) / f64::from(parts);
        range.low * (1.0 - share) + range.high * share
    };
    (0..=parts).map(value).collect()
}

/// A side of a cell of the map: from the corner with this column and row, to the right or upwards.
type Side = (usize, usize, bool);

impl IsoMap {
    fn at(&self, column: usize, row: usize) -> Option<f64> {
        self.places.get(row * self.across.len() + column).copied()
    }

    /// The lines on which the required places equal `level` (marching squares, straight between the
    /// values of the map), each from one end to the other; a closed one ends where it begins.
    pub fn lines(&self, level: f64) -> Vec<IsoLine> {
        let mut neighbours: BTreeMap<Side, Vec<Side>> = BTreeMap::new();
        for row in 0..self.up.len().saturating_sub(1) {
            for column in 0..self.across.len().saturating_sub(1) {
                for [one, other] in self.pieces(column, row, level) {
                    neighbours.entry(one).or_default().push(other);
                    neighbours.entry(other).or_default().push(one);
                }
            }
        }
        let ends = neighbours.iter().filter(|(_, next)| next.len() == 1);
        let ends: Vec<_> = ends.map(|(side, _)| *side).collect();
        let rings: Vec<_> = neighbours.keys().copied().collect();
        let mut lines = Vec::new();
        for start in ends.into_iter().chain(rings) {
            let sides = follow(&mut neighbours, start);
            if sides.len() > 1 {
                let points = sides.into_iter().filter_map(|side| self.point(side, level));
                lines.push(points.collect());
            }
        }
        lines
    }

    /// The pieces of the line in one cell, from side to side.
    fn pieces(&self, column: usize, row: usize, level: f64) -> Vec<[Side; 2]> {
        let corners = [(0, 0), (1, 0), (1, 1), (0, 1)];
        let above = |(right, up)| {
            self.at(column + right, row + up)
                .is_some_and(|at| at >= level)
        };
        let [a, b, c, d] = corners.map(above);
        let sides = [
            (a != b, (column, row, true)),
            (b != c, (column + 1, row, false)),
            (c != d, (column, row + 1, true)),
            (d != a, (column, row, false)),
        ];
        let crossed: Vec<Side> = sides
            .iter()
            .filter(|(crossed, _)| *crossed)
            .map(|(_, side)| *side)
            .collect();
        match *crossed.as_slice() {
            [one, other] => vec![[one, other]],
            // A saddle: the mean of the corners tells which two belong together.
            [below, right, over, left] => {
                let values = corners.map(|(right, up)| self.at(column + right, row + up));
                let mean = values.into_iter().flatten().sum::<f64>() / 4.0;
                if (mean >= level) == a {
                    vec![[below, right], [over, left]]
                } else {
                    vec![[left, below], [right, over]]
                }
            }
            _ => Vec::new(),
        }
    }

    /// Where the line crosses a side.
    fn point(&self, (column, row, rightwards): Side, level: f64) -> Option<[f64; 2]> {
        let (right, up) = if rightwards { (1, 0) } else { (0, 1) };
        let (from, to) = (self.at(column, row)?, self.at(column + right, row + up)?);
        let share = (level - from) / (to - from);
        let between = |values: &[f64], index: usize, step: usize| {
            let (from, to) = (*values.get(index)?, *values.get(index + step)?);
            Some(from + (to - from) * share)
        };
        Some([
            between(&self.across, column, right)?,
            between(&self.up, row, up)?,
        ])
    }
}

/// Follows a line from side to side and takes its pieces away.
fn follow(neighbours: &mut BTreeMap<Side, Vec<Side>>, start: Side) -> Vec<Side> {
    let mut sides = vec![start];
    let mut here = start;
    while let Some(next) = neighbours.get_mut(&here).and_then(Vec::pop) {
        if let Some(back) = neighbours.get_mut(&next)
            && let Some(index) = back.iter().position(|side| *side == here)
        {
            back.swap_remove(index);
        }
        sides.push(next);
        here = next;
    }
    sides
}
