//! How colours look to readers who see other colours, and that each stands for one thing: tests of the palette.

use eframe::egui::{Color32, Rgba};

use super::theme;
use crate::chart::Ink;

/// What colour-blind readers see (Machado, Oliveira and Fernandes 2009, severity 1): protan, deutan, tritan.
const SEEN: [[[f32; 3]; 3]; 3] = [
    [
        [0.152_286, 1.052_583, -0.204_868],
        [0.114_503, 0.786_281, 0.099_216],
        [-0.003_882, -0.048_116, 1.051_998],
    ],
    [
        [0.367_322, 0.860_646, -0.227_968],
        [0.280_085, 0.672_501, 0.047_413],
        [-0.011_820, 0.042_940, 0.968_881],
    ],
    [
        [1.255_528, -0.076_749, -0.178_779],
        [-0.078_411, 0.930_809, 0.147_602],
        [0.004_733, 0.691_367, 0.303_900],
    ],
];

fn linear(colour: Color32) -> [f32; 3] {
    let [r, g, b, _] = Rgba::from(colour).to_array();
    [r, g, b]
}

fn luminance([r, g, b]: [f32; 3]) -> f32 {
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

fn contrast(a: Color32, b: Color32) -> f32 {
    let (a, b) = (luminance(linear(a)), luminance(linear(b)));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// CIE 1976 lightness and colour.
fn lab(rgb: [f32; 3]) -> [f32; 3] {
    let [red, green, blue] = rgb;
    let root = |part: f32| {
        if part > 0.008_856 {
            part.cbrt()
        } else {
            7.787 * part + 16.0 / 116.0
        }
    };
    let across = root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
    let bright = root(luminance(rgb));
    let deep = root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
    [
        116.0 * bright - 16.0,
        500.0 * (across - bright),
        200.0 * (bright - deep),
    ]
}

/// How different two colours look, in CIE 1976 units; 2 is just noticeable.
fn difference(seen: &[[f32; 3]; 3], a: Color32, b: Color32) -> f32 {
    let look = |colour| {
        let rgb = linear(colour);
        let mix = |row: [f32; 3]| {
            let sum: f32 = row.iter().zip(rgb).map(|(m, c)| m * c).sum();
            sum.clamp(0.0, 1.0)
        };
        lab(seen.map(mix))
    };
    let pairs = look(a).into_iter().zip(look(b));
    pairs.map(|(a, b)| (a - b).powi(2)).sum::<f32>().sqrt()
}

/// The areas of the groups in reception, and of the types of places, in their order.
fn areas(palette: &theme::Palette) -> [Vec<Color32>; 2] {
    let of = |kind: fn(usize) -> Ink, count| (0..count).map(|at| palette.of(kind(at))).collect();
    [of(Ink::Group, 4), of(Ink::PlaceType, 3)]
}

#[test]
fn areas_stand_out_from_the_card() {
    for palette in theme::ALL {
        for colour in areas(palette).concat() {
            let ratio = contrast(colour, palette.card);
            assert!(ratio >= 3.0, "{colour:?}: {ratio}");
        }
    }
}

#[test]
fn colour_blind_readers_tell_the_areas_apart() {
    for palette in theme::ALL {
        for areas in areas(palette) {
            told_apart(&areas);
        }
    }
}

fn told_apart(areas: &[Color32]) {
    for (kind, seen) in SEEN.iter().enumerate() {
        for (i, a) in areas.iter().enumerate() {
            for (j, b) in areas.iter().enumerate().skip(i + 1) {
                // Neighbours touch; the others have an area between them.
                let least = if j == i + 1 { 20.0 } else { 10.0 };
                let found = difference(seen, *a, *b);
                assert!(found >= least, "{kind}: {a:?} {b:?} {found}");
            }
        }
    }
}

/// Every colour that a plot may show, by what it stands for.
fn meanings(palette: &theme::Palette) -> Vec<(String, Color32)> {
    let single = [Ink::More, Ink::Fewer, Ink::Warning, Ink::Reference];
    let slots = (0..8).map(Ink::Scenario);
    let places = (0..3).map(Ink::PlaceType);
    let all = slots.chain(single).chain((0..4).map(Ink::Group));
    let named = |ink| (format!("{ink:?}"), palette.of(ink));
    all.chain(places).map(named).collect()
}

/// What readers see who see all colours.
const ALL: [[f32; 3]; 3] = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]];

#[test]
fn a_colour_has_one_meaning() {
    for palette in theme::ALL {
        let meanings = meanings(palette);
        for (index, (one, a)) in meanings.iter().enumerate() {
            for (other, b) in meanings.iter().skip(index + 1) {
                let found = difference(&ALL, *a, *b);
                assert!(found >= 8.0, "{one} {other}: {found}");
            }
        }
        for slot in 0..8 {
            let line = palette.of(Ink::Scenario(slot));
            for ink in [Ink::Accent, Ink::More, Ink::Fewer, Ink::Warning] {
                let found = difference(&ALL, line, palette.of(ink));
                assert!(found >= 15.0, "{slot} {ink:?}: {found}");
            }
        }
    }
}

#[test]
fn colour_blind_readers_tell_every_two_scenarios_apart() {
    for palette in theme::ALL {
        let line = |slot| palette.of(Ink::Scenario(slot));
        for (a, b) in (0..8).flat_map(|b| (0..b).map(move |a| (a, b))) {
            assert!(contrast(line(a), palette.card) >= 4.5, "{a}");
            for (kind, seen) in SEEN.iter().enumerate() {
                let found = difference(seen, line(a), line(b));
                assert!(found >= 12.0, "{kind}: {a} {b} {found}");
            }
        }
    }
}

#[test]
fn parts_of_a_difference_stand_out_and_are_told_apart() {
    for palette in theme::ALL {
        for colour in [palette.of(Ink::More), palette.of(Ink::Fewer)] {
            assert!(contrast(colour, palette.card) >= 3.0, "{colour:?}");
        }
        for (kind, seen) in SEEN.iter().enumerate() {
            let found = difference(seen, palette.of(Ink::More), palette.of(Ink::Fewer));
            assert!(found >= 20.0, "{kind}: {found}");
        }
    }
}

#[test]
fn names_on_the_map_can_be_read_on_every_colour_of_the_scale() {
    for palette in theme::ALL {
        for share in (0..=100u8).map(|percent| f32::from(percent) / 100.0) {
            let fill = palette.of(Ink::Shade(share));
            let ratio = contrast(palette.of(Ink::OnShade(share)), fill);
            assert!(ratio >= 4.5, "{share}: {ratio}");
        }
    }
}

#[test]
fn in_high_contrast_text_has_seven_to_one_and_every_edge_three() {
    let high = theme::ALL.into_iter().skip(2);
    for palette in high {
        for text in [palette.text, palette.weak, palette.accent, palette.warning] {
            for ground in [palette.card, palette.ground, palette.accent_faint] {
                let ratio = contrast(text, ground);
                assert!(ratio >= 7.0, "{text:?} on {ground:?}: {ratio}");
            }
        }
        for edge in [palette.border, palette.track, palette.reference] {
            let ratio = contrast(edge, palette.card);
            assert!(ratio >= 3.0, "{edge:?}: {ratio}");
        }
    }
}
