//! The waterfall as columns where there is room for their names, else as rows below each other.

use std::sync::Arc;

use eframe::egui::{
    Align, Color32, FontId, Galley, Painter, Pos2, Rect, Response, Sense, Shape, Stroke, Ui,
    WidgetInfo, accesskit::Role, pos2, text::LayoutJob, vec2,
};

use super::waterfall::Bar;
use crate::app::plot::axis::Axis;
use crate::app::theme::{self, regular, semibold};
use crate::text::{Label, Language, number};

/// A column is at least this wide, or there are rows.
const LEAST_COLUMN: f32 = 112.0;
/// The widest a bar is drawn.
const WIDEST_BAR: f32 = 96.0;
/// The widest a name is before it wraps.
const WIDEST_NAME: f32 = 190.0;
/// Room for the numbers of the axis.
const NUMBERS: f32 = 58.0;
/// The height of a row.
const ROW: f32 = 38.0;
/// Room for a signed number beside a bar.
const AMOUNT: f32 = 62.0;

/// A waterfall of one frame.
pub struct Waterfall<'a> {
    /// The bars, totals first and last.
    pub bars: &'a [Bar],
    /// The range of places.
    pub axis: Axis,
    /// The language.
    pub language: Language,
}

/// A name of at most three lines, elided after them.
fn wrapped(
    ui: &Ui,
    text: &str,
    font: FontId,
    colour: Color32,
    width: f32,
    rows: usize,
) -> Arc<Galley> {
    let mut job = LayoutJob::simple(text.to_owned(), font, colour, width);
    job.wrap.max_rows = rows;
    ui.painter().layout_job(job)
}

