//! The columns of the regional overview, as the window shows and copies them.

use super::{Figures, Level, Picture};
use crate::units::People;

/// A column of the regional overview, beside the name of its rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RegionColumn {
    /// Reception places, by the key.
    RequiredPlaces,
    /// Places for unaccompanied minors.
    RequiredPlacesAmv,
    /// Permit-holders to house by the official task.
    HousingTask,
    /// Permit-holders housed in the scenario.
    Housed,
    /// Places for displaced persons from Ukraine.
    UkrainePlaces,
    /// Crisis places agreed.
    CrisisTarget,
    /// Crisis places planned.
    CrisisPlanned,
    /// Crisis places realised.
    CrisisRealised,
    /// Emergency places realised.
    EmergencyRealised,
    /// Whether the row is behind on crisis places alone, or in all.
    Picture,
    /// Reception places per 1,000 inhabitants.
    PerThousand,
    /// The province of a safety region.
    Province,
}

impl RegionColumn {
    /// Every column, in order.
    pub const ALL: [Self; 12] = [
        Self::RequiredPlaces,
        Self::RequiredPlacesAmv,
        Self::HousingTask,
        Self::Housed,
        Self::UkrainePlaces,
        Self::CrisisTarget,
        Self::CrisisPlanned,
        Self::CrisisRealised,
        Self::EmergencyRealised,
        Self::Picture,
        Self::PerThousand,
        Self::Province,
    ];

    /// The columns of a level, in order.
    pub fn of(level: Level) -> impl Iterator<Item = Self> {
        let shown = move |column: &Self| level == Level::SafetyRegion || *column != Self::Province;
        Self::ALL.into_iter().filter(shown)
    }

    /// Its name on the command line and in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Self::RequiredPlaces => "required_places",
            Self::RequiredPlacesAmv => "required_places_amv",
            Self::HousingTask => "housing_task",
            Self::Housed => "housed",
            Self::UkrainePlaces => "ukraine_places",
            Self::CrisisTarget => "crisis_target",
            Self::CrisisPlanned => "crisis_planned",
            Self::CrisisRealised => "crisis_realised",
            Self::EmergencyRealised => "emergency_realised",
            Self::Picture => "complete_picture",
            Self::PerThousand => "per_thousand",
            Self::Province => "province",
        }
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
