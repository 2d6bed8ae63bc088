//! The checks against what happened that come with the program.

use std::sync::LazyLock;

use super::ron_file::parse;
use crate::scenario::RealityCheck;

const EMBEDDED: [&str; 1] = [include_str!("../../assets/reality/mpp-2022-2.reality.ron")];

static CHECKS: LazyLock<Vec<RealityCheck>> = LazyLock::new(|| {
    EMBEDDED
        .iter()
        .filter_map(|text| parse(text).ok())
        .collect()
});

/// The check of an edition, if there is one.
pub fn reality_check(edition: &str) -> Option<&'static RealityCheck> {
    CHECKS.iter().find(|check| check.baseline == edition)
}
