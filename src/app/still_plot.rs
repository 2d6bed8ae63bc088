//! A plot that is only looked at.

use eframe::egui::{Sense, Ui, WidgetInfo, accesskit::Role, vec2};

use super::plot::chart_painter;
use crate::chart::Chart;

/// Draws a chart over the width that is there, heard as a picture with its numbers in words.
pub fn show(ui: &mut Ui, chart: &Chart, name: &str, height: f32) {
    let size = vec2(ui.available_width(), height);
    let (whole, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_description(chart.description.as_str());
    });
    if ui.is_rect_visible(whole) {
        chart_painter::show(ui, whole, chart, None);
    }
}
