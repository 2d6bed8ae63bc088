//! The chapters of the views: their pages, with the pictures and tables that they hold.

use super::Block;
use super::grid::{Grid, fit};
use crate::analysis::{self, Sampling, Spread};
use crate::month::Month;
use crate::outlook::Column;
use crate::pages::compare::{self, Section};
use crate::pages::uncertainty::{band, sensitivity};
use crate::pages::{
    Context, Page, View, account, composition, need, regions, supply, table, ukraine,
};
use crate::regions::{Key, Level, Realised};
use crate::text::report as words;

/// The columns of Tabel on paper: who is in reception, and what that asks.
const COLUMNS: [Column; 7] = [
    Column::InProcedure,
    Column::PermitHolders,
    Column::AwaitingDeparture,
    Column::UnaccompaniedMinors,
    Column::Occupancy,
    Column::RequiredPlaces,
    Column::RequiredPlacesAmv,
];

/// The outcomes of every scenario beside the reference.
pub fn key_figures(context: &Context<'_>) -> Vec<Block> {
    let page = compare::page(context, None, (Section::Outcomes, false));
    let mut blocks = vec![Block::Chapter(
        words::figures_heading(context.language).to_owned(),
    )];
    for table in &page.tables {
        let caption = words::figures_caption(context.month, context.language);
        blocks.extend(tables(context, &caption, table, &|_| true));
    }
    blocks
}

/// What a view says; why scenarios differ is told of each of them.
pub fn chapters(view: View, context: &Context<'_>, all: &[Context<'_>]) -> Vec<Block> {
    let mut pages = pages(view, context, all).into_iter();
    let Some(mut first) = pages.next() else {
        return Vec::new();
    };
    if view == View::Need {
        // It stands at the head of the report.
        first.answer.clear();
    }
    let first = chapter(context, first);
    first
        .into_iter()
        .chain(pages.flat_map(|page| chapter(context, page)))
        .collect()
}

fn pages(view: View, context: &Context<'_>, all: &[Context<'_>]) -> Vec<Page> {
    match view {
        View::Need => vec![need::page(context, false)],
        View::Composition => vec![composition::page(context)],
        View::Supply => vec![supply::page(context)],
        View::Regions => vec![regions_page(context)],
        View::Ukraine => vec![ukraine::page(context)],
        View::Compare => compared(context, all),
        View::Uncertainty => uncertainty(context),
        View::Table => vec![table::page(context, &COLUMNS)],
        View::Account => vec![account::page(context, None)],
    }
}

fn regions_page(context: &Context<'_>) -> Page {
    let asked = regions::Asked {
        month: context.within(),
        level: Level::Province,
        key: &Key::default(),
        realised: &Realised::default(),
        sort: None,
        selected: None,
    };
    regions::page(context, &asked)
}

/// Why each scenario that differs does so, then the differences of all by month.
fn compared(context: &Context<'_>, all: &[Context<'_>]) -> Vec<Page> {
    let mut pages: Vec<Page> = Vec::new();
    for one in all {
        let mut page = compare::page(one, None, (Section::Why, false));
        let is_one = page.charts.len() > 1;
        page.charts.truncate(1);
        if is_one {
            pages.push(page);
        }
    }
    let mut months = compare::page(context, None, (Section::Months, false));
    months.answer.clear();
    pages.push(months);
    pages
}

/// How far the assumptions spread, and which one matters most.
fn uncertainty(context: &Context<'_>) -> Vec<Page> {
    let Some(active) = context.scene.active() else {
        return Vec::new();
    };
    let subject = active.subject();
    let spread = Spread::new(subject, Sampling::default()).ok();
    let spread = spread.and_then(|spread| band::page(context, &spread, context.capacity));
    let rows = analysis::sensitivity(subject, context.month).ok();
    let rows = rows.and_then(|rows| sensitivity::page(context, &rows));
    spread.into_iter().chain(rows).collect()
}

/// A page as a chapter.
fn chapter(context: &Context<'_>, page: Page) -> Vec<Block> {
    let mut blocks = vec![Block::Chapter(page.question.clone())];
    if !page.answer.is_empty() {
        blocks.push(Block::Paragraph(page.answer));
    }
    let captions: Vec<_> = page
        .charts
        .iter()
        .map(|chart| chart.title.clone())
        .collect();
    let pictures = page
        .charts
        .into_iter()
        .map(|chart| Block::Picture(Box::new(chart)));
    blocks.extend(pictures);
    let keeps = |month| is_told(context, month);
    let every = |_| true;
    let keeps: &dyn Fn(Month) -> bool = if page.view == View::Table {
        &every
    } else {
        &keeps
    };
    for (at, table) in page.tables.iter().enumerate() {
        let caption = captions.get(at).or(captions.last());
        let caption = caption.unwrap_or(&page.question);
        blocks.extend(tables(context, caption, table, keeps));
    }
    if !page.notes.is_empty() {
        blocks.push(Block::List(page.notes));
    }
    blocks
}

/// A table on paper: below it what its rows have in common.
fn tables(
    context: &Context<'_>,
    caption: &str,
    table: &crate::table::Table,
    keeps: &dyn Fn(Month) -> bool,
) -> Vec<Block> {
    let language = context.language;
    let fitted = fit(table, keeps, language);
    let count = fitted.parts.len();
    let mut told = fitted.common;
    if fitted.is_chosen && keeps(context.scene.edition.baseline.start()) {
        told.extend(words::chosen_months(language).map(str::to_owned));
    }
    let caption = words::caption(caption, &told);
    let parts = fitted.parts.into_iter().enumerate();
    let table = |(at, grid): (usize, Grid)| {
        Block::Table(words::part(&caption, at + 1, count, language), grid)
    };
    parts.map(table).collect()
}

/// Whether a table of months tells of this one: the dates that matter, and the first of each half-year.
fn is_told(context: &Context<'_>, month: Month) -> bool {
    let baseline = &context.scene.edition.baseline;
    let ends = [baseline.start(), baseline.horizon(), context.month];
    ends.contains(&month)
        || baseline.key_dates().contains(&month)
        || matches!(month.number(), 1 | 7)
}
