//! The header, the cells and the total of the table of regions.

use std::sync::Arc;

use eframe::egui::{
    Align, Color32, CursorIcon, Galley, Rect, Sense, Stroke, Ui, UiBuilder, WidgetInfo,
    accesskit::{Role, SortDirection},
    pos2,
    style::ScrollAnimation,
    text::LayoutJob,
    vec2,
};

use super::region_table::{Layout, RegionTable};
use crate::app::icons;
use crate::app::table::row::{MARGIN, put_right};
use crate::app::theme::{self, regular, semibold};
use crate::pages::regions::SortBy;
use crate::regions::RegionColumn;
use crate::text::regions::{level_word, picture_briefly};
use crate::text::{
    Label, Language, region_heading, region_short_heading, region_short_unit, region_unit,
};

/// The size of a heading.
const HEADING: f32 = 12.0;
/// The size of what a column counts.
const UNIT: f32 = 11.5;
/// The most that a column grows where there is room.
const EXTRA: f32 = 30.0;
/// The room of the scroll bar.
pub const BAR: f32 = 12.0;

/// A heading and what its column counts, laid out.
pub struct Heading {
    name: Arc<Galley>,
    unit: Arc<Galley>,
}

impl Heading {
    /// Room for the highest name and unit.
    pub fn height(headings: &[Self]) -> f32 {
        let heights = headings
            .iter()
            .map(|heading| heading.name.size().y + heading.unit.size().y);
        heights.fold(34.0, f32::max) + 6.0
    }
}

/// A column whose heading got the keyboard out of sight, until the next frame.
#[derive(Clone, Copy, Default)]
pub struct RevealColumn(usize);

impl RevealColumn {
    /// Scrolls to the column that was asked for.
    pub fn take(ui: &Ui, layout: &Layout) {
        let id = layout.id.with("reveal");
        let asked = ui.data_mut(|data| data.remove_temp::<Self>(id));
        let Some(Self(column)) = asked else { return };
        let left = ui.max_rect().left() + layout.names;
        let before = layout.columns.iter().take(column).map(|(_, width)| width);
        let left = left + before.sum::<f32>();
        let width = layout.columns.get(column).map_or(0.0, |(_, width)| *width);
        // The names cover what lies below them.
        let corner = pos2(left - layout.names, ui.clip_rect().center().y);
        let place = Rect::from_min_size(corner, vec2(width + layout.names, 1.0));
        ui.scroll_to_rect_animation(place, None, ScrollAnimation::none());
    }
}

/// The heading as it may be broken over lines.
fn broken(column: RegionColumn, language: Language) -> String {
    region_short_heading(column, language).replace('\u{ad}', "- ")
}

/// The heading in full, with what its column counts.
fn whole_heading(column: RegionColumn, language: Language) -> String {
    let (heading, unit) = (
        region_heading(column, language),
        region_unit(column, language),
    );
    if unit.is_empty() {
        return heading.to_owned();
    }
    format!("{heading} ({unit})")
}

