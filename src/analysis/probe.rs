//! The required places at a date, or what else is sought, as a function of one lever, and where that function meets what.

use super::ranges::permitted;
use super::{AnalysisError, LANES, Subject};
use crate::model::Ensemble;
use crate::scenario::{Inputs, Output, Parameter};
use crate::units::Lanes;

/// Halving by nine goes on until no number lies between, at most this often.
const ROUNDS: usize = 24;

/// A value of the lever and the required places there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// The lever's value.
    pub at: f64,
    /// Places required, or what else is sought.
    pub places: f64,
}

/// What is sought: an output, at an instant or some part of a month behind it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sought {
    /// The output.
    pub output: Output,
    /// The instant, counted from the first.
    pub last: usize,
    /// The part of the month behind it that has passed, 0 to 1.
    pub passed: f64,
}

impl Sought {
    /// The required places at an instant.
    pub fn places(last: usize) -> Self {
        Self {
            output: Output::RequiredPlaces,
            last,
            passed: 0.0,
        }
    }
}

/// One lever of a scenario at a date; everything else stays as it is.
pub struct Probe<'a> {
    ensemble: Ensemble<'a, LANES>,
    row: &'a Parameter,
    sought: Sought,
    /// The lowest value permitted.
    pub min: f64,
    /// The highest value permitted.
    pub max: f64,
    /// The scenario's value.
    pub present: f64,
}

impl<'a> Probe<'a> {
    /// The lever `row` of a scenario whose inputs are given, and what is sought of it.
    pub fn new(
        subject: Subject<'a>,
        inputs: &'a Inputs,
        row: &'a Parameter,
        sought: Sought,
    ) -> Result<Self, AnalysisError> {
        let refused = AnalysisError::CannotMove(row.id);
        if !row.id.name.group().moves_required_places() {
            return Err(refused);
        }
        let permitted = permitted(subject, row).ok_or(refused.clone())?;
        let present = subject.number(row).ok_or(refused)?;
        Ok(Self {
            ensemble: Ensemble::of(inputs),
            row,
            sought,
            min: permitted.low,
            max: permitted.high.max(present),
            present,
        })
    }

    fn abreast(&mut self, values: [f64; LANES]) -> [Point; LANES] {
        self.ensemble.set(self.row, Lanes(values));
        let Sought {
            output,
            last,
            passed,
        } = self.sought;
        let places = self.ensemble.output(output, last, passed);
        let mut places = places.into_iter();
        values.map(|at| Point {
            at,
            places: places.next().unwrap_or_default(),
        })
    }

    /// The required places at one value.
    pub fn at(&mut self, value: f64) -> Point {
        self.abreast([value; LANES])[0]
    }

    /// The required places at evenly spaced values from the lowest to the highest permitted, in order,
    /// with the present value among them.
    pub fn grid(&mut self, parts: u32) -> Vec<Point> {
        let share = |part: u32| f64::from(part) / f64::from(parts);
        let value = |part: u32| match part {
            part if part == parts => self.max,
            part => self.min + (self.max - self.min) * share(part),
        };
        let mut values: Vec<f64> = (0..=parts).map(value).collect();
        let place = values.partition_point(|value| *value < self.present);
        if values.get(place) != Some(&self.present) {
            values.insert(place, self.present);
        }
        let mut points = Vec::with_capacity(values.len());
        for chunk in values.chunks(LANES) {
            let mut lanes = [self.present; LANES];
            for (lane, value) in lanes.iter_mut().zip(chunk) {
                *lane = *value;
            }
            points.extend(self.abreast(lanes).into_iter().take(chunk.len()));
        }
        points
    }

    /// Eight values that cut the way from `from` to `to` into nine.
    fn between(&mut self, from: f64, to: f64) -> [Point; LANES] {
        const PARTS: f64 = 9.0;
        let mut values = [from; LANES];
        for (part, value) in (1u32..).map(f64::from).zip(&mut values) {
            *value = from + (to - from) * (part / PARTS);
        }
        self.abreast(values)
    }

    /// The last value on the way from `from`, where `holds` is true, to `to`, where it is not, before
    /// it first turns false; to the last bit.
    pub fn edge(&mut self, from: Point, to: Point, holds: impl Fn(f64) -> bool) -> Point {
        let (mut inside, mut outside) = (from, to);
        for _ in 0..ROUNDS {
            let (mut near, mut far) = (inside, outside);
            for point in self.between(inside.at, outside.at) {
                if !holds(point.places) {
                    far = point;
                    break;
                }
                near = point;
            }
            if near.at == inside.at && far.at == outside.at {
                break;
            }
            (inside, outside) = (near, far);
        }
        inside
    }

    /// The value between two others where `cost` of the places is lowest, if it has one low there.
    pub fn lowest(&mut self, from: Point, to: Point, cost: impl Fn(f64) -> f64) -> Point {
        let paid = |point: &Point| cost(point.places);
        let (mut low, mut high) = (from, to);
        let mut best = if paid(&from) <= paid(&to) { from } else { to };
        for _ in 0..ROUNDS {
            let mut points = vec![low];
            points.extend(self.between(low.at, high.at));
            points.push(high);
            let at = |index: usize| points.get(index.min(points.len() - 1)).copied();
            let costs = points.iter().map(paid).enumerate();
            let cheapest = costs.min_by(|a, b| a.1.total_cmp(&b.1));
            let index = cheapest.map_or(0, |(index, _)| index);
            let (Some(left), Some(found), Some(right)) =
                (at(index.saturating_sub(1)), at(index), at(index + 1))
            else {
                break;
            };
            if paid(&found) < paid(&best) {
                best = found;
            }
            if left.at == low.at && right.at == high.at {
                break;
            }
            (low, high) = (left, right);
        }
        best
    }
}
