//! Draws egui's triangles on the processor, and only where they differ from those of the picture before.
//!
//! The picture is cut into tiles. Each tile has a fingerprint of the triangles that touch it, in their order; a tile whose
//! fingerprint is that of the picture before holds the right pixels already. Colours blend as on a graphics card: the
//! colours are multiplied by their opacity and in gamma space.

mod blend;
mod span;
mod texture;
mod triangle;

use eframe::egui::epaint::{ClippedPrimitive, Mesh, Primitive, Vertex};
use eframe::egui::{Color32, Rect, TexturesDelta};

use texture::Textures;
pub use triangle::Area;
use triangle::{Corner, Triangle};

/// Width and height of a tile in pixels.
const TILE: (usize, usize) = (64, 32);

/// The picture as it stands, and what makes the next one of it.
#[derive(Debug, Default)]
pub struct Canvas {
    width: usize,
    height: usize,
    /// Rows of `0x00RRGGBB`.
    pixels: Vec<u32>,
    ground: Color32,
    textures: Textures,
    tiles: Vec<Tile>,
    triangles: Vec<Triangle>,
}

/// A tile: what it shows, and which triangles touch it in the next picture.
#[derive(Clone, Debug, Default)]
struct Tile {
    /// None as long as it has not been drawn.
    shown: Option<u64>,
    next: u64,
    touched: Vec<u32>,
}

impl Canvas {
    /// Makes the next picture and says which areas of it are new, in pixels.
    pub fn draw(
        &mut self,
        size: (usize, usize),
        pixels_per_point: f32,
        ground: Color32,
        primitives: &[ClippedPrimitive],
        textures: &TexturesDelta,
    ) -> Vec<Area> {
        if size != (self.width, self.height) || ground != self.ground {
            self.start_anew(size, ground);
        }
        if self.textures.set(textures) {
            self.forget();
        }
        for tile in &mut self.tiles {
            tile.next = 0;
            tile.touched.clear();
        }
        self.triangles.clear();
        for primitive in primitives {
            if let Primitive::Mesh(mesh) = &primitive.primitive {
                self.take(mesh, primitive.clip_rect, pixels_per_point);
            }
        }
        let drawn = self.draw_tiles();
        self.textures.free(textures);
        drawn
    }

    /// The picture's rows, from the top.
    pub fn rows(&self) -> impl Iterator<Item = &[u32]> {
        self.pixels.chunks_exact(self.width.max(1))
    }

    /// The whole of it.
    pub fn whole(&self) -> Area {
        Area::new([0, 0], [self.width, self.height])
    }

    fn start_anew(&mut self, (width, height): (usize, usize), ground: Color32) {
        (self.width, self.height, self.ground) = (width, height, ground);
        self.pixels.clear();
        self.pixels.resize(width * height, 0);
        let count = width.div_ceil(TILE.0) * height.div_ceil(TILE.1);
        self.tiles.resize(count, Tile::default());
        self.forget();
    }

    /// What the tiles show may be wrong.
    fn forget(&mut self) {
        for tile in &mut self.tiles {
            tile.shown = None;
        }
    }

    /// Notes the triangles of a mesh in the tiles that they touch.
    fn take(&mut self, mesh: &Mesh, clip: Rect, pixels_per_point: f32) {
        let clip = Area::of(clip, pixels_per_point).within(self.whole());
        if clip.is_empty() {
            return;
        }
        let texture = self.textures.slot(mesh.texture_id);
        let corner = |index: &u32| {
            let vertex: &Vertex = mesh.vertices.get(usize::try_from(*index).ok()?)?;
            Some(Corner::of(vertex, pixels_per_point))
        };
        for indices in mesh.indices.chunks_exact(3) {
            let [Some(a), Some(b), Some(c)] = [0, 1, 2].map(|at| indices.get(at).and_then(corner))
            else {
                continue;
            };
            let triangle = Triangle::of([a, b, c], clip, texture);
            if !triangle.area.is_empty() {
                self.note(triangle);
            }
        }
    }

    fn note(&mut self, triangle: Triangle) {
        let number = u32::try_from(self.triangles.len()).unwrap_or(u32::MAX);
        let print = triangle.fingerprint();
        let across = self.width.div_ceil(TILE.0);
        let area = &triangle.area;
        let columns = area.left / TILE.0..area.right.div_ceil(TILE.0);
        for row in area.top / TILE.1..area.bottom.div_ceil(TILE.1) {
            let touched = row * across + columns.start..row * across + columns.end;
            for tile in self.tiles.get_mut(touched).unwrap_or_default() {
                tile.next = (tile.next.rotate_left(5) ^ print).wrapping_mul(triangle::ODD);
                tile.touched.push(number);
            }
        }
        self.triangles.push(triangle);
    }

    /// Draws the tiles that changed; neighbours in a row are one area.
    fn draw_tiles(&mut self) -> Vec<Area> {
        let whole = self.whole();
        let across = self.width.div_ceil(TILE.0).max(1);
        let mut drawn: Vec<Area> = Vec::new();
        for (index, tile) in self.tiles.iter_mut().enumerate() {
            if tile.shown == Some(tile.next) {
                continue;
            }
            tile.shown = Some(tile.next);
            let (left, top) = (index % across * TILE.0, index / across * TILE.1);
            let area = Area::new([left, top], [left + TILE.0, top + TILE.1]).within(whole);
            let ground = blend::opaque(self.ground);
            for row in area.rows_of(&mut self.pixels, self.width) {
                row.fill(ground);
            }
            for number in &tile.touched {
                let number = usize::try_from(*number).unwrap_or(usize::MAX);
                if let Some(triangle) = self.triangles.get(number) {
                    triangle.draw(area, &mut self.pixels, self.width, &self.textures);
                }
            }
            match drawn.last_mut() {
                Some(last) if last.top == area.top && last.right == area.left => {
                    last.right = area.right;
                }
                _ => drawn.push(area),
            }
        }
        drawn
    }
}

#[cfg(test)]
mod tests;
