//! Room in which everything is heard as part of another widget: items of a list, rows of a table, cells of a row.

use eframe::egui::{Id, Rect, Ui, UiBuilder};

/// A place whose widgets stand below `parent` in the accessibility tree.
pub fn inside(ui: &mut Ui, place: Rect, parent: Id) -> Ui {
    let builder = UiBuilder::new().max_rect(place);
    ui.new_child(builder.accessibility_parent(parent))
}
