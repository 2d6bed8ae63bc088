//! What stands above the plots of Behoefte: the finding, what is counted, what the lines say, and what can be asked.

use eframe::egui::{Label as Text, RichText, Ui};

use super::earlier_decisions;
use super::goal_row;
use super::pull::Line;
use super::pull_handle;
use super::readout::Readout;
use super::state::NeedView;
use crate::app::act::Act;
use crate::app::kit::words::{at_right, warning_ui, weak_ui};
use crate::app::theme::{self, bold, regular, semibold};
use crate::chart::Chart;
use crate::pages::{Context, need, required};
use crate::text::invert::outside;

/// From this width on the boxes stand beside what is counted, else on a row of their own.
const BOXES_WIDE: f32 = 860.0;

/// Draws it above the upper plot; what the lines say at the month that is pointed at, else at the one that is read.
pub fn show(
    ui: &mut Ui,
    context: &Context<'_>,
    chart: &Chart,
    line: Option<&Line<'_>>,
    view: &mut NeedView,
) -> Vec<Act> {
    let readout = Readout::new(chart, view.pointed.unwrap_or(context.month));
    ui.spacing_mut().item_spacing.y = 2.0;
    let goal = match line {
        Some(line) if view.pull.open => goal_row::show(ui, line, &readout, &mut view.pull),
        _ => {
            let title = RichText::new(&chart.title).font(theme::grown(ui, bold(15.0)));
            readout.titled_ui(ui, title, |_| {});
            counted_ui(ui, context, chart, line, view);
            Vec::new()
        }
    };
    if let Some(refusal) = view.capacity.refusal() {
        warning_ui(ui, refusal);
    }
    if view.earlier {
        let drawn = need::earlier_of(context, true);
        earlier_decisions::readout_ui(ui, &drawn, context.month, context.language);
    }
    if view.pull.open && line.is_none() {
        let baseline = &context.scene.edition.baseline;
        let (first, last) = (baseline.start(), baseline.horizon());
        weak_ui(ui, outside(first, last, context.language));
    }
    goal
}

/// The finding in large letters, and what the lines say.
pub fn show_brief(ui: &mut Ui, context: &Context<'_>, chart: &Chart, view: &NeedView) {
    ui.spacing_mut().item_spacing.y = 2.0;
    let title = RichText::new(&chart.title).font(bold(18.0));
    Readout::new(chart, view.pointed.unwrap_or(context.month)).titled_ui(ui, title, |_| {});
    weak_ui(ui, &chart.subtitle);
}

/// What is counted and when, or what the hand asks for that pulls the line; and the boxes.
fn counted_ui(
    ui: &mut Ui,
    context: &Context<'_>,
    chart: &Chart,
    line: Option<&Line<'_>>,
    view: &mut NeedView,
) {
    let (language, palette) = (context.language, theme::palette(ui));
    let size = 12.5 * theme::growth(ui);
    let pulled = line.filter(|_| view.pull.grip.is_some());
    let words = match pulled {
        Some(line) => RichText::new(pull_handle::said(line)).font(semibold(size)),
        None => RichText::new(&chart.subtitle)
            .font(regular(size))
            .color(palette.weak),
    };
    let fit = ui.available_width() >= BOXES_WIDE;
    ui.horizontal(|ui| {
        ui.add(Text::new(words).truncate());
        view.axis.grown_ui(ui, language);
        if fit {
            at_right(ui, "boxes", |ui| boxes_ui(ui, context, view));
        }
    });
    if !fit {
        ui.horizontal(|ui| at_right(ui, "boxes", |ui| boxes_ui(ui, context, view)));
    }
}

/// The goal, other decisions, and the user's own capacity.
fn boxes_ui(ui: &mut Ui, context: &Context<'_>, view: &mut NeedView) {
    let language = context.language;
    let start = required(&context.scene.reference, context.month).unwrap_or_default();
    goal_row::button_ui(ui, &mut view.pull, language);
    ui.add_space(10.0);
    if earlier_decisions::box_ui(ui, &mut view.earlier, language) {
        // Another axis by the user's own wish; it does not move otherwise.
        view.refit();
        ui.ctx().request_repaint();
    }
    ui.add_space(10.0);
    view.capacity.box_ui(ui, start, language);
}

/// The title of the lower plot, and what its lines say at that month.
pub fn strip_ui(ui: &mut Ui, context: &Context<'_>, chart: &Chart, view: &mut NeedView) {
    let readout = Readout::new(chart, view.aimed.unwrap_or(context.month)).without_day();
    ui.spacing_mut().item_spacing.y = 2.0;
    let title = RichText::new(&chart.title).font(theme::grown(ui, semibold(13.0)));
    let title = readout.titled_ui(ui, title, |ui| {
        view.minors_axis.grown_ui(ui, context.language);
    });
    title.on_hover_text(&chart.subtitle);
}
