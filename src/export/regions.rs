//! The table of provinces or safety regions, and the empty file in which realised places come back.

use crate::files::realised_headings;
use crate::month::Month;
use crate::regions::{Country, Figures, Key, Level, Overview, RegionColumn};
use crate::table::{Cell, Form, Table, TableColumn};
use crate::text::regions::{key_name, level_word, picture_words};
use crate::text::{Label, Language, region_heading, region_unit};
use crate::units::People;

/// The rows of a level in this order, with the country below them, under headings in the language. Unknown cells stay
/// empty.
pub fn region_sheet(
    country: &Country,
    overview: &Overview,
    level: Level,
    order: &[usize],
    language: Language,
) -> Table {
    let rows = order.iter().filter_map(|index| {
        let area = country.areas(level).get(*index)?;
        let figures = overview.rows(level).get(*index)?;
        let province = country.province_of(level, *index);
        let province = province.map_or(Cell::Unknown, |area| area.name.as_str().into());
        let cells = cells(level, figures, area.population, &province, language);
        Some(named(&area.name, cells))
    });
    let mut rows: Vec<_> = rows.collect();
    let total = overview.total(level);
    let cells = cells(
        level,
        &total,
        population(country, level),
        &Cell::Unknown,
        language,
    );
    rows.push(named(Label::Netherlands.text(language), cells));
    Table {
        columns: columns(level, language),
        rows,
    }
}

/// The inhabitants of all rows of a level together.
pub fn population(country: &Country, level: Level) -> People {
    let areas = country.areas(level).iter();
    areas.fold(People(0.0), |sum, area| sum + area.population)
}

fn named(name: &str, cells: impl Iterator<Item = Cell>) -> Vec<Cell> {
    std::iter::once(Cell::from(name)).chain(cells).collect()
}

fn cells<'a>(
    level: Level,
    figures: &'a Figures,
    population: People,
    province: &'a Cell,
    language: Language,
) -> impl Iterator<Item = Cell> + 'a {
    RegionColumn::of(level).map(move |column| match column {
        RegionColumn::Province => province.clone(),
        RegionColumn::Picture => picture_words(figures.picture(), language).into(),
        column => column.value(figures, population).into(),
    })
}

fn columns(level: Level, language: Language) -> Vec<TableColumn> {
    let name = TableColumn::named(level_word(level, language), Form::Text);
    let others = RegionColumn::of(level).map(|column| {
        let heading = region_heading(column, language);
        let words = column.holds_words();
        if words {
            TableColumn::named(heading.to_owned(), Form::Text)
        } else {
            let unit = region_unit(column, language);
            TableColumn::named(format!("{heading} ({unit})"), Form::Whole)
        }
    });
    std::iter::once(name).chain(others).collect()
}

/// The sheet with the date and the key of its figures behind every row.
pub fn dated(mut sheet: Table, date: Month, key: &Key, language: Language) -> Table {
    let text = |header: &'static str| TableColumn::named(header, Form::Text);
    let names = [Label::Date, Label::DivisionKey];
    sheet
        .columns
        .extend(names.map(|name| text(name.text(language))));
    for row in &mut sheet.rows {
        row.push(date.first_day().into());
        row.push(key_name(key, language).into());
    }
    sheet
}

/// The file for realised places, with every row of a level and nothing known.
pub fn realised_template(country: &Country, level: Level, language: Language) -> Table {
    let column = |header: &'static str, shown| TableColumn::named(header, shown);
    let [code, name, crisis, emergency] = realised_headings(language);
    let areas = country.areas(level).iter();
    Table {
        columns: vec![
            column(code, Form::Text),
            column(name, Form::Text),
            column(crisis, Form::Whole),
            column(emergency, Form::Whole),
        ],
        rows: areas
            .map(|area| {
                let (code, name) = (area.code.as_str().into(), area.name.as_str().into());
                vec![code, name, Cell::Unknown, Cell::Unknown]
            })
            .collect(),
    }
}
