//! Lines of the plots that paint no chart yet.

use eframe::egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, vec2};
use egui_plot::{Line, LineStyle, PlotPoint, PlotTransform, PlotUi};

use super::plot_labels::Surroundings;
use crate::app::theme::Palette;

/// A line of the plot.
pub struct Curve {
    pub name: String,
    pub points: Vec<[f64; 2]>,
    pub colour: Color32,
    pub style: LineStyle,
    pub width: f32,
}

/// Adds a line to a plot.
pub fn add(plot: &mut PlotUi<'_>, index: usize, curve: &Curve) {
    plot.line(
        Line::new(curve.name.clone(), curve.points.clone())
            .id(index)
            .color(curve.colour)
            .style(curve.style)
            .width(curve.width)
            .allow_hover(false),
    );
}

/// What labels in the plot keep clear of.
pub fn surroundings(transform: &PlotTransform, curves: &[Curve], whole: Rect) -> Surroundings {
    let place =
        |point: &[f64; 2]| transform.position_from_point(&PlotPoint::new(point[0], point[1]));
    let line = |curve: &Curve| curve.points.iter().map(place).collect();
    let frame = *transform.frame();
    Surroundings {
        lines: curves.iter().map(line).collect(),
        taken: Vec::new(),
        bounds: frame.with_max_x(whole.right()),
    }
}

/// The mark of a number that a source states.
pub fn diamond(painter: &Painter, palette: &Palette, at: Pos2) {
    let corners = [
        vec2(0.0, -6.0),
        vec2(6.0, 0.0),
        vec2(0.0, 6.0),
        vec2(-6.0, 0.0),
    ];
    let corners = corners.map(|corner| at + corner).to_vec();
    let stroke = Stroke::new(1.5, palette.text);
    painter.add(Shape::convex_polygon(corners, palette.card, stroke));
}
