//! Which scenario is followed: counts held against what scenarios said of the same days.
//!
//! Differences are the scenario's number less the counted one: above 0 the scenario says too many.

use jiff::civil::Date;

use crate::outlook::Outlook;
use crate::scenario::{Counted, DayInMonth, OwnCounts};

/// The fewest counts on which scenarios are ranked.
pub const LEAST_COUNTS: usize = 3;
/// How many counts are the last ones.
pub const LAST_COUNTS: usize = 3;

/// One count, and what a scenario says of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Held {
    /// The day.
    pub day: Date,
    /// What was counted.
    pub output: Counted,
    /// The number counted.
    pub counted: f64,
    /// The scenario's number; none where it says nothing of that day.
    pub value: Option<f64>,
}

impl Held {
    /// The scenario's number less the counted one.
    pub fn difference(&self) -> Option<f64> {
        Some(self.value? - self.counted)
    }
}

/// How far a scenario lies from some counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Deviation {
    /// From how many.
    pub counts: usize,
    /// The mean of the differences without their signs.
    pub absolute: f64,
    /// The mean of the differences: its sign is the direction.
    pub mean: f64,
}

/// Every count, held against one scenario.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Track {
    /// By output in the order of [`Counted::ALL`], then by day.
    pub held: Vec<Held>,
}

impl Track {
    /// Holds counts against a scenario.
    pub fn new(counts: &OwnCounts, outlook: &Outlook) -> Self {
        let held = Counted::ALL.into_iter().flat_map(|output| {
            counts.of(output).map(move |(day, counted)| Held {
                day,
                output,
                counted,
                value: DayInMonth::of(day).and_then(|place| outlook.on(output, place)),
            })
        });
        Self {
            held: held.collect(),
        }
    }

    /// The outputs that were counted, in order.
    pub fn outputs(&self) -> impl Iterator<Item = Counted> {
        let counted = |output: &Counted| self.of(*output).next().is_some();
        Counted::ALL.into_iter().filter(counted)
    }

    /// The counts of one output, in order of day.
    pub fn of(&self, output: Counted) -> impl DoubleEndedIterator<Item = &Held> {
        self.held.iter().filter(move |held| held.output == output)
    }

    /// How far the scenario lies from the counts of an output; none where it says nothing of any.
    pub fn deviation(&self, output: Counted) -> Option<Deviation> {
        deviation(self.of(output).filter_map(Held::difference))
    }

    /// As [`Self::deviation`], of the last [`LAST_COUNTS`] alone; none where there are no more than those.
    pub fn last_deviation(&self, output: Counted) -> Option<Deviation> {
        let known = || self.of(output).filter_map(Held::difference);
        let has_more = known().count() > LAST_COUNTS;
        has_more.then(|| deviation(known().rev().take(LAST_COUNTS)))?
    }
}

fn deviation(differences: impl Iterator<Item = f64>) -> Option<Deviation> {
    let all: Vec<_> = differences.collect();
    let number = f64::from(u32::try_from(all.len()).ok().filter(|count| *count > 0)?);
    Some(Deviation {
        counts: all.len(),
        absolute: all.iter().map(|one| one.abs()).sum::<f64>() / number,
        mean: all.iter().sum::<f64>() / number,
    })
}

/// How near a scenario lies to the counts that all of them speak of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// Which track, by its number among those given.
    pub index: usize,
    /// Of each output the differences without their signs as a share of what was counted, averaged over the counts.
    pub share: f64,
}

/// The scenarios, the nearest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ranking {
    /// On how many counts it rests: those of which every scenario in it speaks.
    pub counts: usize,
    /// The scenarios that speak of any count, the nearest first, equals in their order; empty below [`LEAST_COUNTS`].
    pub places: Vec<Place>,
}

/// Ranks scenarios by the counts of which each of them speaks.
///
/// One that speaks of no count at all is left out.
pub fn rank(tracks: &[Track]) -> Ranking {
    let speaks = |track: &Track| track.held.iter().any(|held| held.value.is_some());
    let speaking: Vec<_> = tracks
        .iter()
        .enumerate()
        .filter(|(_, track)| speaks(track))
        .collect();
    let count = speaking.first().map_or(0, |(_, track)| track.held.len());
    let known = |index: &usize| {
        let mut tracks = speaking.iter();
        tracks.all(|(_, track)| {
            track
                .held
                .get(*index)
                .is_some_and(|held| held.value.is_some())
        })
    };
    let shared: Vec<_> = (0..count).filter(known).collect();
    let mut ranking = Ranking {
        counts: shared.len(),
        places: Vec::new(),
    };
    if shared.len() < LEAST_COUNTS {
        return ranking;
    }
    let place = |(index, track): &(usize, &Track)| Place {
        index: *index,
        share: share(track, &shared),
    };
    ranking.places = speaking.iter().map(place).collect();
    ranking.places.sort_by(|a, b| a.share.total_cmp(&b.share));
    ranking
}

/// The shares of the outputs, each weighing as many as its counts.
fn share(track: &Track, shared: &[usize]) -> f64 {
    let (mut weighed, mut counts) = (0.0, 0.0);
    for output in Counted::ALL {
        let held = shared.iter().filter_map(|index| track.held.get(*index));
        let of_output = held.filter(|held| held.output == output);
        let (mut missed, mut counted, mut number) = (0.0, 0.0, 0.0);
        for one in of_output {
            missed += one.difference().map_or(0.0, f64::abs);
            counted += one.counted;
            number += 1.0;
        }
        // Of what was counted as nothing, any person too many is wholly wrong.
        let share = match (missed > 0.0, counted > 0.0) {
            (false, _) => 0.0,
            (true, true) => missed / counted,
            (true, false) => 1.0,
        };
        weighed += share * number;
        counts += number;
    }
    if counts > 0.0 { weighed / counts } else { 0.0 }
}
