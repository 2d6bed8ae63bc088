//! The table of provinces or safety regions: that of the window and that of the command line.

use std::iter::repeat;

use crate::month::Month;
use crate::regions::{Country, Figures, Key, Level, Overview, RegionColumn};
use crate::table::{Cell, Form, Table, TableColumn};
use crate::text::regions::{key_name, level_word, picture_words};
use crate::text::{
    Label, Language, capital, region_heading, region_short_heading, region_short_unit, region_unit,
};
use crate::units::People;

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RegionsColumn {
    /// The code of CBS; `total` for the country.
    Code,
    /// The name.
    Name,
    /// A figure, or words about it.
    Figure(RegionColumn),
}

impl RegionsColumn {
    /// The columns of the window.
    pub fn of_window(figures: &[RegionColumn]) -> Vec<Self> {
        let figures = figures.iter().copied().map(Self::Figure);
        std::iter::once(Self::Name).chain(figures).collect()
    }

    fn column(self, level: Level, language: Language) -> TableColumn {
        match self {
            Self::Code => TableColumn::of("code", Form::Text),
            Self::Name => {
                let word = capital(level_word(level, language));
                TableColumn::headed("name", word, Form::Text)
            }
            Self::Figure(column) => {
                let heading = region_heading(column, language);
                let short = region_short_heading(column, language);
                let counts = region_short_unit(column, language);
                if column.holds_words() {
                    let words = TableColumn::headed(column.id(), heading, Form::Text);
                    return words.briefly(short, counts);
                }
                let unit = region_unit(column, language);
                let form = match column {
                    RegionColumn::PerThousand => Form::Tenths,
                    _ => Form::Whole,
                };
                let heading = format!("{heading} ({unit})");
                TableColumn::headed(column.id(), heading, form).briefly(short, counts)
            }
        }
    }
}

/// The figures of the rows of a level, in an order.
#[derive(Clone, Copy, Debug)]
pub struct Divided<'a> {
    /// The provinces and regions.
    pub country: &'a Country,
    /// Their figures.
    pub overview: &'a Overview,
    /// Which rows.
    pub level: Level,
    /// The rows, by index.
    pub order: &'a [usize],
}

/// The rows with the country below them, which bears the name `total`, under headings in the language. Unknown cells
/// stay empty.
pub fn table(
    divided: &Divided<'_>,
    columns: &[RegionsColumn],
    total: Option<&str>,
    language: Language,
) -> Table {
    let Divided {
        country,
        overview,
        level,
        ..
    } = *divided;
    let rows = divided.order.iter().filter_map(|index| {
        let area = country.areas(level).get(*index)?;
        let province = country.province_of(level, *index);
        Some(Row {
            code: &area.code,
            name: Some(&area.name),
            province: province.map(|province| province.name.as_str()),
            figures: *overview.rows(level).get(*index)?,
            population: area.population,
        })
    });
    let last = Row {
        code: TOTAL,
        name: total,
        province: None,
        figures: overview.total(level),
        population: country.population(level),
    };
    let cells = |row: Row<'_>| {
        let cells = columns.iter().map(|column| row.cell(*column, language));
        cells.collect()
    };
    let headed = columns.iter().map(|column| column.column(level, language));
    Table {
        columns: headed.collect(),
        rows: rows.chain([last]).map(cells).collect(),
    }
}

/// The code of the last row.
const TOTAL: &str = "total";

/// A row of the table.
struct Row<'a> {
    code: &'a str,
    name: Option<&'a str>,
    province: Option<&'a str>,
    figures: Figures,
    population: People,
}

impl Row<'_> {
    fn cell(&self, column: RegionsColumn, language: Language) -> Cell {
        match column {
            RegionsColumn::Code => self.code.into(),
            RegionsColumn::Name => self.name.into(),
            RegionsColumn::Figure(RegionColumn::Province) => self.province.into(),
            RegionsColumn::Figure(RegionColumn::Picture) => {
                picture_words(self.figures.picture(), language).into()
            }
            RegionsColumn::Figure(column) => column.value(&self.figures, self.population).into(),
        }
    }
}

/// The table with the date and the key of its figures behind every row.
pub fn dated(mut table: Table, date: Month, key: &Key, language: Language) -> Table {
    let key_column = TableColumn::headed("key", Label::DivisionKey.text(language), Form::Text);
    table.append(TableColumn::date(language), repeat(date.first_day()));
    table.append(key_column, repeat(key_name(key, language)));
    table
}
