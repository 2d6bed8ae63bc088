//! A vertical axis that holds still: it grows with what it must show, and fits again only when asked.

use eframe::egui::{RichText, Ui};

use super::axis::Axis;
use crate::app::scene::Scene;
use crate::app::theme::{self, semibold};
use crate::documents::DocumentId;
use crate::text::{Label, Language};

/// What a view keeps of its axis between frames.
#[derive(Clone, Debug, Default)]
pub struct HeldAxis {
    /// The axis as it stood last, and for which scenarios.
    last: Option<(Axis, Vec<DocumentId>)>,
    /// Whether it has grown under the hand that now drags.
    grown: bool,
}

impl HeldAxis {
    /// The axis for this frame: as it stood, or grown; a new one when other scenarios are open.
    pub fn hold(&mut self, scene: &Scene<'_>, needed: Axis) -> Axis {
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
