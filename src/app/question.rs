//! The questions that the window asks before it goes on, and what the answers lead to.

use std::path::{Path, PathBuf};

use eframe::egui::Context;

use super::act::RegionFile;
use super::command::Command;
use super::kit::limited::Room;
use super::kit::question::{Field, Question};
use super::way::Way;
use crate::documents::{Document, DocumentId};
use crate::export::FileForm;
use crate::files::typed_path;
use crate::text::{Label, Language, help, keeping, shown_path};

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

/// What an answer, or a path that was chosen, leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// Nothing: everything stays as it is.
    Back,
    /// Save the document, then go on.
    Save(DocumentId, Then),
    /// Go on without saving the document.
    GiveUp(DocumentId, Then),
    /// Save the document to a file that may not be its own, then go on.
    SaveAs(DocumentId, PathBuf, Then),
    /// The same, whatever stands in that file.
    Replace(DocumentId, PathBuf, Then),
    /// Choose a file for the document, then go on.
    SaveElsewhere(DocumentId, Then),
    /// Open a file.
    Open(PathBuf),
    /// Open the scenario of a code.
    OpenCode(String),
    /// Save the plot or the table.
    Export(PathBuf, FileForm),
    /// The same, whatever stands in that file.
    ReplaceExport(PathBuf, FileForm),
    /// Read or write a file of regions.
    RegionFile(RegionFile, PathBuf),
    /// Write the empty file for realised places, whatever stands there.
    ReplaceTemplate(PathBuf),
    /// Keep these counts, as they are typed, with the document.
    Counts(DocumentId, String),
    /// Make an edition of this name of the active scenario.
    MakeEdition(String),
    /// Choose a file of counts.
    ChooseCounts,
    /// Read counts from a file.
    CountsFile(PathBuf),
    /// Call the document this.
    Rename(DocumentId, String),
    /// Open what was left behind.
    Restore,
    /// Throw away what was left behind.
    Discard,
    /// Offer it again at the next start.
    Later,
}

/// Save the changes?
pub fn unsaved(document: &Document, then: Then, language: Language) -> Question<Reply> {
    let id = document.id();
    let title = keeping::save_changes(&document.scenario().name, language);
    let explanation = Label::UnsavedExplained.text(language);
    Question::new(title, explanation, Reply::Back)
        .or(Label::SaveAnswer.text(language), Reply::Save(id, then))
        .or(Label::DoNotSave.text(language), Reply::GiveUp(id, then))
        .or(Label::Cancel.text(language), Reply::Back)
}

/// Which version this is, and how its window is drawn.
pub fn about(way: Option<Way>, language: Language) -> Question<Reply> {
    let drawn = way.map_or(Label::DrawnByNothing, Way::label);
    let explanation = keeping::about(drawn.text(language), language);
    Question::new(Label::About.text(language), explanation, Reply::Back)
        .or(Label::Close.text(language), Reply::Back)
}

/// Replace the file that is there? `leads` does so; Enter replaces nothing.
pub fn replace(path: &Path, leads: Reply, language: Language) -> Question<Reply> {
    let title = Label::ReplaceQuestion.text(language);
    Question::new(title, shown_path(path), Reply::Back)
        .or(Label::Cancel.text(language), Reply::Back)
        .or(Label::Replace.text(language), leads)
}

/// Overwrite a file that someone else changed? The safe answer leads: Enter overwrites nothing.
pub fn changed_on_disk(
    id: DocumentId,
    path: &Path,
    then: Then,
    language: Language,
) -> Question<Reply> {
    let title = keeping::changed_on_disk(path, language);
    let explanation = keeping::changed_explained(&shown_path(path), language);
    let elsewhere = Label::SaveElsewhere.text(language);
    let overwrite = Reply::Replace(id, path.to_owned(), then);
    Question::new(title, explanation, Reply::Back)
        .or(elsewhere, Reply::SaveElsewhere(id, then))
        .or(Label::Overwrite.text(language), overwrite)
        .or(Label::Cancel.text(language), Reply::Back)
}

/// Overwrite a file whose comments a save does not write again? The safe answer leads: Enter loses none.
pub fn comments(id: DocumentId, path: &Path, then: Then, language: Language) -> Question<Reply> {
    let title = keeping::comments_question(path, language);
    let explanation = keeping::comments_explained(&shown_path(path), language);
    let elsewhere = Label::SaveElsewhere.text(language);
    let save = Reply::Replace(id, path.to_owned(), then);
    Question::new(title, explanation, Reply::Back)
        .or(elsewhere, Reply::SaveElsewhere(id, then))
        .or(Label::SaveAnswer.text(language), save)
        .or(Label::Cancel.text(language), Reply::Back)
}

/// A question of two fixed texts.
fn asks(title: Label, explanation: Label, language: Language) -> Question<Reply> {
    let (title, explanation) = (title.text(language), explanation.text(language));
    Question::new(title, explanation, Reply::Back)
}

/// The same, answered by what is typed in a field, or not at all.
fn in_field(
    question: Question<Reply>,
    name: Label,
    room: Room,
    text: String,
    language: Language,
) -> Question<Reply> {
    let mut question = question.or(Label::Cancel.text(language), Reply::Back);
    question.field = Some(Field {
        name: name.text(language).to_owned(),
        text,
        room,
        refused: None,
        unfit: Label::NotThisWay.text(language).to_owned(),
    });
    question
}

