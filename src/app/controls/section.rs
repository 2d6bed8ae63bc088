//! A part of the controls that opens and closes by its header.

use eframe::egui::{
    Align2, CursorIcon, Id, Rect, Sense, Stroke, Ui, WidgetInfo, accesskit, pos2,
    style::ScrollAnimation, vec2,
};

use crate::app::icons;
use crate::app::kit::roving::Roving;
use crate::app::theme::{self, regular, semibold};
use crate::documents::Document;
use crate::scenario::Parameter;
use crate::text::{Language, controls};

/// What a header shows.
pub struct Head {
    /// The name of what is below.
    pub title: String,
    /// How much is in it: `5 waarden`.
    pub count: String,
    /// How much of it is changed, where something is: `2 gewijzigd`.
    pub changed: Option<String>,
}

/// The height of a header, in points.
const HEIGHT: f32 = 34.0;
/// Where the title begins.
const INDENT: f32 = 20.0;

/// Draws the header: a stop for Tab of its own, or one together with others. Returns whether what is below it is to be
/// shown from now on.
pub fn head_ui(
    ui: &mut Ui,
    id: Id,
    head: &Head,
    open: bool,
    together: Option<&mut Roving>,
) -> bool {
    let palette = theme::palette(ui);
    let size = vec2(ui.available_width(), HEIGHT);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let sense = together
        .as_ref()
        .map_or(Sense::click(), |roving| roving.sense());
    let response = ui.interact(rect, id, sense);
    if let Some(roving) = together {
        roving.add(ui, &response);
    }
    let spoken = head.spoken();
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Button, true, &spoken));
    ui.ctx()
        .accesskit_node_builder(id, |node| node.set_expanded(open));
    ui.painter()
        .hline(rect.x_range(), rect.top(), Stroke::new(1.0, palette.border));
    let lit = response.hovered() || response.has_focus();
    if lit {
        let inner = rect.shrink2(vec2(0.0, 2.0));
        ui.painter().rect_filled(inner, 6, palette.accent_faint);
    }
    icons::focus_ring(ui, &response, rect.shrink2(vec2(0.0, 2.0)));
    head.paint(ui, rect, open);
    let clicked = response.on_hover_cursor(CursorIcon::PointingHand).clicked();
    if clicked {
        ui.ctx().request_repaint();
    }
    open != clicked
}

/// Brings a part that has just been opened in sight, from its header on; `top` is where that stands.
pub fn bring(ui: &Ui, top: f32) {
    let most = ui.clip_rect().height() - 12.0;
    let end = ui.cursor().top().min(top + most);
    let part = Rect::from_x_y_ranges(ui.max_rect().x_range(), top..=end);
    ui.scroll_to_rect_animation(part, None, ScrollAnimation::none());
}

impl Head {
    /// Over these values of a scenario.
    pub fn of_values(
        title: String,
        document: &Document,
        rows: &[&Parameter],
        language: Language,
    ) -> Self {
        let own = &document.scenario().changes;
        let changed = rows.iter().filter(|row| own.contains_key(&row.id)).count();
        Self {
            title,
            count: controls::values(rows.len(), language),
            changed: (changed > 0).then(|| controls::changed(changed, language)),
        }
    }

    fn spoken(&self) -> String {
        let parts = [Some(&self.title), Some(&self.count), self.changed.as_ref()];
        let parts = parts.into_iter().flatten().map(String::as_str);
        parts.collect::<Vec<_>>().join(", ")
    }

    fn paint(&self, ui: &Ui, rect: Rect, open: bool) {
        let palette = theme::palette(ui);
        let painter = ui.painter();
        let middle = rect.center().y;
        icons::triangle(painter, pos2(rect.left() + 8.0, middle), open, palette.weak);
        let (at, font) = (pos2(rect.left() + INDENT, middle), semibold(13.5));
        let title = painter.text(at, Align2::LEFT_CENTER, &self.title, font, palette.text);
        let title_end = title.right();
        let mut right = rect.right() - 4.0;
        if let Some(changed) = &self.changed {
            painter.circle_filled(pos2(title_end + 10.0, middle), 3.5, palette.accent);
            let (at, font) = (pos2(right, middle), semibold(12.0));
            let changed = painter.text(at, Align2::RIGHT_CENTER, changed, font, palette.accent);
            right = changed.left() - 10.0;
        }
        let count = painter.layout_no_wrap(self.count.clone(), regular(12.0), palette.weak);
        let left = right - count.size().x;
        // In a narrow panel what is changed says more than how much there is.
        if left > title_end + 20.0 {
            let top = middle - count.size().y / 2.0;
            painter.galley(pos2(left, top), count, palette.weak);
        }
    }
}
