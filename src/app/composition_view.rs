//! The view Opbouw: who are they, and where does it get stuck?

use eframe::egui::{RichText, ScrollArea, Sense, Ui, vec2};

use super::axis::Axis;
use super::need_view::{LEAST_HEIGHT, SCROLLED_PLOT, below, sentence_ui};
use super::scene::{Scene, Shown};
use super::theme::{self, bold, regular, semibold};
use super::view::Reading;
use super::{composition_plot, flows_card};
use crate::documents::DocumentId;
use crate::model::Residents;
use crate::month::Month;
use crate::text::{
    Label, Language, date, number, queue_story, residents_name, who_is_in_reception,
};

/// What the view keeps between frames.
#[derive(Clone, Debug, Default)]
pub struct CompositionView {
    /// The axis as it stood last, and for which scenarios.
    axis: Option<(Axis, Vec<DocumentId>)>,
}

impl CompositionView {
    /// The axis for this frame: as it stood, or grown; a new one when other scenarios are open.
    pub fn axis(&mut self, scene: &Scene<'_>) -> Axis {
        let shown = scene.shown.iter();
        let ids: Vec<_> = shown.map(|shown| shown.document.id()).collect();
        let needed = composition_plot::needed(scene);
        let axis = match self.axis.take() {
            Some((axis, before)) if before == ids => axis.grown(needed),
            _ => needed,
        };
        self.axis = Some((axis, ids));
        axis
    }
}

/// Draws the view.
pub fn show(
    ui: &mut Ui,
    scene: &Scene<'_>,
    view: &mut CompositionView,
    reading: &mut Reading,
    language: Language,
) {
    let Some(active) = scene.active() else {
        return;
    };
    let month = reading.within(scene);
    if ui.available_height() < LEAST_HEIGHT {
        ScrollArea::vertical().show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 10.0;
            let size = vec2(ui.available_width(), SCROLLED_PLOT);
            ui.allocate_ui(size, |ui| {
                plot_card_ui(ui, scene, active, (view, reading), language);
            });
            flows_card::show(ui, &active.outlook, month, language);
            sentence_ui(ui, story(scene, active, month, language));
        });
        return;
    }
    below(ui, "story", |ui| {
        sentence_ui(ui, story(scene, active, month, language));
    });
    below(ui, "flows", |ui| {
        flows_card::show(ui, &active.outlook, month, language);
    });
    plot_card_ui(ui, scene, active, (view, reading), language);
}

/// Where the queue moved, else who is in reception.
fn story(scene: &Scene<'_>, active: &Shown<'_>, month: Month, language: Language) -> String {
    let moved = queue_story(
        active.document.scenario(),
        &scene.edition.baseline,
        (&active.outlook, &scene.reference),
        month,
        language,
    );
    moved
        .or_else(|| who_is_in_reception(&active.outlook, month, language))
        .unwrap_or_default()
}

fn plot_card_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    active: &Shown<'_>,
    state: (&mut CompositionView, &mut Reading),
    language: Language,
) {
    theme::card(theme::palette(ui)).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        head_ui(ui, scene, active, *state.1, language);
        composition_plot::show(ui, scene, &active.outlook, state, language);
    });
}

fn head_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    active: &Shown<'_>,
    reading: Reading,
    language: Language,
) {
    let palette = theme::palette(ui);
    ui.spacing_mut().item_spacing.y = 2.0;
    let title = RichText::new(Label::PeopleInReception.text(language));
    ui.label(title.font(bold(15.0)));
    let baseline = &scene.edition.baseline;
    let from = date::long(baseline.start(), language);
    let to = date::long(baseline.horizon(), language);
    let name = &active.document.scenario().name;
    let subtitle = language.pick(
        format!("{name} · op de eerste van elke maand, {from} tot en met {to}"),
        format!("{name} · on the first of each month, {from} to {to}"),
    );
    let subtitle = RichText::new(subtitle).font(regular(12.5));
    ui.label(subtitle.color(palette.weak));
    readout_ui(ui, active, reading.within(scene), language);
    ui.add_space(4.0);
}

/// Every group's number at the month of the cursor, and all together.
fn readout_ui(ui: &mut Ui, active: &Shown<'_>, month: Month, language: Language) {
    let palette = theme::palette(ui);
    let Some(instant) = active.outlook.trajectory().at(month) else {
        return;
    };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(5.0, 0.0);
        ui.spacing_mut().interact_size.y = 18.0;
        let word = |text: &str| RichText::new(text).font(regular(12.5)).color(palette.weak);
        let count = |count: f64| {
            RichText::new(number::whole(count, language))
                .font(semibold(13.0))
                .color(palette.text)
        };
        let day = date::first_day(month, language);
        ui.label(word(&format!("{day}:")));
        for group in Residents::ALL {
            let (swatch, _) = ui.allocate_exact_size(vec2(10.0, 10.0), Sense::hover());
            let colour = composition_plot::colour(group, palette);
            ui.painter().rect_filled(swatch, 2, colour);
            ui.label(word(residents_name(group, language)));
            ui.label(count(group.at(instant).0));
            ui.add_space(7.0);
        }
        ui.label(word(Label::Together.text(language)));
        ui.label(count(instant.levels.occupancy.0));
    });
}
