//! How many places to arrange: the number with which the worst case is the least bad.

use eframe::egui::{RichText, Ui, vec2};

use super::regret_plot::{self, RegretPlot};
use super::section_head;
use crate::analysis::{Regret, regret};
use crate::app::act::Act;
use crate::app::clipboard;
use crate::app::kit::typed::{Typed, TypedBox};
use crate::app::kit::words::weak_ui;
use crate::app::look::Look;
use crate::app::need::capacity::Capacity;
use crate::app::plot::held_axis::HeldAxis;
use crate::app::theme::{self, regular};
use crate::chart::Axis;
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
const STEP: f64 = 1_000.0;
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
    let held = (regret.best() / STEP).round() * STEP;
    let held = *places.places.get_or_insert(held);
    section_head::answer_ui(ui, &page.answer);
    let ends = [regret.fewest, regret.most];
    let read = regret_at(held, regret.worst(held), ends, chart.language);
    weak_ui(ui, read);
    weak_ui(ui, &chart.subtitle);
    let plot = RegretPlot {
        chart,
        regret,
        places: held,
    };
    let size = vec2(ui.available_width(), height);
    if let Some(asked) = regret_plot::show(ui, size, plot) {
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
        let palette = theme::palette(ui);
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
                ui.label(text.color(palette.warning));
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
