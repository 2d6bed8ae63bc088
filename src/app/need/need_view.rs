//! The view Behoefte: how many places are needed, and when?

use eframe::egui::{
    Align, Label as Text, Layout, Margin, Panel, RichText, ScrollArea, Sense, Stroke, Ui, vec2,
};

use egui_plot::LineStyle;

use super::capacity::Capacity;
use super::earlier_decisions;
use super::key_figures;
use super::need_plot;
use super::pull::{Line, Pull};
use super::pull_row;
use crate::app::act::Act;
use crate::app::look::Look;
use crate::app::plot::axis::Axis;
use crate::app::plot::held_axis::HeldAxis;
use crate::app::plot::line_sample;
use crate::app::reading::Reading;
use crate::app::scene::{Scene, required};
use crate::app::theme::{self, bold, regular, semibold};
use crate::month::Month;
use crate::scenario::EarlierDecision;
use crate::text::invert::outside;
use crate::text::{Label, Language, date, number, provenance, story};

/// What the view keeps between frames: where the user looks, never what is computed.
#[derive(Clone, Debug, Default)]
pub struct NeedView {
    axis: HeldAxis,
    /// The user's own capacity.
    pub capacity: Capacity,
    /// Whether decisions published earlier and later are drawn.
    pub earlier: bool,
    /// What the user does with the line.
    pub pull: Pull,
}

impl NeedView {
    /// The axis for this frame: as it stood, or grown; a new one when other scenarios are open.
    pub fn axis(&mut self, scene: &Scene<'_>, earlier: &[EarlierDecision<'_>]) -> Axis {
        // Under a hand that pulls the line, a growing axis would carry the line off.
        match self.axis.as_it_stood() {
            Some(axis) if self.pull.grip.is_some() => axis,
            _ => self.axis.hold(scene, need_plot::needed(scene, earlier)),
        }
    }

    /// Forgets the axis, so that it fits again.
    pub fn refit(&mut self) {
        self.axis.refit();
    }
}

/// Below this height, in points, the view scrolls instead of shrinking the plot to nothing.
const LEAST_HEIGHT: f32 = 430.0;
/// The height of the plot's card where the view scrolls.
const SCROLLED_PLOT: f32 = 320.0;
/// The same with earlier decisions, which need a longer axis.
const SCROLLED_WITH_EARLIER: f32 = 400.0;

/// Draws the view.
pub fn show(ui: &mut Ui, look: &Look<'_>, view: &mut NeedView) -> Vec<Act> {
    let (scene, language) = (look.scene, look.language);
    if ui.available_height() < LEAST_HEIGHT {
        let scrolled = ScrollArea::vertical().show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 10.0;
            let height = if view.earlier {
                SCROLLED_WITH_EARLIER
            } else {
                SCROLLED_PLOT
            };
            let size = vec2(ui.available_width(), height);
            let plot = ui.allocate_ui(size, |ui| plot_card_ui(ui, look, view));
            key_figures::show(ui, scene, view.capacity.places, language);
            story_ui(ui, scene, language);
            plot.inner
        });
        return scrolled.inner;
    }
    below(ui, "story", |ui| story_ui(ui, scene, language));
    below(ui, "key figures", |ui| {
        key_figures::show(ui, scene, view.capacity.places, language);
    });
    plot_card_ui(ui, look, view)
}

/// A strip at the bottom of the room that is left.
pub fn below(ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui)) {
    let margin = Margin {
        top: 10,
        ..Margin::ZERO
    };
    Panel::bottom(name)
        .show_separator_line(false)
        .resizable(false)
        .frame(theme::bar(theme::palette(ui).ground, margin))
        .show(ui, add);
}

fn plot_card_ui(ui: &mut Ui, look: &Look<'_>, view: &mut NeedView) -> Vec<Act> {
    let (scene, reading, language) = (look.scene, look.reading, look.language);
    let card = theme::card(theme::palette(ui)).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        head_ui(ui, scene, view, reading, language);
        earlier_ui(ui, scene, view, reading, language);
        let typed = pull_ui(ui, scene, view, reading, language);
        ui.add_space(4.0);
        let mut acts = need_plot::show(ui, look, view);
        acts.extend(typed);
        acts
    });
    card.inner
}

/// The row that asks for a number of places, where the active scenario has the month that is read.
fn pull_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    view: &mut NeedView,
    reading: Reading,
    language: Language,
) -> Option<Act> {
    if let Some(line) = Line::new(scene, &view.pull, reading.month(scene)) {
        return pull_row::show(ui, &line, &mut view.pull, language);
    }
    let baseline = &scene.edition.baseline;
    let text = outside(baseline.start(), baseline.horizon(), language);
    let text = RichText::new(text).font(regular(12.5));
    ui.label(text.color(theme::palette(ui).weak));
    None
}

