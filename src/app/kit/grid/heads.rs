//! The headings of a grid: each over as many lines as it needs, in words that sort.

use std::sync::Arc;

use eframe::egui::{
    Align, CursorIcon, Galley, Id, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
    accesskit::{Role, SortDirection},
    pos2,
    text::LayoutJob,
};

use super::{Grid, HEADING, MARGIN, Places, Sorted, Sorting};
use crate::app::icons;
use crate::app::theme::{self, regular, semibold};

/// A heading and what its column counts, laid out.
struct Head {
    name: Arc<Galley>,
    unit: Arc<Galley>,
}

impl Grid<'_> {
    fn head(&self, ui: &Ui, column: usize, width: f32) -> Head {
        let palette = theme::palette(ui);
        let laid = |text: &str, font, colour| {
            let mut job = LayoutJob::simple(text.to_owned(), font, colour, width - MARGIN - 2.0);
            if column > 0 && !self.holds_text(column) {
                job.halign = Align::RIGHT;
            }
            ui.painter().layout_job(job)
        };
        let (heading, unit) = self.heading(column);
        Head {
            name: laid(&heading, semibold(HEADING), palette.text),
            unit: laid(unit, regular(HEADING), palette.weak),
        }
    }

    /// Room for the highest name and the highest unit, of every column: nothing jumps where they scroll.
    pub(super) fn heads_height(&self, ui: &Ui, widths: &[f32]) -> f32 {
        let widths = (1..).zip(widths);
        let heads = widths.map(|(at, width)| self.head(ui, at, *width));
        let (name, unit) = heads.fold((16.0f32, 0.0f32), |(name, unit), head| {
            (name.max(head.name.size().y), unit.max(head.unit.size().y))
        });
        name + unit + 8.0
    }

    /// Draws the headings. Returns the column that one asks to sort by.
    pub(super) fn heads_ui(
        &self,
        ui: &Ui,
        places: &Places,
        marked: Option<usize>,
    ) -> Option<usize> {
        let names = places.name(places.header);
        let cells = places
            .cells(places.header)
            .map(|(at, place)| (at + 1, place));
        let heads: Vec<_> = std::iter::once((0, names))
            .chain(cells)
            .map(|(column, place)| (column, place, self.head(ui, column, place.width())))
            .collect();
        let units = heads.iter().map(|(.., head)| head.unit.size().y);
        let line = places.header.bottom() - 5.0 - units.fold(0.0, f32::max);
        let mut asked = None;
        for (column, place, head) in heads {
            let is_marked = marked == Some(column);
            if self.head_ui(ui, places.id, column, place, is_marked) {
                asked = Some(column);
            }
            let edge = if column == 0 || self.holds_text(column) {
                place.left() + MARGIN
            } else {
                place.right() - MARGIN
            };
            let (painter, palette) = (ui.painter(), theme::palette(ui));
            let top = line - head.name.size().y;
            painter.galley(pos2(edge, top), head.name, palette.text);
            painter.galley(pos2(edge, line), head.unit, palette.weak);
        }
        let stroke = Stroke::new(1.0, theme::palette(ui).border);
        let bottom = places.header.bottom() - 0.5;
        ui.painter().hline(places.header.x_range(), bottom, stroke);
        asked
    }

    /// A heading to click. Returns whether it asks to sort.
    fn head_ui(&self, ui: &Ui, id: Id, column: usize, place: Rect, is_marked: bool) -> bool {
        let words = self.heading_spoken(column);
        let sense = if self.sorting == Sorting::Never {
            Sense::hover()
        } else {
            Sense::click() - Sense::FOCUSABLE
        };
        let response = ui.interact(place, id.with(("heading", column)), sense);
        response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, words));
        let sorted = self.sorting.sorted();
        let sorted = sorted.filter(|sorted| sorted.column == column);
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_column_index(column);
            if let Some(sorted) = sorted {
                node.set_sort_direction(if sorted.descending {
                    SortDirection::Descending
                } else {
                    SortDirection::Ascending
                });
            }
        });
        let response = response.on_hover_text(words);
        let is_lit = self.sorting != Sorting::Never && response.hovered();
        marks_ui(ui, place, is_lit, is_marked, sorted);
        response.clicked()
    }
}

/// What shows of a heading that a hand or the keys are on, and by which way its column is sorted.
fn marks_ui(ui: &Ui, place: Rect, is_lit: bool, is_marked: bool, sorted: Option<Sorted>) {
    let (palette, painter) = (theme::palette(ui), ui.painter());
    if is_lit {
        painter.rect_filled(place.shrink(1.0), 4, palette.accent_faint);
        ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
    }
    if is_marked {
        let stroke = Stroke::new(2.0, palette.accent);
        painter.rect_stroke(place.shrink(1.0), 4, stroke, StrokeKind::Inside);
    }
    if let Some(Sorted { descending, .. }) = sorted {
        let up = if descending { 0.0 } else { 1.0 };
        let at = pos2(place.right() - MARGIN - 4.0, place.bottom() - 6.0 - up);
        icons::sort_mark(painter, at, descending, palette.accent);
    }
}
