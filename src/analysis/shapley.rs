//! Shapley values: a fair division of a difference over the levers that make it together.
//!
//! A lever's share is the mean, over all orders in which the levers could be moved, of what moving it
//! adds at its turn. So the shares add up to the difference, equal levers get equal shares, and a
//! lever that never adds anything gets nothing.

use rand_xoshiro::SplitMix64;
use rand_xoshiro::rand_core::{Rng, SeedableRng};

use crate::units::count;

/// The exact shares, from the outcome of every subset.
///
/// `outcomes[s]` is the outcome with the levers moved whose bits are set in `s`.
/// `φ(i) = Σ over s without i of |s|! (n − |s| − 1)! / n! × (outcome(s + i) − outcome(s))`
///
/// **Shape:** `outcomes` holds `2^levers` numbers.
pub fn exact(outcomes: &[f64], levers: usize) -> Vec<f64> {
    let weights = weights(levers);
    (0..levers)
        .map(|lever| {
            // In blocks, the outcomes without the lever stand before those with it.
            let block = 1 << lever;
            let mut share = 0.0;
            for (index, pair) in outcomes.chunks_exact(2 * block).enumerate() {
                let (without, with) = pair.split_at(block);
                let above = (index * 2 * block).count_ones();
                for (low, (without, with)) in (0usize..).zip(without.iter().zip(with)) {
                    let moved = usize::try_from(above + low.count_ones()).unwrap_or(usize::MAX);
                    let weight = weights.get(moved).copied().unwrap_or_default();
                    share += weight * (with - without);
                }
            }
            share
        })
        .collect()
}

/// `|s|! (n − |s| − 1)! / n!` by the size of `s`: one over `n` times the number of subsets of that size.
fn weights(levers: usize) -> Vec<f64> {
    let n = count(levers);
    let mut weight = 1.0 / n;
    (0u32..)
        .map(f64::from)
        .take(levers)
        .map(|size| {
            let this = weight;
            weight *= (size + 1.0) / (n - 1.0 - size);
            this
        })
        .collect()
}

/// Draws orders of the levers from a fixed seed.
#[derive(Clone, Debug)]
pub struct Orders(SplitMix64);

impl Orders {
    /// Always the same orders.
    pub fn new() -> Self {
        Self(SplitMix64::seed_from_u64(1))
    }

    /// One order, every one as likely as another (Fisher–Yates).
    pub fn draw(&mut self, levers: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..levers).collect();
        for last in (1..levers).rev() {
            let below = u64::try_from(last).unwrap_or_default() + 1;
            let drawn = ((self.0.next_u64() >> 32) * below) >> 32;
            order.swap(last, usize::try_from(drawn).unwrap_or_default());
        }
        order
    }
}

/// Means and standard errors of the shares, from sampled orders.
#[derive(Clone, Debug)]
pub struct Sample {
    count: f64,
    sums: Vec<f64>,
    squares: Vec<f64>,
}

impl Sample {
    /// Nothing sampled yet.
    pub fn new(levers: usize) -> Self {
        Self {
            count: 0.0,
            sums: vec![0.0; levers],
            squares: vec![0.0; levers],
        }
    }

    /// Counts one sample of every lever's share.
    pub fn add(&mut self, shares: &[f64]) {
        self.count += 1.0;
        let kept = self.sums.iter_mut().zip(&mut self.squares);
        for ((sum, square), share) in kept.zip(shares) {
            *sum += share;
            *square += share * share;
        }
    }

    /// The mean share of every lever.
    pub fn means(&self) -> Vec<f64> {
        self.sums.iter().map(|sum| sum / self.count).collect()
    }

    /// The largest standard error of these means.
    pub fn standard_error(&self) -> f64 {
        let kept = self.sums.iter().zip(&self.squares);
        let variance = kept.map(|(sum, square)| square / self.count - (sum / self.count).powi(2));
        let largest = variance.fold(0.0, f64::max);
        (largest / (self.count - 1.0).max(1.0)).sqrt()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A drum alone earns 2, a flute nothing, together 10: 6 and 4.
    #[test]
    fn a_game_worked_by_hand_is_divided_as_worked() {
        assert_eq!(exact(&[0.0, 2.0, 0.0, 10.0], 2), [6.0, 4.0]);
    }

    #[test]
    fn weights_of_all_subsets_add_up_to_one() {
        for levers in 1..=16 {
            let outcomes: Vec<_> = (0..1u32 << levers)
                .map(|subset| f64::from(subset & 1))
                .collect();
            let shares = exact(&outcomes, levers);
            assert!((shares[0] - 1.0).abs() < 1e-12, "{levers}: {}", shares[0]);
            assert!(shares[1..].iter().all(|share| *share == 0.0));
        }
    }

    #[test]
    fn every_order_is_drawn_about_as_often() {
        let mut orders = Orders::new();
        let mut counts = std::collections::BTreeMap::new();
        for _ in 0..6000 {
            *counts.entry(orders.draw(3)).or_insert(0) += 1;
        }
        assert_eq!(counts.len(), 6);
        assert!(
            counts.values().all(|count| (880..=1120).contains(count)),
            "{counts:?}"
        );
    }
}
