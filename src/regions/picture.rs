//! The complete picture: whether a region is behind on crisis places alone, or in all.

use super::Figures;
use crate::units::Places;

/// Crisis places that each safety region agreed to provide. **Source:** the letter; COA, 28 August 2022.
pub const CRISIS_AGREED: Places = Places(450.0);

/// How a region stands against the agreement on crisis places (*crisisnoodopvang*), emergency places (*noodopvang*)
/// considered: the letter finds it unfair to call a region behind that provides many emergency places.
///
/// Decided from the realised places and the agreement, 450 a region, in this order:
///
/// ```text
/// crisis_realised unknown                            → Unknown
/// crisis_realised ≥ target                           → NotBehind, whatever the emergency places
/// emergency_realised unknown                         → Unknown
/// crisis_realised + emergency_realised ≥ target      → BehindOnCrisisAlone
/// else                                               → BehindInAll
/// ```
///
/// A province is held against 450 times its regions, so it may be not behind while one of its regions is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Picture {
    /// Not enough is known to say.
    Unknown,
    /// As many crisis places as agreed, or more.
    NotBehind,
    /// Fewer crisis places than agreed, but with the emergency places together as many.
    BehindOnCrisisAlone {
        /// Crisis places short of the agreement.
        crisis_short: Places,
    },
    /// Fewer than agreed, also with the emergency places.
    BehindInAll {
        /// Crisis places short of the agreement.
        crisis_short: Places,
        /// Crisis and emergency places together short of it.
        short: Places,
    },
}

impl Figures {
    /// How the row stands against the agreement.
    pub fn picture(&self) -> Picture {
        let target = self.crisis_target;
        let Some(crisis) = self.crisis_realised else {
            return Picture::Unknown;
        };
        let crisis_short = target - crisis;
        if crisis_short.0 <= 0.0 {
            return Picture::NotBehind;
        }
        let Some(emergency) = self.emergency_realised else {
            return Picture::Unknown;
        };
        let short = crisis_short - emergency;
        if short.0 <= 0.0 {
            Picture::BehindOnCrisisAlone { crisis_short }
        } else {
            Picture::BehindInAll {
                crisis_short,
                short,
            }
        }
    }
}
