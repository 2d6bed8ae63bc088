//! Paints the areas of a map: land in its colour, and its borders.

use eframe::egui::{Color32, Mesh, Painter, Pos2, Shape, Stroke};

use super::painted::Painted;
use crate::app::theme::Palette;
use crate::chart::{Chart, Ink, Land, Outline};

/// Draws every land, its border, and the one that is read with a bold edge.
pub fn show(painter: &Painter, palette: &Palette, chart: &Chart, place: &Painted) {
    let border = Stroke::new(0.8, palette.reference);
    for land in chart.lands() {
        fill(painter, land, place, palette.of(Ink::Shade(land.share)));
        outline(painter, land.outline, place, border);
    }
    for land in chart.lands().filter(|land| land.is_read) {
        // A light line around a dark one: bold on any colour.
        outline(painter, land.outline, place, Stroke::new(5.0, palette.card));
        outline(painter, land.outline, place, Stroke::new(3.0, palette.text));
    }
}

/// The land of an area in one colour.
fn fill(painter: &Painter, land: &Land, place: &Painted, colour: Color32) {
    let mut mesh = Mesh::default();
    for (triangle, at) in land.outline.triangles.iter().zip((0..).step_by(3)) {
        for corner in triangle {
            mesh.colored_vertex(place.at(*corner), colour);
        }
        mesh.add_triangle(at, at + 1, at + 2);
    }
    painter.add(Shape::mesh(mesh));
}

/// The border of an area; what is finer than a point of the screen is left out.
pub fn outline(painter: &Painter, outline: &Outline, place: &Painted, stroke: Stroke) {
    for ring in &outline.rings {
        let mut points: Vec<Pos2> = Vec::with_capacity(ring.len());
        for point in ring.iter().map(|point| place.at(*point)) {
            let last = points.last();
            if last.is_none_or(|last| last.distance_sq(point) >= 1.0) {
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
        let (to, from) = ((here - before).normalized(), (after - here).normalized());
        to.dot(from) < -0.5
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
