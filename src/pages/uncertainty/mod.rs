//! Onzekerheid: how far the assumptions spread, in pages of one question each.

pub mod band;
