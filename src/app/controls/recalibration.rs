//! Calibrating anew: the button, and what moved.

use eframe::egui::{
    Align, Button, Context, Frame, Grid, Id, Key, Label as Text, Layout, Modal, RichText, Ui, vec2,
};

use crate::app::icons;
use crate::app::theme::{self, regular, semibold};
use crate::documents::Document;
use crate::model::{CalibrationError, Move, Recalibration, recalibrate};
use crate::scenario::{Baseline, Parameter, ParameterId, Quantity, Value};
use crate::text::{Label, Language, Say, controls, quantity};

/// What the last calibration did, until it has been read.
#[derive(Debug, Default)]
pub struct RecalibrationView {
    outcome: Option<Result<Recalibration, CalibrationError>>,
    /// Put the keyboard where it belongs in the next frame.
    fresh: bool,
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
    if view.fresh && view.outcome.is_none() {
        button.request_focus();
        view.fresh = false;
    }
    if button.clicked() {
        view.outcome = Some(carry_out(document));
        view.fresh = true;
        ui.ctx().request_repaint();
    }
    let weak = theme::palette(ui).weak;
    let text = RichText::new(Label::RecalibrateExplained.text(language));
    ui.add(Text::new(text.font(regular(12.0)).color(weak)).wrap());
}

fn carry_out(document: &mut Document) -> Result<Recalibration, CalibrationError> {
    document.end_gesture();
    let edition = document.edition().clone();
    let outcome = recalibrate(document.scenario(), &edition.baseline)?;
    document.replace(outcome.scenario.clone())?;
    Ok(outcome)
}

/// Shows what moved, or why nothing did, until it is closed.
pub fn outcome_ui(
    ctx: &Context,
    document: &mut Document,
    view: &mut RecalibrationView,
    language: Language,
) {
    let Some(outcome) = &view.outcome else {
        return;
    };
    let frame = Frame::popup(&ctx.global_style()).inner_margin(20);
    let fresh = std::mem::take(&mut view.fresh);
    let edition = document.edition().clone();
    let modal = Modal::new(Id::unique("recalibration")).frame(frame);
    let shown = modal.show(ctx, |ui| {
        ui.set_width(460.0);
        match outcome {
            Ok(outcome) => moved_ui(ui, outcome, &edition.baseline, language),
            Err(error) => {
                heading_ui(ui, Label::NotRecalibrated.text(language));
                sentence_ui(ui, error.say(language));
            }
        }
        let may_undo = outcome
            .as_ref()
            .is_ok_and(|outcome| !outcome.moved.is_empty());
        answer_ui(ui, may_undo, fresh, language)
    });
    let escaped = ctx.input(|input| input.key_pressed(Key::Escape));
    let answer = shown.inner.or(escaped.then_some(Answer::Close));
    if let Some(answer) = answer {
        if answer == Answer::Undo {
            document.undo();
        }
        view.outcome = None;
        view.fresh = true;
        ctx.request_repaint();
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Answer {
    Close,
    Undo,
}

fn answer_ui(ui: &mut Ui, may_undo: bool, fresh: bool, language: Language) -> Option<Answer> {
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        let palette = theme::palette(ui);
        let text = RichText::new(Label::CloseAnswer.text(language)).font(semibold(13.5));
        let button = Button::new(text.color(palette.on_accent)).fill(palette.accent);
        let close = ui.add(button);
        if fresh {
            close.request_focus();
        }
        icons::focus_ring(ui, &close, close.rect.expand(3.0));
        let undo = may_undo && ui.button(Label::Undo.text(language)).clicked();
        let closed = close.clicked().then_some(Answer::Close);
        closed.or(undo.then_some(Answer::Undo))
    })
    .inner
}

fn moved_ui(ui: &mut Ui, outcome: &Recalibration, baseline: &Baseline, language: Language) {
    heading_ui(ui, Label::Recalibrated.text(language));
    if outcome.moved.is_empty() {
        sentence_ui(ui, Label::NothingMoved.text(language).to_owned());
    } else {
        sentence_ui(ui, Label::RecalibratedExplained.text(language).to_owned());
        ui.add_space(6.0);
        table_ui(ui, &outcome.moved, baseline, language);
    }
    if !outcome.kept.is_empty() {
        let label = |id: &ParameterId| Some(language.of(&baseline.parameter(*id)?.words));
        let labels: Vec<_> = outcome.kept.iter().filter_map(label).collect();
        ui.add_space(4.0);
        sentence_ui(ui, controls::kept(&labels, language));
    }
}

/// One row for each value that moved: label, from and to.
fn table_ui(ui: &mut Ui, moved: &[Move], baseline: &Baseline, language: Language) {
    let weak = theme::palette(ui).weak;
    let head = |ui: &mut Ui, label: Label| {
        let text = RichText::new(label.text(language)).font(regular(12.0));
        cell_ui(ui, text.color(weak));
    };
    let grid = Grid::new("moved").num_columns(3).spacing(vec2(16.0, 6.0));
    grid.show(ui, |ui| {
        ui.label("");
        head(ui, Label::MovedFrom);
        head(ui, Label::MovedTo);
        ui.end_row();
        for (row, Move { from, to, .. }) in moved
            .iter()
            .filter_map(|moved| Some((baseline.parameter(moved.id)?, moved)))
        {
            ui.scope(|ui| {
                ui.set_width(260.0);
                let label = RichText::new(language.of(&row.words)).font(regular(13.0));
                ui.add(Text::new(label).wrap());
            });
            let [from, to] = [from, to].map(|value| in_words(row, *value, language));
            cell_ui(ui, RichText::new(from).font(regular(13.0)));
            cell_ui(ui, RichText::new(to).font(semibold(13.0)));
            ui.end_row();
        }
    });
}

/// A value with its sign; a stay with its unit.
fn in_words(row: &Parameter, value: f64, language: Language) -> String {
    let text = quantity::with_sign(row.quantity(), Value::Number(value), language);
    match row.quantity() {
        Quantity::Stay => format!("{text} {}", language.of(&row.unit)),
        _ => text,
    }
}

/// Numbers stand below each other by their ends.
fn cell_ui(ui: &mut Ui, text: RichText) {
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.label(text));
}

fn heading_ui(ui: &mut Ui, text: &str) {
    ui.label(RichText::new(text).font(semibold(15.0)));
    ui.add_space(4.0);
}

fn sentence_ui(ui: &mut Ui, text: String) {
    ui.add(Text::new(RichText::new(text).font(regular(13.0))).wrap());
}
