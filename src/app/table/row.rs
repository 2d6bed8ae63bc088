//! A row of a table: spoken, and marked while it is read or pointed at.

use eframe::egui::accesskit::Role;
use eframe::egui::{AsIdSalt, Color32, Response, Stroke, Ui, UiBuilder, WidgetInfo};

use crate::app::theme;

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
