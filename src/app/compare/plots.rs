//! The plots: the differences over the months, with the month that is read, and the waterfall, as columns where there is
//! room for their names, else as rows.

use eframe::egui::{Rangef, Rect, Sense, Ui, WidgetInfo, accesskit::Role, lerp};

use crate::app::kit::inside;
use crate::app::plot::chart_painter;
use crate::app::plot::held_axis::{FittedAxis, fitted};
use crate::app::plot::month_cursor::MonthCursor;
use crate::app::plot::painted::Painted;
use crate::app::theme;
use crate::chart::{Axis, Chart, Range};
use crate::documents::DocumentId;
use crate::month::Month;
use crate::pages::compare::comparison::{Comparison, Side};
use crate::pages::compare::months;
use crate::pages::compare::waterfall::{Layout, Step, is_lying};
use crate::text::Label;

/// Which scenarios an axis of differences belongs to.
pub type Held = FittedAxis<(Option<DocumentId>, Vec<DocumentId>)>;

/// Room for the numbers of the axis.
const NUMBERS: f32 = 58.0;
/// The least height of a row: a name and what changed.
const ROW: f32 = 32.0;

/// Draws the plot of differences into a place and moves the cursor. Returns the month asked for.
pub fn months_ui(
    ui: &mut Ui,
    comparison: &Comparison<'_>,
    held: &mut Held,
    place: Rect,
    mut chart: Chart,
) -> Option<Month> {
    let (Axis::Months { first, last }, Axis::Numbers(range)) = (&chart.x, &mut chart.y) else {
        return None;
    };
    let (first, last, month) = (*first, *last, comparison.month?);
    let ids = comparison.sides.iter().filter_map(Side::id).collect();
    let under_a_hand = ui.input(|input| input.pointer.any_down());
    *range = fitted(held, *range, (comparison.from.id(), ids), under_a_hand);
    let x = f64::from(month.since(first));
    let painted = chart_painter::show(ui, place, &chart, Some(x));
    let cursor = MonthCursor {
        language: chart.language,
        first,
        last,
        month,
        spoken: &months::spoken(comparison, month, chart.language),
    };
    cursor.show(ui, &painted).0
}

fn count(steps: usize) -> f32 {
    f32::from(u16::try_from(steps).unwrap_or(u16::MAX)).max(1.0)
}

/// How the steps of the waterfall are laid out over the width that is left.
pub fn layout(ui: &Ui, steps: &[Step], range: Range) -> Layout {
    let is_lying = is_lying(steps, ui.available_width() / theme::growth(ui) - NUMBERS);
    Layout { range, is_lying }
}

/// The height that the waterfall needs, given the height that there is.
pub fn height(ui: &Ui, steps: usize, layout: Layout, available: f32) -> f32 {
    if layout.is_lying {
        available.max(theme::growth(ui) * (count(steps) + 1.0) * ROW)
    } else {
        available
    }
}

/// Draws the waterfall into a place, each step a node with name and value.
pub fn waterfall_ui(ui: &mut Ui, place: Rect, chart: &Chart, steps: &[Step]) {
    let id = ui.scope_id().with("waterfall");
    let whole = ui.interact(place, id, Sense::hover());
    let name = Label::WhyDifferent.text(chart.language);
    whole.widget_info(|| WidgetInfo::labeled(Role::List, true, name));
    let ui = &mut inside(ui, place, id);
    let painted = chart_painter::show(ui, place, chart, None);
    for (index, step) in steps.iter().enumerate() {
        let node = room(chart, &painted, place, index, steps.len());
        let id = ui.scope_id().with(("bar", index));
        let response = ui.interact(node, id, Sense::hover());
        let spoken = step.spoken(chart.language);
        response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, &spoken));
    }
}

/// The room of a step: its column or its row, with its name.
fn room(chart: &Chart, painted: &Painted, place: Rect, at: usize, all: usize) -> Rect {
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