impl Waterfall<'_> {
    /// The height that the plot needs at this width, given the height that there is.
    pub fn height(&self, width: f32, available: f32) -> f32 {
        if self.has_columns(width) {
            return available;
        }
        let rows = f32::from(u16::try_from(self.bars.len()).unwrap_or(u16::MAX));
        available.max(rows * ROW)
    }

    fn has_columns(&self, width: f32) -> bool {
        let count = f32::from(u16::try_from(self.bars.len()).unwrap_or(u16::MAX));
        width - NUMBERS >= count * LEAST_COLUMN
    }

    /// Draws the bars into a place, each a node with name and value.
    pub fn show(&self, ui: &mut Ui, place: Rect) {
        let id = ui.scope_id().with("waterfall");
        let whole = ui.interact(place, id, Sense::hover());
        let name = Label::WhyDifferent.text(self.language);
        whole.widget_info(|| WidgetInfo::labeled(Role::Figure, true, name));
        if self.has_columns(place.width()) {
            self.columns_ui(ui, place);
        } else {
            self.rows_ui(ui, place);
        }
    }

    /// How far along the axis a number lies, from 0 to 1.
    #[expect(clippy::cast_possible_truncation, reason = "a screen is less exact")]
    fn share(&self, places: f64) -> f32 {
        ((places - self.axis.min) / (self.axis.max - self.axis.min)) as f32
    }

    fn node(&self, ui: &Ui, place: Rect, index: usize, bar: &Bar) -> Response {
        let id = ui.scope_id().with(("bar", index));
        let response = ui.interact(place, id, Sense::hover());
        let spoken = bar.spoken(self.language);
        response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, &spoken));
        response
    }

    fn columns_ui(&self, ui: &mut Ui, place: Rect) {
        let palette = theme::palette(ui);
        let count = f32::from(u16::try_from(self.bars.len()).unwrap_or(1));
        let slot = (place.width() - NUMBERS) / count;
        let names: Vec<_> = self
            .bars
            .iter()
            .map(|bar| Self::names(ui, bar, (slot - 4.0).min(WIDEST_NAME)))
            .collect();
        let tallest = names
            .iter()
            .map(|(name, detail)| name.size().y + detail.size().y);
        let below = tallest.fold(0.0, f32::max) + 12.0;
        let plot = Rect::from_min_max(
            pos2(place.left() + NUMBERS, place.top() + 8.0),
            pos2(
                place.right(),
                (place.bottom() - below).max(place.top() + 60.0),
            ),
        );
        self.grid_ui(ui, plot);
        let y = |places: f64| plot.bottom() - self.share(places) * plot.height();
        let mut before: Option<Pos2> = None;
        let mut centre = plot.left() + slot / 2.0;
        for (index, (bar, (name, detail))) in self.bars.iter().zip(names).enumerate() {
            let (a, b) = (y(bar.start.unwrap_or(self.axis.min)), y(bar.end));
            let half = (0.7 * slot).min(WIDEST_BAR) / 2.0;
            let shape = Rect::from_x_y_ranges(
                centre - half..=centre + half,
                a.min(b)..=a.max(b).max(a.min(b) + 1.5),
            );
            if let Some(from) = before {
                let to = pos2(shape.left(), from.y);
                dotted(ui.painter(), from, to, palette.weak);
            }
            ui.painter().rect_filled(shape, 2, bar.colour(palette));
            let amount = layout(ui, &bar.amount, semibold(12.5), palette.text);
            let corner = pos2(
                centre - amount.size().x / 2.0,
                shape.top() - amount.size().y - 2.0,
            );
            ui.painter().galley(corner, amount, palette.text);
            let under = plot.bottom() + 7.0;
            let detail_at = pos2(centre, under + name.size().y);
            ui.painter().galley(pos2(centre, under), name, palette.text);
            ui.painter().galley(detail_at, detail, palette.weak);
            let node =
                Rect::from_x_y_ranges(centre - slot / 2.0..=centre + slot / 2.0, place.y_range());
            self.node(ui, node, index, bar);
            before = Some(pos2(shape.right(), y(bar.end)));
            centre += slot;
        }
    }

    fn names(ui: &Ui, bar: &Bar, width: f32) -> (Arc<Galley>, Arc<Galley>) {
        let palette = theme::palette(ui);
        let middle = |text: &str, font, colour, rows| {
            let mut job = LayoutJob::simple(text.to_owned(), font, colour, width);
            job.halign = Align::Center;
            job.wrap.max_rows = rows;
            ui.painter().layout_job(job)
        };
        (
            middle(&bar.name, semibold(11.5), palette.text, 3),
            middle(&bar.detail, regular(11.5), palette.weak, 2),
        )
    }

    /// Lines across with their numbers, and the foot.
    fn grid_ui(&self, ui: &Ui, plot: Rect) {
        let palette = theme::palette(ui);
        let painter = ui.painter();
        for mark in self.axis.marks(plot.height()).0 {
            let y = plot.bottom() - self.share(mark) * plot.height();
            painter.hline(plot.x_range(), y, Stroke::new(1.0, palette.grid));
            let text = layout(
                ui,
                &number::whole(mark, self.language),
                regular(11.5),
                palette.weak,
            );
            let corner = pos2(plot.left() - 10.0 - text.size().x, y - text.size().y / 2.0);
            painter.galley(corner, text, palette.weak);
        }
        painter.hline(
            plot.x_range(),
            plot.bottom(),
            Stroke::new(1.0, palette.border),
        );
    }

    /// A row for each bar: its name, the bar along an axis from left to right, and its number.
    fn rows_ui(&self, ui: &mut Ui, place: Rect) {
        let palette = theme::palette(ui);
        let names = 0.4 * place.width();
        let bars = Rect::from_min_max(
            pos2(place.left() + names + 8.0, place.top()),
            pos2(place.right() - AMOUNT, place.bottom()),
        );
        let x = |places: f64| bars.left() + self.share(places) * bars.width();
        let mut top = place.top();
        let mut before: Option<Pos2> = None;
        for (index, bar) in self.bars.iter().enumerate() {
            let row = Rect::from_min_size(pos2(place.left(), top), vec2(place.width(), ROW));
            Self::row_name_ui(ui, row, names, bar);
            let (a, b) = (x(bar.start.unwrap_or(self.axis.min)), x(bar.end));
            let shape = Rect::from_x_y_ranges(
                a.min(b)..=a.max(b).max(a.min(b) + 1.5),
                row.top() + 9.0..=row.bottom() - 9.0,
            );
            if let Some(from) = before {
                dotted(ui.painter(), from, pos2(from.x, shape.top()), palette.weak);
            }
            ui.painter().rect_filled(shape, 2, bar.colour(palette));
            let amount = layout(ui, &bar.amount, semibold(12.5), palette.text);
            let corner = pos2(shape.right() + 6.0, row.center().y - amount.size().y / 2.0);
            ui.painter().galley(corner, amount, palette.text);
            // A name that is cut is told in full.
            self.node(ui, row, index, bar)
                .on_hover_text(bar.spoken(self.language));
            before = Some(pos2(x(bar.end), shape.bottom()));
            top += ROW;
        }
    }

    fn row_name_ui(ui: &Ui, row: Rect, width: f32, bar: &Bar) {
        let palette = theme::palette(ui);
        let rows = if bar.detail.is_empty() { 2 } else { 1 };
        let name = wrapped(ui, &bar.name, semibold(12.0), palette.text, width, rows);
        let detail = wrapped(ui, &bar.detail, regular(11.5), palette.weak, width, 1);
        let height = name.size().y
            + if bar.detail.is_empty() {
                0.0
            } else {
                detail.size().y
            };
        let corner = pos2(row.left(), row.center().y - height / 2.0);
        let under = corner + vec2(0.0, name.size().y);
        ui.painter().galley(corner, name, palette.text);
        ui.painter().galley(under, detail, palette.weak);
    }
}

fn layout(ui: &Ui, text: &str, font: FontId, colour: Color32) -> Arc<Galley> {
    ui.painter().layout_no_wrap(text.to_owned(), font, colour)
}

fn dotted(painter: &Painter, from: Pos2, to: Pos2, colour: Color32) {
    painter.extend(Shape::dashed_line(
        &[from, to],
        Stroke::new(1.0, colour),
        2.0,
        3.0,
    ));
}
