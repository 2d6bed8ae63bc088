//! The program's window: what it holds, thinks and draws in each frame.

use std::collections::HashSet;
use std::sync::Arc;

use eframe::egui::{Context, Rect, Ui, ViewportCommand};

use super::act::Act;
use super::command::Command;
use super::contrast::Contrast;
use super::controls::ControlsView;
use super::dialogs::Dialogs;
use super::export_choices::ExportChoices;
use super::heard;
use super::icons;
use super::kit::question::Question;
use super::kit::{focus, limited};

use super::question::Reply;
use super::report_dialog::ReportDialog;
use super::start::Start;
use super::status_line::Message;
use super::theme;
use super::views::Views;
use super::way::Way;
use crate::documents::{DocumentId, Documents};
use crate::files::code_in;
use crate::scenario::one_line;
use crate::text::{Label, Language, Say, too_long};
use egui_winit::winit::window::Window;
use keeping::Keeping;
use keys::Alt;
use meeting::BeforeMeeting;
use saving::Saving;
use telling::Telling;

mod actions;
mod acts;
mod brought;
mod editions;
mod exports;
mod keeping;
mod keeping_actions;
mod keys;
mod meeting;
mod panels;
mod saving;
mod telling;

/// The window.
#[derive(Default)]
pub struct Explorer {
    /// That of the window it stands in.
    ctx: Context,
    documents: Documents,
    dialogs: Dialogs,
    question: Option<Question<Reply>>,
    language: Language,
    /// Scenarios whose changes the user gave up on the way out.
    given_up: HashSet<DocumentId>,
    /// Every question on the way out has been answered.
    may_close: bool,
    keeping: Keeping,
    saving: Saving,
    /// Whether the controls are shown where they do not fit beside the view.
    drawer: bool,
    message: Message,
    telling: Telling,
    alt: Alt,
    /// Set while the window is in a meeting.
    before_meeting: Option<BeforeMeeting>,
    contrast: Contrast,
    /// Where the parts of the window are, in their order: F6 leads from one to the next.
    parts: Vec<Rect>,
    views: Views,
    controls: ControlsView,
    /// Whether the user opened or closed the panel of the transition plan.
    transition: Option<bool>,
    report: ReportDialog,
    choices: ExportChoices,
    title: String,
    /// How the window is drawn; none where there is no window.
    way: Option<Way>,
}

impl Explorer {
    /// Sets up fonts, colours and the scenarios to start with.
    pub fn new(ctx: &Context, start: Start) -> Self {
        theme::install(ctx);
        heard::install(ctx);
        let mut explorer = Self {
            ctx: ctx.clone(),
            language: start.language,
            keeping: Keeping::new(ctx, &start),
            report: ReportDialog::new(start.settings.report.as_ref()),
            choices: ExportChoices::new(start.settings.export.as_ref()),
            ..Self::default()
        };
        explorer.begin(start);
        explorer
    }

    /// Opens what the program was started with, or a scenario of the newest edition.
    fn begin(&mut self, start: Start) {
        for (named, opened) in start.opened {
            let path = code_in(&named).is_none().then_some(named);
            if let Some(path) = &path {
                self.used(path);
            }
            self.documents.add(opened, path);
        }
        if self.documents.active().is_none() {
            self.new_scenario();
        }
        match start.refusal {
            Some(refusal) => self.refuse(refusal),
            None => self.say(Label::Welcome.text(self.language).to_owned()),
        }
        self.offer_what_was_left();
    }

    /// Which window it stands in, and how that is drawn.
    pub(super) fn drawn_in(&mut self, window: Option<Arc<Window>>, way: Way) {
        self.dialogs.parent = window;
        self.way = Some(way);
    }

    /// Goes on in another window, with all that is open.
    pub(super) fn move_to(&mut self, ctx: &Context) {
        theme::install(ctx);
        self.contrast = Contrast::default();
        heard::install(ctx);
        self.keeping.show_theme(ctx);
        // Threads wake this one.
        let woken = ctx.clone();
        let before = std::mem::replace(&mut self.ctx, ctx.clone());
        before.set_request_repaint_callback(move |_| woken.request_repaint());
        self.title.clear();
    }

    /// The open scenarios.
    pub fn documents(&self) -> &Documents {
        &self.documents
    }

