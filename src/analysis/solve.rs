//! Which value of one lever gives a number of required places, or how near it comes.

use super::probe::{Point, Probe, Sought};
use super::{AnalysisError, Subject};
use crate::month::Month;
use crate::scenario::{ParameterId, ScenarioError, resolve};
use crate::units::LowHigh;

/// A target counts as met within this many places.
pub const MET: f64 = 0.01;
/// Into how many parts the permitted range is cut in search of answers.
const PARTS: u32 = 512;
/// Values that lie nearer than this share of the range count as one: the exact one is taken.
const SAME: f64 = 1e-5;
/// Numbers of places that differ by less are equal: rounding.
const EQUAL: f64 = 1e-6;

/// What it takes.
#[derive(Clone, Debug, PartialEq)]
pub struct Solution {
    /// The lever's value: of all that meet the target the nearest to the present one; where none does,
    /// the one that comes nearest to the target.
    pub value: f64,
    /// Places required at that value.
    pub required_places: f64,
    /// Whether the target is met, to [`MET`] place.
    pub reached: bool,
    /// Other values that meet the target, the nearest of each stretch.
    pub others: Vec<f64>,
    /// The fewest and the most places that the lever can give.
    pub span: LowHigh,
}

/// A stretch of values that meet the target, with what lies beside it.
#[derive(Clone, Copy, Debug)]
struct Stretch {
    first: Point,
    last: Point,
    before: Option<Point>,
    after: Option<Point>,
}

/// Solves for one lever; tied parameters stay where they are.
///
/// # Errors
/// An invalid scenario, a date outside the horizon, an unknown id, one that cannot move the required
/// places, or a target that is no number of places.
pub fn solve(
    subject: Subject<'_>,
    id: ParameterId,
    target: f64,
    date: Month,
) -> Result<Solution, AnalysisError> {
    if !target.is_finite() || target < 0.0 {
        return Err(AnalysisError::NotPlaces(target));
    }
    let last = subject.check_date(date)?;
    solve_for(subject, id, target, Sought::places(last))
}

/// As [`solve`], for anything that can be sought; [`Solution::required_places`] is then that.
///
/// # Errors
/// As [`solve`], but for the date and the target.
pub(super) fn solve_for(
    subject: Subject<'_>,
    id: ParameterId,
    target: f64,
    sought: Sought,
) -> Result<Solution, AnalysisError> {
    let inputs = resolve(subject.scenario, subject.baseline)?;
    let row = subject
        .baseline
        .parameter(id)
        .ok_or_else(|| ScenarioError::UnknownId {
            id: id.to_string().into(),
            nearest: crate::scenario::Nearest(None),
        })?;
    let mut probe = Probe::new(subject, &inputs, row, sought)?;
    let points = probe.grid(PARTS);
    let mut answers = answers(&mut probe, &points, target, MET);
    let reached = !answers.is_empty();
    if !reached {
        let best = nearest(&mut probe, &points, target);
        let missed = (best.places - target).abs();
        answers = self::answers(&mut probe, &points, target, missed + EQUAL);
        for answer in &mut answers {
            if (answer.at - best.at).abs() <= SAME * (probe.max - probe.min) {
                *answer = best;
            }
        }
        answers.push(best);
    }
    Ok(chosen(&answers, &probe, &points, reached))
}

fn chosen(answers: &[Point], probe: &Probe<'_>, points: &[Point], reached: bool) -> Solution {
    let distance = |point: &Point| (point.at - probe.present).abs();
    let nearest = answers
        .iter()
        .min_by(|a, b| distance(a).total_cmp(&distance(b)));
    let answer = nearest.copied().unwrap_or(Point {
        at: probe.present,
        places: f64::NAN,
    });
    let others = answers
        .iter()
        .filter(|other| reached && other.at != answer.at);
    Solution {
        value: answer.at,
        required_places: answer.places,
        reached,
        others: others.map(|other| other.at).collect(),
        span: LowHigh::of(points.iter().map(|point| point.places)),
    }
}

/// Of every stretch of values that give the target within `within`: the nearest to the present one.
fn answers(probe: &mut Probe<'_>, points: &[Point], target: f64, within: f64) -> Vec<Point> {
    let stretches = stretches(probe, points, target, within);
    let answer = |stretch| nearest_of(probe, stretch, target, within);
    stretches.into_iter().map(answer).collect()
}

fn stretches(probe: &mut Probe<'_>, points: &[Point], target: f64, within: f64) -> Vec<Stretch> {
    let meets = |point: &Point| (point.places - target).abs() <= within;
    let mut found: Vec<Stretch> = Vec::new();
    let mut open = false;
    let mut before: Option<Point> = None;
    for (index, &point) in points.iter().enumerate() {
        if meets(&point) {
            match found.last_mut().filter(|_| open) {
                Some(stretch) => stretch.last = point,
                None => found.push(Stretch {
                    first: point,
                    last: point,
                    before,
                    after: None,
                }),
            }
        } else {
            let hidden = before.filter(|before| !meets(before)).map(|left| {
                let near = |step: usize| points.get(index.wrapping_add(step)).copied();
                let gap = Gap {
                    left,
                    right: point,
                    outer: [near(usize::MAX - 1), near(1)],
                };
                gap.stretches(probe, target, within)
            });
            if let Some(stretch) = found.last_mut().filter(|_| open) {
                stretch.after = Some(point);
            }
            found.extend(hidden.into_iter().flatten());
        }
        open = meets(&point);
        before = Some(point);
    }
    found
}

