//! The window: the only room that names egui. One file per panel or view.
//!
//! `logic` thinks, `ui` draws; what acts on documents is a `Command`.

mod actions;
mod axis;
mod capacity;
mod command;
mod controls;
mod dialogs;
mod explorer;
mod icons;
mod key_figures;
mod menu_bar;
mod month_cursor;
mod need_plot;
mod need_view;
mod parameter_row;
mod plot_labels;
mod questions;
mod scene;
mod slider;
mod status_line;
mod tab_bar;
mod theme;
mod value_box;
mod window;

pub use explorer::{Explorer, Start};
pub use window::{Drawn, show};
