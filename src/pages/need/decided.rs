//! What was decided: the edition's own lines, and those published before and after.

use crate::chart::{Ink, Layer, Line, Mark, Shape, Stroke, Told};
use crate::files::capacity_decisions;
use crate::month::Month;
use crate::pages::Context;
use crate::scenario::{DatedPlaces, EarlierDecision, earlier_decisions};
use crate::text::history::{decision_words, published_briefly};

/// The edition's own decisions: a dotted line, with its words at its end.
pub(super) fn decisions(context: &Context<'_>, first: Month) -> Vec<Layer> {
    let decisions = context.scene.edition.baseline.decisions().iter();
    let drawn = decisions.flat_map(|decision| {
        let points = path(&decision.points, first);
        let words = context.language.of(&decision.words).to_owned();
        let end = points.last().map(|last| Mark {
            ink: Ink::Weak,
            ..Mark::of(*last, words.clone(), Shape::Dot, context.language)
        });
        let line = Line::new(words, points, Stroke::decision(1.5)).named(false);
        std::iter::once(Layer::from(line)).chain(end.map(Layer::from))
    });
    drawn.collect()
}

/// The decisions to draw beside the edition's own: none while they are off.
pub fn earlier_of(context: &Context<'_>, on: bool) -> Vec<EarlierDecision<'static>> {
    if !on {
        return Vec::new();
    }
    let (first, last) = context.scene.months();
    let edition = &context.scene.edition.baseline;
    earlier_decisions(capacity_decisions(), edition, &(first..=last))
}

/// A thin line through each of them, and a ring at every point.
pub(super) fn earlier_layers(
    context: &Context<'_>,
    first: Month,
    earlier: &[EarlierDecision<'_>],
) -> Vec<Layer> {
    let drawn = earlier.iter().flat_map(|earlier| {
        let points = path(&earlier.points, first);
        let published = published_briefly(earlier.decision, context.language);
        let rings = points.iter().map(|at| Mark {
            ink: Ink::Weak,
            told: Told::WhereFree,
            ..Mark::of(*at, published.clone(), Shape::Ring, context.language)
        });
        let rings: Vec<_> = rings.map(Layer::from).collect();
        let words = decision_words(earlier.decision, context.language);
        let line = Line::new(words, points, Stroke::decision(1.0)).named(false);
        std::iter::once(Layer::from(line)).chain(rings)
    });
    drawn.collect()
}

/// The points of a decision, by months since `first`.
fn path(points: &[DatedPlaces], first: Month) -> Vec<[f64; 2]> {
    let points = points.iter();
    points
        .map(|point| [f64::from(point.date.since(first)), point.places])
        .collect()
}
