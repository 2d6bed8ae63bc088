//! A map as SVG: the areas with their names, what their colours mean, and the numbers below.

use super::footer::{FOOTER_LINE, footer, footer_lines};
use super::frame::{EDGE, WIDTH};
use super::xml::{Anchor, Type, Xml, number};
use super::{Page, WEAK_SIZE, document, head, map_table, stroke};
use crate::chart::letters::{Estimated, Letters as _, Weight};
use crate::export::map_picture::{Legend, MapArea, MapPicture};
use crate::export::picture::{Inks, Pen};

/// Where the map begins, below title and subtitle.
const TOP: f32 = 76.0;
/// The room of the map.
const ROOM: [f32; 2] = [440.0, 500.0];
/// Where the words beside the map begin.
const BESIDE: f32 = EDGE + 440.0 + 36.0;
/// The size of a name on the map.
const NAME: f32 = 11.5;
/// The height of a line on the map.
const NAME_LINE: f32 = 14.0;
/// How far words may stand from the middle of their land, where they fit better there.
const SHIFTS: [[f32; 2]; 8] = [
    [0.0, 0.0],
    [0.0, -6.0],
    [0.0, 6.0],
    [-6.0, 0.0],
    [6.0, 0.0],
    [12.0, -6.0],
    [-12.0, -6.0],
    [0.0, -12.0],
];
/// The height of a line beside the map.
const LINE: f32 = 19.0;

/// The map as a document.
pub fn write(picture: &MapPicture) -> Vec<u8> {
    let table = TOP + ROOM[1] + 24.0;
    let below = table + map_table::height(&picture.table) + 6.0;
    let lines = footer_lines(&picture.footer).len();
    let height = std::iter::repeat_n(FOOTER_LINE, lines).sum::<f32>() + below + EDGE;
    let page = Page {
        width: WIDTH,
        height,
        language: picture.language,
        title: &picture.title,
        description: &picture.description,
        ground: &picture.inks.ground,
    };
    document(&page, |xml| {
        head(xml, &picture.title, &picture.subtitle, &picture.inks);
        let place = MapPlace::of(&picture.areas);
        xml.group("g", &[("id", "map")], |xml| {
            for area in &picture.areas {
                land(xml, &place, area, &picture.inks);
            }
        });
        xml.group("g", &[("id", "names")], |xml| {
            for area in &picture.areas {
                name(xml, &place, area, &picture.inks);
            }
        });
        legend(xml, &picture.legend, &picture.inks);
        told(xml, picture);
        map_table::draw(xml, &picture.table, &picture.inks, table);
        footer(xml, &picture.footer, &picture.inks, below);
    })
}

/// Where the map lies in the picture.
struct MapPlace {
    origin: [f32; 2],
    zoom: f32,
}

impl MapPlace {
    /// As large as fits in the room.
    fn of(areas: &[MapArea]) -> Self {
        let rings = areas.iter().flat_map(|area| &area.outline.rings);
        let start = [f32::INFINITY, f32::NEG_INFINITY];
        let [x, y] = rings.flatten().fold([start; 2], |[x, y], point| {
            [grown(x, point[0]), grown(y, point[1])]
        });
        let zoom = (ROOM[0] / (x[1] - x[0])).min(ROOM[1] / (y[1] - y[0]));
        let zoom = if zoom.is_finite() { zoom } else { 0.0 };
        Self {
            origin: [EDGE - zoom * x[0], TOP - zoom * y[0]],
            zoom,
        }
    }

    fn on(&self, [x, y]: [f32; 2]) -> [f32; 2] {
        [
            self.origin[0] + self.zoom * x,
            self.origin[1] + self.zoom * y,
        ]
    }
}

fn grown([low, high]: [f32; 2], value: f32) -> [f32; 2] {
    [low.min(value), high.max(value)]
}

/// The land of an area in its colour, holes left out.
fn land(xml: &mut Xml, place: &MapPlace, area: &MapArea, inks: &Inks) {
    let outline: String = area
        .outline
        .rings
        .iter()
        .map(|ring| path(place, ring))
        .collect();
    let attributes = [
        ("d", outline.as_str()),
        ("fill", &area.colour),
        ("fill-rule", "evenodd"),
        ("stroke", &inks.ground),
        ("stroke-width", "1"),
        ("stroke-linejoin", "round"),
    ];
    xml.group("path", &attributes, |xml| {
        xml.words("title", &[], &area.name);
        xml.words("desc", &[], &area.words);
    });
}

/// A closed line; what is finer than half a point is left out.
fn path(place: &MapPlace, ring: &[[f32; 2]]) -> String {
    let mut kept: Vec<[f32; 2]> = Vec::with_capacity(ring.len());
    for point in ring.iter().map(|point| place.on(*point)) {
        let far = |last: &[f32; 2]| (last[0] - point[0]).hypot(last[1] - point[1]) >= 0.5;
        if kept.last().is_none_or(far) {
            kept.push(point);
        }
    }
    // An island smaller than that stays visible.
    if kept.len() < 3 {
        kept = ring.iter().map(|point| place.on(*point)).collect();
    }
    let corners = kept.iter().enumerate().map(|(index, [x, y])| {
        let step = if index == 0 { 'M' } else { 'L' };
        format!("{step}{} {}", number(*x), number(*y))
    });
    corners.collect::<String>() + "Z"
}

