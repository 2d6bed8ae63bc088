//! The view Vergelijken: what differs between these scenarios, and which slider causes which part of it?

use eframe::egui::{Button, Rect, Sense, Ui, vec2};

use super::compare_head;
use super::differences_table::{DifferencesTable, Rows};
use super::outcomes_table;
use super::plots;
use super::state::CompareView;
use crate::app::act::Act;
use crate::app::clipboard;
use crate::app::command::Command;
use crate::app::kit::roving::Roving;
use crate::app::kit::words::{below, last_extent, sentence_ui, settled, weak_height, weak_ui};
use crate::app::look::Look;
use crate::app::page;
use crate::app::plot::held_axis::fitted;
use crate::app::theme;
use crate::export::Format;
use crate::files::shipped;
use crate::pages::compare::comparison::{Comparison, reference_name};
use crate::pages::compare::differences::Differences;
use crate::pages::compare::{self, Explained, Section, waterfall};
use crate::pages::{Context, Page};
use crate::scenario::Scenario;
use crate::table::Table;
use crate::text::{Label, Language, compare_tables, number};

/// Below this height, in points, everything scrolls; above it plot, list and sentence are in sight together.
const LEAST_HEIGHT: f32 = 540.0;
/// The least height of what the card shows.
const LEAST_PLOT: f32 = 190.0;
/// The least share that the axes of a plot have of the view; in a lower one the list below it needs its rows first.
const SHARE: f32 = 0.455;
const LOW_SHARE: f32 = 0.39;
const LOW: f32 = 590.0;
/// The room of the names below the axes.
const NAMES: f32 = 40.0;
/// What is neither plot nor rows of the list: where its height is kept, and what it is at first.
const AROUND: (&str, f32) = ("around plot and list", 260.0);

/// Draws the view.
pub fn show(ui: &mut Ui, look: &Look<'_>, view: &mut CompareView) -> Vec<Act> {
    let (context, language) = (&look.context_within(), look.language);
    let name = reference_name(look.scene, language);
    let reference = Scenario::reference(&look.scene.edition.baseline, name);
    let comparison = Comparison::new(look.scene, &reference, view.against, context.month);
    let explained = comparison.explained();
    let attribution = compare::attribution(&explained);
    let kept = view.list.kept.as_ref();
    let differences = Differences::new(&comparison, attribution, kept, language);
    let page = compare::of(context, &comparison, &explained, &differences, view.shown());
    let frame = Frame {
        page,
        context,
        comparison: &comparison,
        explained: &explained,
        list: DifferencesTable {
            comparison: &comparison,
            differences: &differences,
            language,
        },
    };
    frame.ui(ui, view)
}

/// What is compared in one frame.
struct Frame<'a> {
    context: &'a Context<'a>,
    page: Page,
    comparison: &'a Comparison<'a>,
    explained: &'a Explained,
    list: DifferencesTable<'a>,
}

