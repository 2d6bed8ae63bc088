//! The view Behoefte: how many places are needed, and when?

use eframe::egui::{Align, Layout, RichText, ScrollArea, Sense, Ui, vec2};

use super::capacity::Capacity;
use super::earlier_decisions;
use super::need_plot;
use super::pull::{Line, Pull};
use super::pull_row;
use crate::app::act::Act;
use crate::app::kit::figures;
use crate::app::kit::words::{below, sentence_ui};
use crate::app::look::Look;
use crate::app::plot::held_axis::HeldAxis;
use crate::app::plot::line_sample;
use crate::app::theme::{self, bold, regular, semibold};
use crate::chart::{Axis, Chart, Reading};
use crate::month::Month;
use crate::pages::{Context, Page, need, required};
use crate::text::invert::outside;
use crate::text::{Language, date};

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
    /// The page of this frame, its axis as it stood or grown.
    pub fn page(&mut self, context: &Context<'_>) -> Page {
        let mut page = need::page(context, self.earlier);
        if let Some(Chart {
            y: Axis::Numbers(range),
            ..
        }) = page.charts.first_mut()
        {
            // Under a hand that pulls the line, a growing axis would carry the line off.
            *range = match self.axis.as_it_stood() {
                Some(held) if self.pull.grip.is_some() => held,
                _ => self.axis.hold(context.scene, *range),
            };
        }
        page
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
    let context = &look.context();
    let page = view.page(context);
    if ui.available_height() < LEAST_HEIGHT {
        let scrolled = ScrollArea::vertical().show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 10.0;
            let height = if view.earlier {
                SCROLLED_WITH_EARLIER
            } else {
                SCROLLED_PLOT
            };
            let size = vec2(ui.available_width(), height);
            let plot = ui.allocate_ui(size, |ui| plot_card_ui(ui, context, &page, view));
            figures::show(ui, &page.figures);
            sentence_ui(ui, page.answer);
            plot.inner
        });
        return scrolled.inner;
    }
    below(ui, "story", |ui| sentence_ui(ui, page.answer.clone()));
    below(ui, "key figures", |ui| figures::show(ui, &page.figures));
    plot_card_ui(ui, context, &page, view)
}

fn plot_card_ui(ui: &mut Ui, context: &Context<'_>, page: &Page, view: &mut NeedView) -> Vec<Act> {
    let card = theme::card(theme::palette(ui)).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        let Some(chart) = page.charts.first() else {
            return Vec::new();
        };
        head_ui(ui, context, chart, view);
        earlier_ui(ui, context, view);
        let typed = pull_ui(ui, context, view);
        ui.add_space(4.0);
        let acts = need_plot::show(ui, context, chart, view);
        acts.into_iter().chain(typed).collect()
    });
    card.inner
}

/// The row that asks for a number of places, where the active scenario has the month that is read.
fn pull_ui(ui: &mut Ui, context: &Context<'_>, view: &mut NeedView) -> Option<Act> {
    if let Some(line) = Line::new(context.scene, &view.pull, context.month) {
        return pull_row::show(ui, &line, &mut view.pull, context.language);
    }
    let baseline = &context.scene.edition.baseline;
    let text = outside(baseline.start(), baseline.horizon(), context.language);
    let text = RichText::new(text).font(regular(12.5));
    ui.label(text.color(theme::palette(ui).weak));
    None
}

/// About the room of a value in the readout.
const VALUE: f32 = 82.0;
/// About the room of the title beside the readout.
const TITLE: f32 = 215.0;
/// From this width on the box for earlier decisions stands beside the own capacity, else on a row of its own.
const BOXES_WIDE: f32 = 780.0;

fn head_ui(ui: &mut Ui, context: &Context<'_>, chart: &Chart, view: &mut NeedView) {
    let palette = theme::palette(ui);
    let language = context.language;
    let readout = Readout::new(chart, context.month);
    let wide = ui.available_width() >= TITLE + readout.width();
    let boxes_fit = ui.available_width() >= BOXES_WIDE;
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.horizontal(|ui| {
        ui.label(RichText::new(&chart.title).font(bold(15.0)));
        if wide {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                readout.beside_ui(ui);
            });
        }
    });
    if !wide {
        readout.below_ui(ui);
    }
    let start = required(&context.scene.reference, context.month).unwrap_or_default();
    ui.horizontal_wrapped(|ui| {
        let subtitle = RichText::new(&chart.subtitle).font(regular(12.5));
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
fn earlier_ui(ui: &mut Ui, context: &Context<'_>, view: &mut NeedView) {
    let boxes_fit = ui.available_width() >= BOXES_WIDE;
    if boxes_fit && !view.earlier {
        return;
    }
    ui.horizontal(|ui| {
        if !boxes_fit {
            earlier_box_ui(ui, view, context.language);
        }
        if view.earlier {
            let drawn = need::earlier_of(context, true);
            earlier_decisions::readout_ui(ui, &drawn, context.month, context.language);
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

/// The lines' values at the month of the cursor.
struct Readout<'a> {
    chart: &'a Chart,
    day: String,
    readings: Vec<Reading<'a>>,
}

impl<'a> Readout<'a> {
    fn new(chart: &'a Chart, month: Month) -> Self {
        let first = match chart.x {
            Axis::Months { first, .. } => first,
            _ => month,
        };
        let readings = chart.read(f64::from(month.since(first)));
        Self {
            chart,
            day: date::first_day(month, chart.language),
            readings: readings
                .filter(|one| one.is_named && one.stroke.is_some())
                .collect(),
        }
    }

    /// About the room that it takes on one line, in points.
    fn width(&self) -> f32 {
        let values: f32 = self.readings.iter().map(|_| VALUE).sum();
        110.0 + values
    }

    /// At the right of a line, from right to left.
    fn beside_ui(&self, ui: &mut Ui) {
        ui.spacing_mut().item_spacing = vec2(4.0, 0.0);
        for reading in &self.readings {
            self.value_ui(ui, reading);
            sample_ui(ui, reading);
            ui.add_space(6.0);
        }
        self.day_ui(ui);
    }

    /// On lines of its own, the active scenario first.
    fn below_ui(&self, ui: &mut Ui) {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(4.0, 0.0);
            self.day_ui(ui);
            for reading in self.readings.iter().rev() {
                // A value stays with its line.
                if ui.available_size_before_wrap().x < VALUE {
                    ui.end_row();
                }
                ui.add_space(6.0);
                sample_ui(ui, reading);
                self.value_ui(ui, reading);
            }
        });
    }

    fn day_ui(&self, ui: &mut Ui) {
        let weak = theme::palette(ui).weak;
        ui.label(RichText::new(&self.day).font(regular(12.5)).color(weak));
    }

    fn value_ui(&self, ui: &mut Ui, reading: &Reading<'_>) {
        let value = self.chart.y.label(reading.value, self.chart.language);
        let colour = theme::palette(ui).of(reading.ink);
        let text = RichText::new(value).font(semibold(13.0)).color(colour);
        ui.label(text).on_hover_text(reading.name);
    }
}

/// A piece of the line that a value belongs to.
fn sample_ui(ui: &mut Ui, reading: &Reading<'_>) {
    let (sample, _) = ui.allocate_exact_size(vec2(16.0, 16.0), Sense::hover());
    if let Some(stroke) = reading.stroke {
        let colour = theme::palette(ui).of(reading.ink);
        line_sample::show(ui, sample, colour, theme::style_of(stroke.dash));
    }
}
