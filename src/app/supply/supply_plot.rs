//! The plot of Aanbod: its chart, and what is read on it at a month.

use eframe::egui::{Rangef, Rect, Sense, Ui, Vec2, WidgetInfo, accesskit::Role, pos2, vec2};

use crate::app::plot::chart_painter;
use crate::app::plot::month_cursor::{self, Asked};
use crate::app::plot::painted::Painted;
use crate::app::theme::{self, regular, semibold};
use crate::chart::{Chart, Layer};
use crate::month::Month;
use crate::pages::{Context, supply as pages};
use crate::text::{date, supply};
use crate::units::Places;

/// Draws the plot in the room that is left; supply is unknown before `counted`.
pub fn show(ui: &mut Ui, context: &Context<'_>, chart: &Chart, counted: Month) -> Asked {
    let month = context.within();
    let places = [month, counted].map(|month| chart.x.place_of(month));
    let [Some(read), Some(start)] = places else {
        return Asked::default();
    };
    let whole = ui.available_rect_before_wrap();
    let painted = chart_painter::show(ui, whole, chart, Some(read));
    moments_ui(ui, &painted, chart);
    let day = date::first_day(counted, chart.language);
    let words = supply::unknown_before(&day, chart.language);
    unknown_ui(ui, &painted, start, &words);
    gap_ui(ui, &painted, chart, read);
    let spoken = pages::spoken(context, month);
    month_cursor::over(ui, chart, &painted, month, &spoken)
}

/// What happens at a moment, for who hears it or points at its end.
fn moments_ui(ui: &Ui, painted: &Painted, chart: &Chart) {
    for (index, layer) in chart.layers.iter().enumerate() {
        let Layer::Moment(moment) = layer else {
            continue;
        };
        let place = Rect::from_center_size(painted.at(moment.at), vec2(12.0, 12.0));
        let id = ui.scope_id().with(("moment", index));
        let response = ui.interact(place, id, Sense::hover());
        let words = format!("{}: {}", moment.date, moment.words);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
        response.on_hover_text(words);
    }
}

/// That nothing is known before the count, where nothing is drawn.
fn unknown_ui(ui: &Ui, painted: &Painted, counted: f64, words: &str) {
    let frame = painted.plot();
    let right = painted.at([counted, 0.0]).x;
    let palette = theme::palette(ui);
    let room = (right - frame.left() - 10.0).max(58.0);
    let (laid, font) = (words.to_owned(), theme::grown(ui, regular(12.0)));
    let text = ui.painter().layout(laid, font, palette.weak, room);
    let corner = pos2(frame.left() + 5.0, frame.bottom() - 8.0 - text.size().y);
    let place = Rect::from_min_size(corner, text.size());
    let response = ui.interact(place, ui.scope_id().with("unknown"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    ui.painter().galley(corner, text, palette.weak);
}

/// The shortage at the month that is read, in the middle of the hatching.
fn gap_ui(ui: &Ui, painted: &Painted, chart: &Chart, x: f64) {
    let Some(shortage) = chart.areas().last().and_then(|area| area.read(x)) else {
        return;
    };
    let palette = theme::palette(ui);
    let words = supply::gap(Places(shortage.value), chart.language);
    let words = ui
        .painter()
        .layout_no_wrap(words, semibold(12.5), palette.text);
    let size = words.size() + vec2(12.0, 4.0);
    let at = painted.at([x, shortage.top]).x;
    let sides = [at + 6.0, at - 6.0 - size.x];
    let free = |left| within_gap(painted, chart, left, size);
    let Some(place) = sides.into_iter().find_map(free) else {
        return;
    };
    ui.painter().rect_filled(place, 4, palette.card);
    ui.painter()
        .galley(place.min + vec2(6.0, 2.0), words, palette.text);
}

/// The middle of the hatching over a width; none where a box would cover its edges.
fn within_gap(painted: &Painted, chart: &Chart, left: f32, size: Vec2) -> Option<Rect> {
    let plot = painted.plot();
    if left < plot.left() || left + size.x > plot.right() {
        return None;
    }
    let mut range = plot.y_range();
    for part in [0.0, 0.25, 0.5, 0.75, 1.0] {
        let at = pos2(left + part * size.x, plot.top());
        let x = painted.transform.value_from_position(at).x;
        let shortage = chart.areas().last()?.read(x)?;
        let edges = [shortage.top, shortage.top - shortage.value].map(|y| painted.at([x, y]).y);
        range = Rangef::new(range.min.max(edges[0]), range.max.min(edges[1]));
    }
    // Clear of the line on top, too.
    let top = range.center() - size.y / 2.0;
    (range.span() >= size.y + 4.0).then(|| Rect::from_min_size(pos2(left, top), size))
}
