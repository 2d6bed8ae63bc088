//! Measures: what the cabinet or others may add to unchanged policy (*mitigerende maatregelen*).

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use super::Group;
use crate::month::Month;

/// One measure of a scenario.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// What the user calls it; 1–100 characters, not necessarily unique.
    pub name: String,
    /// What it does.
    pub kind: MeasureKind,
    /// First month in which it works; for a law, the month in which it comes into force.
    pub from: Month,
    /// First month in which it works no longer; to the end of the horizon when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Month>,
    /// Switched off without being deleted when false.
    #[serde(default = "enabled", skip_serializing_if = "is_true")]
    pub enabled: bool,
}

fn enabled() -> bool {
    true
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "the signature serde asks for"
)]
fn is_true(value: &bool) -> bool {
    *value
}

impl Measure {
    /// Whether the measure is on and works in `month`.
    pub fn works_in(&self, month: Month) -> bool {
        self.enabled && month >= self.from && self.until.is_none_or(|until| month < until)
    }
}

/// What a measure does. Amounts of the same kind add up; reductions multiply.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum MeasureKind {
    /// Fewer applications: each month's number times `1 − share`.
    ReduceApplications {
        /// Share of the applications that does not come, 0–1.
        share: f64,
    },
    /// Faster decisions: off `decision_months`, which never falls below 1.
    ShortenDecisions {
        /// Months, 0–36.
        months: f64,
    },
    /// Faster departure after a denial: off `return_months`, which never falls below 1.
    FasterReturn {
        /// Months, 0–36.
        months: f64,
    },
    /// More permit-holders housed, on top of the scenario's housing.
    HouseMore {
        /// Persons a month, 0–10,000.
        per_month: f64,
    },
    /// Interim homes outside COA in which permit-holders wait (*doorstroomlocaties*).
    FlowThroughPlaces {
        /// Places while the measure works, 0–200,000.
        places: f64,
    },
    /// The dispersal law (*Spreidingswet*): regular places that arrive after `from`.
    DispersalLaw {
        /// Places once the law works fully, 0–200,000.
        places: f64,
        /// Whole months from coming into force to the first places, 0–36.
        lead_months: f64,
        /// Whole months in which the places arrive, 1–1,200.
        ramp_months: f64,
    },
}

/// One amount of a measure: its field, its value and what is permitted.
#[derive(Clone, Debug, PartialEq)]
pub struct Amount {
    /// The field as files write it.
    pub field: &'static str,
    /// The value.
    pub value: f64,
    /// What is permitted.
    pub permitted: RangeInclusive<f64>,
    /// Whether only whole numbers are permitted.
    pub whole: bool,
}

impl MeasureKind {
    /// The amounts of the measure with what is permitted for each.
    pub fn amounts(self) -> Vec<Amount> {
        let amount = |field, value, most| Amount {
            field,
            value,
            permitted: 0.0..=most,
            whole: false,
        };
        match self {
            Self::ReduceApplications { share } => vec![amount("share", share, 1.0)],
            Self::ShortenDecisions { months } | Self::FasterReturn { months } => {
                vec![amount("months", months, 36.0)]
            }
            Self::HouseMore { per_month } => vec![amount("per_month", per_month, 10_000.0)],
            Self::FlowThroughPlaces { places } => vec![amount("places", places, 200_000.0)],
            Self::DispersalLaw {
                places,
                lead_months,
                ramp_months,
            } => vec![
                amount("places", places, 200_000.0),
                Amount {
                    whole: true,
                    ..amount("lead_months", lead_months, 36.0)
                },
                Amount {
                    permitted: 1.0..=1200.0,
                    whole: true,
                    ..amount("ramp_months", ramp_months, 1200.0)
                },
            ],
        }
    }

    /// One of each kind, with amounts to start from; in the order of the screen.
    pub const ALL: [Self; 6] = [
        Self::ReduceApplications { share: 0.1 },
        Self::ShortenDecisions { months: 3.0 },
        Self::FasterReturn { months: 3.0 },
        Self::HouseMore { per_month: 400.0 },
        Self::FlowThroughPlaces { places: 2_500.0 },
        Self::DispersalLaw {
            places: 10_000.0,
            lead_months: 12.0,
            ramp_months: 12.0,
        },
    ];

    /// The same kind with other amounts, in the order of [`Self::amounts`]; none where one is missing.
    pub fn with_amounts(self, amounts: &[f64]) -> Option<Self> {
        let first = *amounts.first()?;
        Some(match self {
            Self::ReduceApplications { .. } => Self::ReduceApplications { share: first },
            Self::ShortenDecisions { .. } => Self::ShortenDecisions { months: first },
            Self::FasterReturn { .. } => Self::FasterReturn { months: first },
            Self::HouseMore { .. } => Self::HouseMore { per_month: first },
            Self::FlowThroughPlaces { .. } => Self::FlowThroughPlaces { places: first },
            Self::DispersalLaw { .. } => Self::DispersalLaw {
                places: first,
                lead_months: *amounts.get(1)?,
                ramp_months: *amounts.get(2)?,
            },
        })
    }

    /// Whether two measures are of the same kind, whatever their amounts.
    pub fn is_like(self, other: Self) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }

    /// Whether the measure ends by itself or not at all: a law has no `until`.
    pub fn has_end(self) -> bool {
        !matches!(self, Self::DispersalLaw { .. })
    }

    /// Where the measure stands on the screen.
    pub fn group(self) -> Group {
        match self {
            Self::ReduceApplications { .. } => Group::Inflow,
            Self::ShortenDecisions { .. } => Group::Throughput,
            Self::FasterReturn { .. } | Self::HouseMore { .. } | Self::FlowThroughPlaces { .. } => {
                Group::Outflow
            }
            Self::DispersalLaw { .. } => Group::Supply,
        }
    }

    /// Whether the measure acts on people, and so on the required places.
    pub fn moves_required_places(self) -> bool {
        !matches!(self, Self::DispersalLaw { .. })
    }
}
