//! Key figures, a card each.

use eframe::egui::{
    Align, Layout, Margin, RichText, Ui, WidgetInfo,
    accesskit::Role,
    text::{LayoutJob, TextFormat},
    vec2,
};

use crate::app::theme::{self, bold, regular, semibold};
use crate::chart::Ink;
use crate::pages::{Beside, Figure};

/// Draws a card for each figure, all as high as the highest has ever been with as many lines on this width: a line
/// that wraps under a hand moves nothing twice.
pub fn show(ui: &mut Ui, figures: &[Figure]) {
    let lines = figures.iter().map(|figure| figure.beside.len()).max();
    let width = ui.available_width().to_bits();
    let id = ui.scope_id().with(("key figures' height", width, lines));
    let height = ui.data(|data| data.get_temp::<f32>(id)).unwrap_or(0.0);
    let mut needed = height;
    ui.spacing_mut().item_spacing.x = 8.0;
    ui.columns(figures.len(), |columns| {
        for (ui, figure) in columns.iter_mut().zip(figures) {
            let card = theme::card(theme::palette(ui));
            card.inner_margin(Margin::symmetric(16, 8)).show(ui, |ui| {
                ui.spacing_mut().item_spacing = vec2(4.0, 2.0);
                // Lines of text, not of buttons.
                ui.spacing_mut().interact_size.y = 0.0;
                // Columns spread their lines over the whole width; a sentence stays ragged.
                ui.with_layout(Layout::top_down(Align::Min), |ui| {
                    figure_ui(ui, figure);
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

fn figure_ui(ui: &mut Ui, figure: &Figure) {
    let small = theme::grown(ui, regular(12.5));
    let [title, unit] =
        [&figure.title, &figure.unit].map(|text| theme::weak(ui, text, small.clone()));
    ui.label(title);
    ui.horizontal_wrapped(|ui| {
        let value = theme::grown(ui, bold(24.0));
        ui.label(RichText::new(&figure.value).font(value));
        if !figure.unit.is_empty() {
            ui.label(unit);
        }
    });
    for beside in &figure.beside {
        ui.horizontal_wrapped(|ui| beside_ui(ui, beside));
    }
}

/// How a number stands beside another: what is more or fewer with a triangle in the colour that says so.
pub fn beside_ui(ui: &mut Ui, beside: &Beside) {
    let palette = theme::palette(ui);
    if !beside.amount.is_empty() {
        let ink = palette.of(beside.ink);
        let (sign, colour) = match beside.ink {
            Ink::More => ("▲ ", palette.text),
            Ink::Fewer => ("▼ ", palette.text),
            _ => ("", ink),
        };
        let mut amount = LayoutJob::default();
        let font = theme::grown(ui, semibold(12.5));
        for (text, colour) in [(sign, ink), (&beside.amount, colour)] {
            amount.append(text, 0.0, TextFormat::simple(font.clone(), colour));
        }
        let amount = ui.label(amount);
        amount.widget_info(|| WidgetInfo::labeled(Role::Label, true, &beside.amount));
    }
    if !beside.words.is_empty() {
        let font = theme::grown(ui, regular(12.5));
        ui.label(theme::weak(ui, &beside.words, font));
    }
}
