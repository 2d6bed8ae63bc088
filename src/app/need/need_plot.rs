//! The plot of Behoefte: its chart, and the handles that a hand needs on it.

use eframe::egui::Ui;

use super::earlier_decisions;
use super::pull::Line as Pulled;
use super::pull_handle;
use super::state::NeedView;
use crate::app::act::Act;
use crate::app::plot::chart_painter;
use crate::app::plot::month_cursor;
use crate::app::plot::painted::Painted;
use crate::app::theme;
use crate::chart::Chart;
use crate::month::Month;
use crate::pages::{Context, Page, need};

/// Draws the plot in the room that is left, and moves the cursor.
pub fn show(
    ui: &mut Ui,
    context: &Context<'_>,
    page: &Page,
    chart: &Chart,
    line: Option<&Pulled<'_>>,
    view: &mut NeedView,
) -> Vec<Act> {
    let Some(x) = chart.x.place_of(context.month) else {
        return Vec::new();
    };
    let painted = painted_ui(ui, chart, x, view.aimed);
    let spoken = spoken(context, page, view.earlier);
    let asked = month_cursor::over(ui, chart, &painted, context.month, &spoken);
    (view.pointed, view.keyed) = (asked.pointed, asked.keyed);
    if asked.refit {
        view.refit();
    }
    view.capacity
        .handle_ui(ui, &painted.transform, context.language);
    let pulled = line.map_or_else(Vec::new, |line| {
        pull_handle::show(ui, line, &mut view.pull, &painted, x)
    });
    let read = asked.month.map(Act::Read);
    read.into_iter().chain(pulled).collect()
}

/// What the cursor reads: every line's value, in both plots.
fn spoken(context: &Context<'_>, page: &Page, with_earlier: bool) -> String {
    let lines = page.spoken(context.month);
    let earlier = need::earlier_of(context, with_earlier);
    if earlier.is_empty() {
        return lines;
    }
    let decided = earlier_decisions::spoken(&earlier, context.month, context.language);
    format!("{lines}. {decided}")
}

/// The plot with a dot on every line at the month that is read; at the one that is aimed at a hairline too.
fn painted_ui(ui: &mut Ui, chart: &Chart, x: f64, aimed: Option<Month>) -> Painted {
    let whole = ui.available_rect_before_wrap();
    let painted = chart_painter::show(ui, whole, chart, Some(x));
    painted.dots_ui(ui, chart, x);
    if let Some(x) = aimed.and_then(|month| chart.x.place_of(month)) {
        painted.upright_ui(ui, x, theme::palette(ui).reference);
        painted.dots_ui(ui, chart, x);
    }
    painted
}

/// Draws the lower plot in the room that is left: the month is set there too.
pub fn strip_ui(
    ui: &mut Ui,
    context: &Context<'_>,
    chart: &Chart,
    view: &mut NeedView,
) -> Option<Act> {
    let x = chart.x.place_of(context.month)?;
    let painted = painted_ui(ui, chart, x, view.aimed);
    let asked = month_cursor::beside(ui, chart, &painted);
    view.pointed = asked.pointed.or(view.pointed);
    if view.pointed != view.aimed {
        ui.ctx().request_repaint();
    }
    if asked.refit {
        view.refit();
    }
    asked.month.map(Act::Read)
}
