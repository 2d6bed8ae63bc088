//! The key figures: the dates that the edition names, with amv, difference and decision.

use eframe::egui::{Align, Id, Layout, RichText, Ui, vec2};

use crate::app::scene::Scene;
use crate::app::theme::{self, bold, regular, semibold};
use crate::model::Instant;
use crate::month::Month;
use crate::text::{Label, Language, date, number};

/// Draws a card for each key date, all as high as the highest.
pub fn show(ui: &mut Ui, scene: &Scene<'_>, capacity: Option<f64>, language: Language) {
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
                // Columns spread their lines over the whole width; a sentence stays ragged.
                ui.with_layout(Layout::top_down(Align::Min), |ui| {
                    figure_ui(ui, scene, *date, capacity, language);
                });
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

fn figure_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    date: Month,
    capacity: Option<f64>,
    language: Language,
) {
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
    let decided = scene.edition.baseline.decisions().iter();
    let decided = decided.filter_map(|line| line.at(date)).next_back();
    match (capacity, decided) {
        (Some(own), _) => beside_ui(ui, places(&active), own, &OWN, language),
        (None, Some(decided)) => beside_ui(ui, places(&active), decided, &DECISION, language),
        (None, None) => {}
    }
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

/// How a number of places stands beside another one: `above …` and `below …` in both languages.
struct Beside {
    nl: &'static str,
    en: &'static str,
}

const DECISION: Beside = Beside {
    nl: "het besluit van",
    en: "the decision of",
};
const OWN: Beside = Beside {
    nl: "uw capaciteit van",
    en: "your capacity of",
};

/// How far above or below a decision or the user's capacity.
fn beside_ui(ui: &mut Ui, places: f64, other: f64, beside: &Beside, language: Language) {
    let palette = theme::palette(ui);
    let gap = number::whole((places - other).abs(), language);
    let (above, colour) = if places > other {
        (language.pick("boven", "above"), palette.warning)
    } else {
        (language.pick("onder", "below"), palette.weak)
    };
    let words = language.pick(beside.nl, beside.en);
    let other = number::whole(other, language);
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(gap).font(semibold(12.5)).color(colour));
        let text = RichText::new(format!("{above} {words} {other}"));
        ui.label(text.font(regular(12.5)).color(palette.weak));
    });
}
