//! The chapters of the views: their pages, with the pictures and tables that they hold.

use super::Block;
use super::grid::{Grid, fit};
use crate::analysis::{self, Sampling, Spread};
use crate::month::Month;
use crate::pages::compare::comparison::reference_name;
use crate::pages::compare::{self, Section};
use crate::pages::uncertainty::{band, sensitivity};
use crate::pages::{Context, Page, Provenance, Shown, View, sections, table};
use crate::scenario::Scenario;
use crate::table::{Cell, Table};
use crate::text::{Label, Language, date, provenance, report as words};

/// As many assumptions are shown: the widest.
const MOST_ASSUMPTIONS: usize = 8;

/// The outcomes of every scenario beside the reference.
pub fn key_figures(context: &Context<'_>) -> Vec<Block> {
    let page = compare::page(context, None, Section::Outcomes.into());
    let mut blocks = vec![Block::chapter(Label::ReportFigures, context.language)];
    for mut table in first_table(page).tables {
        once(&mut table);
        let day = date::first_day(context.month, context.language);
        let caption = words::figures_caption(&day, context.language);
        blocks.extend(tables(context, &caption, &table, &|_| true));
    }
    let note = Label::ReportDifferences.text(context.language);
    blocks.push(Block::Note(note.to_owned()));
    blocks
}

/// Leaves out a row whose date and numbers stand in the table already: a key date may be the month that is read.
fn once(table: &mut Table) {
    let mut seen: Vec<Vec<Cell>> = Vec::new();
    table.rows.retain(|row| {
        let told = |cell: &&Cell| !matches!(cell, Cell::Text(_));
        let numbers = row.iter().take(1).chain(row.iter().skip(1).filter(told));
        let numbers: Vec<_> = numbers.cloned().collect();
        let is_new = !seen.contains(&numbers);
        seen.push(numbers);
        is_new
    });
}

/// What a view says; why scenarios differ is told of each of them.
pub fn chapters(view: View, context: &Context<'_>, all: &[Context<'_>]) -> Vec<Block> {
    let mut question = String::new();
    let mut blocks = Vec::new();
    for page in pages(view, context, all) {
        if page.question != question {
            question.clone_from(&page.question);
            blocks.push(Block::Chapter(page.question.clone()));
        }
        blocks.extend(told(context, page));
    }
    blocks
}

/// The pages of a view, as paper has room for them.
fn pages(view: View, context: &Context<'_>, all: &[Context<'_>]) -> Vec<Page> {
    let shown = || sections::of(view, context).into_iter();
    match view {
        // Its answer stands at the head of the report.
        View::Need => {
            let without = |page| Page {
                answer: String::new(),
                ..page
            };
            shown().map(without).collect()
        }
        View::Composition | View::Ukraine => shown().collect(),
        View::Supply => shown().map(first_table).collect(),
        View::Regions => shown().take(1).collect(),
        View::Compare => compared(context, all),
        View::Uncertainty => uncertainty(context),
        View::Table => vec![without_notes(table::page(context, &table::PLACES))],
        View::Account => shown().map(without_notes).collect(),
    }
}

/// The page with the first of its tables: the others tell the same in more words.
fn first_table(mut page: Page) -> Page {
    page.tables.truncate(1);
    page
}

/// The page without its notes: they are about the screen, or stand at the end of the report.
fn without_notes(mut page: Page) -> Page {
    page.notes.clear();
    page
}

/// Why each scenario that differs does so, then the differences of all by month.
fn compared(context: &Context<'_>, all: &[Context<'_>]) -> Vec<Page> {
    let mut pages: Vec<Page> = Vec::new();
    let differs = |one: &&Context<'_>| one.scene.active().is_some_and(Shown::differs);
    for one in all.iter().filter(differs) {
        let mut page = compare::page(one, None, Section::Why.into());
        // The second one, of all scenarios, follows once.
        let explained = page.charts.len() > 1;
        page.charts.truncate(1);
        if explained {
            pages.push(first_table(page));
        }
    }
    if !pages.is_empty() {
        let mut months = compare::page(context, None, Section::Months.into());
        months.answer.clear();
        // Of all scenarios, not of the active one alone.
        for chart in &mut months.charts {
            let title = Label::DifferenceByMonth.text(context.language);
            title.clone_into(&mut chart.title);
        }
        pages.push(first_table(months));
    }
    pages
}

/// How far the assumptions spread, and which one matters most.
fn uncertainty(context: &Context<'_>) -> Vec<Page> {
    let Some(active) = context.scene.active() else {
        return Vec::new();
    };
    let subject = active.subject();
    let spread = Spread::new(subject, Sampling::default()).ok();
    let spread = spread.and_then(|spread| {
        let mut page = band::page(context, &spread, context.capacity)?;
        page.answer = spread_told(context, &spread)?;
        Some(page)
    });
    let rows = analysis::sensitivity(subject, context.month).ok();
    let rows = rows.and_then(|mut rows| {
        let all = rows.len();
        rows.truncate(MOST_ASSUMPTIONS);
        let mut page = sensitivity::page(context, &rows)?;
        page.notes
            .extend(words::widest(rows.len(), all, context.language));
        Some(page)
    });
    spread.into_iter().chain(rows).collect()
}

