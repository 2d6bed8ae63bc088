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
///
/// Returns the places that they take.
pub fn end_names(
    painter: &Painter,
    palette: &Palette,
    names: &mut [EndName],
    bounds: Rect,
) -> Vec<Rect> {
    names.sort_by(|a, b| a.end.y.total_cmp(&b.end.y));
    let ideal: Vec<_> = names.iter().map(|name| name.end.y - 9.0).collect();
    let tops = spread(&ideal, NAME_HEIGHT, bounds.top(), bounds.bottom());
    let places = names.iter().zip(tops).map(|(name, top)| {
        let at = pos2(name.end.x + 8.0, top);
        let room = (bounds.right() - at.x).max(20.0);
        let text = elided(painter, &name.name, &semibold(12.0), room);
        let text = layout(painter, text, semibold(12.0), name.colour);
        let place = Rect::from_min_size(at, vec2(text.size().x, NAME_HEIGHT));
        painter.galley(at, text, name.colour);
        let value = layout(painter, name.value.clone(), regular(11.5), palette.weak);
        painter.galley(at + vec2(0.0, 14.0), value, palette.weak);
        place
    });
    places.collect()
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

/// What a label must keep clear of.
pub struct Surroundings {
    /// The lines of the plot.
    pub lines: Vec<Vec<Pos2>>,
    /// Labels that are there already.
    pub taken: Vec<Rect>,
    /// The edge.
    pub bounds: Rect,
}

impl PointLabel {
    /// Draws the label where it is clear of its surroundings; the number alone where there is no room.
    pub fn show(self, painter: &Painter, palette: &Palette, around: &mut Surroundings) {
        let number = layout(painter, self.number, semibold(12.5), palette.text);
        let words = painter.layout(self.words, regular(11.5), palette.weak, 180.0);
        let size = vec2(number.size().x.max(words.size().x), 16.0 + words.size().y);
        let (place, left, cost) = self.at.free_place(size, around);
        let room = cost < COVERED;
        let (place, left) = if room {
            (place, left)
        } else {
            let (place, left, _) = self.at.free_place(number.size(), around);
            (place, left)
        };
        let x = |width: f32| {
            if left {
                place.right() - width
            } else {
                place.left()
            }
        };
        let at = pos2(x(number.size().x), place.top());
        painter.galley(at, number, palette.text);
        if room {
            let at = pos2(x(words.size().x), place.top() + 16.0);
            painter.galley(at, words, palette.weak);
        }
        around.taken.push(place);
    }
}

/// What it costs a place to cover another label; crossing a line costs 1.
const COVERED: usize = 20;
/// What it costs a place to lie partly outside.
const OUTSIDE: usize = 100;

trait FreePlace {
    fn free_place(self, size: Vec2, around: &Surroundings) -> (Rect, bool, usize);
}

impl FreePlace for Pos2 {
    /// The best of the places around a point, whether it lies to the left of it, and what it costs.
    fn free_place(self, size: Vec2, around: &Surroundings) -> (Rect, bool, usize) {
        let (right, left) = (self.x + CLEAR, self.x - CLEAR - size.x);
        let (height, above, below) = (size.y, self.y - size.y - 4.0, self.y + 6.0);
        // Nearer is better: each place with what its distance costs.
        let heights = [
            (above, 0),
            (below, 1),
            (self.y - height / 2.0, 2),
            (above - height, 4),
            (below + height, 5),
            (above - 2.0 * height, 8),
        ];
        let candidates = heights
            .into_iter()
            .flat_map(|(y, far)| [(left, y, true, far), (right, y, false, far)]);
        let costed = candidates.map(|(x, y, is_left, far)| {
            let place = Rect::from_min_size(pos2(x, y), size);
            let outside = usize::from(!around.bounds.contains_rect(place));
            let covered = around.taken.iter().filter(|other| other.intersects(place));
            let crossed = crossings(&around.lines, place);
            let cost = OUTSIDE * outside + COVERED * covered.count() + crossed + far;
            (place, is_left, cost)
        });
        let best = costed.min_by_key(|(_, _, cost)| *cost);
        best.unwrap_or((Rect::from_min_size(self, size), false, OUTSIDE))
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
        let at = pos2(200.0, 150.0);
        let mut around = Surroundings {
            lines: vec![vec![pos2(0.0, 100.0), at, pos2(200.0, 0.0)]],
            taken: Vec::new(),
            bounds: Rect::from_min_size(Pos2::ZERO, vec2(400.0, 300.0)),
        };
        let size = vec2(60.0, 30.0);
        let (place, _, cost) = at.free_place(size, &around);
        assert_eq!(cost, 0);
        around.taken.push(place);
        let (other, ..) = at.free_place(size, &around);
        assert!(!other.intersects(place));
        let (inside, ..) = pos2(395.0, 150.0).free_place(size, &around);
        assert!(around.bounds.contains_rect(inside));
    }
}
