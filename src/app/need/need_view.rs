//! The view Behoefte: how many places are needed, and when?

use eframe::egui::{Label, PopupAnchor, Rect, RichText, ScrollArea, Ui, UiBuilder, vec2};

use super::head;
use super::need_plot;
use super::pull::Line;
use super::readout::Readout;
use super::state::NeedView;
use crate::app::act::Act;
use crate::app::kit::figures;
use crate::app::kit::words::{below, sentence_ui};
use crate::app::look::Look;
use crate::app::theme::{self, regular};
use crate::pages::{Context, Page};

/// Below this height, in points, the view scrolls instead of shrinking the plot to nothing.
const LEAST_HEIGHT: f32 = 500.0;
/// A line of the sentence in little room.
const LINE: f32 = 18.0;
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
            ui.spacing_mut().item_spacing.y = 8.0;
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

/// Draws the view for who sits far away: the finding, the plots, the key figures and the sentence.
pub fn show_brief(ui: &mut Ui, look: &Look<'_>, view: &mut NeedView) -> Vec<Act> {
    let context = &look.context();
    let mut page = view.page(context);
    // In short: the plots, that stand above them, say the rest.
    for figure in &mut page.figures {
        figure.beside.truncate(1);
    }
    below(ui, "story", |ui| sentence_ui(ui, page.answer.clone()));
    below(ui, "key figures", |ui| figures::show(ui, &page.figures));
    theme::card(theme::palette(ui))
        .show(ui, |ui| {
            ui.set_min_size(ui.available_size());
            if let Some(chart) = page.charts.first() {
                head::show_brief(ui, context, chart, view);
            }
            plots_ui(ui, context, &page, None, view)
        })
        .inner
}

/// Draws the sentence and both plots beside each other, in little room.
pub fn show_small(ui: &mut Ui, look: &Look<'_>, view: &mut NeedView) -> Vec<Act> {
    let context = &look.context();
    let page = view.page(context);
    // Room for three lines, so that no plot moves under a hand.
    let above = vec2(ui.available_width(), 3.0 * LINE);
    ui.allocate_ui(above, |ui| {
        ui.set_min_size(above);
        let said = RichText::new(&page.answer).font(regular(13.0));
        ui.add(Label::new(said).wrap());
    });
    let [chart, minors] = page.charts.as_slice() else {
        return Vec::new();
    };
    view.aimed = view.pointed.take();
    ui.columns(2, |columns| {
        let [left, right] = columns else {
            return Vec::new();
        };
        let mut acts = need_plot::show(left, context, &page, chart, None, view);
        acts.extend(need_plot::strip_ui(right, context, minors, view));
        acts
    })
}

fn plot_card_ui(ui: &mut Ui, context: &Context<'_>, page: &Page, view: &mut NeedView) -> Vec<Act> {
    let card = theme::card(theme::palette(ui)).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        let Some(chart) = page.charts.first() else {
            return Vec::new();
        };
        let line = Line::new(context, &view.pull);
        let mut acts = head::show(ui, context, chart, line.as_ref(), view);
        acts.extend(plots_ui(ui, context, page, line.as_ref(), view));
        acts
    });
    card.inner
}

/// Both plots, in the room that is left.
fn plots_ui(
    ui: &mut Ui,
    context: &Context<'_>,
    page: &Page,
    line: Option<&Line<'_>>,
    view: &mut NeedView,
) -> Vec<Act> {
    let [chart, minors] = page.charts.as_slice() else {
        return Vec::new();
    };
    let mut acts = Vec::new();
    ui.add_space(4.0);
    let (room, strip) = (ui.available_size(), strip(ui.available_height()));
    let size = vec2(room.x, room.y - strip);
    view.aimed = view.pointed.take();
    let plots = UiBuilder::new().id_salt("plots");
    ui.scope_builder(plots, |ui| {
        let above = Rect::from_min_size(ui.cursor().min, size);
        let mut upper = ui.new_child(UiBuilder::new().max_rect(above).id_salt("upper"));
        let upper = &mut upper;
        acts.extend(need_plot::show(upper, context, page, chart, line, view));
        ui.advance_cursor_after_rect(above);
        head::strip_ui(ui, context, minors, view);
        acts.extend(need_plot::strip_ui(ui, context, minors, view));
    });
    let readout = Readout::new(chart, view.pointed.unwrap_or(context.month));
    let keyed = view.keyed.take().map(PopupAnchor::Position);
    let anchor = view.pointed.map(|_| PopupAnchor::Pointer).or(keyed);
    if let Some(anchor) = anchor.filter(|_| readout.is_long()) {
        readout.table_ui(ui, minors, anchor);
    }
    acts
}

/// The height of the plot of places for unaccompanied minors with its head: a strip, and never nothing.
fn strip(room: f32) -> f32 {
    (0.3 * room).clamp(100.0, 190.0)
}
