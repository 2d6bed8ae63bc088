//! The left side: what the scenario says of itself, the headline sliders, all other values in
//! their groups, and measures.

mod about;
mod fields;
mod groups;
mod measure_form;
mod measure_list;
mod own_group;
pub mod reason;
mod recalibration;
pub mod section;
mod words_box;

use std::collections::BTreeSet;

use eframe::egui::{Id, Margin, Panel, RichText, ScrollArea, Ui};

use super::kit::words::{warning_ui, weak_ui};
use super::theme::{self, semibold};
use super::{heard, page};
use crate::documents::Document;
use crate::month::Month;
use crate::scenario::{Group, notices};
use crate::text::{Label, Language, controls, notice_by_label, told};

/// The width of the controls, in points.
pub const WIDTH: f32 = 336.0;

/// What the controls keep between frames: where the user looks, and what is not yet taken over.
#[derive(Default)]
pub struct ControlsView {
    about: about::About,
    sought: String,
    open: BTreeSet<Group>,
    own: own_group::OwnGroup,
    measures: measure_list::MeasuresView,
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
    let palette = theme::palette(ui);
    words_box::end_left(ui, document);
    let shown = Panel::left("controls")
        .exact_size(width)
        .resizable(false)
        .frame(theme::bar(palette.card, Margin::symmetric(16, 12)))
        .show(ui, |ui| panel_ui(ui, document, view, language));
    recalibration::outcome_ui(ui.ctx(), document, &mut view.recalibration);
    shown.inner
}

/// Draws the headline sliders alone.
pub fn headline_show(ui: &mut Ui, document: &mut Document, language: Language) {
    let palette = theme::palette(ui);
    Panel::left("headline sliders")
        .exact_size(WIDTH)
        .resizable(false)
        .frame(theme::bar(palette.card, Margin::symmetric(16, 12)))
        .show(ui, |ui| {
            ScrollArea::vertical().show(ui, |ui| {
                headline_ui(ui, document, language);
                page::follow_focus(ui, ui.min_rect());
            });
        });
}

/// With so much room below them, what the scenario says of itself stays above the headline sliders.
const ROOM: f32 = 180.0;
/// With so much room below them the headline sliders stay in sight, or all of it scrolls.
const LEAST_ROOM: f32 = 48.0;
/// In a lower panel what the scenario says of itself is its name alone, on one line.
const LOW: f32 = 560.0;

/// The headline sliders stay in sight where the window is high enough; the rest scrolls below them.
fn panel_ui(
    ui: &mut Ui,
    document: &mut Document,
    view: &mut ControlsView,
    language: Language,
) -> Option<String> {
    let id = Id::unique("heights above what scrolls");
    let known = ui.data(|data| data.get_temp::<[f32; 2]>(id));
    let [about, headline] = known.unwrap_or_default();
    let room = |taken: f32| known.is_some() && ui.available_height() >= taken;
    let sliders_stay = room(headline + LEAST_ROOM);
    let all_stays = room(about + headline + ROOM);
    let is_low = ui.available_height() < LOW;
    let mut heights = [0.0; 2];
    if all_stays {
        heights[0] = about_ui(ui, document, view, is_low, language);
    }
    if sliders_stay {
        heights[1] = headline_ui(ui, document, language);
    }
    let scrolled = view.own.area().show(ui, |ui| {
        if !sliders_stay {
            heights[1] = headline_ui(ui, document, language);
        }
        if !all_stays {
            heights[0] = about_ui(ui, document, view, is_low, language);
        }
        let done = rest_ui(ui, document, view, language);
        page::follow_focus(ui, ui.min_rect());
        done
    });
    let is_other = |(now, then): (f32, f32)| (now - then).abs() > 0.5;
    if known.is_none() || heights.into_iter().zip([about, headline]).any(is_other) {
        ui.data_mut(|data| data.insert_temp(id, heights));
        ui.ctx().request_discard("sliders of another height");
    } else {
        view.own.arrived();
    }
    scrolled.inner
}

/// What the scenario says of itself. Returns its height.
fn about_ui(
    ui: &mut Ui,
    document: &mut Document,
    view: &mut ControlsView,
    is_low: bool,
    language: Language,
) -> f32 {
    let shown = ui.scope(|ui| about::show(ui, document, &mut view.about, is_low, language));
    shown.response.rect.height()
}

/// The headline sliders. Returns their height.
fn headline_ui(ui: &mut Ui, document: &mut Document, language: Language) -> f32 {
    let edition = document.edition().clone();
    let baseline = &edition.baseline;
    let shown = ui.scope(|ui| {
        let weak = theme::palette(ui).weak;
        let heading = Label::Sliders.text(language).to_uppercase();
        ui.label(RichText::new(heading).font(semibold(12.0)).color(weak));
        for id in baseline.headline() {
            if let Some(parameter) = baseline.parameter(*id) {
                groups::row_ui(ui, document, parameter, language);
            }
        }
    });
    shown.response.rect.height()
}

fn rest_ui(
    ui: &mut Ui,
    document: &mut Document,
    view: &mut ControlsView,
    language: Language,
) -> Option<String> {
    view.own.seek(ui);
    view.own.show(ui, document, language);
    groups::search_ui(ui, &mut view.sought, language);
    let sought = view.sought.trim();
    if sought.is_empty() {
        heard::tell_rested(ui.ctx(), "search", String::new(), String::new);
    } else {
        let measures = &mut view.measures;
        let found = ui.push_id("found", |ui| {
            let values = groups::found_ui(ui, document, sought, language);
            let found = measure_list::found_ui(ui, document, measures, sought, language);
            let count = values + found.count;
            if count == 0 {
                weak_ui(ui, controls::nothing_found(sought, language));
            }
            heard::tell_rested(ui.ctx(), "search", sought.to_owned(), || {
                told::found(count, language)
            });
            found.done
        });
        return found.inner;
    }
    let done = ui.scope(|ui| {
        // Measures first: they are not behind all groups.
        let done = measure_list::show(ui, document, &mut view.measures, language);
        let elsewhere = view.own.group();
        groups::groups_ui(ui, document, &mut view.open, elsewhere, language);
        done
    });
    recalibration::button_ui(ui, document, &mut view.recalibration, language);
    notices_ui(ui, document, language);
    done.inner
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
