//! The view Behoefte: how many places are needed, and when?

use eframe::egui::{Align, Label as Text, Layout, Margin, Panel, RichText, Stroke, Ui, vec2};

use super::axis::Axis;
use super::key_figures;
use super::need_plot;
use super::scene::{Scene, required};
use super::theme::{self, bold, regular, semibold};
use crate::documents::DocumentId;
use crate::month::Month;
use crate::text::{Label, Language, date, number, story};

/// What the view keeps between frames: where the user looks, never what is computed.
#[derive(Clone, Debug, Default)]
pub struct NeedView {
    /// The axis as it stood last, and for which scenarios.
    axis: Option<(Axis, Vec<DocumentId>)>,
    /// The month that the user chose to read.
    pub cursor: Option<Month>,
}

impl NeedView {
    /// The axis for this frame: as it stood, or grown; a new one when other scenarios are open.
    pub fn axis(&mut self, scene: &Scene<'_>) -> Axis {
        let ids: Vec<_> = scene
            .shown
            .iter()
            .map(|shown| shown.document.id())
            .collect();
        let needed = need_plot::needed(scene);
        let axis = match self.axis.take() {
            Some((axis, before)) if before == ids => axis.grown(needed),
            _ => needed,
        };
        self.axis = Some((axis, ids));
        axis
    }

    /// Forgets the axis, so that it fits again.
    pub fn refit(&mut self) {
        self.axis = None;
    }

    /// The month to read: the user's, else the edition's own.
    pub fn month(&self, scene: &Scene<'_>) -> Month {
        self.cursor.unwrap_or(scene.edition.baseline.default_date())
    }
}

/// Draws the view.
pub fn show(ui: &mut Ui, scene: &Scene<'_>, view: &mut NeedView, language: Language) {
    let palette = theme::palette(ui);
    let gap = Margin {
        top: 10,
        ..Margin::ZERO
    };
    Panel::bottom("story")
        .show_separator_line(false)
        .resizable(false)
        .frame(theme::bar(palette.ground, gap))
        .show(ui, |ui| story_ui(ui, scene, language));
    Panel::bottom("key figures")
        .show_separator_line(false)
        .resizable(false)
        .frame(theme::bar(palette.ground, gap))
        .show(ui, |ui| key_figures::show(ui, scene, language));
    theme::card(palette).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        head_ui(ui, scene, view, language);
        need_plot::show(ui, scene, view, language);
    });
}

fn head_ui(ui: &mut Ui, scene: &Scene<'_>, view: &NeedView, language: Language) {
    let palette = theme::palette(ui);
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.horizontal(|ui| {
        ui.label(RichText::new(Label::RequiredPlaces.text(language)).font(bold(15.0)));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            readout_ui(ui, scene, view.month(scene), language);
        });
    });
    let baseline = &scene.edition.baseline;
    let (from, to) = (
        date::long(baseline.start(), language),
        date::long(baseline.horizon(), language),
    );
    let subtitle = language.pick(
        format!("op de eerste van elke maand, {from} tot en met {to}"),
        format!("on the first of each month, {from} to {to}"),
    );
    ui.label(
        RichText::new(subtitle)
            .font(regular(12.5))
            .color(palette.weak),
    );
    ui.add_space(4.0);
}

/// The lines' values at the month of the cursor; from right to left.
fn readout_ui(ui: &mut Ui, scene: &Scene<'_>, month: Month, language: Language) {
    let palette = theme::palette(ui);
    ui.spacing_mut().item_spacing = vec2(10.0, 0.0);
    let value = |ui: &mut Ui, places: Option<f64>, colour| {
        if let Some(places) = places {
            let text = RichText::new(number::whole(places, language)).font(semibold(13.0));
            ui.label(text.color(colour));
        }
    };
    let reference = required(&scene.reference, month);
    value(ui, reference, palette.reference);
    for shown in scene.shown.iter().rev() {
        let places = required(&shown.outlook, month);
        if places != reference {
            value(ui, places, shown.colour(palette));
        }
    }
    let day = date::first_day(month, language);
    ui.label(RichText::new(day).font(regular(12.5)).color(palette.weak));
}

/// What is on the screen, in plain words.
fn story_ui(ui: &mut Ui, scene: &Scene<'_>, language: Language) {
    let palette = theme::palette(ui);
    let Some(active) = scene.active() else {
        return;
    };
    let scenario = active.document.scenario();
    let words = story(
        scenario,
        &scene.edition.baseline,
        &active.outlook,
        &scene.reference,
        language,
    );
    let frame = eframe::egui::Frame::new()
        .fill(palette.card)
        .inner_margin(Margin::symmetric(14, 9));
    let shown = frame.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.add(Text::new(RichText::new(words).font(regular(14.0))).wrap());
    });
    let edge = shown.response.rect;
    let stroke = Stroke::new(3.0, palette.accent);
    ui.painter()
        .line_segment([edge.left_top(), edge.left_bottom()], stroke);
}
