//! A vertical axis from frame to frame: one that only grows until it is asked to fit, and one that fits at rest.

use eframe::egui::{RichText, Ui};

use crate::app::theme::{self, semibold};
use crate::chart::{Axis, Chart, Range};
use crate::documents::DocumentId;
use crate::pages::Scene;
use crate::text::{Label, Language};

/// What a view keeps of its axis between frames.
#[derive(Clone, Debug, Default)]
pub struct HeldAxis {
    /// The axis as it stood last, and for which scenarios.
    last: Option<(Range, Vec<DocumentId>)>,
    /// Whether it has grown under the hand that now drags.
    grown: bool,
}

impl HeldAxis {
    /// The axis for this frame: as it stood, or grown; a new one when other scenarios are open.
    pub fn hold(&mut self, scene: &Scene<'_>, needed: Range) -> Range {
        let shown = scene.shown.iter();
        let ids: Vec<_> = shown.map(|shown| shown.document.id()).collect();
        let axis = match self.last.take() {
            Some((axis, before)) if before == ids => {
                self.grown |= axis.grown(needed) != axis;
                axis.grown(needed)
            }
            _ => needed,
        };
        self.last = Some((axis, ids));
        axis
    }

    /// Holds the vertical axis of a chart.
    pub fn hold_in(&mut self, scene: &Scene<'_>, chart: &mut Chart) {
        if let Axis::Numbers(range) = &mut chart.y {
            *range = self.hold(scene, *range);
        }
    }

    /// The axis as it stood last, for a frame in which it may not even grow.
    pub fn as_it_stood(&self) -> Option<Range> {
        self.last.as_ref().map(|(axis, _)| *axis)
    }

    /// Forgets the axis, so that it fits again.
    pub fn refit(&mut self) {
        self.last = None;
    }

    /// Says that the axis has grown, as long as the hand is on the slider and no longer.
    pub fn grown_ui(&mut self, ui: &mut Ui, language: Language) {
        if self.grown {
            let grown = RichText::new(Label::ScaleGrown.text(language)).font(semibold(12.5));
            ui.label(grown.color(theme::palette(ui).accent));
        }
        self.grown &= ui.input(|input| input.pointer.any_down());
    }
}

/// What a view keeps of an axis that fits at rest: as it stood last, and of what.
pub type FittedAxis<K> = Option<(Range, K)>;

/// The axis for this frame, of what `of` names: under a hand it only grows, at rest it fits.
pub fn fitted<K: PartialEq>(
    kept: &mut FittedAxis<K>,
    needed: Range,
    of: K,
    under_a_hand: bool,
) -> Range {
    let axis = match kept.take() {
        Some((axis, before)) if under_a_hand && before == of => axis.grown(needed),
        _ => needed,
    };
    *kept = Some((axis, of));
    axis
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn under_a_hand_an_axis_only_grows_and_at_rest_it_fits() {
        let mut kept = None;
        let (low, high) = ([100.0], [8_021.0]);
        let of = |values: [f64; 1]| Range::of_differences(values.into_iter());
        let grown = fitted(&mut kept, of(high), 'a', true);
        assert_eq!(fitted(&mut kept, of(low), 'a', true), grown);
        assert_ne!(fitted(&mut kept, of(low), 'b', true), grown);
        assert_eq!(fitted(&mut kept, of(low), 'b', false), of(low));
    }
}
