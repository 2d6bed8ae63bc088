//! The rows of a grid, and the total below them.

use eframe::egui::{
    Color32, Rect, Response, ScrollArea, Sense, Stroke, Ui, Vec2, WidgetInfo,
    accesskit::Role,
    pos2,
    style::{ScrollAnimation, ScrollStyle},
    vec2,
};

use super::{BAR, Grid, Kept, MARGIN, Places, ROW};
use crate::app::kit::inside;
use crate::app::theme::{self, regular, semibold};

impl Grid<'_> {
    /// The rows that scroll.
    pub(super) fn scrolled_rows(&self) -> usize {
        self.table.rows.len() - usize::from(self.has_total && !self.table.rows.is_empty())
    }

    /// Draws the rows. Returns the one clicked.
    pub(super) fn body_ui(&self, ui: &mut Ui, places: &Places, kept: &mut Kept) -> Option<usize> {
        let mut clicked = None;
        let mut body = inside(ui, places.body, places.id);
        scroll_style(&mut body);
        let all = self.scrolled_rows();
        let now = (self.read, self.sorting.sorted());
        let then = kept.seen.replace(now);
        let sorts = then.is_some_and(|(_, sorting)| sorting != now.1);
        let reads = then.is_none_or(|(read, _)| read != now.0);
        let sought = self.read.filter(|row| reads && !sorts && *row < all);
        // The last row's room is the total's.
        let rooms = all + usize::from(places.total.height() > 0.0);
        let high = f32::from(u16::try_from(rooms).unwrap_or(u16::MAX)) * ROW;
        let has_bar = high > places.body.height() - places.bar + 0.5;
        let inner = places.body.width() - if has_bar { BAR } else { 0.0 };
        let area = scroll_area(places, kept, sorts);
        let shown = area.show_rows(&mut body, ROW, rooms, |ui, range| {
            ui.set_min_width(places.furthest() + inner);
            if let Some(row) = sought {
                seek(ui, row, range.start);
            }
            for row in range.filter(|row| *row < all) {
                let (_, place) = ui.allocate_space(vec2(ui.available_width(), ROW));
                let place = Rect::from_x_y_ranges(places.body.x_range(), place.y_range());
                if self.row_ui(ui, places, row, place).clicked() {
                    clicked = Some(row);
                }
            }
        });
        ui.advance_cursor_after_rect(places.body);
        kept.scrolled(ui, places, shown.state.clamped_offset());
        clicked
    }

    fn row_ui(&self, ui: &mut Ui, places: &Places, row: usize, place: Rect) -> Response {
        let palette = theme::palette(ui);
        let is_read = self.read == Some(row);
        let click = Sense::click() - Sense::FOCUSABLE;
        let name = self.name_of(row);
        let response = ui.interact(place, places.id.with(("row", name)), click);
        response.widget_info(|| WidgetInfo::labeled(Role::Row, true, name));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_row_index(row);
            node.set_selected(is_read);
        });
        let ground = if is_read {
            palette.accent_faint
        } else if response.hovered() {
            palette.ground
        } else {
            palette.card
        };
        ui.painter().rect_filled(place, 0, ground);
        let line = Stroke::new(1.0, palette.grid);
        ui.painter()
            .hline(place.x_range(), place.bottom() - 0.5, line);
        self.cells_ui(ui, places, row, &response);
        response
    }

    /// The total below the rows. Returns its row where it was clicked.
    pub(super) fn total_ui(&self, ui: &mut Ui, places: &Places) -> Option<usize> {
        let row = self.scrolled_rows();
        if !self.has_total || row == self.table.rows.len() {
            return None;
        }
        let response = self.row_ui(ui, places, row, places.total);
        let line = Stroke::new(1.0, theme::palette(ui).border);
        let top = places.total.top() + 0.5;
        ui.painter().hline(places.total.x_range(), top, line);
        response.clicked().then_some(row)
    }

    /// The name of a row, bold and with an edge where it is read, and its cells.
    fn cells_ui(&self, ui: &mut Ui, places: &Places, row: usize, response: &Response) {
        let palette = theme::palette(ui);
        let ui = inside(ui, response.rect, response.id);
        let is_read = self.read == Some(row);
        let is_total = self.has_total && row == self.scrolled_rows();
        let place = places.name(response.rect);
        let name = self.name_of(row).to_owned();
        put(&ui, place, name, is_read || is_total, palette.text, false);
        if is_read {
            let edge = place.with_max_x(place.left() + 3.0);
            ui.painter().rect_filled(edge, 0, palette.accent);
        }
        for (at, place) in places.cells(response.rect) {
            let column = at + 1;
            let (words, is_known) = self.cell(row, column);
            let id = response.id.with(("cell", column));
            let cell = ui.interact(place, id, Sense::empty());
            let spoken = self.cell_spoken(row, column);
            cell.widget_info(|| WidgetInfo::labeled(Role::Cell, true, &spoken));
            let heading = self.heading_spoken(column);
            ui.ctx().accesskit_node_builder(cell.id, |node| {
                node.set_column_index(column);
                node.set_description(heading);
            });
            let colour = if is_known { palette.text } else { palette.weak };
            let to_right = !self.holds_text(column);
            put(&ui, place, words, is_total, colour, to_right);
        }
    }
}

