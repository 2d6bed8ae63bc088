//! *Bestand → Rapport maken…*: which views, in which form, and what will be in it.

use eframe::egui::{Context, Frame, Grid, Id, Key, Label as Text, Modal, Ui, vec2};

use super::act::Act;
use super::command::Command;
use super::kit::question::main_button;
use super::page::heading_ui;
use super::theme::{self, regular};
use crate::documents::Documents;
use crate::export::{FileForm, ReportForm};
use crate::files::ReportChoice;
use crate::pages::View;
use crate::report::FIRST;
use crate::text::{Label, Language, report as words};

/// The width of the dialog, in points.
const WIDTH: f32 = 520.0;
/// The views stand in so many columns.
const COLUMNS: usize = 3;

/// What is chosen, and whether it is on the screen.
#[derive(Clone, Debug, Default)]
pub struct ReportDialog {
    /// The views in the report, in their order.
    pub views: Vec<View>,
    /// The form of the report.
    pub form: ReportForm,
    is_open: bool,
    /// Whether the first choice must still get the keyboard.
    is_fresh: bool,
}

impl ReportDialog {
    /// With what was chosen the last time, else with what a memo needs.
    pub fn new(remembered: Option<&ReportChoice>) -> Self {
        // Other names are of a newer program.
        let named = |choice: &ReportChoice| {
            let is_named = |view: &View| choice.views.iter().any(|name| name == view.id());
            View::ALL.into_iter().filter(is_named).collect()
        };
        let views = remembered.map_or_else(|| FIRST.into(), named);
        let form = ReportForm::ALL.into_iter().find(|form| {
            remembered.is_some_and(|choice| choice.form == FileForm::from(*form).ending())
        });
        Self {
            views,
            form: form.unwrap_or_default(),
            ..Self::default()
        }
    }

    /// Shows it.
    pub fn open(&mut self) {
        (self.is_open, self.is_fresh) = (true, true);
    }

    /// Whether it is on the screen.
    pub fn is_open(&self) -> bool {
        self.is_open
    }

    /// What is to be remembered.
    pub fn choice(&self) -> ReportChoice {
        let views = self.views.iter().map(|view| view.id().to_owned());
        ReportChoice {
            views: views.collect(),
            form: FileForm::from(self.form).ending().to_owned(),
        }
    }

    /// Draws it, where it is open. Returns what is asked for.
    pub fn show(
        &mut self,
        ctx: &Context,
        documents: &Documents,
        language: Language,
    ) -> Option<Act> {
        if !self.is_open {
            return None;
        }
        let frame = Frame::popup(&ctx.global_style()).inner_margin(20);
        let modal = Modal::new(Id::unique("report")).frame(frame);
        let shown = modal.show(ctx, |ui| {
            ui.set_width(WIDTH);
            Self::head_ui(ui, documents, language);
            self.views_ui(ui, language);
            self.form_ui(ui, language);
            Self::answers_ui(ui, language)
        });
        let escaped = ctx.input(|input| input.key_pressed(Key::Escape));
        let answer = shown.inner.or(escaped.then_some(false))?;
        self.is_open = false;
        ctx.request_repaint();
        let format = FileForm::Report(self.form);
        answer.then_some(Act::Carry(Command::Export(format)))
    }

    fn head_ui(ui: &mut Ui, documents: &Documents, language: Language) {
        let title = Label::MakeReport.text(language).trim_end_matches('…');
        heading_ui(ui, title, 1);
        let names = documents.open().iter();
        let names: Vec<_> = names.map(|one| one.scenario().name.as_str()).collect();
        weak_ui(ui, &words::about_scenarios(&names, language));
        weak_ui(ui, Label::ReportContents.text(language));
        ui.add_space(8.0);
    }

    fn views_ui(&mut self, ui: &mut Ui, language: Language) {
        heading_ui(ui, Label::ReportViews.text(language), 2);
        let fresh = std::mem::take(&mut self.is_fresh);
        let grid = Grid::new("views").num_columns(COLUMNS);
        grid.spacing(vec2(24.0, 6.0)).show(ui, |ui| {
            for (at, view) in View::ALL.into_iter().enumerate() {
                let mut chosen = self.views.contains(&view);
                let response = ui.checkbox(&mut chosen, view.label().text(language));
                if fresh && at == 0 {
                    response.request_focus();
                }
                if response.changed() {
                    self.choose(view, chosen);
                }
                if at % COLUMNS == COLUMNS - 1 {
                    ui.end_row();
                }
            }
        });
        ui.add_space(8.0);
    }

    fn choose(&mut self, view: View, chosen: bool) {
        let before = |other: &View| *other != view && self.views.contains(other);
        let is_in = |other: &View| before(other) || (*other == view && chosen);
        self.views = View::ALL.into_iter().filter(is_in).collect();
    }

    fn form_ui(&mut self, ui: &mut Ui, language: Language) {
        heading_ui(ui, Label::ReportFormTitle.text(language), 2);
        for form in ReportForm::ALL {
            let label = FileForm::Report(form).label().text(language);
            ui.radio_value(&mut self.form, form, label);
        }
        ui.add_space(8.0);
    }

    /// Whether a file is chosen, or the dialog given up; none while neither.
    fn answers_ui(ui: &mut Ui, language: Language) -> Option<bool> {
        ui.horizontal_wrapped(|ui| {
            let save = main_button(ui, Label::SaveAs.text(language)).clicked();
            let back = ui.button(Label::Cancel.text(language)).clicked();
            save.then_some(true).or(back.then_some(false))
        })
        .inner
    }
}

fn weak_ui(ui: &mut Ui, text: &str) {
    ui.add(Text::new(theme::weak(ui, text, regular(13.0))).wrap());
}
