//! A table with scenarios as columns: a wide first column with what each row is, then one column a scenario.

use std::sync::Arc;

use eframe::egui::{
    Align, Color32, FontId, Galley, Rect, Sense, Stroke, Ui, UiBuilder, WidgetInfo,
    accesskit::Role, pos2, text::LayoutJob, vec2,
};

use crate::app::plot::line_sample;
use crate::app::theme::{self, regular, semibold};
use crate::pages::compare::comparison::Side;

/// Room between columns.
const GAP: f32 = 12.0;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GridColumn {
    /// What each row is.
    First,
    /// A scenario, by its place.
    Side(usize),
    /// Something that belongs to the first two scenarios together.
    Between,
}

/// The columns of one frame.
#[derive(Clone, Debug)]
pub struct SideGrid {
    columns: Vec<(GridColumn, f32)>,
}

impl SideGrid {
    /// Columns that fill the room, or are as narrow as they may be; then the table scrolls to the right.
    ///
    /// `between` is the width of the column behind the first two scenarios; 0 for none.
    pub fn fitting(room: f32, (side, between): (f32, f32), count: usize) -> Self {
        let sides = f32::from(u16::try_from(count).unwrap_or(u16::MAX));
        let gaps = if between > 0.0 { between + GAP } else { 0.0 };
        let others = sides * (side + GAP) + gaps;
        let first = (room - others).clamp(176.0, 330.0);
        let left = (room - others - first).max(0.0);
        let wider = (left / sides.max(1.0)).min(70.0);
        let (side, first) = (side + wider, first + left - wider * sides);
        let mut columns = vec![(GridColumn::First, first)];
        columns.extend((0..count).map(|at| (GridColumn::Side(at), side)));
        if between > 0.0 {
            columns.insert(3.min(columns.len()), (GridColumn::Between, between));
        }
        Self { columns }
    }

    /// The width of the first column.
    pub fn first(&self) -> f32 {
        self.columns.first().map_or(0.0, |(_, width)| *width)
    }

    /// How wide all columns are.
    fn width(&self) -> f32 {
        let widths = self.columns.iter().map(|(_, width)| width + GAP);
        widths.sum::<f32>() - GAP
    }

    /// A row as high as asked, with a line below it. `add` draws into the place of a column.
    pub fn row(&self, ui: &mut Ui, height: f32, mut add: impl FnMut(&mut Ui, GridColumn, Rect)) {
        let size = vec2(self.width(), height);
        let (rect, response) = ui.allocate_exact_size(size, Sense::empty());
        response.widget_info(|| WidgetInfo::new(Role::Row));
        let inner = UiBuilder::new()
            .max_rect(rect)
            .accessibility_parent(response.id);
        let mut ui = ui.new_child(inner);
        let mut corner = rect.min;
        for (column, width) in &self.columns {
            let place = Rect::from_min_size(corner, vec2(*width, height));
            add(&mut ui, *column, place);
            corner.x += width + GAP;
        }
        let line = Stroke::new(1.0, theme::palette(&ui).grid);
        ui.painter()
            .hline(rect.x_range(), rect.bottom() - 0.5, line);
    }
}

/// A text on the middle of its row; numbers stand against the right edge.
#[derive(Clone)]
pub struct CellText<'a> {
    /// What is read.
    pub text: &'a str,
    /// What is heard.
    pub spoken: &'a str,
    /// The font.
    pub font: FontId,
    /// The colour.
    pub colour: Color32,
    /// Against the right edge.
    pub right: bool,
}

/// How high a row is for what stands in its first column.
pub fn row_height(ui: &Ui, text: &str, width: f32, least: f32) -> f32 {
    let text = text.to_owned();
    let galley = ui
        .painter()
        .layout(text, regular(13.0), theme::TRANSPARENT, width);
    (galley.size().y + 8.0).max(least)
}

/// The text of a cell, over so many lines.
fn galley(ui: &Ui, cell: &CellText<'_>, width: f32, rows: usize) -> Arc<Galley> {
    let mut job = LayoutJob::simple(cell.text.to_owned(), cell.font.clone(), cell.colour, width);
    job.wrap.max_rows = rows;
    if cell.right {
        job.halign = Align::RIGHT;
    }
    ui.painter().layout_job(job)
}

/// Draws a text into a cell and names it in the accessibility tree.
pub fn text_ui(ui: &Ui, place: Rect, role: Role, cell: &CellText<'_>) {
    let rows = if role == Role::ColumnHeader { 2 } else { 3 };
    let text = galley(ui, cell, place.width(), rows);
    let x = if cell.right {
        place.right()
    } else {
        place.left()
    };
    let top = place.center().y - text.size().y / 2.0;
    ui.painter().galley(pos2(x, top), text, cell.colour);
    let id = ui
        .scope_id()
        .with(("cell", place.left().to_bits(), place.top().to_bits()));
    let node = ui.interact(place, id, Sense::hover());
    node.widget_info(|| WidgetInfo::labeled(role, true, cell.spoken));
}

/// A scenario's name with a piece of its line.
pub fn heading_ui(ui: &Ui, place: Rect, side: &Side<'_>, is_active: bool) {
    let palette = theme::palette(ui);
    let sample = Rect::from_center_size(
        pos2(place.right() - 9.0, place.bottom() - 7.0),
        vec2(18.0, 8.0),
    );
    let stroke = side.stroke(is_active);
    line_sample::show(
        ui,
        sample,
        palette.of(stroke.ink),
        theme::style_of(stroke.dash),
    );
    let above = place.with_max_y(place.bottom() - 12.0);
    let cell = CellText {
        text: &side.name,
        spoken: &side.name,
        font: semibold(12.5),
        colour: if is_active {
            palette.text
        } else {
            palette.weak
        },
        right: true,
    };
    text_ui(ui, above, Role::ColumnHeader, &cell);
}
