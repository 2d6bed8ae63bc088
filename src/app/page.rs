//! A page that scrolls, by wheel and by keys, and the headings on it.

use eframe::egui::{
    Label, Memory, Rect, Response, RichText, ScrollArea, Sense, Ui, WidgetInfo, accesskit,
    style::ScrollAnimation, vec2,
};

use super::icons;
use super::kit::keys::{Arrows, Steps};
use super::theme::{self, bold, regular, semibold};

/// How far an arrow key scrolls, in points.
const LINE: f32 = 48.0;

/// Draws a page in the room that is left. Returns the part of the window that the keys scroll.
pub fn show(ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui)) -> Response {
    let whole = ui.available_rect_before_wrap();
    let id = ui.scope_id().with("page");
    let response = ui.interact(whole, id, Sense::focusable_noninteractive());
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::ScrollView, true, name));
    let by = asked(ui, &response, whole.height());
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        if by != 0.0 {
            ui.scroll_with_delta_animation(vec2(0.0, by), ScrollAnimation::none());
        }
        // The bar stays clear of what is written.
        ui.set_max_width((ui.available_width() - 12.0).max(60.0));
        add(ui);
        follow_focus(ui, ui.min_rect());
    });
    icons::focus_ring(ui, &response, whole.expand2(vec2(10.0, 3.0)));
    response
}

/// Brings what has just got the focus in sight, at the end of what scrolls; Tab may lead beyond it.
///
/// `content` is what scrolls, also where it is out of sight. To be called in every area that scrolls,
/// and behind an inner one too: that keeps to itself what it was asked for.
pub fn follow_focus(ui: &Ui, content: Rect) {
    let focused = ui.memory(Memory::focused);
    let response = focused.and_then(|id| ui.ctx().read_response(id));
    if let Some(response) = response
        && response.layer_id == ui.layer_id()
        && response.gained_focus()
        && content.contains_rect(response.rect)
    {
        ui.scroll_to_rect_animation(response.rect.expand(4.0), None, ScrollAnimation::none());
    }
}

/// How far down the keys ask to go; negative is further on.
fn asked(ui: &Ui, response: &Response, height: f32) -> f32 {
    let steps = Steps::asked(ui, response, Arrows::Vertical);
    let ends = f32::from(i8::from(steps.home) - i8::from(steps.end));
    f32::from(steps.up) * LINE + f32::from(steps.pages) * 0.9 * height + ends * 1e6
}

/// A heading, so called in the accessibility tree.
pub fn heading_ui(ui: &mut Ui, text: &str, level: usize) -> Response {
    let font = if level == 1 {
        bold(15.0)
    } else {
        semibold(13.5)
    };
    let response = ui.label(RichText::new(text).font(theme::grown(ui, font)));
    as_heading(ui, &response, text, level);
    response
}

fn as_heading(ui: &Ui, response: &Response, text: &str, level: usize) {
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(accesskit::Role::Heading);
        node.set_label(text);
        node.set_level(level);
    });
}

/// The heading of a view, heard before all that stands in it; another view puts the keyboard there.
///
/// It is no stop for Tab: only what has been shown last stands there, until a key leads on.
pub fn view_heading_ui(ui: &mut Ui, name: &str, is_other: bool) {
    let id = ui.scope_id().with("heading of the view");
    let whole = ui.available_rect_before_wrap();
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    let sense = if is_other || has_focus {
        Sense::focusable_noninteractive()
    } else {
        Sense::hover()
    };
    let response = ui.interact(whole.with_max_y(whole.top()), id, sense);
    if is_other {
        response.request_focus();
    }
    as_heading(ui, &response, name, 1);
    icons::focus_ring(ui, &response, whole.expand(4.0));
}

/// A paragraph.
pub fn paragraph_ui(ui: &mut Ui, text: &str) {
    let text = RichText::new(text).font(theme::grown(ui, regular(13.5)));
    ui.add(Label::new(text).wrap());
}
