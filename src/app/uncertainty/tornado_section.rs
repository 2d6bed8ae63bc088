//! Which assumption matters most: each one alone at its low and its high, the widest first.

use eframe::egui::{RichText, Ui};

use super::month_slider;
use super::section_head;
use super::tornado_bars::{Swing, Tornado};
use crate::analysis::{Sensitivity, Subject, sensitivity};
use crate::app::act::Act;
use crate::app::clock::today;
use crate::app::look::Look;
use crate::app::page::paragraph_ui;
use crate::app::plot::axis::Axis;
use crate::app::plot::held_axis::HeldAxis;
use crate::app::scene::{Scene, Shown, required};
use crate::app::theme::{self, regular};
use crate::documents::Gesture;
use crate::export::{Format, sensitivity_sheet};
use crate::month::Month;
use crate::pages::Provenance;
use crate::scenario::Value;
use crate::table::Table;
use crate::text::uncertainty::{assumptions_copied, most_moving, moves_together};
use crate::text::{Label, Language, Say};

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
    let copies = head_ui(ui, look, section, &mut acts);
    let subject = subject(active);
    let rows = match sensitivity(subject, month) {
        Ok(rows) => rows,
        Err(error) => {
            paragraph_ui(ui, &error.say(language));
            return acts;
        }
    };
    if copies {
        acts.push(Act::Say(copy(ui, active, &rows, language)));
    }
    let now = required(&active.outlook, month).unwrap_or_default();
    let tornado = Tornado {
        now,
        month,
        axis: section.axis(scene, &rows, (now, month)),
        language,
    };
    let drawn: Vec<_> = rows
        .iter()
        .filter_map(|outcome| Swing::new(active, outcome))
        .collect();
    leading_ui(ui, &drawn, month, language);
    let chosen = tornado.show(ui, &drawn);
    tied_ui(ui, &drawn, language);
    let asked = chosen.and_then(|(at, high)| Some((drawn.get(at)?, high)));
    if let Some((row, high)) = asked {
        let values = row.outcome.values(subject, high).into_iter();
        let values = values.map(|(id, value)| (id, Value::Number(value)));
        acts.push(Act::Set(Gesture::Once, values.collect()));
        acts.push(Act::Say(row.end(&tornado, high).chosen(language)));
    }
    acts
}

/// The active scenario with its edition.
pub fn subject<'a>(active: &'a Shown<'_>) -> Subject<'a> {
    Subject {
        scenario: active.document.scenario(),
        baseline: &active.document.edition().baseline,
    }
}

impl TornadoSection {
    /// The axis holds still in a drag, and fits again at another date.
    fn axis(
        &mut self,
        scene: &Scene<'_>,
        rows: &[Sensitivity],
        (now, month): (f64, Month),
    ) -> Axis {
        if self.month.replace(month) != Some(month) {
            self.axis.refit();
        }
        let ends = rows.iter().flat_map(|row| [row.at_low, row.at_high]);
        self.axis.hold(scene, Axis::around(ends.chain([now])))
    }
}

/// Title, date, and the button that copies the rows. Returns whether they are to be copied.
fn head_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    section: &mut TornadoSection,
    acts: &mut Vec<Act>,
) -> bool {
    section_head::show(ui, Label::TornadoTitle, look.language, |ui| {
        acts.extend(month_slider::show(ui, look, 170.0).map(Act::Read));
        section.axis.grown_ui(ui, look.language);
    })
}

/// The rows as a table, with where it comes from.
pub fn sheet(active: &Shown<'_>, rows: &[Sensitivity], language: Language) -> Table {
    let (scenario, baseline) = (
        active.document.scenario(),
        &active.document.edition().baseline,
    );
    let sheet = sensitivity_sheet(rows, scenario, baseline, language);
    Provenance::new(scenario, baseline, &today().to_string(), language).append_to(sheet, language)
}

fn copy(ui: &Ui, active: &Shown<'_>, rows: &[Sensitivity], language: Language) -> String {
    match sheet(active, rows, language).to_text(Format::Pasted, language) {
        Ok(text) => {
            ui.copy_text(text);
            assumptions_copied(rows.len(), language)
        }
        Err(cause) => cause,
    }
}

/// Which row leads, and what a row is.
fn leading_ui(ui: &mut Ui, rows: &[Swing<'_>], month: Month, language: Language) {
    ui.spacing_mut().item_spacing.y = 3.0;
    if let Some(first) = rows.first() {
        let width = first.outcome.width();
        let leads = most_moving(first.parameter, width, month, language);
        paragraph_ui(ui, &leads);
    }
    let text = RichText::new(Label::TornadoExplained.text(language)).font(regular(12.5));
    let text = text.color(theme::palette(ui).weak);
    ui.add(eframe::egui::Label::new(text).wrap());
}

/// Which rows move several values.
fn tied_ui(ui: &mut Ui, rows: &[Swing<'_>], language: Language) {
    for row in rows.iter().filter(|row| row.outcome.tied.len() > 1) {
        let count = row.outcome.tied.len();
        paragraph_ui(ui, &moves_together(row.parameter, count, language));
    }
}
