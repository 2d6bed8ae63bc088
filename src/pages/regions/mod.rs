//! Regio's: what does it mean for my province or safety region?

mod order;
mod table;

pub use order::{Ranked, Sort, SortBy};
pub use table::{Divided, RegionsColumn, dated, table};

use super::{Context, Figure, Page, Shown, View};
use crate::files::country;
use crate::month::Month;
use crate::regions::{
    Country, Figures, Key, Level, National, Overview, Realised, RegionColumn, overview,
};
use crate::table::Table;
use crate::text::{
    Label, Language, RegionStory, Say, region_cell, region_heading, region_unit, regions_question,
};
use crate::units::People;

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

/// Where the user looks.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The date.
    pub month: Month,
    /// Which rows.
    pub level: Level,
    /// How places are divided.
    pub key: &'a Key,
    /// Realised places, as imported.
    pub realised: &'a Realised,
    /// How the rows are sorted; none is the order of CBS.
    pub sort: Option<Sort>,
    /// The province or region that is read; none is the country.
    pub selected: Option<Selected>,
}

/// The page; a sentence alone where the edition says nothing about regions.
pub fn page(context: &Context<'_>, asked: &Asked<'_>) -> Page {
    let language = context.language;
    let active = context.scene.active();
    let regional = active.and_then(|shown| Regional::new(shown, asked, language));
    let notes = regional.as_ref().map_or_else(Vec::new, |regional| {
        let fixed = [Label::RegionAbbreviations, Label::MapSource];
        let fixed = fixed.map(|label| label.text(language).to_owned());
        regional.note(asked.key).into_iter().chain(fixed).collect()
    });
    Page {
        view: View::Regions,
        question: regions_question(language).to_owned(),
        answer: regional.as_ref().map_or_else(
            || Label::RegionsNotInEdition.text(language).to_owned(),
            |regional| regional.story(asked.level, asked.selected),
        ),
        figures: regional.as_ref().map_or_else(Vec::new, |regional| {
            regional.key_figures(asked.level, asked.selected)
        }),
        charts: Vec::new(),
        tables: regional
            .iter()
            .map(|regional| regional.table(asked.level, asked.sort, asked.key))
            .collect(),
        notes,
        origin: active.map(|shown| context.origin(shown)),
    }
}

/// The regional overview at a date.
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
    /// Divides a scenario as is asked; none where its edition says nothing about regions.
    pub fn new(active: &'a Shown<'a>, asked: &Asked<'_>, language: Language) -> Option<Self> {
        active.baseline().supply()?;
        let country = country();
        let national = active.outlook.national(country, asked.month)?;
        Some(Self {
            country,
            national,
            overview: overview(country, &national, asked.key, asked.realised),
            month: asked.month,
            active,
            language,
        })
    }

    /// The rows of a level, as they are sorted.
    pub fn order(&self, level: Level, sort: Option<Sort>) -> Vec<usize> {
        let rows = self.overview.rows(level);
        let areas = self.country.areas(level);
        let mut order: Vec<_> = (0..rows.len()).collect();
        let Some(sort) = sort else { return order };
        let row = |index: &usize| {
            let province = self.country.province_of(level, *index)?;
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

    /// The rows as they are sorted with the country below them, and the date and the key behind every row.
    pub fn table(&self, level: Level, sort: Option<Sort>, key: &Key) -> Table {
        let divided = Divided {
            country: self.country,
            overview: &self.overview,
            level,
            order: &self.order(level, sort),
        };
        let name = Label::Netherlands.text(self.language);
        let columns = RegionsColumn::of_window(level);
        let table = table(&divided, &columns, Some(name), self.language);
        dated(table, self.month, key, self.language)
    }

    /// The limits of the key in words, where it has any.
    pub fn note(&self, key: &Key) -> Option<String> {
        let note = key.note(self.country, self.national.required_places)?;
        Some(note.say(self.language))
    }

    /// What the date asks of the region that is read, else of the country.
    pub fn story(&self, level: Level, selected: Option<Selected>) -> String {
        let read = self.read(level, selected);
        let story = RegionStory {
            name: &read.name,
            population: read.population,
            figures: &read.figures,
            date: self.month,
        };
        story.tell(self.language)
    }

    /// What the region that is read, else the country, needs at the date.
    fn key_figures(&self, level: Level, selected: Option<Selected>) -> Vec<Figure> {
        let read = self.read(level, selected);
        let columns = [
            RegionColumn::RequiredPlaces,
            RegionColumn::RequiredPlacesAmv,
            RegionColumn::HousingTask,
            RegionColumn::UkrainePlaces,
        ];
        let figure = |column| {
            let cell = region_cell(column, &read.figures, read.population, self.language);
            Figure {
                title: region_heading(column, self.language).to_owned(),
                value: cell.unwrap_or_else(|| Label::Unknown.text(self.language).to_owned()),
                unit: region_unit(column, self.language).to_owned(),
                beside: Vec::new(),
            }
        };
        columns.map(figure).into()
    }

    fn read(&self, level: Level, selected: Option<Selected>) -> Read {
        let chosen = selected.and_then(|selected| {
            let (level, index) = (selected.level, selected.index);
            let area = self.country.areas(level).get(index)?;
            let province = self.country.province_of(level, index)?;
            // Groningen is a province and a region.
            let name = if level == Level::SafetyRegion {
                let region = Label::RegionInProvince.text(self.language);
                format!("{region} {} ({})", area.name, province.name)
            } else {
                area.name.clone()
            };
            Some(Read {
                name,
                population: area.population,
                figures: *self.overview.rows(level).get(index)?,
            })
        });
        chosen.unwrap_or_else(|| Read {
            name: Label::TheCountry.text(self.language).to_owned(),
            population: self.country.population(level),
            figures: self.overview.total(level),
        })
    }
}

/// What is read: a province, a region or the country.
struct Read {
    name: String,
    population: People,
    figures: Figures,
}
