//! Reports, and results as sentences for a letter.

use eframe::egui::Key;

use super::Explorer;
use super::exports::Exported;
use super::saving::Run;
use crate::app::act::Act;
use crate::app::clock::today;
use crate::app::scene::Scene;
use crate::export::{ReportForm, Unwritten};
use crate::files::SettingsChange;
use crate::report::{Asked, letter, report};
use crate::text::Label;

impl Explorer {
    /// The dialog of a report, and Escape for whatever is being made. Returns what is asked for.
    pub(super) fn report_ui(&mut self) -> Option<Act> {
        let free = self.question.is_none() && !self.report.is_open();
        if free && self.ctx.input(|input| input.key_pressed(Key::Escape)) {
            self.saving.stop();
        }
        self.report.show(&self.ctx, &self.documents, self.language)
    }

    /// A report of the scenarios as they are now, from where the user looks; remembers what was chosen for it.
    pub(super) fn report_of(&mut self, form: ReportForm) -> Option<Exported> {
        let language = self.language;
        let documents = self.documents.clone();
        let scene = Scene::new(&documents)?;
        let look = self.views.look(&scene, language);
        let (month, capacity) = (look.context_within().month, look.capacity);
        drop(scene);
        self.report.form = form;
        self.remember(vec![SettingsChange::Report(self.report.choice())]);
        let views = self.report.views.clone();
        let make = move |run: &Run| {
            let asked = Asked {
                views: &views,
                month: Some(month),
                capacity,
                language,
                day: today(),
            };
            let report = report(&documents, &asked).ok_or(Unwritten::Stopped)?;
            form.write(&report, &|| !run.is_stopped())
        };
        Some(Exported::in_steps(Label::ReportFiles.text(language), make))
    }

    /// Puts what the view says on the clipboard, in sentences for a letter.
    pub(super) fn copy_text(&mut self) {
        let Some(scene) = Scene::new(&self.documents) else {
            return;
        };
        let context = self.views.look(&scene, self.language).context_within();
        let page = self.views.page(&scene, self.language);
        if let Some(text) = page.and_then(|page| letter(&context, &page)) {
            self.ctx.copy_text(text);
            self.say(Label::TextCopied.text(self.language).to_owned());
        }
    }
}
