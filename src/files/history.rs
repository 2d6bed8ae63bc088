//! The published decisions that come with the program, beside the editions.

use std::sync::LazyLock;

use super::ron_file::parse;
use crate::scenario::CapacityDecision;

static DECISIONS: LazyLock<Vec<CapacityDecision>> = LazyLock::new(|| {
    let text = include_str!("../../assets/history/capacity-decisions.ron");
    parse(text).unwrap_or_default()
});

/// Published capacity decisions, in order of publication.
#[must_use]
pub fn capacity_decisions() -> &'static [CapacityDecision] {
    &DECISIONS
}
