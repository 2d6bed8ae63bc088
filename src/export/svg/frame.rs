//! The size of a picture.

/// The width of the picture, in points.
pub const WIDTH: f32 = 960.0;
/// Room around everything.
pub const EDGE: f32 = 24.0;
