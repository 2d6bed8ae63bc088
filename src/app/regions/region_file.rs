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
    /// All, in the order of the menu.
    pub const ALL: [Self; 4] = [Self::Realised, Self::Template, Self::Key, Self::Path];

    /// What the menu says.
    pub fn label(self) -> Label {
        match self {
            Self::Realised => Label::ImportRealised,
            Self::Key => Label::ImportKey,
            Self::Template => Label::SaveTemplate,
            Self::Path => Label::RegionPath,
        }
    }
}
