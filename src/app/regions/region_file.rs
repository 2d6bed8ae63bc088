//! What can be done with a file of regions.

use crate::text::Label;

/// Something to do with a file of regions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RegionFile {
    /// Read realised places.
    Realised,
    /// Read a key of the user's own.
    Key,
    /// Write the empty file for realised places.
    Template,
    /// Type the path of one.
    Path,
}

impl RegionFile {
    /// All, in the order of the menu, and what it says.
    pub const ALL: [(Self, Label); 4] = [
        (Self::Realised, Label::ImportRealised),
        (Self::Template, Label::SaveTemplate),
        (Self::Key, Label::ImportKey),
        (Self::Path, Label::RegionPath),
    ];
}
