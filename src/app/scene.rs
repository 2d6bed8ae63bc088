//! The scene of a frame.

pub use crate::pages::{Scene, Shown, required};
