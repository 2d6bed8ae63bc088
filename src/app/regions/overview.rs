//! Where the user looks in Regio's, and what was imported.

use crate::files::country;
use crate::month::Month;
use crate::pages::regions::{Asked, Colour, Sort, at_other_level};
use crate::regions::{Key, Level, OwnKey, Realised, RegionColumn};

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
    pub selected: Option<usize>,
    /// How the rows are sorted; none is the order of CBS.
    pub sort: Option<Sort>,
    /// Realised places, as imported.
    pub realised: Realised,
    /// The columns that the user left out.
    pub hidden: Vec<RegionColumn>,
}

impl RegionsView {
    /// The columns shown, in their order.
    pub fn columns(&self) -> Vec<RegionColumn> {
        let shown = |column: &RegionColumn| !self.hidden.contains(column);
        RegionColumn::of(self.level).filter(shown).collect()
    }

    /// Where the user looks, at a month, in these columns.
    pub fn asked<'a>(&'a self, month: Month, columns: &'a [RegionColumn]) -> Asked<'a> {
        Asked {
            month,
            level: self.level,
            key: &self.key,
            realised: &self.realised,
            sort: self.sort,
            selected: self.selected,
            colour: self.colour,
            columns,
        }
    }

    /// Shows the rows of a level; what is read stays the same place, or as near as there is.
    pub fn show(&mut self, level: Level) {
        if level != self.level {
            let selected = self.selected;
            self.selected = selected.and_then(|row| at_other_level(country(), self.level, row));
            self.level = level;
        }
    }
}
