//! Percentiles of many numbers: exact, by a histogram that leaves few numbers to sort.

use crate::units::{self, Lanes, LowHigh, Number};

/// The percentiles that are computed, as shares.
pub const PERCENTS: [f64; 5] = [0.05, 0.25, 0.50, 0.75, 0.95];

/// Classes of the histogram, a power of two.
const CLASSES: usize = 4096;
/// The class of a number, scaled to 0 ≤ number < `CLASSES`, is found by adding this: the sum keeps the
/// whole part in its lowest bits. A conversion would do, but not as a vector instruction.
const TO_BITS: f64 = 4_503_599_627_370_496.0;
const CLASS: u64 = CLASSES as u64 - 1;
const LAST_CLASS: f64 = 4095.0;
/// Numbers whose lowest and highest are looked for side by side.
const ABREAST: usize = 16;
/// Ranks that five percentiles need: each lies between two.
const RANKS: usize = 2 * PERCENTS.len();

/// Room that is used again for each row of numbers.
#[derive(Clone, Debug)]
pub struct Histogram {
    classes: Vec<u16>,
    counts: [u32; CLASSES],
    /// Which list of `kept` holds the numbers of a class, counted from 1; 0 for none.
    lists: [u8; CLASSES],
    kept: [Vec<f64>; RANKS],
}

impl Default for Histogram {
    fn default() -> Self {
        Self {
            classes: Vec::new(),
            counts: [0; CLASSES],
            lists: [0; CLASSES],
            kept: std::array::from_fn(|_| Vec::new()),
        }
    }
}

/// A number between two ranks: `rank`, and how far on towards the next.
#[derive(Clone, Copy, Debug)]
struct Between {
    rank: usize,
    way: f64,
}

/// Where a number is kept: in which list, and its rank in there.
#[derive(Clone, Copy, Debug, Default)]
struct Kept {
    list: usize,
    rank: usize,
}

impl Histogram {
    /// The percentiles by linear interpolation: at rank `(n − 1) × share` (type 7 of Hyndman and Fan).
    ///
    /// Exact: classes are in the order of the numbers, so only those of the classes that hold a wanted
    /// rank are looked at.
    pub fn percentiles(&mut self, numbers: &[f64]) -> [f64; 5] {
        let LowHigh {
            low: lowest,
            high: highest,
        } = ends(numbers);
        let scale = LAST_CLASS / (highest - lowest);
        if numbers.is_empty() || !scale.is_finite() {
            return [lowest; 5];
        }
        self.count(numbers, lowest, scale);
        let wanted = PERCENTS.map(|share| between(numbers.len(), share));
        let ranks: [usize; RANKS] = std::array::from_fn(|index| {
            let rank = wanted.get(index / 2).map_or(0, |between| between.rank);
            (rank + index % 2).min(numbers.len() - 1)
        });
        let places = self.find(ranks);
        self.keep(numbers);
        let mut at = places.map(|place| self.number(place));
        let pairs = at.chunks_exact_mut(2).zip(wanted);
        let mut percentiles = [0.0; 5];
        for (percentile, (pair, between)) in percentiles.iter_mut().zip(pairs) {
            if let [low, high] = *pair {
                *percentile = low + between.way * (high - low);
            }
        }
        percentiles
    }

    fn count(&mut self, numbers: &[f64], lowest: f64, scale: f64) {
        self.counts.fill(0);
        self.lists.fill(0);
        self.classes.clear();
        let class = |number: &f64| (((number - lowest) * scale + TO_BITS).to_bits() & CLASS) as u16;
        self.classes.extend(numbers.iter().map(class));
        for class in &self.classes {
            if let Some(count) = self.counts.get_mut(usize::from(*class)) {
                *count += 1;
            }
        }
    }