/// Two neighbouring points that both miss the target, with the points beside them.
struct Gap {
    left: Point,
    right: Point,
    outer: [Option<Point>; 2],
}

impl Gap {
    /// The stretches that lie wholly between the two: where the curve crosses the target, or turns
    /// close to it.
    fn stretches(&self, probe: &mut Probe<'_>, target: f64, within: f64) -> Vec<Stretch> {
        let (left, right) = (self.left, self.right);
        let below = left.places < target;
        if below != (right.places < target) {
            return crossing(probe, left, right, target, within)
                .into_iter()
                .collect();
        }
        let sign = if below { -1.0 } else { 1.0 };
        let short = |places: f64| sign * (places - target);
        if !self.may_turn(short, within) {
            return Vec::new();
        }
        let turn = probe.lowest(left, right, short);
        if short(turn.places) > within {
            Vec::new()
        } else if short(turn.places) >= -within {
            vec![stretch(turn, left, right)]
        } else {
            let there = crossing(probe, left, turn, target, within);
            let back = crossing(probe, right, turn, target, within);
            there.into_iter().chain(back).collect()
        }
    }

    /// Whether the curve could turn between the points and come as near as the target: it would have to
    /// go further than it does around them.
    fn may_turn(&self, short: impl Fn(f64) -> f64, within: f64) -> bool {
        let (left, right) = (short(self.left.places), short(self.right.places));
        let least = left.min(right);
        let outer = self
            .outer
            .map(|point| point.map(|point| short(point.places)));
        let ways = [
            outer[0].map(|outer| (outer - left).abs()),
            Some((left - right).abs()),
            outer[1].map(|outer| (outer - right).abs()),
        ];
        let furthest = ways.into_iter().flatten().fold(EQUAL, f64::max);
        outer.into_iter().flatten().all(|outer| outer >= least) && least - within <= 2.0 * furthest
    }
}

/// A stretch around one point.
fn stretch(inside: Point, one: Point, other: Point) -> Stretch {
    let (before, after) = if one.at <= other.at {
        (one, other)
    } else {
        (other, one)
    };
    Stretch {
        first: inside,
        last: inside,
        before: Some(before),
        after: Some(after),
    }
}

/// The stretch around the crossing between two points on both sides of the target.
fn crossing(
    probe: &mut Probe<'_>,
    from: Point,
    to: Point,
    target: f64,
    within: f64,
) -> Option<Stretch> {
    let below = from.places < target;
    let inside = probe.edge(from, to, |places| (places < target) == below);
    let met = (inside.places - target).abs() <= within;
    met.then(|| stretch(inside, from, to))
}

/// The value of a stretch that is nearest to the present one.
fn nearest_of(probe: &mut Probe<'_>, stretch: Stretch, target: f64, within: f64) -> Point {
    let meets = |places: f64| (places - target).abs() <= within;
    let present = probe.present;
    let (start, beyond) = if present < stretch.first.at {
        (stretch.first, stretch.before)
    } else if present > stretch.last.at {
        (stretch.last, stretch.after)
    } else {
        return probe.at(present);
    };
    let Some(beyond) = beyond else {
        return start;
    };
    let edge = probe.edge(start, beyond, meets);
    exact_beside(probe, edge, start, target)
}

/// The value that meets the target exactly, where it is next to the edge of those that nearly do.
fn exact_beside(probe: &mut Probe<'_>, edge: Point, inner: Point, target: f64) -> Point {
    let width = SAME * (probe.max - probe.min);
    let inward = if inner.at >= edge.at { width } else { -width };
    let beside = probe.at((edge.at + inward).clamp(probe.min, probe.max));
    let below = edge.places < target;
    if (beside.places < target) == below {
        return edge;
    }
    let near = probe.edge(edge, beside, |places| (places < target) == below);
    let far = probe.edge(beside, edge, |places| (places < target) != below);
    let miss = |point: &Point| (point.places - target).abs();
    if miss(&near) <= miss(&far) { near } else { far }
}

/// The value that comes nearest to a target that none meets.
fn nearest(probe: &mut Probe<'_>, points: &[Point], target: f64) -> Point {
    let miss = |point: &Point| (point.places - target).abs();
    let least = points
        .iter()
        .enumerate()
        .min_by(|a, b| miss(a.1).total_cmp(&miss(b.1)));
    let Some((index, &best)) = least else {
        return probe.at(probe.present);
    };
    let at = |index: usize| points.get(index).copied().unwrap_or(best);
    let (left, right) = (at(index.saturating_sub(1)), at(index + 1));
    let missed = |places: f64| (places - target).abs();
    [(left, best), (best, right)]
        .map(|(from, to)| probe.lowest(from, to, missed))
        .into_iter()
        .fold(best, |best, found| {
            if miss(&found) < miss(&best) {
                found
            } else {
                best
            }
        })
}
