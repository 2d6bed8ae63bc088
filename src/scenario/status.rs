//! How much authority a number has.

use serde::{Deserialize, Serialize};

/// The status of a number, by the Dutch word that files and tables use in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// A formal decision.
    #[serde(rename = "besluit")]
    Decision,
    /// An agreement between authorities.
    #[serde(rename = "afspraak")]
    Agreement,
    /// A published forecast.
    #[serde(rename = "prognose")]
    Forecast,
    /// Something counted.
    #[serde(rename = "waarneming")]
    Observation,
    /// Follows by arithmetic from other sourced numbers.
    #[serde(rename = "afgeleid")]
    Derived,
    /// Solved so that the outcome meets the edition's targets.
    #[serde(rename = "geijkt")]
    Calibrated,
    /// Assumed, for want of a source.
    #[serde(rename = "aanname")]
    Assumption,
    /// Chosen by the user; no edition may claim it.
    #[serde(skip)]
    Own,
}

impl Status {
    /// The Dutch word of the contract.
    pub fn id(self) -> &'static str {
        match self {
            Self::Decision => "besluit",
            Self::Agreement => "afspraak",
            Self::Forecast => "prognose",
            Self::Observation => "waarneming",
            Self::Derived => "afgeleid",
            Self::Calibrated => "geijkt",
            Self::Assumption => "aanname",
            Self::Own => "eigen waarde",
        }
    }

    /// Whether the counter of assumed and calibrated values counts it.
    pub fn is_assumed_or_calibrated(self) -> bool {
        matches!(self, Self::Calibrated | Self::Assumption)
    }
}
