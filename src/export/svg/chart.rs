//! Charts below each other as SVG: of each its axes, then a group for each layer; then the notes of all.

use super::layout::{Layout, NOTE_LINE, NoteLine, Placed, SAMPLE, SUBTITLE, TITLE};
use super::pieces::{colour, label, piece, polygon, stroke};
use super::xml::{Xml, number};
use super::{EDGE, WEAK_SIZE, land};
use crate::chart::letters::{Estimated, Lettering, Weight};
use crate::chart::{
    Anchor, Area, Chart, Field, Fill, Frame, Ink, Layer, Line, Stroke, Tick, pieces,
};
use crate::export::Size;
use crate::table::Table;

/// The charts as a document, perhaps with the numbers of a table below them.
pub fn write(charts: &[Chart], table: Option<&Table>, size: Size) -> Vec<u8> {
    let layout = Layout::new(charts, table, size);
    document(charts, &layout, size, |xml| {
        for (index, one) in layout.charts.iter().enumerate() {
            // Names in a document are each given once.
            let mark = if index == 0 {
                String::new()
            } else {
                format!("{}-", one.chart.id)
            };
            head(xml, one);
            if one.chart.is_map() {
                land::draw(xml, one.chart, &one.frame);
            } else {
                axes(xml, one, &mark);
            }
            layers(xml, one, &mark);
        }
        if let Some((numbers, top)) = &layout.numbers {
            numbers.draw(xml, *top);
        }
        notes_below(xml, &layout.notes, layout.below);
    })
}

/// A document with the name of its charts, and what is drawn in it.
fn document(
    charts: &[Chart],
    layout: &Layout<'_>,
    size: Size,
    fill: impl FnOnce(&mut Xml),
) -> Vec<u8> {
    let first = charts.first();
    let language = first.map(|one| one.language).unwrap_or_default();
    let lengths = [layout.width, layout.height];
    let [width, height] = lengths.map(number);
    // How much larger it is shown.
    let scale = size.scale * size.width / layout.width;
    let shown = lengths.map(|length| number(length * scale));
    let described: Vec<_> = charts.iter().map(|one| one.description.as_str()).collect();
    let attributes = [
        ("xmlns", "http://www.w3.org/2000/svg"),
        ("width", shown[0].as_str()),
        ("height", &shown[1]),
        ("viewBox", &format!("0 0 {width} {height}")),
        ("role", "img"),
        ("aria-labelledby", "title description"),
        ("xml:lang", language.code()),
        ("font-family", "Open Sans, sans-serif"),
    ];
    let mut xml = Xml::default();
    xml.group("svg", &attributes, |xml| {
        let title = first.map_or("", |one| &one.title);
        xml.words("title", &[("id", "title")], title);
        xml.words("desc", &[("id", "description")], &described.join(" "));
        let ground = [
            ("width", width.as_str()),
            ("height", &height),
            ("fill", &colour(Ink::Ground)),
        ];
        xml.empty("rect", &ground);
        fill(xml);
    });
    xml.finish().into_bytes()
}

fn head(xml: &mut Xml, placed: &Placed<'_>) {
    let title = (&placed.title, TITLE, Weight::Bold, Ink::Text);
    let subtitle = (&placed.subtitle, SUBTITLE, Weight::Regular, Ink::Weak);
    for ((lines, first), [size, height], weight, ink) in [title, subtitle] {
        let lettering = Lettering::new(size, weight, ink);
        let mut y = *first;
        for line in lines {
            label(xml, [EDGE, y], lettering, Anchor::Start, line);
            y += height;
        }
    }
}

fn axes(xml: &mut Xml, Placed { chart, frame, .. }: &Placed<'_>, mark: &str) {
    let plot = frame.plot;
    let grid = Stroke::solid(Ink::Grid, 1.0);
    let edge = Stroke::solid(Ink::Weak, 1.0);
    let small = Lettering::new(WEAK_SIZE, Weight::Regular, Ink::Weak);
    let ticks_x = chart.x.ticks_across(plot.width, chart.language);
    let ticks_y = chart.y.ticks(plot.height, chart.language);
    let id = format!("{mark}axes");
    xml.group("g", &[("id", id.as_str())], |xml| {
        for Tick { at, label: text } in &ticks_y {
            let y = frame.at([frame.x[0], *at])[1];
            stroke(xml, &[[plot.left, y], [plot.right(), y]], grid);
            let beside = [plot.left - 10.0, y + 4.0];
            label(xml, beside, small, Anchor::End, text);
        }
        let bottom = plot.bottom();
        stroke(xml, &[[plot.left, bottom], [plot.right(), bottom]], edge);
        for Tick { at, label: text } in &ticks_x {
            let x = frame.at([*at, frame.y[0]])[0];
            stroke(xml, &[[x, bottom], [x, bottom + 5.0]], edge);
            label(xml, [x, bottom + 20.0], small, Anchor::Middle, text);
        }
    });
}

