//! The plot of the band: its chart, the cursor, and the number of places that a hand moves.

use eframe::egui::{Rect, Stroke, Ui, pos2};

use super::band_state::BandSection;
use crate::app::plot::chart_painter;
use crate::app::plot::month_cursor::MonthCursor;
use crate::app::plot::painted::Painted;
use crate::app::theme;
use crate::chart::{Axis, Chart};
use crate::month::Month;
use crate::pages::Context;
use crate::pages::uncertainty::band;

/// Draws the plot in its place, and moves the line. Returns the month asked for.
pub fn show(
    ui: &mut Ui,
    context: &Context<'_>,
    chart: &Chart,
    whole: Rect,
    section: &mut BandSection,
) -> Option<Month> {
    let Axis::Months { first, last } = chart.x else {
        return None;
    };
    let x = f64::from(context.month.since(first));
    let painted = chart_painter::show(ui, whole, chart, Some(x));
    let read = cursor_ui(ui, context, &painted, [first, last], section);
    section
        .places
        .handle_ui(ui, &painted.transform, context.language);
    knob_ui(ui, section, &painted);
    read
}

/// A knob at the end of the line, so that it is seen to move.
fn knob_ui(ui: &Ui, section: &BandSection, painted: &Painted) {
    let Some(places) = section.places.places else {
        return;
    };
    let (frame, palette) = (painted.plot(), theme::palette(ui));
    let y = painted.at([0.0, places]).y;
    if frame.y_range().contains(y) {
        let centre = pos2(frame.right() - 8.0, y);
        let stroke = Stroke::new(2.0, palette.text);
        ui.painter().circle(centre, 7.0, palette.card, stroke);
    }
}

fn cursor_ui(
    ui: &Ui,
    context: &Context<'_>,
    painted: &Painted,
    [first, last]: [Month; 2],
    section: &mut BandSection,
) -> Option<Month> {
    let spoken = band::reading(context, &section.spread, context.month);
    let cursor = MonthCursor {
        language: context.language,
        first,
        last,
        month: context.month,
        spoken: &spoken,
    };
    let (asked, response) = cursor.show(ui, painted);
    if response.double_clicked() {
        section.axis.refit();
    }
    asked.filter(|month| *month != context.month)
}
