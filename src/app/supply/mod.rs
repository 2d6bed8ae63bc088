//! The view Aanbod: which places exist, where they fall short, and by when to decide.

pub mod supply_plot;
pub mod supply_view;
pub mod transition_panel;
