//! Komt het uit?: the counts of the active scenario beside every open one, and what would explain one of them.

use eframe::egui::{ComboBox, Ui};

use super::section_head;
use crate::analysis::{CountSought, Subject, counted_spread, explain_count};
use crate::app::act::Act;
use crate::app::clipboard;
use crate::app::command::Command;
use crate::app::kit::question::main_button;
use crate::app::look::Look;
use crate::app::page::{heading_ui, paragraph_ui};
use crate::app::still_plot;
use crate::app::text_table::results_ui;
use crate::chart::Chart;
use crate::pages::Context;
use crate::pages::uncertainty::track::{self, Explainable, Found, explainable_counts};
use crate::scenario::{OwnCounts, Scenario};
use crate::table::Table;
use crate::text::{Label, Language, track as words};

/// The height of a plot.
const HEIGHT: f32 = 220.0;
/// From this width on, two plots stand beside each other.
const WIDE: f32 = 640.0;

/// What the section keeps between frames: which count is to be explained, and what takes longer than a frame has, with
/// what it was found for.
#[derive(Default)]
pub struct TrackSection {
    chosen: usize,
    spread_of: Option<(String, OwnCounts)>,
    explained: Option<(Scenario, CountSought)>,
    /// What was found last; it is found again where it is asked of something else.
    pub found: Found,
}

impl TrackSection {
    /// Finds what takes long. While something is held, what explains a count waits until it is let go.
    fn find(&mut self, context: &Context<'_>, asked: Option<&Explainable>, is_held: bool) {
        let Some(active) = context.scene.active() else {
            return;
        };
        let baseline = active.baseline();
        let counts = &active.scenario().brought.counts;
        let key = self.spread_of.as_ref();
        if key.is_none_or(|(edition, held)| edition != baseline.id() || held != counts) {
            let scenario = &Scenario::reference(baseline, "reference");
            let subject = Subject { scenario, baseline };
            self.found.spread = counted_spread(subject, counts).unwrap_or_default();
            self.spread_of = Some((baseline.id().to_owned(), counts.clone()));
        }
        let Some(asked) = asked else {
            self.found.explaining.clear();
            self.explained = None;
            return;
        };
        let key = self.explained.as_ref();
        let is_other = key.is_none_or(|(scenario, sought)| {
            *sought != asked.sought || scenario != active.scenario()
        });
        if is_other && (!is_held || self.explained.is_none()) {
            let subject = active.subject();
            self.found.explaining = explain_count(subject, asked.sought).unwrap_or_default();
            self.explained = Some((active.scenario().clone(), asked.sought));
        }
    }
}

/// Draws the section over the width that is there.
pub fn show(ui: &mut Ui, look: &Look<'_>, section: &mut TrackSection) -> Vec<Act> {
    let (context, language) = (&look.context_within(), look.language);
    let mut acts = Vec::new();
    let counts = context.counts().cloned().unwrap_or_default();
    let asked = explainable_counts(&counts, language);
    let is_held = ui.input(|input| input.pointer.any_down());
    section.find(context, asked.get(section.chosen), is_held);
    let Some(page) = track::page(context, &section.found) else {
        return acts;
    };
    let counts = Label::OwnCounts.text(language);
    if page.tables.is_empty() {
        heading_ui(ui, Label::TrackTitle.text(language), 1);
        section_head::answer_ui(ui, &page.answer);
        ui.add_space(8.0);
        let asked = main_button(ui, counts).clicked();
        acts.extend(asked.then_some(Act::Carry(Command::Counts)));
        return acts;
    }
    let copies = section_head::show(ui, Label::TrackTitle, language, |ui| {
        if ui.button(counts).clicked() {
            acts.push(Act::Carry(Command::Counts));
        }
    });
    if copies {
        let done = |_: &str, language| Label::TrackCopied.text(language).to_owned();
        acts.extend(clipboard::copy_first(ui, &page, language, done));
    }
    section_head::answer_ui(ui, &page.answer);
    page.notes.iter().for_each(|note| paragraph_ui(ui, note));
    multiples_ui(ui, &page.charts);
    let mut tables = page.tables.iter();
    let (each, means) = (tables.next(), tables.next());
    table_ui(ui, Label::TrackMeans, means, language);
    explain_ui(ui, section, &asked, tables.next(), language);
    table_ui(ui, Label::TrackEach, each, language);
    acts
}

/// A plot for each output, two beside each other where there is room.
fn multiples_ui(ui: &mut Ui, charts: &[Chart]) {
    let columns = if ui.available_width() >= WIDE { 2 } else { 1 };
    for row in charts.chunks(columns) {
        ui.columns(columns, |places| {
            for (ui, chart) in places.iter_mut().zip(row) {
                heading_ui(ui, &chart.title, 2);
                still_plot::show(ui, chart, &chart.title, HEIGHT);
            }
        });
    }
}

/// Which count is to be explained, and by what.
fn explain_ui(
    ui: &mut Ui,
    section: &mut TrackSection,
    asked: &[Explainable],
    table: Option<&Table>,
    language: Language,
) {
    ui.add_space(8.0);
    heading_ui(ui, Label::ExplainTitle.text(language), 2);
    let Some(chosen) = asked.get(section.chosen).or(asked.first()) else {
        return paragraph_ui(ui, Label::ExplainNoCount.text(language));
    };
    let name = Label::ExplainCount.text(language);
    let list = ComboBox::from_label(name).width(320.0);
    list.selected_text(&chosen.name).show_ui(ui, |ui| {
        for (index, one) in asked.iter().enumerate() {
            ui.selectable_value(&mut section.chosen, index, &one.name);
        }
    });
    match table {
        Some(table) => {
            paragraph_ui(ui, &words::would_explain(table.rows.len(), language));
            rows_ui(ui, Label::ExplainTitle, table, language);
        }
        None => paragraph_ui(ui, Label::ExplainNone.text(language)),
    }
}

fn table_ui(ui: &mut Ui, name: Label, table: Option<&Table>, language: Language) {
    if let Some(table) = table {
        ui.add_space(8.0);
        heading_ui(ui, name.text(language), 2);
        rows_ui(ui, name, table, language);
    }
}

fn rows_ui(ui: &mut Ui, name: Label, table: &Table, language: Language) {
    let words = |row, column| table.words(row, column, language).unwrap_or_default();
    results_ui(ui, name.text(language), table, [2.0, 1.2], words);
}
