//! The key figures: the dates that the edition names, with amv, difference and decision.

use eframe::egui::{Id, RichText, Ui, vec2};

use super::scene::Scene;
use super::theme::{self, bold, regular, semibold};
use crate::model::Instant;
use crate::month::Month;
use crate::text::{Label, Language, date, number};

/// Draws a card for each key date, all as high as the highest.
pub fn show(ui: &mut Ui, scene: &Scene<'_>, language: Language) {
    let dates = scene.edition.baseline.key_dates();
    let id = Id::unique("key figures' height");
    let height = ui.data(|data| data.get_temp::<f32>(id)).unwrap_or(96.0);
    let mut needed = 96.0f32;
    ui.spacing_mut().item_spacing.x = 10.0;
    ui.columns(dates.len(), |columns| {
        for (ui, date) in columns.iter_mut().zip(dates) {
            theme::card(theme::palette(ui)).show(ui, |ui| {
                ui.spacing_mut().item_spacing = vec2(4.0, 2.0);
                // Lines of text, not of buttons.
                ui.spacing_mut().interact_size.y = 0.0;
                figure_ui(ui, scene, *date, language);
                let own = ui.min_rect().height();
                needed = needed.max(own);
                ui.add_space((height - own).max(0.0));
                ui.set_min_width(ui.available_width());
            });
        }
    });
    if (needed - height).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(id, needed));
        ui.ctx().request_discard("key figures of one height");
    }
}

fn figure_ui(ui: &mut Ui, scene: &Scene<'_>, date: Month, language: Language) {
    let palette = theme::palette(ui);
    let small = |text: String| RichText::new(text).font(regular(12.5)).color(palette.weak);
    ui.label(small(date::first_day(date, language)));
    let at = |outlook: &crate::outlook::Outlook| outlook.trajectory().at(date).copied();
    let (Some(active), Some(reference)) = (
        scene.active().and_then(|shown| at(&shown.outlook)),
        at(&scene.reference),
    ) else {
        return;
    };
    let places = |instant: &Instant| instant.levels.required_places.0.round();
    let amv = number::whole(active.levels.required_places_amv.0, language);
    ui.label(RichText::new(number::whole(places(&active), language)).font(bold(24.0)));
    ui.label(small(language.pick(
        format!("plekken, waarvan {amv} amv"),
        format!("places, of which {amv} amv"),
    )));
    difference_ui(ui, places(&active) - places(&reference), language);
    decision_ui(ui, scene, date, places(&active), language);
}

/// The difference with the reference, in full.
fn difference_ui(ui: &mut Ui, difference: f64, language: Language) {
    let palette = theme::palette(ui);
    ui.horizontal_wrapped(|ui| {
        let weak = |text: &str| RichText::new(text).font(regular(12.5)).color(palette.weak);
        if difference == 0.0 {
            ui.label(weak(Label::SameAsReference.text(language)));
        } else {
            let amount = number::signed(difference, language);
            ui.label(
                RichText::new(amount)
                    .font(semibold(12.5))
                    .color(palette.accent),
            );
            ui.label(weak(Label::ComparedWithReference.text(language)));
        }
    });
}

/// How far above or below the decision for this date, where there is one.
fn decision_ui(ui: &mut Ui, scene: &Scene<'_>, date: Month, places: f64, language: Language) {
    let palette = theme::palette(ui);
    let decided = scene
        .edition
        .baseline
        .decisions()
        .iter()
        .find_map(|line| line.at(date));
    let Some(decided) = decided else {
        return;
    };
    let (gap, total) = (
        number::whole((places - decided).abs(), language),
        number::whole(decided, language),
    );
    let (above, colour) = if places > decided {
        (language.pick("boven", "above"), palette.warning)
    } else {
        (language.pick("onder", "below"), palette.weak)
    };
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(gap).font(semibold(12.5)).color(colour));
        let text = language.pick(
            format!("{above} het besluit van {total}"),
            format!("{above} the decision of {total}"),
        );
        ui.label(RichText::new(text).font(regular(12.5)).color(palette.weak));
    });
}
