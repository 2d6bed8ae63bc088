//! Lays out what stands in a plot beside its lines and areas: names, words, shapes and bars, each in its place.
//!
//! Painters draw axes, lines and areas themselves, and these pieces on top of them.

use super::laid::{Frame, Laid, Piece};
use super::letters::Letters;
use super::{Area, Axis, Chart, Fill, Ink, Layer, Stroke, bars, hatch, map, marks, moments, names};

/// From one slanting line to the next.
const HATCH: f32 = 7.0;

/// The room that a chart needs around its plot.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Room {
    /// To the left, for names of bars.
    pub left: f32,
    /// Above, for moments.
    pub above: f32,
    /// To the right, for the names of lines and areas.
    pub right: f32,
    /// Below, for names of bars.
    pub below: f32,
}

impl Room {
    /// The same for text that is so many times as large.
    #[must_use]
    pub fn times(self, scale: f32) -> Self {
        Self {
            left: scale * self.left,
            above: scale * self.above,
            right: scale * self.right,
            below: scale * self.below,
        }
    }
}

impl Chart {
    /// The room around the plot, where there is so much width for all.
    pub fn room(&self, width: f32, letters: &dyn Letters) -> Room {
        let named = self.lines().any(|line| line.is_named) || self.areas().any(|one| one.is_named);
        let right = if named {
            let usual = (0.2 * width).clamp(96.0, 190.0);
            // A little more where a name needs it.
            names::widest(self, letters).clamp(usual, usual.max(0.25 * width).clamp(170.0, 290.0))
        } else {
            0.0
        };
        let mut room = Room {
            right,
            above: moments::height_above(self, width - right, letters),
            ..Room::default()
        };
        if let Axis::Names(names) = &self.y {
            let amounts = bars::amounts_width(self, letters);
            room.left = bars::rows_width(names, width, letters) + amounts;
            // Half the last number of the axis stands beyond it.
            room.right = amounts.max(moments::NUMBERS / 2.0);
        }
        if let Axis::Values { .. } = &self.x {
            room.right = moments::NUMBERS / 2.0;
        }
        if let Axis::Names(names) = &self.x {
            room.below = bars::columns_height(names, width - moments::NUMBERS, letters);
        }
        room
    }

    /// The height of a plot over this width in which the names of rows stand whole; 0 without rows.
    pub fn rows_height(&self, width: f32, letters: &dyn Letters) -> f32 {
        let Axis::Names(names) = &self.y else {
            return 0.0;
        };
        let row = bars::row_height(names, width, letters);
        names.iter().map(|_| row).sum()
    }
}

/// Lays out what stands beside lines and areas. **Shape:** the pieces of each layer, in the order of the layers.
pub fn pieces(chart: &Chart, frame: &Frame, letters: &dyn Letters) -> Vec<Vec<Piece>> {
    let mut laid = Laid::new(chart, frame, letters);
    for (at, layer) in chart.layers.iter().enumerate() {
        match layer {
            Layer::Area(area) => texture(&mut laid, at, area),
            Layer::Bar(bar) => bars::bar(&mut laid, at, bar),
            _ => {}
        }
    }
    bars::names(&mut laid);
    names::at_ends(&mut laid);
    marks::levels(&mut laid);
    moments::lay_out(&mut laid);
    marks::marks(&mut laid);
    map::lay_out(&mut laid);
    laid.into_pieces()
}

/// What tells areas apart without their colours: slanting lines, or a seam along the upper edge.
fn texture(laid: &mut Laid<'_>, layer: usize, area: &Area) {
    let frame = laid.frame;
    let at = |x, y| frame.at([x, y]);
    if area.fill == Fill::Hatched {
        let edges = area.edges.iter();
        let edges =
            edges.map(|[x, low, high]| [at(*x, *low)[0], at(*x, *high)[1], at(*x, *low)[1]]);
        let edges: Vec<_> = edges.collect();
        for piece in hatch::hatch(&edges, HATCH) {
            let stroke = Stroke::solid(area.ink, 1.0);
            let points = piece.into();
            laid.add(layer, Piece::Line { points, stroke });
        }
    }
    if area.fill == Fill::Solid {
        // Not where it steps: a thin line with right angles is drawn with blots.
        for [[x, _, from], [next, _, to]] in area.edges.array_windows().copied() {
            if next > x {
                let points = vec![at(x, from), at(next, to)];
                let stroke = Stroke::solid(Ink::Ground, 1.0);
                laid.add(layer, Piece::Line { points, stroke });
            }
        }
    }
}
