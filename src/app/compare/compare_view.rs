//! The view Vergelijken: what differs between these scenarios, and which slider causes which part of it?

use eframe::egui::{Rect, Sense, Ui, vec2};

use super::compare_head;
use super::compare_plot;
use super::comparison::{Comparison, reference_name};
use super::differences_table::Differences;
use super::outcomes_sheet;
use super::outcomes_table;
use super::state::{CompareView, Page};
use super::waterfall::{bars, needed};
use super::waterfall_plot::Waterfall;
use crate::analysis::{AnalysisError, Attribution};
use crate::app::act::Act;
use crate::app::kit::words::{below, sentence_ui, weak_ui};
use crate::app::look::Look;
use crate::app::page;
use crate::app::theme;
use crate::export::Format;
use crate::scenario::Scenario;
use crate::table::Table;
use crate::text::explanation::sampled_note;
use crate::text::{Label, Language, Say, compare, compare_tables};

/// Below this height, in points, everything scrolls; above it the sentence stays in sight.
const LEAST_HEIGHT: f32 = 540.0;
/// The least height of what the card shows.
const LEAST_PLOT: f32 = 250.0;
/// What a card takes besides its contents.
const AROUND: f32 = 72.0;

/// Draws the view.
pub fn show(ui: &mut Ui, look: &Look<'_>, view: &mut CompareView) -> Vec<Act> {
    let (scene, month, language) = (look.scene, look.within(), look.language);
    let name = reference_name(scene, language);
    let reference = Scenario::reference(&scene.edition.baseline, name);
    let comparison = Comparison::new(scene, &reference, (view.against, month));
    let explained = comparison.explained();
    let frame = Frame {
        attribution: explained.as_ref().and_then(|one| one.as_ref().ok()),
        refused: explained.as_ref().and_then(|one| one.as_ref().err()),
        comparison: &comparison,
        language,
    };
    let sentence = frame.sentence(view.by_group);
    let tall = ui.available_height() >= LEAST_HEIGHT;
    if tall {
        below(ui, "story", |ui| sentence_ui(ui, sentence.clone()));
    }
    let differences = Differences::new(&comparison, frame.attribution, language);
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
    comparison: &'a Comparison<'a>,
    attribution: Option<&'a Attribution>,
    refused: Option<&'a AnalysisError>,
    language: Language,
}

impl Frame<'_> {
    /// Why the numbers differ, or why that cannot be said.
    fn sentence(&self, by_group: bool) -> String {
        let (comparison, language) = (self.comparison, self.language);
        let (from, to) = (&comparison.from, &comparison.to);
        let (Some(date), Some(attribution)) = (comparison.month, self.attribution) else {
            return self.refusal();
        };
        if attribution.contributions.is_empty() {
            return compare::nothing_differs(&from.name, &to.name, language);
        }
        let parts = compare::parts(attribution, &to.edition.baseline, by_group, language);
        let compared = compare::Compared {
            from: &from.name,
            to: &to.name,
            date,
        };
        let why = compare::why(compared, attribution, &parts, language);
        match attribution.error {
            Some(error) => format!("{why} {}", sampled_note(error, language)),
            None => why,
        }
    }

    /// Why there is no explanation, and what to do.
    fn refusal(&self) -> String {
        let (from, to) = (&self.comparison.from, &self.comparison.to);
        let language = self.language;
        match self.refused {
            None => compare::no_shared_month(language).to_owned(),
            Some(AnalysisError::DifferentEditions { .. }) => {
                let edition = |side: &super::comparison::Side<'_>| {
                    language.of(side.edition.baseline.name()).to_owned()
                };
                compare::other_edition(&edition(from), &edition(to), language)
            }
            Some(error) => error.say(language),
        }
    }

    fn main_card_ui(&self, ui: &mut Ui, view: &mut CompareView, room: f32, acts: &mut Vec<Act>) {
        let around = compare_head::HEIGHT + 2.0 * AROUND + 36.0;
        let height = (room - around).max(LEAST_PLOT);
        theme::card(theme::palette(ui)).show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            compare_head::show(ui, self.comparison, view, acts, self.language);
            ui.add_space(6.0);
            match view.page {
                Page::Why => self.why_ui(ui, view, height),
                Page::Months => {
                    let place = allocate(ui, height);
                    let state = (self.comparison, &mut view.months);
                    let read = compare_plot::show(ui, state, place, self.language);
                    acts.extend(read.map(Act::Read));
                }
                Page::Outcomes => outcomes_table::show(ui, self.comparison, self.language),
            }
            acts.extend(self.copy_ui(ui, view.page));
        });
    }

    /// The waterfall, or why there is none.
    fn why_ui(&self, ui: &mut Ui, view: &mut CompareView, height: f32) {
        let (Some(attribution), Some(month)) = (self.attribution, self.comparison.month) else {
            return page::paragraph_ui(ui, &self.refusal());
        };
        let bars = bars(self.comparison, attribution, view.by_group, self.language);
        let of = (
            self.comparison.from.id(),
            self.comparison.to.id(),
            month,
            view.by_group,
        );
        let under_a_hand = ui.input(|input| input.pointer.any_down());
        let waterfall = Waterfall {
            axis: view.why.axis(needed(&bars), of, under_a_hand),
            bars: &bars,
            language: self.language,
        };
        let height = waterfall.height(ui.available_width(), height);
        let place = allocate(ui, height);
        waterfall.show(ui, place);
        let baseline = &self.comparison.to.edition.baseline;
        let parts = compare::parts(attribution, baseline, view.by_group, self.language);
        let foot = (waterfall.axis.min > 0.0)
            .then(|| compare::bars_start(waterfall.axis.min, self.language));
        let still = compare::without_effect(&parts, self.language);
        let notes: Vec<_> = foot.into_iter().chain(still).collect();
        weak_ui(ui, notes.join(" "));
    }

    /// The table of the page, to copy.
    fn copy_ui(&self, ui: &mut Ui, page: Page) -> Option<Act> {
        let (label, sheet) = match page {
            Page::Why => return None,
            Page::Months => (
                Label::MonthsTable,
                outcomes_sheet::months_sheet(self.comparison, self.language),
            ),
            Page::Outcomes => (
                Label::CopyTable,
                outcomes_sheet::sheet(self.comparison, self.language),
            ),
        };
        let copy = ui.button(label.text(self.language)).clicked();
        copy.then(|| copied(ui, &sheet, self.language))
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
            if let Some(left_out) = compare_tables::left_out(&others, self.language) {
                weak_ui(ui, &left_out);
            }
            let alone = self.comparison.sides.len() == 2;
            if alone {
                weak_ui(ui, compare_tables::only_one(self.language));
            }
            ui.horizontal_wrapped(|ui| {
                let id = self.comparison.to.id();
                let duplicate = ui.button(Label::DuplicateThis.text(self.language));
                if let Some(id) = id.filter(|_| duplicate.clicked()) {
                    acts.push(Act::Duplicate(id));
                }
                if ui.button(Label::CopyList.text(self.language)).clicked() {
                    acts.push(copied(ui, &differences.sheet(), self.language));
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
