//! The plot as a picture and the table for a spreadsheet: to a file or to the clipboard.

use std::path::Path;

use eframe::egui::{ColorImage, Context};

use super::Explorer;
use super::actions::with_ending;
use crate::app::clock::today;
use crate::app::dialogs::Purpose;
use crate::app::export_format::ExportFormat;
use crate::app::menu_bar::Gives;
use crate::app::question::{self, Reply};
use crate::app::scene::Scene;
use crate::app::view::View;
use crate::export::{Format, below_each_other, picture, png, sheet, workbook, xmile};
use crate::pages::{Page, Shown};
use crate::table::Table;
use crate::text::{Label, Language, file_stem, keeping, workbook as workbook_words};

impl Explorer {
    /// Opens a dialog for the file.
    pub(super) fn choose_export(
        &mut self,
        format: ExportFormat,
        frame: &eframe::Frame,
        ctx: &Context,
    ) {
        if let Some(document) = self.documents.active() {
            let stem = file_stem(&document.scenario().name, self.language);
            let name = format!("{stem}.{}", format.ending());
            let purpose = Purpose::Export(format);
            self.dialogs.open(purpose, &name, frame, ctx, self.language);
        }
    }

    /// Saves the plot or the table, after a question when a file is there already.
    pub(super) fn export_as(&mut self, path: &Path, format: ExportFormat, ctx: &Context) {
        let path = with_ending(path, format.ending());
        if path.exists() {
            let leads = Reply::ReplaceExport(path.clone(), format);
            self.question = Some(question::replace(&path, leads, self.language));
        } else {
            self.export_to(&path, format, ctx);
        }
    }

    /// Saves the plot or the table.
    pub(super) fn export_to(&mut self, path: &Path, format: ExportFormat, ctx: &Context) {
        let language = self.language;
        if let ExportFormat::Report(form) = format {
            return self.make_report(path, form, ctx);
        }
        let Some((name, bytes)) = self.exported(format) else {
            return self.refuse(format.refusal().text(language).to_owned());
        };
        match bytes {
            Ok(bytes) => {
                let said = keeping::saved_as(Some(&name), path, language);
                self.save_bytes(path, bytes, said, ctx);
            }
            Err(cause) => self.refuse(keeping::not_exported(&cause, language)),
        }
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

    /// What is exported, and its bytes; none when nothing is open, or the view has no picture.
    fn exported(&self, format: ExportFormat) -> Option<(String, Result<Vec<u8>, String>)> {
        let language = self.language;
        let scene = Scene::new(&self.documents)?;
        match format {
            ExportFormat::Csv => {
                let (name, tables) = self.exported_tables(&scene)?;
                let marks = self.choices.marks.unwrap_or(language);
                let text = below_each_other(&tables, Format::Spreadsheet, marks);
                Some((name, text.map(String::into_bytes)))
            }
            ExportFormat::Sheet => {
                let (name, tables) = self.exported_tables(&scene)?;
                Some((name, sheet::write(&tables, language)))
            }
            ExportFormat::Workbook => in_workbook(&scene, language),
            ExportFormat::Model => {
                let active = scene.active()?;
                let (baseline, scenario) = (active.baseline(), active.scenario());
                let model = xmile::write(baseline, scenario, language);
                let name = workbook_words::saved_model(&scenario.name, language);
                Some((name, model.map(String::into_bytes)))
            }
            ExportFormat::Svg | ExportFormat::Png => {
                let picture = self.views.page(&scene, language).and_then(picture)?;
                let bytes = match format {
                    ExportFormat::Png => png::write(&*picture, self.choices.size.size()),
                    _ => Ok(picture.sized(self.choices.size.size())),
                };
                let name = match self.views.active {
                    View::Need => Label::RequiredPlaces.text(language),
                    _ => picture.title(),
                };
                Some((name.to_owned(), bytes))
            }
            // Made beside the frame: `make_report`.
            ExportFormat::Report(_) => None,
        }
    }

    /// The tables of the view.
    fn exported_tables(&self, scene: &Scene<'_>) -> Option<(String, Vec<Table>)> {
        tables_of(self.views.page(scene, self.language)?, self.language)
    }

    /// Puts the plot on the clipboard.
    pub(super) fn copy_picture(&mut self, ctx: &Context) {
        let Some(scene) = Scene::new(&self.documents) else {
            return;
        };
        let picture = self.views.page(&scene, self.language).and_then(picture);
        let Some(picture) = picture else {
            return self.refuse(Label::NoPicture.text(self.language).to_owned());
        };
        match png::pixels(&*picture, self.choices.size.size()) {
            Ok(pixels) => {
                let size = [pixels.width, pixels.height];
                ctx.copy_image(ColorImage::from_rgba_unmultiplied(size, &pixels.rgba));
                self.say(Label::PictureCopied.text(self.language).to_owned());
            }
            Err(cause) => self.refuse(keeping::not_exported(&cause, self.language)),
        }
    }
}

/// The open scenarios on the edition of the active one.
fn in_workbook(scene: &Scene<'_>, language: Language) -> Option<(String, Result<Vec<u8>, String>)> {
    let baseline = scene.active()?.baseline();
    let here = scene
        .shown
        .iter()
        .filter(|shown| shown.baseline() == baseline);
    let scenarios: Vec<_> = here.map(Shown::scenario).collect();
    let name = workbook_words::saved_workbook(scenarios.len(), language);
    Some((
        name,
        workbook::write(baseline, &scenarios, language, today()),
    ))
}

/// What the tables of a page are called where they are saved, and each with where its numbers come from.
fn tables_of(page: Page, language: Language) -> Option<(String, Vec<Table>)> {
    let name = match (page.view, page.charts.first()) {
        (View::Need, _) => Label::RequiredPlaces.text(language).to_owned(),
        (View::Table, _) => Label::NumbersByMonth.text(language).to_owned(),
        (View::Regions, _) => Label::FiguresByRegion.text(language).to_owned(),
        (View::Account, _) => View::Account.label().text(language).to_owned(),
        (_, Some(chart)) => chart.title.clone(),
        (_, None) => page.question,
    };
    let origin = page.origin;
    let with_origin = |table| match &origin {
        Some(origin) => origin.append_to(table, language),
        None => table,
    };
    let tables: Vec<_> = page.tables.into_iter().map(with_origin).collect();
    (!tables.is_empty()).then_some((name, tables))
}
