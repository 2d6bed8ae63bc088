//! The plot of differences: its chart, and the month that is read.

use eframe::egui::{Rect, Ui};

use crate::app::plot::chart_painter;
use crate::app::plot::held_axis::{FittedAxis, fitted};
use crate::app::plot::month_cursor::MonthCursor;
use crate::chart::{Axis, Chart};
use crate::documents::DocumentId;
use crate::month::Month;
use crate::pages::compare::comparison::{Comparison, Side};
use crate::pages::compare::months;

/// Which scenarios an axis belongs to.
pub type Held = FittedAxis<(Option<DocumentId>, Vec<DocumentId>)>;

/// Draws the chart into a place and moves the cursor.
pub fn show(
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