    /// For each rank, the list that will hold it and its rank in there. Of few numbers the ranks are not in order.
    fn find(&mut self, ranks: [usize; RANKS]) -> [Kept; RANKS] {
        let mut wanted: Vec<_> = ranks.into_iter().zip(0..).collect();
        wanted.sort_unstable();
        let mut wanted = wanted.into_iter().peekable();
        let mut places = [Kept::default(); RANKS];
        let mut below = 0;
        let mut list = 0;
        for (count, own) in self.counts.iter().zip(&mut self.lists) {
            let upto = below + usize::try_from(*count).unwrap_or_default();
            if wanted.peek().is_some_and(|(rank, _)| *rank < upto) {
                list += 1;
                *own = list;
            }
            while let Some((rank, slot)) = wanted.next_if(|(rank, _)| *rank < upto) {
                if let Some(place) = places.get_mut(slot) {
                    *place = Kept {
                        list: usize::from(list) - 1,
                        rank: rank - below,
                    };
                }
            }
            below = upto;
        }
        places
    }

    /// Puts the numbers of the wanted classes into their lists.
    fn keep(&mut self, numbers: &[f64]) {
        self.kept.iter_mut().for_each(Vec::clear);
        for (class, number) in self.classes.iter().zip(numbers) {
            let list = self
                .lists
                .get(usize::from(*class))
                .copied()
                .unwrap_or_default();
            if list > 0
                && let Some(kept) = self.kept.get_mut(usize::from(list) - 1)
            {
                kept.push(*number);
            }
        }
    }

    fn number(&mut self, Kept { list, rank }: Kept) -> f64 {
        let kept = self.kept.get_mut(list).filter(|kept| rank < kept.len());
        kept.map_or(f64::NAN, |kept| {
            *kept.select_nth_unstable_by(rank, f64::total_cmp).1
        })
    }
}

fn between(count: usize, share: f64) -> Between {
    let position = units::count(count - 1) * share;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a rank"
    )]
    let rank = position.floor() as usize;
    Between {
        rank,
        way: position - position.floor(),
    }
}

/// The lowest and the highest number.
fn ends(numbers: &[f64]) -> LowHigh {
    let Some(first) = numbers.first() else {
        return LowHigh {
            low: f64::NAN,
            high: f64::NAN,
        };
    };
    let mut low = Lanes::<ABREAST>([*first; ABREAST]);
    let mut high = low;
    let (chunks, rest) = numbers.as_chunks::<ABREAST>();
    for chunk in chunks {
        low = Number::min(low, Lanes(*chunk));
        high = Number::max(high, Lanes(*chunk));
    }
    LowHigh::of(rest.iter().chain(&low.0).chain(&high.0).copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By sorting everything.
    fn plainly(numbers: &[f64]) -> [f64; 5] {
        let mut sorted = numbers.to_vec();
        sorted.sort_by(f64::total_cmp);
        PERCENTS.map(|share| {
            let at = between(sorted.len(), share);
            let high = sorted[(at.rank + 1).min(sorted.len() - 1)];
            sorted[at.rank] + at.way * (high - sorted[at.rank])
        })
    }

    #[test]
    fn percentiles_are_those_of_sorting_everything() {
        let mut histogram = Histogram::default();
        let mut state = 7u64;
        for count in [1usize, 2, 3, 15, 16, 17, 100, 1001, 20_000] {
            for kind in 0..4 {
                let mut draw = || {
                    state = state
                        .wrapping_mul(6_364_136_223_846_793_005)
                        .wrapping_add(1);
                    f64::from(u32::try_from(state >> 33).unwrap()) / f64::from(1u32 << 31)
                };
                let numbers: Vec<_> = (0..count)
                    .map(|_| match kind {
                        0 => draw(),
                        1 => 50_000.0 + 40_000.0 * draw() * draw(),
                        2 => (draw() * 3.0).floor(),
                        _ => 1e9 * draw().powi(40),
                    })
                    .collect();
                assert_eq!(
                    histogram.percentiles(&numbers),
                    plainly(&numbers),
                    "{count} {kind}"
                );
            }
        }
    }

    #[test]
    fn percentiles_lie_between_ranks_as_type_7_says() {
        let numbers: Vec<_> = (0..=10).rev().map(f64::from).collect();
        let found = Histogram::default().percentiles(&numbers);
        assert_eq!(found, [0.5, 2.5, 5.0, 7.5, 9.5]);
        assert_eq!(Histogram::default().percentiles(&[4.0; 9]), [4.0; 5]);
    }
}
