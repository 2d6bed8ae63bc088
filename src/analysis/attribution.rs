//! Why one scenario asks for more places than another: the part of each lever in the difference.

use super::levers::{Game, Lever, Levers, Side};
use super::shapley::{Orders, Sample, exact};
use super::{AnalysisError, LANES, Subject};
use crate::month::Month;
use crate::scenario::{Group, resolve};

/// Up to this many levers every subset is run: 65,536 runs.
pub const MOST_EXACT: usize = 16;
/// Above it so many orders are sampled, each together with its reverse.
const PAIRS: usize = 512;
/// Orders that one ensemble holds, each with its reverse in the next lane.
const PAIRS_ABREAST: usize = LANES / 2;
/// The stated error is this many standard errors: a mean lies outside once in about 16,000 samples.
const ERRORS: f64 = 4.0;

/// The part of one lever.
#[derive(Clone, Debug, PartialEq)]
pub struct Contribution {
    /// The lever.
    pub lever: Lever,
    /// Places that it adds (or, below 0, takes off).
    pub places: f64,
}

/// The part of all levers of a group.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GroupPart {
    /// The group.
    pub group: Group,
    /// Places that its levers add together.
    pub places: f64,
}

/// How the difference between two scenarios at a date comes about.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribution {
    /// Places required in the scenario it is held against.
    pub from: f64,
    /// Places required in the scenario explained.
    pub to: f64,
    /// Every lever, the largest part first, whatever its sign; those without effect last.
    pub contributions: Vec<Contribution>,
    /// How far a part may lie from its exact value, where the levers were too many to run all subsets.
    pub error: Option<f64>,
}

impl Attribution {
    /// The difference, to which the parts add up.
    pub fn total(&self) -> f64 {
        self.to - self.from
    }

    /// The parts by group of the screen, in its order; groups without a lever are left out.
    pub fn by_group(&self) -> Vec<GroupPart> {
        let of = |group: Group| {
            let own = |one: &&Contribution| one.lever.group() == group;
            let parts: Vec<_> = self.contributions.iter().filter(own).collect();
            let sum = parts.iter().map(|part| part.places).sum();
            (!parts.is_empty()).then_some(GroupPart { group, places: sum })
        };
        Group::ALL.into_iter().filter_map(of).collect()
    }
}

/// Divides the difference in required places from `from` to `to` over the levers that differ.
///
/// Exact Shapley values up to [`MOST_EXACT`] levers; above that the mean over sampled orders, which adds
/// up exactly too. Supply and Ukraine cannot move the required places: listed with 0 and not counted.
///
/// # Errors
/// An invalid scenario, different editions, or a date outside the horizon.
pub fn explain(
    to: Subject<'_>,
    from: Subject<'_>,
    date: Month,
) -> Result<Attribution, AnalysisError> {
    explain_up_to(to, from, date, MOST_EXACT)
}

/// As [`explain`], exact up to `most` levers.
///
/// # Errors
/// As [`explain`].
pub fn explain_up_to(
    to: Subject<'_>,
    from: Subject<'_>,
    date: Month,
    most: usize,
) -> Result<Attribution, AnalysisError> {
    let same = std::ptr::eq(to.baseline, from.baseline) || to.baseline == from.baseline;
    if !same {
        return Err(AnalysisError::DifferentEditions {
            one: to.baseline.id().to_owned(),
            other: from.baseline.id().to_owned(),
        });
    }
    to.check_date(date)?;
    let old = Side {
        subject: from,
        inputs: &resolve(from.scenario, from.baseline)?,
    };
    let new = Side {
        subject: to,
        inputs: &resolve(to.scenario, to.baseline)?,
    };
    let mut found = Levers::between(old, new, date);
    let (at_from, at_to) = (found.game.all(false), found.game.all(true));
    let (shares, error) = if found.game.len() <= most {
        let outcomes = every_subset(&mut found.game);
        (exact(&outcomes, found.game.len()), None)
    } else {
        let sample = sampled(&mut found.game, at_from);
        (sample.means(), Some(ERRORS * sample.standard_error()))
    };
    Ok(Attribution {
        from: at_from,
        to: at_to,
        contributions: sorted(found.all, &found.playing, &shares),
        error,
    })
}

