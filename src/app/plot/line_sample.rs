//! A piece of a line as the plot draws it, so that colour is never the only link to it.

use eframe::egui::{self, Rect, Shape, Ui};

use crate::app::theme;
use crate::chart::{Dash, Stroke};

/// Draws the piece through the middle of a place.
pub fn show(ui: &Ui, place: Rect, stroke: Stroke) {
    let colour = theme::palette(ui).of(stroke.ink);
    let pen = egui::Stroke::new(2.5, colour);
    let line = [place.left_center(), place.right_center()];
    let painter = ui.painter();
    match stroke.dash {
        Dash::Solid => {
            painter.line_segment(line, pen);
        }
        Dash::Dashed(length) => {
            let length = length.min(8.0);
            painter.extend(Shape::dashed_line(&line, pen, length, length * 0.6));
        }
        Dash::Dotted(spacing) => {
            painter.extend(Shape::dotted_line(&line, colour, spacing.min(6.0), 1.5));
        }
    }
}
