//! A box to type a value in: what stands there and is not taken stays, with the reason.

use eframe::egui::text::{CCursor, CCursorRange};
use eframe::egui::{Align2, Id, Key, Margin, Response, Stroke, TextEdit, Ui};

use super::limited::{self, Room};
use crate::app::{heard, theme};

/// What stands in a box and is not taken: it is still being typed, or refused.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    text: Option<String>,
    /// What the box showed meanwhile: a value that moves otherwise makes what was typed meaningless.
    over: String,
    refused: Option<String>,
}

/// How a box looks.
#[derive(Clone, Copy, Debug)]
pub struct TypedBox<'a> {
    /// Its id: it keeps the keyboard as long as that stays.
    pub id: Id,
    /// Spoken and tested by this name.
    pub name: &'a str,
    /// The value, as it stands there untouched.
    pub shown: &'a str,
    /// The width, in points.
    pub width: f32,
    /// The size of its letters.
    pub size: f32,
}

/// What came of a box in a frame.
#[derive(Clone, Debug, PartialEq)]
pub struct Entered<T> {
    /// What was taken.
    pub taken: Option<T>,
    /// Why what stands there is refused.
    pub refused: Option<String>,
}

impl Typed {
    /// Why what stands there is refused.
    pub fn refused(&self) -> Option<&str> {
        self.refused.as_deref()
    }

    /// Whether something stands there that is not taken.
    pub fn is_typing(&self) -> bool {
        self.text.is_some()
    }

    /// Forgets what was typed.
    pub fn forget(&mut self) {
        *self = Self::default();
    }

    /// Draws the box. What is typed is taken by `take` once the box is left; Escape forgets it.
    pub fn show<T>(
        &mut self,
        ui: &mut Ui,
        field: &TypedBox<'_>,
        take: impl FnOnce(&str) -> Result<T, String>,
    ) -> Option<T> {
        if self.over != field.shown {
            self.forget();
        }
        let mut text = self.text.clone().unwrap_or_else(|| field.shown.to_owned());
        let response = field.edit_ui(ui, &mut text, self.refused.is_some());
        if response.gained_focus() {
            // The whole text is selected when the box is entered: typing replaces it.
            select_from(ui, field.id, &text, 0);
        }
        if response.changed() {
            *self = Self {
                text: Some(text.clone()),
                over: field.shown.to_owned(),
                refused: None,
            };
        }
        if !response.lost_focus() || self.text.is_none() {
            return None;
        }
        ui.ctx().request_repaint();
        select_from(ui, field.id, &text, 0);
        let given_up = ui.input(|input| input.key_pressed(Key::Escape));
        if given_up || text == field.shown {
            self.forget();
            return None;
        }
        let taken = take(&text);
        self.refused = taken.as_ref().err().cloned();
        match &self.refused {
            Some(why) => heard::tell(ui.ctx(), why),
            None => self.forget(),
        }
        taken.ok()
    }
}

impl TypedBox<'_> {
    /// Draws the box, with what stands there kept under its id.
    pub fn show<T>(&self, ui: &mut Ui, take: impl FnOnce(&str) -> Result<T, String>) -> Entered<T> {
        let kept = ui.data(|data| data.get_temp::<Typed>(self.id));
        let mut typed = kept.unwrap_or_default();
        let taken = typed.show(ui, self, take);
        let refused = typed.refused.clone();
        ui.data_mut(|data| match typed.text {
            Some(_) => {
                data.insert_temp(self.id, typed);
            }
            None => data.remove::<Typed>(self.id),
        });
        Entered { taken, refused }
    }

    /// In the colour of a warning where what stands there is refused.
    fn edit_ui(&self, ui: &mut Ui, text: &mut String, refused: bool) -> Response {
        let palette = theme::palette(ui);
        let colour = if refused {
            palette.warning
        } else {
            palette.text
        };
        // A small box has less room around its text.
        let margin = if self.size < 13.0 {
            Margin::symmetric(6, 2)
        } else {
            Margin::symmetric(8, 4)
        };
        ui.scope(|ui| {
            if refused {
                let stroke = Stroke::new(1.5, palette.warning);
                ui.visuals_mut().widgets.inactive.bg_stroke = stroke;
            }
            let response = limited::show(ui, text, Room::Value, |edit| {
                edit.id(self.id)
                    .font(theme::semibold(self.size))
                    .text_color(colour)
                    .align(Align2::RIGHT_CENTER)
                    .margin(margin)
                    .desired_width(self.width)
            });
            response.accessible_name(self.name)
        })
        .inner
    }
}

/// The text is selected from this character on.
pub(super) fn select_from(ui: &Ui, id: Id, text: &str, from: usize) {
    if let Some(mut state) = TextEdit::load_state(ui.ctx(), id) {
        let end = CCursor::new(text.chars().count());
        let all = CCursorRange::two(CCursor::new(from), end);
        state.cursor.set_char_range(Some(all));
        state.store(ui.ctx(), id);
    }
}