    /// Whether something is on its way to a file or the clipboard.
    pub fn is_saving(&self) -> bool {
        self.saving.is_busy()
    }

    /// Tells what was done.
    fn say(&mut self, text: String) {
        self.show_message(Message::said(text));
    }

    /// What came of it; none where it was refused, which is told.
    fn or_refuse<T>(&mut self, outcome: Result<T, impl Say>) -> Option<T> {
        let language = self.language;
        outcome
            .map_err(|error| self.refuse(error.say(language)))
            .ok()
    }

    /// Tells why something was not done.
    fn refuse(&mut self, text: String) {
        let refused = true;
        self.show_message(Message { text, refused });
    }

    fn show_message(&mut self, message: Message) {
        self.message = message;
        self.telling.fresh = true;
        self.telling.untold = true;
    }

    /// Says that a text was too long for its box: in the question that holds the box, else below.
    fn refuse_long_text(&mut self) {
        let Some((length, most)) = limited::refused(&self.ctx) else {
            return;
        };
        let sentence = too_long(length, most, self.language);
        let field = self
            .question
            .as_mut()
            .and_then(|asked| asked.field.as_mut());
        match field {
            Some(field) => field.refused = Some(sentence),
            None => self.refuse(sentence),
        }
        self.ctx.request_repaint();
    }

    /// The title bar: the scenario's name and an unsaved mark.
    fn retitle(&mut self) {
        let program = Label::Program.text(self.language);
        let title = match self.documents.active() {
            Some(document) => {
                let mark = if document.is_unsaved() { " •" } else { "" };
                format!("{}{mark} – {program}", document.scenario().name)
            }
            None => program.to_owned(),
        };
        if title != self.title {
            // A NUL would end the window.
            let shown = ViewportCommand::Title(one_line(&title));
            self.ctx.send_viewport_cmd(shown);
            self.title = title;
        }
        heard::of_window(&self.ctx, &self.title, self.language);
    }

    /// Carries out an answer. What was typed and is refused stays in its question, with the reason.
    fn answered(&mut self, reply: Reply) {
        let asked = self.question.take();
        focus::back(&self.ctx);
        let was_busy = self.saving.is_busy();
        self.reply(reply);
        let typed = asked.filter(|asked| asked.field.is_some());
        let Some(asked) = typed.filter(|_| self.question.is_none()) else {
            return;
        };
        if self.telling.fresh && self.message.refused {
            let why = std::mem::take(&mut self.message).text;
            self.telling.untold = false;
            self.question = Some(asked.refused(&why));
        } else if self.saving.is_busy() && !was_busy {
            self.saving.typed = Some(asked);
        }
    }
}

impl eframe::App for Explorer {
    fn logic(&mut self, ctx: &Context, frame: &mut eframe::Frame) {
        if let Some((purpose, path)) = self.dialogs.closed() {
            self.dialog_closed(purpose, path);
        }
        let closing = ctx.input(|input| input.viewport().close_requested());
        if closing && !self.may_close {
            self.close_means_later();
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            if self.question.is_none() {
                self.given_up.clear();
                self.quit();
            }
        }
        self.hear_saves();
        for dropped in ctx.input(|input| input.raw.dropped_files.clone()) {
            self.open_path(dropped.path());
        }
        self.retitle();
        self.keep(closing);
        if self.dialogs.parent.is_some() {
            self.contrast.follow_system(ctx);
        }
        self.contrast.show(ctx, self.keeping.settings.high_contrast);
        self.dialogs.show_asked(frame, ctx, self.language);
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        let ctx = ui.ctx().clone();
        icons::note_input(&ctx);
        // A text box would take them for its last word.
        let closes = keys::is_pressed(&ctx, Command::CloseActive);
        let asked = if self.before_meeting.is_some() {
            self.meeting_ui(ui);
            None
        } else {
            self.panels_ui(ui)
        };
        let reply = self.question.as_mut().and_then(|asked| asked.show(&ctx));
        if let Some(reply) = reply {
            self.answered(reply);
        }
        let report = self.report_ui();
        let asked = asked.or(report);
        if let Some(act) = asked.or_else(|| self.keyed(closes).map(Act::Carry)) {
            self.act(act);
        }
        self.refuse_long_text();
        self.tell();
        focus::settle(&ctx);
        self.keep(false);
        self.dialogs.show_asked(frame, &ctx, self.language);
    }
}
