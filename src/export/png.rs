//! A picture as PNG, made from its SVG: not from the screen, and with the program's own letters.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use super::{Drawn, fonts};

/// Pixels for each point: sharp on paper and on fine screens.
const SCALE: f32 = 2.0;

/// A picture in pixels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pixels {
    /// Pixels in a row.
    pub width: usize,
    /// Rows.
    pub height: usize,
    /// Red, green, blue and opacity of each pixel, row by row from the top.
    pub rgba: Vec<u8>,
}

/// The picture as a PNG file.
///
/// # Errors
/// What the renderer says; none that a picture of finite numbers can cause.
pub fn write(picture: &dyn Drawn) -> Result<Vec<u8>, String> {
    draw(picture)?
        .encode_png()
        .map_err(|error| error.to_string())
}

/// The picture as pixels, for the clipboard.
///
/// # Errors
/// As when it is written to a file.
pub fn pixels(picture: &dyn Drawn) -> Result<Pixels, String> {
    let drawn = draw(picture)?;
    let size = |length: u32| usize::try_from(length).map_err(|error| error.to_string());
    Ok(Pixels {
        width: size(drawn.width())?,
        height: size(drawn.height())?,
        rgba: drawn.take_demultiplied(),
    })
}

/// The document with the program's own letters.
fn read(document: &[u8]) -> Result<Tree, String> {
    let mut options = Options::default();
    let letters = options.fontdb_mut();
    for font in [fonts::REGULAR, fonts::SEMIBOLD, fonts::BOLD] {
        letters.load_font_data(font.to_vec());
    }
    letters.set_sans_serif_family("Open Sans");
    Tree::from_data(document, &options).map_err(|error| error.to_string())
}

fn draw(picture: &dyn Drawn) -> Result<Pixmap, String> {
    let tree = read(&picture.svg())?;
    let size = tree.size().to_int_size();
    let size = size.scale_by(SCALE).ok_or("an empty picture")?;
    let mut drawn = Pixmap::new(size.width(), size.height()).ok_or("too large a picture")?;
    let scale = Transform::from_scale(SCALE, SCALE);
    resvg::render(&tree, scale, &mut drawn.as_mut());
    Ok(drawn)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::letters::{Estimated, Letters as _, Weight};

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
