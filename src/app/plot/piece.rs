//! Paints a piece of a chart, as laid out: words, lines, shapes and circles.

use eframe::egui::{FontId, Painter, Pos2, Shape, Stroke as Pen, pos2};

use crate::app::theme::{self, Palette, bold, regular, semibold};
use crate::chart::letters::{Letters, Weight};
use crate::chart::{Anchor, Dash, Piece, Stroke};

/// The window's own measure of letters.
pub struct Measured(pub Painter);

impl Letters for Measured {
    fn width(&self, text: &str, size: f32, weight: Weight) -> f32 {
        let (text, font) = (text.to_owned(), font(weight, size));
        let galley = self.0.layout_no_wrap(text, font, theme::ANY_INK);
        galley.size().x
    }
}

fn font(weight: Weight, size: f32) -> FontId {
    match weight {
        Weight::Regular => regular(size),
        Weight::SemiBold => semibold(size),
        Weight::Bold => bold(size),
    }
}

/// Draws a piece.
pub fn paint(painter: &Painter, palette: &Palette, piece: Piece) {
    let corner = |[x, y]: [f32; 2]| pos2(x, y);
    let edged = |edge: Option<Stroke>| edge.map_or(Pen::NONE, |edge| pen(palette, edge));
    match piece {
        Piece::Words(words) => {
            let (place, font) = (words.place, font(words.weight, words.size));
            let colour = palette.of(words.ink);
            let galley = painter.layout_no_wrap(words.text, font, theme::ANY_INK);
            let left = match words.anchor {
                Anchor::Start => place.left,
                Anchor::Middle => place.left + (place.width - galley.size().x) / 2.0,
                Anchor::End => place.right() - galley.size().x,
            };
            painter.galley(pos2(left, place.top), galley, colour);
        }
        Piece::Line { points, stroke } => {
            let points: Vec<_> = points.into_iter().map(corner).collect();
            painter.extend(broken(&points, palette, stroke));
        }
        Piece::Shape {
            corners,
            fill,
            opacity,
            edge,
        } => {
            let points: Vec<_> = corners.into_iter().map(corner).collect();
            let fill = palette.of(fill).gamma_multiply(opacity);
            painter.add(Shape::convex_polygon(points, fill, edged(edge)));
        }
        Piece::Circle {
            at,
            radius,
            fill,
            edge,
        } => {
            painter.circle(corner(at), radius, palette.of(fill), edged(edge));
        }
    }
}

/// How a line of a chart is drawn in the window, gaps apart.
fn pen(palette: &Palette, stroke: Stroke) -> Pen {
    Pen::new(stroke.width, palette.of(stroke.ink))
}

/// A line with its gaps.
fn broken(points: &[Pos2], palette: &Palette, stroke: Stroke) -> Vec<Shape> {
    let pen = pen(palette, stroke);
    match stroke.dash {
        Dash::Solid => vec![Shape::line(points.to_vec(), pen)],
        Dash::Dashed(length) => Shape::dashed_line(points, pen, length, 0.618 * length),
        Dash::Dotted(spacing) => Shape::dotted_line(points, pen.color, spacing, stroke.width / 2.0),
    }
}
