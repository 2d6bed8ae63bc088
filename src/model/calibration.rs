//! Calibration: solving the free parameters so that the edition's targets come out.

use std::collections::{BTreeMap, BTreeSet};

use super::trajectory::{Trajectory, run};
use crate::scenario::{
    Baseline, Name, ParameterId, Scenario, ScenarioError, Target, Value, resolve,
};
use crate::units::LowHigh;

/// A target counts as met within this many places or persons.
const MET: f64 = 1e-6;
/// Into how many parts the permitted range is cut in search of a change of sign.
const PARTS: u32 = 64;
/// How often the targets are solved in order before giving up.
const ROUNDS: u32 = 20;

/// The free parameters' values.
pub type Solution = BTreeMap<ParameterId, f64>;

/// Why no calibration came out.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("no calibration: {self:?}")]
pub enum CalibrationError {
    /// No value inside the bounds meets the target.
    NoSolution {
        /// The target.
        target: Target,
        /// What comes out at the lowest permitted value.
        at_min: f64,
        /// What comes out at the highest permitted value.
        at_max: f64,
    },
    /// The targets pull against each other: this one is still missed.
    NotSettled(Miss),
    /// The scenario itself is invalid.
    Scenario(#[from] ScenarioError),
}

/// A target that values miss.
#[derive(Clone, Debug, PartialEq)]
pub struct Miss {
    /// The target.
    pub target: Target,
    /// What comes out.
    pub reached: f64,
}

/// The targets that the edition's stored values miss by more than half a place.
///
/// # Errors
/// The edition's own values do not make a valid scenario.
pub fn misses(baseline: &Baseline) -> Result<Vec<Miss>, ScenarioError> {
    let scenario = Scenario::reference(baseline, "calibration");
    let trajectory = run(&resolve(&scenario, baseline)?);
    let targets = baseline.calibration().iter();
    Ok(targets
        .filter_map(|target| missed(&trajectory, target, 0.5))
        .collect())
}

/// Solves the edition's targets, in order, under the assumptions of `scenario`.
///
/// Targets all of whose parameters are `held` are left out.
///
/// # Errors
/// A target that no permitted value meets, targets that pull against each other, or an invalid scenario.
pub fn calibrate(
    scenario: &Scenario,
    baseline: &Baseline,
    held: &BTreeSet<ParameterId>,
) -> Result<Solution, CalibrationError> {
    let targets: Vec<_> = baseline
        .calibration()
        .iter()
        .filter(|target| target.free.iter().any(|id| !held.contains(id)))
        .collect();
    let mut trial = scenario.clone();
    let mut solution = Solution::new();
    for _ in 0..ROUNDS {
        for target in &targets {
            let value = solve(&mut trial, baseline, target)?;
            solution.extend(target.free.iter().map(|id| (*id, value)));
        }
        if first_missed(&trial, baseline, &targets)?.is_none() {
            return Ok(solution);
        }
    }
    match first_missed(&trial, baseline, &targets)? {
        Some(miss) => Err(CalibrationError::NotSettled(miss)),
        None => Ok(solution),
    }
}

fn first_missed(
    trial: &Scenario,
    baseline: &Baseline,
    targets: &[&Target],
) -> Result<Option<Miss>, ScenarioError> {
    let trajectory = run(&resolve(trial, baseline)?);
    let mut targets = targets.iter();
    Ok(targets.find_map(|target| missed(&trajectory, target, MET)))
}

/// The target, if what comes out lies further from it than `within`.
fn missed(trajectory: &Trajectory, target: &Target, within: f64) -> Option<Miss> {
    let reached = reached(trajectory, target);
    ((reached - target.target).abs() > within).then(|| Miss {
        target: target.clone(),
        reached,
    })
}

/// What a run makes of a target.
fn reached(trajectory: &Trajectory, target: &Target) -> f64 {
    let instant = trajectory.at(target.date);
    instant.map_or(f64::NAN, |instant| instant.output(target.output))
}

/// Finds the value that meets one target and leaves it in `trial`; of several the nearest to the
/// edition's own, so that the outcome does not depend on what was calibrated before.
fn solve(
    trial: &mut Scenario,
    baseline: &Baseline,
    target: &Target,
) -> Result<f64, CalibrationError> {
    // What comes out, less the target.
    let mut at = |value: f64| -> Result<f64, ScenarioError> {
        for id in &target.free {
            trial.changes.insert(*id, Value::Number(value));
        }
        let trajectory = run(&resolve(trial, baseline)?);
        Ok(reached(&trajectory, target) - target.target)
    };
    let points = scan(&mut at, bounds(baseline, target))?;
    let mut roots: Vec<f64> = points
        .iter()
        .filter(|tried| tried.miss == 0.0)
        .map(|tried| tried.value)
        .collect();
    for pair in points.windows(2) {
        if let &[left, right] = pair
            && left.miss * right.miss < 0.0
        {
            roots.push(bisect(&mut at, left, right)?);
        }
    }
    let stored = stored(baseline, target);
    let distance = |root: &f64| (root - stored).abs();
    let nearest = roots
        .into_iter()
        .min_by(|a, b| distance(a).total_cmp(&distance(b)));
    let Some(root) = nearest else {
        let end = |tried: Option<&Tried>| tried.map_or(f64::NAN, |one| target.target + one.miss);
        return Err(CalibrationError::NoSolution {
            target: target.clone(),
            at_min: end(points.first()),
            at_max: end(points.last()),
        });
    };
    at(root)?;
    Ok(root)
}

/// A value of what moves, and by how much the target is missed with it.
#[derive(Clone, Copy)]
struct Tried {
    value: f64,
    miss: f64,
}

/// By how much the target is missed, at even steps over the permitted range with both its ends.
fn scan(
    at: &mut impl FnMut(f64) -> Result<f64, ScenarioError>,
    permitted: LowHigh,
) -> Result<Vec<Tried>, ScenarioError> {
    let LowHigh { low, high } = permitted;
    (0..=PARTS)
        .map(|part| {
            let share = f64::from(part) / f64::from(PARTS);
            let value = if part == PARTS {
                high
            } else {
                low + (high - low) * share
            };
            let miss = at(value)?;
            Ok(Tried { value, miss })
        })
        .collect()
}

/// Halves the interval until no number lies between its ends; returns the end that misses least.
fn bisect(
    at: &mut impl FnMut(f64) -> Result<f64, ScenarioError>,
    mut left: Tried,
    mut right: Tried,
) -> Result<f64, ScenarioError> {
    loop {
        let value = f64::midpoint(left.value, right.value);
        if value <= left.value || value >= right.value {
            let least = if left.miss.abs() <= right.miss.abs() {
                left
            } else {
                right
            };
            return Ok(least.value);
        }
        let miss = at(value)?;
        let middle = Tried { value, miss };
        if (miss < 0.0) == (left.miss < 0.0) {
            left = middle;
        } else {
            right = middle;
        }
    }
}

/// The range that all tied parameters permit.
fn bounds(baseline: &Baseline, target: &Target) -> LowHigh {
    let rows = || target.free.iter().filter_map(|id| baseline.parameter(*id));
    LowHigh {
        low: LowHigh::of(rows().filter_map(|row| row.min.number())).high,
        high: LowHigh::of(rows().filter_map(|row| row.max.number())).low,
    }
}

/// The edition's own value of what moves.
fn stored(baseline: &Baseline, target: &Target) -> f64 {
    let row = target.free.first().and_then(|id| baseline.parameter(*id));
    row.and_then(|row| row.value.number()).unwrap_or_default()
}

/// One value that calibration moved.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Move {
    /// Which parameter.
    pub id: ParameterId,
    /// Its value before.
    pub from: f64,
    /// Its value now.
    pub to: f64,
}

