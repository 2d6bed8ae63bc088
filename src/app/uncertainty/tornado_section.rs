//! Which assumption matters most: each one alone at its low and its high, the widest first.

use eframe::egui::{RichText, Ui};

use super::answer::Answer;
use super::month_slider;
use super::section_head;
use super::tornado_bars::{Row, Tornado};
use crate::analysis::{Sensitivity, Subject, sensitivity};
use crate::app::asked::Asked;
use crate::app::clock::today;
use crate::app::page::paragraph_ui;
use crate::app::plot::axis::Axis;
use crate::app::plot::held_axis::HeldAxis;
use crate::app::reading::Reading;
use crate::app::scene::{Scene, Shown, required};
use crate::app::theme::{self, regular};
use crate::documents::Gesture;
use crate::export::{Format, Provenance, Sheet, sensitivity_sheet};
use crate::month::Month;
use crate::scenario::Value;
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
pub fn show(
    ui: &mut Ui,
    scene: &Scene<'_>,
    section: &mut TornadoSection,
    reading: &mut Reading,
    language: Language,
) -> Answer {
    let Some(active) = scene.active() else {
        return Answer::default();
    };
    let copies = head_ui(ui, scene, section, reading, language);
    let month = reading.within(scene);
    let subject = subject(active);
    let rows = match sensitivity(subject, month) {
        Ok(rows) => rows,
        Err(error) => {
            paragraph_ui(ui, &error.say(language));
            return Answer::default();
        }
    };
    let said = copies.then(|| copy(ui, active, &rows, language));
    let now = required(&active.outlook, month).unwrap_or_default();
    let tornado = Tornado {
        now,
        month,
        axis: section.axis(scene, &rows, (now, month)),
        language,
    };
    let drawn: Vec<_> = rows
        .iter()
        .filter_map(|outcome| Row::new(active, outcome))
        .collect();
    leading_ui(ui, &drawn, month, language);
    let chosen = tornado.show(ui, &drawn);
    tied_ui(ui, &drawn, language);
    let asked = chosen.and_then(|(at, high)| Some((drawn.get(at)?, high)));
    let Some((row, high)) = asked else {
        return Answer { said, asked: None };
    };
    let values = row.outcome.values(subject, high).into_iter();
    let values = values.map(|(id, value)| (id, Value::Number(value)));
    Answer {
        asked: Some(Asked::Set(Gesture::Once, values.collect())),
        said: Some(row.end(&tornado, high).chosen(language)),
    }
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
    scene: &Scene<'_>,
    section: &mut TornadoSection,
    reading: &mut Reading,
    language: Language,
) -> bool {
    section_head::show(ui, Label::TornadoTitle, language, |ui| {
        month_slider::show(ui, scene, reading, 170.0, language);
        section.axis.grown_ui(ui, language);
    })
}

/// The rows as a table, with where it comes from.
pub fn sheet(active: &Shown<'_>, rows: &[Sensitivity], language: Language) -> Sheet {
    let (scenario, baseline) = (
        active.document.scenario(),
        &active.document.edition().baseline,
    );
    let sheet = sensitivity_sheet(rows, scenario, baseline, language);
    Provenance::new(scenario, baseline, &today(), language).append_to(sheet, language)
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
fn leading_ui(ui: &mut Ui, rows: &[Row<'_>], month: Month, language: Language) {
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
fn tied_ui(ui: &mut Ui, rows: &[Row<'_>], language: Language) {
    for row in rows.iter().filter(|row| row.outcome.tied.len() > 1) {
        let count = row.outcome.tied.len();
        paragraph_ui(ui, &moves_together(row.parameter, count, language));
    }
}
