//! Tables on the clipboard.

use eframe::egui::Ui;

use super::act::Act;
use crate::export::Format;
use crate::pages::Page;
use crate::text::Language;
use crate::text::number::whole_count;

/// Puts a text on the clipboard. Returns what came of it: what was done, or why there is no text.
pub fn copy(ui: &Ui, text: Result<String, String>, done: String) -> Act {
    Act::Say(match text {
        Ok(text) => {
            ui.copy_text(text);
            done
        }
        Err(cause) => cause,
    })
}

/// Puts a page's first table on the clipboard, with where it comes from; `done` says so of a number of rows.
pub fn copy_first(
    ui: &Ui,
    page: &Page,
    language: Language,
    done: impl FnOnce(&str, Language) -> String,
) -> Option<Act> {
    let table = page.tables.first()?.clone();
    let rows = whole_count(table.rows.len(), language);
    let table = match &page.origin {
        Some(origin) => origin.append_to(table, language),
        None => table,
    };
    let text = table.to_text(Format::Pasted, language);
    Some(copy(ui, text, done(&rows, language)))
}
