//! The plot of the regret: its chart, and the number of places that is read in it by hand or keys.

use eframe::egui::{
    Align2, CursorIcon, Pos2, Rect, Response, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2,
};

use crate::analysis::Regret;
use crate::app::icons;
use crate::app::kit::keys::{Arrows, Steps, held_at};
use crate::app::plot::chart_painter;
use crate::app::plot::painted::Painted;
use crate::app::theme::{self, semibold};
use crate::chart::Chart;
use crate::text::regret::regret_at;
use crate::text::{Label, number};

/// One arrow key, in places.
const STEP: f64 = 100.0;

/// What is read in the plot.
#[derive(Clone, Copy, Debug)]
pub struct RegretPlot<'a> {
    /// The chart.
    pub chart: &'a Chart,
    /// The regret at the date.
    pub regret: Regret,
    /// The number of places that is read.
    pub places: f64,
}

/// Draws the plot. Returns the number of places asked for by hand or keys.
pub fn show(ui: &mut Ui, size: Vec2, plot: RegretPlot<'_>) -> Option<f64> {
    let (whole, _) = ui.allocate_exact_size(size, Sense::hover());
    let painted = chart_painter::show(ui, whole, plot.chart, None);
    let frame = painted.plot();
    plot.read_ui(ui, &painted);
    let id = ui.scope_id().with("regret");
    let response = ui.interact(frame, id, Sense::click_and_drag());
    let response = response.on_hover_and_drag_cursor(CursorIcon::ResizeHorizontal);
    plot.speak(ui, &response);
    icons::focus_ring(ui, &response, frame.expand(2.0));
    let asked = plot.asked(ui, &response, &painted);
    asked.filter(|asked| *asked != plot.places)
}

impl RegretPlot<'_> {
    /// The number of places that is read.
    fn read_ui(&self, ui: &Ui, painted: &Painted) {
        let (palette, frame) = (theme::palette(ui), painted.plot());
        let read = painted.at([self.places, self.regret.worst(self.places)]);
        if !frame.x_range().contains(read.x) {
            return;
        }
        painted.upright_ui(ui, self.places, palette.text);
        let inside = ui.painter().with_clip_rect(frame);
        inside.circle(read, 5.0, palette.card, Stroke::new(2.0, palette.text));
        let words = number::whole(self.places, self.chart.language);
        let (at, align) = beside(read, frame);
        ui.painter()
            .text(at, align, words, semibold(12.0), palette.text);
    }

    fn speak(&self, ui: &Ui, response: &Response) {
        let language = self.chart.language;
        let name = Label::RegretPlot.text(language);
        response.widget_info(|| WidgetInfo::slider(true, self.places, name));
        let ends = [self.regret.fewest, self.regret.most];
        let worst = self.regret.worst(self.places);
        let spoken = regret_at(self.places, worst, ends, language);
        let [min, max] = self.chart.x.ends();
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_value(spoken);
            node.set_numeric_value_step(STEP);
            node.set_min_numeric_value(min);
            node.set_max_numeric_value(max);
        });
    }

    fn asked(&self, ui: &Ui, response: &Response, painted: &Painted) -> Option<f64> {
        let [min, max] = self.chart.x.ends();
        if let Some(pointer) = held_at(ui, response)
            && (response.dragged()
                || response.drag_stopped()
                || response.clicked()
                || response.is_pointer_button_down_on())
        {
            response.request_focus();
            let places = painted.transform.value_from_position(pointer).x;
            return Some((places.clamp(min, max) / STEP).round() * STEP);
        }
        let steps = Steps::asked(ui, response, Arrows::All);
        let by = steps.along();
        let best = || (self.regret.best() / STEP).round() * STEP;
        let moved = (by != 0).then(|| self.places + f64::from(by) * STEP);
        let places = steps.home.then(best).or(moved)?;
        Some(places.clamp(min, max))
    }
}

/// Beside a line, on the side where there is more room.
fn beside(read: Pos2, frame: Rect) -> (Pos2, Align2) {
    let top = frame.top() + 18.0;
    if read.x > frame.center().x {
        (pos2(read.x - 6.0, top), Align2::RIGHT_TOP)
    } else {
        (pos2(read.x + 6.0, top), Align2::LEFT_TOP)
    }
}
