//! The names on the map of two levers: of scenarios, of the bold line and of the others.

use eframe::egui::{Align2, Painter, Rect, Stroke, vec2};

use super::iso_paint::{Dot, DrawnLine, IsoPicture};
use crate::app::theme::{Palette, regular, semibold};

/// On which side of its dot a name stands, the best first: the corner that touches, and how far off.
const SIDES: [(Align2, [f32; 2]); 6] = [
    (Align2::LEFT_BOTTOM, [12.0, -6.0]),
    (Align2::RIGHT_BOTTOM, [-12.0, -6.0]),
    (Align2::LEFT_TOP, [12.0, 6.0]),
    (Align2::RIGHT_TOP, [-12.0, 6.0]),
    (Align2::LEFT_BOTTOM, [12.0, -25.0]),
    (Align2::LEFT_TOP, [12.0, 25.0]),
];
/// Where on its line a name stands, in twentieths of the way, the best first.
const SPOTS: [usize; 9] = [10, 7, 13, 4, 16, 9, 11, 2, 18];

impl IsoPicture<'_> {
    /// Dots and names; a name that would cover another one stands elsewhere or stays away, but every
    /// scenario's is shown.
    pub fn names_ui(&self, painter: &Painter, palette: &Palette, lines: &[DrawnLine]) {
        let mut taken: Vec<Rect> = self.dots.iter().map(|dot| self.around(dot)).collect();
        for dot in self.dots {
            let at = self.frame.at(dot.at);
            let size = if dot.active { 6.5 } else { 5.0 };
            painter.circle(at, size, dot.colour, Stroke::new(2.0, palette.card));
        }
        for dot in self.dots.iter().rev() {
            self.dot_name_ui(painter, palette, dot, &mut taken);
        }
        for line in lines {
            self.line_name_ui(painter, palette, line, &mut taken);
        }
    }

    fn around(&self, dot: &Dot) -> Rect {
        Rect::from_center_size(self.frame.at(dot.at), vec2(12.0, 12.0))
    }

    fn is_free(&self, rect: Rect, taken: &[Rect]) -> bool {
        let inside = self.frame.field.shrink(2.0).contains_rect(rect);
        inside && !taken.iter().any(|other| other.intersects(rect))
    }

    fn dot_name_ui(&self, painter: &Painter, palette: &Palette, dot: &Dot, taken: &mut Vec<Rect>) {
        let galley = painter.layout_no_wrap(dot.name.clone(), semibold(12.0), dot.colour);
        let at = self.frame.at(dot.at);
        let sheet = |(anchor, [x, y]): (Align2, [f32; 2])| {
            let aside = at + vec2(x, y);
            anchor
                .anchor_size(aside, galley.size())
                .expand2(vec2(4.0, 1.0))
        };
        let sheets = SIDES.map(sheet);
        let free = sheets.into_iter().find(|rect| self.is_free(*rect, taken));
        let inside = |rect: &Rect| self.frame.field.contains_rect(*rect);
        let [first, ..] = sheets;
        let rect = free.or_else(|| sheets.into_iter().find(inside));
        let rect = rect.unwrap_or(first);
        taken.push(rect);
        painter.rect_filled(rect, 3, palette.card);
        painter.galley(rect.center() - galley.size() / 2.0, galley, dot.colour);
    }

    /// A line's name on the longest of its pieces.
    fn line_name_ui(
        &self,
        painter: &Painter,
        palette: &Palette,
        line: &DrawnLine,
        taken: &mut Vec<Rect>,
    ) {
        let Some(piece) = line.pieces.iter().max_by_key(|piece| piece.len()) else {
            return;
        };
        let font = if line.bold {
            semibold(12.0)
        } else {
            regular(11.5)
        };
        let galley = painter.layout_no_wrap(line.name.clone(), font, palette.text);
        let spots = SPOTS
            .iter()
            .filter_map(|spot| piece.get(piece.len() * spot / 20));
        let size = galley.size() + vec2(8.0, 2.0);
        let mut sheets = spots.map(|at| Rect::from_center_size(*at, size));
        let Some(rect) = sheets.find(|rect| self.is_free(*rect, taken)) else {
            return;
        };
        taken.push(rect.expand(3.0));
        painter.rect_filled(rect, 3, palette.card);
        painter.galley(rect.center() - galley.size() / 2.0, galley, palette.text);
    }
}
