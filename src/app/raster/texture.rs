//! The pictures that triangles are filled with: above all the letters.

use eframe::egui::epaint::textures::TextureFilter;
use eframe::egui::epaint::{ImageData, ImageDelta};
use eframe::egui::{TextureId, TexturesDelta};

use super::blend::{Ink, times};

/// The pictures in use, by slot.
#[derive(Debug, Default)]
pub struct Textures(Vec<Option<(TextureId, Texture)>>);

/// A picture.
#[derive(Debug, Default)]
pub struct Texture {
    width: usize,
    height: usize,
    /// Red, green, blue and opacity of each point.
    points: Vec<[u8; 4]>,
    nearest: bool,
}

impl Textures {
    /// Takes over what is new, and says whether points that were in use may have changed.
    pub fn set(&mut self, delta: &TexturesDelta) -> bool {
        let mut changed = false;
        for (id, parts) in &delta.set {
            for part in parts {
                let slot = self.slot(*id);
                let there = self.0.get_mut(slot).and_then(Option::as_mut);
                // Letters are added to their picture where nothing stood.
                changed |= part.pos.is_none() || *id != TextureId::default();
                match there {
                    Some((_, texture)) => texture.set(part),
                    None => self.add(*id, part),
                }
            }
        }
        changed
    }

    /// Lets go of what is not used any more.
    pub fn free(&mut self, delta: &TexturesDelta) {
        for slot in &mut self.0 {
            if slot.as_ref().is_some_and(|(id, _)| delta.free.contains(id)) {
                *slot = None;
            }
        }
    }

    /// Where a picture is; beyond the end for one that is not known.
    pub fn slot(&self, id: TextureId) -> usize {
        let is = |slot: &Option<(TextureId, Texture)>| slot.as_ref().is_some_and(|one| one.0 == id);
        self.0.iter().position(is).unwrap_or(usize::MAX)
    }

    /// The picture in a slot.
    pub fn get(&self, slot: usize) -> Option<&Texture> {
        self.0.get(slot)?.as_ref().map(|(_, texture)| texture)
    }

    fn add(&mut self, id: TextureId, part: &ImageDelta) {
        let mut texture = Texture::default();
        texture.set(part);
        match self.0.iter_mut().find(|slot| slot.is_none()) {
            Some(free) => *free = Some((id, texture)),
            None => self.0.push(Some((id, texture))),
        }
    }
}

impl Texture {
    fn set(&mut self, part: &ImageDelta) {
        let ImageData::Color(image) = &part.image;
        let [width, height] = image.size;
        let [left, top] = part.pos.unwrap_or_default();
        if part.pos.is_none() {
            (self.width, self.height) = (width, height);
            self.points.resize(width * height, [0; 4]);
            self.nearest = part.options.magnification == TextureFilter::Nearest;
        }
        let rows = self.points.chunks_exact_mut(self.width.max(1)).skip(top);
        for (row, new) in rows.zip(image.pixels.chunks_exact(width.max(1)).take(height)) {
            let row = row.get_mut(left..).unwrap_or_default();
            for (point, new) in row.iter_mut().zip(new) {
                *point = new.to_array();
            }
        }
    }

    /// Its size in points.
    #[expect(clippy::cast_precision_loss, reason = "a few thousand points")]
    pub fn size(&self) -> [f32; 2] {
        [self.width as f32, self.height as f32]
    }

    /// Whether between points the nearest one counts.
    pub fn is_nearest(&self) -> bool {
        self.nearest
    }

    /// Points in a row from a place on; fewer where the row ends.
    pub fn row(&self, x: usize, y: usize) -> &[[u8; 4]] {
        let row = self.points.get(y * self.width..(y + 1) * self.width);
        row.and_then(|row| row.get(x..)).unwrap_or_default()
    }

    /// The colour at a place, between its four neighbours; beyond the edge that of the edge.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "held inside the picture"
    )]
    pub fn between(&self, x: f32, y: f32) -> [u32; 4] {
        let [width, height] = self.size();
        let x = x.clamp(0.0, (width - 1.0).max(0.0));
        let y = y.clamp(0.0, (height - 1.0).max(0.0));
        let (left, top) = (x as usize, y as usize);
        let (right, below) = (left + 1, (top + 1).min(self.height.saturating_sub(1)));
        let (across, down) = (share(x), share(y));
        let at = |x, y| {
            let row = self.row(0, y);
            row.get(x).or(row.last()).copied().unwrap_or_default()
        };
        let corners = [
            at(left, top),
            at(right, top),
            at(left, below),
            at(right, below),
        ];
        let weights = [
            (256 - across) * (256 - down),
            across * (256 - down),
            (256 - across) * down,
            across * down,
        ];
        let mut sum = [1u32 << 15; 4];
        for (corner, weight) in corners.into_iter().zip(weights) {
            for (sum, channel) in sum.iter_mut().zip(corner) {
                *sum += u32::from(channel) * weight;
            }
        }
        sum.map(|sum| sum >> 16)
    }
}

/// How far a place lies past a point, of 256.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a fraction of 256"
)]
fn share(place: f32) -> u32 {
    (place.fract() * 256.0) as u32
}

/// A point of a picture in a colour.
pub fn tinted(point: [u32; 4], tint: [u32; 4]) -> Ink {
    let ([red, green, blue, opacity], [r, g, b, o]) = (point, tint);
    let (red, green, blue) = (times(red, r), times(green, g), times(blue, b));
    Ink::new([red, green, blue, times(opacity, o)])
}
