//! The view Aanbod: which places exist, when do they end, how large is the shortage, by when to decide?

use eframe::egui::{
    Align, Label as Text, Layout, Popup, RichText, Ui, WidgetInfo, accesskit::Role, vec2,
};

use super::supply_plot;
use crate::app::act::Act;
use crate::app::empty;
use crate::app::icons::{self, Icon};
use crate::app::kit::figures::beside_ui;
use crate::app::kit::words::{below, count_ui, sentence_ui, title_ui, weak_ui};
use crate::app::look::Look;
use crate::app::page;
use crate::app::plot::held_axis::HeldAxis;
use crate::app::theme::{self, bold, regular, semibold};
use crate::chart::{Chart, Ink};
use crate::month::Month;
use crate::pages::{Context, Figure, Page, Shown, required, supply as pages};
use crate::scenario::SupplyInputs;
use crate::supply::{PlaceType, deadlines};
use crate::text::{Label, Language, date, number, supply};

/// Below this height, in points, the view scrolls instead of shrinking the plot to nothing.
const LEAST_HEIGHT: f32 = 560.0;
/// From this height on what the words mean stands below the plot, else behind its ⓘ.
const ROOMY: f32 = 680.0;
/// The least height of the plot's card where the view scrolls.
const SCROLLED_PLOT: f32 = 280.0;
/// The same where words wrap and moments need more lines.
const NARROW_PLOT: f32 = 340.0;
/// What the numbers and the sentence below the plot take, where they shall be in sight without scrolling.
const BELOW: f32 = 188.0;
/// From this width on the deadlines stand beside the numbers, else below them.
const WIDE: f32 = 700.0;
/// Of the width that much for each number and for the deadlines: what stands there has one line.
const SHARES: [f32; 4] = [0.12, 0.17, 0.30, 0.41];
/// The same where the deadlines stand below.
const NARROW: [f32; 4] = [0.26, 0.34, 0.40, 0.0];

/// Draws the view, its axis as it stood or grown.
pub fn show(ui: &mut Ui, look: &Look<'_>, axis: &mut HeldAxis) -> Vec<Act> {
    let language = look.language;
    let mut said = pages::page(&look.context());
    for chart in &mut said.charts {
        axis.hold_in(look.scene, chart);
    }
    let active = look.scene.active();
    let Some(inputs) = active.and_then(|active| active.outlook.inputs().supply()) else {
        return empty::edition_ui(ui, &said.answer, |one| one.supply().is_some(), language);
    };
    // What the transition plan does.
    let plan = said.notes.first().cloned().unwrap_or_default();
    if ui.available_height() < LEAST_HEIGHT {
        let narrow = ui.available_width() < SUBTITLE;
        let least = if narrow { NARROW_PLOT } else { SCROLLED_PLOT };
        let height = (ui.available_height() - BELOW).max(least);
        let mut acts = Vec::new();
        page::show(ui, Label::SupplyTab.text(language), |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            let size = vec2(ui.available_width(), height);
            ui.allocate_ui(size, |ui| {
                acts = plot_card_ui(ui, look, &said, axis);
            });
            facts_ui(ui, look, &said.figures, inputs);
            sentence_ui(ui, plan);
            definitions_ui(ui, &look.context());
        });
        return acts;
    }
    if ui.available_height() >= ROOMY {
        below(ui, "words", |ui| definitions_ui(ui, &look.context()));
    }
    below(ui, "plan", |ui| sentence_ui(ui, plan));
    below(ui, "facts", |ui| facts_ui(ui, look, &said.figures, inputs));
    plot_card_ui(ui, look, &said, axis)
}

/// Which open scenarios are not drawn, and what the words mean.
fn definitions_ui(ui: &mut Ui, context: &Context<'_>) {
    ui.spacing_mut().item_spacing.y = 2.0;
    let definitions = pages::DEFINITIONS.map(|label| label.text(context.language).to_owned());
    for words in pages::absent(context).chain(definitions) {
        ui.add(Text::new(theme::weak(ui, words, regular(12.0))).wrap());
    }
}

fn plot_card_ui(ui: &mut Ui, look: &Look<'_>, said: &Page, axis: &mut HeldAxis) -> Vec<Act> {
    let card = theme::card(theme::palette(ui)).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        let (chart, active) = (said.charts.first()?, look.scene.active()?);
        head_ui(ui, &look.context(), chart, active);
        let counted = active.outlook.inputs().supply()?.counted;
        let asked = supply_plot::show(ui, &look.context(), chart, counted);
        if asked.refit {
            axis.refit();
        }
        asked.month
    });
    card.inner.map(Act::Read).into_iter().collect()
}

