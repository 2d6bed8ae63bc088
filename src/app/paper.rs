//! What every picture is drawn with: pens, inks and scales, in the colours of paper.

use eframe::egui::Color32;
use egui_plot::LineStyle;

use super::plot::axis::Axis;
use super::scene::{Drawn as _, Scene, Shown};
use super::theme::{self, Palette};
use crate::export::{Charted, Inks, Pen, Scale, number_scale};
use crate::pages::Provenance;
use crate::text::Language;

/// The open scenarios, each with its pen and with where it comes from.
pub fn charted<'a>(
    scene: &'a Scene<'_>,
    palette: &Palette,
    day: &str,
    language: Language,
) -> Vec<Charted<'a>> {
    let one = |shown: &'a Shown<'_>| {
        let baseline = &shown.document.edition().baseline;
        let is_active = shown.document.id() == scene.active;
        let width = if is_active { 3.0 } else { 2.0 };
        let other = baseline.id() != scene.edition.baseline.id();
        Charted {
            provenance: Provenance::new(shown.document.scenario(), baseline, day, language),
            other_edition: other.then(|| language.of(baseline.name())),
            outlook: &shown.outlook,
            pen: pen(shown.colour(palette), shown.dashes(), width),
            is_active,
        }
    };
    scene.shown.iter().map(one).collect()
}

/// The axis with as many marks as a picture has room for.
pub fn scale(axis: Axis, language: Language) -> Scale {
    /// The height of the plot in a picture, in points.
    const HEIGHT: f32 = 380.0;
    let (marks, _) = axis.marks(HEIGHT);
    number_scale(axis.min, axis.max, &marks, language)
}

/// The inks of a picture.
pub fn inks(palette: &Palette) -> Inks {
    Inks {
        ground: theme::hex(palette.card),
        text: theme::hex(palette.text),
        weak: theme::hex(palette.weak),
        grid: theme::hex(palette.grid),
    }
}

/// Dashes as the plot on the screen has them.
pub fn pen(colour: Color32, style: LineStyle, width: f32) -> Pen {
    let dash = match style {
        LineStyle::Solid => Vec::new(),
        LineStyle::Dashed { length } => vec![length, 0.618 * length],
        LineStyle::Dotted { spacing } => vec![width, (spacing - width).max(1.0)],
    };
    Pen {
        colour: theme::hex(colour),
        dash,
        width,
    }
}
