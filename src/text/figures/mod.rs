//! Numbers, dates and values, in and out.

pub mod date;
pub mod number;
pub mod quantity;