/// Name and number on their own land where they fit, else beside it with a line.
fn name(xml: &mut Xml, place: &MapPlace, area: &MapArea, inks: &Inks) {
    let inside = place.on(area.outline.inside);
    let wide = Estimated.width(&area.name, NAME, Weight::SemiBold);
    let shifted = SHIFTS.map(|[x, y]| [inside[0] + x, inside[1] + y]);
    if let Some(at) = shifted.iter().find(|at| fits(place, area, wide, **at)) {
        name_at(xml, area, *at, &area.ink);
        return;
    }
    let half = wide / 2.0;
    let [x, y] = place.on(area.outline.beside);
    // In the room of the map.
    let x = x.min(BESIDE - 12.0 - half).max(EDGE / 2.0 + half);
    let y = y.clamp(TOP + NAME_LINE, TOP + ROOM[1] - NAME_LINE);
    let nearest = |from: f32, room: f32, to: f32| to.min(from + room).max(from - room);
    let start = [
        nearest(x, half + 3.0, inside[0]),
        nearest(y, NAME_LINE + 1.0, inside[1]),
    ];
    // The line shows on land of any colour.
    for (colour, width) in [(&inks.ground, 3.0), (&inks.text, 1.0)] {
        let pen = Pen {
            colour: colour.clone(),
            dash: Vec::new(),
            width,
        };
        stroke(xml, &[start, inside], &pen);
    }
    dot(xml, inks, inside);
    name_at(xml, area, [x, y], &inks.text);
}

fn name_at(xml: &mut Xml, area: &MapArea, [x, y]: [f32; 2], colour: &str) {
    let set = |weight| Type {
        size: NAME,
        weight,
        colour,
        anchor: Anchor::Middle,
    };
    xml.label([x, y - 3.0], set(Weight::SemiBold), &area.name);
    xml.label([x, y + NAME_LINE - 3.0], set(Weight::Regular), &area.number);
}

fn dot(xml: &mut Xml, inks: &Inks, [x, y]: [f32; 2]) {
    let (x, y) = (number(x), number(y));
    let attributes = [
        ("cx", x.as_str()),
        ("cy", &y),
        ("r", "3"),
        ("fill", &inks.text),
        ("stroke", &inks.ground),
        ("stroke-width", "1"),
    ];
    xml.empty("circle", &attributes);
}

/// Whether no border comes near the words.
fn fits(place: &MapPlace, area: &MapArea, wide: f32, [x, y]: [f32; 2]) -> bool {
    // The widths of letters are guessed on the wide side.
    let (half, high) = (0.48 * wide, NAME_LINE - 3.0);
    let room = [[x - half, x + half], [y - high, y + high]];
    let crosses = |a: [f32; 2], b: [f32; 2]| crosses(place.on(a), place.on(b), room);
    let near = |ring: &Vec<[f32; 2]>| {
        let next = ring.iter().cycle().skip(1);
        ring.iter().zip(next).any(|(a, b)| crosses(*a, *b))
    };
    !area.outline.rings.iter().any(near)
}

/// Whether a line meets a room, `[[left, right], [top, bottom]]`: on each axis it is inside for a part of its way.
fn crosses(a: [f32; 2], b: [f32; 2], room: [[f32; 2]; 2]) -> bool {
    let mut way = [0.0_f32, 1.0];
    for ((a, b), [low, high]) in a.into_iter().zip(b).zip(room) {
        let step = b - a;
        if step == 0.0 && (a < low || a > high) {
            return false;
        }
        if step != 0.0 {
            let (one, other) = ((low - a) / step, (high - a) / step);
            way = [way[0].max(one.min(other)), way[1].min(one.max(other))];
        }
    }
    way[0] <= way[1]
}

/// What the colours mean, beside the top of the map.
fn legend(xml: &mut Xml, legend: &Legend, inks: &Inks) {
    let set = |colour, anchor| Type {
        size: WEAK_SIZE,
        weight: Weight::Regular,
        colour,
        anchor,
    };
    let stops = [("0", &legend.from.0), ("1", &legend.to.0)];
    xml.group("linearGradient", &[("id", "scale")], |xml| {
        for (offset, colour) in stops {
            xml.empty("stop", &[("offset", offset), ("stop-color", colour)]);
        }
    });
    xml.group("g", &[("id", "legend")], |xml| {
        let (left, top) = (number(BESIDE), number(TOP + 20.0));
        xml.label(
            [BESIDE, TOP + 12.0],
            set(&inks.weak, Anchor::Start),
            &legend.unit,
        );
        let attributes = [
            ("x", left.as_str()),
            ("y", &top),
            ("width", "200"),
            ("height", "12"),
            ("fill", "url(#scale)"),
            ("stroke", &inks.weak),
            ("stroke-width", "0.75"),
        ];
        xml.empty("rect", &attributes);
        let y = TOP + 47.0;
        xml.label([BESIDE, y], set(&inks.text, Anchor::Start), &legend.from.1);
        xml.label(
            [BESIDE + 200.0, y],
            set(&inks.text, Anchor::End),
            &legend.to.1,
        );
    });
}

/// The paragraphs beside the map.
fn told(xml: &mut Xml, picture: &MapPicture) {
    const SIZE: f32 = 13.0;
    let set = Type {
        size: SIZE,
        weight: Weight::Regular,
        colour: &picture.inks.text,
        anchor: Anchor::Start,
    };
    let mut y = TOP + 90.0;
    for paragraph in &picture.told {
        for line in Estimated.wrapped(paragraph, SIZE, Weight::Regular, WIDTH - EDGE - BESIDE) {
            xml.label([BESIDE, y], set, &line);
            y += LINE;
        }
        y += 8.0;
    }
}
