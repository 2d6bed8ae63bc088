//! The plot as a picture, the table for a spreadsheet, reports, and results as sentences for a letter: to a file or to
//! the clipboard.

use std::path::Path;

use eframe::egui::{ColorImage, Key};

use super::Explorer;
use super::actions::with_ending;
use super::saving::{Making, Run, Save};
use crate::app::act::Act;
use crate::app::dialogs::Purpose;
use crate::app::look::today;
use crate::app::menu_bar::Gives;
use crate::app::question::Reply;
use crate::export::{
    FileForm, Format, ReportForm, Unwritten, below_each_other, picture, png, sheet, workbook, xmile,
};
use crate::files::SettingsChange;
use crate::pages::{Page, Scene, View};
use crate::report::{Asked, letter, report};
use crate::scenario::Access;
use crate::table::Table;
use crate::text::{Label, Language, file_stem, keeping, workbook as workbook_words};

impl Explorer {
    /// Opens a dialog for the file.
    pub(super) fn choose_export(&mut self, format: FileForm) {
        if let Some(document) = self.documents.active() {
            let stem = file_stem(&document.scenario().name, self.language);
            let name = format!("{stem}.{}", format.ending());
            self.dialogs.open(Purpose::Export(format), name);
        }
    }

    /// Saves the plot or the table, after a question when a file is there already.
    pub(super) fn export_as(&mut self, path: &Path, format: FileForm) {
        let path = with_ending(path, format.ending());
        self.put_there(&path, Reply::ReplaceExport(path.clone(), format));
    }

    /// Makes it beside the frame, and saves it.
    pub(super) fn export_to(&mut self, path: &Path, format: FileForm) {
        let language = self.language;
        let Some(Exported { name, make }) = self.exported(format) else {
            return self.refuse(format.refusal().text(language).to_owned());
        };
        let said = keeping::saved_as(Some(&name), path, language);
        self.start_save(Save::Made(Making::file(path, said, make)));
    }

    /// What the view has to export: its page is made once.
    pub(super) fn gives(&self) -> Gives {
        let Some(scene) = Scene::new(&self.documents) else {
            return Gives::default();
        };
        let page = self.views.page(&scene, self.language);
        Gives {
            picture: page.as_ref().is_some_and(|page| !page.charts.is_empty()),
            table: page.is_some_and(|page| !page.tables.is_empty()),
            choices: self.choices,
        }
    }

    /// What is exported; none when nothing is open, or the view has none of it.
    fn exported(&mut self, format: FileForm) -> Option<Exported> {
        let language = self.language;
        if let FileForm::Report(form) = format {
            return self.report_of(form);
        }
        let scene = Scene::new(&self.documents)?;
        let page = || self.views.page(&scene, language);
        match format {
            FileForm::Csv => {
                let Tables { name, tables } = tables_of(page()?, language)?;
                let marks = self.choices.marks.unwrap_or(language);
                let text = move || below_each_other(&tables, Format::Spreadsheet, marks);
                Some(Exported::new(&name, move || text().map(String::into_bytes)))
            }
            FileForm::Sheet => {
                let Tables { name, tables } = tables_of(page()?, language)?;
                Some(Exported::new(&name, move || {
                    sheet::write(&tables, language)
                }))
            }
            FileForm::Workbook => in_workbook(&scene, language),
            FileForm::Model => {
                let active = scene.active()?;
                let (edition, scenario) = (active.document.edition(), active.scenario());
                let name = workbook_words::saved_model(&scenario.name, language);
                let (edition, scenario) = (edition.clone(), scenario.clone());
                let text = move || xmile::write(&edition.baseline, &scenario, language);
                Some(Exported::new(&name, move || text().map(String::into_bytes)))
            }
            FileForm::Picture(form) => {
                let (picture, size) = (picture(page()?)?, self.choices.size.size());
                let name = match self.views.active {
                    View::Need => Label::RequiredPlaces.text(language),
                    View::Compare => View::Compare.label().text(language),
                    _ => picture.title(),
                };
                let name = name.to_owned();
                Some(Exported::new(&name, move || form.write(&*picture, size)))
            }
            // A report speaks of every open scenario; JSON is for the command line.
            FileForm::Report(_) | FileForm::Json => None,
        }
    }

