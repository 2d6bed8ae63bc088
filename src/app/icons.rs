//! Small symbols, drawn, and the buttons that carry them.

use eframe::egui::{
    Align2, Color32, Context, CursorIcon, Event, Id, Painter, Pos2, Rect, Response, Role, Sense,
    Shape, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, vec2,
};

use super::theme::{self, semibold};

/// A symbol.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Icon {
    /// A cross: close.
    Close,
    /// A plus: one more.
    Plus,
    /// A turning arrow: back to the reference.
    Reset,
    /// An i: where the number comes from.
    Info,
    /// A half-filled circle: light or dark.
    Contrast,
    /// A pencil: edit.
    Pencil,
}

/// A button of at least 24 by 24 points with a symbol and a spoken name.
pub fn button(ui: &mut Ui, icon: Icon, name: &str) -> Response {
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(24.0), Sense::hover());
    button_at(ui, rect, icon, name, Sense::click())
}

/// The same in a place of its own; without a stop for Tab where its sense takes no keyboard.
pub fn button_at(ui: &Ui, rect: Rect, icon: Icon, name: &str, sense: Sense) -> Response {
    let response = ui.interact(rect, ui.scope_id().with((icon, name)), sense);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
    let palette = theme::palette(ui);
    let lit = response.hovered() || response.has_focus();
    if lit {
        ui.painter().rect_filled(rect, 6, palette.accent_faint);
    }
    focus_ring(ui, &response, rect);
    let colour = if lit { palette.accent } else { palette.weak };
    draw(ui.painter(), icon, rect.center(), colour);
    response
        .on_hover_cursor(CursorIcon::PointingHand)
        .on_hover_text(name)
}

/// Whether the user works by keyboard just now.
#[derive(Clone, Copy)]
struct ByKeyboard(bool);

/// Notes which of mouse and keyboard was used last. To be called once a frame.
pub fn note_input(ctx: &Context) {
    let (key, hand) = ctx.input(|input| {
        let key = |event: &Event| matches!(event, Event::Key { pressed: true, .. });
        (input.events.iter().any(key), input.pointer.any_pressed())
    });
    if key || hand {
        ctx.data_mut(|data| data.insert_temp(Id::NULL, ByKeyboard(key)));
    }
}

/// Whether the keyboard was used last.
pub fn by_keyboard(ui: &Ui) -> bool {
    let used = ui.data(|data| data.get_temp::<ByKeyboard>(Id::NULL));
    used.is_some_and(|used| used.0)
}

/// The ring around what the keyboard is on; a hand sees where it is.
pub fn focus_ring(ui: &Ui, response: &Response, rect: Rect) {
    if response.has_focus() && by_keyboard(ui) {
        let stroke = Stroke::new(2.0, theme::palette(ui).accent);
        let inside = StrokeKind::Inside;
        ui.painter().rect_stroke(rect, 6, stroke, inside);
    }
}

/// A triangle that points right, or down where something is open.
pub fn triangle(painter: &Painter, centre: Pos2, open: bool, colour: Color32) {
    let corners = if open {
        [vec2(-4.5, -2.5), vec2(4.5, -2.5), vec2(0.0, 3.5)]
    } else {
        [vec2(-2.5, -4.5), vec2(3.5, 0.0), vec2(-2.5, 4.5)]
    };
    filled(painter, centre, corners, colour);
}

/// A triangle by its corners around a point.
pub fn filled(painter: &Painter, centre: Pos2, corners: [Vec2; 3], colour: Color32) {
    let corners = corners.map(|corner| centre + corner).to_vec();
    painter.add(Shape::convex_polygon(corners, colour, Stroke::NONE));
}

/// A small triangle for the order of a column: down for the largest first.
pub fn sort_mark(painter: &Painter, centre: Pos2, descending: bool, colour: Color32) {
    let down = if descending { 1.0 } else { -1.0 };
    let corners = [[-4.0, -2.5], [4.0, -2.5], [0.0, 3.0]].map(|[x, y]| vec2(x, y * down));
    filled(painter, centre, corners, colour);
}

/// Draws a symbol around a point.
pub fn draw(painter: &Painter, icon: Icon, centre: Pos2, colour: Color32) {
    let stroke = Stroke::new(1.5, colour);
    let line = |a: Vec2, b: Vec2| {
        painter.line_segment([centre + a, centre + b], stroke);
    };
    match icon {
        Icon::Close => {
            line(vec2(-4.0, -4.0), vec2(4.0, 4.0));
            line(vec2(-4.0, 4.0), vec2(4.0, -4.0));
        }
        Icon::Plus => {
            line(vec2(-5.0, 0.0), vec2(5.0, 0.0));
            line(vec2(0.0, -5.0), vec2(0.0, 5.0));
        }
        Icon::Reset => {
            painter.text(centre, Align2::CENTER_CENTER, "↺", semibold(16.0), colour);
        }
        Icon::Info => {
            painter.circle_stroke(centre, 7.5, Stroke::new(1.2, colour));
            painter.text(centre, Align2::CENTER_CENTER, "i", semibold(11.0), colour);
        }
        Icon::Pencil => {
            line(vec2(-4.5, 1.5), vec2(2.0, -5.0));
            line(vec2(-1.5, 4.5), vec2(5.0, -2.0));
            line(vec2(2.0, -5.0), vec2(5.0, -2.0));
            line(vec2(-4.5, 1.5), vec2(-5.0, 5.0));
            line(vec2(-1.5, 4.5), vec2(-5.0, 5.0));
            line(vec2(0.5, -3.5), vec2(3.5, -0.5));
        }
        Icon::Contrast => {
            painter.circle_stroke(centre, 6.0, stroke);
            let half = Rect::from_center_size(centre - vec2(3.0, 0.0), vec2(6.0, 12.0));
            let painter = painter.with_clip_rect(half);
            painter.circle_filled(centre, 6.0, colour);
        }
    }
}
