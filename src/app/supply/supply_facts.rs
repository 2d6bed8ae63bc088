//! What Aanbod says in numbers: the first and the largest shortage, the month that is read, and by when to decide.

use eframe::egui::{Align, Label as Text, Layout, RichText, Ui, vec2};

use crate::app::scene::{Scene, Shown};
use crate::app::theme::{self, bold, regular, semibold};
use crate::month::Month;
use crate::outlook::Outlook;
use crate::scenario::SupplyInputs;
use crate::supply::{GapAt, deadlines};
use crate::text::{Label, Language, date, number, supply};
use crate::units::Places;

/// From this width on the deadlines stand beside the numbers, else below them.
const WIDE: f32 = 700.0;

/// Draws the card for the month that is read.
pub fn show(
    ui: &mut Ui,
    scene: &Scene<'_>,
    active: &Shown<'_>,
    inputs: &SupplyInputs,
    month: Month,
    language: Language,
) {
    theme::card(theme::palette(ui)).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(18.0, 1.0);
        ui.spacing_mut().interact_size.y = 0.0;
        if ui.available_width() < WIDE {
            ui.columns(3, |columns| {
                numbers_ui(columns, scene, active, month, language);
            });
            ui.add_space(6.0);
            deadlines_ui(ui, inputs, month, language);
            return;
        }
        ui.columns(2, |halves| {
            if let [left, right] = halves {
                left.columns(3, |columns| {
                    numbers_ui(columns, scene, active, month, language);
                });
                upright(right, |ui| deadlines_ui(ui, inputs, month, language));
            }
        });
    });
}

/// Columns spread their lines over the whole width; a sentence stays ragged.
fn upright(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    ui.with_layout(Layout::top_down(Align::Min), add);
}

fn numbers_ui(
    columns: &mut [Ui],
    scene: &Scene<'_>,
    active: &Shown<'_>,
    month: Month,
    language: Language,
) {
    let [first, largest, now] = columns else {
        return;
    };
    let shortage = active.outlook.shortage();
    let none = || Label::NoShortage.text(language).to_owned();
    let begun = shortage.first.map(|month| {
        let gap = gap_at(&active.outlook, month);
        (
            date::short(month, language),
            gap.map(|gap| supply::gap(gap, language)),
        )
    });
    let (number, below) = begun.unwrap_or_else(|| (none(), None));
    upright(first, |ui| {
        figure_ui(
            ui,
            Label::FirstShortage.text(language),
            &number,
            below.as_deref(),
        );
    });
    let most = shortage.largest.map(
        |GapAt {
             date: month,
             places,
         }| {
            let day = format!("1 {}", date::short(month, language));
            let on = language.pick(format!("plekken, op {day}"), format!("places, on {day}"));
            (number::whole(places.0, language), Some(on))
        },
    );
    let (number, below) = most.unwrap_or_else(|| (none(), None));
    upright(largest, |ui| {
        figure_ui(
            ui,
            Label::LargestShortage.text(language),
            &number,
            below.as_deref(),
        );
    });
    upright(now, |ui| now_ui(ui, scene, active, month, language));
}

/// The gap at the month that is read, and how it differs from the reference's.
fn now_ui(ui: &mut Ui, scene: &Scene<'_>, active: &Shown<'_>, month: Month, language: Language) {
    let day = format!("1 {}", date::short(month, language));
    let Some(gap) = gap_at(&active.outlook, month) else {
        let on = language.pick(format!("Tekort op {day}"), format!("Shortage on {day}"));
        return figure_ui(ui, &on, Label::Unknown.text(language), None);
    };
    let title = if gap.0.round() < 0.0 {
        language.pick(
            format!("Plekken over op {day}"),
            format!("Places to spare on {day}"),
        )
    } else {
        language.pick(format!("Tekort op {day}"), format!("Shortage on {day}"))
    };
    let before = gap_at(&scene.reference, month).unwrap_or(gap);
    // Of a shortage how much it grew, of places to spare how many more there are.
    let sign = if gap.0.round() < 0.0 { -1.0 } else { 1.0 };
    let moved = sign * (gap.0.round() - before.0.round());
    let below = if moved == 0.0 {
        Label::SameAsReference.text(language).to_owned()
    } else {
        let words = Label::ComparedWithReference.text(language);
        format!("{} {words}", number::signed(moved, language))
    };
    figure_ui(
        ui,
        &title,
        &number::whole(gap.0.abs(), language),
        Some(&below),
    );
}

fn gap_at(outlook: &Outlook, month: Month) -> Option<Places> {
    outlook.gap(outlook.trajectory().index(month)?)
}

/// What a number is, the number, and what to know about it.
fn figure_ui(ui: &mut Ui, title: &str, number: &str, below: Option<&str>) {
    let palette = theme::palette(ui);
    let small = |text: &str| RichText::new(text).font(regular(12.5)).color(palette.weak);
    ui.label(small(title));
    ui.label(RichText::new(number).font(bold(19.0)));
    if let Some(below) = below {
        ui.label(small(below));
    }
}

/// By when to decide for places on the month that is read.
fn deadlines_ui(ui: &mut Ui, inputs: &SupplyInputs, month: Month, language: Language) {
    let palette = theme::palette(ui);
    let title = RichText::new(Label::DecideBy.text(language));
    ui.label(title.font(semibold(12.5)));
    for deadline in deadlines(inputs, month) {
        let words = supply::deadline(&deadline, month, inputs.letter, language);
        let colour = if deadline.too_late {
            palette.warning
        } else {
            palette.text
        };
        let words = RichText::new(words).font(regular(12.5)).color(colour);
        ui.add(Text::new(words).wrap());
    }
}
