//! Where the user looks in Regio's, and what was imported.

use crate::files::country;
use crate::month::Month;
use crate::pages::regions::{Asked, Colour, Sort, at_other_level};
use crate::regions::{Key, Level, OwnKey, Realised, RegionColumn};
use crate::scenario::Brought;

/// What the view keeps between frames: choices, and what was imported; nothing that is computed.
#[derive(Clone, Debug, Default)]
pub struct RegionsView {
    /// Which rows.
    pub level: Level,
    /// How places are divided.
    pub key: Key,
    /// The active scenario's own key, also while another one is in use.
    pub own: Option<OwnKey>,
    /// What colours the map.
    pub colour: Colour,
    /// The province or region that is read; none is the country.
    pub selected: Option<usize>,
    /// How the rows are sorted; none is the order of CBS.
    pub sort: Option<Sort>,
    /// Realised places of the active scenario.
    pub realised: Realised,
    /// The columns that the user left out.
    pub hidden: Vec<RegionColumn>,
}

impl RegionsView {
    /// Takes over what the active scenario carries: a key of its own is used as soon as there is one.
    pub fn bring(&mut self, brought: &Brought) {
        self.realised = Realised::of(country(), &brought.realised).unwrap_or_default();
        let own = OwnKey::of(country(), &brought.key);
        if own != self.own {
            match &own {
                Some(own) => self.key = Key::Own(own.clone()),
                None if matches!(self.key, Key::Own(_)) => self.key = Key::default(),
                None => {}
            }
            self.own = own;
        }
    }

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
