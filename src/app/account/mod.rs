//! The view Verantwoording: every input with its source, the equations, the calibration and the checks.

pub mod account_checks;
pub mod account_inputs;
pub mod account_shared;
pub mod account_view;
