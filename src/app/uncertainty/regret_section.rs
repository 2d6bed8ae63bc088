//! How many places to arrange: the number with which the worst case is the least bad.

use eframe::egui::{RichText, Ui, vec2};

use super::month_slider;
use super::regret_plot::{self, RegretPlot};
use super::section_head;
use super::tornado_section::subject;
use crate::analysis::{Regret, regret};
use crate::app::act::Act;
use crate::app::clock::today;
use crate::app::kit::typed::{Typed, TypedBox};
use crate::app::kit::words::weak_ui;
use crate::app::look::Look;
use crate::app::need::capacity::Capacity;
use crate::app::plot::axis::Axis;
use crate::app::plot::held_axis::HeldAxis;
use crate::app::scene::{Scene, Shown};
use crate::app::theme::{self, regular, semibold};
use crate::export::{Format, regret_sheet};
use crate::month::Month;
use crate::pages::Provenance;
use crate::scenario::{Quantity, Value};
use crate::table::Table;
use crate::text::regret::{about_regret, least_regret, regret_at, regret_copied};
use crate::text::{Label, Language, Say, number, quantity};
use crate::units::LowHigh;

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
/// Numbers of places in the table are multiples of this.
const STEP: f64 = 1_000.0;
/// What stands around the plot, in points.
const AROUND: f32 = 190.0;
/// The plot is at least and at most this high; what is below it scrolls.
const PLOT: (f32, f32) = (200.0, 380.0);

/// Draws the section. `places` is the number that is held against the combinations.
pub fn show(
    ui: &mut Ui,
    look: &Look<'_>,
    (section, places): (&mut RegretSection, &mut Capacity),
    height: f32,
) -> Vec<Act> {
    let (scene, month, language) = (look.scene, look.within(), look.language);
    let mut acts = Vec::new();
    let Some(active) = scene.active() else {
        return acts;
    };
    let copies = head_ui(ui, look, section, &mut acts);
    section.weight_ui(ui, language);
    let regret = match regret(subject(active), month, section.weight) {
        Ok(regret) => regret,
        Err(error) => {
            weak_ui(ui, error.say(language));
            return acts;
        }
    };
    let room = (height - AROUND).clamp(PLOT.0, PLOT.1);
    let axes = section.axes(scene, &regret, month);
    answer_ui(ui, &regret, places, (month, axes), (room, language));
    weak_ui(ui, about_regret(&levers(active, &regret), language));
    let said = copies.then(|| copy(ui, active, section, month, language));
    acts.extend(said.flatten().map(Act::Say));
    acts
}

/// Title, date, and the button that copies the table. Returns whether it is to be copied.
fn head_ui(ui: &mut Ui, look: &Look<'_>, section: &mut RegretSection, acts: &mut Vec<Act>) -> bool {
    section_head::show(ui, Label::RegretTitle, look.language, |ui| {
        acts.extend(month_slider::show(ui, look, 170.0).map(Act::Read));
        section.across.grown_ui(ui, look.language);
    })
}

/// The number with the least regret in a sentence, and the plot in which others are read.
fn answer_ui(
    ui: &mut Ui,
    regret: &Regret,
    places: &mut Capacity,
    (month, (across, up)): (Month, (Axis, Axis)),
    (height, language): (f32, Language),
) {
    let (best, ends) = (regret.best(), (regret.fewest, regret.most));
    let held = *places.places.get_or_insert((best / STEP).round() * STEP);
    let answer = least_regret((best, ends.0, ends.1), month, language);
    let answer = RichText::new(answer).font(semibold(14.0));
    ui.add(eframe::egui::Label::new(answer).wrap());
    weak_ui(ui, regret_at((held, regret.worst(held)), ends, language));
    let plot = RegretPlot {
        regret: *regret,
        places: held,
        across,
        up,
        language,
    };
    let size = vec2(ui.available_width(), height);
    if let Some(asked) = regret_plot::show(ui, size, &plot) {
        places.places = Some(asked);
        ui.ctx().request_repaint();
    }
}

/// The two parameters of the grid with their low and high.
pub fn levers<'a>(
    active: &'a Shown<'_>,
    regret: &Regret,
) -> Vec<(&'a crate::scenario::Parameter, f64, f64)> {
    let baseline = &active.document.edition().baseline;
    let lever = |id: &crate::scenario::ParameterId| {
        let row = baseline.parameter(*id)?;
        let LowHigh { low, high } = row.range?;
        Some((row, low, high))
    };
    regret.levers.iter().filter_map(lever).collect()
}

impl RegretSection {
    /// The axes hold still in a drag, and fit again at another date.
    fn axes(&mut self, scene: &Scene<'_>, regret: &Regret, month: Month) -> (Axis, Axis) {
        if self.month.replace(month) != Some(month) {
            self.across.refit();
            self.up.refit();
        }
        let ends = [regret.fewest, regret.most];
        let across = self.across.hold(scene, Axis::around(ends.into_iter()));
        let worst = [across.min, across.max].map(|places| regret.worst(places));
        let up = Axis::around(worst.into_iter().chain([0.0]));
        (across, self.up.hold(scene, up))
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
                shown: &shown(self.weight, language),
                width: 40.0,
                size: 12.5,
            };
            let taken = self
                .typed
                .show(ui, &field, |text| read_weight(text, language));
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

/// A weight with no more decimals than it has.
fn shown(weight: f64, language: Language) -> String {
    number::fitting(weight, 0, language)
}

/// Numbers of places around the scenario's with their regret, with where it comes from.
pub fn sheet(
    active: &Shown<'_>,
    section: &RegretSection,
    month: Month,
    language: Language,
) -> Option<Table> {
    let (scenario, baseline) = (
        active.document.scenario(),
        &active.document.edition().baseline,
    );
    let regret = regret(subject(active), month, section.weight).ok()?;
    let across = Axis::around([regret.fewest, regret.most].into_iter());
    let numbers = std::iter::successors(Some(across.min), |places| Some(places + STEP));
    let numbers = numbers.take_while(|places| *places <= across.max);
    let sheet = regret_sheet(&regret, numbers, language);
    let provenance = Provenance::new(scenario, baseline, &today().to_string(), language);
    Some(provenance.append_to(sheet, language))
}

fn copy(
    ui: &Ui,
    active: &Shown<'_>,
    section: &RegretSection,
    month: Month,
    language: Language,
) -> Option<String> {
    let sheet = sheet(active, section, month, language)?;
    Some(match sheet.to_text(Format::Pasted, language) {
        Ok(text) => {
            ui.copy_text(text);
            regret_copied(sheet.rows.len(), language)
        }
        Err(cause) => cause,
    })
}
