//! How the map of the provinces looks: land, borders, names, and the scale of its colours.

use std::sync::Arc;

use eframe::egui::{
    Align2, Color32, Galley, Mesh, Painter, Pos2, Rect, Shape, Stroke, Ui, pos2, vec2,
};

use super::province_shapes::{ProvinceShape, bounds, shapes};
use crate::app::theme::{self, Palette, bold, regular, semibold};

/// The size of a name on the map.
const NAME: f32 = 11.5;
/// The edge around the land, in points.
const EDGE: f32 = 4.0;

/// What the map says of one province.
#[derive(Clone, Debug, PartialEq)]
pub struct MapProvince {
    /// Its name.
    pub name: String,
    /// What colours it.
    pub value: f64,
    /// The value in words, with its unit.
    pub words: String,
}

/// The map of one frame.
pub struct ProvinceMap<'a> {
    /// What the map is called.
    pub name: &'a str,
    /// Every province, in the order of CBS.
    pub provinces: &'a [MapProvince],
    /// The value of the darkest colour; the lightest is 0.
    pub top: f64,
    /// The ends of the scale, in words.
    pub ends: (&'a str, &'a str),
    /// What the colours count.
    pub unit: &'a str,
    /// The chosen province.
    pub selected: Option<usize>,
}

/// Where the map lies on the screen.
pub struct MapPlace {
    /// The room that the map has.
    pub room: Rect,
    origin: Pos2,
    zoom: f32,
}

impl MapPlace {
    /// As large as fits in a room, in its middle.
    pub fn within(room: Rect) -> Self {
        let land = bounds();
        let inner = room.shrink(EDGE);
        let zoom = (inner.width() / land.width()).min(inner.height() / land.height());
        let zoom = if zoom.is_finite() { zoom.max(0.0) } else { 0.0 };
        let origin = inner.center() - zoom * land.center().to_vec2();
        Self { room, origin, zoom }
    }

    /// A point of the map on the screen.
    pub fn on(&self, point: Pos2) -> Pos2 {
        self.origin + self.zoom * point.to_vec2()
    }

    /// A point of the screen on the map.
    pub fn back(&self, point: Pos2) -> Pos2 {
        if self.zoom > 0.0 {
            ((point - self.origin) / self.zoom).to_pos2()
        } else {
            Pos2::ZERO
        }
    }
}

/// Draws the map.
pub fn show(ui: &Ui, map: &ProvinceMap<'_>, place: &MapPlace, hovered: Option<usize>) {
    let palette = theme::palette(ui);
    let painter = ui.painter().with_clip_rect(ui.clip_rect());
    let fill = |value: f64| theme::scale(palette, share(value, map.top));
    let provinces = || map.provinces.iter().zip(shapes()).enumerate();
    let border = Stroke::new(0.8, palette.reference);
    for (_, (province, shape)) in provinces() {
        painter.add(land(shape, place, fill(province.value)));
        outline(&painter, shape, place, border);
    }
    if let Some(shape) = hovered.and_then(|index| shapes().get(index)) {
        outline(&painter, shape, place, Stroke::new(2.0, palette.text));
    }
    if let Some(shape) = map.selected.and_then(|index| shapes().get(index)) {
        // A light line around a dark one: bold on any colour.
        outline(&painter, shape, place, Stroke::new(5.0, palette.card));
        outline(&painter, shape, place, Stroke::new(3.0, palette.text));
    }
    for (index, (province, shape)) in provinces() {
        let chosen = map.selected == Some(index);
        name(
            &painter,
            palette,
            place,
            shape,
            &Name {
                words: &province.name,
                ink: theme::ink_on(fill(province.value)),
                chosen,
            },
        );
    }
    corner(&painter, palette, map, place, hovered.or(map.selected));
}

/// A value's place on the scale, 0–1.
pub fn share(value: f64, top: f64) -> f32 {
    if top <= 0.0 {
        return 0.0;
    }
    #[expect(clippy::cast_possible_truncation, reason = "a share for a colour")]
    let share = (value / top).clamp(0.0, 1.0) as f32;
    share
}

/// The land of a province in one colour.
fn land(shape: &ProvinceShape, place: &MapPlace, colour: Color32) -> Shape {
    let mut mesh = Mesh::default();
    for corner in &shape.corners {
        mesh.colored_vertex(place.on(*corner), colour);
    }
    for [a, b, c] in &shape.triangles {
        mesh.add_triangle(*a, *b, *c);
    }
    Shape::mesh(mesh)
}

/// The border of a province; what is finer than a point of the screen is left out.
fn outline(painter: &Painter, shape: &ProvinceShape, place: &MapPlace, stroke: Stroke) {
    for ring in &shape.rings {
        let mut points: Vec<Pos2> = Vec::with_capacity(ring.len());
        for point in ring.iter().map(|point| place.on(*point)) {
            if points
                .last()
                .is_none_or(|last| last.distance_sq(point) >= 1.0)
            {
                points.push(point);
            }
        }
        if points.len() >= 3 {
            lines(painter, points, stroke);
        }
    }
}

