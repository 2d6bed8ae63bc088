//! The measures of the scenario: on and off, edit, remove and add.

use eframe::egui::{
    Align, Button, Checkbox, Frame, Id, Key, Label as Text, Layout, Modal, RichText, TextWrapMode,
    Ui, vec2,
};

use super::measure_form::Form;
use super::section::{self, Head};
use crate::analysis::{Effect, Package, effects};
use crate::app::icons::{self, Icon};
use crate::app::theme::{self, regular, semibold};
use crate::documents::{Document, Gesture};
use crate::month::Month;
use crate::scenario::{Group, Measure, MeasureKind};
use crate::text::{Label, Language, controls, date, effect, measure, search};

/// The width of the form.
const FORM: f32 = 400.0;

/// What the section keeps between frames.
#[derive(Debug, Default)]
pub struct MeasuresView {
    open: bool,
    form: Option<Form>,
    /// The month that the user reads: effects are those on its first day.
    pub month: Option<Month>,
    /// What was done, where that is not on the screen.
    pub done: Option<String>,
    /// Put the keyboard on the button that adds.
    refocus: bool,
}

/// What a row asks for.
#[derive(Clone, Copy)]
enum Touch {
    Switch(bool),
    Edit,
    Remove,
}

/// The section while it is drawn.
pub struct MeasureList<'a> {
    /// Whose measures they are.
    pub document: &'a mut Document,
    /// What the section keeps.
    pub view: &'a mut MeasuresView,
    /// The language.
    pub language: Language,
}

impl MeasureList<'_> {
    /// Draws the section.
    pub fn show(&mut self, ui: &mut Ui) {
        let measures = &self.document.scenario().measures;
        let on = measures.iter().filter(|measure| measure.enabled).count();
        let head = Head {
            title: Label::Measures.text(self.language).to_owned(),
            count: controls::switched_on(on, measures.len(), self.language),
            changed: None,
        };
        let (top, was_open) = (ui.cursor().top(), self.view.open);
        self.view.open = section::head_ui(ui, Id::unique("measures"), &head, was_open, None);
        if !self.view.open {
            return;
        }
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 2.0);
            self.list_ui(ui);
            ui.add_space(4.0);
            self.add_ui(ui);
            self.form_ui(ui);
            ui.add_space(8.0);
        });
        if !was_open {
            section::bring(ui, top);
        }
    }

    /// The measures, each group below its name, and what they do together.
    fn list_ui(&mut self, ui: &mut Ui) {
        let language = self.language;
        let measures = self.document.scenario().measures.clone();
        if measures.is_empty() {
            return weak_ui(ui, Label::NoMeasures.text(language));
        }
        let month = self.view.month;
        let package = month.and_then(|month| package(self.document, month));
        if let Some(month) = month {
            let day = date::first_day(month, language);
            weak_ui(ui, &effect::effects_at(&day, language));
        }
        for group in Group::ALL {
            let in_group = |(_, measure): &(usize, &Measure)| measure.kind.group() == group;
            let mut in_group = measures.iter().enumerate().filter(in_group).peekable();
            if in_group.peek().is_some() {
                let start = self.document.edition().baseline.start();
                ui.add_space(4.0);
                weak_ui(ui, &controls::group(group, start, language));
            }
            for (index, measure) in in_group {
                let effect = package.as_ref().and_then(|package| package.each.get(index));
                self.measure_ui(ui, index, measure, effect.copied());
            }
        }
        let is_package = measures.iter().filter(|measure| measure.enabled).count() > 1;
        if let Some(package) = package.filter(|_| is_package) {
            ui.add_space(4.0);
            effect_ui(ui, &effect::of_package(package.together, language));
        }
    }

    /// Draws the measures that a search finds, and the kinds of which one can be added. Returns how many it found.
    pub fn found_ui(&mut self, ui: &mut Ui, sought: &str) -> usize {
        let language = self.language;
        ui.spacing_mut().item_spacing = vec2(8.0, 2.0);
        let mut count = 0;
        let finds = |name: &str, kind| search::finds_measure(name, kind, sought, language);
        for (index, measure) in self.document.scenario().measures.clone().iter().enumerate() {
            if finds(&measure.name, measure.kind) {
                count += 1;
                self.measure_ui(ui, index, measure, None);
            }
        }
        let kinds = Form::kinds(&self.document.edition().baseline);
        for kind in kinds.filter(|kind| finds("", *kind)) {
            count += 1;
            let name = controls::add_kind(measure::kind(kind, language), language);
            if ui.add(Button::new(name).wrap()).clicked() {
                self.view.form = Some(Form::of_kind(self.document, kind, language));
                ui.ctx().request_repaint();
            }
        }
        self.form_ui(ui);
        count
    }

    /// One measure, and what is asked of it.
    fn measure_ui(&mut self, ui: &mut Ui, index: usize, measure: &Measure, effect: Option<Effect>) {
        let language = self.language;
        let asked = ui.push_id(("measure", index), |ui| {
            row_ui(ui, measure, effect, language)
        });
        if let Some(touch) = asked.inner {
            self.carry_out(index, measure, touch);
            ui.ctx().request_repaint();
        }
    }

    fn carry_out(&mut self, index: usize, measure: &Measure, touch: Touch) {
        let language = self.language;
        match touch {
            Touch::Edit => {
                self.view.form = Some(Form::of(self.document, index, measure, language));
            }
            Touch::Switch(on) => {
                // Only whether it counts changes: what was valid stays so.
                let switched = self.document.change(Gesture::Once, |scenario| {
                    if let Some(measure) = scenario.measures.get_mut(index) {
                        measure.enabled = on;
                    }
                });
                switched.ok();
            }
            Touch::Remove => {
                self.view.refocus = true;
                if self.document.remove_measure(index).is_ok() {
                    self.view.done = Some(controls::removed(&measure.name, language));
                }
            }
        }
    }

    /// The form, in sight wherever the list stands. Escape puts it away.
    fn form_ui(&mut self, ui: &Ui) {
        let own = |form: &&mut Form| form.document == self.document.id();
        let Some(form) = self.view.form.as_mut().filter(own) else {
            return;
        };
        let ctx = ui.ctx();
        let frame = Frame::popup(ui.style()).inner_margin(16);
        let modal = Modal::new(Id::unique("measure")).frame(frame);
        let shown = modal.show(ctx, |ui| {
            ui.set_width(FORM);
            form.show(ui, self.document, self.language)
        });
        let escaped = ui.input(|input| input.key_pressed(Key::Escape));
        if shown.inner || escaped {
            self.view.form = None;
            self.view.refocus = true;
            ctx.request_repaint();
        }
    }

    /// The button that brings the form.
    fn add_ui(&mut self, ui: &mut Ui) {
        let text = RichText::new(Label::AddMeasure.text(self.language)).font(semibold(13.0));
        let text = text.color(theme::palette(ui).accent);
        ui.spacing_mut().button_padding.x = 4.0;
        let add = ui.add(Button::new(text).frame_when_inactive(false));
        if std::mem::take(&mut self.view.refocus) {
            add.request_focus();
        }
        if add.clicked() {
            let [first, ..] = MeasureKind::ALL;
            self.view.form = Some(Form::of_kind(self.document, first, self.language));
            ui.ctx().request_repaint();
        }
    }
}

