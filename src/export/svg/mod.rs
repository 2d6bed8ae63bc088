//! A picture as SVG: text stays text, so that it can be searched, read aloud and mended.
//!
//! The same picture gives the same bytes. Only plain elements and attributes are used, which
//! browsers and office programs understand alike.

mod bars;
mod chart;
mod frame;
mod map;
mod map_table;
mod words;
mod xml;

use frame::{EDGE, PlotFrame, WIDTH};
use words::{EndName, FOOTER_LINE, end_names, footer, footer_lines, one_line_words, point_words};
use xml::{Anchor, Type, Xml, corners, number};

use super::picture::{Area, Decision, Inks, Pen, Picture};
use crate::chart::hatch::hatch;
use crate::chart::letters::{Estimated, Letters as _, Weight};
use crate::chart::place::{Around, Place};
use crate::text::Language;

pub use chart::write as write_chart;
pub use map::write as write_map;

/// The size of text of less weight.
const WEAK_SIZE: f32 = 11.5;

/// The picture as a document.
pub fn write(picture: &Picture) -> Vec<u8> {
    let frame = PlotFrame::new(picture);
    let below = frame.place.bottom() + 32.0 + bars::names_height(picture, &frame);
    let lines = footer_lines(&picture.footer).len();
    let page = Page {
        width: WIDTH,
        height: std::iter::repeat_n(FOOTER_LINE, lines).sum::<f32>() + below + EDGE,
        language: picture.language,
        title: &picture.title,
        description: &picture.description,
        ground: &picture.inks.ground,
    };
    document(&page, |xml| {
        head(xml, &picture.title, &picture.subtitle, &picture.inks);
        grid(xml, picture, &frame);
        plot(xml, picture, &frame);
        footer(xml, &picture.footer, &picture.inks, below);
    })
}

/// What every document has.
struct Page<'a> {
    width: f32,
    height: f32,
    language: Language,
    title: &'a str,
    description: &'a str,
    ground: &'a str,
}

/// A document with its name, and what is drawn in it.
fn document(page: &Page<'_>, fill: impl FnOnce(&mut Xml)) -> Vec<u8> {
    let (width, height) = (number(page.width), number(page.height));
    let mut xml = Xml::default();
    let attributes = [
        ("xmlns", "http://www.w3.org/2000/svg"),
        ("width", width.as_str()),
        ("height", &height),
        ("viewBox", &format!("0 0 {width} {height}")),
        ("role", "img"),
        ("aria-labelledby", "title description"),
        ("xml:lang", page.language.code()),
        ("font-family", "Open Sans, sans-serif"),
    ];
    xml.group("svg", &attributes, |xml| {
        xml.words("title", &[("id", "title")], page.title);
        xml.words("desc", &[("id", "description")], page.description);
        let ground = [
            ("width", width.as_str()),
            ("height", &height),
            ("fill", page.ground),
        ];
        xml.empty("rect", &ground);
        fill(xml);
    });
    xml.finish().into_bytes()
}

/// A line through points.
fn stroke(xml: &mut Xml, points: &[[f32; 2]], pen: &Pen) {
    let (points, width) = (corners(points.iter().copied()), number(pen.width));
    let dash: Vec<_> = pen.dash.iter().map(|length| number(*length)).collect();
    let dash = dash.join(" ");
    let mut attributes = vec![
        ("points", points.as_str()),
        ("fill", "none"),
        ("stroke", &pen.colour),
        ("stroke-width", &width),
        ("stroke-linejoin", "round"),
    ];
    if !dash.is_empty() {
        attributes.push(("stroke-dasharray", &dash));
    }
    xml.empty("polyline", &attributes);
}

fn head(xml: &mut Xml, title: &str, subtitle: &str, inks: &Inks) {
    let set = |size, weight, colour| Type {
        size,
        weight,
        colour,
        anchor: Anchor::Start,
    };
    let room = WIDTH - 2.0 * EDGE;
    let title = Estimated.elided(title, 20.0, Weight::Bold, room);
    let subtitle = Estimated.elided(subtitle, 13.0, Weight::Regular, room);
    xml.label([EDGE, 38.0], set(20.0, Weight::Bold, &inks.text), &title);
    let set = set(13.0, Weight::Regular, &inks.weak);
    xml.label([EDGE, 58.0], set, &subtitle);
}