    /// Puts the plot on the clipboard, drawn beside the frame.
    pub(super) fn copy_picture(&mut self) {
        let language = self.language;
        let Some(scene) = Scene::new(&self.documents) else {
            return;
        };
        let picture = self.views.page(&scene, language).and_then(picture);
        let Some(picture) = picture else {
            return self.refuse(Label::NoPicture.text(language).to_owned());
        };
        let (size, clipboard) = (self.choices.size.size(), self.ctx.clone());
        let copy = move |run: &Run| {
            let pixels = png::pixels(&*picture, size).map_err(Unwritten::Failed)?;
            run.go_on()?;
            let size = [pixels.width, pixels.height];
            clipboard.copy_image(ColorImage::from_rgba_unmultiplied(size, &pixels.rgba));
            Ok(Access::Kept)
        };
        let said = Label::PictureCopied.text(language).to_owned();
        self.start_save(Save::Made(Making::by(said, copy)));
    }

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

/// What makes the bytes of a file, and may be stopped at that.
type Make = dyn FnOnce(&Run) -> Result<Vec<u8>, Unwritten> + Send;

/// Something to save: what it is called, and what makes its bytes.
pub(super) struct Exported {
    name: String,
    make: Box<Make>,
}

impl Exported {
    /// Made in one go.
    fn new(name: &str, make: impl FnOnce() -> Result<Vec<u8>, String> + Send + 'static) -> Self {
        Self::in_steps(name, |_| make().map_err(Unwritten::Failed))
    }

    /// Made in steps, before each of which it may be stopped.
    pub(super) fn in_steps(
        name: &str,
        make: impl FnOnce(&Run) -> Result<Vec<u8>, Unwritten> + Send + 'static,
    ) -> Self {
        let (name, make) = (name.to_owned(), Box::new(make));
        Self { name, make }
    }
}

/// The open scenarios on the edition of the active one.
fn in_workbook(scene: &Scene<'_>, language: Language) -> Option<Exported> {
    let edition = scene.active()?.document.edition().clone();
    let here = scene
        .shown
        .iter()
        .filter(|shown| *shown.baseline() == edition.baseline);
    let scenarios: Vec<_> = here.map(|shown| shown.scenario().clone()).collect();
    let name = workbook_words::saved_workbook(scenarios.len(), language);
    Some(Exported::new(&name, move || {
        let scenarios: Vec<_> = scenarios.iter().collect();
        workbook::write(&edition.baseline, &scenarios, language, today())
    }))
}

/// The tables of a page, and what they are called where they are saved.
struct Tables {
    name: String,
    tables: Vec<Table>,
}

/// What a page has in tables, each with where its numbers come from; none where it has no table.
fn tables_of(page: Page, language: Language) -> Option<Tables> {
    let name = match (page.view, page.charts.first()) {
        (View::Need, _) => Label::RequiredPlaces.text(language).to_owned(),
        (View::Table, _) => Label::NumbersByMonth.text(language).to_owned(),
        (View::Regions, _) => Label::FiguresByRegion.text(language).to_owned(),
        (View::Account | View::Compare, _) => page.view.label().text(language).to_owned(),
        (_, Some(chart)) => chart.title.clone(),
        (_, None) => page.question,
    };
    let origin = page.origin;
    let with_origin = |table| match &origin {
        Some(origin) => origin.append_to(table, language),
        None => table,
    };
    let tables: Vec<_> = page.tables.into_iter().map(with_origin).collect();
    (!tables.is_empty()).then_some(Tables { name, tables })
}
