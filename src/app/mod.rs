//! The window: the only room that names egui. A folder for each view, a file for each panel.
//!
//! `logic` thinks, `ui` draws; what acts on documents is a `Command`.

mod account;
mod actions;
mod asked;
mod command;
mod compare;
mod composition;
mod controls;
mod dialogs;
mod explorer;
mod exports;
mod icons;
mod keeping;
mod keeping_actions;
mod keeping_menus;
mod keeping_questions;
mod menu_bar;
mod need;
mod page;
mod parameter_row;
mod pictures;
mod plot;
mod questions;
mod regions;
mod scene;
#[cfg(test)]
mod sight;
mod slider;
mod status_line;
mod supply;
mod tab_bar;
mod table;
mod text_table;
mod theme;
mod ukraine;
mod uncertainty;
mod value_box;
mod view;
mod view_tabs;
mod window;

pub use explorer::{Explorer, Start};
pub use window::{Drawn, show};
