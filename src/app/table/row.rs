//! A row of a table: spoken, and marked while it is read or pointed at.

use std::sync::Arc;

use eframe::egui::accesskit::Role;
use eframe::egui::{
    AsIdSalt, Color32, Galley, Key, Painter, Rect, Response, Stroke, Ui, UiBuilder, WidgetInfo,
    pos2,
};

use crate::app::theme;

/// The room to the right of a number.
pub const MARGIN: f32 = 8.0;

/// What a row is.
pub struct RowGround<'a> {
    /// Spoken and tested by this name.
    pub name: &'a str,
    /// Which row of the table.
    pub index: usize,
    /// Whether it is the one that is read.
    pub read: bool,
}

/// Speaks the row and paints its ground. Returns where its cells go, and the colour of the ground.
pub fn ground_ui(
    ui: &mut Ui,
    response: &Response,
    row: &RowGround<'_>,
    salt: impl AsIdSalt,
) -> (Ui, Color32) {
    let palette = theme::palette(ui);
    let rect = response.rect;
    response.widget_info(|| WidgetInfo::labeled(Role::Row, true, row.name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_row_index(row.index);
        node.set_selected(row.read);
    });
    let ground = if row.read {
        palette.accent_faint
    } else if response.hovered() {
        palette.ground
    } else {
        palette.card
    };
    ui.painter().rect_filled(rect, 0, ground);
    let line = Stroke::new(1.0, palette.grid);
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, line);
    let cells = UiBuilder::new()
        .id_salt(salt)
        .max_rect(rect)
        .accessibility_parent(response.id);
    (ui.new_child(cells), ground)
}

/// How many columns the keys ask to scroll to the left.
pub fn across(ui: &Ui, response: &Response) -> f32 {
    if !response.has_focus() {
        return 0.0;
    }
    ui.input(|input| {
        let presses = |key| f32::from(u8::try_from(input.num_presses(key)).unwrap_or(1));
        presses(Key::ArrowLeft) - presses(Key::ArrowRight)
    })
}

/// A number against the right edge of its cell.
pub fn put_right(painter: &Painter, galley: Arc<Galley>, place: Rect) {
    let corner = pos2(
        place.right() - MARGIN - galley.size().x,
        place.center().y - galley.size().y / 2.0,
    );
    painter.galley(corner, galley, theme::TRANSPARENT);
}
