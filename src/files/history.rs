//! Published decisions and forecasts, and what was counted afterwards, that come with the program beside the editions.

use std::sync::LazyLock;

use super::ron_file::parse;
use crate::scenario::{CapacityDecision, InflowForecast, Outcomes};

static DECISIONS: LazyLock<Vec<CapacityDecision>> = LazyLock::new(|| {
    let text = include_str!("../../assets/history/capacity-decisions.ron");
    parse(text).unwrap_or_default()
});

static FORECASTS: LazyLock<Vec<InflowForecast>> = LazyLock::new(|| {
    let text = include_str!("../../assets/history/inflow-forecasts.ron");
    parse(text).unwrap_or_default()
});

static OUTCOMES: LazyLock<Outcomes> = LazyLock::new(|| {
    let text = include_str!("../../assets/history/outcomes.ron");
    parse(text).unwrap_or_default()
});

/// Published capacity decisions, in order of publication.
pub fn capacity_decisions() -> &'static [CapacityDecision] {
    &DECISIONS
}

/// What each edition said about the inflow of a year, in order of publication.
pub fn inflow_forecasts() -> &'static [InflowForecast] {
    &FORECASTS
}

/// What was counted afterwards.
pub fn outcomes() -> &'static Outcomes {
    &OUTCOMES
}
