//! Strokes, texts and the pieces that charts lay out.

use super::xml::{Type, Xml, corners, number};
use crate::chart::letters::Lettering;
use crate::chart::{Anchor, Ink, PAPER, Piece, Stroke};

pub fn colour(ink: Ink) -> String {
    PAPER.of(ink).to_hex()
}

/// A line through points.
pub fn stroke(xml: &mut Xml, points: &[[f32; 2]], stroke: Stroke) {
    let (points, width) = (corners(points.iter().copied()), number(stroke.width));
    let pattern = stroke.dash.pattern(stroke.width);
    let dash: Vec<_> = pattern.into_iter().map(number).collect();
    let (dash, colour) = (dash.join(" "), colour(stroke.ink));
    let mut attributes = vec![
        ("points", points.as_str()),
        ("fill", "none"),
        ("stroke", &colour),
        ("stroke-width", &width),
        ("stroke-linejoin", "round"),
    ];
    if !dash.is_empty() {
        attributes.push(("stroke-dasharray", &dash));
    }
    xml.empty("polyline", &attributes);
}

pub fn label(xml: &mut Xml, at: [f32; 2], lettering: Lettering, anchor: Anchor, text: &str) {
    let Lettering { size, weight, ink } = lettering;
    let set = Type {
        size,
        weight,
        colour: &colour(ink),
        anchor,
    };
    xml.label(at, set, text);
}

/// A piece as a chart laid it out.
pub fn piece(xml: &mut Xml, piece: &Piece) {
    match piece {
        Piece::Words(words) => {
            let place = words.place;
            let x = match words.anchor {
                Anchor::Start => place.left,
                Anchor::Middle => place.left + place.width / 2.0,
                Anchor::End => place.right(),
            };
            let lettering = Lettering::new(words.size, words.weight, words.ink);
            let at = [x, place.top + words.size];
            label(xml, at, lettering, words.anchor, &words.text);
        }
        Piece::Line {
            points,
            stroke: how,
        } => stroke(xml, points, *how),
        Piece::Shape {
            corners: outline,
            fill,
            opacity,
            edge,
        } => {
            let points = corners(outline.iter().copied());
            let painted = Painted::new(*fill, *opacity, *edge);
            painted.write(xml, "polygon", &[("points", &points)]);
        }
        Piece::Circle {
            at,
            radius,
            fill,
            edge,
        } => {
            let [x, y, r] = [at[0], at[1], *radius].map(number);
            let painted = Painted::new(*fill, 1.0, *edge);
            painted.write(xml, "circle", &[("cx", &x), ("cy", &y), ("r", &r)]);
        }
    }
}

/// How a shape is filled and edged, as attributes.
struct Painted {
    fill: String,
    opacity: String,
    edge: Option<(String, String)>,
}

impl Painted {
    fn new(fill: Ink, opacity: f32, edge: Option<Stroke>) -> Self {
        Self {
            fill: colour(fill),
            opacity: number(opacity),
            edge: edge.map(|edge| (colour(edge.ink), number(edge.width))),
        }
    }

    /// Writes an element of this outline.
    fn write(&self, xml: &mut Xml, name: &str, outline: &[(&str, &str)]) {
        let mut attributes = outline.to_vec();
        attributes.push(("fill", &self.fill));
        if self.opacity != "1" {
            attributes.push(("fill-opacity", &self.opacity));
        }
        if let Some((colour, width)) = &self.edge {
            attributes.extend([("stroke", colour.as_str()), ("stroke-width", width)]);
        }
        xml.empty(name, &attributes);
    }
}
