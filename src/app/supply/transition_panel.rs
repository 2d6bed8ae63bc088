//! The sliders of the transition plan below the view Aanbod: crisis places for each region, until when,
//! and what continues.

use eframe::egui::{Id, Margin, Panel, ScrollArea, Ui, vec2};

use crate::app::controls::section::{self, Head};
use crate::app::page;
use crate::app::parameter_row;
use crate::app::theme;
use crate::documents::Document;
use crate::scenario::{Name, Parameter};
use crate::text::{Label, Language};

/// The sliders, in the order in which the plan speaks of them.
const SLIDERS: [Name; 3] = [
    Name::SupplyCrisisPerRegion,
    Name::SupplyCrisisEnd,
    Name::SupplyCrisisToEmergency,
];

/// A slider beside others is at least this wide, in points.
const LEAST_WIDTH: f32 = 240.0;
/// From this height of the room for view and panel on, the panel is open at first: the plot comes first.
const TALL: f32 = 800.0;
/// The most that the sliders take where they stand below each other, in points.
const MOST: f32 = 104.0;

/// Draws the panel, where the edition says something about supply. `opened` is whether the user opened or closed it.
pub fn show(ui: &mut Ui, document: &mut Document, opened: &mut Option<bool>, language: Language) {
    let edition = document.edition().clone();
    let row = |name: Name| edition.baseline.parameter(name.into());
    let rows: Vec<_> = SLIDERS.into_iter().filter_map(row).collect();
    if rows.is_empty() {
        return;
    }
    let was_open = opened.unwrap_or(ui.available_height() >= TALL);
    let margin = Margin {
        bottom: 4,
        ..Margin::symmetric(16, 0)
    };
    Panel::bottom("transition plan")
        .resizable(false)
        .frame(theme::bar(theme::palette(ui).card, margin))
        .show(ui, |ui| {
            let title = Label::TransitionPlan.text(language).to_owned();
            let head = Head::of_values(title, document, &rows, language);
            let id = Id::unique("transition plan's head");
            let open = section::head_ui(ui, id, &head, was_open, None);
            if open != was_open {
                *opened = Some(open);
            }
            if open {
                rows_ui(ui, document, &rows, language);
            }
        });
}

/// The sliders beside each other, or below each other where there is no room.
fn rows_ui(ui: &mut Ui, document: &mut Document, rows: &[&Parameter], language: Language) {
    ui.spacing_mut().item_spacing = vec2(24.0, 4.0);
    #[expect(clippy::cast_precision_loss, reason = "three sliders")]
    let beside = ui.available_width() >= LEAST_WIDTH * rows.len() as f32;
    if beside {
        ui.columns(rows.len(), |columns| {
            for (ui, row) in columns.iter_mut().zip(rows) {
                ui.spacing_mut().item_spacing.x = 8.0;
                parameter_row::show(ui, document, row, language);
            }
        });
        return;
    }
    ui.spacing_mut().item_spacing.x = 8.0;
    ScrollArea::vertical()
        .min_scrolled_height(MOST)
        .max_height(MOST)
        .show(ui, |ui| {
            for row in rows {
                parameter_row::show(ui, document, row, language);
            }
            page::follow_focus(ui, ui.min_rect());
        });
}
