//! The view Behoefte: how many places are needed, and when?

use eframe::egui::{Align, Layout, RichText, ScrollArea, Ui, vec2};

use super::capacity::Capacity;
use super::earlier_decisions;
use super::need_plot;
use super::pull::{Line, Pull};
use super::pull_row;
use super::readout::Readout;
use crate::app::act::Act;
use crate::app::kit::figures;
use crate::app::kit::words::{below, sentence_ui};
use crate::app::look::Look;
use crate::app::plot::held_axis::HeldAxis;
use crate::app::theme::{self, bold, regular, semibold};
use crate::chart::{Axis, Chart};
use crate::pages::{Context, Page, need, required};
use crate::text::Language;
use crate::text::invert::outside;

/// What the view keeps between frames: where the user looks, never what is computed.
#[derive(Clone, Debug, Default)]
pub struct NeedView {
    axis: HeldAxis,
    /// That of the places for unaccompanied minors.
    minors_axis: HeldAxis,
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
        let axes = [&mut self.axis, &mut self.minors_axis];
        for (chart, axis) in page.charts.iter_mut().zip(axes) {
            let Axis::Numbers(range) = &mut chart.y else {
                continue;
            };
            // Under a hand that pulls the line, a growing axis would carry the line off.
            *range = match axis.as_it_stood() {
                Some(held) if self.pull.grip.is_some() => held,
                _ => axis.hold(context.scene, *range),
            };
        }
        page
    }

    /// Forgets the axes, so that they fit again.
    pub fn refit(&mut self) {
        self.axis.refit();
        self.minors_axis.refit();
    }
}

/// Below this height, in points, the view scrolls instead of shrinking the plot to nothing.
const LEAST_HEIGHT: f32 = 500.0;
/// The height of the plots' card where the view scrolls.
const SCROLLED_PLOT: f32 = 400.0;
/// The same with earlier decisions, which need a longer axis.
const SCROLLED_WITH_EARLIER: f32 = 480.0;

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
        let [chart, minors] = page.charts.as_slice() else {
            return Vec::new();
        };
        head_ui(ui, context, chart, view);
        earlier_ui(ui, context, view);
        let typed = pull_ui(ui, context, view);
        ui.add_space(4.0);
        let (room, strip) = (ui.available_size(), strip(ui.available_height()));
        let size = vec2(room.x, room.y - strip);
        let acts = ui.allocate_ui(size, |ui| {
            ui.set_min_size(size);
            need_plot::show(ui, context, page, chart, view)
        });
        strip_head_ui(ui, context, minors);
        let read = need_plot::strip_ui(ui, context, minors, view);
        acts.inner.into_iter().chain(typed).chain(read).collect()
    });
    card.inner
}

/// The height of the plot of places for unaccompanied minors with its head: a strip, and never nothing.
fn strip(room: f32) -> f32 {
    (0.3 * room).clamp(100.0, 190.0)
}

/// The title of the lower plot, and what its lines say at the month that is read.
fn strip_head_ui(ui: &mut Ui, context: &Context<'_>, chart: &Chart) {
    let readout = Readout::new(chart, context.month).without_day();
    ui.spacing_mut().item_spacing.y = 2.0;
    let title = RichText::new(&chart.title).font(semibold(13.0));
    ui.horizontal(|ui| {
        let title = ui.label(title);
        title.on_hover_text(&chart.subtitle);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            readout.beside_ui(ui);
        });
    });
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
