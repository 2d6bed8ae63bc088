//! Widgets that know nothing of reception: what they say is handed to them.

pub mod choice;
pub mod figures;
pub mod focus;
#[cfg(test)]
mod gallery;
pub mod grid;
pub mod keys;
pub mod limited;
pub mod month_box;
pub mod question;
pub mod roving;
pub mod slider;
pub mod stop_chips;
pub mod tick;
pub mod typed;
pub mod words;

use eframe::egui::{Id, Rect, Ui, UiBuilder};

/// A place whose widgets are heard as part of another one: items of a list, rows of a table, cells of a row.
pub fn inside(ui: &mut Ui, place: Rect, parent: Id) -> Ui {
    let builder = UiBuilder::new().max_rect(place);
    ui.new_child(builder.accessibility_parent(parent))
}
