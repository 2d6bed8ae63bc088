//! A table with the months as rows: the header and the months stay in sight while the rest scrolls.

use std::ops::Range;
use std::sync::Arc;

use eframe::egui::{
    Galley, Rect, Response, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, accesskit::Role, pos2,
    style::ScrollAnimation, vec2,
};

use super::month_header::Heading;
use super::month_layout::{EXTRA, LEAST, Layout, MONTHS, MonthTable};
use super::row::{RowGround, across, ground_ui, put_right};
use crate::app::icons;
use crate::app::kit::keys::{Arrows, Steps};
use crate::app::theme::{self, regular, semibold};
use crate::month::Month;
use crate::text::{Label, Language, column_heading, date, number};

/// The height of a row.
const ROW: f32 = 24.0;

impl MonthTable<'_> {
    /// Draws the table in the room that is left. Returns the month asked for.
    ///
    /// `seen` is the month that was brought in sight last.
    pub fn show(&self, ui: &mut Ui, seen: &mut Option<Month>) -> Option<Month> {
        let whole = ui.available_rect_before_wrap();
        let id = ui.scope_id().with("months");
        let response = ui.interact(whole, id, Sense::focusable_noninteractive());
        self.speak(ui, &response);
        let widths = self.widths(ui, whole.width() - MONTHS - 12.0);
        let headings = self.headings(ui, &widths);
        let tallest = |part: fn(&Heading) -> &Arc<Galley>| {
            let heights = headings.iter().map(|heading| part(heading).size().y);
            heights.fold(16.0, f32::max)
        };
        let units = tallest(|heading| &heading.unit) + 5.0;
        let height = tallest(|heading| &heading.name) + units;
        let body = whole.with_min_y(whole.top() + height);
        let layout = Layout { body, widths, id };
        let keyed = self.keyed(ui, &response);
        let across = across(ui, &response);
        let clicked = self.body_ui(ui, &layout, across, *seen != Some(self.month));
        *seen = Some(self.month);
        let header = whole.with_max_y(body.top());
        let names = header.with_max_y(header.bottom() - units);
        self.header_ui(ui, &layout, (header, names.bottom(), clicked.1), &headings);
        if clicked.0.is_some() {
            response.request_focus();
        }
        icons::focus_ring(ui, &response, whole.expand(3.0));
        keyed.or(clicked.0)
    }

    /// The table's name, and the row that is read, to those who hear it.
    fn speak(&self, ui: &Ui, response: &Response) {
        let name = Label::NumbersByMonth.text(self.language);
        response.widget_info(|| WidgetInfo::labeled(Role::Table, true, name));
        let spoken = self.outlook.trajectory().index(self.month);
        let spoken = spoken.map(|index| self.row_spoken(index, self.month));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_row_count(self.outlook.dates().count());
            node.set_column_count(self.columns.len() + 1);
            node.set_value(spoken.unwrap_or_default());
        });
    }

    fn row_spoken(&self, index: usize, month: Month) -> String {
        let cells = self.columns.iter().map(|column| {
            let heading = column_heading(*column, self.language);
            let value = self.outlook.cell(*column, index);
            let unknown = || Label::Unknown.text(self.language).to_owned();
            let value = value.map_or_else(unknown, |value| number::whole(value, self.language));
            format!("{heading} {value}")
        });
        let cells: Vec<_> = cells.collect();
        let day = date::first_day(month, self.language);
        format!("{day}: {}", cells.join(", "))
    }

    /// The month that the keys ask for.
    fn keyed(&self, ui: &Ui, response: &Response) -> Option<Month> {
        let dates = || self.outlook.dates();
        let (first, last) = (dates().next()?, dates().last()?);
        let steps = Steps::asked(ui, response, Arrows::All);
        let by = -(i32::from(steps.up) + 12 * i32::from(steps.pages));
        let moved = (by != 0).then(|| self.month.plus(by).clamp(first, last));
        let home = steps.home.then_some(first);
        moved.or(home).or(steps.end.then_some(last))
    }

    /// The rows in sight. Returns the month clicked, and how far the table is scrolled to the right.
    fn body_ui(
        &self,
        ui: &mut Ui,
        layout: &Layout,
        across: f32,
        seek: bool,
    ) -> (Option<Month>, f32) {
        let dates: Vec<_> = self.outlook.dates().collect();
        let mut clicked = None;
        let mut body = ui.new_child(
            UiBuilder::new()
                .max_rect(layout.body)
                .accessibility_parent(layout.id),
        );
        body.spacing_mut().item_spacing = vec2(0.0, 0.0);
        let shown = ScrollArea::both().auto_shrink(false).show_rows(
            &mut body,
            ROW,
            dates.len(),
            |ui, range| {
                if across != 0.0 {
                    let delta = vec2(across * (LEAST + EXTRA), 0.0);
                    ui.scroll_with_delta_animation(delta, ScrollAnimation::none());
                }
                if seek {
                    self.seek(ui, &range);
                }
                for (index, month) in dates.iter().enumerate().skip(range.start).take(range.len()) {
                    if self.row_ui(ui, layout, index, *month).clicked() {
                        clicked = Some(*month);
                    }
                }
            },
        );
        ui.advance_cursor_after_rect(layout.body);
        (clicked, shown.state.clamped_offset().x)
    }

    /// Brings the row that is read in sight.
    fn seek(&self, ui: &Ui, range: &Range<usize>) {
        let rows = |count: usize| ROW * f32::from(u16::try_from(count).unwrap_or(u16::MAX));
        if let Some(index) = self.outlook.trajectory().index(self.month) {
            let top = ui.max_rect().top() + rows(index) - rows(range.start);
            let seen = ui.clip_rect();
            // With a row of room on either side.
            let corner = pos2(seen.center().x, top - ROW);
            let row = Rect::from_min_size(corner, vec2(1.0, 3.0 * ROW));
            ui.scroll_to_rect_animation(row, None, ScrollAnimation::none());
        }
    }

    fn row_ui(&self, ui: &mut Ui, layout: &Layout, index: usize, month: Month) -> Response {
        let width = MONTHS + layout.widths.iter().sum::<f32>();
        let width = width.max(layout.body.width() - 1.0);
        let read = month == self.month;
        let (_, rect) = ui.allocate_space(vec2(width, ROW));
        let click = Sense::click() - Sense::FOCUSABLE;
        let response = ui.interact(rect, layout.id.with(month), click);
        let spoken = date::short(month, self.language);
        let row = RowGround {
            name: &spoken,
            index,
            read,
        };
        let (cells, fill) = ground_ui(ui, &response, &row, month);
        self.cells_ui(&cells, layout, rect, index);
        // The month stays in sight while its numbers move below it.
        let left = rect.with_min_x(layout.body.left());
        let place = left.with_max_x(left.left() + MONTHS);
        ui.painter()
            .rect_filled(place.with_max_y(rect.bottom() - 1.0), 0, fill);
        month_ui(ui, place, month, read, self.language);
        response
    }

    fn cells_ui(&self, ui: &Ui, layout: &Layout, row: Rect, index: usize) {
        let palette = theme::palette(ui);
        let mut right = row.left() + MONTHS;
        for (at, (column, width)) in self.columns.iter().zip(&layout.widths).enumerate() {
            let place = row.with_min_x(right).with_max_x(right + width);
            right += width;
            if !ui.clip_rect().intersects(place) {
                continue;
            }
            let value = self.outlook.cell(*column, index);
            let text = value.map_or_else(
                || "–".to_owned(),
                |value| number::whole(value, self.language),
            );
            let cell = ui.interact(place, ui.scope_id().with(("cell", at)), Sense::empty());
            let spoken = if value.is_some() {
                text.as_str()
            } else {
                Label::Unknown.text(self.language)
            };
            cell.widget_info(|| WidgetInfo::labeled(Role::Cell, true, spoken));
            let colour = if value.is_some() {
                palette.text
            } else {
                palette.weak
            };
            let galley = ui.painter().layout_no_wrap(text, regular(13.0), colour);
            put_right(ui.painter(), galley, place);
        }
    }
}

/// The month before its row; bold and with an edge where it is read.
fn month_ui(ui: &Ui, place: Rect, month: Month, read: bool, language: Language) {
    let palette = theme::palette(ui);
    let font = if read { semibold(13.0) } else { regular(13.0) };
    let text = ui
        .painter()
        .layout_no_wrap(date::short(month, language), font, palette.text);
    let corner = pos2(place.left() + 8.0, place.center().y - text.size().y / 2.0);
    ui.painter().galley(corner, text, palette.text);
    if read {
        let edge = place.with_max_x(place.left() + 3.0);
        ui.painter().rect_filled(edge, 0, palette.accent);
    }
}