impl Frame<'_> {
    fn ui(&self, ui: &mut Ui, view: &mut CompareView) -> Vec<Act> {
        let sentence = &self.page.answer;
        let is_told = self.is_told(view.section);
        let whole = ui.available_height();
        let tall = whole >= LEAST_HEIGHT;
        if tall && is_told {
            below(ui, "story", |ui| sentence_ui(ui, sentence.clone()));
        }
        let room = ui.available_height();
        let mut acts = Vec::new();
        page::show(ui, Label::CompareTab.text(self.context.language), |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            let room = room - last_extent(ui, AROUND.0, AROUND.1);
            let share = if whole < LOW { LOW_SHARE } else { SHARE };
            let least = LEAST_PLOT.max(share * whole + NAMES);
            // What a card has inside.
            let width = ui.available_width() - 34.0;
            let rows = match view.section {
                Section::Outcomes => Rows::default(),
                Section::Why | Section::Months => {
                    self.list.rows(ui, width, &view.list, room - least)
                }
            };
            let plot = (room - rows.height).max(least);
            let shown = theme::card(theme::palette(ui)).show(ui, |ui| {
                ui.set_min_width(ui.available_width());
                self.card_ui(ui, view, plot, rows, &mut acts)
            });
            if !tall && is_told {
                sentence_ui(ui, sentence.clone());
            }
            let around = ui.min_rect().height() - shown.inner - rows.height;
            settled(ui, AROUND.0, around);
            self.notes_ui(ui, view.section);
        });
        acts
    }

    /// Whether there is something to see, of which the sentence tells; else it stands where that would be.
    fn is_told(&self, section: Section) -> bool {
        let chart = self.page.charts.first();
        section != Section::Why || chart.is_some_and(|chart| chart.id == waterfall::ID)
    }

    /// What the section shows, so high, and the list with so many rows. Returns how high the former is.
    fn card_ui(
        &self,
        ui: &mut Ui,
        view: &mut CompareView,
        room: f32,
        rows: Rows,
        acts: &mut Vec<Act>,
    ) -> f32 {
        let language = self.context.language;
        compare_head::show(ui, self.comparison, view, acts, language);
        ui.add_space(4.0);
        let top = ui.cursor().top();
        match view.section {
            Section::Why => self.why_ui(ui, view, room, acts),
            Section::Months => {
                let place = allocate(ui, room);
                let (comparison, held) = (self.comparison, &mut view.months);
                let chart = self.page.charts.first().cloned();
                let read =
                    chart.and_then(|chart| plots::months_ui(ui, comparison, held, place, chart));
                acts.extend(read.map(Act::Read));
            }
            Section::Outcomes => outcomes_table::show(ui, self.comparison, language),
        }
        let height = ui.min_rect().bottom() - top;
        ui.spacing_mut().item_spacing.y = 4.0;
        if view.section != Section::Outcomes {
            acts.extend(self.list.show(ui, &mut view.list, rows.count));
        }
        self.below_list_ui(ui, view, rows, acts);
        height
    }

    /// The waterfall, or why there is none and what to do.
    fn why_ui(&self, ui: &mut Ui, view: &mut CompareView, room: f32, acts: &mut Vec<Act>) {
        let (comparison, language) = (self.comparison, self.context.language);
        let attribution = compare::attribution(self.explained);
        let attribution = attribution.filter(|_| self.is_told(Section::Why));
        let (Some(attribution), Some(month)) = (attribution, comparison.month) else {
            page::paragraph_ui(ui, &self.page.answer);
            return self.ways_on_ui(ui, view, acts);
        };
        let steps = waterfall::steps(comparison, attribution, view.by_group, language);
        let both = [comparison.from.id(), comparison.to.id()];
        let of = (both, month, view.by_group);
        let under_a_hand = ui.input(|input| input.pointer.any_down());
        let range = fitted(&mut view.why, waterfall::range(&steps), of, under_a_hand);
        let layout = plots::layout(ui, &steps, range);
        let notes = self.page.notes.join(" ");
        let height = (room - weak_height(ui, &notes)).max(LEAST_PLOT);
        let place = allocate(ui, plots::height(ui, steps.len(), layout, height));
        if let Some(chart) = waterfall::chart(self.context, comparison, attribution, &steps, layout)
        {
            plots::waterfall_ui(ui, place, &chart, &steps);
        }
        if !notes.is_empty() {
            weak_ui(ui, notes);
        }
    }

    /// Other scenarios to hold against where these cannot be told apart, and how to make one.
    fn ways_on_ui(&self, ui: &mut Ui, view: &mut CompareView, acts: &mut Vec<Act>) {
        let (comparison, language) = (self.comparison, self.context.language);
        let both = [comparison.from.id(), comparison.to.id()];
        ui.horizontal_wrapped(|ui| {
            for side in comparison.of_one_edition() {
                let name = compare_tables::compare_with(&side.name, language);
                if !both.contains(&side.id()) && ui.button(name).clicked() {
                    view.against = side.id();
                    ui.ctx().request_repaint();
                }
            }
            if comparison.sides.len() == 2 {
                acts.extend(self.example_ui(ui));
            }
            let mut roving = Roving::new(ui, "duplicate", 0);
            acts.extend(self.duplicate_ui(ui, &mut roving));
            roving.end(ui);
        });
    }

    /// A scenario that comes with the program and differs from what is open.
    fn example_ui(&self, ui: &mut Ui) -> Option<Act> {
        let open = |name: &String| self.comparison.sides.iter().any(|side| side.name == *name);
        let differing = shipped(self.context.language).iter().find_map(|example| {
            let scenario = example.open().ok()?.scenario;
            let differs = !scenario.changes.is_empty() && !open(&scenario.name);
            differs.then_some((*example, scenario.name))
        });
        let (example, name) = differing?;
        let label = compare_tables::open_example(&name, self.context.language);
        let clicked = ui.button(label).clicked();
        clicked.then_some(Act::Carry(Command::Example(example)))
    }

    fn duplicate_ui(&self, ui: &mut Ui, roving: &mut Roving) -> Option<Act> {
        let name = Label::DuplicateThis.text(self.context.language);
        let clicked = roving.button(ui, Button::new(name)).clicked();
        let id = self.comparison.to.id().filter(|_| clicked);
        id.map(Act::Duplicate)
    }

    /// What has no room in the list, and what can be done with it.
    fn below_list_ui(&self, ui: &mut Ui, view: &mut CompareView, rows: Rows, acts: &mut Vec<Act>) {
        let language = self.context.language;
        ui.horizontal_wrapped(|ui| {
            let mut roving = Roving::new(ui, "below the list", 0);
            if view.section != Section::Outcomes {
                self.list
                    .folds_ui(ui, &mut view.list, rows.count, &mut roving);
                if self.is_told(view.section) {
                    acts.extend(self.duplicate_ui(ui, &mut roving));
                }
                if let Some(list) = self.list.differences.table() {
                    let list = Some(&list);
                    acts.extend(copy_ui(ui, &mut roving, Label::CopyList, list, language));
                }
            }
            let copy = match view.section {
                Section::Why => None,
                Section::Months => Some(Label::MonthsTable),
                Section::Outcomes => Some(Label::CopyTable),
            };
            let table = self.page.tables.first();
            acts.extend(copy.and_then(|copy| copy_ui(ui, &mut roving, copy, table, language)));
            roving.end(ui);
        });
    }

    /// What is to be known of the list, below what is in sight.
    fn notes_ui(&self, ui: &mut Ui, section: Section) {
        let language = self.context.language;
        if section == Section::Outcomes {
            return;
        }
        let others = self.comparison.of_other_editions();
        if let Some(left_out) = compare_tables::left_out(&others, language) {
            weak_ui(ui, &left_out);
        }
        if self.comparison.sides.len() == 2 {
            weak_ui(ui, Label::OnlyOneOpen.text(language));
        }
        if !self.list.fits(ui.max_rect().width() - 34.0) {
            weak_ui(ui, Label::MoreScenarios.text(language));
        }
    }
}

fn allocate(ui: &mut Ui, height: f32) -> Rect {
    let size = vec2(ui.available_width(), height);
    ui.allocate_exact_size(size, Sense::hover()).0
}

/// A button that puts a table on the clipboard. Returns what came of it.
fn copy_ui(
    ui: &mut Ui,
    roving: &mut Roving,
    label: Label,
    table: Option<&Table>,
    language: Language,
) -> Option<Act> {
    let copy = roving.button(ui, Button::new(label.text(language)));
    let table = table.filter(|_| copy.clicked())?;
    let rows = number::whole_count(table.rows.len(), language);
    let done = compare_tables::table_copied(&rows, language);
    let text = table.to_text(Format::Pasted, language);
    Some(clipboard::copy(ui, text, done))
}
