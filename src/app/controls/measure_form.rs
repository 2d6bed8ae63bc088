//! The form for one measure: kind, name, amount and months.

use eframe::egui::{Align, Layout, Margin, Response, RichText, ScrollArea, Ui, vec2};

use super::words_box::entered;
use crate::app::kit::limited::{self, Room};
use crate::app::kit::month_box::MonthBox;
use crate::app::kit::question::main_button;
use crate::app::kit::words::{caption_ui, warning_ui, weak_ui};
use crate::app::page;
use crate::app::theme::regular;
use crate::documents::{Document, DocumentId};
use crate::scenario::{Baseline, Measure, MeasureKind};
use crate::text::{Label, Language, ValueProblem, controls, date, measure, quantity, refused_text};

/// What the form has around and below its fields, with a refusal of two lines.
const BELOW: f32 = 180.0;

/// The width of a field's label, in points.
const LABEL: f32 = 58.0;

/// A measure as it is being typed.
#[derive(Clone, Debug)]
pub struct Form {
    /// Of which scenario.
    pub document: DocumentId,
    /// The measure that changes, and where it stood; none for a new one.
    pub changes: Option<(usize, Measure)>,
    kind: MeasureKind,
    name: String,
    /// In the order of the kind's amounts.
    amounts: Vec<String>,
    from: String,
    until: String,
    refusal: Option<String>,
    /// The language in which name, amount and months were put there.
    language: Language,
    /// Put the keyboard into the form in the next frame.
    fresh: bool,
}

impl Form {
    /// A form for a new measure of a kind, that starts at the edition's first key date.
    pub fn of_kind(document: &Document, kind: MeasureKind, language: Language) -> Self {
        let baseline = &document.edition().baseline;
        let first = baseline.key_dates().first().copied();
        Self {
            document: document.id(),
            changes: None,
            kind,
            name: measure::kind(kind, language).to_owned(),
            amounts: written(kind, language),
            from: date::short(first.unwrap_or(baseline.start()), language),
            until: String::new(),
            refusal: None,
            language,
            fresh: true,
        }
    }

    /// The kinds that an edition has a use for.
    pub fn kinds(baseline: &Baseline) -> impl Iterator<Item = MeasureKind> + use<> {
        let supplied = baseline.supply().is_some();
        let here = move |kind: &MeasureKind| supplied || kind.moves_required_places();
        MeasureKind::ALL.into_iter().filter(here)
    }

    /// A form that changes a measure.
    pub fn of(document: &Document, index: usize, measure: &Measure, language: Language) -> Self {
        let until = measure.until.map(|until| date::short(until, language));
        Self {
            changes: Some((index, measure.clone())),
            name: measure.name.clone(),
            from: date::short(measure.from, language),
            until: until.unwrap_or_default(),
            ..Self::of_kind(document, measure.kind, language)
        }
    }

    /// Another kind, with a name and an amount of its own where the user typed none.
    fn choose(&mut self, kind: MeasureKind, language: Language) {
        if self.name.trim() == measure::kind(self.kind, language) || self.name.trim().is_empty() {
            measure::kind(kind, language).clone_into(&mut self.name);
        }
        self.amounts = written(kind, language);
        self.kind = kind;
        self.refusal = None;
    }

    /// In another language, numbers and months are written anew where they can be read.
    fn translate(&mut self, language: Language) {
        let before = std::mem::replace(&mut self.language, language);
        if before == language {
            return;
        }
        for (amount, typed) in self.kind.amounts().iter().zip(&mut self.amounts) {
            let of = measure::quantity(self.kind, amount.field);
            if let Ok(value) = quantity::read(of, typed, before) {
                *typed = quantity::with_sign(of, value, language);
            }
        }
        if self.name == measure::kind(self.kind, before) {
            measure::kind(self.kind, language).clone_into(&mut self.name);
        }
        for month in [&mut self.from, &mut self.until] {
            if let Some(read) = date::read(month) {
                *month = date::short(read, language);
            }
        }
        self.refusal = None;
    }

