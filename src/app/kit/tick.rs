//! A tick without words beside it, one of several that share a stop for Tab.

use eframe::egui::{
    CursorIcon, Rect, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, accesskit::Role, pos2,
};

use super::roving::Roving;
use crate::app::icons;
use crate::app::theme;

/// The room that a hand hits.
const TARGET: f32 = 24.0;
/// The side of the box in it.
const SIDE: f32 = 14.0;

/// Draws the tick under a spoken name. Returns whether it is to be turned over.
pub fn show(ui: &mut Ui, roving: &mut Roving, on: bool, name: &str) -> bool {
    let (place, _) = ui.allocate_exact_size(Vec2::splat(TARGET), Sense::hover());
    let response = ui.interact(place, ui.scope_id().with(("tick", name)), roving.sense());
    roving.add(ui, &response);
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), on, name));
    let palette = theme::palette(ui);
    let square = Rect::from_center_size(place.center(), Vec2::splat(SIDE));
    let lit = response.hovered() || response.has_focus();
    let colour = if lit { palette.accent } else { palette.weak };
    let edge = Stroke::new(1.0, colour);
    let painter = ui.painter();
    painter.rect(square, 3, palette.card, edge, StrokeKind::Inside);
    if on {
        let corners = [[0.2, 0.55], [0.42, 0.75], [0.8, 0.28]];
        let corners = corners.map(|[x, y]| pos2(square.left() + x * SIDE, square.top() + y * SIDE));
        painter.add(Shape::line(corners.into(), Stroke::new(1.5, palette.text)));
    }
    icons::focus_ring(ui, &response, place);
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}
