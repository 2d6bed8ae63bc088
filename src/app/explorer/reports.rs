//! Reports beside the frame, and results as sentences for a letter.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use eframe::egui::{Context, Key};

use super::Explorer;
use crate::app::act::Act;
use crate::app::clock::today;
use crate::app::scene::Scene;
use crate::documents::Documents;
use crate::export::{ReportForm, Unwritten};
use crate::files::{SettingsChange, save_whole};
use crate::pages::View;
use crate::report::{Asked, letter, report};
use crate::scenario::{Access, FileError, FileProblem};
use crate::text::{Label, Language, keeping};

/// After so long it is said that a report is being made: most are there before it.
const QUIET: Duration = Duration::from_millis(300);

/// A report to make: the scenarios as they are now, and where the user looks.
#[derive(Debug)]
pub struct ReportOrder {
    path: PathBuf,
    form: ReportForm,
    documents: Documents,
    views: Vec<View>,
    asked: Asked<'static>,
    said: String,
}

/// A report that is being made.
#[derive(Clone, Debug)]
pub struct ReportRun {
    /// What is said once it stands there.
    pub said: String,
    since: Instant,
    stopped: Arc<AtomicBool>,
}

impl ReportRun {
    /// Starts the clock of a report.
    pub fn of(order: &ReportOrder, ctx: &Context) -> Self {
        ctx.request_repaint_after(QUIET);
        Self {
            said: order.said.clone(),
            since: Instant::now(),
            stopped: Arc::default(),
        }
    }

    /// Nothing more is drawn, and nothing saved.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    /// Whether it was stopped.
    pub fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }

    /// What is said meanwhile.
    pub fn message(&self, language: Language) -> Option<String> {
        let is_slow = self.since.elapsed() >= QUIET;
        is_slow.then(|| keeping::making_report(language).to_owned())
    }
}

impl ReportOrder {
    /// Makes the report and saves it, whole or not at all.
    ///
    /// # Errors
    /// It was stopped, or what the system does not permit.
    pub fn carry_out(&self, run: &ReportRun) -> Result<Access, FileError> {
        let asked = Asked {
            views: &self.views,
            ..self.asked
        };
        let broken = |cause: String| FileError {
            path: Some(self.path.clone()),
            place: None,
            problem: FileProblem::System(cause),
        };
        let stopped = || broken("stopped".to_owned());
        let report = report(&self.documents, &asked).ok_or_else(stopped)?;
        let bytes = self.form.write(&report, &|| !run.is_stopped());
        let bytes = bytes.map_err(|error| match error {
            Unwritten::Stopped => stopped(),
            Unwritten::Failed(cause) => broken(cause),
        })?;
        if run.is_stopped() {
            return Err(stopped());
        }
        save_whole(&self.path, &bytes)
    }
}

impl Explorer {
    /// The dialog of a report, and Escape for one that is being made. Returns what is asked for.
    pub(super) fn report_ui(&mut self, ctx: &Context) -> Option<Act> {
        let free = self.question.is_none() && !self.report.is_open();
        if free && ctx.input(|input| input.key_pressed(Key::Escape)) {
            self.saving.stop_report();
        }
        self.report.show(ctx, &self.documents, self.language)
    }

    /// Makes a report of what was chosen, and remembers the choice.
    pub(super) fn make_report(&mut self, path: &Path, form: ReportForm, ctx: &Context) {
        let language = self.language;
        let Some(scene) = Scene::new(&self.documents) else {
            return self.refuse(Label::NothingOpen.text(language).to_owned());
        };
        self.report.form = form;
        let context = self.views.look(&scene, language).context_within();
        let order = ReportOrder {
            path: path.to_owned(),
            form,
            documents: self.documents.clone(),
            views: self.report.views.clone(),
            asked: Asked {
                views: &[],
                month: Some(context.month),
                capacity: context.capacity,
                language,
                day: today(),
            },
            said: keeping::saved_as(Some(Label::ReportFiles.text(language)), path, language),
        };
        self.remember(vec![SettingsChange::Report(self.report.choice())]);
        self.save_report(order, ctx);
    }

    /// Puts what the view says on the clipboard, in sentences for a letter.
    pub(super) fn copy_text(&mut self, ctx: &Context) {
        let Some(scene) = Scene::new(&self.documents) else {
            return;
        };
        let context = self.views.look(&scene, self.language).context_within();
        let page = self.views.page(&scene, self.language);
        if let Some(text) = page.and_then(|page| letter(&context, &page)) {
            ctx.copy_text(text);
            self.say(Label::TextCopied.text(self.language).to_owned());
        }
    }
}