fn grid(xml: &mut Xml, picture: &Picture, frame: &PlotFrame<'_>) {
    let (place, inks) = (frame.place, &picture.inks);
    let set = |anchor| Type {
        size: WEAK_SIZE,
        weight: Weight::Regular,
        colour: inks.weak.as_str(),
        anchor,
    };
    let pen = |colour: &str| Pen {
        colour: colour.to_owned(),
        dash: Vec::new(),
        width: 1.0,
    };
    xml.group("g", &[("id", "axes")], |xml| {
        for tick in &picture.y.ticks {
            let y = frame.y(tick.at);
            stroke(
                xml,
                &[[place.left, y], [place.right(), y]],
                &pen(&inks.grid),
            );
            xml.label([place.left - 10.0, y + 4.0], set(Anchor::End), &tick.label);
        }
        let bottom = place.bottom();
        let edge = [[place.left, bottom], [place.right(), bottom]];
        stroke(xml, &edge, &pen(&inks.weak));
        for tick in &picture.x.ticks {
            let x = frame.x(tick.at);
            stroke(xml, &[[x, bottom], [x, bottom + 5.0]], &pen(&inks.weak));
            xml.label([x, bottom + 20.0], set(Anchor::Middle), &tick.label);
        }
    });
}

fn plot(xml: &mut Xml, picture: &Picture, frame: &PlotFrame<'_>) {
    let inks = &picture.inks;
    bars::bars(xml, picture, frame);
    let mut names = areas(xml, picture, frame);
    if let Some(cursor) = picture.cursor {
        let (x, place) = (frame.x(cursor), frame.place);
        let pen = Pen {
            colour: inks.weak.clone(),
            dash: Vec::new(),
            width: 1.0,
        };
        stroke(xml, &[[x, place.top], [x, place.bottom()]], &pen);
    }
    names.extend(lines(xml, picture, frame));
    let corners = |points: &[[f64; 2]]| points.iter().map(|point| frame.at(*point)).collect();
    let drawn = picture.lines.iter().map(|line| corners(&line.points));
    let decided = picture.decisions.iter().map(|line| corners(&line.points));
    let mut around = Around {
        lines: drawn.chain(decided).collect(),
        taken: Vec::new(),
        bounds: frame.with_names(),
    };
    xml.group("g", &[("id", "names")], |xml| {
        end_names(xml, frame, inks, names, &mut around);
    });
    xml.group("g", &[("id", "marks")], |xml| {
        level(xml, picture, frame, &mut around);
        marks(xml, picture, frame, &mut around);
    });
}

/// The layers of a stack; returns their names at its right edge.
fn areas<'a>(xml: &mut Xml, picture: &'a Picture, frame: &PlotFrame<'_>) -> Vec<EndName<'a>> {
    let mut names = Vec::new();
    if picture.areas.is_empty() {
        return names;
    }
    xml.group("g", &[("id", "areas")], |xml| {
        let mut floor: Vec<f64> = Vec::new();
        for area in &picture.areas {
            floor.resize(area.points.len(), 0.0);
            let ceiling: Vec<f64> = area
                .points
                .iter()
                .zip(&floor)
                .map(|(point, floor)| floor + point[1])
                .collect();
            layer(xml, picture, frame, area, [&floor, &ceiling]);
            if let (Some(last), Some(low), Some(high)) =
                (area.points.last(), floor.last(), ceiling.last())
            {
                names.push(EndName {
                    name: &area.name,
                    value: &area.value,
                    colour: &picture.inks.text,
                    swatch: Some(&area.colour),
                    end: frame.at([last[0], f64::midpoint(*low, *high)]),
                });
            }
            floor = ceiling;
        }
    });
    names
}

fn layer(
    xml: &mut Xml,
    picture: &Picture,
    frame: &PlotFrame<'_>,
    area: &Area,
    [floor, ceiling]: [&Vec<f64>; 2],
) {
    let edge = |heights: &[f64]| -> Vec<[f32; 2]> {
        let corners = area.points.iter().zip(heights);
        corners
            .map(|(point, height)| frame.at([point[0], height.max(picture.y.min)]))
            .collect()
    };
    let (lower, upper) = (edge(floor), edge(ceiling));
    if area.hatched {
        return hatched(xml, area, &upper, &lower);
    }
    let outline = corners(upper.into_iter().chain(lower.into_iter().rev()));
    // An edge in the colour of the ground: layers are told apart without their colours.
    let attributes = [
        ("points", outline.as_str()),
        ("fill", &area.colour),
        ("stroke", &picture.inks.ground),
        ("stroke-width", "1.5"),
        ("stroke-linejoin", "round"),
    ];
    xml.group("polygon", &attributes, |xml| {
        xml.words("title", &[], &area.name);
    });
}

