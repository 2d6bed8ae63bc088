//! Moments above a plot: each with its words, in as many lines as keep them clear of each other.

use std::sync::Arc;

use eframe::egui::{
    Galley, Pos2, Rect, Sense, Shape, Stroke, Ui, WidgetInfo, accesskit::Role, pos2, vec2,
};

use crate::app::theme::{self, regular};

/// The height of a line of words.
const ROW: f32 = 16.0;
/// The most lines; what finds no place in them is left to the hand that points at its line.
const MOST: usize = 4;
/// Between words and their line, and between words.
const GAP: f32 = 5.0;

/// Words at a place on the horizontal axis.
pub struct Moment {
    /// Where, on the plot's axis.
    pub x: f64,
    /// Down to where its line goes, on the plot's axis.
    pub y: f64,
    /// What happens.
    pub words: String,
}

/// The words laid out for a plot, with the line that each stands in.
pub struct Strip {
    placed: Vec<(Moment, Arc<Galley>, Option<usize>)>,
    rows: usize,
}

impl Strip {
    /// Lays out the words. `place` tells where a moment stands, as far as is known before the plot is drawn.
    pub fn new(ui: &Ui, moments: Vec<Moment>, bounds: Rect, place: impl Fn(f64) -> f32) -> Self {
        let colour = theme::palette(ui).text;
        let mut taken: Vec<(f32, f32, usize)> = Vec::new();
        let mut placed = Vec::new();
        for moment in moments {
            let words = moment.words.clone();
            let words = ui.painter().layout_no_wrap(words, regular(11.5), colour);
            let (left, right) = span(place(moment.x), words.size().x, bounds);
            let free = |row: &usize| {
                let mut there = taken.iter().filter(|(_, _, other)| other == row);
                there.all(|(from, to, _)| right + 2.0 * GAP < *from || *to + 2.0 * GAP < left)
            };
            let row = (0..MOST).find(free);
            taken.extend(row.map(|row| (left, right, row)));
            placed.push((moment, words, row));
        }
        let rows = placed
            .iter()
            .filter_map(|(_, _, row)| row.map(|row| row + 1));
        let rows = rows.max().unwrap_or(0);
        Self { placed, rows }
    }

    /// How high the strip is, in points.
    #[expect(clippy::cast_precision_loss, reason = "a few lines")]
    pub fn height(&self) -> f32 {
        self.rows as f32 * ROW
    }

    /// Draws the words from `top` down, and their lines into the plot.
    pub fn show(&self, ui: &Ui, bounds: Rect, top: f32, at: impl Fn(&Moment) -> Pos2) {
        let palette = theme::palette(ui);
        self.lines_ui(ui, top, &at);
        for (index, (moment, words, row)) in self.placed.iter().enumerate() {
            let end = at(moment);
            let y = self.row_top(top, *row);
            let (left, _) = span(end.x, words.size().x, bounds);
            let place = Rect::from_min_size(pos2(left, y), words.size());
            let id = ui.scope_id().with(("moment", index));
            let touch = if row.is_some() {
                place
            } else {
                Rect::from_center_size(end, vec2(12.0, 12.0))
            };
            let response = ui.interact(touch, id, Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &moment.words));
            if row.is_some() {
                // Lines of other moments pass behind the words.
                ui.painter()
                    .rect_filled(place.expand2(vec2(2.0, -1.0)), 0, palette.card);
                ui.painter().galley(place.min, words.clone(), palette.text);
            } else {
                response.on_hover_text(&moment.words);
            }
        }
    }

    fn lines_ui(&self, ui: &Ui, top: f32, at: impl Fn(&Moment) -> Pos2) {
        let colour = theme::palette(ui).text;
        for (moment, _, row) in &self.placed {
            let end = at(moment);
            let line = [pos2(end.x, self.row_top(top, *row) + 2.0), end];
            let dashes = Shape::dashed_line(&line, Stroke::new(1.0, colour), 3.0, 3.0);
            ui.painter().extend(dashes);
            ui.painter().circle_filled(end, 3.0, colour);
        }
    }

    /// The upper edge of a line of words; below them all for a moment without one.
    #[expect(clippy::cast_precision_loss, reason = "a few lines")]
    fn row_top(&self, top: f32, row: Option<usize>) -> f32 {
        top + row.unwrap_or(self.rows) as f32 * ROW
    }
}

/// From where to where words go: to the right of their line, else to the left, else as far right as there is room.
fn span(x: f32, width: f32, bounds: Rect) -> (f32, f32) {
    let left = if x + GAP + width <= bounds.right() {
        x + GAP
    } else if x - GAP - width >= bounds.left() {
        x - GAP - width
    } else {
        bounds.right() - width
    };
    (left, left + width)
}
