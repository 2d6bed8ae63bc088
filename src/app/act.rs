//! What views and panels ask of the window: carried out, in order, once they have been drawn.

use super::command::Command;
use crate::documents::{DocumentId, Gesture};
use crate::month::Month;
use crate::regions::{OwnKey, Realised};
use crate::scenario::{Measure, OwnCounts, ParameterId, Scenario, Value};
use crate::text::{Label, Language};

/// What is to be kept with the active scenario instead of what it has.
#[derive(Clone, Debug, PartialEq)]
pub enum Bring {
    /// Counts.
    Counts(OwnCounts),
    /// Realised places.
    Realised(Realised),
    /// A key.
    Key(OwnKey),
}

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

/// Something asked of the window.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// Other values in the active scenario, together one change.
    Set(Gesture, Vec<(ParameterId, Value)>),
    /// What was held is let go: one step of undo.
    Release,
    /// What was held is taken back.
    Cancel,
    /// The active scenario becomes another one on its edition, as one change.
    Become(Box<Scenario>),
    /// Another value in this scenario, active or not: typed, reset or copied.
    SetIn(DocumentId, ParameterId, Value),
    /// A measure in this scenario, in the place of another one or behind the last.
    PutMeasure(DocumentId, Option<usize>, Measure),
    /// A measure less in this scenario.
    RemoveMeasure(DocumentId, usize),
    /// Make this scenario the one that the controls act on.
    Activate(DocumentId),
    /// Open a copy of this scenario.
    Duplicate(DocumentId),
    /// Read another month.
    Read(Month),
    /// Keep what the user brought with the active scenario.
    Bring(Bring),
    /// Read or write a file of regions.
    RegionFile(RegionFile),
    /// Do something with documents.
    Carry(Command),
    /// Speak another language.
    Speak(Language),
    /// Tell what was done.
    Say(String),
}
