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
use crate::scenario::{Group, Measure};
use crate::text::{Label, Language, controls, effect, measure, search};

/// The width of the form.
const FORM: f32 = 400.0;

/// What the section keeps between frames.
#[derive(Debug, Default)]
pub struct MeasuresView {
    open: bool,
    form: Option<Form>,
    /// The month that the user reads: effects are those on its first day.
    pub month: Option<Month>,
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

/// Draws the section. Returns what was done, where that is not on the screen.
pub fn show(
    ui: &mut Ui,
    document: &mut Document,
    view: &mut MeasuresView,
    language: Language,
) -> Option<String> {
    let measures = document.scenario().measures.clone();
    let on = measures.iter().filter(|measure| measure.enabled).count();
    let head = Head {
        title: Label::Measures.text(language),
        count: &controls::switched_on(on, measures.len(), language),
        changed: None,
    };
    let (top, was_open) = (ui.cursor().top(), view.open);
    view.open = section::head_ui(ui, Id::unique("measures"), &head, view.open, None);
    if !view.open {
        return None;
    }
    let shown = ui.scope(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 2.0);
        let done = list_ui(ui, document, view, &measures, language);
        ui.add_space(4.0);
        add_ui(ui, document, view, language);
        form_ui(ui, document, view, language);
        ui.add_space(8.0);
        done
    });
    if !was_open {
        section::bring(ui, top);
    }
    shown.inner
}

/// The measures, group by group, and what they do together.
fn list_ui(
    ui: &mut Ui,
    document: &mut Document,
    view: &mut MeasuresView,
    measures: &[Measure],
    language: Language,
) -> Option<String> {
    if measures.is_empty() {
        weak_ui(ui, Label::NoMeasures.text(language));
        return None;
    }
    let package = view.month.and_then(|month| package(document, month));
    if let Some(month) = view.month {
        weak_ui(ui, &effect::effects_at(month, language));
    }
    let mut done = None;
    for group in Group::ALL {
        done = group_ui(
            ui,
            document,
            view,
            group,
            measures,
            package.as_ref(),
            language,
        )
        .or(done);
    }
    let is_package = measures.iter().filter(|measure| measure.enabled).count() > 1;
    if let Some(package) = package.filter(|_| is_package) {
        ui.add_space(4.0);
        effect_ui(ui, &effect::of_package(package.together, language));
    }
    done
}

/// What a search found among the measures.
#[derive(Default)]
pub struct Found {
    /// How many it found.
    pub count: usize,
    /// What was done, where that is not on the screen.
    pub done: Option<String>,
}

/// Draws the measures that a search finds, and the kinds of which one can be added.
pub fn found_ui(
    ui: &mut Ui,
    document: &mut Document,
    view: &mut MeasuresView,
    sought: &str,
    language: Language,
) -> Found {
    ui.spacing_mut().item_spacing = vec2(8.0, 2.0);
    let mut found = Found::default();
    let finds = |name: &str, kind| search::finds_measure(name, kind, sought, language);
    for (index, measure) in document.scenario().measures.clone().iter().enumerate() {
        if finds(&measure.name, measure.kind) {
            found.count += 1;
            let asked = ui.push_id(("measure", index), |ui| row_ui(ui, measure, None, language));
            if let Some(row) = asked.inner {
                found.done = carry_out(document, view, index, measure, row, language);
                ui.ctx().request_repaint();
            }
        }
    }
    let baseline = &document.edition().baseline;
    let kinds: Vec<_> = Form::kinds(baseline)
        .filter(|kind| finds("", *kind))
        .collect();
    for kind in kinds {
        found.count += 1;
        let name = controls::add_kind(measure::kind(kind, language), language);
        if ui.add(Button::new(name).wrap()).clicked() {
            view.form = Some(Form::of_kind(document, kind, language));
            ui.ctx().request_repaint();
        }
    }
    form_ui(ui, document, view, language);
    found
}

/// The measures of one group below its name.
fn group_ui(
    ui: &mut Ui,
    document: &mut Document,
    view: &mut MeasuresView,
    group: Group,
    measures: &[Measure],
    package: Option<&Package>,
    language: Language,
) -> Option<String> {
    let in_group = measures.iter().enumerate();
    let mut in_group = in_group
        .filter(|(_, measure)| measure.kind.group() == group)
        .peekable();
    in_group.peek()?;
    let start = document.edition().baseline.start();
    ui.add_space(4.0);
    weak_ui(ui, &controls::group(group, start, language));
    let mut done = None;
    for (index, measure) in in_group {
        let effect = package.and_then(|package| package.each.get(index));
        let asked = ui.push_id(("measure", index), |ui| {
            row_ui(ui, measure, effect.copied(), language)
        });
        if let Some(row) = asked.inner {
            done = carry_out(document, view, index, measure, row, language).or(done);
            ui.ctx().request_repaint();
        }
    }
    done
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

fn carry_out(
    document: &mut Document,
    view: &mut MeasuresView,
    index: usize,
    measure: &Measure,
    row: Touch,
    language: Language,
) -> Option<String> {
    match row {
        Touch::Edit => {
            view.form = Some(Form::of(document, index, measure, language));
            None
        }
        Touch::Switch(on) => {
            // Only whether it counts changes: what was valid stays so.
            document
                .change(Gesture::Once, |scenario| {
                    if let Some(measure) = scenario.measures.get_mut(index) {
                        measure.enabled = on;
                    }
                })
                .ok();
            None
        }
        Touch::Remove => {
            let removed = document.change(Gesture::Once, |scenario| {
                if index < scenario.measures.len() {
                    scenario.measures.remove(index);
                }
            });
            view.refocus = true;
            removed
                .ok()
                .map(|()| controls::removed(&measure.name, language))
        }
    }
}

/// The form, in sight wherever the list stands. Escape puts it away.
fn form_ui(ui: &Ui, document: &mut Document, view: &mut MeasuresView, language: Language) {
    let own = |form: &&mut Form| form.document == document.id();
    let Some(form) = view.form.as_mut().filter(own) else {
        return;
    };
    let ctx = ui.ctx();
    let frame = Frame::popup(ui.style()).inner_margin(16);
    let modal = Modal::new(Id::unique("measure")).frame(frame);
    let shown = modal.show(ctx, |ui| {
        ui.set_width(FORM);
        form.show(ui, document, language)
    });
    let escaped = ui.input(|input| input.key_pressed(Key::Escape));
    if shown.inner || escaped {
        view.form = None;
        view.refocus = true;
        ctx.request_repaint();
    }
}

/// The button that brings the form.
fn add_ui(ui: &mut Ui, document: &Document, view: &mut MeasuresView, language: Language) {
    let text = RichText::new(Label::AddMeasure.text(language)).font(semibold(13.0));
    let text = text.color(theme::palette(ui).accent);
    ui.spacing_mut().button_padding.x = 4.0;
    let add = ui.add(Button::new(text).frame_when_inactive(false));
    if std::mem::take(&mut view.refocus) {
        add.request_focus();
    }
    if add.clicked() {
        view.form = Some(Form::new(document, language));
        ui.ctx().request_repaint();
    }
}

fn weak_ui(ui: &mut Ui, text: &str) {
    let colour = theme::palette(ui).weak;
    let text = RichText::new(text).font(regular(12.0)).color(colour);
    ui.add(Text::new(text).wrap());
}
