//! What every plot over the months shares: axis, frame, cursor, labels.

pub mod chart_painter;
pub mod heard_plot;
pub mod held_axis;
pub mod land;
pub mod line_sample;
pub mod month_cursor;
pub mod painted;
mod piece;