fn row_ui(
    ui: &mut Ui,
    measure: &Measure,
    effect: Option<Effect>,
    language: Language,
) -> Option<Touch> {
    let mut asked = None;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        let width = ui.available_width() - 2.0 * 26.0;
        let layout = Layout::top_down(Align::Min);
        ui.allocate_ui_with_layout(vec2(width, 24.0), layout, |ui| {
            ui.set_width(width);
            ui.style_mut().wrap_mode = Some(TextWrapMode::Wrap);
            let mut on = measure.enabled;
            let text = RichText::new(&measure.name).font(regular(13.5));
            if ui.add(Checkbox::new(&mut on, text)).changed() {
                asked = Some(Touch::Switch(on));
            }
        });
        let edit = controls::change(&measure.name, language);
        let remove = controls::remove(&measure.name, language);
        if icons::button(ui, Icon::Pencil, &edit).clicked() {
            asked = Some(Touch::Edit);
        }
        if icons::button(ui, Icon::Close, &remove).clicked() {
            asked = Some(Touch::Remove);
        }
    });
    below_ui(ui, |ui| weak_ui(ui, &measure::summary(measure, language)));
    if let Some(effect) = effect {
        let does = effect::of_measure(effect, measure.enabled, language);
        below_ui(ui, |ui| effect_ui(ui, &does));
    }
    asked
}

/// Below the name, not below its box.
fn below_ui(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(18.0);
        add(ui);
    });
}

/// What the measures do in the month; an open scenario is valid, so this never fails.
fn package(document: &Document, month: Month) -> Option<Package> {
    let baseline = &document.edition().baseline;
    effects(document.scenario(), baseline, month).ok().flatten()
}

fn effect_ui(ui: &mut Ui, text: &str) {
    let colour = theme::palette(ui).text;
    let text = RichText::new(text).font(semibold(12.5)).color(colour);
    ui.add(Text::new(text).wrap());
}

fn weak_ui(ui: &mut Ui, text: &str) {
    ui.add(Text::new(theme::weak(ui, text, regular(12.0))).wrap());
}
