//! The plot of the waterfall: its chart, as columns where there is room for their names, else as rows.

use eframe::egui::{Rangef, Rect, Sense, Ui, WidgetInfo, accesskit::Role, lerp};

use crate::app::kit::inside::inside;
use crate::app::plot::chart_painter::{self, Painted};
use crate::chart::{Axis, Chart};
use crate::pages::compare::waterfall::Step;
use crate::text::Label;

/// A column is at least this wide, or there are rows.
const LEAST_COLUMN: f32 = 112.0;
/// Room for the numbers of the axis.
const NUMBERS: f32 = 58.0;
/// The least height of a row.
const ROW: f32 = 26.0;

fn count(steps: usize) -> f32 {
    f32::from(u16::try_from(steps).unwrap_or(u16::MAX)).max(1.0)
}

/// Whether so many steps lie as rows at this width.
pub fn is_lying(steps: usize, width: f32) -> bool {
    width - NUMBERS < count(steps) * LEAST_COLUMN
}

/// The height that the plot needs at this width, given the height that there is.
pub fn height(steps: usize, width: f32, available: f32) -> f32 {
    if is_lying(steps, width) {
        available.max((count(steps) + 1.0) * ROW)
    } else {
        available
    }
}

/// Draws the chart into a place, each step a node with name and value.
pub fn show(ui: &mut Ui, place: Rect, chart: &Chart, steps: &[Step]) {
    let id = ui.scope_id().with("waterfall");
    let whole = ui.interact(place, id, Sense::hover());
    let name = Label::WhyDifferent.text(chart.language);
    whole.widget_info(|| WidgetInfo::labeled(Role::List, true, name));
    let ui = &mut inside(ui, place, id);
    let painted = chart_painter::show(ui, place, chart, None);
    for (index, step) in steps.iter().enumerate() {
        let node = room(chart, &painted, place, (index, steps.len()));
        let id = ui.scope_id().with(("bar", index));
        let response = ui.interact(node, id, Sense::hover());
        let spoken = step.spoken(chart.language);
        response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, &spoken));
    }
}

/// The room of a step: its column or its row, with its name.
fn room(chart: &Chart, painted: &Painted, place: Rect, (at, all): (usize, usize)) -> Rect {
    let share = |at: usize| f32::from(u16::try_from(at).unwrap_or(u16::MAX)) / count(all);
    let plot = painted.plot();
    let within = |range: Rangef| {
        let ends = [at, at + 1].map(|at| lerp(range.min..=range.max, share(at)));
        Rangef::new(ends[0], ends[1])
    };
    if matches!(chart.y, Axis::Names(_)) {
        Rect::from_x_y_ranges(place.x_range(), within(plot.y_range()))
    } else {
        Rect::from_x_y_ranges(within(plot.x_range()), place.y_range())
    }
}
