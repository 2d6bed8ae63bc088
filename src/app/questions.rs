//! Draws what the window asks before it goes on: unsaved changes, replacing a file, a path.

use std::path::PathBuf;

use eframe::egui::{Button, Context, Frame, Id, Key, Modal, TextEdit, Ui};

use super::export_format::ExportFormat;
use super::keeping_questions;
use super::question::{Answer, Question};
use super::question_parts::{cancel_ui, head_ui, main_button};
use super::regions::region_file::RegionFile;
use crate::text::{Label, Language};

/// That the question was on the screen in the frame before.
#[derive(Clone, Copy)]
struct Shown;

/// Draws the question and returns the answer, once there is one.
pub fn show(ctx: &Context, question: &mut Question, language: Language) -> Option<Answer> {
    let id = Id::unique("question");
    let fresh = ctx.data_mut(|data| {
        let fresh = data.get_temp::<Shown>(id).is_none();
        data.insert_temp(id, Shown);
        fresh
    });
    let frame = Frame::popup(&ctx.global_style()).inner_margin(20);
    let modal = Modal::new(id).frame(frame).show(ctx, |ui| {
        ui.set_width(440.0);
        match question {
            Question::Unsaved { name, .. } => unsaved_ui(ui, name, fresh, language),
            Question::Replace { path, .. }
            | Question::ReplaceExport { path, .. }
            | Question::ReplaceTemplate { path } => {
                replace_ui(ui, &path.display().to_string(), fresh, language)
            }
            Question::RegionPath { text } => region_path_ui(ui, text, fresh, language),
            Question::Path { text, can_save } => path_ui(ui, text, *can_save, fresh, language),
            question => keeping_questions::show(ui, question, fresh, language),
        }
    });
    let escaped = ctx.input(|input| input.key_pressed(Key::Escape));
    let answer = modal.inner.or(escaped.then_some(Answer::Cancel));
    if answer.is_some() {
        ctx.data_mut(|data| data.remove::<Shown>(id));
    }
    answer
}

fn unsaved_ui(ui: &mut Ui, name: &str, fresh: bool, language: Language) -> Option<Answer> {
    let question = language.pick(
        format!("Wijzigingen in \u{201c}{name}\u{201d} opslaan?"),
        format!("Save changes to \u{201c}{name}\u{201d}?"),
    );
    head_ui(ui, question, Label::UnsavedExplained.text(language));
    ui.horizontal(|ui| {
        let save = main_button(ui, Label::SaveAnswer.text(language), fresh)
            .clicked()
            .then_some(Answer::Save);
        let drop = ui
            .button(Label::DoNotSave.text(language))
            .clicked()
            .then_some(Answer::DoNotSave);
        save.or(drop).or(cancel_ui(ui, language))
    })
    .inner
}

fn replace_ui(ui: &mut Ui, path: &str, fresh: bool, language: Language) -> Option<Answer> {
    head_ui(ui, Label::ReplaceQuestion.text(language).to_owned(), path);
    ui.horizontal(|ui| {
        let replace = main_button(ui, Label::Replace.text(language), fresh).clicked();
        replace
            .then_some(Answer::Replace)
            .or(cancel_ui(ui, language))
    })
    .inner
}

fn path_ui(
    ui: &mut Ui,
    text: &mut String,
    can_save: bool,
    fresh: bool,
    language: Language,
) -> Option<Answer> {
    head_ui(
        ui,
        Label::PathQuestion.text(language).to_owned(),
        Label::PathExplained.text(language),
    );
    let field = TextEdit::singleline(text).desired_width(f32::INFINITY);
    let response = ui.add(field).accessible_name(Label::Path.text(language));
    if fresh {
        response.request_focus();
    }
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    ui.add_space(8.0);
    let path = || PathBuf::from(text.trim().trim_matches('"'));
    let named = !text.trim().is_empty();
    // A picture or a table cannot be opened, only saved: then Enter saves.
    let is_export = ExportFormat::of(&path()).is_some();
    let enters = |button: bool, is_for: bool| named && is_for && (button || entered);
    ui.horizontal(|ui| {
        let open = ui
            .add_enabled(
                named && !is_export,
                Button::new(Label::OpenAnswer.text(language)),
            )
            .clicked();
        let save = ui
            .add_enabled(
                named && can_save,
                Button::new(Label::SaveHere.text(language)),
            )
            .clicked();
        let open = enters(open, !is_export).then(|| Answer::OpenPath(path()));
        let save = save || enters(false, is_export && can_save);
        open.or(save.then(|| Answer::SavePath(path())))
            .or(cancel_ui(ui, language))
    })
    .inner
}

/// Asks for the path of a file, and what to do with it.
fn region_path_ui(
    ui: &mut Ui,
    text: &mut String,
    fresh: bool,
    language: Language,
) -> Option<Answer> {
    head_ui(
        ui,
        Label::RegionPathQuestion.text(language).to_owned(),
        Label::RegionPathExplained.text(language),
    );
    let field = TextEdit::singleline(text).desired_width(f32::INFINITY);
    let response = ui.add(field).accessible_name(Label::Path.text(language));
    if fresh {
        response.request_focus();
    }
    ui.add_space(8.0);
    let named = !text.trim().is_empty();
    let path = || PathBuf::from(text.trim().trim_matches('"'));
    ui.horizontal_wrapped(|ui| {
        let choices = [
            (Label::ReadRealised, RegionFile::Realised),
            (Label::ReadKey, RegionFile::Key),
            (Label::MakeTemplate, RegionFile::Template),
        ];
        let mut answer = None;
        for (label, file) in choices {
            let button = Button::new(label.text(language));
            if ui.add_enabled(named, button).clicked() {
                answer = Some(Answer::RegionFile(file, path()));
            }
        }
        answer.or(cancel_ui(ui, language))
    })
    .inner
}
