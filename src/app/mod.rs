//! The window: the only room that names egui. One file per panel or view.
//!
//! `logic` thinks, `ui` draws; what acts on documents is a `Command`.

mod account_calibration;
mod account_decisions;
mod account_equations;
mod account_inputs;
mod account_limits;
mod account_reality;
mod account_view;
mod actions;
mod axis;
mod capacity;
mod command;
mod composition_plot;
mod composition_view;
mod controls;
mod dialogs;
mod earlier_decisions;
mod explorer;
mod exports;
mod flows_card;
mod forecasts_plot;
mod forecasts_section;
mod held_axis;
mod icons;
mod keeping;
mod keeping_actions;
mod keeping_menus;
mod keeping_questions;
mod key_figures;
mod line_sample;
mod menu_bar;
mod month_cursor;
mod month_header;
mod month_plot;
mod month_table;
mod need_marks;
mod need_plot;
mod need_view;
mod page;
mod parameter_row;
mod pictures;
mod plot_labels;
mod questions;
mod reality_plot;
mod scene;
#[cfg(test)]
mod sight;
mod slider;
mod status_line;
mod tab_bar;
mod table_view;
mod text_table;
mod theme;
mod ukraine_plot;
mod ukraine_view;
mod value_box;
mod view;
mod view_tabs;
mod window;

pub use explorer::{Explorer, Start};
pub use window::{Drawn, show};
