//! The view Verantwoording: every input with its source, the equations, the calibration and the checks.

pub mod account_calibration;
pub mod account_inputs;
pub mod account_reality;
pub mod account_shared;
pub mod account_view;
