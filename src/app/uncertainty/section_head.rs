//! The head of a section: its title, what is set there, and the button that copies its table.

use eframe::egui::{Align, Layout, Ui};

use crate::app::page::heading_ui;
use crate::export::Format;
use crate::pages::Page;
use crate::text::{Label, Language};

/// From this width on, what is set stands beside the title, else below it.
const WIDE: f32 = 680.0;

/// Draws the head; `set` draws what is set. Returns whether the table is to be copied.
pub fn show(ui: &mut Ui, title: Label, language: Language, set: impl FnOnce(&mut Ui)) -> bool {
    let wide = ui.available_width() >= WIDE;
    let mut copies = false;
    let mut set = Some(set);
    ui.horizontal(|ui| {
        heading_ui(ui, title.text(language), 1);
        if let Some(set) = set.take_if(|_| wide) {
            ui.add_space(12.0);
            set(ui);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            copies = ui.button(Label::CopyTable.text(language)).clicked();
        });
    });
    if let Some(set) = set {
        ui.horizontal(set);
    }
    copies
}

/// Puts the page's table on the clipboard, with where it comes from. Returns what was done, in words;
/// `copied` says so of a number of rows.
pub fn copy(
    ui: &Ui,
    page: &Page,
    language: Language,
    copied: impl FnOnce(usize) -> String,
) -> Option<String> {
    let table = page.tables.first()?.clone();
    let rows = table.rows.len();
    let table = match &page.origin {
        Some(origin) => origin.append_to(table, language),
        None => table,
    };
    Some(match table.to_text(Format::Pasted, language) {
        Ok(text) => {
            ui.copy_text(text);
            copied(rows)
        }
        Err(cause) => cause,
    })
}
