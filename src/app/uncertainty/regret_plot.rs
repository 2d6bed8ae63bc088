//! The worst regret against the number of places: two arms that meet where it is the least.

use eframe::egui::{
    Align2, CursorIcon, Painter, Pos2, Rect, Response, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo,
    pos2, vec2,
};

use crate::analysis::Regret;
use crate::app::icons;
use crate::app::kit::keys::{Arrows, Steps};
use crate::app::plot::axis::Axis;
use crate::app::plot::curve::diamond;
use crate::app::theme::{self, Palette, regular, semibold};
use crate::text::regret::{least_at, regret_at};
use crate::text::{Label, Language, number};

/// One arrow key, in places.
const STEP: f64 = 100.0;
/// Room for the numbers of the axes.
const MARGIN: Vec2 = vec2(56.0, 36.0);

/// The plot of one frame.
#[derive(Clone, Copy, Debug)]
pub struct RegretPlot {
    /// The regret at the date.
    pub regret: Regret,
    /// The number of places that is read.
    pub places: f64,
    /// Numbers of places.
    pub across: Axis,
    /// Regret.
    pub up: Axis,
    /// The language.
    pub language: Language,
}

/// Draws the plot. Returns the number of places asked for by hand or keys.
pub fn show(ui: &mut Ui, size: Vec2, plot: &RegretPlot) -> Option<f64> {
    let (whole, _) = ui.allocate_exact_size(size, Sense::hover());
    let frame = Rect::from_min_max(
        pos2(whole.left() + MARGIN.x, whole.top() + 8.0),
        pos2(whole.right() - 16.0, whole.bottom() - MARGIN.y),
    );
    let palette = theme::palette(ui);
    plot.axes_ui(ui.painter(), palette, frame);
    plot.arms_ui(ui.painter(), palette, frame);
    let id = ui.scope_id().with("regret");
    let response = ui.interact(frame, id, Sense::click_and_drag());
    let response = response.on_hover_and_drag_cursor(CursorIcon::ResizeHorizontal);
    plot.speak(ui, &response);
    icons::focus_ring(ui, &response, frame.expand(2.0));
    let asked = plot.asked(ui, &response, frame);
    asked.filter(|asked| *asked != plot.places)
}

impl RegretPlot {
    fn at(&self, frame: Rect, places: f64, regret: f64) -> Pos2 {
        let share = |value: f64, axis: Axis| {
            let share = (value - axis.min) / (axis.max - axis.min);
            #[expect(clippy::cast_possible_truncation, reason = "a place on the screen")]
            let share = share as f32;
            share
        };
        let (x, y) = (share(places, self.across), share(regret, self.up));
        pos2(
            frame.left() + x * frame.width(),
            frame.bottom() - y * frame.height(),
        )
    }

    /// The grid with its numbers, and what the axes count.
    fn axes_ui(&self, painter: &Painter, palette: &Palette, frame: Rect) {
        let thin = Stroke::new(1.0, palette.grid);
        let text = |at: Pos2, align: Align2, words: String| {
            painter.text(at, align, words, regular(11.5), palette.weak);
        };
        let (across, _) = self.across.marks(0.4 * frame.width());
        for places in across {
            let at = self.at(frame, places, self.up.min);
            painter.vline(at.x, frame.y_range(), thin);
            let words = number::whole(places, self.language);
            text(at + vec2(0.0, 4.0), Align2::CENTER_TOP, words);
        }
        let (up, _) = self.up.marks(frame.height());
        for regret in up {
            let at = self.at(frame, self.across.min, regret);
            painter.hline(frame.x_range(), at.y, thin);
            let words = number::whole(regret, self.language);
            text(at - vec2(6.0, 0.0), Align2::RIGHT_CENTER, words);
        }
        let label = |label: Label| label.text(self.language).to_owned();
        let corner = frame.left_top() + vec2(6.0, 2.0);
        text(corner, Align2::LEFT_TOP, label(Label::WorstRegret));
        let corner = frame.right_bottom() + vec2(0.0, MARGIN.y);
        text(corner, Align2::RIGHT_BOTTOM, label(Label::PlacesHeld));
    }

    /// The arms, the least regret, and the number of places that is read.
    fn arms_ui(&self, painter: &Painter, palette: &Palette, frame: Rect) {
        let best = self.regret.best();
        let corner = |places: f64| self.at(frame, places, self.regret.worst(places));
        let corners = [self.across.min, best, self.across.max].map(corner);
        let stroke = Stroke::new(3.0, palette.accent);
        let inside = painter.with_clip_rect(frame);
        inside.add(Shape::line(corners.to_vec(), stroke));
        let lowest = corner(best);
        let read = corner(self.places);
        if frame.x_range().contains(read.x) {
            painter.vline(read.x, frame.y_range(), Stroke::new(1.0, palette.text));
            inside.circle(read, 5.0, palette.card, Stroke::new(2.0, palette.text));
            let words = number::whole(self.places, self.language);
            let aside = if read.x > frame.center().x { -6.0 } else { 6.0 };
            let align = if aside < 0.0 {
                Align2::RIGHT_TOP
            } else {
                Align2::LEFT_TOP
            };
            let at = pos2(read.x + aside, frame.top() + 18.0);
            painter.text(at, align, words, semibold(12.0), palette.text);
        }
        diamond(painter, palette, lowest);
        let words = least_at(best, self.regret.worst(best), self.language);
        let at = lowest + vec2(0.0, 8.0);
        painter.text(at, Align2::CENTER_TOP, words, semibold(12.5), palette.text);
    }

    fn speak(&self, ui: &Ui, response: &Response) {
        let name = Label::RegretPlot.text(self.language);
        response.widget_info(|| WidgetInfo::slider(true, self.places, name));
        let ends = (self.regret.fewest, self.regret.most);
        let worst = self.regret.worst(self.places);
        let spoken = regret_at((self.places, worst), ends, self.language);
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_value(spoken);
            node.set_numeric_value_step(STEP);
            node.set_min_numeric_value(self.across.min);
            node.set_max_numeric_value(self.across.max);
        });
    }

    fn asked(&self, ui: &Ui, response: &Response, frame: Rect) -> Option<f64> {
        if let Some(pointer) = response.interact_pointer_pos()
            && (response.dragged() || response.clicked() || response.is_pointer_button_down_on())
        {
            response.request_focus();
            let share = ((pointer.x - frame.left()) / frame.width()).clamp(0.0, 1.0);
            let places = self.across.min + f64::from(share) * (self.across.max - self.across.min);
            return Some((places / STEP).round() * STEP);
        }
        let steps = Steps::asked(ui, response, Arrows::All);
        let by = steps.along();
        let best = || (self.regret.best() / STEP).round() * STEP;
        let moved = (by != 0).then(|| self.places + f64::from(by) * STEP);
        let places = steps.home.then(best).or(moved)?;
        Some(places.clamp(self.across.min, self.across.max))
    }
}
