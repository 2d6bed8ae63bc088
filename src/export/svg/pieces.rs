//! Strokes, texts and the pieces that charts lay out.

use super::xml::{Attribute, Xml, corners, number};
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

/// A text whose line stands at a place.
pub fn label(xml: &mut Xml, at: [f32; 2], lettering: Lettering, anchor: Anchor, text: &str) {
    let [x, y, size] = [at[0], at[1], lettering.size].map(number);
    // What SVG calls the end of a text that stands at its place.
    let anchor = match anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    let attributes = [
        ("x", x.as_str()),
        ("y", &y),
        ("font-size", &size),
        ("font-weight", lettering.weight.number()),
        ("text-anchor", anchor),
        ("fill", &colour(lettering.ink)),
    ];
    xml.words("text", &attributes, text);
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
        } => polygon(xml, outline.iter().copied(), *fill, *opacity, *edge),
        Piece::Circle {
            at,
            radius,
            fill,
            edge,
        } => {
            let [x, y, r] = [at[0], at[1], *radius].map(number);
            let outline = [("cx", x.as_str()), ("cy", &y), ("r", &r)];
            shape(xml, "circle", &outline, *fill, 1.0, *edge);
        }
    }
}

/// A filled shape between corners.
pub fn polygon(
    xml: &mut Xml,
    outline: impl IntoIterator<Item = [f32; 2]>,
    fill: Ink,
    opacity: f32,
    edge: Option<Stroke>,
) {
    let points = corners(outline);
    shape(xml, "polygon", &[("points", &points)], fill, opacity, edge);
}

/// A filled shape of an outline.
fn shape(
    xml: &mut Xml,
    name: &str,
    outline: &[Attribute<'_>],
    fill: Ink,
    opacity: f32,
    edge: Option<Stroke>,
) {
    let (fill, opacity) = (colour(fill), number(opacity));
    let edge = edge.map(|edge| (colour(edge.ink), number(edge.width)));
    let mut attributes = outline.to_vec();
    attributes.push(("fill", &fill));
    if opacity != "1" {
        attributes.push(("fill-opacity", &opacity));
    }
    if let Some((colour, width)) = &edge {
        attributes.extend([("stroke", colour.as_str()), ("stroke-width", width)]);
    }
    xml.empty(name, &attributes);
}
