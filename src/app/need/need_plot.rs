//! The plot of Behoefte: its chart, and the handles that a hand needs on it.

use eframe::egui::{Pos2, Stroke, Ui};

use super::earlier_decisions;
use super::need_view::NeedView;
use super::pull::Line as Pulled;
use super::pull_answer;
use super::pull_handle;
use crate::app::act::Act;
use crate::app::plot::chart_painter::{self, Painted};
use crate::app::plot::month_cursor::MonthCursor;
use crate::app::theme;
use crate::chart::{Axis, Chart, Reading};
use crate::month::Month;
use crate::pages::{Context, need, spoken};
use crate::text::Label;

/// Draws the plot in the room that is left, and moves the cursor.
pub fn show(ui: &mut Ui, context: &Context<'_>, chart: &Chart, view: &mut NeedView) -> Vec<Act> {
    let Axis::Months { first, last, .. } = chart.x else {
        return Vec::new();
    };
    let x = f64::from(context.month.since(first));
    let whole = ui.available_rect_before_wrap();
    let painted = chart_painter::show(ui, whole, chart, Some(x));
    dots_ui(ui, &painted, chart, x);
    let read = cursor_ui(ui, context, chart, &painted, (first, last), view).map(Act::Read);
    view.capacity
        .handle_ui(ui, &painted.transform, context.language);
    let pulled = pull_ui(ui, context, painted.at([x, 0.0]), &painted, view);
    read.into_iter().chain(pulled).collect()
}

/// A dot on every line at the month that is read.
fn dots_ui(ui: &Ui, painted: &Painted, chart: &Chart, x: f64) {
    let palette = theme::palette(ui);
    for reading in chart.read(x).filter(Reading::is_solid) {
        let at = painted.at([x, reading.top]);
        let edge = Stroke::new(1.5, palette.card);
        ui.painter().circle(at, 4.0, palette.of(reading.ink), edge);
    }
}

/// The line that is moved to another month; it reads every line's value.
fn cursor_ui(
    ui: &Ui,
    context: &Context<'_>,
    chart: &Chart,
    painted: &Painted,
    (first, last): (Month, Month),
    view: &mut NeedView,
) -> Option<Month> {
    let frame = painted.plot();
    let lines = spoken(chart, context.month);
    let earlier = need::earlier_of(context, view.earlier);
    let spoken = if earlier.is_empty() {
        lines
    } else {
        let decided = earlier_decisions::spoken(&earlier, context.month, context.language);
        format!("{lines}. {decided}")
    };
    let cursor = MonthCursor {
        name: Label::MonthCursor.text(context.language),
        first,
        last,
        month: context.month,
        spoken: &spoken,
    };
    let (asked, response) = cursor.show(ui, frame, frame.with_min_x(painted.at([0.0, 0.0]).x));
    if response.double_clicked() {
        view.refit();
    }
    asked
}

/// The handle on the active scenario's line, and what came of pulling it.
fn pull_ui(
    ui: &mut Ui,
    context: &Context<'_>,
    at: Pos2,
    painted: &Painted,
    view: &mut NeedView,
) -> Option<Act> {
    let line = Pulled::new(context.scene, &view.pull, context.month)?;
    let y = painted.transform.position_from_point_y(line.required);
    let at = Pos2::new(at.x, y);
    let (pull, language) = (&mut view.pull, context.language);
    let pulled = pull_handle::show(ui, &line, pull, (at, &painted.transform), language);
    let answer = pull_answer::show(ui, &line, pull, painted.plot(), language);
    answer.or(pulled)
}
