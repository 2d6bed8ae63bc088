//! What the window itself says: its controls, its files, what it keeps.

pub mod controls;
pub mod editions;
pub mod effect;
pub mod help;
pub mod keeping;
pub mod plot;
pub mod told;
