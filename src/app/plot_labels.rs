//! Names at the lines' ends and labels beside points, clear of each other, of the lines and of the edge.

use std::sync::Arc;

use eframe::egui::{Color32, FontId, Galley, Painter, Pos2, Rect, Vec2, pos2, vec2};

use super::theme::{self, Palette, regular, semibold};

/// A line's name and last value, and where the line ends.
pub struct EndName {
    /// The line's name.
    pub name: String,
    /// Its last value, as shown.
    pub value: String,
    /// Its colour.
    pub colour: Color32,
    /// Where it ends.
    pub end: Pos2,
}

/// The height of a name with its value.
const NAME_HEIGHT: f32 = 29.0;

/// Draws the names of the lines to the right of their ends, none over another.
pub fn end_names(painter: &Painter, palette: &Palette, names: &mut [EndName], bounds: Rect) {
    names.sort_by(|a, b| a.end.y.total_cmp(&b.end.y));
    let ideal: Vec<_> = names.iter().map(|name| name.end.y - 9.0).collect();
    let tops = spread(&ideal, NAME_HEIGHT, bounds.top(), bounds.bottom());
    for (name, top) in names.iter().zip(tops) {
        let left = name.end.x + 8.0;
        let room = (bounds.right() - left).max(20.0);
        let text = elided(painter, &name.name, &semibold(12.0), room);
        painter.galley(
            pos2(left, top),
            layout(painter, text, semibold(12.0), name.colour),
            name.colour,
        );
        let value = layout(painter, name.value.clone(), regular(11.5), palette.weak);
        painter.galley(pos2(left, top + 14.0), value, palette.weak);
    }
}

/// Moves labels down, and the lowest ones up again from the edge, until none overlaps another.
fn spread(ideal: &[f32], height: f32, top: f32, bottom: f32) -> Vec<f32> {
    let mut tops: Vec<f32> = ideal.to_vec();
    let mut free = top;
    for at in &mut tops {
        *at = at.max(free);
        free = *at + height;
    }
    let mut limit = bottom;
    for at in tops.iter_mut().rev() {
        *at = at.min(limit - height);
        limit = *at;
    }
    tops
}

fn layout(painter: &Painter, text: String, font: FontId, colour: Color32) -> Arc<Galley> {
    painter.layout_no_wrap(text, font, colour)
}

/// The text, or as much of it as fits with an ellipsis.
fn elided(painter: &Painter, text: &str, font: &FontId, room: f32) -> String {
    let width = |text: &str| {
        layout(painter, text.to_owned(), font.clone(), theme::TRANSPARENT)
            .size()
            .x
    };
    if width(text) <= room {
        return text.to_owned();
    }
    let characters: Vec<char> = text.chars().collect();
    let start = |length: usize| {
        let start: String = characters.iter().take(length).collect();
        format!("{}…", start.trim_end())
    };
    let fits = |length: &usize| width(&start(*length)) <= room;
    start((0..characters.len()).rev().find(fits).unwrap_or(0))
}

/// What is said beside a point: a number and a few words below it.
pub struct PointLabel {
    /// Where the point is.
    pub at: Pos2,
    /// The number.
    pub number: String,
    /// The words.
    pub words: String,
}

/// How far a label keeps from its point.
const CLEAR: f32 = 9.0;

impl PointLabel {
    /// Draws the label where it is clear of `lines`, of labels drawn before and of the edge.
    ///
    /// Returns the place that it takes.
    pub fn show(
        self,
        painter: &Painter,
        palette: &Palette,
        lines: &[Vec<Pos2>],
        taken: &[Rect],
        bounds: Rect,
    ) -> Rect {
        let number = layout(painter, self.number, semibold(12.5), palette.text);
        let words = painter.layout(self.words, regular(11.5), palette.weak, 180.0);
        let size = vec2(number.size().x.max(words.size().x), 16.0 + words.size().y);
        let (place, left) = self.at.free_place(size, lines, taken, bounds);
        let x = |width: f32| {
            if left {
                place.right() - width
            } else {
                place.left()
            }
        };
        painter.galley(pos2(x(number.size().x), place.top()), number, palette.text);
        painter.galley(
            pos2(x(words.size().x), place.top() + 16.0),
            words,
            palette.weak,
        );
        place
    }
}

trait FreePlace {
    fn free_place(
        self,
        size: Vec2,
        lines: &[Vec<Pos2>],
        taken: &[Rect],
        bounds: Rect,
    ) -> (Rect, bool);
}

impl FreePlace for Pos2 {
    /// The best of the places around a point, and whether it lies to the left of it.
    fn free_place(
        self,
        size: Vec2,
        lines: &[Vec<Pos2>],
        taken: &[Rect],
        bounds: Rect,
    ) -> (Rect, bool) {
        let (right, left) = (self.x + CLEAR, self.x - CLEAR - size.x);
        let (above, below) = (self.y - size.y - 4.0, self.y + 6.0);
        let high = above - size.y;
        let candidates = [
            (left, above, true),
            (right, above, false),
            (left, high, true),
            (right, high, false),
            (right, below, false),
            (left, below, true),
        ];
        let places =
            candidates.map(|(x, y, is_left)| (Rect::from_min_size(pos2(x, y), size), is_left));
        let cost = |place: &Rect| {
            let outside = usize::from(!bounds.contains_rect(*place));
            let covered = taken
                .iter()
                .filter(|other| other.intersects(*place))
                .count();
            100 * outside + 20 * covered + crossings(lines, *place)
        };
        let best = places.iter().min_by_key(|(place, _)| cost(place));
        best.copied()
            .unwrap_or((Rect::from_min_size(self, size), false))
    }
}

/// How many pieces of the lines pass through a place.
fn crossings(lines: &[Vec<Pos2>], place: Rect) -> usize {
    let passes = |pair: &[Pos2]| {
        let [a, b] = pair else { return false };
        let steps = 8u8;
        (0..=steps).any(|step| place.contains(a.lerp(*b, f32::from(step) / f32::from(steps))))
    };
    lines
        .iter()
        .flat_map(|line| line.windows(2))
        .filter(|pair| passes(pair))
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_at_the_lines_ends_never_overlap_or_leave_the_plot() {
        let tops = spread(&[10.0, 12.0, 95.0, 96.0], 20.0, 0.0, 100.0);
        for pair in tops.windows(2) {
            assert!(pair[1] - pair[0] >= 20.0, "{tops:?}");
        }
        assert!(tops[0] >= 0.0 && tops[3] + 20.0 <= 100.0, "{tops:?}");
    }

    #[test]
    fn a_label_avoids_lines_other_labels_and_the_edge() {
        let bounds = Rect::from_min_size(Pos2::ZERO, vec2(400.0, 300.0));
        let size = vec2(60.0, 30.0);
        let at = pos2(200.0, 150.0);
        let rising = vec![vec![pos2(0.0, 100.0), at, pos2(200.0, 0.0)]];
        let (place, _) = at.free_place(size, &rising, &[], bounds);
        assert_eq!(crossings(&rising, place), 0);
        let (other, _) = at.free_place(size, &rising, &[place], bounds);
        assert!(!other.intersects(place));
        let (inside, _) = pos2(395.0, 150.0).free_place(size, &[], &[], bounds);
        assert!(bounds.contains_rect(inside));
    }
}