fn sorted(levers: Vec<Lever>, playing: &[usize], shares: &[f64]) -> Vec<Contribution> {
    let share = |index| {
        let place = playing.iter().position(|one| *one == index)?;
        shares.get(place).copied()
    };
    let part = |(index, lever)| Contribution {
        lever,
        places: share(index).unwrap_or_default(),
    };
    let mut parts: Vec<_> = levers.into_iter().enumerate().map(part).collect();
    parts.sort_by(|a, b| b.places.abs().total_cmp(&a.places.abs()));
    parts
}

/// The outcome of every subset of the levers; bit `i` of the index says whether lever `i` is moved.
fn every_subset(game: &mut Game<'_>) -> Vec<f64> {
    let subsets = 1usize << game.len();
    let mut outcomes = Vec::with_capacity(subsets.next_multiple_of(LANES));
    let mut before = usize::MAX;
    for first in (0..subsets).step_by(LANES) {
        // The low bits differ between lanes; of the others most stay as they were.
        for lever in (0..game.len()).filter(|lever| (before ^ first) >> lever & 1 == 1) {
            let lanes: [usize; LANES] = std::array::from_fn(|lane| first + lane);
            game.set(lever, lanes.map(|subset| subset >> lever & 1 == 1));
        }
        outcomes.extend(game.outcome());
        before = first;
    }
    outcomes.truncate(subsets);
    outcomes
}

/// Shares by sampled orders. Each order goes with its reverse, which evens out who moves early.
fn sampled(game: &mut Game<'_>, at_start: f64) -> Sample {
    let levers = game.len();
    let mut orders = Orders::new();
    let mut sample = Sample::new(levers);
    for _ in 0..PAIRS / PAIRS_ABREAST {
        let lanes = lanes_of_orders(&mut orders, levers);
        let shares = shares_in_order(game, &lanes, at_start);
        for pair in shares.chunks(2) {
            if let [forth, back] = pair {
                let both = forth.iter().zip(back);
                let mean = both.map(|(a, b)| f64::midpoint(*a, *b));
                sample.add(&mean.collect::<Vec<_>>());
            }
        }
    }
    sample
}

fn lanes_of_orders(orders: &mut Orders, levers: usize) -> Vec<Vec<usize>> {
    let mut lanes = Vec::with_capacity(LANES);
    for _ in 0..PAIRS_ABREAST {
        let order = orders.draw(levers);
        let reverse = order.iter().rev().copied().collect();
        lanes.extend([order, reverse]);
    }
    lanes
}

/// What each lever adds at its turn, in every lane's own order.
fn shares_in_order(game: &mut Game<'_>, lanes: &[Vec<usize>], at_start: f64) -> Vec<Vec<f64>> {
    let levers = game.len();
    let mut shares = vec![vec![0.0; levers]; lanes.len()];
    let mut moved = vec![[false; LANES]; levers];
    for lever in 0..levers {
        game.set(lever, [false; LANES]);
    }
    let mut before = [at_start; LANES];
    for turn in 0..levers {
        let turned = lanes.iter().filter_map(|order| order.get(turn).copied());
        let turned: Vec<_> = turned.collect();
        for (lane, lever) in turned.iter().enumerate() {
            if let Some(flag) = moved.get_mut(*lever).and_then(|lanes| lanes.get_mut(lane)) {
                *flag = true;
            }
        }
        for lever in &turned {
            if let Some(moved) = moved.get(*lever) {
                game.set(*lever, *moved);
            }
        }
        let outcome = game.outcome();
        let steps = outcome.iter().zip(&before);
        let steps = steps.map(|(now, before)| now - before);
        for ((shares, lever), step) in shares.iter_mut().zip(&turned).zip(steps) {
            if let Some(share) = shares.get_mut(*lever) {
                *share = step;
            }
        }
        before = outcome;
    }
    shares
}
