//! Regio's: what does it mean for my province or safety region?

mod map;
mod table;

pub use map::{Colour, spoken_name};
pub use table::{Divided, RegionsColumn, dated, table};

use std::cmp::Ordering;

use super::{Context, Figure, Page, Shown, View};
use crate::files::country;
use crate::month::Month;
use crate::regions::{
    Area, Country, Figures, Key, Level, National, Overview, Realised, RegionColumn, overview,
};
use crate::table::Table;
use crate::text::regions::half_year_in_short;
use crate::text::{
    Label, Language, RegionStory, Say, capital, region_cell, region_short_heading,
    region_short_unit,
};

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
    /// The province or region that is read, by its row; none is the country.
    pub selected: Option<usize>,
    /// What colours the map.
    pub colour: Colour,
    /// The columns of the table.
    pub columns: &'a [RegionColumn],
}

/// What the rows are sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SortBy {
    /// The name, from A.
    Name,
    /// A column, from its largest number.
    Column(RegionColumn),
}

/// How the rows are sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// By what.
    pub by: SortBy,
    /// The largest or the last name first.
    pub descending: bool,
}

impl Sort {
    /// Which of two rows comes first. What is unknown comes last either way.
    fn compare(self, a: &Ranked<'_>, b: &Ranked<'_>) -> Ordering {
        let turned = |order: Ordering| {
            if self.descending {
                order.reverse()
            } else {
                order
            }
        };
        let column = match self.by {
            SortBy::Name => return turned(a.area.name.cmp(&b.area.name)),
            SortBy::Column(RegionColumn::Province) => return turned(a.province.cmp(b.province)),
            SortBy::Column(column) => column,
        };
        let rank = |row: &Ranked<'_>| column.rank(row.figures, row.area.population);
        match (rank(a), rank(b)) {
            (Some(a), Some(b)) => turned(a.total_cmp(&b)),
            (a, b) => a.is_none().cmp(&b.is_none()),
        }
    }

    /// What a click on a heading asks for: first the natural way, then the other way round, then the order of CBS.
    pub fn next(now: Option<Self>, by: SortBy) -> Option<Self> {
        let natural = !matches!(by, SortBy::Name | SortBy::Column(RegionColumn::Province));
        let sorted = |descending: bool| Some(Self { by, descending });
        match now {
            Some(sort) if sort.by == by && sort.descending == natural => sorted(!natural),
            Some(sort) if sort.by == by => None,
            _ => sorted(natural),
        }
    }
}

/// What a row is sorted by: the province or region, the name of its province, its figures.
#[derive(Clone, Copy, Debug)]
struct Ranked<'a> {
    area: &'a Area,
    province: &'a str,
    figures: &'a Figures,
}

/// The row that speaks of the same place at the other level: of a region its province, of a province the region with
/// the most inhabitants.
pub fn at_other_level(country: &Country, level: Level, index: usize) -> Option<usize> {
    let regions = country.areas(Level::SafetyRegion);
    match level {
        Level::SafetyRegion => country.province_index(index),
        Level::Province => {
            let inhabitants =
                |index: &&usize| regions.get(**index).map_or(0.0, |area| area.population.0);
            let own = country.regions_of(index).iter();
            own.max_by(|a, b| inhabitants(a).total_cmp(&inhabitants(b)))
                .copied()
        }
    }
}

/// Where the map of a level comes from.
pub fn map_source(level: Level) -> Label {
    match level {
        Level::Province => Label::MapSource,
        Level::SafetyRegion => Label::TilesExplained,
    }
}

