//! Fields and buttons of a form.

use eframe::egui::{Margin, Response, Ui, vec2};

use crate::app::kit::limited::{self, Room};
use crate::app::kit::words::caption_ui;

/// The width of a field's label, in points.
pub const LABEL: f32 = 58.0;

/// A field behind its label.
pub fn field_ui(ui: &mut Ui, label: &str, field: impl FnOnce(&mut Ui)) {
    ui.horizontal(|ui| {
        let size = vec2(LABEL, 20.0);
        let layout = eframe::egui::Layout::left_to_right(eframe::egui::Align::Center);
        ui.allocate_ui_with_layout(size, layout, |ui| {
            ui.set_min_width(LABEL);
            caption_ui(ui, label);
        });
        field(ui);
    });
}

/// A box to type in, spoken and tested by its name.
pub fn text_box(ui: &mut Ui, text: &mut String, room: Room, name: &str, width: f32) -> Response {
    let id = ui.scope_id().with(name);
    let response = limited::show(ui, text, room, |edit| {
        edit.id(id)
            .margin(Margin::symmetric(8, 4))
            .desired_width(width)
    });
    response.accessible_name(name)
}
