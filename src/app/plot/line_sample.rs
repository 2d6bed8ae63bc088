//! A piece of a line as the plot draws it, so that colour is never the only link to it.

use eframe::egui::{Color32, Rect, Shape, Stroke, Ui};
use egui_plot::LineStyle;

/// Draws the piece through the middle of a place.
pub fn show(ui: &Ui, place: Rect, colour: Color32, style: LineStyle) {
    let stroke = Stroke::new(2.5, colour);
    let line = [place.left_center(), place.right_center()];
    let painter = ui.painter();
    match style {
        LineStyle::Solid => {
            painter.line_segment(line, stroke);
        }
        LineStyle::Dashed { length } => {
            let length = length.min(8.0);
            painter.extend(Shape::dashed_line(&line, stroke, length, length * 0.6));
        }
        LineStyle::Dotted { spacing } => {
            painter.extend(Shape::dotted_line(&line, colour, spacing.min(6.0), 1.5));
        }
    }
}
