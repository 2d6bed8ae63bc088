//! What the view Vergelijken asks of documents.

use crate::documents::DocumentId;
use crate::scenario::{Measure, ParameterId, Value};

/// Something asked for in the view.
#[derive(Clone, Debug, PartialEq)]
pub enum Asked {
    /// Make this scenario the one that the controls act on.
    Activate(DocumentId),
    /// Open a copy of this scenario.
    Duplicate(DocumentId),
    /// Give a lever a value in this scenario: typed, reset or copied.
    Set(DocumentId, ParameterId, Value),
    /// Put a measure into this scenario, in the place of another one or behind the last.
    PutMeasure(DocumentId, Option<usize>, Measure),
    /// Take a measure out of this scenario.
    RemoveMeasure(DocumentId, usize),
    /// Tell what was done.
    Tell(String),
}