/// From this width on the readout stands beside the title, else below it.
const WIDE: f32 = 520.0;
/// From this width on the box for earlier decisions stands beside the own capacity, else on a row of its own.
const BOXES_WIDE: f32 = 780.0;

fn head_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    view: &mut NeedView,
    reading: Reading,
    language: Language,
) {
    let palette = theme::palette(ui);
    let month = reading.month(scene);
    let wide = ui.available_width() >= WIDE;
    let boxes_fit = ui.available_width() >= BOXES_WIDE;
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.horizontal(|ui| {
        let title = RichText::new(Label::RequiredPlaces.text(language));
        ui.label(title.font(bold(15.0)));
        if wide {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                readout_ui(ui, scene, month, language);
            });
        }
    });
    if !wide {
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            ui.set_max_height(18.0);
            readout_ui(ui, scene, month, language);
        });
    }
    let baseline = &scene.edition.baseline;
    let subtitle = provenance::monthly(baseline.start(), baseline.horizon(), language);
    let start = required(&scene.reference, month).unwrap_or_default();
    ui.horizontal_wrapped(|ui| {
        let subtitle = RichText::new(subtitle).font(regular(12.5));
        ui.label(subtitle.color(palette.weak));
        view.axis.grown_ui(ui, language);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            view.capacity.box_ui(ui, start, language);
            if boxes_fit {
                ui.add_space(10.0);
                earlier_box_ui(ui, view, language);
            }
        });
    });
    if let Some(refusal) = view.capacity.refusal() {
        let text = RichText::new(refusal).font(regular(12.5));
        ui.label(text.color(palette.warning));
    }
}

/// The box for earlier decisions where it has no room above, and what they say about the cursor's month.
fn earlier_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    view: &mut NeedView,
    reading: Reading,
    language: Language,
) {
    let boxes_fit = ui.available_width() >= BOXES_WIDE;
    if boxes_fit && !view.earlier {
        return;
    }
    ui.horizontal(|ui| {
        if !boxes_fit {
            earlier_box_ui(ui, view, language);
        }
        if view.earlier {
            let drawn = earlier_decisions::drawn(scene, true);
            earlier_decisions::readout_ui(ui, &drawn, reading.month(scene), language);
        }
    });
}

fn earlier_box_ui(ui: &mut Ui, view: &mut NeedView, language: Language) {
    if earlier_decisions::box_ui(ui, &mut view.earlier, language) {
        // Another axis by the user's own wish; it does not move otherwise.
        view.refit();
        ui.ctx().request_repaint();
    }
}

/// The lines' values at the month of the cursor; from right to left.
fn readout_ui(ui: &mut Ui, scene: &Scene<'_>, month: Month, language: Language) {
    let palette = theme::palette(ui);
    ui.spacing_mut().item_spacing = vec2(4.0, 0.0);
    let value = |ui: &mut Ui, places: Option<f64>, colour, style, name: &str| {
        if let Some(places) = places {
            let text = RichText::new(number::whole(places, language)).font(semibold(13.0));
            ui.label(text.color(colour)).on_hover_text(name);
            let (sample, _) = ui.allocate_exact_size(vec2(16.0, 16.0), Sense::hover());
            line_sample::show(ui, sample, colour, style);
            ui.add_space(6.0);
        }
    };
    let reference = required(&scene.reference, month);
    let name = Label::Reference.text(language);
    value(ui, reference, palette.reference, LineStyle::Solid, name);
    for shown in scene.shown.iter().rev() {
        if shown.outlook != scene.reference {
            let places = required(&shown.outlook, month);
            let name = &shown.document.scenario().name;
            value(ui, places, shown.colour(palette), shown.dashes(), name);
        }
    }
    let day = date::first_day(month, language);
    ui.label(RichText::new(day).font(regular(12.5)).color(palette.weak));
}

/// What is on the screen, in plain words.
fn story_ui(ui: &mut Ui, scene: &Scene<'_>, language: Language) {
    let Some(active) = scene.active() else {
        return;
    };
    let scenario = active.document.scenario();
    let words = story(
        scenario,
        &scene.edition.baseline,
        &active.outlook,
        &scene.reference,
        language,
    );
    sentence_ui(ui, words);
}

/// A sentence on a sheet of its own, with an edge in the accent's colour.
pub fn sentence_ui(ui: &mut Ui, words: String) {
    let palette = theme::palette(ui);
    let frame = eframe::egui::Frame::new()
        .fill(palette.card)
        .inner_margin(Margin::symmetric(14, 9));
    let shown = frame.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.add(Text::new(RichText::new(words).font(regular(14.0))).wrap());
    });
    let edge = shown.response.rect;
    let stroke = Stroke::new(3.0, palette.accent);
    ui.painter()
        .line_segment([edge.left_top(), edge.left_bottom()], stroke);
}
