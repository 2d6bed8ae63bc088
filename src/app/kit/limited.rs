//! A text that is typed or pasted: never longer than what it is for, and on one line where it should be.

use std::any::TypeId;
use std::ops::Range;

use eframe::egui::text::CharIndex;
use eframe::egui::{Context, Id, Response, TextBuffer, TextEdit, Ui};

use crate::scenario::{MOST_NAME, MOST_REASON, is_steering, one_line};

/// What a text box is for, and so how much it takes.
///
/// A text that is a little too long stays, with what is wrong with it, to be shortened by hand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Room {
    /// A value, a month, or a word to look for.
    #[default]
    Value,
    /// A name.
    Name,
    /// A path.
    Path,
    /// The code of a scenario, which has its measures and reasons.
    Code,
    /// Why a value was chosen; of more than one line.
    Reason,
    /// What a scenario shows; of more than one line.
    Note,
    /// A table, typed or pasted; of more than one line.
    Table,
}

impl Room {
    /// The most characters that it takes.
    pub const fn most(self) -> usize {
        match self {
            Self::Value => 100,
            Self::Name => 2 * MOST_NAME,
            Self::Path => 4_096,
            Self::Code => 100_000,
            Self::Reason => 2 * MOST_REASON,
            Self::Note => 10_000,
            Self::Table => 200_000,
        }
    }

    /// Whether it takes more than one line.
    pub fn has_lines(self) -> bool {
        matches!(self, Self::Reason | Self::Note | Self::Table)
    }
}

/// A text with as much room as it is for.
struct Limited<'a> {
    text: &'a mut String,
    room: Room,
    /// The text before something was taken out to make room for what came.
    before: Option<String>,
    /// How long the text would have become that was refused.
    refused: Option<usize>,
}

/// Where the length of a text that was refused is kept, with the most that it may have.
fn refused_id() -> Id {
    Id::unique("text that does not fit")
}

impl<'a> Limited<'a> {
    /// This text, with so much room.
    fn new(text: &'a mut String, room: Room) -> Self {
        Self {
            text,
            room,
            before: None,
            refused: None,
        }
    }

    /// Notes what was refused, or that it is over.
    fn note(&self, ui: &Ui, changed: bool) {
        if let Some(length) = self.refused {
            let refused = (length, self.room.most());
            ui.data_mut(|data| data.insert_temp(refused_id(), refused));
            ui.ctx().request_repaint();
        } else if changed {
            ui.data_mut(|data| data.remove::<(usize, usize)>(refused_id()));
        }
    }
}

/// Draws a box for a text with so much room.
pub fn show(
    ui: &mut Ui,
    text: &mut String,
    room: Room,
    set: impl for<'t> FnOnce(TextEdit<'t>) -> TextEdit<'t>,
) -> Response {
    let mut limited = Limited::new(text, room);
    let edit = if room.has_lines() {
        TextEdit::multiline(&mut limited)
    } else {
        TextEdit::singleline(&mut limited)
    };
    let response = ui.add(set(edit));
    limited.note(ui, response.changed());
    response
}

/// How long the text was that was refused last, and how long it may be; told once.
pub fn refused(ctx: &Context) -> Option<(usize, usize)> {
    ctx.data_mut(|data| data.remove_temp(refused_id()))
}

impl TextBuffer for Limited<'_> {
    fn is_mutable(&self) -> bool {
        true
    }

    fn as_str(&self) -> &str {
        self.text
    }

    fn insert_text(&mut self, text: &str, char_index: CharIndex) -> usize {
        let length = self.text.chars().count() + text.chars().count();
        if length > self.room.most() && !text.is_empty() {
            self.refused = Some(length);
            if let Some(before) = self.before.take() {
                *self.text = before;
            }
            return 0;
        }
        let fits = if self.room.has_lines() {
            let steers = |sign: char| is_steering(sign) && !matches!(sign, '\n' | '\t');
            text.replace("\r\n", "\n").replace(steers, "")
        } else {
            one_line(text)
        };
        self.text.insert_text(&fits, char_index)
    }

    fn delete_char_range(&mut self, char_range: Range<CharIndex>) {
        self.before = Some(self.text.clone());
        self.text.delete_char_range(char_range);
    }

    fn type_id(&self) -> TypeId {
        TypeId::of::<Limited<'static>>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Room; 5] = [
        Room::Value,
        Room::Name,
        Room::Path,
        Room::Reason,
        Room::Note,
    ];

    #[test]
    fn what_is_too_long_is_refused_whole_and_what_it_should_replace_stays() {
        for room in ALL {
            let mut text = "old".to_owned();
            let mut limited = Limited::new(&mut text, room);
            limited.delete_char_range(CharIndex(0)..CharIndex(3));
            let long = "é".repeat(room.most() + 1);
            assert_eq!(limited.insert_text(&long, CharIndex(0)), 0);
            assert_eq!(limited.refused, Some(room.most() + 1));
            assert_eq!(text, "old", "{room:?}");
        }
    }

    #[test]
    fn as_much_as_it_is_for_is_taken() {
        for room in ALL {
            let mut text = String::new();
            let mut limited = Limited::new(&mut text, room);
            let most = "é".repeat(room.most());
            assert_eq!(limited.insert_text(&most, CharIndex(0)), room.most());
            assert_eq!(limited.refused, None);
        }
    }

    #[test]
    fn signs_that_steer_are_dropped_when_pasted_and_lines_stay_where_there_are_some() {
        for room in ALL {
            let mut text = String::new();
            let mut limited = Limited::new(&mut text, room);
            limited.insert_text("a\0\r\nb\u{202e}c\u{2069}\u{1b}", CharIndex(0));
            let expected = if room.has_lines() { "a\nbc" } else { "a bc" };
            assert_eq!(text, expected, "{room:?}");
        }
    }
}
