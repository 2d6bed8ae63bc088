//! The flows of one month: who came, who moved on, who left.

use eframe::egui::{RichText, Sense, Ui, WidgetInfo, accesskit, pos2, vec2};

use crate::app::theme::{self, regular, semibold};
use crate::month::Month;
use crate::pages::{Figure, composition};
use crate::text::{Language, composition as words};

/// A group is at least this wide, in points.
const LEAST_WIDTH: f32 = 190.0;
/// The height of a row.
const ROW: f32 = 18.0;

/// Draws the flows of the month that begins at an instant, in their groups.
pub fn show(ui: &mut Ui, flows: &[Figure], month: Month, language: Language) {
    let palette = theme::palette(ui);
    theme::card(palette).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(18.0, 2.0);
        ui.spacing_mut().interact_size.y = ROW * theme::growth(ui);
        let title = RichText::new(words::flows_in(month, language));
        ui.label(title.font(theme::grown(ui, semibold(13.0))));
        ui.add_space(2.0);
        let beside = if ui.available_width() >= 4.0 * LEAST_WIDTH {
            4
        } else {
            2
        };
        let mut flows = flows.iter();
        let sizes = composition::FLOWS.iter().map(|group| group.len());
        let groups = words::flow_groups(language).into_iter().zip(sizes);
        let groups: Vec<_> = groups.collect();
        for groups in groups.chunks(beside) {
            ui.columns(beside, |columns| {
                for (ui, (name, size)) in columns.iter_mut().zip(groups) {
                    let font = theme::grown(ui, regular(12.0));
                    let heading = RichText::new(*name).font(font);
                    ui.label(heading.color(palette.weak));
                    for flow in flows.by_ref().take(*size) {
                        row_ui(ui, flow);
                    }
                }
            });
        }
    });
}

/// A flow's name to the left and its number to the right.
fn row_ui(ui: &mut Ui, flow: &Figure) {
    let palette = theme::palette(ui);
    let size = vec2(ui.available_width(), ROW * theme::growth(ui));
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let is_known = !flow.unit.is_empty();
    let spoken = format!("{}: {} {}", flow.title, flow.value, flow.unit);
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Label, true, spoken.trim_end()));
    let painter = ui.painter();
    let (font, colour) = if is_known {
        (semibold(12.5), palette.text)
    } else {
        (regular(12.5), palette.weak)
    };
    let font = theme::grown(ui, font);
    let number = painter.layout_no_wrap(flow.value.clone(), font, colour);
    let right = pos2(rect.right() - number.size().x, rect.top());
    let room = (rect.width() - number.size().x - 8.0).max(0.0);
    painter.galley(right, number, colour);
    let mut name = eframe::egui::text::LayoutJob::simple_singleline(
        flow.title.clone(),
        theme::grown(ui, regular(12.5)),
        palette.text,
    );
    name.wrap = eframe::egui::text::TextWrapping::truncate_at_width(room);
    let name = painter.layout_job(name);
    if name.elided {
        response.on_hover_text(&flow.title);
    }
    ui.painter().galley(rect.min, name, palette.text);
}
