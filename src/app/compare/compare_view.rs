//! The view Vergelijken: what differs between these scenarios, and which slider causes which part of it?

use eframe::egui::{Rect, Sense, Ui, vec2};

use super::compare_head;
use super::compare_plot;
use super::differences_table::Differences;
use super::outcomes_table;
use super::state::CompareView;
use super::waterfall_plot;
use crate::analysis::Attribution;
use crate::app::act::Act;
use crate::app::kit::words::{below, sentence_ui, weak_ui};
use crate::app::look::Look;
use crate::app::page;
use crate::app::theme;
use crate::export::Format;
use crate::pages::compare::comparison::{Comparison, reference_name};
use crate::pages::compare::{self, Explained, Section, waterfall};
use crate::pages::{Context, Page};
use crate::scenario::Scenario;
use crate::table::Table;
use crate::text::{Label, Language, compare as words, compare_tables};

/// Below this height, in points, everything scrolls; above it the sentence stays in sight.
const LEAST_HEIGHT: f32 = 540.0;
/// The least height of what the card shows.
const LEAST_PLOT: f32 = 250.0;
/// What a card takes besides its contents.
const AROUND: f32 = 72.0;

/// Draws the view.
pub fn show(ui: &mut Ui, look: &Look<'_>, view: &mut CompareView) -> Vec<Act> {
    let (context, language) = (&look.context_within(), look.language);
    let name = reference_name(look.scene, language);
    let reference = Scenario::reference(&look.scene.edition.baseline, name);
    let comparison = Comparison::new(look.scene, &reference, (view.against, context.month));
    let explained = comparison.explained();
    let frame = Frame {
        page: compare::of(context, &comparison, &explained, view.shown()),
        context,
        comparison: &comparison,
        explained: &explained,
    };
    let sentence = frame.page.answer.clone();
    let tall = ui.available_height() >= LEAST_HEIGHT;
    if tall {
        below(ui, "story", |ui| sentence_ui(ui, sentence.clone()));
    }
    let differences = Differences::new(&comparison, frame.attribution(), language);
    let room = ui.available_height() - differences.height();
    let mut acts = Vec::new();
    page::show(ui, Label::CompareTab.text(language), |ui| {
        ui.spacing_mut().item_spacing.y = 10.0;
        frame.main_card_ui(ui, view, room, &mut acts);
        if !tall {
            sentence_ui(ui, sentence);
        }
        frame.differences_card_ui(ui, view, &differences, &mut acts);
    });
    acts
}

/// What is compared in one frame.
struct Frame<'a> {
    context: &'a Context<'a>,
    page: Page,
    comparison: &'a Comparison<'a>,
    explained: &'a Explained,
}

impl Frame<'_> {
    fn attribution(&self) -> Option<&Attribution> {
        self.explained.as_ref().and_then(|one| one.as_ref().ok())
    }

    fn main_card_ui(&self, ui: &mut Ui, view: &mut CompareView, room: f32, acts: &mut Vec<Act>) {
        let around = compare_head::HEIGHT + 2.0 * AROUND + 36.0;
        let height = (room - around).max(LEAST_PLOT);
        let language = self.context.language;
        theme::card(theme::palette(ui)).show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            compare_head::show(ui, self.comparison, view, acts, language);
            ui.add_space(6.0);
            match view.section {
                Section::Why => self.why_ui(ui, view, height),
                Section::Months => {
                    let place = allocate(ui, height);
                    let state = (self.comparison, &mut view.months);
                    let chart = self.page.charts.first().cloned();
                    let read = chart.and_then(|chart| compare_plot::show(ui, state, place, chart));
                    acts.extend(read.map(Act::Read));
                }
                Section::Outcomes => outcomes_table::show(ui, self.comparison, language),
            }
            acts.extend(self.copy_ui(ui, view.section));
        });
    }

    /// The waterfall, or why there is none.
    fn why_ui(&self, ui: &mut Ui, view: &mut CompareView, height: f32) {
        let (comparison, language) = (self.comparison, self.context.language);
        let (Some(attribution), Some(month)) = (self.attribution(), comparison.month) else {
            let refusal = compare::refusal(comparison, self.explained, language);
            return page::paragraph_ui(ui, &refusal);
        };
        let steps = waterfall::steps(comparison, attribution, view.by_group, language);
        let of = (
            comparison.from.id(),
            comparison.to.id(),
            month,
            view.by_group,
        );
        let under_a_hand = ui.input(|input| input.pointer.any_down());
        let width = ui.available_width();
        let layout = waterfall::Layout {
            range: view.why.axis(waterfall::range(&steps), of, under_a_hand),
            is_lying: waterfall_plot::is_lying(steps.len(), width),
        };
        let place = allocate(ui, waterfall_plot::height(steps.len(), width, height));
        let of = (attribution, steps.as_slice());
        if let Some(chart) = waterfall::chart(self.context, comparison, of, layout) {
            waterfall_plot::show(ui, place, &chart, &steps);
        }
        let foot = layout.range.min;
        let foot = (foot > 0.0).then(|| words::bars_start(foot, language));
        let notes = foot.into_iter().chain(self.page.notes.iter().cloned());
        weak_ui(ui, notes.collect::<Vec<_>>().join(" "));
    }

    /// The table of the section, to copy.
    fn copy_ui(&self, ui: &mut Ui, section: Section) -> Option<Act> {
        let label = match section {
            Section::Why => return None,
            Section::Months => Label::MonthsTable,
            Section::Outcomes => Label::CopyTable,
        };
        let language = self.context.language;
        let copy = ui.button(label.text(language)).clicked();
        let table = self.page.tables.first().filter(|_| copy)?;
        Some(copied(ui, table, language))
    }

    fn differences_card_ui(
        &self,
        ui: &mut Ui,
        view: &mut CompareView,
        differences: &Differences<'_>,
        acts: &mut Vec<Act>,
    ) {
        theme::card(theme::palette(ui)).show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 4.0;
            acts.extend(differences.show(ui, &mut view.open));
            let others = self.comparison.of_other_editions();
            let language = self.context.language;
            if let Some(left_out) = compare_tables::left_out(&others, language) {
                weak_ui(ui, &left_out);
            }
            let alone = self.comparison.sides.len() == 2;
            if alone {
                weak_ui(ui, compare_tables::only_one(language));
            }
            ui.horizontal_wrapped(|ui| {
                let id = self.comparison.to.id();
                let duplicate = ui.button(Label::DuplicateThis.text(language));
                if let Some(id) = id.filter(|_| duplicate.clicked()) {
                    acts.push(Act::Duplicate(id));
                }
                if ui.button(Label::CopyList.text(language)).clicked() {
                    acts.push(copied(ui, &differences.sheet(), language));
                }
            });
        });
    }
}

/// A place as wide as there is room.
fn allocate(ui: &mut Ui, height: f32) -> Rect {
    let size = vec2(ui.available_width(), height);
    ui.allocate_exact_size(size, Sense::hover()).0
}

/// Puts a table on the clipboard and tells so.
fn copied(ui: &Ui, sheet: &Table, language: Language) -> Act {
    match sheet.to_text(Format::Pasted, language) {
        Ok(text) => {
            ui.copy_text(text);
            Act::Say(compare_tables::table_copied(sheet.rows.len(), language))
        }
        Err(cause) => Act::Say(cause),
    }
}
