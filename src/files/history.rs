//! Published decisions and forecasts, what was counted afterwards, and the checks against what happened, that come with the
//! program beside the editions.

use std::sync::LazyLock;

use super::ron_file::parse;
use crate::scenario::{CapacityDecision, InflowForecast, Outcomes, RealityCheck};

/// Published capacity decisions, in order of publication.
pub fn capacity_decisions() -> &'static [CapacityDecision] {
    static DECISIONS: LazyLock<Vec<CapacityDecision>> = LazyLock::new(|| {
        let text = include_str!("../../assets/history/capacity-decisions.ron");
        parse(text).unwrap_or_default()
    });
    &DECISIONS
}

/// What each edition said about the inflow of a year, in order of publication.
pub fn inflow_forecasts() -> &'static [InflowForecast] {
    static FORECASTS: LazyLock<Vec<InflowForecast>> = LazyLock::new(|| {
        let text = include_str!("../../assets/history/inflow-forecasts.ron");
        parse(text).unwrap_or_default()
    });
    &FORECASTS
}

/// What was counted afterwards.
pub fn outcomes() -> &'static Outcomes {
    static OUTCOMES: LazyLock<Outcomes> = LazyLock::new(|| {
        let text = include_str!("../../assets/history/outcomes.ron");
        parse(text).unwrap_or_default()
    });
    &OUTCOMES
}

/// The check of an edition, if there is one.
pub fn reality_check(edition: &str) -> Option<&'static RealityCheck> {
    static CHECKED: LazyLock<Option<RealityCheck>> = LazyLock::new(|| {
        let text = include_str!("../../assets/reality/mpp-2022-2.reality.ron");
        parse(text).ok()
    });
    CHECKED.as_ref().filter(|check| check.baseline == edition)
}
