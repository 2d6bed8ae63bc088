//! The lines of text below a map.

use super::frame::{EDGE, WIDTH};
use super::xml::{Anchor, Type, Xml};
use super::{WEAK_SIZE, stroke};
use crate::chart::letters::{Estimated, Letters as _, Weight};
use crate::export::picture::{Footnote, Inks};

/// The height of a line of the footer.
pub const FOOTER_LINE: f32 = 17.0;

/// The lines of the footer, broken where they do not fit.
pub fn footer_lines(footer: &[Footnote]) -> Vec<(Option<&Footnote>, String)> {
    let lines = footer.iter().flat_map(|note| {
        let room = WIDTH - 2.0 * EDGE - indent(note);
        let lines = Estimated.wrapped(&note.text, WEAK_SIZE, Weight::Regular, room);
        lines.into_iter().enumerate().map(move |(index, line)| {
            let head = (index == 0).then_some(note);
            (head, line)
        })
    });
    lines.collect()
}

/// How far a footnote stands in, for the piece of its line.
fn indent(note: &Footnote) -> f32 {
    if note.sample.is_some() { 40.0 } else { 0.0 }
}

/// Draws the footer from `top` on.
pub fn footer(xml: &mut Xml, footer: &[Footnote], inks: &Inks, top: f32) {
    let set = Type {
        size: WEAK_SIZE,
        weight: Weight::Regular,
        colour: &inks.weak,
        anchor: Anchor::Start,
    };
    let (mut y, mut left) = (top, EDGE);
    for (head, line) in footer_lines(footer) {
        y += FOOTER_LINE;
        if let Some(note) = head {
            left = EDGE + indent(note);
            if let Some(pen) = &note.sample {
                stroke(xml, &[[EDGE, y - 4.0], [EDGE + 30.0, y - 4.0]], pen);
            }
        }
        xml.label([left, y], set, &line);
    }
}
