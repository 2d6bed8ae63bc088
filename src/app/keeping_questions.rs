//! Draws the questions about names, files changed by others and work left behind.

use eframe::egui::text::{CCursor, CCursorRange};
use eframe::egui::{Key, Label as Text, RichText, TextEdit, Ui};

use super::question::{Answer, Question};
use super::question_parts::{cancel_ui, head_ui, main_button};
use super::theme::{self, regular};
use crate::text::{Label, Language, keeping};

/// Draws the question and returns the answer, once there is one.
pub fn show(
    ui: &mut Ui,
    question: &mut Question,
    fresh: bool,
    language: Language,
) -> Option<Answer> {
    match question {
        Question::ChangedOnDisk { path, .. } => changed_ui(ui, path, fresh, language),
        Question::Rename { text, refused, .. } => {
            rename_ui(ui, text, refused.as_deref(), fresh, language)
        }
        Question::Recovery { names } => recovery_ui(ui, names, fresh, language),
        Question::Unsaved { .. }
        | Question::Replace { .. }
        | Question::ReplaceExport { .. }
        | Question::ReplaceTemplate { .. }
        | Question::RegionPath { .. }
        | Question::Path { .. } => None,
    }
}

/// The safe answer leads: Enter overwrites nothing.
fn changed_ui(
    ui: &mut Ui,
    path: &std::path::Path,
    fresh: bool,
    language: Language,
) -> Option<Answer> {
    head_ui(
        ui,
        keeping::changed_on_disk(path, language),
        &keeping::changed_explained(path, language),
    );
    ui.horizontal(|ui| {
        let elsewhere = main_button(ui, Label::SaveElsewhere.text(language), fresh)
            .clicked()
            .then_some(Answer::SaveElsewhere);
        let overwrite = ui
            .button(Label::Overwrite.text(language))
            .clicked()
            .then_some(Answer::Replace);
        elsewhere.or(overwrite).or(cancel_ui(ui, language))
    })
    .inner
}

fn rename_ui(
    ui: &mut Ui,
    text: &mut String,
    refused: Option<&str>,
    fresh: bool,
    language: Language,
) -> Option<Answer> {
    head_ui(
        ui,
        Label::RenameQuestion.text(language).to_owned(),
        Label::RenameExplained.text(language),
    );
    let field = TextEdit::singleline(text).desired_width(f32::INFINITY);
    let mut shown = field.show(ui);
    let response = shown.response.response;
    let response = response.accessible_name(Label::ScenarioName.text(language));
    if fresh {
        // All of the old name is chosen, so that typing replaces it.
        let all = CCursorRange::two(CCursor::new(0), CCursor::new(text.chars().count()));
        shown.state.cursor.set_char_range(Some(all));
        shown.state.store(ui.ctx(), response.id);
        response.request_focus();
    }
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if let Some(refused) = refused {
        let warning = theme::palette(ui).warning;
        let text = RichText::new(refused).font(regular(13.0)).color(warning);
        ui.add(Text::new(text).wrap());
    }
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        let rename = main_button(ui, Label::RenameAnswer.text(language), false).clicked();
        (rename || entered)
            .then(|| Answer::Rename(text.clone()))
            .or(cancel_ui(ui, language))
    })
    .inner
}

fn recovery_ui(ui: &mut Ui, names: &[String], fresh: bool, language: Language) -> Option<Answer> {
    head_ui(
        ui,
        Label::WorkFound.text(language).to_owned(),
        Label::WorkFoundExplained.text(language),
    );
    for name in names {
        ui.add(Text::new(RichText::new(format!("•  {name}")).font(regular(13.5))).wrap());
    }
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        let restore = main_button(ui, Label::Restore.text(language), fresh)
            .clicked()
            .then_some(Answer::Restore);
        let discard = ui
            .button(Label::Discard.text(language))
            .clicked()
            .then_some(Answer::Discard);
        let later = ui
            .button(Label::Later.text(language))
            .clicked()
            .then_some(Answer::Cancel);
        restore.or(discard).or(later)
    })
    .inner
}
