//! Widgets that know nothing of reception: what they say is handed to them.

pub mod choice;
pub mod figures;
pub mod focus;
#[cfg(test)]
mod gallery;
pub mod grid;
pub mod inside;
pub mod keys;
pub mod limited;
pub mod month_box;
pub mod question;
pub mod roving;
pub mod slider;
pub mod stop_chips;
pub mod tick;
pub mod typed;
pub mod words;
