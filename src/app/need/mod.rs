//! The view Behoefte: how many places, and when; and the goal, to which the line is pulled.

pub mod capacity;
pub mod earlier_decisions;
mod goal_row;
mod head;
pub mod need_plot;
pub mod need_view;
pub mod pull;
pub mod pull_handle;
mod readout;
pub mod state;
