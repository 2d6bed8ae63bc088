//! The left side: what the scenario says of itself, the headline sliders, all other values in
//! their groups, and measures.

mod about;
mod groups;
mod measure_form;
mod measure_list;
mod own_group;
pub mod reason;
mod recalibration;
pub mod section;
mod words_box;

use std::collections::BTreeSet;

use eframe::egui::{Id, Margin, Panel, ScrollArea, Ui};

use super::kit::words::{warning_ui, weak_ui};
use super::theme::{self, semibold};
use super::{heard, page};
use crate::documents::Document;
use crate::month::Month;
use crate::scenario::{Group, notices};
use crate::text::{Label, Language, controls, notice_by_label, told};
use measure_list::{MeasureList, MeasuresView};

/// The width of the controls, in points.
pub const WIDTH: f32 = 336.0;

/// What the controls keep between frames: where the user looks, and what is not yet taken over.
#[derive(Default)]
pub struct ControlsView {
    about: about::About,
    sought: String,
    open: BTreeSet<Group>,
    own: own_group::OwnGroup,
    measures: MeasuresView,
    recalibration: recalibration::RecalibrationView,
}

impl ControlsView {
    /// Follows what the user looks at: measures tell what they do in the month that is read, and the
    /// group of the view shown stands first.
    pub fn follow(&mut self, month: Month, group: Option<Group>) {
        self.measures.month = Some(month);
        self.own.follow(group);
    }
}

/// Draws the controls of the active scenario, at the left. Returns what was done where that is not on the screen.
pub fn show(
    ui: &mut Ui,
    document: &mut Document,
    view: &mut ControlsView,
    width: f32,
    language: Language,
) -> Option<String> {
    words_box::end_left(ui, document);
    left(ui, "controls", width).show(ui, |ui| view.panel_ui(ui, document, language));
    recalibration::outcome_ui(ui.ctx(), document, &mut view.recalibration);
    view.measures.done.take()
}

/// Draws the headline sliders alone.
pub fn headline_show(ui: &mut Ui, document: &mut Document, language: Language) {
    left(ui, "headline sliders", WIDTH).show(ui, |ui| {
        ScrollArea::vertical().show(ui, |ui| {
            headline_ui(ui, document, language);
            page::follow_focus(ui, ui.min_rect());
        });
    });
}

fn left(ui: &Ui, name: &str, width: f32) -> Panel {
    let frame = theme::bar(theme::palette(ui).card, Margin::symmetric(16, 12));
    let panel = Panel::left(name).exact_size(width).resizable(false);
    panel.frame(frame)
}

/// With so much room below them, what the scenario says of itself stays above the headline sliders.
const ROOM: f32 = 180.0;
/// With so much room below them the headline sliders stay in sight, or all of it scrolls.
const LEAST_ROOM: f32 = 48.0;
/// In a lower panel what the scenario says of itself is its name alone, on one line.
const LOW: f32 = 560.0;

impl ControlsView {
    /// The headline sliders stay in sight where the window is high enough; the rest scrolls below them.
    fn panel_ui(&mut self, ui: &mut Ui, document: &mut Document, language: Language) {
        let id = Id::unique("heights above what scrolls");
        let known = ui.data(|data| data.get_temp::<[f32; 2]>(id));
        let [about, headline] = known.unwrap_or_default();
        let room = |taken: f32| known.is_some() && ui.available_height() >= taken;
        let sliders_stay = room(headline + LEAST_ROOM);
        let all_stays = room(about + headline + ROOM);
        self.about.in_short = ui.available_height() < LOW;
        let mut heights = [0.0; 2];
        if all_stays {
            heights[0] = self.about_ui(ui, document, language);
        }
        if sliders_stay {
            heights[1] = headline_ui(ui, document, language);
        }
        self.own.area().show(ui, |ui| {
            if !sliders_stay {
                heights[1] = headline_ui(ui, document, language);
            }
            if !all_stays {
                heights[0] = self.about_ui(ui, document, language);
            }
            self.rest_ui(ui, document, language);
            page::follow_focus(ui, ui.min_rect());
        });
        let is_other = |(now, then): (f32, f32)| (now - then).abs() > 0.5;
        if known.is_none() || heights.into_iter().zip([about, headline]).any(is_other) {
            ui.data_mut(|data| data.insert_temp(id, heights));
            ui.ctx().request_discard("sliders of another height");
        } else {
            self.own.arrived();
        }
    }

    /// What the scenario says of itself. Returns its height.
    fn about_ui(&mut self, ui: &mut Ui, document: &mut Document, language: Language) -> f32 {
        let shown = ui.scope(|ui| self.about.show(ui, document, language));
        shown.response.rect.height()
    }

    fn rest_ui(&mut self, ui: &mut Ui, document: &mut Document, language: Language) {
        self.own.seek(ui);
        self.own.show(ui, document, language);
        groups::search_ui(ui, &mut self.sought, language);
        let sought = self.sought.trim();
        let mut measures = MeasureList {
            document,
            view: &mut self.measures,
            language,
        };
        if !sought.is_empty() {
            ui.push_id("found", |ui| {
                let values = groups::found_ui(ui, measures.document, sought, language);
                let count = values + measures.found_ui(ui, sought);
                if count == 0 {
                    weak_ui(ui, controls::nothing_found(sought.trim(), language));
                }
                heard::tell_rested(ui.ctx(), "search", sought.to_owned(), || {
                    told::found(count, language)
                });
            });
            return;
        }
        heard::tell_rested(ui.ctx(), "search", String::new(), String::new);
        ui.scope(|ui| {
            // Measures first: they are not behind all groups.
            measures.show(ui);
            let elsewhere = self.own.group();
            groups::groups_ui(ui, measures.document, &mut self.open, elsewhere, language);
        });
        recalibration::button_ui(ui, document, &mut self.recalibration, language);
        notices_ui(ui, document, language);
    }
}

/// The headline sliders. Returns their height.
fn headline_ui(ui: &mut Ui, document: &mut Document, language: Language) -> f32 {
    let edition = document.edition().clone();
    let baseline = &edition.baseline;
    let shown = ui.scope(|ui| {
        let heading = Label::Sliders.text(language).to_uppercase();
        ui.label(theme::weak(ui, heading, semibold(12.0)));
        for id in baseline.headline() {
            if let Some(parameter) = baseline.parameter(*id) {
                groups::row_ui(ui, document, parameter, language);
            }
        }
    });
    shown.response.rect.height()
}

/// What the user should know although nothing is wrong.
fn notices_ui(ui: &mut Ui, document: &Document, language: Language) {
    let baseline = &document.edition().baseline;
    for notice in notices(document.scenario(), baseline) {
        ui.add_space(6.0);
        ui.separator();
        warning_ui(ui, notice_by_label(&notice, baseline, language));
    }
}
