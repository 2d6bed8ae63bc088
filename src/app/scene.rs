//! The scene of a frame, with the colours of the window.

use eframe::egui::Color32;
use egui_plot::LineStyle;

use super::theme::{self, Palette};
pub use crate::pages::{Scene, Shown, required};

/// How a scenario's line looks in the window.
pub trait Drawn {
    /// Its line's colour.
    fn colour(&self, palette: &Palette) -> Color32;
    /// Its line's dashes.
    fn dashes(&self) -> LineStyle;
}

impl Drawn for Shown<'_> {
    fn colour(&self, palette: &Palette) -> Color32 {
        theme::series(palette, self.document.slot())
    }

    fn dashes(&self) -> LineStyle {
        theme::dashes(self.document.slot())
    }
}
