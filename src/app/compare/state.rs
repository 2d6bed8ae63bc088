//! Where the user looks in Vergelijken.

use super::differences_table::ListState;
use super::plots;
use crate::app::plot::held_axis::FittedAxis;
use crate::documents::DocumentId;
use crate::month::Month;
use crate::pages::compare::{Asked, Section};

/// What a waterfall's axis belongs to: the two scenarios, the month, and whether it is grouped.
type WhyOf = ([Option<DocumentId>; 2], Month, bool);

/// What the view keeps between frames: where the user looks, never what is computed.
#[derive(Default)]
pub struct CompareView {
    /// The scenario held against; none for the reference.
    pub against: Option<DocumentId>,
    /// What the card shows.
    pub section: Section,
    /// Whether parts are put together by group.
    pub by_group: bool,
    /// What the list of differences keeps.
    pub list: ListState,
    /// The axis of the waterfall.
    pub why: FittedAxis<WhyOf>,
    /// What the plot of the months keeps.
    pub months: plots::Held,
}

impl CompareView {
    /// What the card shows, and whether parts are put together by group.
    pub fn shown(&self) -> Asked {
        Asked {
            section: self.section,
            by_group: self.by_group,
        }
    }
}
