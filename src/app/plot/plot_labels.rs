//! Names at the lines' ends and labels beside points, clear of each other, of the lines and of the edge.

use std::sync::Arc;

use eframe::egui::{Color32, FontId, Galley, Painter, Pos2, Rect, Vec2, pos2, vec2};

use crate::app::theme::{self, Palette, regular, semibold};
use crate::chart::place as labels;

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
    let tops = labels::spread(&ideal, NAME_HEIGHT, bounds.top(), bounds.bottom());
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

fn layout(painter: &Painter, text: String, font: FontId, colour: Color32) -> Arc<Galley> {
    painter.layout_no_wrap(text, font, colour)
}

/// The text, or as much of it as fits with an ellipsis.
pub fn elided(painter: &Painter, text: &str, font: &FontId, room: f32) -> String {
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
        let (place, left, cost) = free_place(self.at, size, around);
        let room = cost < labels::COVERED;
        let (place, left) = if room {
            (place, left)
        } else {
            let (place, left, _) = free_place(self.at, number.size(), around);
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

impl Surroundings {
    /// The same without the screen's types.
    fn plain(&self) -> labels::Around {
        let place = |rect: &Rect| labels::Place {
            left: rect.left(),
            top: rect.top(),
            width: rect.width(),
            height: rect.height(),
        };
        let line = |line: &Vec<Pos2>| line.iter().map(|point| (*point).into()).collect();
        labels::Around {
            lines: self.lines.iter().map(line).collect(),
            taken: self.taken.iter().map(place).collect(),
            bounds: place(&self.bounds),
        }
    }
}

/// The best place around a point, whether it lies to the left of it, and what it costs.
fn free_place(at: Pos2, size: Vec2, around: &Surroundings) -> (Rect, bool, usize) {
    let beside = labels::beside(at.into(), size.into(), &around.plain());
    let corner = pos2(beside.place.left, beside.place.top);
    let rect = Rect::from_min_size(corner, size);
    (rect, beside.is_left, beside.cost)
}
