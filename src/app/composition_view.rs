//! The view Opbouw: who are they, and where does it get stuck?

use eframe::egui::{
    RichText, Sense, Ui, WidgetInfo, accesskit, pos2,
    text::{LayoutJob, TextWrapping},
    vec2,
};

use crate::app::act::Act;
use crate::app::kit::words::{
    below, caption_ui, count_ui, leading, sentence_ui, title_ui, weak_ui,
};
use crate::app::look::Look;
use crate::app::page;
use crate::app::plot::chart_painter;
use crate::app::plot::held_axis::HeldAxis;
use crate::app::plot::month_cursor;
use crate::app::theme::{self, regular, semibold};
use crate::chart::Chart;
use crate::documents::DocumentId;
use crate::month::Month;
use crate::pages::{Figure, Page, composition, spoken};
use crate::text::{Label, Language, composition as words, date};

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
/// A group of flows is at least this wide, in points.
const GROUP: f32 = 190.0;
/// The height of a row with a flow.
const ROW: f32 = 18.0;

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
            flows_ui(ui, &said.figures, month, language);
            sentence_ui(ui, said.answer);
        });
        return acts;
    }
    below(ui, "story", |ui| sentence_ui(ui, said.answer.as_str()));
    below(ui, "flows", |ui| {
        flows_ui(ui, &said.figures, month, language);
    });
    plot_card_ui(ui, &said, month, view)
}

fn plot_card_ui(ui: &mut Ui, said: &Page, month: Month, view: &mut CompositionView) -> Vec<Act> {
    let card = theme::card(theme::palette(ui)).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        let chart = said.charts.first()?;
        let x = chart.x.place_of(month)?;
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
        weak_ui(ui, format!("{}:", date::first_day(month, chart.language)));
        for reading in chart.read(x) {
            let is_area = reading.stroke.is_none();
            let colour = is_area.then(|| palette.of(reading.ink));
            let count = chart.y.label(reading.value, chart.language);
            count_ui(ui, colour, reading.name, &count);
        }
    });
    ui.add_space(4.0);
}

/// The flows of the month that begins at an instant, in their groups: who came, who moved on, who left.
fn flows_ui(ui: &mut Ui, flows: &[Figure], month: Month, language: Language) {
    theme::card(theme::palette(ui)).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(18.0, 2.0);
        ui.spacing_mut().interact_size.y = ROW * theme::growth(ui);
        let title = RichText::new(words::flows_in(&date::long(month, language), language));
        ui.label(title.font(theme::grown(ui, semibold(13.0))));
        ui.add_space(2.0);
        let is_wide = ui.available_width() >= 4.0 * GROUP;
        let beside = if is_wide { 4 } else { 2 };
        let mut flows = flows.iter();
        let sizes = composition::FLOWS.iter().map(|group| group.len());
        let groups = words::flow_groups(language).into_iter().zip(sizes);
        let groups: Vec<_> = groups.collect();
        for groups in groups.chunks(beside) {
            ui.columns(beside, |columns| {
                for (ui, (name, size)) in columns.iter_mut().zip(groups) {
                    caption_ui(ui, *name);
                    for flow in flows.by_ref().take(*size) {
                        flow_ui(ui, flow);
                    }
                }
            });
        }
    });
}

/// A flow's name to the left and its number to the right.
fn flow_ui(ui: &mut Ui, flow: &Figure) {
    let palette = theme::palette(ui);
    let size = vec2(ui.available_width(), ROW * theme::growth(ui));
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let is_known = !flow.unit.is_empty();
    let spoken = format!("{}: {} {}", flow.title, flow.value, flow.unit);
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Label, true, spoken.trim_end()));
    let painter = ui.painter();
    let number = leading(ui, &flow.value, 12.5 * theme::growth(ui), is_known);
    let right = pos2(rect.right() - number.size().x, rect.top());
    let room = (rect.width() - number.size().x - 8.0).max(0.0);
    painter.galley(right, number, palette.text);
    let font = theme::grown(ui, regular(12.5));
    let mut name = LayoutJob::simple_singleline(flow.title.clone(), font, palette.text);
    name.wrap = TextWrapping::truncate_at_width(room);
    let name = painter.layout_job(name);
    if name.elided {
        response.on_hover_text(&flow.title);
    }
    ui.painter().galley(rect.min, name, palette.text);
}
