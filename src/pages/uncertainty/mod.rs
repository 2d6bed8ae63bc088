//! Onzekerheid: how far the assumptions spread, in pages of one question each.

pub mod band;
pub mod forecasts;
pub mod levers;
pub mod map;
pub mod regret;
pub mod sensitivity;
pub mod track;
mod track_tables;
