//! What Aanbod says in numbers: the first and the largest shortage, the month that is read, and by when to decide.

use eframe::egui::{Align, Label as Text, Layout, RichText, Ui, WidgetInfo, accesskit::Role, vec2};

use crate::app::kit::figures::beside_ui;
use crate::app::kit::words::weak_ui;
use crate::app::theme::{self, bold, regular, semibold};
use crate::month::Month;
use crate::pages::Figure;
use crate::scenario::SupplyInputs;
use crate::supply::deadlines;
use crate::text::{Language, supply};

/// From this width on the deadlines stand beside the numbers, else below them.
const WIDE: f32 = 700.0;
/// Of the width that much for each number and for the deadlines: what stands there has one line.
const SHARES: [f32; 4] = [0.12, 0.17, 0.30, 0.41];
/// The same where the deadlines stand below.
const NARROW: [f32; 4] = [0.26, 0.34, 0.40, 0.0];

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
        let wide = ui.available_width() >= WIDE;
        let shares = if wide { SHARES } else { NARROW };
        let gaps = ui.spacing().item_spacing.x * if wide { 3.0 } else { 2.0 };
        let room = ui.available_width() - gaps;
        ui.horizontal_top(|ui| {
            let mut shares = shares.into_iter();
            let mut column = |ui: &mut Ui, add: &dyn Fn(&mut Ui)| {
                let width = room * shares.next().unwrap_or_default();
                ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                    ui.set_width(width);
                    add(ui);
                });
            };
            for figure in figures {
                column(ui, &|ui| figure_ui(ui, figure));
            }
            if wide {
                column(ui, &|ui| deadlines_ui(ui, inputs, month, language));
            }
        });
        if !wide {
            ui.add_space(6.0);
            deadlines_ui(ui, inputs, month, language);
        }
    });
}

/// What a number is, the number, and what to know about it.
fn figure_ui(ui: &mut Ui, figure: &Figure) {
    weak_ui(ui, &figure.title);
    let font = theme::grown(ui, bold(19.0));
    ui.label(RichText::new(&figure.value).font(font));
    if !figure.unit.is_empty() {
        weak_ui(ui, &figure.unit);
    }
    for beside in &figure.beside {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            beside_ui(ui, beside);
        });
    }
}

/// By when to decide for places on the month that is read.
fn deadlines_ui(ui: &mut Ui, inputs: &SupplyInputs, month: Month, language: Language) {
    let palette = theme::palette(ui);
    let title = RichText::new(supply::decide_by(month, language));
    ui.label(title.font(theme::grown(ui, semibold(12.5))));
    for deadline in deadlines(inputs, month) {
        let whole = supply::deadline(&deadline, month, inputs.letter, language);
        let words = supply::deadline_in_short(&deadline, inputs.letter, language);
        let colour = if deadline.too_late {
            palette.warning
        } else {
            palette.text
        };
        let font = theme::grown(ui, regular(12.5));
        let words = RichText::new(words).font(font).color(colour);
        let line = ui.add(Text::new(words).wrap());
        line.widget_info(|| WidgetInfo::labeled(Role::Label, true, &whole));
    }
}
