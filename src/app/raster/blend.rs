//! One pixel over another: packed, two channels at a time.

use eframe::egui::Color32;

/// Red and blue of a pixel, or of one shifted by eight bits its green.
const RED_BLUE: u32 = 0x00FF_00FF;

/// A colour that hides what is below it, as a pixel.
pub fn opaque(colour: Color32) -> u32 {
    let [red, green, blue, _] = colour.to_array();
    u32::from_be_bytes([0, red, green, blue])
}

/// What is drawn at a pixel: its colour times its opacity, and what it lets through, 0–255.
#[derive(Clone, Copy, Debug)]
pub struct Ink {
    colour: u32,
    through: u32,
}

impl Ink {
    /// Of a colour as egui gives it.
    pub fn of(colour: Color32) -> Self {
        Self::new(colour.to_array().map(u32::from))
    }

    /// Of red, green, blue and opacity, each 0–255.
    pub fn new([red, green, blue, opacity]: [u32; 4]) -> Self {
        Self {
            colour: red << 16 | green << 8 | blue,
            through: 255 - opacity,
        }
    }

    /// The pixel, where nothing shines through.
    pub fn solid(self) -> Option<u32> {
        (self.through == 0).then_some(self.colour)
    }

    /// Whether it leaves everything as it is.
    pub fn is_nothing(self) -> bool {
        self.colour == 0 && self.through == 255
    }

    /// The pixel that it makes of the one below.
    pub fn over(self, below: u32) -> u32 {
        let over = |ink: u32, below: u32| add(ink, scaled(below, self.through));
        let red_blue = over(self.colour & RED_BLUE, below & RED_BLUE);
        let green = over(self.colour >> 8 & 0xFF, below >> 8 & 0xFF);
        red_blue | green << 8
    }
}

/// Two channels times a share of 255, rounded.
fn scaled(channels: u32, share: u32) -> u32 {
    let product = channels * share + 0x0080_0080;
    (product + (product >> 8 & RED_BLUE)) >> 8 & RED_BLUE
}

/// The sum of two channels, at most 255 each.
fn add(one: u32, other: u32) -> u32 {
    let sum = one + other;
    let over = sum & 0x0100_0100;
    (sum | (over - (over >> 8))) & RED_BLUE
}

/// A number of 0–255 times another as a share of 255, rounded.
pub fn times(one: u32, other: u32) -> u32 {
    let product = one * other + 128;
    (product + (product >> 8)) >> 8
}