/// Between which places nine of ten combinations lie.
fn spread_told(context: &Context<'_>, spread: &Spread) -> Option<String> {
    let since = context.month.since(context.scene.edition.baseline.start());
    let lines = spread.percentiles().get(usize::try_from(since).ok()?)?;
    let [low, .., high] = lines;
    Some(words::spread(*low, *high, context.month, context.language))
}

/// Leaves out of the pictures what the report says beside them: where they come from, the answer and the notes.
fn without_repeats(context: &Context<'_>, page: &mut Page) {
    let (scene, language, day) = (context.scene, context.language, context.day.to_string());
    let baseline = &scene.edition.baseline;
    let reference = Scenario::reference(baseline, reference_name(scene, language));
    let reference = Provenance::new(&reference, baseline, &day, language);
    let origins = scene.shown.iter().map(|shown| context.origin(shown));
    // What a scenario changes comes behind its origin.
    let origins = origins.chain([reference]);
    let origins: Vec<_> = origins.map(|origin| origin.sentence(language)).collect();
    let mut told = page.notes.clone();
    told.extend([
        page.answer.clone(),
        provenance::made(&day, language),
        provenance::source(language.of(baseline.source()), language),
    ]);
    let is_told = |text: &String| {
        told.contains(text) || origins.iter().any(|origin| text.starts_with(origin))
    };
    for chart in &mut page.charts {
        chart.notes.retain(|note| !is_told(&note.text));
    }
}

/// Above a part of Vergelijken: whose difference is explained, else what is shown.
fn part(page: &Page, language: Language) -> Option<Block> {
    let chart = page.charts.first()?;
    let name = page.origin.as_ref().filter(|_| !page.answer.is_empty());
    let part = name.map_or_else(
        || chart.title.clone(),
        |origin| words::explained(&origin.scenario, language),
    );
    Some(Block::Part(part))
}

/// What a page says below its question.
fn told(context: &Context<'_>, mut page: Page) -> Vec<Block> {
    let mut blocks = Vec::new();
    without_repeats(context, &mut page);
    if page.view == View::Compare {
        blocks.extend(part(&page, context.language));
    }
    if !page.answer.is_empty() {
        blocks.push(Block::Paragraph(page.answer));
    }
    let captions = page.charts.iter().map(|chart| chart.title.clone());
    let captions: Vec<_> = captions.collect();
    let pictures = page.charts.into_iter().map(Box::new);
    blocks.extend(pictures.map(Block::Picture));
    let view = page.view;
    let keeps = |month| view == View::Table || is_told(context, month);
    for (at, table) in page.tables.iter().enumerate() {
        let caption = captions.get(at).or(captions.last());
        let caption = section(table).or(caption.map(String::as_str));
        let caption = caption.unwrap_or(&page.question);
        blocks.extend(tables(context, caption, table, &keeps));
    }
    if !page.notes.is_empty() {
        blocks.push(Block::List(page.notes));
    }
    blocks
}

/// The section of Verantwoording that a table belongs to.
fn section(table: &Table) -> Option<&str> {
    let first = table.columns.first()?;
    match table.rows.first()?.first()? {
        Cell::Text(name) if first.id == "section" => Some(name),
        _ => None,
    }
}

/// A table on paper: below it what its rows have in common. A word processor of today leaves headings behind that
/// follow a table at once; where the table has a note, none does.
fn tables(
    context: &Context<'_>,
    caption: &str,
    table: &Table,
    keeps: &dyn Fn(Month) -> bool,
) -> Vec<Block> {
    let language = context.language;
    let fitted = fit(table, keeps, language);
    let count = fitted.parts.len();
    let mut told = fitted.common;
    if fitted.is_chosen && keeps(context.scene.edition.baseline.start()) {
        told.push(Label::ReportChosenMonths.text(language).to_owned());
    }
    let parts = fitted.parts.into_iter().enumerate();
    let table = |(at, grid): (usize, Grid)| {
        Block::Table(words::part(caption, at + 1, count, language), grid)
    };
    let note = words::note(&told).map(Block::Note);
    parts.map(table).chain(note).collect()
}

/// Whether a table of months tells of this one: the dates that matter, and the first of each half-year.
fn is_told(context: &Context<'_>, month: Month) -> bool {
    let baseline = &context.scene.edition.baseline;
    let ends = [baseline.start(), baseline.horizon(), context.month];
    ends.contains(&month)
        || baseline.key_dates().contains(&month)
        || matches!(month.number(), 1 | 7)
}
