//! Calibrating anew: the button, and what moved.

use eframe::egui::{Context, Ui};

use crate::app::kit::question::Question;
use crate::app::kit::words::caption_ui;
use crate::documents::Document;
use crate::model::{CalibrationError, Move, Recalibration, recalibrate};
use crate::scenario::{Baseline, Parameter, ParameterId, Quantity, Value};
use crate::text::{Label, Language, Say, controls, quantity};

/// What the last calibration did, until it has been read.
#[derive(Default)]
pub struct RecalibrationView {
    outcome: Option<Question<bool>>,
    /// Put the keyboard back on the button.
    refocus: bool,
}

/// Draws the button with what it does, and carries it out.
pub fn button_ui(
    ui: &mut Ui,
    document: &mut Document,
    view: &mut RecalibrationView,
    language: Language,
) {
    ui.add_space(10.0);
    let button = ui.button(Label::Recalibrate.text(language));
    if std::mem::take(&mut view.refocus) {
        button.request_focus();
    }
    if button.clicked() {
        let outcome = carry_out(document);
        let baseline = &document.edition().baseline;
        view.outcome = Some(question(outcome, baseline, language));
        ui.ctx().request_repaint();
    }
    caption_ui(ui, Label::RecalibrateExplained.text(language));
}

fn carry_out(document: &mut Document) -> Result<Recalibration, CalibrationError> {
    document.end_gesture();
    let edition = document.edition().clone();
    let outcome = recalibrate(document.scenario(), &edition.baseline)?;
    document.replace(outcome.scenario.clone())?;
    Ok(outcome)
}

/// Shows what moved, or why nothing did, until it is closed.
pub fn outcome_ui(ctx: &Context, document: &mut Document, view: &mut RecalibrationView) {
    if let Some(undo) = view.outcome.as_mut().and_then(|outcome| outcome.show(ctx)) {
        if undo {
            document.undo();
        }
        view.outcome = None;
        view.refocus = true;
    }
}

/// What a calibration did, as a question that is answered by closing it, or by undoing it.
fn question(
    outcome: Result<Recalibration, CalibrationError>,
    baseline: &Baseline,
    language: Language,
) -> Question<bool> {
    let told = |title: Label, explained: String| {
        Question::new(title.text(language), explained, false)
            .or(Label::CloseAnswer.text(language), false)
    };
    let outcome = match outcome {
        Ok(outcome) => outcome,
        Err(error) => return told(Label::NotRecalibrated, error.say(language)),
    };
    let explained = if outcome.moved.is_empty() {
        Label::NothingMoved
    } else {
        Label::RecalibratedExplained
    };
    let mut explained = explained.text(language).to_owned();
    if !outcome.kept.is_empty() {
        let label = |id: &ParameterId| Some(language.of(&baseline.parameter(*id)?.words));
        let labels: Vec<_> = outcome.kept.iter().filter_map(label).collect();
        let kept = controls::kept(&labels.join("; "), language);
        explained = format!("{explained} {kept}");
    }
    let mut question = told(Label::Recalibrated, explained);
    if !outcome.moved.is_empty() {
        question = question.or(Label::Undo.text(language), true);
        question.rows = rows(&outcome.moved, baseline, language);
    }
    question
}

/// One row for each value that moved: label, from and to.
fn rows(moved: &[Move], baseline: &Baseline, language: Language) -> Vec<Vec<String>> {
    let [from, to] = [Label::MovedFrom, Label::MovedTo].map(|label| label.text(language));
    let headings = ["", from, to].map(str::to_owned).to_vec();
    let row = |moved: &Move| {
        let row = baseline.parameter(moved.id)?;
        let [from, to] = [moved.from, moved.to].map(|value| in_words(row, value, language));
        Some(vec![language.of(&row.words).to_owned(), from, to])
    };
    let rows = moved.iter().filter_map(row);
    std::iter::once(headings).chain(rows).collect()
}

/// A value with its sign; a stay with its unit.
fn in_words(row: &Parameter, value: f64, language: Language) -> String {
    let text = quantity::with_sign(row.quantity(), Value::Number(value), language);
    match row.quantity() {
        Quantity::Stay => format!("{text} {}", language.of(&row.unit)),
        _ => text,
    }
}
