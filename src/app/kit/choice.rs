//! A list to choose one of: it opens at the present one, and closes once one is chosen, by key too.

use eframe::egui::{Align, ComboBox, Response, RichText, Ui};

/// How the closed list looks.
pub struct Choice<'a> {
    /// Spoken and tested by this name.
    pub name: &'a str,
    /// What is chosen now.
    pub shown: RichText,
    /// The width, in points.
    pub width: f32,
}

/// The list is open, and has taken the keyboard to the present one.
#[derive(Clone, Copy)]
struct Arrived;

impl Choice<'_> {
    /// Draws the list of some values, each in its words. Returns the one chosen.
    pub fn show<T>(
        self,
        ui: &mut Ui,
        values: impl Iterator<Item = T>,
        words: impl Fn(&T) -> RichText,
        is_present: impl Fn(&T) -> bool,
    ) -> (Response, Option<T>) {
        let id = ui.scope_id().with(("choice", self.name));
        let mut chosen = None;
        let list = ComboBox::from_id_salt(self.name)
            .width(self.width)
            .truncate()
            .selected_text(self.shown)
            .height(320.0)
            .show_ui(ui, |ui| {
                let arrives =
                    !ui.is_sizing_pass() && ui.data(|data| data.get_temp::<Arrived>(id).is_none());
                for value in values {
                    let is_present = is_present(&value);
                    let response = ui.selectable_label(is_present, words(&value));
                    if arrives && is_present {
                        response.request_focus();
                        response.scroll_to_me(Some(Align::Center));
                        ui.data_mut(|data| data.insert_temp(id, Arrived));
                    }
                    if response.clicked() {
                        chosen = Some(value);
                        ui.close();
                    }
                }
            });
        if list.inner.is_none() {
            ui.data_mut(|data| data.remove::<Arrived>(id));
        }
        (list.response.accessible_name(self.name), chosen)
    }
}