impl RegionTable<'_> {
    /// As wide as the widest name.
    pub fn names_width(&self, ui: &Ui) -> f32 {
        let areas = self.picture.country.areas(self.level).iter();
        let widths = areas.map(|area| {
            let name = area.name.clone();
            let painter = ui.painter();
            painter
                .layout_no_wrap(name, semibold(13.0), theme::TRANSPARENT)
                .size()
                .x
        });
        widths.fold(70.0, f32::max) + 18.0
    }

    /// Each column as wide as its numbers and the words above them, and a share of what is left over.
    pub fn widths(&self, ui: &Ui, room: f32) -> Vec<(RegionColumn, f32)> {
        let width = |words: &str, font| {
            let words = words.to_owned();
            let galley = ui.painter().layout_no_wrap(words, font, theme::TRANSPARENT);
            galley.size().x + MARGIN + 4.0
        };
        let language = self.picture.language;
        let least = RegionColumn::of(self.level).map(|column| {
            let words = broken(column, language);
            let heading = words.split(' ').map(|word| width(word, semibold(HEADING)));
            let unit = width(region_short_unit(column, language), regular(UNIT));
            let rows = self.order.iter().map(|index| {
                let cell = self.cell_briefly(column, Some(*index));
                width(&cell, regular(13.0)) + if column.holds_words() { 6.0 } else { 0.0 }
            });
            let total = width(&self.cell_briefly(column, None), semibold(13.0));
            let widest = heading.chain(rows).fold(unit.max(total), f32::max);
            // Numbers that move with a slider do not move their column.
            (column, (widest / 4.0).ceil() * 4.0)
        });
        let least: Vec<_> = least.collect();
        let count = f32::from(u8::try_from(least.len()).unwrap_or(u8::MAX)).max(1.0);
        let left: f32 = room - least.iter().map(|(_, width)| width).sum::<f32>();
        let extra = (left / count).clamp(0.0, EXTRA);
        let wider = least
            .into_iter()
            .map(|(column, width)| (column, width + extra));
        wider.collect()
    }

    /// How many columns do not fit in a width, wholly.
    pub fn beyond(&self, ui: &Ui, room: f32) -> usize {
        let room = room - self.names_width(ui);
        let mut right = 0.0;
        let columns = self.widths(ui, room - BAR);
        let beyond = columns.iter().filter(|(_, width)| {
            right += width;
            right > room
        });
        beyond.count()
    }

    /// What stands in a cell, short; what is unknown is a dash.
    fn cell_briefly(&self, column: RegionColumn, row: Option<usize>) -> String {
        if column == RegionColumn::Picture {
            let rows = self.picture.overview.rows(self.level);
            let figures = row.and_then(|index| rows.get(index).copied());
            let figures = figures.unwrap_or_else(|| self.picture.overview.total(self.level));
            return picture_briefly(figures.picture(), self.picture.language).to_owned();
        }
        self.cell(column, row).unwrap_or_else(|| "–".to_owned())
    }

    /// Each column's heading and what it counts, over as many lines as they need.
    pub fn headings(&self, ui: &Ui, columns: &[(RegionColumn, f32)]) -> Vec<Heading> {
        let palette = theme::palette(ui);
        let headings = columns.iter().map(|(column, width)| {
            let laid = |text: &str, font, colour| {
                let room = width - MARGIN - 2.0;
                let mut job = LayoutJob::simple(text.to_owned(), font, colour, room);
                if !column.holds_words() {
                    job.halign = Align::RIGHT;
                }
                ui.painter().layout_job(job)
            };
            let language = self.picture.language;
            let unit = region_short_unit(*column, language);
            Heading {
                name: laid(&broken(*column, language), semibold(HEADING), palette.text),
                unit: laid(unit, regular(UNIT), palette.weak),
            }
        });
        headings.collect()
    }

    /// The header, moved along with what scrolls below it. Returns how the user asks to sort.
    pub fn header_ui(
        &self,
        ui: &mut Ui,
        layout: &Layout,
        (header, scrolled): (Rect, f32),
        headings: &[Heading],
    ) -> Option<SortBy> {
        let palette = theme::palette(ui);
        let units = headings.iter().map(|heading| heading.unit.size().y);
        let line = header.bottom() - 5.0 - units.fold(0.0, f32::max);
        let mut asked = self.corner_ui(ui, layout, header, line);
        let scrolling = header.with_min_x(header.left() + layout.names);
        let child = UiBuilder::new().max_rect(scrolling).id_salt("headings");
        let mut ui = ui.new_child(child.accessibility_parent(layout.id));
        ui.set_clip_rect(ui.clip_rect().intersect(scrolling));
        let mut right = scrolling.left() - scrolled;
        for (at, (heading, (column, width))) in headings.iter().zip(&layout.columns).enumerate() {
            let place = scrolling.with_min_x(right).with_max_x(right + width);
            right += width;
            let words = whole_heading(*column, self.picture.language);
            let lit = self.heading_ui(&ui, place, (SortBy::Column(*column), layout), &words);
            if lit.1 && !scrolling.x_range().contains(place.center().x) {
                let id = layout.id.with("reveal");
                ui.data_mut(|data| data.insert_temp(id, RevealColumn(at)));
                ui.ctx().request_repaint();
            }
            asked = asked.or(lit.0);
            let edge = if column.holds_words() {
                place.left() + 8.0
            } else {
                place.right() - MARGIN
            };
            let Heading { name, unit } = heading;
            let painter = ui.painter();
            painter.galley(pos2(edge, line - name.size().y), name.clone(), palette.text);
            painter.galley(pos2(edge, line), unit.clone(), palette.weak);
        }
        asked
    }

    /// The heading of the names.
    fn corner_ui(&self, ui: &Ui, layout: &Layout, header: Rect, line: f32) -> Option<SortBy> {
        let palette = theme::palette(ui);
        let corner = header.with_max_x(header.left() + layout.names);
        let mut word = level_word(self.level, self.picture.language).to_owned();
        if let Some(first) = word.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        let asked = self.heading_ui(ui, corner, (SortBy::Name, layout), &word).0;
        let galley = ui
            .painter()
            .layout_no_wrap(word, semibold(12.5), palette.text);
        let at = pos2(corner.left() + 8.0, line - galley.size().y);
        ui.painter().galley(at, galley, palette.text);
        let stroke = Stroke::new(1.0, palette.border);
        ui.painter()
            .hline(header.x_range(), header.bottom() - 0.5, stroke);
        asked
    }

    /// A heading to click or to press Enter on. Returns how it asks to sort, and whether it just got the keyboard.
    fn heading_ui(
        &self,
        ui: &Ui,
        place: Rect,
        (by, layout): (SortBy, &Layout),
        words: &str,
    ) -> (Option<SortBy>, bool) {
        let response = ui.interact(place, layout.id.with(("heading", by)), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, words));
        let sorted = self.sort.filter(|sort| sort.by == by);
        ui.ctx().accesskit_node_builder(response.id, |node| {
            if let Some(sort) = sorted {
                node.set_sort_direction(if sort.descending {
                    SortDirection::Descending
                } else {
                    SortDirection::Ascending
                });
            }
        });
        let response = response.on_hover_text(words);
        if response.hovered() {
            let fill = theme::palette(ui).accent_faint;
            ui.painter().rect_filled(place.shrink(1.0), 4, fill);
            ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
        }
        icons::focus_ring(ui, &response, place.shrink(1.0));
        if let Some(sort) = sorted {
            let at = pos2(place.right() - MARGIN - 4.0, place.bottom() - 6.0);
            let at = if sort.descending {
                at
            } else {
                at - vec2(0.0, 1.0)
            };
            icons::sort_mark(ui.painter(), at, sort.descending, theme::palette(ui).accent);
        }
        let asked = response.clicked().then_some(by);
        (asked, response.gained_focus())
    }

    /// The cells of a row, else of the total.
    pub fn cells_ui(&self, ui: &Ui, layout: &Layout, row: Rect, index: Option<usize>) {
        let palette = theme::palette(ui);
        let mut right = row.left() + layout.names;
        for (at, (column, width)) in layout.columns.iter().enumerate() {
            let place = row.with_min_x(right).with_max_x(right + width);
            right += width;
            if !ui.clip_rect().intersects(place) {
                continue;
            }
            let unknown = Label::Unknown.text(self.picture.language);
            let cell = self.cell(*column, index);
            let colour = if cell.is_some() {
                palette.text
            } else {
                palette.weak
            };
            let brief = self.cell_briefly(*column, index);
            let words = cell.unwrap_or_else(|| unknown.to_owned());
            let cell = ui.interact(place, ui.scope_id().with(("cell", at)), Sense::empty());
            cell.widget_info(|| WidgetInfo::labeled(Role::Cell, true, words.as_str()));
            let font = if index.is_some() {
                regular(13.0)
            } else {
                semibold(13.0)
            };
            let galley = ui.painter().layout_no_wrap(brief, font, colour);
            if column.holds_words() {
                let corner = pos2(place.left() + 8.0, place.center().y - galley.size().y / 2.0);
                ui.painter().galley(corner, galley, colour);
            } else {
                put_right(ui.painter(), galley, place);
            }
        }
    }

    /// The country below the rows. Returns whether it was clicked.
    pub fn total_ui(&self, ui: &mut Ui, layout: &Layout, total: Rect, scrolled: f32) -> bool {
        let palette = theme::palette(ui);
        let lit = self.lit.is_empty();
        let fill = if lit {
            palette.accent_faint
        } else {
            palette.ground
        };
        let click = Sense::click() - Sense::FOCUSABLE;
        let response = ui.interact(total, layout.id.with("total"), click);
        let name = Label::Netherlands.text(self.picture.language);
        response.widget_info(|| WidgetInfo::labeled(Role::Row, true, name));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_row_index(self.order.len());
            node.set_selected(lit);
        });
        ui.painter().rect_filled(total, 0, fill);
        let line = Stroke::new(1.0, palette.border);
        ui.painter().hline(total.x_range(), total.top() + 0.5, line);
        let row = total.translate(vec2(-scrolled, 0.0));
        let inner = UiBuilder::new()
            .id_salt("total")
            .max_rect(total)
            .accessibility_parent(response.id);
        let mut inner = ui.new_child(inner);
        inner.set_clip_rect(ui.clip_rect().intersect(total));
        self.cells_ui(&inner, layout, row, None);
        let names = total.with_max_x(total.left() + layout.names);
        name_ui(ui, names, name, (lit, fill));
        response.clicked()
    }
}

/// The name before its row; bold and with an edge where it is read.
pub fn name_ui(ui: &Ui, place: Rect, name: &str, (lit, fill): (bool, Color32)) {
    let palette = theme::palette(ui);
    let cover = place.with_max_y(place.bottom() - 1.0);
    ui.painter()
        .rect_filled(cover.with_min_y(cover.top() + 1.0), 0, fill);
    let font = if lit { semibold(13.0) } else { regular(13.0) };
    let text = ui
        .painter()
        .layout_no_wrap(name.to_owned(), font, palette.text);
    let corner = pos2(place.left() + 8.0, place.center().y - text.size().y / 2.0);
    ui.painter().galley(corner, text, palette.text);
    if lit {
        let edge = place.with_max_x(place.left() + 3.0);
        ui.painter().rect_filled(edge, 0, palette.accent);
    }
}
