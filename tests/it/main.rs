//! What the program promises, from outside.

mod answers;
mod attribution;
mod broken_editions;
mod calibration;
#[cfg(feature = "gui")]
mod capacity;
#[cfg(feature = "gui")]
mod codes;
mod command_line;
mod compare_pages;
#[cfg(feature = "gui")]
mod compare_view;
#[cfg(feature = "gui")]
mod controls;
mod counts;
#[cfg(feature = "gui")]
mod counts_view;
mod curve;
mod decisions;
#[cfg(feature = "gui")]
mod documents;
mod editions;
mod ensemble;
mod every_page;
mod extremes;
mod forecasts;
#[cfg(feature = "gui")]
mod heard;
#[cfg(feature = "gui")]
mod invert;
mod killed;
#[cfg(feature = "gui")]
mod languages;
mod laws;
#[cfg(feature = "gui")]
mod layout;
mod letter;
mod long_texts;
#[cfg(feature = "gui")]
mod looks;
mod malformed;
mod many_rows;
mod measure_words;
mod month_pages;
mod months;
mod mutated;
mod names;
mod need_page;
#[cfg(feature = "gui")]
mod need_view;
mod outputs;
mod own_editions;
mod pages;
mod picture_command;
mod pictures;
mod questions;
#[cfg(feature = "gui")]
mod reach;
mod reality;
mod refused_outputs;
mod region_imports;
#[cfg(feature = "gui")]
mod region_picture;
mod regions;
mod regions_command;
#[cfg(feature = "gui")]
mod regions_view;
mod report;
mod report_colours;
#[cfg(feature = "gui")]
mod report_window;
mod round_trip;
#[cfg(feature = "gui")]
mod saves;
mod saving;
mod scenario;
mod scenario_files;
mod scenes;
mod shipped;
mod spread;
mod story;
mod supply;
#[cfg(feature = "gui")]
mod supply_view;
mod tables;
mod two_readings;
#[cfg(feature = "gui")]
mod typing;
mod ukraine;
mod ukraine_command;
#[cfg(feature = "gui")]
mod ukraine_view;
mod uncertainty_pages;
#[cfg(feature = "gui")]
mod uncertainty_view;
#[cfg(feature = "gui")]
mod views;
#[cfg(feature = "gui")]
mod window;
#[cfg(feature = "gui")]
mod window_exports;
#[cfg(windows)]
mod windows;
mod workbook;
mod xmile;
