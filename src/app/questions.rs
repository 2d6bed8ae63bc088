//! What the window asks before it goes on: unsaved changes, replacing a file, a path.

use std::path::PathBuf;

use eframe::egui::{
    Button, Context, Frame, Id, Key, Label as Text, Modal, Response, RichText, TextEdit, Ui,
};

use super::exports::ExportFormat;
use super::icons;
use super::keeping_questions;
use super::regions::region_files::{self, RegionFile};
use super::theme::{self, regular, semibold};
use crate::documents::DocumentId;
use crate::text::{Label, Language};

/// What goes on after a document is saved or given up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// Nothing.
    Stay,
    /// Its tab closes.
    CloseTab,
    /// The window closes, after the next question.
    Quit,
}

/// A question that waits for an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// Save the changes?
    Unsaved {
        /// Of which document.
        document: DocumentId,
        /// Its name.
        name: String,
        /// What goes on afterwards.
        then: Then,
    },
    /// Replace the file that is there?
    Replace {
        /// By which document.
        document: DocumentId,
        /// Which file.
        path: PathBuf,
        /// What goes on afterwards.
        then: Then,
    },
    /// Replace the file that is there by a plot or a table?
    ReplaceExport {
        /// Which file.
        path: PathBuf,
        /// In which format.
        format: ExportFormat,
    },
    /// Replace the file that is there by the empty one for realised places?
    ReplaceTemplate {
        /// Which file.
        path: PathBuf,
    },
    /// Which file of regions, and what to do with it?
    RegionPath {
        /// What has been typed.
        text: String,
    },
    /// Which file?
    Path {
        /// What has been typed.
        text: String,
        /// Whether there is something to save.
        can_save: bool,
    },
    /// Overwrite a file that someone else changed?
    ChangedOnDisk {
        /// By which document.
        document: DocumentId,
        /// Which file.
        path: PathBuf,
        /// What goes on afterwards.
        then: Then,
    },
    /// What is it called?
    Rename {
        /// Which document.
        document: DocumentId,
        /// What has been typed.
        text: String,
        /// Why it cannot be called that.
        refused: Option<String>,
    },
    /// Restore the work that was left behind?
    Recovery {
        /// What it is called.
        names: Vec<String>,
    },
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Save, then go on.
    Save,
    /// Go on without saving.
    DoNotSave,
    /// Replace the file.
    Replace,
    /// Open the file typed.
    OpenPath(PathBuf),
    /// Save to the file typed.
    SavePath(PathBuf),
    /// Do this with the file of regions typed.
    RegionFile(RegionFile, PathBuf),
    /// Save to another file.
    SaveElsewhere,
    /// Call it this.
    Rename(String),
    /// Open what was left behind.
    Restore,
    /// Throw away what was left behind.
    Discard,
    /// Stay where we are.
    Cancel,
}

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
            Question::RegionPath { text } => region_files::path_ui(ui, text, fresh, language),
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

pub(super) fn head_ui(ui: &mut Ui, question: String, explanation: &str) {
    ui.label(RichText::new(question).font(semibold(15.0)));
    let weak = theme::palette(ui).weak;
    let text = RichText::new(explanation).font(regular(13.0)).color(weak);
    ui.add(Text::new(text).wrap());
    ui.add_space(8.0);
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

pub(super) fn cancel_ui(ui: &mut Ui, language: Language) -> Option<Answer> {
    ui.button(Label::Cancel.text(language))
        .clicked()
        .then_some(Answer::Cancel)
}

/// The button for what is most likely wanted: Enter answers at once, Tab leads to the others.
pub(super) fn main_button(ui: &mut Ui, text: &str, fresh: bool) -> Response {
    let palette = theme::palette(ui);
    let text = RichText::new(text).font(semibold(13.5));
    let button = Button::new(text.color(palette.on_accent)).fill(palette.accent);
    let response = ui.add(button);
    if fresh {
        response.request_focus();
    }
    icons::focus_ring(ui, &response, response.rect.expand(3.0));
    response
}
