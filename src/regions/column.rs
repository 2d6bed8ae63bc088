//! The columns of the regional overview, as the window shows and copies them.

use super::{Figures, Level, Picture};
use crate::scenario::named;
use crate::units::People;

named! {
    /// A column of the regional overview, beside the name of its rows.
    RegionColumn {
        RequiredPlaces = "required_places", "Reception places, by the key.";
        RequiredPlacesAmv = "required_places_amv", "Places for unaccompanied minors.";
        HousingTask = "housing_task", "Permit-holders to house by the official task.";
        Housed = "housed", "Permit-holders housed in the scenario.";
        UkrainePlaces = "ukraine_places", "Places for displaced persons from Ukraine.";
        CrisisTarget = "crisis_target", "Crisis places agreed.";
        CrisisPlanned = "crisis_planned", "Crisis places planned.";
        CrisisRealised = "crisis_realised", "Crisis places realised.";
        EmergencyRealised = "emergency_realised", "Emergency places realised.";
        Picture = "complete_picture", "Whether the row is behind on crisis places alone, or in all.";
        PerThousand = "per_thousand", "Reception places per 1,000 inhabitants.";
        Province = "province", "The province of a safety region.";
    }
}

impl RegionColumn {
    /// The columns of a level, in order.
    pub fn of(level: Level) -> impl Iterator<Item = Self> {
        let shown = move |column: &Self| level == Level::SafetyRegion || *column != Self::Province;
        Self::ALL.into_iter().filter(shown)
    }

    /// Whether it holds words, not numbers.
    pub fn holds_words(self) -> bool {
        matches!(self, Self::Province | Self::Picture)
    }

    /// The number in a row; none where it is unknown, and for words.
    ///
    /// **Units:** places, persons, or places per 1,000 inhabitants.
    pub fn value(self, figures: &Figures, population: People) -> Option<f64> {
        Some(match self {
            Self::RequiredPlaces => figures.required_places.0,
            Self::PerThousand => figures.required_places.0 * 1_000.0 / population.0,
            Self::RequiredPlacesAmv => figures.required_places_amv.0,
            Self::HousingTask => figures.housing_task?.0,
            Self::Housed => figures.housed?.0,
            Self::UkrainePlaces => figures.ukraine_places?.0,
            Self::CrisisTarget => figures.crisis_target.0,
            Self::CrisisPlanned => figures.crisis_planned?.0,
            Self::CrisisRealised => figures.crisis_realised?.0,
            Self::EmergencyRealised => figures.emergency_realised?.0,
            Self::Province | Self::Picture => return None,
        })
    }

    /// What a row is sorted by: its number, and for [`Self::Picture`] how far it is behind. None is unknown.
    pub fn rank(self, figures: &Figures, population: People) -> Option<f64> {
        if self != Self::Picture {
            return self.value(figures, population);
        }
        match figures.picture() {
            Picture::Unknown => None,
            Picture::NotBehind => Some(0.0),
            Picture::BehindOnCrisisAlone { .. } => Some(1.0),
            Picture::BehindInAll { .. } => Some(2.0),
        }
    }
}