/// From this width on the subtitle has room beside the title.
const SUBTITLE: f32 = 640.0;

fn head_ui(ui: &mut Ui, context: &Context<'_>, chart: &Chart, active: &Shown<'_>) {
    ui.spacing_mut().item_spacing.y = 2.0;
    let wide = ui.available_width() >= SUBTITLE;
    ui.horizontal_wrapped(|ui| {
        title_ui(ui, &chart.title, if wide { &chart.subtitle } else { "" });
        let name = Label::WhatWordsMean.text(chart.language);
        let info = icons::button(ui, Icon::Info, name);
        Popup::menu(&info).show(|ui| {
            ui.set_max_width(400.0);
            // A menu spreads words over its width.
            let layout = Layout::top_down(Align::Min);
            ui.with_layout(layout, |ui| definitions_ui(ui, context));
        });
    });
    readout_ui(ui, active, context.within(), chart.language);
    ui.add_space(4.0);
}

/// What is required, every type's places and the gap at the month of the cursor.
fn readout_ui(ui: &mut Ui, active: &Shown<'_>, month: Month, language: Language) {
    let palette = theme::palette(ui);
    let outlook = &active.outlook;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(14.0, 0.0);
        weak_ui(ui, format!("{}:", date::first_day(month, language)));
        if let Some(places) = required(outlook, month) {
            let places = number::whole(places, language);
            count_ui(ui, None, Label::Required.text(language), &places);
        }
        let index = outlook.trajectory().index(month);
        let Some(places) = index.and_then(|index| outlook.supply(index)) else {
            return weak_ui(ui, Label::SupplyUnknown.text(language));
        };
        for (at, kind) in PlaceType::ALL.into_iter().enumerate() {
            let colour = Some(palette.of(Ink::PlaceType(at)));
            let count = number::whole(places.of(kind).0, language);
            count_ui(ui, colour, supply::place_type(kind, language), &count);
        }
        let all = number::whole(places.total().0, language);
        count_ui(ui, None, Label::Together.text(language), &all);
    });
}

/// The first and the largest shortage, the month that is read, and by when to decide for it.
fn facts_ui(ui: &mut Ui, look: &Look<'_>, figures: &[Figure], inputs: &SupplyInputs) {
    let (month, language) = (look.within(), look.language);
    theme::card(theme::palette(ui)).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(18.0, 1.0);
        ui.spacing_mut().interact_size.y = 0.0;
        let wide = ui.available_width() >= WIDE;
        let shares = if wide { SHARES } else { NARROW };
        let gaps = ui.spacing().item_spacing.x * if wide { 3.0 } else { 2.0 };
        let room = ui.available_width() - gaps;
        ui.horizontal_top(|ui| {
            let mut shares = shares.into_iter();
            let mut column = |ui: &mut Ui, add: &dyn Fn(&mut Ui)| {
                let width = room * shares.next().unwrap_or_default();
                ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                    ui.set_width(width);
                    add(ui);
                });
            };
            for figure in figures {
                column(ui, &|ui| figure_ui(ui, figure));
            }
            if wide {
                column(ui, &|ui| deadlines_ui(ui, inputs, month, language));
            }
        });
        if !wide {
            ui.add_space(6.0);
            deadlines_ui(ui, inputs, month, language);
        }
    });
}

/// What a number is, the number, and what to know about it.
fn figure_ui(ui: &mut Ui, figure: &Figure) {
    weak_ui(ui, &figure.title);
    let font = theme::grown(ui, bold(19.0));
    ui.label(RichText::new(&figure.value).font(font));
    if !figure.unit.is_empty() {
        weak_ui(ui, &figure.unit);
    }
    for beside in &figure.beside {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            beside_ui(ui, beside);
        });
    }
}

/// By when to decide for places on the month that is read.
fn deadlines_ui(ui: &mut Ui, inputs: &SupplyInputs, month: Month, language: Language) {
    let palette = theme::palette(ui);
    let title = RichText::new(supply::decide_by(month, language));
    ui.label(title.font(theme::grown(ui, semibold(12.5))));
    for deadline in deadlines(inputs, month) {
        let whole = supply::deadline(&deadline, month, inputs.letter, language);
        let words = supply::deadline_in_short(&deadline, inputs.letter, language);
        let colour = if deadline.too_late {
            palette.warning
        } else {
            palette.text
        };
        let font = theme::grown(ui, regular(12.5));
        let words = RichText::new(words).font(font).color(colour);
        let line = ui.add(Text::new(words).wrap());
        line.widget_info(|| WidgetInfo::labeled(Role::Label, true, &whole));
    }
}
