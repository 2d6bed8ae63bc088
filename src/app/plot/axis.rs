//! The range of an axis.

pub use crate::chart::Range as Axis;
