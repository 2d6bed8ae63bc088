//! Pixels beside each other in one row of a triangle.

use eframe::egui::Pos2;

use super::blend::Ink;
use super::texture::{Texture, tinted};

/// A number that changes evenly over a triangle.
#[derive(Clone, Copy, Debug)]
pub struct Slope {
    from: Pos2,
    value: f32,
    across: f32,
    down: f32,
}

impl Slope {
    /// By its values at three places; none where these lie on one line.
    pub fn of([(a, at_a), (b, at_b), (c, at_c)]: [(Pos2, f32); 3]) -> Option<Self> {
        let (ab, ac) = (b - a, c - a);
        let area = ab.x * ac.y - ac.x * ab.y;
        if area.abs() < 1e-6 {
            return None;
        }
        let (b, c) = (at_b - at_a, at_c - at_a);
        Some(Self {
            from: a,
            value: at_a,
            across: (b * ac.y - c * ab.y) / area,
            down: (c * ab.x - b * ac.x) / area,
        })
    }

    fn at(self, x: f32, y: f32) -> f32 {
        self.value + self.across * (x - self.from.x) + self.down * (y - self.from.y)
    }

    /// Whether places in a picture go along with pixels, one point for each.
    pub fn are_points([x, y]: [Self; 2]) -> bool {
        let near = |a: f32, b: f32| (a - b).abs() < 1e-3;
        let whole = |slope: Self| {
            let at = slope.at(0.5, 0.5);
            (at - at.round()).abs() < 0.02
        };
        let even = near(x.across, 1.0) && near(x.down, 0.0) && near(y.across, 0.0);
        even && near(y.down, 1.0) && whole(x) && whole(y)
    }
}

/// A picture, and where in it, in points.
#[derive(Debug)]
pub struct Picture<'a> {
    /// The picture.
    pub texture: &'a Texture,
    /// Across and down.
    pub place: [Slope; 2],
}

/// How the pixels of a triangle are filled.
#[derive(Debug)]
pub enum Fill<'a> {
    /// In one colour.
    Plain(Ink),
    /// In a colour that changes: red, green, blue and opacity.
    Shaded([Slope; 4]),
    /// With letters: one point of the picture for one pixel, in one colour.
    Letters(Picture<'a>, [u32; 4]),
    /// With a picture of any size, in a colour that may change.
    Pictured(Picture<'a>, [Slope; 4]),
}

impl Fill<'_> {
    /// Fills a row from the middle of its first pixel on.
    pub fn draw(&self, row: &mut [u32], x: f32, y: f32) {
        match self {
            Self::Plain(ink) => match ink.solid() {
                Some(pixel) => row.fill(pixel),
                None => {
                    for pixel in row {
                        *pixel = ink.over(*pixel);
                    }
                }
            },
            Self::Shaded(colours) => {
                each(row, x, |pixel, x| {
                    *pixel = Ink::new(colours.map(|colour| channel(colour.at(x, y)))).over(*pixel);
                });
            }
            Self::Letters(Picture { texture, place }, tint) => {
                // Left of the picture its first column goes on; that is as good as never.
                let [across, down] = place.map(|along| whole(along.at(x, y).round()));
                for (pixel, point) in row.iter_mut().zip(texture.row(across, down)) {
                    if *point != [0; 4] {
                        *pixel = tinted(point.map(u32::from), *tint).over(*pixel);
                    }
                }
            }
            Self::Pictured(Picture { texture, place }, tint) => each(row, x, |pixel, x| {
                let [mut u, mut v] = place.map(|along| along.at(x, y));
                if texture.is_nearest() {
                    (u, v) = (u.round(), v.round());
                }
                let tint = tint.map(|channel_of| channel(channel_of.at(x, y)));
                *pixel = tinted(texture.between(u, v), tint).over(*pixel);
            }),
        }
    }
}

fn each(row: &mut [u32], from: f32, mut draw: impl FnMut(&mut u32, f32)) {
    let mut x = from;
    for pixel in row {
        draw(pixel, x);
        x += 1.0;
    }
}

/// The whole number of a coordinate, 0 for what lies before the picture.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "negative is 0, and a picture is small"
)]
pub fn whole(at: f32) -> usize {
    at.max(0.0) as usize
}

/// A channel of a colour, 0–255.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "held between 0 and 255"
)]
fn channel(value: f32) -> u32 {
    (value + 0.5).clamp(0.0, 255.0) as u32
}