/// A closed line, broken at hairpins: around a dyke a joint would stick out far.
fn lines(painter: &Painter, mut points: Vec<Pos2>, stroke: Stroke) {
    let count = points.len();
    let hairpin = |points: &[Pos2], at: usize| {
        let point = |step: usize| points.get((at + step) % count).copied();
        let (Some(before), Some(here), Some(after)) = (point(count - 1), point(0), point(1)) else {
            return false;
        };
        (here - before)
            .normalized()
            .dot((after - here).normalized())
            < -0.5
    };
    let Some(first) = (0..count).find(|at| hairpin(&points, *at)) else {
        painter.add(Shape::closed_line(points, stroke));
        return;
    };
    points.rotate_left(first);
    let ends = (1..count).filter(|at| hairpin(&points, *at));
    let mut start = 0;
    for end in ends.chain([count]) {
        let line = points.iter().cycle().skip(start).take(end - start + 1);
        painter.add(Shape::line(line.copied().collect(), stroke));
        start = end;
    }
}

/// A name on the map.
struct Name<'a> {
    words: &'a str,
    /// Its colour on its own land.
    ink: Color32,
    chosen: bool,
}

/// The name on its own land where it fits, else beside the land with a line to it.
fn name(
    painter: &Painter,
    palette: &Palette,
    place: &MapPlace,
    shape: &ProvinceShape,
    name: &Name<'_>,
) {
    let font = if name.chosen {
        bold(NAME)
    } else {
        semibold(NAME)
    };
    let laid = |colour| painter.layout_no_wrap(name.words.to_owned(), font.clone(), colour);
    let galley = laid(name.ink);
    let inside = Rect::from_center_size(place.on(shape.inside), galley.size());
    if fits(inside, place, shape) {
        painter.galley(inside.min, galley, name.ink);
        return;
    }
    let beside = Rect::from_center_size(place.on(shape.beside), galley.size());
    let beside = kept(beside, place.room);
    let dot = place.on(shape.inside);
    let start = beside.expand(2.0).clamp(dot);
    // The line shows on land of any colour.
    painter.line_segment([start, dot], Stroke::new(3.0, palette.card));
    painter.line_segment([start, dot], Stroke::new(1.0, palette.text));
    painter.circle(dot, 3.0, palette.text, Stroke::new(1.0, palette.card));
    painter.rect_filled(beside.expand2(vec2(2.0, 0.0)), 3, palette.card);
    let galley: Arc<Galley> = laid(palette.text);
    painter.galley(beside.min, galley, palette.text);
}

/// Whether words stand on the land of one province: their middle does, and no border comes near.
fn fits(words: Rect, place: &MapPlace, shape: &ProvinceShape) -> bool {
    let words = words.expand2(vec2(1.0, -3.0));
    let words = Rect::from_two_pos(place.back(words.min), place.back(words.max));
    let crosses = |ring: &Vec<Pos2>| {
        let next = ring.iter().cycle().skip(1);
        let mut sides = ring.iter().zip(next);
        sides.any(|(a, b)| Rect::from_two_pos(*a, *b).intersects(words))
    };
    !shape.rings.iter().any(crosses) && shape.contains(words.center())
}

/// Moved into a room where it would leave it.
fn kept(rect: Rect, room: Rect) -> Rect {
    let room = room.shrink(EDGE);
    let left = rect
        .left()
        .min(room.right() - rect.width())
        .max(room.left());
    let top = rect
        .top()
        .min(room.bottom() - rect.height())
        .max(room.top());
    Rect::from_min_size(pos2(left, top), rect.size())
}

/// In the North Sea: the province that is read, and the scale.
fn corner(
    painter: &Painter,
    palette: &Palette,
    map: &ProvinceMap<'_>,
    place: &MapPlace,
    read: Option<usize>,
) {
    let left = place.room.left() + 2.0;
    let mut top = place.room.top() + 2.0;
    let mut line = |words: &str, font, colour| {
        let galley = painter.layout_no_wrap(words.to_owned(), font, colour);
        painter.galley(pos2(left, top), galley.clone(), colour);
        top += galley.size().y;
    };
    line(map.unit, regular(11.5), palette.weak);
    top += 2.0;
    let bar = Rect::from_min_size(pos2(left, top), vec2(96.0, 9.0));
    scale_bar(painter, palette, bar);
    let ends = [
        (map.ends.0, bar.left(), Align2::LEFT_TOP),
        (map.ends.1, bar.right(), Align2::RIGHT_TOP),
    ];
    for (words, x, align) in ends {
        let at = pos2(x, bar.bottom() + 1.0);
        painter.text(at, align, words, regular(11.0), palette.text);
    }
    top = bar.bottom() + 22.0;
    let mut line = |words: &str, font| {
        let galley = painter.layout_no_wrap(words.to_owned(), font, palette.text);
        painter.galley(pos2(left, top), galley.clone(), palette.text);
        top += galley.size().y;
    };
    if let Some(province) = read.and_then(|index| map.provinces.get(index)) {
        line(&province.name, bold(14.0));
        line(&province.words, regular(12.5));
    }
}

/// The colours from the lightest to the darkest.
fn scale_bar(painter: &Painter, palette: &Palette, bar: Rect) {
    const STEPS: u8 = 24;
    let step = bar.width() / f32::from(STEPS);
    for index in 0..STEPS {
        let share = f32::from(index) / f32::from(STEPS - 1);
        let left = bar.left() + f32::from(index) * step;
        let place = Rect::from_min_size(pos2(left, bar.top()), vec2(step + 0.5, bar.height()));
        painter.rect_filled(place, 0, theme::scale(palette, share));
    }
    let stroke = Stroke::new(0.8, palette.reference);
    painter.rect_stroke(bar, 0, stroke, eframe::egui::StrokeKind::Outside);
}