/// The page; a sentence alone where the edition says nothing about regions.
pub fn page(context: &Context<'_>, asked: &Asked<'_>) -> Page {
    let language = context.language;
    let active = context.scene.active();
    let page = context.page(View::Regions, Label::RegionsQuestion.text(language));
    let Some(regional) = active.and_then(|shown| Regional::new(shown, asked, language)) else {
        let answer = Label::RegionsNotInEdition.text(language).to_owned();
        return Page { answer, ..page };
    };
    let fixed = [Label::RegionAbbreviations, map_source(asked.level)];
    let fixed = fixed.map(|label| label.text(language).to_owned());
    let notes: Vec<_> = regional.note(asked.key).into_iter().chain(fixed).collect();
    let answer = regional.story(asked);
    Page {
        figures: regional.key_figures(asked),
        charts: vec![map::chart(context, &regional, asked, &answer, &notes)],
        tables: vec![regional.table(asked)],
        answer,
        notes,
        ..page
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
            _ => Ordering::Equal,
        });
        order
    }

    /// The rows as they are sorted with the country below them, and the date and the key behind every row.
    fn table(&self, asked: &Asked<'_>) -> Table {
        let divided = Divided {
            country: self.country,
            overview: &self.overview,
            level: asked.level,
            order: &self.order(asked.level, asked.sort),
        };
        let name = Label::Netherlands.text(self.language);
        let columns = RegionsColumn::of_window(asked.columns);
        let mut table = table(&divided, &columns, Some(name), self.language);
        let in_half_year = [RegionColumn::HousingTask, RegionColumn::Housed].map(RegionColumn::id);
        for column in &mut table.columns {
            if in_half_year.contains(&&*column.id) {
                column.unit = half_year_in_short(self.month, self.language).into();
            }
        }
        dated(table, self.month, asked.key, self.language)
    }

    /// The limits of the key in words, where it has any.
    pub fn note(&self, key: &Key) -> Option<String> {
        let note = key.note(self.country, self.national.required_places)?;
        Some(note.say(self.language))
    }

    /// What the date asks of the region that is read, else of the country.
    fn story(&self, asked: &Asked<'_>) -> String {
        self.read(asked).tell(self.month, self.language)
    }

    /// What is to be known of the region that is read, else of the country; the first is titled by its name.
    fn key_figures(&self, asked: &Asked<'_>) -> Vec<Figure> {
        let read = self.read(asked);
        let first = [RegionColumn::RequiredPlaces, RegionColumn::PerThousand];
        let isnt_said =
            |column: &RegionColumn| *column != RegionColumn::Province && !first.contains(column);
        let others = RegionColumn::of(Level::Province).filter(isnt_said);
        let figure = |column| {
            let cell = region_cell(column, &read.figures, read.population, self.language);
            let title = region_short_heading(column, self.language).replace('\u{ad}', "");
            let unit = region_short_unit(column, self.language);
            Figure::new(title, cell, unit, self.language)
        };
        first.into_iter().chain(others).map(figure).collect()
    }

    /// The name of the region that is read, else of the country, as it stands alone.
    pub fn name(&self, asked: &Asked<'_>) -> String {
        capital(&self.read(asked).name)
    }

    /// What is read: a province, a region or the country.
    fn read(&self, asked: &Asked<'_>) -> RegionStory {
        let level = asked.level;
        let chosen = asked.selected.and_then(|index| {
            let area = self.country.areas(level).get(index)?;
            let province = self.country.province_of(level, index)?;
            // Groningen is a province and a region.
            let name = if level == Level::SafetyRegion {
                let region = Label::RegionInProvince.text(self.language);
                format!("{region} {} ({})", area.name, province.name)
            } else {
                area.name.clone()
            };
            Some(RegionStory {
                name,
                population: area.population,
                figures: *self.overview.rows(level).get(index)?,
            })
        });
        chosen.unwrap_or_else(|| RegionStory {
            name: Label::TheCountry.text(self.language).to_owned(),
            population: self.country.population(level),
            figures: self.overview.total(level),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::{People, Places};

    fn ranked((area, figures): &(Area, Figures)) -> Ranked<'_> {
        Ranked {
            area,
            province: "",
            figures,
        }
    }

    /// The names in order of crisis places realised.
    fn sorted(descending: bool) -> Vec<String> {
        let row = |name: &str, crisis: Option<f64>| {
            let area = Area {
                code: name.to_owned(),
                name: name.to_owned(),
                population: People(1.0),
            };
            let figures = Figures {
                crisis_realised: crisis.map(Places),
                ..Figures::default()
            };
            (area, figures)
        };
        let mut rows = [
            row("unknown", None),
            row("few", Some(0.0)),
            row("many", Some(450.0)),
        ];
        let by = SortBy::Column(RegionColumn::CrisisRealised);
        let sort = Sort { by, descending };
        rows.sort_by(|a, b| sort.compare(&ranked(a), &ranked(b)));
        rows.iter().map(|(area, _)| area.name.clone()).collect()
    }

    #[test]
    fn what_is_unknown_comes_last_whichever_way_the_rows_are_sorted() {
        assert_eq!(sorted(true), ["many", "few", "unknown"]);
        assert_eq!(sorted(false), ["few", "many", "unknown"]);
    }
}
