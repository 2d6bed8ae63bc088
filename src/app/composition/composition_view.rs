//! The view Opbouw: who are they, and where does it get stuck?

use eframe::egui::{RichText, Ui, vec2};

use super::composition_plot;
use super::flows_card;
use crate::app::act::Act;
use crate::app::kit::words::{below, count_ui, sentence_ui};
use crate::app::look::Look;
use crate::app::page;
use crate::app::plot::held_axis::HeldAxis;
use crate::app::scene::{Scene, Shown};
use crate::app::theme::{self, bold, regular};
use crate::model::Residents;
use crate::month::Month;
use crate::text::{
    Label, Language, date, number, queue_story, residents_name, who_is_in_reception,
};

/// What the view keeps between frames.
#[derive(Clone, Debug, Default)]
pub struct CompositionView {
    axis: HeldAxis,
}

/// Below this height, in points, the view scrolls instead of shrinking the plot to nothing.
const LEAST_HEIGHT: f32 = 540.0;
/// The height of the plot's card where the view scrolls.
const SCROLLED_PLOT: f32 = 320.0;

/// Draws the view.
pub fn show(ui: &mut Ui, look: &Look<'_>, view: &mut CompositionView) -> Vec<Act> {
    let (scene, month, language) = (look.scene, look.within(), look.language);
    let Some(active) = scene.active() else {
        return Vec::new();
    };
    if ui.available_height() < LEAST_HEIGHT {
        let mut acts = Vec::new();
        page::show(ui, Label::CompositionTab.text(language), |ui| {
            ui.spacing_mut().item_spacing.y = 10.0;
            let size = vec2(ui.available_width(), SCROLLED_PLOT);
            ui.allocate_ui(size, |ui| {
                acts = plot_card_ui(ui, look, active, view);
            });
            flows_card::show(ui, &active.outlook, month, language);
            sentence_ui(ui, story(scene, active, month, language));
        });
        return acts;
    }
    below(ui, "story", |ui| {
        sentence_ui(ui, story(scene, active, month, language));
    });
    below(ui, "flows", |ui| {
        flows_card::show(ui, &active.outlook, month, language);
    });
    plot_card_ui(ui, look, active, view)
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
    look: &Look<'_>,
    active: &Shown<'_>,
    view: &mut CompositionView,
) -> Vec<Act> {
    let card = theme::card(theme::palette(ui)).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        head_ui(ui, look, active);
        composition_plot::show(ui, look, &active.outlook, &mut view.axis)
    });
    card.inner.map(Act::Read).into_iter().collect()
}

fn head_ui(ui: &mut Ui, look: &Look<'_>, active: &Shown<'_>) {
    let (scene, language) = (look.scene, look.language);
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
    readout_ui(ui, active, look.within(), language);
    ui.add_space(4.0);
}

/// Every group's number at the month of the cursor, and all together.
fn readout_ui(ui: &mut Ui, active: &Shown<'_>, month: Month, language: Language) {
    let palette = theme::palette(ui);
    let Some(instant) = active.outlook.trajectory().at(month) else {
        return;
    };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(14.0, 0.0);
        let day = date::first_day(month, language);
        let day = RichText::new(format!("{day}:")).font(regular(12.5));
        ui.label(day.color(palette.weak));
        for group in Residents::ALL {
            let colour = Some(composition_plot::colour(group, palette));
            let count = number::whole(group.at(instant).0, language);
            count_ui(ui, colour, residents_name(group, language), &count);
        }
        let all = number::whole(instant.levels.occupancy.0, language);
        count_ui(ui, None, Label::Together.text(language), &all);
    });
}
