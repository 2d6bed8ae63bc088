//! The header of the table: headings in words, and how wide their columns are.

use std::sync::Arc;

use eframe::egui::{
    Align, Galley, Rect, Sense, Stroke, Ui, WidgetInfo, accesskit::Role, pos2, text::LayoutJob,
};

use super::month_layout::{EXTRA, LEAST, Layout, MONTHS, MonthTable};
use super::row::MARGIN;
use crate::app::theme::{self, regular, semibold};
use crate::text::{Label, column_heading, column_unit};

/// A heading and what its column counts, laid out.
pub struct Heading {
    /// The heading.
    pub name: Arc<Galley>,
    /// What its column counts.
    pub unit: Arc<Galley>,
}

impl MonthTable<'_> {
    /// Each column as wide as its longest word and its numbers, and a share of what is left over.
    pub fn widths(&self, ui: &Ui, room: f32) -> Vec<f32> {
        let least = self.columns.iter().map(|column| {
            let words = column_heading(*column, self.language).split(' ');
            let widths = words.map(|word| {
                let word = word.to_owned();
                let galley = ui
                    .painter()
                    .layout_no_wrap(word, semibold(12.5), theme::TRANSPARENT);
                galley.size().x + MARGIN + 7.0
            });
            widths.fold(LEAST, f32::max)
        });
        let least: Vec<_> = least.collect();
        let count = f32::from(u8::try_from(least.len()).unwrap_or(u8::MAX)).max(1.0);
        let left: f32 = room - least.iter().sum::<f32>();
        let extra = (left / count).clamp(0.0, EXTRA);
        least.into_iter().map(|width| width + extra).collect()
    }

    /// Each column's heading and what it counts, over as many lines as they need.
    pub fn headings(&self, ui: &Ui, widths: &[f32]) -> Vec<Heading> {
        let palette = theme::palette(ui);
        let headings = self.columns.iter().zip(widths).map(|(column, width)| {
            let right = |text: &str, font, colour| {
                let room = width - MARGIN - 4.0;
                let mut job = LayoutJob::simple(text.to_owned(), font, colour, room);
                job.halign = Align::RIGHT;
                ui.painter().layout_job(job)
            };
            let name = column_heading(*column, self.language);
            let unit = column_unit(*column, self.language);
            Heading {
                name: right(name, semibold(12.5), palette.text),
                unit: right(unit, regular(11.5), palette.weak),
            }
        });
        headings.collect()
    }

    /// The header, moved along with what scrolls below it; names stand on one line, units below it.
    pub fn header_ui(
        &self,
        ui: &Ui,
        layout: &Layout,
        (header, line, scrolled): (Rect, f32, f32),
        headings: &[Heading],
    ) {
        let palette = theme::palette(ui);
        let painter = ui.painter().with_clip_rect(header);
        let mut right = header.left() + MONTHS - scrolled;
        let columns = self.columns.iter().zip(&layout.widths);
        for (heading, (column, width)) in headings.iter().zip(columns) {
            let place = header.with_min_x(right).with_max_x(right + width);
            right += width;
            let Heading { name, unit } = heading;
            let edge = right - MARGIN;
            painter.galley(pos2(edge, line - name.size().y), name.clone(), palette.text);
            painter.galley(pos2(edge, line), unit.clone(), palette.weak);
            let id = layout.id.with(column.header());
            let spoken = format!("{} ({})", name.text(), unit.text());
            let cell = ui.interact(place, id, Sense::empty());
            cell.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &spoken));
        }
        let corner = header.with_max_x(header.left() + MONTHS);
        painter.rect_filled(corner, 0, palette.card);
        let word = Label::Month.text(self.language).to_owned();
        let word = painter.layout_no_wrap(word, semibold(12.5), palette.text);
        let corner = pos2(corner.left() + 8.0, line - word.size().y);
        painter.galley(corner, word, palette.text);
        let stroke = Stroke::new(1.0, palette.border);
        painter.hline(header.x_range(), header.bottom() - 0.5, stroke);
    }
}
