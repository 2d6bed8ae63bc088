//! The handles on the bars of Per aanname: each end of each assumption can be chosen.

use eframe::egui::{
    CursorIcon, Rangef, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, accesskit, vec2,
};

use crate::analysis::Sensitivity;
use crate::app::icons;
use crate::app::kit::inside::inside;
use crate::app::kit::roving::Roving;
use crate::app::plot::chart_painter;
use crate::app::scene::Shown;
use crate::app::theme;
use crate::chart::Chart;
use crate::month::Month;
use crate::scenario::Parameter;
use crate::text::uncertainty::End;
use crate::text::{Language, capital};

/// The height of a row: a name and its present value, and as large as a target must be.
const ROW: f32 = 32.0;
/// The height of what stands above the rows.
const AXIS: f32 = 24.0;
/// The least width of a handle.
const LEAST: f32 = 24.0;

/// One assumption with its two ends.
pub struct Swing<'a> {
    /// The parameter, of tied ones the first.
    pub parameter: &'a Parameter,
    /// What its ends give.
    pub outcome: &'a Sensitivity,
}

/// What all rows share.
#[derive(Clone, Copy)]
pub struct Tornado<'a> {
    /// The bars.
    pub chart: &'a Chart,
    /// The places required in the scenario.
    pub now: f64,
    /// The date.
    pub month: Month,
    /// The language.
    pub language: Language,
}

impl<'a> Swing<'a> {
    /// The row of an outcome for the active scenario.
    pub fn new(active: &'a Shown<'_>, outcome: &'a Sensitivity) -> Option<Self> {
        let parameter = active.document.edition().baseline.parameter(outcome.id)?;
        Some(Self { parameter, outcome })
    }

    /// One of its ends.
    pub fn end(&self, now: f64, high: bool) -> End<'a> {
        let one = self.outcome;
        End {
            parameter: self.parameter,
            count: one.tied.len(),
            high,
            value: if high { one.high } else { one.low },
            places: if high { one.at_high } else { one.at_low },
            now,
        }
    }
}

impl Tornado<'_> {
    /// Draws the rows, one stop for Tab. Returns the row and the end that was chosen.
    pub fn show(&self, ui: &mut Ui, rows: &[Swing<'_>]) -> Option<(usize, bool)> {
        let count = f32::from(u16::try_from(rows.len()).unwrap_or(u16::MAX));
        let height = theme::growth(ui) * (AXIS + count * ROW);
        let size = vec2(ui.available_width(), height);
        let (whole, list) = ui.allocate_exact_size(size, Sense::hover());
        list.widget_info(|| WidgetInfo::labeled(accesskit::Role::List, true, &self.chart.title));
        let mut ui = inside(ui, whole, list.id);
        let painted = chart_painter::show(&mut ui, whole, self.chart, None);
        let plot = painted.plot();
        let height = plot.height() / count.max(1.0);
        let x = |places: f64| painted.at([places, 0.0]).x;
        let mut chosen = None;
        let mut top = plot.top();
        let mut roving = Roving::new(&ui, "ends", 0);
        for (index, row) in rows.iter().enumerate() {
            let ends = [row.outcome.at_low, row.outcome.at_high];
            let reaches = reaches(x(self.now), ends.map(x));
            for (high, reach) in [false, true].into_iter().zip(reaches) {
                let place = Rect::from_x_y_ranges(reach, Rangef::new(top, top + height));
                if self.end_ui(&ui, &mut roving, row, place, high) {
                    chosen = Some((index, high));
                }
            }
            top += height;
        }
        roving.end(&ui);
        chosen
    }

    /// The handle of an end. Returns whether it was chosen.
    fn end_ui(
        &self,
        ui: &Ui,
        roving: &mut Roving,
        row: &Swing<'_>,
        place: Rect,
        high: bool,
    ) -> bool {
        let end = row.end(self.now, high);
        let id = ui.scope_id().with((row.outcome.id, high));
        let response = ui.interact(place, id, roving.sense());
        roving.add(ui, &response);
        let name = end.name(self.language);
        let outcome = end.outcome(self.month, self.language);
        response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Button, true, &name));
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_value(outcome.as_str()));
        if response.hovered() {
            let stroke = Stroke::new(1.5, theme::palette(ui).text);
            let painter = ui.painter();
            painter.rect_stroke(place.shrink(2.0), 4, stroke, StrokeKind::Inside);
        }
        icons::focus_ring(ui, &response, place);
        let hint = format!("{name}. {}.", capital(&outcome));
        let response = response.on_hover_cursor(CursorIcon::PointingHand);
        response.on_hover_text(hint).clicked()
    }
}

/// Where the handles of the low and the high end lie: over their bars, none over the other's.
fn reaches(now: f32, [low, high]: [f32; 2]) -> [Rangef; 2] {
    let outward = |from: f32, to: f32, way: f32| {
        let end = if way < 0.0 {
            to.min(from - LEAST)
        } else {
            to.max(from + LEAST)
        };
        Rangef::new(from, end).as_positive()
    };
    let same_side = (low - now) * (high - now) > 0.0;
    if !same_side {
        let way = if high >= low { 1.0 } else { -1.0 };
        return [outward(now, low, -way), outward(now, high, way)];
    }
    // The longer one begins where the shorter one ends.
    let way = (high - now).signum();
    let beyond = |near: f32, far: f32| {
        let first = outward(now, near, way);
        let from = if way > 0.0 { first.max } else { first.min };
        [first, outward(from, far, way)]
    };
    if (high - now).abs() >= (low - now).abs() {
        beyond(low, high)
    } else {
        let [high, low] = beyond(high, low);
        [low, high]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_handle_lies_on_the_other_one_and_each_is_large_enough() {
        for ends in [
            [50.0, 200.0],
            [200.0, 50.0],
            [130.0, 180.0],
            [180.0, 130.0],
            [40.0, 80.0],
            [80.0, 40.0],
            [100.0, 100.0],
        ] {
            let [low, high] = reaches(100.0, ends);
            assert!(low.span() >= LEAST && high.span() >= LEAST, "{ends:?}");
            assert!(low.max <= high.min || high.max <= low.min, "{ends:?}");
        }
    }
}
