//! The view Behoefte: how many places, and when; and the line that is pulled.

pub mod capacity;
pub mod earlier_decisions;
pub mod need_plot;
pub mod need_view;
pub mod pull;
pub mod pull_answer;
pub mod pull_handle;
pub mod pull_row;
mod readout;
