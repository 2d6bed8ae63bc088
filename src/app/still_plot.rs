//! A plot that is only looked at.

use eframe::egui::{Rect, Sense, Ui, WidgetInfo, accesskit::Role, vec2};

use super::plot::chart_painter;
use crate::chart::Chart;

/// The place of a chart over the width that is there, heard as a picture with its numbers in words.
pub fn place_ui(ui: &mut Ui, chart: &Chart, name: &str, height: f32) -> Rect {
    let size = vec2(ui.available_width(), height);
    let (whole, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_description(chart.description.as_str());
    });
    whole
}

/// Draws a chart there, where that is in sight.
pub fn show(ui: &mut Ui, chart: &Chart, name: &str, height: f32) {
    let whole = place_ui(ui, chart, name, height);
    if ui.is_rect_visible(whole) {
        chart_painter::show(ui, whole, chart, None);
    }
}
