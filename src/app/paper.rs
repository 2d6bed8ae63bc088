//! The colours of paper.

use super::theme::{self, Palette};
use crate::export::Inks;

/// The inks of a picture.
pub fn inks(palette: &Palette) -> Inks {
    Inks {
        ground: theme::hex(palette.card),
        text: theme::hex(palette.text),
        weak: theme::hex(palette.weak),
        grid: theme::hex(palette.grid),
    }
}
