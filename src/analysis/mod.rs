//! Questions that take more than one run: functions over scenarios and outlooks.
//!
//! Uses `scenario`, `model`, `supply` and `outlook`. Pure and total.

mod effect;

pub use effect::{Effect, Package, effects};
