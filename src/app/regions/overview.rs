//! The regional overview of one frame: the figures, where the user looks, and what it says.

use super::region_order::{Ranked, Sort};
use crate::app::clock::today;
use crate::app::scene::Shown;
use crate::export::{dated, population, region_sheet};
use crate::files::country;
use crate::month::Month;
use crate::pages::Provenance;
use crate::regions::{
    Country, Figures, Key, Level, National, Overview, OwnKey, Realised, RegionColumn, overview,
};
use crate::table::Table;
use crate::text::{Label, Language, RegionStory, Say};

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

/// The province or region that the user reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Selected {
    /// Of which rows.
    pub level: Level,
    /// Which one.
    pub index: usize,
}

impl Selected {
    /// Its province.
    pub fn province(self, country: &Country) -> Option<usize> {
        match self.level {
            Level::Province => Some(self.index),
            Level::SafetyRegion => country.province_index(self.index),
        }
    }

    /// Whether a row is it, lies in it, or holds it.
    pub fn lights(self, country: &Country, level: Level, index: usize) -> bool {
        match (self.level, level) {
            (Level::Province, Level::SafetyRegion) => {
                country.province_index(index) == Some(self.index)
            }
            (Level::SafetyRegion, Level::Province) => self.province(country) == Some(index),
            _ => self.index == index,
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

/// The regional overview of one frame.
pub struct Regional<'a> {
    /// The provinces and regions.
    pub country: &'static Country,
    /// The national figures.
    pub national: National,
    /// Those of every row.
    pub overview: Overview,
    /// The date.
    pub month: Month,
    /// The scenario.
    pub active: &'a Shown<'a>,
    /// The language.
    pub language: Language,
}

impl<'a> Regional<'a> {
    /// Divides the active scenario at a month; none where its edition says nothing about regions.
    pub fn new(
        active: &'a Shown<'a>,
        view: &RegionsView,
        month: Month,
        language: Language,
    ) -> Option<Self> {
        active.document.edition().baseline.supply()?;
        let country = country();
        let national = active.outlook.national(country, month)?;
        Some(Self {
            country,
            national,
            overview: overview(country, &national, &view.key, &view.realised),
            month,
            active,
            language,
        })
    }

    /// The rows of the view, as they are sorted.
    pub fn order(&self, view: &RegionsView) -> Vec<usize> {
        let rows = self.overview.rows(view.level);
        let areas = self.country.areas(view.level);
        let mut order: Vec<_> = (0..rows.len()).collect();
        let Some(sort) = view.sort else { return order };
        let row = |index: &usize| {
            let province = self.country.province_of(view.level, *index)?;
            Some(Ranked {
                area: areas.get(*index)?,
                province: &province.name,
                figures: rows.get(*index)?,
            })
        };
        order.sort_by(|a, b| match (row(a), row(b)) {
            (Some(a), Some(b)) => sort.compare(&a, &b),
            _ => std::cmp::Ordering::Equal,
        });
        order
    }

    fn figures(&self, level: Level, index: usize) -> Option<&Figures> {
        self.overview.rows(level).get(index)
    }
}

/// The table with where it comes from, to copy or to save.
pub fn sheet(
    shown: &Shown<'_>,
    view: &RegionsView,
    month: Month,
    language: Language,
) -> Option<Table> {
    let picture = Regional::new(shown, view, month, language)?;
    let order = picture.order(view);
    let sheet = region_sheet(
        picture.country,
        &picture.overview,
        view.level,
        &order,
        language,
    );
    let (scenario, edition) = (shown.document.scenario(), shown.document.edition());
    let provenance = Provenance::new(scenario, &edition.baseline, &today().to_string(), language);
    Some(provenance.append_to(dated(sheet, month, &view.key, language), language))
}

/// The limits of the key in words, where it has any.
pub fn note(picture: &Regional<'_>, view: &RegionsView) -> Option<String> {
    let required = picture.national.required_places;
    let note = view.key.note(picture.country, required)?;
    Some(note.say(picture.language))
}

/// What the date asks of the region that is read, else of the country.
pub fn story(picture: &Regional<'_>, view: &RegionsView) -> String {
    let country = picture.country;
    let total = picture.overview.total(view.level);
    let selected = view.selected.and_then(|selected| {
        let area = country.areas(selected.level).get(selected.index)?;
        let figures = picture.figures(selected.level, selected.index)?;
        let province = country.province_of(selected.level, selected.index)?;
        // Groningen is a province and a region.
        let name = if selected.level == Level::SafetyRegion {
            let region = Label::RegionInProvince.text(picture.language);
            format!("{region} {} ({})", area.name, province.name)
        } else {
            area.name.clone()
        };
        Some((name, area.population, figures))
    });
    let whole = || {
        let name = Label::TheCountry.text(picture.language).to_owned();
        (name, population(country, view.level), &total)
    };
    let (name, population, figures) = selected.unwrap_or_else(whole);
    let story = RegionStory {
        name: &name,
        population,
        figures,
        date: picture.month,
    };
    story.tell(picture.language)
}