impl Kept {
    /// Where the user has scrolled to: the rows come to rest, and a column is the first one in sight.
    fn scrolled(&mut self, ui: &Ui, places: &Places, offset: Vec2) {
        self.rests = resting_place(ui, offset.y);
        let mut columns = 0..places.widths.len();
        let first = columns.find(|at| places.before(*at) >= offset.x - 0.5);
        let first = first.unwrap_or(self.first);
        if self.rests.is_some() || first != self.first {
            self.first = first;
            ui.ctx().request_repaint();
        }
    }
}

/// What scrolls, put where it is asked to be.
fn scroll_area(places: &Places, kept: &mut Kept, sorts: bool) -> ScrollArea {
    let mut area = ScrollArea::both().id_salt(places.id).auto_shrink(false);
    if sorts {
        // What is sorted is read from its top.
        area = area.vertical_scroll_offset(0.0);
    }
    if let Some(at) = kept.rests.take() {
        area = area.vertical_scroll_offset(at);
    }
    if kept.jumped {
        area = area.horizontal_scroll_offset(places.before(kept.first));
    }
    area
}

/// Puts words on the middle of their place, against either edge.
fn put(ui: &Ui, place: Rect, words: String, is_strong: bool, colour: Color32, to_right: bool) {
    let painter = ui.painter();
    let font = if is_strong { semibold } else { regular };
    let galley = painter.layout_no_wrap(words, font(13.0), theme::ANY_INK);
    let x = if to_right {
        place.right() - MARGIN - galley.size().x
    } else {
        place.left() + MARGIN
    };
    let y = place.center().y - galley.size().y / 2.0;
    painter.galley(pos2(x, y), galley, colour);
}

/// Brings a row in sight, with a row of room on either side.
fn seek(ui: &Ui, row: usize, first: usize) {
    let rows = |count: usize| ROW * f32::from(u16::try_from(count).unwrap_or(u16::MAX));
    let top = ui.max_rect().top() + rows(row) - rows(first);
    let corner = pos2(ui.clip_rect().center().x, top - ROW);
    let place = Rect::from_min_size(corner, vec2(1.0, 3.0 * ROW));
    ui.scroll_to_rect_animation(place, None, ScrollAnimation::none());
}

/// Where the rows are to come to rest once the wheel and the hand do: the first one in sight is a whole one.
fn resting_place(ui: &Ui, offset: f32) -> Option<f32> {
    let moves =
        ui.input(|input| input.smooth_scroll_delta() != Vec2::ZERO || input.pointer.any_down());
    let whole = (offset / ROW).round() * ROW;
    (!moves && (offset - whole).abs() > 0.1).then_some(whole)
}

/// Bars that are always there while something lies beyond: what nobody sees is not looked for.
pub fn scroll_style(ui: &mut Ui) {
    let palette = theme::palette(ui);
    ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
    ui.spacing_mut().scroll = ScrollStyle {
        bar_width: 8.0,
        ..ScrollStyle::solid()
    };
    // The bars say that there is more; the row that is read must not fade.
    ui.spacing_mut().scroll.fade.strength = 0.0;
    let handles = &mut ui.visuals_mut().widgets;
    handles.inactive.bg_fill = palette.reference;
    handles.hovered.bg_fill = palette.weak;
    handles.active.bg_fill = palette.weak;
}
