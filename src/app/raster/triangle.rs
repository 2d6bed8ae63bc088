//! A triangle in pixels: which it covers, and how each is filled.

use eframe::egui::epaint::{Vertex, WHITE_UV};
use eframe::egui::{Color32, Pos2, Rect};

use super::blend::Ink;
use super::span::{Fill, Picture, Slope, whole};
use super::texture::Textures;

/// An odd number that spreads bits, for fingerprints.
pub const ODD: u64 = 0x9E37_79B9_7F4A_7C15;

/// A rectangle of whole pixels; right and bottom lie outside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Area {
    /// The first column.
    pub left: usize,
    /// The first row.
    pub top: usize,
    /// The column after the last.
    pub right: usize,
    /// The row after the last.
    pub bottom: usize,
}

impl Area {
    /// By its first pixel, and that which lies after its last across and down.
    pub fn new([left, top]: [usize; 2], [right, bottom]: [usize; 2]) -> Self {
        Self {
            left,
            top,
            right,
            bottom,
        }
    }

    /// A rectangle in points, its edges rounded as on a graphics card.
    pub fn of(rect: Rect, pixels_per_point: f32) -> Self {
        let corner =
            |at: Pos2| <[f32; 2]>::from(at).map(|at| whole((at * pixels_per_point).round()));
        Self::new(corner(rect.min), corner(rect.max))
    }

    /// What it has in common with another.
    pub fn within(self, other: Self) -> Self {
        Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        }
    }

    /// Whether it holds no pixel.
    pub fn is_empty(self) -> bool {
        self.left >= self.right || self.top >= self.bottom
    }

    /// Its part of each row of a picture.
    pub fn rows_of(self, pixels: &mut [u32], width: usize) -> impl Iterator<Item = &mut [u32]> {
        let rows = pixels.chunks_exact_mut(width.max(1));
        let rows = rows.take(self.bottom).skip(self.top);
        rows.filter_map(move |row| row.get_mut(self.left..self.right))
    }
}

/// The first pixel whose middle lies at or past a coordinate.
fn first(at: f32) -> usize {
    whole((at - 0.5).ceil())
}

/// A corner, in pixels.
#[derive(Clone, Copy, Debug)]
pub struct Corner {
    /// Where.
    pub at: Pos2,
    /// Where in the picture that it is filled with, 0–1.
    pub uv: Pos2,
    /// In which colour.
    pub colour: Color32,
}

impl Corner {
    /// A corner as egui gives it.
    pub fn of(vertex: &Vertex, pixels_per_point: f32) -> Self {
        Self {
            at: vertex.pos * pixels_per_point,
            uv: vertex.uv,
            colour: vertex.color,
        }
    }
}

/// A triangle, and the pixels that it may touch.
#[derive(Clone, Copy, Debug)]
pub struct Triangle {
    corners: [Corner; 3],
    texture: usize,
    /// Its box within what may be drawn on.
    pub area: Area,
}

impl Triangle {
    /// A triangle of which only what lies within `clip` is seen.
    pub fn of(corners: [Corner; 3], clip: Area, texture: usize) -> Self {
        let [a, b, c] = corners.map(|corner| corner.at);
        let (low, high) = (a.min(b).min(c), a.max(b).max(c));
        let bounds = Area::new([first(low.x), first(low.y)], [first(high.x), first(high.y)]);
        let mut area = bounds.within(clip);
        // What is no number covers nothing.
        if !(low.x + low.y + high.x + high.y).is_finite() {
            area = Area::default();
        }
        Self {
            corners,
            texture,
            area,
        }
    }

    /// A number that differs, as good as always, when anything of it does.
    pub fn fingerprint(&self) -> u64 {
        let mut print = u64::try_from(self.texture).unwrap_or(u64::MAX);
        let mut mix = |high: u32, low: u32| {
            let part = u64::from(high) << 32 | u64::from(low);
            print = (print.rotate_left(5) ^ part).wrapping_mul(ODD);
        };
        for corner in &self.corners {
            mix(corner.at.x.to_bits(), corner.at.y.to_bits());
            mix(corner.uv.x.to_bits(), corner.uv.y.to_bits());
            mix(u32::from_le_bytes(corner.colour.to_array()), 0);
        }
        let edge = |edge: usize| u32::try_from(edge).unwrap_or(u32::MAX);
        mix(edge(self.area.left), edge(self.area.top));
        mix(edge(self.area.right), edge(self.area.bottom));
        print ^ print >> 29
    }

    /// Draws what of it lies within an area.
    pub fn draw(&self, within: Area, pixels: &mut [u32], width: usize, textures: &Textures) {
        let area = self.area.within(within);
        let Some(fill) = self.fill(textures) else {
            return;
        };
        if area.is_empty() {
            return;
        }
        let mut sorted = self.corners.map(|corner| corner.at);
        // Neighbours share a side: from top to bottom it is the same for both, so that no pixel is drawn twice or not at all.
        sorted.sort_by(|one, other| one.y.total_cmp(&other.y).then(one.x.total_cmp(&other.x)));
        let [top, middle, bottom] = sorted;
        let rows = pixels.chunks_exact_mut(width.max(1));
        for (y, row) in rows.enumerate().take(area.bottom).skip(area.top) {
            let at = centre(y);
            let long = crossing(top, bottom, at);
            let short = if at < middle.y {
                crossing(top, middle, at)
            } else {
                crossing(middle, bottom, at)
            };
            let left = first(long.min(short)).max(area.left);
            let right = first(long.max(short)).min(area.right);
            if let Some(span) = row.get_mut(left..right)
                && !span.is_empty()
            {
                fill.draw(span, centre(left), at);
            }
        }
    }

    /// How its pixels are filled; none where nothing is to be seen.
    fn fill<'a>(&self, textures: &'a Textures) -> Option<Fill<'a>> {
        let [a, b, c] = &self.corners;
        let one_colour = a.colour == b.colour && a.colour == c.colour;
        let plain = [a, b, c].iter().all(|corner| corner.uv == WHITE_UV);
        let slope = |of: &dyn Fn(&Corner) -> f32| {
            Slope::of([a, b, c].map(|corner| (corner.at, of(corner))))
        };
        if plain && one_colour {
            let ink = Ink::of(a.colour);
            return (!ink.is_nothing()).then_some(Fill::Plain(ink));
        }
        let colours = || {
            let of = |channel: fn(&Color32) -> u8| slope(&|at| f32::from(channel(&at.colour)));
            let [red, green] = [of(Color32::r)?, of(Color32::g)?];
            Some([red, green, of(Color32::b)?, of(Color32::a)?])
        };
        if plain {
            return Some(Fill::Shaded(colours()?));
        }
        let texture = textures.get(self.texture)?;
        let [width, height] = texture.size();
        let place = [
            slope(&|corner| corner.uv.x * width - 0.5)?,
            slope(&|corner| corner.uv.y * height - 0.5)?,
        ];
        if one_colour && Slope::are_points(place) {
            let tint = a.colour.to_array().map(u32::from);
            return Some(Fill::Letters(Picture { texture, place }, tint));
        }
        Some(Fill::Pictured(Picture { texture, place }, colours()?))
    }
}

/// The middle of a row or a column.
#[expect(clippy::cast_precision_loss, reason = "a few thousand pixels")]
pub fn centre(at: usize) -> f32 {
    at as f32 + 0.5
}

/// Where a side is at a height.
fn crossing(top: Pos2, bottom: Pos2, y: f32) -> f32 {
    let height = bottom.y - top.y;
    if height <= 0.0 {
        return top.x;
    }
    top.x + (bottom.x - top.x) * ((y - top.y) / height)
}
