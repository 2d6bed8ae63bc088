//! How many places to arrange: the number with which the worst case is the least bad.

use eframe::egui::{
    Align2, CursorIcon, Pos2, Rect, Response, RichText, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use super::section_head;
use crate::analysis::{Regret, regret};
use crate::app::act::Act;
use crate::app::clipboard;
use crate::app::icons;
use crate::app::kit::keys::{Arrows, Steps, held_at};
use crate::app::kit::typed::{Typed, TypedBox};
use crate::app::kit::words::weak_ui;
use crate::app::look::Look;
use crate::app::need::capacity::Capacity;
use crate::app::plot::chart_painter;
use crate::app::plot::held_axis::HeldAxis;
use crate::app::plot::painted::Painted;
use crate::app::theme::{self, regular, semibold};
use crate::chart::{Axis, Chart};
use crate::month::Month;
use crate::pages::uncertainty::regret as page;
use crate::pages::{Context, Page};
use crate::scenario::{Quantity, Value};
use crate::text::regret::{regret_at, regret_copied};
use crate::text::{Label, Language, Say, number, quantity};

/// What the section keeps between frames.
pub struct RegretSection {
    /// The horizontal axis: numbers of places.
    across: HeldAxis,
    /// The vertical axis: regret.
    up: HeldAxis,
    /// The month that the axes were made for.
    month: Option<Month>,
    /// How many empty places weigh as much as one that lacks.
    pub weight: f64,
    typed: Typed,
}

impl Default for RegretSection {
    fn default() -> Self {
        Self {
            across: HeldAxis::default(),
            up: HeldAxis::default(),
            month: None,
            weight: 1.0,
            typed: Typed::default(),
        }
    }
}

/// What a weight may be.
const WEIGHTS: std::ops::RangeInclusive<f64> = 0.1..=100.0;
/// The number of places that is read at first is a multiple of this.
const ROUND: f64 = 1_000.0;
/// One arrow key, in places.
const STEP: f64 = 100.0;
/// What stands around the plot, in points.
const AROUND: f32 = 226.0;
/// The plot is at least and at most this high; what is below it scrolls.
const PLOT: (f32, f32) = (200.0, 380.0);

/// Draws the section. `places` is the number that is held against the combinations.
pub fn show(
    ui: &mut Ui,
    look: &Look<'_>,
    section: &mut RegretSection,
    places: &mut Capacity,
    height: f32,
) -> Vec<Act> {
    let (context, language) = (&look.context_within(), look.language);
    let mut acts = Vec::new();
    let Some(active) = look.scene.active() else {
        return acts;
    };
    let title = Label::RegretTitle;
    let copies = section_head::month_ui(ui, title, look, &mut section.across, &mut acts);
    section.weight_ui(ui, language);
    let regret = match regret(active.subject(), context.month, section.weight) {
        Ok(regret) => regret,
        Err(error) => {
            weak_ui(ui, error.say(language));
            return acts;
        }
    };
    let Some(page) = section.page(context, &regret) else {
        return acts;
    };
    let room = (height - AROUND).clamp(PLOT.0, PLOT.1);
    answer_ui(ui, &page, regret, places, room);
    page.notes.iter().for_each(|note| weak_ui(ui, note));
    let act = copies.then(|| clipboard::copy_first(ui, &page, language, regret_copied));
    acts.extend(act.flatten());
    acts
}

/// The number with the least regret in a sentence, and the plot in which others are read.
fn answer_ui(ui: &mut Ui, page: &Page, regret: Regret, places: &mut Capacity, height: f32) {
    let Some(chart) = page.charts.first() else {
        return;
    };
    let held = (regret.best() / ROUND).round() * ROUND;
    let plot = RegretPlot {
        chart,
        regret,
        places: *places.places.get_or_insert(held),
    };
    section_head::answer_ui(ui, &page.answer);
    weak_ui(ui, plot.in_words());
    weak_ui(ui, &chart.subtitle);
    if let Some(asked) = plot.show(ui, height) {
        places.places = Some(asked);
        ui.ctx().request_repaint();
    }
}

impl RegretSection {
    /// The page of this frame; its axes hold still in a drag, and fit again at another date.
    fn page(&mut self, context: &Context<'_>, regret: &Regret) -> Option<Page> {
        if self.month.replace(context.month) != Some(context.month) {
            self.across.refit();
            self.up.refit();
        }
        let across = self.across.hold(context.scene, page::across(regret));
        let mut page = page::page(context, regret, across)?;
        for chart in &mut page.charts {
            let up = self.up.hold(context.scene, page::up(regret, across));
            chart.y = Axis::Numbers(up);
        }
        Some(page)
    }

    /// What a place that lacks weighs, to be typed.
    fn weight_ui(&mut self, ui: &mut Ui, language: Language) {
        ui.horizontal_wrapped(|ui| {
            let word = |label: Label| RichText::new(label.text(language)).font(regular(13.0));
            ui.label(word(Label::WeightBefore));
            let name = Label::Weight.text(language);
            let field = TypedBox {
                id: ui.scope_id().with(name),
                name,
                // No more decimals than it has.
                shown: &number::fitting(self.weight, 0, language),
                width: 40.0,
                size: 12.5,
            };
            let read = |text: &str| read_weight(text, language);
            let taken = self.typed.show(ui, &field, read);
            self.weight = taken.unwrap_or(self.weight);
            ui.label(word(Label::WeightAfter));
            if let Some(refused) = self.typed.refused() {
                let text = RichText::new(refused).font(regular(13.0));
                ui.label(text.color(theme::palette(ui).warning));
            }
        });
    }
}

/// Reads a weight, or says why it cannot be one.
fn read_weight(text: &str, language: Language) -> Result<f64, String> {
    match quantity::read(Quantity::Ratio, text, language) {
        Ok(Value::Number(weight)) if WEIGHTS.contains(&weight) => Ok(weight),
        _ => Err(Label::WeightRefused.text(language).to_owned()),
    }
}

/// The plot of the regret, in which a number of places is read by hand or keys.
struct RegretPlot<'a> {
    chart: &'a Chart,
    /// The regret at the date.
    regret: Regret,
    /// The number of places that is read.
    places: f64,
}

impl RegretPlot<'_> {
    /// Draws the plot so high. Returns the number of places asked for by hand or keys.
    fn show(&self, ui: &mut Ui, height: f32) -> Option<f64> {
        let size = vec2(ui.available_width(), height);
        let (whole, _) = ui.allocate_exact_size(size, Sense::hover());
        let painted = chart_painter::show(ui, whole, self.chart, None);
        let frame = painted.plot();
        self.read_ui(ui, &painted);
        let id = ui.scope_id().with("regret");
        let response = ui.interact(frame, id, Sense::click_and_drag());
        let response = response.on_hover_and_drag_cursor(CursorIcon::ResizeHorizontal);
        self.speak(ui, &response);
        icons::focus_ring(ui, &response, frame.expand(2.0));
        let asked = self.asked(ui, &response, &painted);
        asked.filter(|asked| *asked != self.places)
    }

    /// What the number of places that is read means.
    fn in_words(&self) -> String {
        let worst = self.regret.worst(self.places);
        let ends = [self.regret.fewest, self.regret.most];
        regret_at(self.places, worst, ends, self.chart.language)
    }

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
        let name = Label::RegretPlot.text(self.chart.language);
        response.widget_info(|| WidgetInfo::slider(true, self.places, name));
        let [min, max] = self.chart.x.ends();
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_value(self.in_words());
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