/// A layer of slanting lines, for what is not there.
fn hatched(xml: &mut Xml, area: &Area, upper: &[[f32; 2]], lower: &[[f32; 2]]) {
    let edges: Vec<_> = upper
        .iter()
        .zip(lower)
        .map(|(up, low)| [up[0], up[1], low[1]])
        .collect();
    let pen = Pen {
        colour: area.colour.clone(),
        dash: Vec::new(),
        width: 1.0,
    };
    xml.group("g", &[("id", "hatched")], |xml| {
        xml.words("title", &[], &area.name);
        for piece in hatch(&edges, 7.0) {
            stroke(xml, &piece, &pen);
        }
    });
}

/// The decisions and the lines; returns the names at the lines' ends.
fn lines<'a>(xml: &mut Xml, picture: &'a Picture, frame: &PlotFrame<'_>) -> Vec<EndName<'a>> {
    let at = |points: &[[f64; 2]]| -> Vec<_> { points.iter().map(|p| frame.at(*p)).collect() };
    xml.group("g", &[("id", "lines")], |xml| {
        for decision in &picture.decisions {
            let pen = Pen {
                colour: picture.inks.weak.clone(),
                dash: vec![1.5, 4.0],
                width: if decision.gives_way { 1.0 } else { 1.5 },
            };
            stroke(xml, &at(&decision.points), &pen);
        }
        for line in &picture.lines {
            stroke(xml, &at(&line.points), &line.pen);
        }
    });
    let named = picture.lines.iter().filter_map(|line| {
        Some(EndName {
            name: line.name.as_ref()?,
            value: &line.value,
            colour: &line.pen.colour,
            swatch: None,
            end: frame.at(*line.points.last()?),
        })
    });
    named.collect()
}

/// The level, with its words above it at the left edge.
fn level(xml: &mut Xml, picture: &Picture, frame: &PlotFrame<'_>, around: &mut Around) {
    let Some(level) = &picture.level else {
        return;
    };
    let (y, place) = (frame.y(level.at), frame.place);
    let line = vec![[place.left, y], [place.right(), y]];
    stroke(xml, &line, &level.pen);
    around.lines.push(line);
    let (size, weight) = (WEAK_SIZE, Weight::SemiBold);
    let text = Estimated.elided(&level.label, size, weight, place.width);
    let set = Type {
        size,
        weight,
        colour: &level.pen.colour,
        anchor: Anchor::Start,
    };
    around.taken.push(Place {
        left: place.left,
        top: y - 18.0,
        width: Estimated.width(&text, size, weight),
        height: 18.0,
    });
    xml.label([place.left + 6.0, y - 6.0], set, &text);
}

/// Ends of decisions and marked points, with their words.
fn marks(xml: &mut Xml, picture: &Picture, frame: &PlotFrame<'_>, around: &mut Around) {
    let inks = &picture.inks;
    let (giving_way, decided): (Vec<_>, Vec<_>) =
        picture.decisions.iter().partition(|one| one.gives_way);
    for decision in decided {
        if let Some(at) = decision.points.last().map(|last| frame.at(*last)) {
            dot(xml, inks, at, false);
            point_words(xml, inks, at, &decision.number, &decision.words, around);
        }
    }
    for point in &picture.points {
        let at @ [x, y] = frame.at(point.at);
        point_words(xml, inks, at, &point.number, &point.words, around);
        let diamond = corners([[x, y - 6.0], [x + 6.0, y], [x, y + 6.0], [x - 6.0, y]]);
        let attributes = [
            ("points", diamond.as_str()),
            ("fill", &inks.ground),
            ("stroke", &inks.text),
            ("stroke-width", "1.5"),
        ];
        xml.empty("polygon", &attributes);
    }
    rings(xml, inks, frame, &giving_way, around);
}

/// The ends of decisions whose words give way: a ring each, and one line beside it.
fn rings(
    xml: &mut Xml,
    inks: &Inks,
    frame: &PlotFrame<'_>,
    decisions: &[&Decision],
    around: &mut Around,
) {
    let ends = decisions.iter().filter_map(|one| {
        let at = frame.at(*one.points.last()?);
        Some((at, *one))
    });
    let ends: Vec<_> = ends.collect();
    for (at, _) in &ends {
        dot(xml, inks, *at, true);
    }
    one_line_words(xml, inks, &ends, around);
}

/// The end of a decision.
fn dot(xml: &mut Xml, inks: &Inks, at: [f32; 2], is_hollow: bool) {
    let (x, y) = (number(at[0]), number(at[1]));
    let fill = if is_hollow { &inks.ground } else { &inks.weak };
    let attributes = [
        ("cx", x.as_str()),
        ("cy", &y),
        ("r", "3.5"),
        ("fill", fill),
        ("stroke", &inks.weak),
        ("stroke-width", if is_hollow { "1.5" } else { "0" }),
    ];
    xml.empty("circle", &attributes);
}
