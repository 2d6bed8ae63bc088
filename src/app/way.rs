//! How the window is drawn.

use crate::text::Label;

/// A way to draw the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// By wgpu on a graphics card.
    Card,
    /// By this program itself, on the processor.
    Processor,
    /// By OpenGL.
    Glow,
    /// By wgpu on whatever there is: where the processor stands in for a card, ten times slower than drawing by itself.
    Wgpu,
}

impl Way {
    /// What is said of it.
    pub fn label(self) -> Label {
        match self {
            Self::Card => Label::DrawnByCard,
            Self::Processor => Label::DrawnByProcessor,
            Self::Glow => Label::DrawnByGlow,
            Self::Wgpu => Label::DrawnByWgpu,
        }
    }
}
