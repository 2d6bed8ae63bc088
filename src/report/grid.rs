//! Tables as they stand on paper: words in every cell, few rows, and no wider than a page.

use std::slice;

use crate::month::Month;
use crate::table::{Cell, Form, Table, TableColumn};
use crate::text::{Label, Language, date, number, report as words};

/// A table on paper. **Shape:** every row has a cell for every heading.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Grid {
    /// What stands above the columns.
    pub headings: Vec<Heading>,
    /// The rows, the first cell being what a row is about.
    pub rows: Vec<Vec<String>>,
}

/// What stands above a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// The words.
    pub text: String,
    /// Whether numbers stand below it: they stand to the right.
    pub is_number: bool,
}

impl Grid {
    /// A table of words alone.
    pub fn of_words<const N: usize>(
        headings: [Label; N],
        rows: Vec<[String; N]>,
        language: Language,
    ) -> Self {
        let heading = |label: Label| Heading {
            text: label.text(language).to_owned(),
            is_number: false,
        };
        Self {
            headings: headings.map(heading).into(),
            rows: rows.into_iter().map(Vec::from).collect(),
        }
    }
}

/// A table fitted to paper.
pub struct Fitted {
    /// What every row of the table has in common: it stands once, not in a column.
    pub common: Vec<String>,
    /// Whether only some of the months are shown.
    pub is_chosen: bool,
    /// The parts that stand below each other; one where the table is narrow.
    pub parts: Vec<Grid>,
}

/// As many columns stand beside each other on a page.
const WIDEST: usize = 9;
/// A table of months with more rows than this shows some of them.
const MOST_MONTHS: usize = 13;
/// In a cell of which nothing is known, or to which nothing applies.
const NOTHING: &str = "–";
/// What programs need, and readers of a memo do not: names for files, the ends and stops of sliders.
const FOR_PROGRAMS: [&str; 7] = ["section", "id", "min", "max", "step", "stops", "words"];

/// Fits a table to paper, with the months that are asked for where it has many.
pub fn fit(table: &Table, keeps: &dyn Fn(Month) -> bool, language: Language) -> Fitted {
    let month = |row: &Vec<Cell>| row.first()?.text()?.get(..7)?.parse::<Month>().ok();
    let first = table.columns.first();
    let by_month = first.is_some_and(|column| column.id == "date");
    let is_chosen = by_month && table.rows.len() > MOST_MONTHS;
    let rows = table.rows.iter();
    let rows: Vec<_> = rows
        .filter(|row| !is_chosen || month(row).is_none_or(keeps))
        .collect();
    let mut common = Vec::new();
    let mut kept = Vec::new();
    for (at, column) in table.columns.iter().enumerate() {
        let cells = || rows.iter().filter_map(|row| row.get(at));
        let is_empty = cells().all(|cell| *cell == Cell::Unknown);
        if FOR_PROGRAMS.contains(&&*column.id) || is_empty {
            continue;
        }
        match same_words(cells(), column, language) {
            Some(text) if at > 0 => common.push(format!("{}: {text}", column.heading)),
            _ => kept.push((at, column)),
        }
    }
    // A row is read from its name on.
    let name = kept.iter().position(|(_, column)| column.id == "name");
    if let Some(before) = name.and_then(|at| kept.get_mut(..=at)) {
        before.rotate_right(1);
    }
    let parts = beside_each_other(&kept);
    Fitted {
        common,
        is_chosen,
        parts: parts
            .iter()
            .map(|columns| grid(columns, &rows, language))
            .collect(),
    }
}

/// The text that every row has in a column, where there are more rows than one.
fn same_words<'a>(
    mut cells: impl Iterator<Item = &'a Cell>,
    column: &TableColumn,
    language: Language,
) -> Option<String> {
    let first = cells.next()?;
    let mut others = cells.peekable();
    others.peek()?;
    let is_text = matches!(first, Cell::Text(_));
    let is_same = is_text && others.all(|cell| cell == first);
    is_same.then(|| shown(first, column, language))
}

/// The columns in parts of about one width, each with the first column before it.
fn beside_each_other<'a>(
    columns: &[(usize, &'a TableColumn)],
) -> Vec<Vec<(usize, &'a TableColumn)>> {
    let Some((first, others)) = columns.split_first() else {
        return Vec::new();
    };
    let parts = others.len().div_ceil(WIDEST - 1).max(1);
    let width = others.len().div_ceil(parts).max(1);
    let chunks = others.chunks(width);
    let mut parts: Vec<_> = chunks
        .map(|chunk| [slice::from_ref(first), chunk].concat())
        .collect();
    if parts.is_empty() {
        parts.push(vec![*first]);
    }
    parts
}

fn grid(columns: &[(usize, &TableColumn)], rows: &[&Vec<Cell>], language: Language) -> Grid {
    let heading = |(_, column): &(usize, &TableColumn)| Heading {
        text: column.heading.to_string(),
        is_number: column.form != Form::Text,
    };
    let row = |row: &&Vec<Cell>| {
        let cells = columns.iter();
        let cells = cells.map(|(at, column)| Some(shown(row.get(*at)?, column, language)));
        cells.map(Option::unwrap_or_default).collect()
    };
    Grid {
        headings: columns.iter().map(heading).collect(),
        rows: rows.iter().map(row).collect(),
    }
}

/// A cell as people read it.
fn shown(cell: &Cell, column: &TableColumn, language: Language) -> String {
    match cell {
        Cell::Unknown => NOTHING.to_owned(),
        Cell::Text(text) if matches!(&*column.id, "date" | "published") => day(text, language),
        Cell::Text(text) => text.clone(),
        Cell::Truth(truth) => words::truth(*truth, language).to_owned(),
        Cell::Number(value) => match column.form {
            Form::Whole => number::whole(*value, language),
            Form::Signed => number::signed(*value, language),
            Form::Tenths => number::decimal(*value, 1, language),
            Form::Text | Form::Exact | Form::Digits => {
                number::decimal(*value, number::decimals(*value), language)
            }
        },
    }
}

/// `1 jan 2023`, or the day of a source in words.
fn day(text: &str, language: Language) -> String {
    let month = text.strip_suffix("-01").filter(|month| month.len() == 7);
    match month.and_then(|month| month.parse().ok()) {
        Some(month) => format!("1 {}", date::short(month, language)),
        None => date::of_source(text, language),
    }
}
