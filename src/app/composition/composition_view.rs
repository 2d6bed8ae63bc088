//! The view Opbouw: who are they, and where does it get stuck?

use eframe::egui::{RichText, Ui, vec2};

use super::flows_card;
use crate::app::act::Act;
use crate::app::kit::words::{below, count_ui, sentence_ui, title_ui};
use crate::app::look::Look;
use crate::app::page;
use crate::app::plot::chart_painter;
use crate::app::plot::held_axis::HeldAxis;
use crate::app::plot::month_cursor;
use crate::app::theme::{self, regular};
use crate::chart::{Axis, Chart};
use crate::documents::DocumentId;
use crate::month::Month;
use crate::pages::{Page, composition, spoken};
use crate::text::{Label, date};

/// What the view keeps between frames.
#[derive(Clone, Debug, Default)]
pub struct CompositionView {
    axis: HeldAxis,
    /// The scenario whose axis it is.
    of: Option<DocumentId>,
}

/// Below this height, in points, the view scrolls instead of shrinking the plot to nothing.
const LEAST_HEIGHT: f32 = 540.0;
/// The height of the plot's card where the view scrolls.
const SCROLLED_PLOT: f32 = 320.0;

/// Draws the view.
pub fn show(ui: &mut Ui, look: &Look<'_>, view: &mut CompositionView) -> Vec<Act> {
    let (month, language) = (look.within(), look.language);
    let mut said = composition::page(&look.context());
    if view.of.replace(look.scene.active) != Some(look.scene.active) {
        view.axis.refit();
    }
    for chart in &mut said.charts {
        view.axis.hold_in(look.scene, chart);
    }
    if ui.available_height() < LEAST_HEIGHT {
        let mut acts = Vec::new();
        page::show(ui, Label::CompositionTab.text(language), |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            let size = vec2(ui.available_width(), SCROLLED_PLOT);
            ui.allocate_ui(size, |ui| acts = plot_card_ui(ui, &said, month, view));
            flows_card::show(ui, &said.figures, month, language);
            sentence_ui(ui, said.answer);
        });
        return acts;
    }
    below(ui, "story", |ui| sentence_ui(ui, said.answer.as_str()));
    below(ui, "flows", |ui| {
        flows_card::show(ui, &said.figures, month, language);
    });
    plot_card_ui(ui, &said, month, view)
}

fn plot_card_ui(ui: &mut Ui, said: &Page, month: Month, view: &mut CompositionView) -> Vec<Act> {
    let card = theme::card(theme::palette(ui)).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        let chart = said.charts.first()?;
        let Axis::Months { first, .. } = chart.x else {
            return None;
        };
        let x = f64::from(month.since(first));
        head_ui(ui, chart, month, x);
        let whole = ui.available_rect_before_wrap();
        let painted = chart_painter::show(ui, whole, chart, Some(x));
        let asked = month_cursor::over(ui, chart, &painted, month, &spoken(chart, month));
        if asked.refit {
            view.axis.refit();
        }
        asked.month
    });
    card.inner.map(Act::Read).into_iter().collect()
}

/// Title, subtitle, and every group's number at the month of the cursor, and all together.
fn head_ui(ui: &mut Ui, chart: &Chart, month: Month, x: f64) {
    let palette = theme::palette(ui);
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.horizontal_wrapped(|ui| title_ui(ui, &chart.title, &chart.subtitle));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(14.0, 0.0);
        let day = date::first_day(month, chart.language);
        let font = theme::grown(ui, regular(12.5));
        let day = RichText::new(format!("{day}:")).font(font);
        ui.label(day.color(palette.weak));
        for reading in chart.read(x) {
            let is_area = reading.stroke.is_none();
            let colour = is_area.then(|| palette.of(reading.ink));
            let count = chart.y.label(reading.value, chart.language);
            count_ui(ui, colour, reading.name, &count);
        }
    });
    ui.add_space(4.0);
}