/// A group for each layer, with its name as its title.
fn layers(xml: &mut Xml, Placed { chart, frame, .. }: &Placed<'_>, mark: &str) {
    let group = |xml: &mut Xml, index: usize, layer: &Layer, draw: &dyn Fn(&mut Xml)| {
        let id = format!("{mark}{}-{index}", kind(layer));
        xml.group("g", &[("id", id.as_str())], |xml| {
            if let Some(name) = name(layer) {
                xml.words("title", &[], name);
            }
            draw(xml);
        });
    };
    for (index, layer) in chart.layers.iter().enumerate() {
        match layer {
            Layer::Area(one) => group(xml, index, layer, &|xml| area(xml, one, frame)),
            Layer::Line(one) => group(xml, index, layer, &|xml| line(xml, one, frame)),
            Layer::Field(one) => group(xml, index, layer, &|xml| field(xml, one, frame)),
            Layer::Bar(_)
            | Layer::Mark(_)
            | Layer::Level(_)
            | Layer::Moment(_)
            | Layer::Land(_)
            | Layer::Scale(_) => {}
        }
    }
    // Words stand on every line and area.
    let laid = pieces(chart, frame, &Estimated);
    for (index, (layer, pieces)) in chart.layers.iter().zip(&laid).enumerate() {
        let draw = |xml: &mut Xml| pieces.iter().for_each(|one| piece(xml, one));
        if matches!(layer, Layer::Area(_) | Layer::Line(_) | Layer::Field(_)) {
            draw(xml);
        } else {
            group(xml, index, layer, &draw);
        }
    }
}

fn line(xml: &mut Xml, line: &Line, frame: &Frame) {
    let points: Vec<_> = line.points.iter().map(|point| frame.at(*point)).collect();
    if line.has_rim {
        let rim = Stroke::solid(Ink::Ground, line.stroke.width + 2.0);
        stroke(xml, &points, rim);
    }
    stroke(xml, &points, line.stroke);
}

/// What a layer is called in the document.
fn kind(layer: &Layer) -> &'static str {
    match layer {
        Layer::Area(_) => "area",
        Layer::Line(_) => "line",
        Layer::Bar(_) => "bar",
        Layer::Mark(_) => "mark",
        Layer::Level(_) => "level",
        Layer::Moment(_) => "moment",
        Layer::Field(_) => "field",
        Layer::Land(_) => "name",
        Layer::Scale(_) => "scale",
    }
}

fn name(layer: &Layer) -> Option<&str> {
    match layer {
        Layer::Area(area) => Some(&area.name),
        Layer::Line(line) => Some(&line.name),
        Layer::Level(level) => Some(&level.words),
        Layer::Moment(moment) => Some(&moment.words),
        Layer::Scale(scale) => Some(&scale.unit),
        Layer::Bar(_) | Layer::Mark(_) | Layer::Field(_) | Layer::Land(_) => None,
    }
}

fn area(xml: &mut Xml, area: &Area, frame: &Frame) {
    let floor = frame.y[0];
    let at = |x: f64, y: f64| frame.at([x, y.max(floor)]);
    let upper = area.edges.iter().map(|[x, _, high]| at(*x, *high));
    let lower = area.edges.iter().rev().map(|[x, low, _]| at(*x, *low));
    let opacity = match area.fill {
        Fill::Solid => 1.0,
        Fill::Faint(share) => share,
        Fill::Hatched => 0.1,
    };
    polygon(xml, upper.chain(lower), area.ink, opacity, None);
}

/// A rectangle for each few values.
fn field(xml: &mut Xml, field: &Field, frame: &Frame) {
    for cell in field.cells(24) {
        let [left, bottom] = frame.at([cell.across[0], cell.up[0]]);
        let [right, top] = frame.at([cell.across[1], cell.up[1]]);
        // A hair larger, so that no ground shines through between two.
        let [x, y, width, height] = [left, top, right - left + 0.4, bottom - top + 0.4].map(number);
        let fill = colour(Ink::Shade(cell.shade));
        let attributes = [
            ("x", x.as_str()),
            ("y", &y),
            ("width", &width),
            ("height", &height),
            ("fill", &fill),
        ];
        xml.empty("rect", &attributes);
    }
}

fn notes_below(xml: &mut Xml, lines: &[NoteLine], top: f32) {
    let mut y = top;
    xml.group("g", &[("id", "notes")], |xml| {
        for line in lines {
            y += NOTE_LINE;
            if let Some(sample) = line.sample {
                stroke(xml, &[[EDGE, y - 4.0], [EDGE + SAMPLE, y - 4.0]], sample);
            }
            let lettering = Lettering::new(WEAK_SIZE, Weight::Regular, Ink::Weak);
            let at = [EDGE + line.indent, y];
            label(xml, at, lettering, Anchor::Start, &line.text);
        }
    });
}