/// What calibrating a scenario anew did.
#[derive(Clone, Debug, PartialEq)]
pub struct Recalibration {
    /// The scenario with the solved values in `changes` and `recalibrated`.
    pub scenario: Scenario,
    /// The values that moved.
    pub moved: Vec<Move>,
    /// Free parameters left as the user had set them.
    pub kept: Vec<ParameterId>,
}

/// Solves the edition's targets under the scenario's own assumptions.
///
/// Applications, housing and measures count as the edition has them. A free parameter that the
/// user set by hand stays as it is.
///
/// # Errors
/// As [`calibrate`]; the scenario is left as it was.
pub fn recalibrate(
    scenario: &Scenario,
    baseline: &Baseline,
) -> Result<Recalibration, CalibrationError> {
    let own =
        |id: &ParameterId| scenario.changes.contains_key(id) && !scenario.recalibrated.contains(id);
    let kept: Vec<_> = baseline
        .calibration()
        .iter()
        .flat_map(|target| target.free.iter().copied())
        .filter(own)
        .collect();
    let mut assumptions = Scenario::reference(baseline, &scenario.name);
    let assumed = scenario.changes.iter().filter(|(id, _)| {
        let taken = !matches!(id.name, Name::Applications | Name::Housed);
        taken && id.name.group().moves_required_places() && !scenario.recalibrated.contains(id)
    });
    assumptions
        .changes
        .extend(assumed.map(|(id, value)| (*id, *value)));
    let held = kept.iter().copied().collect();
    let solution = calibrate(&assumptions, baseline, &held)?;
    let mut outcome = Recalibration {
        scenario: scenario.clone(),
        moved: Vec::new(),
        kept,
    };
    for (id, to) in solution {
        if !own(&id) {
            write_solved(&mut outcome, baseline, id, to);
        }
    }
    Ok(outcome)
}

/// Below this relative difference a solved value is the stored one: solving again finds it no closer.
const SAME: f64 = 1e-9;

fn write_solved(outcome: &mut Recalibration, baseline: &Baseline, id: ParameterId, to: f64) {
    let Some(row) = baseline.parameter(id) else {
        return;
    };
    let Some(from) = outcome.scenario.value(row).number() else {
        return;
    };
    let same = |other: f64| (to - other).abs() <= SAME * other.abs().max(1.0);
    if same(from) {
        return;
    }
    outcome.moved.push(Move { id, from, to });
    outcome.scenario.set(row, Value::Number(to));
    if row.value.number().is_some_and(same) {
        outcome.scenario.set(row, row.value);
    } else {
        outcome.scenario.recalibrated.insert(id);
    }
}
