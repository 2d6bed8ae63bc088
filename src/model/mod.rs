//! Inputs → trajectory: the equations, calibration, and the check against what happened.
//!
//! Uses `units`, `month` and `scenario`. Pure and total: [`Inputs`](crate::scenario::Inputs) cannot be
//! invalid, so a run cannot fail; the same inputs give the same bits.

mod calibration;
mod drivers;
mod ensemble;
mod reality;
mod step;
mod trajectory;

pub use calibration::{
    CalibrationError, Miss, Move, Recalibration, Solution, calibrate, misses, recalibrate,
};
pub use drivers::{Course, MONTHS_IN_QUARTER, SEASONS, Schedule};
pub use ensemble::Ensemble;
pub use reality::{Comparison, check_reality, run_reality};
pub use step::{Drivers, Flows, Levels, Rates, Sooner, Stocks, levels, step};
pub use trajectory::{Instant, Residents, Trajectory, run};