/// Which file? A picture or a table cannot be opened, only saved.
pub fn path(active: Option<DocumentId>, language: Language) -> Question<Reply> {
    let opened = |path: PathBuf| {
        FileForm::typed(&path)
            .is_none()
            .then_some(Reply::Open(path))
    };
    let saved = move |path: PathBuf| {
        active.map(|id| match FileForm::typed(&path) {
            Some(format) => Reply::Export(path, format),
            None => Reply::SaveAs(id, path, Then::Stay),
        })
    };
    let [open, save] = [Label::OpenAnswer, Label::SaveHere].map(|label| label.text(language));
    let question = asks(Label::PathQuestion, Label::PathExplained, language)
        .or_typed(open, move |text| opened(typed_path(text)?))
        .or_typed(save, move |text| saved(typed_path(text)?));
    in_field(question, Label::Path, Room::Path, String::new(), language)
}

/// Which code? What was typed before stays.
pub fn code(typed: String, language: Language) -> Question<Reply> {
    let open = Label::OpenAnswer.text(language);
    let question = asks(Label::CodeQuestion, Label::CodeExplained, language)
        .or_typed(open, |text| {
            (!text.trim().is_empty()).then(|| Reply::OpenCode(text.to_owned()))
        });
    in_field(question, Label::Code, Room::Code, typed, language)
}

/// Which file of regions, and what to do with it?
pub fn region_path(language: Language) -> Question<Reply> {
    let (title, explanation) = (Label::RegionPathQuestion, Label::RegionPathExplained);
    let mut question = asks(title, explanation, language);
    for (label, file) in [
        (Label::ReadRealised, RegionFile::Realised),
        (Label::ReadKey, RegionFile::Key),
        (Label::MakeTemplate, RegionFile::Template),
    ] {
        let leads = move |text: &str| Some(Reply::RegionFile(file, typed_path(text)?));
        question = question.or_typed(label.text(language), leads);
    }
    in_field(question, Label::Path, Room::Path, String::new(), language)
}

/// What is the new edition called?
pub fn make_edition(language: Language) -> Question<Reply> {
    let answer = Label::MakeEditionAnswer.text(language);
    let (title, explanation) = (Label::MakeEditionTitle, Label::MakeEditionExplained);
    let question = asks(title, explanation, language)
        .or_typed(answer, |text| Some(Reply::MakeEdition(text.to_owned())));
    let name = Label::MakeEditionName;
    in_field(question, name, Room::Name, String::new(), language)
}

/// Which counts belong to the document?
pub fn counts(id: DocumentId, text: String, language: Language) -> Question<Reply> {
    let take = Label::CountsTake.text(language);
    let question = asks(Label::CountsTitle, Label::CountsExplained, language)
        .or_typed(take, move |text| Some(Reply::Counts(id, text.to_owned())))
        .or(Label::CountsOpen.text(language), Reply::ChooseCounts);
    in_field(question, Label::CountsField, Room::Table, text, language)
}

/// What is it called?
pub fn rename(id: DocumentId, name: String, language: Language) -> Question<Reply> {
    let answer = Label::RenameAnswer.text(language);
    let question = asks(Label::RenameQuestion, Label::RenameExplained, language)
        .or_typed(answer, move |text| Some(Reply::Rename(id, text.to_owned())));
    in_field(question, Label::ScenarioName, Room::Name, name, language)
}

/// What the keys do: those of commands, and those of sliders and plots.
pub fn keys(ctx: &Context, language: Language) -> Question<Reply> {
    let commands = Command::with_shortcut().filter_map(|command| {
        let keys = ctx.format_shortcut(&command.shortcut()?);
        Some(vec![keys, command.label().text(language).to_owned()])
    });
    let head = [Label::Key, Label::DoesWhat];
    let rows = help::keys(language).iter().map(pair).chain(commands);
    shown(Label::Keys, Label::KeysExplained, head, rows, language)
}

/// What the words mean.
pub fn words(language: Language) -> Question<Reply> {
    let head = [Label::Word, Label::Meaning];
    let rows = help::words(language).iter().map(pair);
    let (title, explanation) = (Label::HelpWords, Label::WordsExplained);
    shown(title, explanation, head, rows, language)
}

fn pair(pair: &help::Pair) -> Vec<String> {
    pair.map(str::to_owned).to_vec()
}

/// A table to read, that asks nothing.
fn shown(
    title: Label,
    explanation: Label,
    head: [Label; 2],
    rows: impl Iterator<Item = Vec<String>>,
    language: Language,
) -> Question<Reply> {
    let close = Label::CloseAnswer.text(language);
    let mut question = asks(title, explanation, language).or(close, Reply::Back);
    let head = head.map(|label| label.text(language).to_owned()).to_vec();
    question.rows = std::iter::once(head).chain(rows).collect();
    question.reads = true;
    question
}

/// Restore the work that was left behind?
pub fn recovery(names: Vec<String>, language: Language) -> Question<Reply> {
    let title = Label::WorkFound.text(language);
    let explanation = Label::WorkFoundExplained.text(language);
    let mut question = Question::new(title, explanation, Reply::Later)
        .or(Label::Restore.text(language), Reply::Restore)
        .or(Label::Discard.text(language), Reply::Discard)
        .or(Label::Later.text(language), Reply::Later);
    question.rows = names.into_iter().map(|name| vec![name]).collect();
    question
}
