//! What comes with the program beside the editions: scenarios, published decisions and forecasts, what was counted
//! afterwards, and the checks against what happened.

use std::path::Path;
use std::sync::LazyLock;

use super::ron_file::parse;
use super::scenarios::{Opened, parse_scenario};
use crate::scenario::{CapacityDecision, FileError, InflowForecast, Outcomes, RealityCheck};
use crate::text::Language;

/// A scenario that comes with the program, in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shipped {
    /// Its file's name without the ending.
    pub stem: &'static str,
    /// Its file's text.
    pub text: &'static str,
}

macro_rules! shipped {
    ($($stem:literal),* $(,)?) => {
        shipped!(DUTCH, "../../scenarios/", $($stem),*);
        shipped!(ENGLISH, "../../scenarios/en/", $($stem),*);
    };
    ($name:ident, $folder:literal, $($stem:literal),*) => {
        const $name: &[Shipped] = &[$(Shipped {
            stem: $stem,
            text: include_str!(concat!($folder, $stem, ".ron")),
        }),*];
    };
}

shipped![
    "referentie",
    "afspraak-20000",
    "hoge-instroom",
    "lage-instroom",
    "niemand-gehuisvest",
    "sneller-beslissen",
    "maatregelenpakket",
    "mpp-2023-2",
];

/// The scenarios that come with the program, in the order of the menu: the same numbers, names and notes in the language.
pub fn shipped(language: Language) -> &'static [Shipped] {
    language.pick(DUTCH, ENGLISH)
}

impl Shipped {
    /// Opens it.
    ///
    /// # Errors
    /// None for the files as they are shipped.
    pub fn open(self) -> Result<Opened, FileError> {
        parse_scenario(self.text, Path::new("."))
    }
}

/// Published capacity decisions, in order of publication.
pub fn capacity_decisions() -> &'static [CapacityDecision] {
    static DECISIONS: LazyLock<Vec<CapacityDecision>> = LazyLock::new(|| {
        parse(include_str!("../../assets/history/capacity-decisions.ron")).unwrap_or_default()
    });
    &DECISIONS
}

/// What each edition said about the inflow of a year, in order of publication.
pub fn inflow_forecasts() -> &'static [InflowForecast] {
    static FORECASTS: LazyLock<Vec<InflowForecast>> = LazyLock::new(|| {
        parse(include_str!("../../assets/history/inflow-forecasts.ron")).unwrap_or_default()
    });
    &FORECASTS
}

/// What was counted afterwards.
pub fn outcomes() -> &'static Outcomes {
    static OUTCOMES: LazyLock<Outcomes> = LazyLock::new(|| {
        parse(include_str!("../../assets/history/outcomes.ron")).unwrap_or_default()
    });
    &OUTCOMES
}

/// The check of an edition, if there is one.
pub fn reality_check(edition: &str) -> Option<&'static RealityCheck> {
    static CHECKED: LazyLock<Option<RealityCheck>> =
        LazyLock::new(|| parse(include_str!("../../assets/reality/mpp-2022-2.reality.ron")).ok());
    CHECKED.as_ref().filter(|check| check.baseline == edition)
}
