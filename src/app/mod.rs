//! The window: the only room that names egui. A folder or a file for each view, a file for each panel.
//!
//! `logic` thinks, `ui` draws. A menu, a button and a key are a `Command`; a view answers with `Act`s.

mod account;
mod act;
mod clipboard;
mod command;
mod compare;
mod composition_view;
mod contrast;
mod controls;
mod dialogs;
mod empty;
mod explorer;
mod export_choices;
mod heard;
mod icons;
mod kit;
mod launch;
mod look;
mod menu_bar;
mod need;
mod page;
mod parameter_row;
mod place;
mod plot;
mod question;
mod raster;
mod regions;
mod report_dialog;
#[cfg(test)]
mod sight;
mod start;
mod status_line;
mod still_plot;
mod supply;
mod tab_bar;
mod table_view;
mod tall;
mod text_table;
mod theme;
mod ukraine_view;
mod uncertainty;
mod value_box;
mod view_tabs;
mod views;
mod way;
mod window;

pub use explorer::Explorer;
pub use launch::{Refused, alarm, open};
pub use start::Start;
