//! Where the user looks in Regio's, and what was imported.

use crate::month::Month;
use crate::pages::regions::{Asked, Selected, Sort};
use crate::regions::{Key, Level, OwnKey, Realised, RegionColumn};
use crate::text::Label;

/// What colours the map.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Colour {
    /// Reception places.
    #[default]
    Places,
    /// Reception places per 1,000 inhabitants.
    PerThousand,
}

impl Colour {
    /// The column that colours the map, and what it counts.
    pub fn column(self) -> (RegionColumn, Label) {
        match self {
            Self::Places => (RegionColumn::RequiredPlaces, Label::ColourPlacesUnit),
            Self::PerThousand => (RegionColumn::PerThousand, Label::ColourPerThousandUnit),
        }
    }
}

/// What the view keeps between frames: choices, and what was imported; nothing that is computed.
#[derive(Clone, Debug, Default)]
pub struct RegionsView {
    /// Which rows.
    pub level: Level,
    /// How places are divided.
    pub key: Key,
    /// The user's own key, also while another one is in use.
    pub own: Option<OwnKey>,
    /// What colours the map.
    pub colour: Colour,
    /// The province or region that is read; none is the country.
    pub selected: Option<Selected>,
    /// How the rows are sorted; none is the order of CBS.
    pub sort: Option<Sort>,
    /// Realised places, as imported.
    pub realised: Realised,
    /// What was brought in sight last.
    pub seen: (Level, Option<Selected>),
}

impl RegionsView {
    /// Where the user looks, at a month.
    pub fn asked(&self, month: Month) -> Asked<'_> {
        Asked {
            month,
            level: self.level,
            key: &self.key,
            realised: &self.realised,
            sort: self.sort,
            selected: self.selected,
        }
    }
}
