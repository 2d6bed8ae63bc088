//! The named stops of a slider, each a chip to click; what does not fit on one line goes on to the next.

use eframe::egui::{CursorIcon, Sense, Stroke, StrokeKind, Ui, WidgetInfo, accesskit, pos2, vec2};

use crate::app::theme::{self, regular, semibold};

/// The height of a chip that fits on one line.
const HEIGHT: f32 = 24.0;
/// The room at both sides of its name.
const ASIDE: f32 = 8.0;
/// The size of its letters.
const SIZE: f32 = 12.0;

/// A named stop.
pub struct Stop {
    /// Where it is.
    pub value: f64,
    /// Its name, with its value.
    pub name: String,
}

/// Draws the chips, the one at the present value marked. Returns the value of the one that is clicked.
///
/// By keyboard a stop is reached along the slider or typed: chips are no stops for Tab.
pub fn show(ui: &mut Ui, stops: &[Stop], value: f64) -> Option<f64> {
    let mut clicked = None;
    if stops.is_empty() {
        return clicked;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 2.0);
        for stop in stops {
            let is_clicked = chip_ui(ui, &stop.name, stop.value == value);
            clicked = is_clicked.then_some(stop.value).or(clicked);
        }
    });
    clicked
}

fn chip_ui(ui: &mut Ui, name: &str, is_chosen: bool) -> bool {
    let palette = theme::palette(ui);
    let room = ui.max_rect().width() - 2.0 * ASIDE;
    let lay = |font, colour| ui.painter().layout(name.to_owned(), font, colour, room);
    // As wide chosen as not: nothing goes to another line under a hand.
    let bold = lay(semibold(SIZE), palette.accent);
    let height = (bold.size().y + 6.0).max(HEIGHT);
    let size = vec2(bold.size().x + 2.0 * ASIDE, height);
    let galley = if is_chosen {
        bold
    } else {
        lay(regular(SIZE), palette.text)
    };
    let (rect, response) = ui.allocate_exact_size(size, Sense::CLICK);
    let role = accesskit::Role::RadioButton;
    response.widget_info(|| WidgetInfo::selected(role, ui.is_enabled(), is_chosen, name));
    let (fill, edge) = match (is_chosen, response.hovered()) {
        (true, _) => (palette.accent_faint, Stroke::new(1.5, palette.accent)),
        (false, true) => (palette.accent_faint, Stroke::new(1.0, palette.accent)),
        (false, false) => (palette.card, Stroke::new(1.0, palette.border)),
    };
    let sheet = rect.shrink2(vec2(0.0, 1.0));
    ui.painter().rect(sheet, 11, fill, edge, StrokeKind::Inside);
    let top = rect.center().y - galley.size().y / 2.0;
    let corner = pos2(rect.left() + ASIDE, top);
    ui.painter().galley(corner, galley, palette.text);
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}
