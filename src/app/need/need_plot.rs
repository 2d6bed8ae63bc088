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
use crate::chart::{Axis, Chart};
use crate::month::Month;
use crate::pages::{Context, Page, need};

/// Draws the plot in the room that is left, and moves the cursor.
pub fn show(
    ui: &mut Ui,
    context: &Context<'_>,
    page: &Page,
    chart: &Chart,
    line: Option<&Pulled<'_>>,
    aimed: Option<Month>,
    view: &mut NeedView,
) -> Vec<Act> {
    let Axis::Months { first, .. } = chart.x else {
        return Vec::new();
    };
    let x = f64::from(context.month.since(first));
    let whole = ui.available_rect_before_wrap();
    let painted = chart_painter::show(ui, whole, chart, Some(x));
    painted.dots_ui(ui, chart, x);
    pointed_ui(ui, chart, &painted, aimed);
    let read = cursor_ui(ui, context, page, chart, &painted, view).map(Act::Read);
    view.capacity
        .handle_ui(ui, &painted.transform, context.language);
    let pulled = line.map_or_else(Vec::new, |line| {
        let (pull, language) = (&mut view.pull, context.language);
        pull_handle::show(ui, line, pull, &painted, x, language)
    });
    read.into_iter().chain(pulled).collect()
}

/// The hairline at the month that is aimed at, and a dot on every line there.
fn pointed_ui(ui: &Ui, chart: &Chart, painted: &Painted, aimed: Option<Month>) {
    let Axis::Months { first, .. } = chart.x else {
        return;
    };
    if let Some(month) = aimed {
        let x = f64::from(month.since(first));
        painted.hairline_ui(ui, x);
        painted.dots_ui(ui, chart, x);
    }
}

/// Draws the lower plot in the room that is left: the month is set there too.
pub fn strip_ui(
    ui: &mut Ui,
    context: &Context<'_>,
    chart: &Chart,
    aimed: Option<Month>,
    view: &mut NeedView,
) -> Option<Act> {
    let Axis::Months { first, .. } = chart.x else {
        return None;
    };
    let x = f64::from(context.month.since(first));
    let whole = ui.available_rect_before_wrap();
    let painted = chart_painter::show(ui, whole, chart, Some(x));
    painted.dots_ui(ui, chart, x);
    pointed_ui(ui, chart, &painted, aimed);
    let asked = month_cursor::beside(ui, chart, &painted);
    view.pointed = asked.pointed.or(view.pointed);
    if asked.refit {
        view.refit();
    }
    asked.month.map(Act::Read)
}

/// The line that is moved to another month; it reads every line's value, in both plots.
fn cursor_ui(
    ui: &mut Ui,
    context: &Context<'_>,
    page: &Page,
    chart: &Chart,
    painted: &Painted,
    view: &mut NeedView,
) -> Option<Month> {
    let lines = page.spoken(context.month);
    let earlier = need::earlier_of(context, view.earlier);
    let spoken = if earlier.is_empty() {
        lines
    } else {
        let decided = earlier_decisions::spoken(&earlier, context.month, context.language);
        format!("{lines}. {decided}")
    };
    let asked = month_cursor::over(ui, chart, painted, context.month, &spoken);
    view.pointed = asked.pointed;
    view.keyed = asked.keyed;
    if asked.refit {
        view.refit();
    }
    asked.month
}
