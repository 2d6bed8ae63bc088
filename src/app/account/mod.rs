//! The view Verantwoording: every input with its source, the equations, the calibration and the checks.

pub mod account_calibration;
pub mod account_decisions;
pub mod account_equations;
pub mod account_inputs;
pub mod account_limits;
pub mod account_reality;
pub mod account_regions;
pub mod account_view;
