//! A picture as PNG, made from its SVG: not from the screen, and with the program's own letters.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use super::{Drawn, Size, fonts};

/// Pixels for each point: sharp on paper and on fine screens.
pub const SCALE: f32 = 2.0;

/// The most pixels along a side: what lies beyond is not drawn well, and shown by few programs.
const MOST: f32 = 8_192.0;

/// A picture in pixels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pixels {
    /// Pixels in a row.
    pub width: usize,
    /// Rows.
    pub height: usize,
    /// Pixels in a metre where it is printed as large as it is.
    pub per_metre: u32,
    /// Red, green, blue and opacity of each pixel, row by row from the top.
    pub rgba: Vec<u8>,
}

/// The picture as a PNG file, with the size that it has on paper.
///
/// # Errors
/// What the renderer says; none that a picture of finite numbers can cause.
pub fn write(picture: &dyn Drawn, size: Size) -> Result<Vec<u8>, String> {
    let drawn = pixels(picture, size)?;
    encoded(&drawn).map_err(|error| error.to_string())
}

fn encoded(drawn: &Pixels) -> Result<Vec<u8>, png::EncodingError> {
    let length = |pixels: usize| u32::try_from(pixels).unwrap_or_default();
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, length(drawn.width), length(drawn.height));
    // The ground of every picture is filled.
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_pixel_dims(Some(png::PixelDimensions {
        xppu: drawn.per_metre,
        yppu: drawn.per_metre,
        unit: png::Unit::Meter,
    }));
    let colours = drawn.rgba.chunks_exact(4);
    let colours: Vec<u8> = colours
        .flat_map(|pixel| pixel.iter().take(3))
        .copied()
        .collect();
    encoder.write_header()?.write_image_data(&colours)?;
    Ok(file)
}

/// The picture as pixels, for the clipboard.
///
/// # Errors
/// As when it is written to a file.
pub fn pixels(picture: &dyn Drawn, size: Size) -> Result<Pixels, String> {
    let tree = read(&picture.sized(size))?;
    let scale = scale(&tree);
    let size = tree.size().to_int_size();
    let size = size.scale_by(scale).ok_or("an empty picture")?;
    let mut drawn = Pixmap::new(size.width(), size.height()).ok_or("too large a picture")?;
    let transform = Transform::from_scale(scale, scale);
    resvg::render(&tree, transform, &mut drawn.as_mut());
    let length = |pixels: u32| usize::try_from(pixels).map_err(|error| error.to_string());
    Ok(Pixels {
        width: length(drawn.width())?,
        height: length(drawn.height())?,
        per_metre: per_metre(scale),
        rgba: drawn.take_demultiplied(),
    })
}

/// Pixels in a metre of paper, where a point of the picture is a 96th of an inch.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a few thousand"
)]
fn per_metre(scale: f32) -> u32 {
    const POINTS: f32 = 96.0 / 0.0254;
    (scale * POINTS).round() as u32
}

/// The document with the program's own letters.
fn read(document: &[u8]) -> Result<Tree, String> {
    let mut options = Options::default();
    let letters = options.fontdb_mut();
    // Of fonts that hold a sign the first is taken, so the boxes come last.
    for font in [fonts::REGULAR, fonts::SEMIBOLD, fonts::BOLD, fonts::BOX] {
        letters.load_font_data(font.to_vec());
    }
    letters.set_sans_serif_family("Open Sans");
    Tree::from_data(document, &options).map_err(|error| error.to_string())
}

/// Pixels for each point: fewer where the picture would be too large, so that all of it is there.
fn scale(tree: &Tree) -> f32 {
    let longest = tree.size().width().max(tree.size().height());
    SCALE.min(MOST / longest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::letters::{Estimated, Letters as _, Weight};

    #[test]
    fn a_picture_of_any_size_is_drawn_whole() {
        struct Sized(u32, u32);
        impl Drawn for Sized {
            fn title(&self) -> &'static str {
                "sized"
            }
            fn sized(&self, _: Size) -> Vec<u8> {
                let Self(width, height) = self;
                format!(
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\">\
                     <rect width=\"{width}\" height=\"{height}\" fill=\"#154273\"/></svg>"
                )
                .into_bytes()
            }
        }
        for (asked, expected) in [
            ((960, 540), (1920, 1080)),
            ((100, 4096), (200, 8192)),
            ((100, 4200), (195, 8192)),
            ((100, 81_920), (10, 8192)),
            ((20_000, 100), (8192, 41)),
        ] {
            let pixels = pixels(&Sized(asked.0, asked.1), Size::PLAIN).unwrap();
            assert_eq!((pixels.width, pixels.height), expected, "{asked:?}");
            let last = pixels.rgba.len() - 4;
            assert_eq!(pixels.rgba[..4], [0x15, 0x42, 0x73, 255], "{asked:?}");
            assert_eq!(pixels.rgba[last..last + 3], [0x15, 0x42, 0x73], "{asked:?}");
        }
    }

    #[test]
    fn a_sign_that_the_letters_lack_is_a_box_and_never_nothing() {
        let drawn = |text: &str| {
            let document = format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><text \
                 font-family=\"Open Sans\" font-size=\"10\">{text}</text></svg>"
            );
            read(document.as_bytes())
                .unwrap()
                .root()
                .bounding_box()
                .width()
        };
        let signs = ["難", "ש", "ع", "✓", "🏠", "\u{e000}"];
        for sign in signs {
            assert!(drawn(sign) > 4.0, "{sign} is not drawn");
            assert!(drawn(&sign.repeat(3)) > 15.0, "{sign} is drawn once");
        }
        // The letters that are there stay themselves.
        let (mixed, letters) = (drawn("iii難"), drawn("iii"));
        assert!(mixed - letters < 9.0, "{mixed} {letters}");
        assert!(
            drawn("a\u{2068}b\u{2069}") < drawn("a\u{25a1}b"),
            "isolates are drawn"
        );
    }

    #[test]
    fn texts_are_estimated_a_little_wider_than_open_sans_sets_them() {
        for text in [
            "Bestuurlijke afspraak: 20.000 gehuisvest",
            "MMWW @@ %%",
            "HUISVESTING NU OF NOOIT",
            "illegible fluffy tiles",
            "15.300 – 61.200 · 75.500 (−4.896)",
            "Geïnteresseerde coöperaties, één ½ ≥ €",
            "wwwmmm",
            "AVAILABLE CAPACITY",
        ] {
            for weight in [Weight::Regular, Weight::SemiBold, Weight::Bold] {
                let number = weight.number();
                let document = format!(
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><text \
                     font-family=\"Open Sans\" font-size=\"10\" font-weight=\"{number}\">{text}</text></svg>"
                );
                let tree = read(document.as_bytes()).unwrap();
                let (real, guess) = (
                    tree.root().bounding_box().width(),
                    Estimated.width(text, 10.0, weight),
                );
                assert!(real > 10.0, "{text} is not drawn");
                assert!(
                    (0.99..1.45).contains(&(guess / real)),
                    "{text} {number}: {real} {guess}"
                );
            }
        }
    }
}
