//! Carries out commands and answers on the documents.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use eframe::egui::ViewportCommand;

use super::Explorer;
use super::saving::Save;
use crate::app::command::Command;
use crate::app::dialogs::Purpose;
use crate::app::question::{self, Reply, Then};
use crate::documents::{Document, DocumentId, MOST_OPEN};
use crate::files::{Opened, SettingsChange, Shipped, code_of, read_scenario, scenario_from_code};
use crate::text::{Label, Say, file_stem, keeping, shown_path};

impl Explorer {
    /// Carries out a command.
    pub(super) fn carry_out(&mut self, command: Command) {
        match command {
            Command::New => self.new_scenario(),
            Command::NewOn(place) => self.new_scenario_on(self.keeping.edition(place)),
            Command::MoveTo(place) => self.move_active(place),
            Command::MakeEdition => self.question = Some(question::make_edition(self.language)),
            Command::Open => self.dialogs.open(Purpose::Open, String::new()),
            Command::EnterPath => {
                let active = self.documents.active().map(Document::id);
                self.question = Some(question::path(active, self.language));
            }
            Command::PasteCode => {
                self.question = Some(question::code(String::new(), self.language));
            }
            Command::CopyCode => self.copy_code(),
            Command::Save => self.with_active(|window, id| window.save(id, Then::Stay)),
            Command::SaveAs => self.with_active(|window, id| window.choose_path(id, Then::Stay)),
            Command::Close(id) => self.close(id),
            Command::CloseActive => self.with_active(Self::close),
            Command::Quit => self.ctx.send_viewport_cmd(ViewportCommand::Close),
            Command::Undo => self.step(true),
            Command::Redo => self.step(false),
            Command::Export(format) => self.choose_export(format),
            Command::Exporting(choices) => {
                self.choices = choices;
                self.remember(vec![SettingsChange::Export(choices.choice())]);
            }
            Command::CopyPicture => self.copy_picture(),
            Command::CopyText => self.copy_text(),
            Command::Report => self.report.open(),
            Command::Example(example) => self.open_example(example),
            Command::Show(view) => self.views.active = view,
            Command::Duplicate => self.with_active(Self::duplicate),
            Command::Rename => self.ask_name(),
            Command::Counts => self.ask_counts(),
            Command::Recent(index) => self.open_recent(index),
            Command::About => self.question = Some(question::about(self.way, self.language)),
            Command::Keys
            | Command::Words
            | Command::OpenMenu
            | Command::NextPart
            | Command::PartBefore
            | Command::Meeting
            | Command::HighContrast
            | Command::Zoom(_) => self.look_after(command),
        }
    }

    fn with_active(&mut self, act: impl FnOnce(&mut Self, DocumentId)) {
        if let Some(id) = self.documents.active().map(Document::id) {
            act(self, id);
        }
    }

    pub(super) fn on_active(&mut self, act: impl FnOnce(&mut Document)) {
        if let Some(document) = self.documents.active_mut() {
            act(document);
        }
    }

    /// Whether one more scenario can be opened; says so when not.
    pub(super) fn has_room(&mut self) -> bool {
        let room = self.documents.has_room();
        if !room {
            self.refuse(keeping::no_room(MOST_OPEN, self.language));
        }
        room
    }

    fn open_example(&mut self, example: Shipped) {
        if self.has_room()
            && let Some(opened) = self.or_refuse(example.open())
        {
            self.add(opened, None);
        }
    }

    /// Whether a file can be opened: one that is open already needs no room.
    pub(super) fn has_room_for(&mut self, path: &Path) -> bool {
        self.documents.with_file(path).is_some() || self.has_room()
    }

    /// Opens a file, or says why not; what was open stays as it was.
    pub(super) fn open_path(&mut self, path: &Path) {
        if self.has_room_for(path)
            && let Some(opened) = self.or_refuse(read_scenario(path))
        {
            self.add(opened, Some(path.to_owned()));
        }
    }

    /// Opens the scenario of a code; one that cannot be opened stays to be mended.
    fn open_code(&mut self, code: String) {
        match scenario_from_code(&code) {
            Ok(opened) if self.has_room() => self.add(opened, None),
            Ok(_) => {}
            Err(error) => {
                let asked = question::code(code, self.language);
                self.question = Some(asked.refused(&error.say(self.language)));
            }
        }
    }

    fn copy_code(&mut self) {
        let code = self.documents.active().map(|open| code_of(open.scenario()));
        if let Some(code) = code.and_then(|code| self.or_refuse(code)) {
            self.ctx.copy_text(code);
            self.say(Label::CodeCopied.text(self.language).to_owned());
        }
    }

    pub(super) fn add(&mut self, opened: Opened, path: Option<PathBuf>) {
        let name = opened.scenario.name.clone();
        if let Some(path) = &path {
            self.used(path);
        }
        self.documents.add(opened, path);
        self.say(keeping::opened(&name, self.language));
    }

    /// Saves to the document's own file, or asks for one.
    fn save(&mut self, id: DocumentId, then: Then) {
        let path = self.documents.get(id).and_then(Document::path);
        match path.map(Path::to_owned) {
            Some(path) => self.start_save(Save::Scenario(id, path, then, false)),
            None => self.choose_path(id, then),
        }
    }

