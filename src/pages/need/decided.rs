//! What was decided: the edition's own lines, those published before and after, and the user's capacity.

use crate::chart::{Dash, Ink, Layer, Level, Line, Mark, Shape, Stroke, Told};
use crate::files::capacity_decisions;
use crate::month::Month;
use crate::pages::Context;
use crate::scenario::{DatedPlaces, EarlierDecision, earlier_decisions};
use crate::text::history::{decision_words, published_briefly};
use crate::text::number::whole;
use crate::text::provenance;

/// The edition's own decisions: a dotted line, with its words at its end.
pub(super) fn decisions(context: &Context<'_>, first: Month) -> Vec<Layer> {
    let decisions = context.scene.edition.baseline.decisions().iter();
    let drawn = decisions.flat_map(|decision| {
        let at = |point: &DatedPlaces| [f64::from(point.date.since(first)), point.places];
        let points: Vec<_> = decision.points.iter().map(at).collect();
        let words = context.language.of(&decision.words).to_owned();
        let end = points.last().map(|last| Mark {
            at: *last,
            number: whole(last[1], context.language),
            words: words.clone(),
            shape: Shape::Dot,
            ink: Ink::Weak,
            told: Told::Beside,
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
        let at = |point: &DatedPlaces| [f64::from(point.date.since(first)), point.places];
        let points: Vec<_> = earlier.points.iter().map(at).collect();
        let rings = points.iter().map(|at| Mark {
            at: *at,
            number: whole(at[1], context.language),
            words: published_briefly(earlier.decision, context.language),
            shape: Shape::Ring,
            ink: Ink::Weak,
            told: Told::WhereFree,
        });
        let rings: Vec<_> = rings.map(Layer::from).collect();
        let words = decision_words(earlier.decision, context.language);
        let line = Line::new(words, points, Stroke::decision(1.0)).named(false);
        std::iter::once(Layer::from(line)).chain(rings)
    });
    drawn.collect()
}

pub(super) fn own_capacity(context: &Context<'_>, places: f64) -> Layer {
    Layer::from(Level {
        at: places,
        words: provenance::own_capacity(places, context.language),
        stroke: Stroke {
            dash: Dash::Dashed(2.0),
            ..Stroke::solid(Ink::Text, 1.5)
        },
    })
}
