//! What the section of the band keeps between frames.

use eframe::egui::Ui;

use crate::analysis::Spread;
use crate::app::need::capacity::Capacity;
use crate::app::plot::held_axis::HeldAxis;
use crate::chart::{Axis, Chart};
use crate::pages::uncertainty::band;
use crate::pages::{Context, Page};
use crate::text::Label;

/// What the section keeps between frames; of the spread only the memory, its numbers are drawn anew.
pub struct BandSection {
    /// The axis as it stood last.
    pub axis: HeldAxis,
    /// The number of places that is held against the combinations.
    pub places: Capacity,
    /// The band of the active scenario.
    pub spread: Spread,
}

impl Default for BandSection {
    fn default() -> Self {
        Self {
            axis: HeldAxis::default(),
            places: Capacity::called(Label::PlacesHeld, Label::PlacesHeldLine),
            spread: Spread::default(),
        }
    }
}

impl BandSection {
    /// The page of this frame, its axis as it stood or grown.
    pub fn page(&mut self, ui: &Ui, context: &Context<'_>) -> Option<Page> {
        let mut page = band::page(context, &self.spread, self.places.places)?;
        if let Some(Chart {
            y: Axis::Numbers(range),
            layers,
            ..
        }) = page.charts.first_mut()
        {
            // A line that is dragged must not stretch the axis under the hand.
            let still = !ui.input(|input| input.pointer.any_down());
            *range = self.axis.hold(context.scene, band::range(layers, still));
        }
        Some(page)
    }
}
