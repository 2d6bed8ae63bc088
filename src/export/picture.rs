//! What stands in the picture of a map beside its areas.
//!
//! Colours are hexadecimal (`#154273`) and come from whoever asks for the picture.

/// How a line is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Pen {
    /// The colour.
    pub colour: String,
    /// Dash and gap in turn, in points; nothing for a line without gaps.
    pub dash: Vec<f32>,
    /// The width, in points.
    pub width: f32,
}

/// One line of text below the plot.
#[derive(Clone, Debug, PartialEq)]
pub struct Footnote {
    /// The line of the plot that the text speaks of.
    pub sample: Option<Pen>,
    /// The text.
    pub text: String,
}

/// Colours by task.
#[derive(Clone, Debug, PartialEq)]
pub struct Inks {
    /// Behind everything.
    pub ground: String,
    /// Text.
    pub text: String,
    /// Text and marks of less weight.
    pub weak: String,
    /// The lines of the grid.
    pub grid: String,
}
