//! A row of tabs inside a view, one for each of its sections.

use eframe::egui::{CursorIcon, Stroke, Ui, WidgetInfo, accesskit, vec2};

use crate::app::icons;
use crate::app::kit::roving::Roving;
use crate::app::theme::{self, regular, semibold};

/// The height of a tab.
const HEIGHT: f32 = 26.0;
/// The room beside a tab's word, on either side.
const PADDING: f32 = 8.0;

/// Draws the tabs. Returns the place in the row of the one that is chosen.
pub fn show(ui: &mut Ui, names: &[&str], active: usize) -> Option<usize> {
    let mut asked = None;
    let row = ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 2.0);
        let mut roving = Roving::new(ui, "sections", active);
        for (index, name) in names.iter().enumerate() {
            if tab_ui(ui, name, index == active, &mut roving) {
                asked = Some(index);
            }
        }
        roving.end(ui);
    });
    ui.ctx().accesskit_node_builder(row.response.id, |node| {
        node.set_role(accesskit::Role::TabList);
    });
    asked
}

/// One tab, underlined where it is the active one. Returns whether it was chosen.
fn tab_ui(ui: &mut Ui, name: &str, active: bool, roving: &mut Roving) -> bool {
    let palette = theme::palette(ui);
    let (font, colour) = if active {
        (semibold(13.0), palette.text)
    } else {
        (regular(13.0), palette.weak)
    };
    let font = theme::grown(ui, font);
    let word = ui.painter().layout_no_wrap(name.to_owned(), font, colour);
    let size = vec2(word.size().x + 2.0 * PADDING, HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, roving.sense());
    roving.add(ui, &response);
    response.widget_info(|| WidgetInfo::selected(accesskit::Role::Tab, true, active, name));
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, 6, palette.accent_faint);
    }
    if active {
        let line = rect.shrink2(vec2(PADDING, 0.0));
        let stroke = Stroke::new(2.0, palette.accent);
        ui.painter()
            .hline(line.x_range(), rect.bottom() - 1.0, stroke);
    }
    icons::focus_ring(ui, &response, rect);
    let corner = rect.center() - word.size() / 2.0;
    ui.painter().galley(corner, word, colour);
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}
