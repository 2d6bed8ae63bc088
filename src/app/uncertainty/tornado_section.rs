//! Which assumption matters most: each one alone at its low and its high, the widest first; each end can be chosen.

use eframe::egui::{
    CursorIcon, Rangef, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, accesskit::Role, vec2,
};

use super::section_head;
use crate::analysis::{Sensitivity, sensitivity};
use crate::app::act::Act;
use crate::app::clipboard;
use crate::app::icons;
use crate::app::kit::inside;
use crate::app::kit::roving::Roving;
use crate::app::kit::words::weak_ui;
use crate::app::look::Look;
use crate::app::page::paragraph_ui;
use crate::app::plot::chart_painter;
use crate::app::plot::held_axis::HeldAxis;
use crate::app::theme;
use crate::chart::{Axis, Chart};
use crate::documents::Gesture;
use crate::month::Month;
use crate::pages::uncertainty::sensitivity as page;
use crate::pages::{Shown, required};
use crate::scenario::{Parameter, Value};
use crate::text::uncertainty::{End, assumptions_copied};
use crate::text::{Label, Say, capital};

/// The height of a row: a name and its present value, and as large as a target must be.
const ROW: f32 = 32.0;
/// The height of what stands above the rows.
const AXIS: f32 = 24.0;
/// The least width of a handle.
const LEAST: f32 = 24.0;

/// What the section keeps between frames.
#[derive(Default)]
pub struct TornadoSection {
    axis: HeldAxis,
    /// The month that the axis was made for.
    month: Option<Month>,
}

/// Draws the section. An end that is chosen is asked of the active scenario.
pub fn show(ui: &mut Ui, look: &Look<'_>, section: &mut TornadoSection) -> Vec<Act> {
    let (scene, month, language) = (look.scene, look.within(), look.language);
    let mut acts = Vec::new();
    let Some(active) = scene.active() else {
        return acts;
    };
    let title = Label::TornadoTitle;
    let copies = section_head::month_ui(ui, title, look, &mut section.axis, &mut acts);
    let rows = match sensitivity(active.subject(), month) {
        Ok(rows) => rows,
        Err(error) => {
            paragraph_ui(ui, &error.say(language));
            return acts;
        }
    };
    let Some(mut page) = page::page(&look.context_within(), &rows) else {
        return acts;
    };
    let act = copies.then(|| clipboard::copy_first(ui, &page, language, assumptions_copied));
    acts.extend(act.flatten());
    let Some(chart) = page.charts.first_mut() else {
        return acts;
    };
    if let Axis::Numbers(range) = &mut chart.x {
        // The axis holds still in a drag, and fits again at another date.
        if section.month.replace(month) != Some(month) {
            section.axis.refit();
        }
        *range = section.axis.hold(scene, *range);
    }
    ui.spacing_mut().item_spacing.y = 3.0;
    paragraph_ui(ui, &page.answer);
    weak_ui(ui, Label::TornadoExplained.text(language));
    let now = required(&active.outlook, month).unwrap_or_default();
    let tornado = Tornado { chart, now, month };
    acts.extend(tornado.ends_ui(ui, active, &rows));
    page.notes.iter().for_each(|note| paragraph_ui(ui, note));
    acts
}

/// One assumption with its two ends.
struct Swing<'a> {
    /// The parameter, of tied ones the first.
    parameter: &'a Parameter,
    /// What its ends give.
    outcome: &'a Sensitivity,
}

/// What all rows share.
struct Tornado<'a> {
    /// The bars.
    chart: &'a Chart,
    /// The places required in the scenario.
    now: f64,
    month: Month,
}

impl<'a> Swing<'a> {
    /// The row of an outcome for the active scenario.
    fn new(active: &'a Shown<'_>, outcome: &'a Sensitivity) -> Option<Self> {
        let parameter = active.document.edition().baseline.parameter(outcome.id)?;
        Some(Self { parameter, outcome })
    }

    /// One of its ends.
    fn end(&self, now: f64, high: bool) -> End<'a> {
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
    /// The bars; the end that is chosen is taken over.
    fn ends_ui(&self, ui: &mut Ui, active: &Shown<'_>, rows: &[Sensitivity]) -> Vec<Act> {
        let swings = rows.iter().filter_map(|one| Swing::new(active, one));
        let drawn: Vec<_> = swings.collect();
        let chosen = self.show(ui, &drawn);
        let Some((row, high)) = chosen.and_then(|(at, high)| Some((drawn.get(at)?, high))) else {
            return Vec::new();
        };
        let values = row.outcome.values(active.subject(), high).into_iter();
        let values = values.map(|(id, value)| (id, Value::Number(value)));
        let set = Act::Set(Gesture::Once, values.collect());
        let chosen = row.end(self.now, high).chosen(self.chart.language);
        vec![set, Act::Say(chosen)]
    }

    /// Draws the rows, one stop for Tab. Returns the row and the end that was chosen.
    fn show(&self, ui: &mut Ui, rows: &[Swing<'_>]) -> Option<(usize, bool)> {
        let count = f32::from(u16::try_from(rows.len()).unwrap_or(u16::MAX));
        let height = theme::growth(ui) * (AXIS + count * ROW);
        let size = vec2(ui.available_width(), height);
        let (whole, list) = ui.allocate_exact_size(size, Sense::hover());
        list.widget_info(|| WidgetInfo::labeled(Role::List, true, &self.chart.title));
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
        let name = end.name(self.chart.language);
        let outcome = end.outcome(self.month, self.chart.language);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
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
