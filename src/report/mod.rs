//! A report: what a memo about the open scenarios says, in its order. Plain data, made by one pure function from the
//! pages of the views; the writer of each format paints it.
//!
//! Uses `pages`, `documents`, `files` (for codes) and `text`. Knows no format.

mod grid;
mod ground;
mod letter;
mod views;

pub use grid::{Grid, Heading};
pub use letter::letter;

use jiff::civil::Date;

use crate::chart::Chart;
use crate::documents::Documents;
use crate::month::Month;
use crate::pages::{Context, Scene, View, need};
use crate::text::{Label, Language, date, report as words};

/// What a memo says, in its order.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The language of its texts.
    pub language: Language,
    /// What it is about.
    pub title: String,
    /// When it was made, with what, and on what it stands.
    pub made: String,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A part of a report.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// What follows is about this: a chapter.
    Chapter(String),
    /// A part of a chapter.
    Part(String),
    /// A sentence or more.
    Paragraph(String),
    /// Sentences that stand beside each other.
    List(Vec<String>),
    /// A chart: its title is its caption, its description says the same in words.
    Picture(Box<Chart>),
    /// A table below its caption.
    Table(String, Grid),
    /// What is to be known of every row of the table above it.
    Note(String),
}

impl Block {
    /// A chapter with a fixed heading.
    fn chapter(heading: Label, language: Language) -> Self {
        Self::Chapter(heading.text(language).to_owned())
    }
}

/// What a report is asked to hold.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The views in it.
    pub views: &'a [View],
    /// The month that is read; none for the edition's default date.
    pub month: Option<Month>,
    /// The user's own capacity, in places.
    pub capacity: Option<f64>,
    /// The language.
    pub language: Language,
    /// The day of today.
    pub day: Date,
}

/// The views that a memo needs: a few pages, and the answer to the questions that are asked first.
pub const FIRST: [View; 4] = [View::Need, View::Supply, View::Compare, View::Uncertainty];

/// The report about the open scenarios; none when nothing is open.
///
/// Of the active scenario the views of one scenario speak; why it differs is told of every scenario.
pub fn report(documents: &Documents, asked: &Asked<'_>) -> Option<Report> {
    let language = asked.language;
    let scene = Scene::new(documents)?;
    let open = documents.open().iter();
    let scenes: Vec<_> = open
        .filter_map(|document| Scene::of(documents, document.id()))
        .collect();
    let context = asked.context(&scene);
    let all: Vec<_> = scenes.iter().map(|scene| asked.context(scene)).collect();
    let mut blocks = opening(&all);
    blocks.extend(ground::changes(&context));
    blocks.extend(views::key_figures(&context));
    let mut views = View::ALL.to_vec();
    views.retain(|view| asked.views.contains(view));
    for view in &views {
        blocks.extend(views::chapters(*view, &context, &all));
    }
    blocks.extend(ground::closing(&context, &views));
    let names = scene.shown.iter().map(|shown| context.name(shown));
    let edition = language.of(scene.edition.baseline.name());
    Some(Report {
        language,
        title: words::title(&names.collect::<Vec<_>>(), language),
        made: words::made(
            &date::of_source(&asked.day.to_string(), language),
            edition,
            language,
        ),
        blocks,
    })
}

impl Asked<'_> {
    /// What the pages of the active scenario of a scene are made from.
    fn context<'a>(&self, scene: &'a Scene<'a>) -> Context<'a> {
        Context {
            capacity: self.capacity,
            ..Context::at(scene, self.month, self.language, self.day)
        }
    }
}

/// The question, and the answer of every scenario.
fn opening(all: &[Context<'_>]) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut answers = Vec::new();
    let mut notes = Vec::new();
    for context in all {
        let Some(shown) = context.scene.active() else {
            continue;
        };
        let (page, language) = (need::page(context, false), context.language);
        let name = context.name(shown);
        if blocks.is_empty() {
            blocks.push(Block::chapter(Label::ReportQuestion, language));
            blocks.push(Block::Paragraph(page.question));
            answers.push(Block::chapter(Label::ReportAnswer, language));
        }
        if !shown.scenario().note.is_empty() {
            let note = shown.scenario().note.split_whitespace();
            notes.push(words::named(&name, &note.collect::<Vec<_>>().join(" ")));
        }
        answers.push(Block::Paragraph(words::named(&name, &page.answer)));
    }
    if !notes.is_empty() {
        blocks.push(Block::List(notes));
    }
    blocks.extend(answers);
    blocks
}
