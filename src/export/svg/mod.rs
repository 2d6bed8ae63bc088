//! A picture as SVG: text stays text, so that it can be searched, read aloud and mended.
//!
//! The same picture gives the same bytes. Only plain elements and attributes are used, which
//! browsers and office programs understand alike.

mod chart;
mod land;
mod layout;
mod pieces;
mod table;

use super::xml;

pub use self::chart::write;

/// Room around everything.
const EDGE: f32 = 24.0;
/// The size of text of less weight.
const WEAK_SIZE: f32 = 11.5;
