//! What views and panels ask of the window: carried out, in order, once they have been drawn.

use super::command::Command;
use super::regions::region_file::RegionFile;
use crate::documents::{DocumentId, Gesture};
use crate::month::Month;
use crate::regions::{OwnKey, Realised};
use crate::scenario::{Measure, OwnCounts, ParameterId, Scenario, Value};
use crate::text::Language;

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