    /// Draws the form and carries out what it asks for. Returns whether it is done with.
    pub fn show(&mut self, ui: &mut Ui, document: &mut Document, language: Language) -> bool {
        self.translate(language);
        let edition = document.edition().clone();
        let [title, answer] = match self.changes {
            Some(_) => [Label::ChangeMeasure, Label::KeepChanges],
            None => [Label::NewMeasure, Label::Add],
        };
        ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
        // What is below the fields stays in sight in a low window.
        let most = (ui.ctx().content_rect().height() - BELOW).max(120.0);
        let area = ScrollArea::vertical().min_scrolled_height(most);
        let area = area.max_height(most).show(ui, |ui| {
            page::heading_ui(ui, title.text(language), 2);
            ui.scope(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                self.kinds_ui(ui, &edition.baseline, language);
            });
            let submitted = self.fields_ui(ui, &edition.baseline, language);
            page::follow_focus(ui, ui.min_rect());
            submitted
        });
        let submitted = area.inner;
        if let Some(refusal) = &self.refusal {
            warning_ui(ui, refusal.clone());
        }
        ui.horizontal(|ui| {
            let save = main_button(ui, answer.text(language)).clicked();
            let cancel = ui.button(Label::Cancel.text(language)).clicked();
            let done = (save || submitted) && self.carry_out(ui, document, language);
            done || cancel
        })
        .inner
    }

    /// The kinds, under the name of their group, with what the chosen one does.
    fn kinds_ui(&mut self, ui: &mut Ui, baseline: &Baseline, language: Language) {
        let mut last = None;
        for kind in Self::kinds(baseline) {
            let group = kind.group();
            if last.replace(group) != Some(group) {
                caption_ui(ui, controls::group(group, baseline.start(), language));
            }
            let chosen = kind.is_like(self.kind);
            let radio = ui.radio(chosen, measure::kind(kind, language));
            if chosen && self.fresh {
                // Only what is drawn, on a dialog that is in front by then, keeps it.
                self.fresh = ui.is_sizing_pass() || !radio.has_focus();
                radio.request_focus();
                ui.ctx().request_repaint();
            }
            if radio.clicked() && !chosen {
                self.choose(kind, language);
                ui.ctx().request_repaint();
            }
        }
        weak_ui(ui, measure::explained(self.kind, language));
    }

    /// Returns whether Enter asks for the form to be carried out.
    fn fields_ui(&mut self, ui: &mut Ui, baseline: &Baseline, language: Language) -> bool {
        let mut responses = Vec::new();
        let width = ui.available_width() - LABEL - 8.0;
        field_ui(ui, Label::Name.text(language), |ui| {
            let name = Label::MeasureName.text(language);
            responses.push(text_box(ui, &mut self.name, Room::Name, name, width));
        });
        for (amount, typed) in self.kind.amounts().iter().zip(&mut self.amounts) {
            let name = measure::amount_label(self.kind, amount.field, language);
            field_ui(ui, name, |ui| {
                responses.push(text_box(ui, typed, Room::Value, name, 84.0));
                let unit = measure::unit(self.kind, amount.field, language);
                ui.label(RichText::new(unit).font(regular(13.0)));
            });
            let range = measure::permitted(self.kind, amount, language);
            field_ui(ui, "", |ui| caption_ui(ui, &range));
        }
        responses.extend(self.months_ui(ui, baseline, language));
        caption_ui(ui, Label::MonthKeys.text(language));
        if responses.iter().any(Response::changed) {
            self.refusal = None;
            ui.ctx().request_repaint();
        }
        responses.iter().any(Response::lost_focus) && entered(ui)
    }

    fn months_ui(&mut self, ui: &mut Ui, baseline: &Baseline, language: Language) -> Vec<Response> {
        let mut responses = Vec::new();
        let start = date::read(&self.from).map_or(baseline.start(), |from| from.plus(1));
        let hint = Label::UntilHint.text(language);
        let from = ("from", "", &mut self.from);
        let until = self
            .kind
            .has_end()
            .then_some(("until", hint, &mut self.until));
        for (field, hint, text) in [Some(from), until].into_iter().flatten() {
            let name = measure::month_label(self.kind, field, language);
            let month = MonthBox {
                name,
                hint,
                start,
                ends: (baseline.start(), baseline.horizon()),
            };
            field_ui(ui, name, |ui| {
                responses.push(month.show(ui, text, 116.0, language));
            });
        }
        responses
    }

    /// Takes the measure over; returns whether it could be.
    fn carry_out(&mut self, ui: &Ui, document: &mut Document, language: Language) -> bool {
        ui.ctx().request_repaint();
        let outcome = self.measure(language).and_then(|measure| {
            let kind = measure.kind;
            let index = self.index(document);
            let change = document.put_measure(index, measure);
            change.map_err(|error| measure::refused(kind, &error, language))
        });
        self.refusal = outcome.err();
        self.refusal.is_none()
    }

    /// Where the measure that changes stands now: undo may have moved it.
    fn index(&self, document: &Document) -> Option<usize> {
        let (index, before) = self.changes.as_ref()?;
        let measures = &document.scenario().measures;
        let same = |measure: &Measure| {
            Measure {
                enabled: before.enabled,
                ..measure.clone()
            } == *before
        };
        if measures.get(*index).is_some_and(same) {
            return Some(*index);
        }
        measures.iter().position(same)
    }

    /// The kind with its amounts as typed, or why one cannot be read.
    fn kind(&self, language: Language) -> Result<MeasureKind, String> {
        let mut values = Vec::new();
        for (amount, typed) in self.kind.amounts().iter().zip(&self.amounts) {
            let of = measure::quantity(self.kind, amount.field);
            let example = measure::written(self.kind, amount, language);
            let value = quantity::read(of, typed, language)
                .map_err(|problem| refused_text(&example, typed, &problem, language))?;
            values.extend(value.number());
        }
        Ok(self.kind.with_amounts(&values).unwrap_or(self.kind))
    }

    /// The measure as typed, or why it cannot be read.
    fn measure(&self, language: Language) -> Result<Measure, String> {
        let kind = self.kind(language)?;
        let month = |text: &str| {
            let refused = || refused_text("", text, &ValueProblem::NotAMonth, language);
            date::read(text).ok_or_else(refused)
        };
        let until = Some(self.until.trim());
        let until = until.filter(|until| kind.has_end() && !until.is_empty());
        let before = self.changes.as_ref().map(|(_, measure)| measure.enabled);
        Ok(Measure {
            name: self.name.trim().to_owned(),
            kind,
            from: month(&self.from)?,
            until: until.map(month).transpose()?,
            enabled: before.unwrap_or(true),
        })
    }
}

/// The amounts of a kind as they stand in the form.
fn written(kind: MeasureKind, language: Language) -> Vec<String> {
    let written = |amount| measure::written(kind, amount, language);
    kind.amounts().iter().map(written).collect()
}

/// A field behind its label.
fn field_ui(ui: &mut Ui, label: &str, field: impl FnOnce(&mut Ui)) {
    ui.horizontal(|ui| {
        let size = vec2(LABEL, 20.0);
        let layout = Layout::left_to_right(Align::Center);
        ui.allocate_ui_with_layout(size, layout, |ui| {
            ui.set_min_width(LABEL);
            caption_ui(ui, label);
        });
        field(ui);
    });
}

/// A box to type in, spoken and tested by its name.
fn text_box(ui: &mut Ui, text: &mut String, room: Room, name: &str, width: f32) -> Response {
    let id = ui.scope_id().with(name);
    let response = limited::show(ui, text, room, |edit| {
        edit.id(id)
            .margin(Margin::symmetric(8, 4))
            .desired_width(width)
    });
    response.accessible_name(name)
}