    fn choose_path(&mut self, id: DocumentId, then: Then) {
        if let Some(document) = self.documents.get(id) {
            let own = document.path().and_then(Path::file_name);
            let stem = file_stem(&document.scenario().name, self.language);
            let new = || format!("{stem}.ron");
            let name = own.map_or_else(new, |own| own.to_string_lossy().into_owned());
            self.dialogs.open(Purpose::Save(id, then), name);
        }
    }

    /// Saves to a file that may not be the document's own: asks before it replaces another one.
    fn save_as(&mut self, id: DocumentId, path: &Path, then: Then) {
        let path = with_ending(path, "ron");
        let there = self.documents.with_file(&path);
        let other = there.filter(|there| *there != id);
        if let Some(other) = other.and_then(|other| self.documents.get(other)) {
            let name = &other.scenario().name;
            let sentence = keeping::open_elsewhere(name, &shown_path(&path), self.language);
            self.given_up.clear();
            return self.refuse(sentence);
        }
        let own = there == Some(id);
        if !own && path.exists() {
            let leads = Reply::Replace(id, path.clone(), then);
            self.question = Some(question::replace(&path, leads, self.language));
        } else {
            self.start_save(Save::Scenario(id, path, then, false));
        }
    }

    /// Carries out what writes a file, after a question when one is there already.
    pub(super) fn put_there(&mut self, path: &Path, leads: Reply) {
        if path.exists() {
            self.question = Some(question::replace(path, leads, self.language));
        } else {
            self.reply(leads);
        }
    }

    /// What comes after a document is saved or given up.
    pub(super) fn go_on(&mut self, id: DocumentId, then: Then) {
        match then {
            Then::Stay => {}
            Then::CloseTab => self.documents.close(id),
            Then::Quit => self.quit(),
        }
    }

    /// Closes a tab, after the question when something is not saved.
    fn close(&mut self, id: DocumentId) {
        if self.saving.closes_tab(id) {
            return;
        }
        if let Some(document) = self.documents.get_mut(id) {
            document.end_gesture();
            if document.is_unsaved() {
                self.ask_unsaved(id, Then::CloseTab);
            } else {
                self.documents.close(id);
            }
        }
    }

    fn ask_unsaved(&mut self, id: DocumentId, then: Then) {
        if let Some(document) = self.documents.get(id) {
            let question = question::unsaved(document, then, self.language);
            self.documents.activate(id);
            self.question = Some(question);
        }
    }

    /// Closes the window, after a question for each scenario that is not saved.
    pub(super) fn quit(&mut self) {
        if self.saving.closes_window() {
            return;
        }
        let mut open = self.documents.open().iter();
        let unsaved =
            |document: &&Document| document.is_unsaved() && !self.given_up.contains(&document.id());
        if let Some(id) = open.find(unsaved).map(Document::id) {
            self.ask_unsaved(id, Then::Quit);
        } else {
            self.may_close = true;
            self.keeping_ends();
            self.ctx.send_viewport_cmd(ViewportCommand::Close);
        }
    }

    /// Carries out what an answer leads to.
    pub(super) fn reply(&mut self, reply: Reply) {
        match reply {
            // What was given up is asked about again next time.
            Reply::Back => self.given_up.clear(),
            Reply::Save(id, then) => self.save(id, then),
            Reply::GiveUp(id, then) => {
                self.given_up.insert(id);
                self.go_on(id, then);
            }
            Reply::SaveAs(id, path, then) => self.save_as(id, &path, then),
            Reply::Replace(id, path, then) => self.start_save(Save::Scenario(id, path, then, true)),
            Reply::SaveElsewhere(id, then) => self.choose_path(id, then),
            Reply::Open(path) => self.open_path(&path),
            Reply::OpenCode(code) => self.open_code(code),
            Reply::Export(path, format) => self.export_as(&path, format),
            Reply::ReplaceExport(path, format) => self.export_to(&path, format),
            Reply::RegionFile(file, path) => self.region_file_chosen(file, &path),
            Reply::ReplaceTemplate(path) => self.write_template(&path),
            Reply::Counts(id, text) => self.take_counts(id, text),
            Reply::ChooseCounts => self.dialogs.open(Purpose::Counts, String::new()),
            Reply::CountsFile(path) => self.read_counts(&path),
            Reply::MakeEdition(name) => self.make_edition(&name),
            Reply::Rename(id, name) => self.rename(id, &name),
            Reply::Restore => self.restore(),
            Reply::Discard => self.discard(),
            Reply::Later => self.let_go(),
        }
    }

    /// Carries out what a closed dialog was opened for.
    pub(super) fn dialog_closed(&mut self, purpose: Purpose, path: Option<PathBuf>) {
        if let Some(path) = path {
            self.reply(purpose.reply(path));
        } else {
            self.given_up.clear();
            self.say(Label::NothingChosen.text(self.language).to_owned());
        }
    }
}

/// With this ending behind it; appended, for a name such as `MPP 2022.2` has a dot of its own.
pub(super) fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let is_it = |there: &OsStr| there.eq_ignore_ascii_case(ending);
    if path.extension().is_some_and(is_it) {
        return path.to_owned();
    }
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}
