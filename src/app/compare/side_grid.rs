//! A table with scenarios as columns: a wide first column with what each row is, then one column a scenario.

use std::sync::Arc;

use eframe::egui::{
    Align, Color32, FontId, Galley, Rect, Response, Sense, Ui, WidgetInfo,
    accesskit::Role,
    pos2,
    text::{LayoutJob, TextFormat},
    vec2,
};

use crate::app::plot::line_sample;
use crate::app::text_table::row_ui;
use crate::app::theme::{self, regular, semibold};
use crate::chart::Ink;
use crate::pages::compare::comparison::Side;
use crate::text::{Label, Language, number};

/// The size of small letters.
pub const SMALL: f32 = 12.0;
/// Room between columns.
const GAP: f32 = 12.0;
/// The least width of the first column, and where there is room for more.
const FIRST: [f32; 2] = [176.0, 250.0];
/// From this width on there is.
const ROOMY: f32 = 800.0;

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
    pub fn fitting(room: f32, side: f32, between: f32, count: usize) -> Self {
        let sides = f32::from(u16::try_from(count).unwrap_or(u16::MAX));
        let gaps = if between > 0.0 { between + GAP } else { 0.0 };
        let others = sides * (side + GAP) + gaps;
        let least = FIRST[usize::from(room >= ROOMY)];
        let first = (room - others).clamp(least, 430.0);
        let left = room - others - first;
        let wider = if left < 0.0 {
            // As many whole columns as fit, so that none is cut at the edge.
            let beside = room - least - gaps;
            let whole = (beside / (side + GAP)).floor().max(1.0);
            (beside / whole - GAP - side).max(0.0)
        } else {
            (left / sides.max(1.0)).min(70.0)
        };
        let left = left.max(0.0);
        let (side, first) = (side + wider, (first + left - wider * sides).max(least));
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

    /// Whether the columns do not fit.
    pub fn is_wider_than(&self, room: f32) -> bool {
        self.width() > room + 0.5
    }

    /// How wide all columns are.
    fn width(&self) -> f32 {
        let widths = self.columns.iter().map(|(_, width)| width + GAP);
        widths.sum::<f32>() - GAP
    }

    /// A row as high as asked, with a line below it. `add` draws into the place of a column.
    pub fn row(&self, ui: &mut Ui, height: f32, mut add: impl FnMut(&mut Ui, GridColumn, Rect)) {
        row_ui(ui, vec2(self.width(), height), |ui, rect| {
            let mut corner = rect.min;
            for (column, width) in &self.columns {
                let place = Rect::from_min_size(corner, vec2(*width, height));
                add(ui, *column, place);
                corner.x += width + GAP;
            }
        });
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

impl<'a> CellText<'a> {
    /// Words that are read and heard alike, against the left edge.
    pub fn plain(text: &'a str, colour: Color32) -> Self {
        Self {
            text,
            spoken: text,
            font: regular(13.0),
            colour,
            right: false,
        }
    }
}

/// A name, and behind it of less weight what its numbers count.
fn name_galley(ui: &Ui, name: &str, detail: &str, width: f32) -> Arc<Galley> {
    let palette = theme::palette(ui);
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    let mut put = |text: &str, size, colour| {
        job.append(text, 0.0, TextFormat::simple(regular(size), colour));
    };
    put(name, 13.0, palette.text);
    if !detail.is_empty() {
        put(&format!("  {detail}"), SMALL, palette.weak);
    }
    ui.painter().layout_job(job)
}

/// How high a row is for what stands in its first column.
pub fn row_height(ui: &Ui, name: &str, detail: &str, width: f32, least: f32) -> f32 {
    (name_galley(ui, name, detail, width).size().y + 8.0).max(least)
}

/// A name, and behind it of less weight what its numbers count.
pub fn name_ui(ui: &Ui, place: Rect, name: &str, detail: &str) {
    let text = name_galley(ui, name, detail, place.width());
    let top = place.center().y - text.size().y / 2.0;
    let colour = theme::palette(ui).text;
    ui.painter().galley(pos2(place.left(), top), text, colour);
    let parts = [name, detail].into_iter();
    let spoken: Vec<_> = parts.filter(|part| !part.is_empty()).collect();
    node(ui, place, Role::RowHeader, &spoken.join(", "));
}

/// Places more or fewer, with a triangle in the colour that says so; nothing where there are none.
pub fn moved_ui(ui: &Ui, place: Rect, places: Option<f64>, language: Language) {
    let Some(places) = places else {
        return;
    };
    let palette = theme::palette(ui);
    let amount = number::signed(places, language);
    let spoken = format!("{amount} {}", Label::PlacesColumn.text(language));
    let sign = match places.round() {
        0.0 => None,
        more if more > 0.0 => Some(("▲ ", palette.of(Ink::More))),
        _ => Some(("▼ ", palette.of(Ink::Fewer))),
    };
    let mut job = LayoutJob::default();
    for (text, colour) in sign.into_iter().chain([(amount.as_str(), palette.text)]) {
        job.append(text, 0.0, TextFormat::simple(semibold(13.0), colour));
    }
    let text = ui.painter().layout_job(job);
    let corner = pos2(place.right(), place.center().y) - vec2(text.size().x, text.size().y / 2.0);
    ui.painter().galley(corner, text, palette.text);
    node(ui, place, Role::Cell, &spoken);
}

/// Draws a text into a cell and names it in the accessibility tree.
pub fn text_ui(ui: &Ui, place: Rect, role: Role, cell: &CellText<'_>) {
    let (text, font, colour) = (cell.text.to_owned(), cell.font.clone(), cell.colour);
    let mut job = LayoutJob::simple(text, font, colour, place.width());
    job.wrap.max_rows = if role == Role::ColumnHeader { 2 } else { 3 };
    let mut x = place.left();
    if cell.right {
        job.halign = Align::RIGHT;
        x = place.right();
    }
    let text = ui.painter().layout_job(job);
    let top = place.center().y - text.size().y / 2.0;
    let is_cut = text.elided;
    ui.painter().galley(pos2(x, top), text, colour);
    let node = node(ui, place, role, cell.spoken);
    if is_cut {
        node.on_hover_text(cell.spoken);
    }
}

/// A value against the right edge, heard after the name of what it is of.
pub fn value_ui(ui: &Ui, place: Rect, name: &str, value: &str, colour: Color32) {
    let cell = CellText {
        spoken: &format!("{name}: {value}"),
        right: true,
        ..CellText::plain(value, colour)
    };
    text_ui(ui, place, Role::Cell, &cell);
}

/// What is heard of a part of a row.
fn node(ui: &Ui, place: Rect, role: Role, spoken: &str) -> Response {
    let id = ui
        .scope_id()
        .with(("cell", place.left().to_bits(), place.top().to_bits()));
    let node = ui.interact(place, id, Sense::hover());
    node.widget_info(|| WidgetInfo::labeled(role, true, spoken));
    node
}

/// A scenario's name with a piece of its line.
pub fn heading_ui(ui: &Ui, place: Rect, side: &Side<'_>, is_active: bool) {
    let palette = theme::palette(ui);
    let centre = pos2(place.right() - 9.0, place.bottom() - 7.0);
    let sample = Rect::from_center_size(centre, vec2(18.0, 8.0));
    line_sample::show(ui, sample, side.stroke(is_active));
    let above = place.with_max_y(place.bottom() - 12.0);
    let colour = if is_active {
        palette.text
    } else {
        palette.weak
    };
    let cell = CellText {
        font: semibold(12.5),
        right: true,
        ..CellText::plain(&side.name, colour)
    };
    text_ui(ui, above, Role::ColumnHeader, &cell);
}
