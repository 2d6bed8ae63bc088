//! What Aanbod says in numbers: the first and the largest shortage, the month that is read, and by when to decide.

use eframe::egui::{Align, Label as Text, Layout, RichText, Ui, vec2};

use crate::app::theme::{self, bold, regular, semibold};
use crate::month::Month;
use crate::pages::Figure;
use crate::scenario::SupplyInputs;
use crate::supply::deadlines;
use crate::text::{Label, Language, supply};

/// From this width on the deadlines stand beside the numbers, else below them.
const WIDE: f32 = 700.0;

/// Draws the card for the month that is read.
pub fn show(
    ui: &mut Ui,
    figures: &[Figure],
    inputs: &SupplyInputs,
    month: Month,
    language: Language,
) {
    theme::card(theme::palette(ui)).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(18.0, 1.0);
        ui.spacing_mut().interact_size.y = 0.0;
        if ui.available_width() < WIDE {
            ui.columns(figures.len(), |columns| numbers_ui(columns, figures));
            ui.add_space(6.0);
            deadlines_ui(ui, inputs, month, language);
            return;
        }
        ui.columns(2, |halves| {
            if let [left, right] = halves {
                left.columns(figures.len(), |columns| numbers_ui(columns, figures));
                upright(right, |ui| deadlines_ui(ui, inputs, month, language));
            }
        });
    });
}

/// Columns spread their lines over the whole width; a sentence stays ragged.
fn upright(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    ui.with_layout(Layout::top_down(Align::Min), add);
}

fn numbers_ui(columns: &mut [Ui], figures: &[Figure]) {
    for (column, figure) in columns.iter_mut().zip(figures) {
        upright(column, |ui| figure_ui(ui, figure));
    }
}

/// What a number is, the number, and what to know about it.
fn figure_ui(ui: &mut Ui, figure: &Figure) {
    let palette = theme::palette(ui);
    let small = |text: &str| RichText::new(text).font(regular(12.5)).color(palette.weak);
    ui.label(small(&figure.title));
    ui.label(RichText::new(&figure.value).font(bold(19.0)));
    if !figure.unit.is_empty() {
        ui.label(small(&figure.unit));
    }
    for beside in &figure.beside {
        let words = format!("{} {}", beside.amount, beside.words);
        ui.label(small(words.trim_start()));
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
