//! The view Regio's as a picture: the map of the provinces, what it says in words, and the numbers below it.

use super::map_picture::{Legend, MapArea, MapPicture, MapTable, Outline};
use super::picture::{Footnote, Inks};
use crate::month::Month;
use crate::pages::Provenance;
use crate::regions::{Country, Figures, Key, Level, Overview, RegionColumn};
use crate::text::regions::{key_name, level_word, map_title, map_words};
use crate::text::{
    Label, Language, date, provenance, region_cell, region_short_heading, region_short_unit,
};
use crate::units::People;

/// Where a province lies and how it is coloured.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartedProvince {
    /// Where it lies.
    pub outline: Outline,
    /// The colour of its land.
    pub colour: String,
    /// The colour of words on it.
    pub ink: String,
}

/// What a scenario asks of provinces or safety regions at a date.
#[derive(Clone, Debug)]
pub struct RegionChart<'a> {
    /// The language.
    pub language: Language,
    /// The provinces and regions.
    pub country: &'a Country,
    /// The figures of every row.
    pub overview: &'a Overview,
    /// Which rows the table has.
    pub level: Level,
    /// The rows, as they are sorted.
    pub order: Vec<usize>,
    /// The date.
    pub month: Month,
    /// How places are divided.
    pub key: &'a Key,
    /// What colours the map: a column of numbers.
    pub colour: RegionColumn,
    /// Every province, in the order of the country's.
    pub provinces: Vec<ChartedProvince>,
    /// What the colours mean.
    pub legend: Legend,
    /// What is told beside the map.
    pub told: Vec<String>,
    /// The limits of the key, where it has any.
    pub note: Option<String>,
    /// Where the numbers come from.
    pub provenance: Provenance,
    /// The colours of the rest.
    pub inks: Inks,
}

impl RegionChart<'_> {
    /// The picture.
    pub fn picture(&self) -> MapPicture {
        let language = self.language;
        let day = date::first_day(self.month, language);
        let (word, key) = (
            Label::DivisionKey.text(language),
            key_name(self.key, language),
        );
        let areas = self.areas();
        let values = areas
            .iter()
            .map(|area| format!("{}: {}", area.name, area.words));
        let values = values.collect::<Vec<_>>().join("; ");
        MapPicture {
            language,
            title: map_title(self.colour, language).to_owned(),
            subtitle: format!("{day} · {}: {key}", word.to_lowercase()),
            description: format!("{} {values}.", self.told.join(" ")),
            areas,
            legend: self.legend.clone(),
            told: self.told.clone(),
            table: self.table(),
            footer: self.footer(),
            inks: self.inks.clone(),
        }
    }

    fn areas(&self) -> Vec<MapArea> {
        let areas = self.country.areas(Level::Province).iter();
        let rows = areas.zip(self.overview.rows(Level::Province));
        let drawn = rows
            .zip(&self.provinces)
            .map(|((area, figures), province)| {
                let number = self.cell(self.colour, figures, area.population);
                MapArea {
                    name: area.name.clone(),
                    words: map_words(self.colour, &number, self.language),
                    number,
                    outline: province.outline.clone(),
                    colour: province.colour.clone(),
                    ink: province.ink.clone(),
                }
            });
        drawn.collect()
    }

    fn cell(&self, column: RegionColumn, figures: &Figures, population: People) -> String {
        let cell = region_cell(column, figures, population, self.language);
        cell.unwrap_or_else(|| Label::Unknown.text(self.language).to_owned())
    }

    /// The columns of numbers of which one is known somewhere.
    fn columns(&self) -> Vec<RegionColumn> {
        let rows = self.overview.rows(self.level);
        let known = |column: &RegionColumn| {
            let mut values = rows.iter().map(|row| column.value(row, People(1.0)));
            values.any(|value| value.is_some())
        };
        RegionColumn::of(self.level).filter(known).collect()
    }

    fn table(&self) -> MapTable {
        let (language, level, columns) = (self.language, self.level, self.columns());
        let cells = |figures: &Figures, population| -> Vec<String> {
            let cells = columns.iter();
            cells
                .map(|column| self.cell(*column, figures, population))
                .collect()
        };
        let rows = self.order.iter().filter_map(|index| {
            let area = self.country.areas(level).get(*index)?;
            let figures = self.overview.rows(level).get(*index)?;
            Some((area.name.clone(), cells(figures, area.population)))
        });
        let name = Label::Netherlands.text(language).to_owned();
        let all = self.country.population(level);
        let total = (name, cells(&self.overview.total(level), all));
        let headings = columns.iter().map(|column| {
            // Here is room for whole words.
            let heading = region_short_heading(*column, language).replace('\u{ad}', "");
            (heading, region_short_unit(*column, language).to_owned())
        });
        MapTable {
            rows_are: level_word(level, language).to_owned(),
            headings: headings.collect(),
            rows: rows.chain([total]).collect(),
        }
    }

    fn footer(&self) -> Vec<Footnote> {
        let language = self.language;
        let lines = [
            self.note.clone(),
            Some(Label::RegionAbbreviations.text(language).to_owned()),
            Some(self.provenance.sentence(language)),
            Some(Label::MapSource.text(language).to_owned()),
            Some(provenance::made(&self.provenance.exported, language)),
        ];
        let plain = |text| Footnote { sample: None, text };
        lines.into_iter().flatten().map(plain).collect()
    }
}
