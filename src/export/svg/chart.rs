//! Charts below each other as SVG: of each its axes, then a group for each layer; then the notes of all.

use super::table::Numbers;
use super::xml::{Type, Xml, corners, number};
use super::{EDGE, Page, WEAK_SIZE, WIDTH, document, land};
use crate::chart::letters::{Estimated, Letters as _, Weight};
use crate::chart::place::Place;
use crate::chart::{
    self, Area, Axis, Chart, Fill, Frame, Ink, Layer, Line, PAPER, Piece, Stroke, Tick, pieces,
};
use crate::table::Table;

/// Where the plot begins, below title and subtitle.
const TOP: f32 = 84.0;
/// The height of the plot.
const HEIGHT: f32 = 380.0;
/// The height of a plot on the months of the one above it.
const STRIP: f32 = 170.0;
/// The height of a row with its name and detail.
const ROW: f32 = 34.0;
/// The height of a map.
const MAP: f32 = 560.0;
/// The height of a line of a note.
const NOTE_LINE: f32 = 17.0;
/// Room for the numbers to the left.
const LEFT: f32 = 72.0;
/// Room for the marks of the horizontal axis.
const BELOW: f32 = 32.0;
/// How far a note stands in, for the piece of its line.
const INDENT: f32 = 40.0;

/// The charts as a document, perhaps with the numbers of a table below them.
pub fn write(charts: &[Chart], table: Option<&Table>) -> Vec<u8> {
    let (placed, plots) = below_each_other(charts);
    let language = charts.first().map(|chart| chart.language);
    let language = language.unwrap_or_default();
    let numbers = table.map(|table| Numbers::new(table, language));
    let below = plots + numbers.as_ref().map_or(0.0, Numbers::height);
    let notes: Vec<_> = charts.iter().flat_map(note_lines).collect();
    let lines: f32 = notes.iter().map(|_| NOTE_LINE).sum();
    let said = |of: fn(&Chart) -> &str| charts.iter().map(of).collect::<Vec<_>>().join(" ");
    let page = Page {
        width: WIDTH,
        height: below + lines + EDGE,
        language,
        title: charts.first().map_or("", |chart| &chart.title),
        description: &said(|chart| &chart.description),
        ground: &colour(Ink::Ground),
    };
    document(&page, |xml| {
        for (index, one) in placed.iter().enumerate() {
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
        if let Some(numbers) = &numbers {
            numbers.draw(xml, plots);
        }
        notes_below(xml, &notes, below);
    })
}

/// A chart with the place of its plot.
struct Placed<'a> {
    chart: &'a Chart,
    /// Its upper edge, with the title.
    top: f32,
    frame: Frame,
}

/// Each chart in its place, and where the last one ends.
fn below_each_other(charts: &[Chart]) -> (Vec<Placed<'_>>, f32) {
    let mut below = 0.0;
    let placed = charts.iter().enumerate().map(|(index, chart)| {
        let top = below;
        let above = index.checked_sub(1).and_then(|above| charts.get(above));
        let is_strip = above.is_some_and(|above| above.x == chart.x);
        let frame = frame(chart, top, if is_strip { STRIP } else { height(chart) });
        let room = chart.room(WIDTH - LEFT - EDGE, &Estimated);
        below = frame.plot.bottom() + BELOW.max(room.below);
        Placed { chart, top, frame }
    });
    (placed.collect(), below)
}

/// The height of the plot: rows beside their names need room each.
fn height(chart: &Chart) -> f32 {
    match &chart.y {
        Axis::Names(names) => names.iter().map(|_| ROW).sum::<f32>().max(HEIGHT),
        _ => HEIGHT,
    }
}

/// Where the plot lies in the picture, so far below its upper edge.
fn frame(chart: &Chart, above: f32, height: f32) -> Frame {
    if chart.is_map() {
        let plot = Place {
            left: EDGE,
            top: above + TOP,
            width: WIDTH - 2.0 * EDGE,
            height: MAP,
        };
        return Frame {
            plot,
            bounds: plot,
            x: chart.x.ends(),
            y: chart.y.ends(),
            scale: 1.0,
        }
        .even();
    }
    let room = chart.room(WIDTH - LEFT - EDGE, &Estimated);
    let left = LEFT.max(EDGE + room.left);
    let plot = Place {
        left,
        top: above + TOP + room.above,
        width: WIDTH - left - (EDGE / 2.0 + room.right).max(EDGE),
        height,
    };
    let start = if room.left > 0.0 { EDGE } else { plot.left };
    let bounds = Place {
        left: start,
        top: plot.top,
        width: WIDTH - EDGE / 2.0 - start,
        height: plot.height,
    };
    Frame {
        plot,
        bounds,
        x: chart.x.ends(),
        y: chart.y.ends(),
        scale: 1.0,
    }
}

pub fn colour(ink: Ink) -> String {
    PAPER.of(ink).to_hex()
}

/// A line through points.
pub fn stroke(xml: &mut Xml, points: &[[f32; 2]], stroke: Stroke) {
    let (points, width) = (corners(points.iter().copied()), number(stroke.width));
    let pattern = stroke.dash.pattern(stroke.width);
    let dash: Vec<_> = pattern.into_iter().map(number).collect();
    let (dash, colour) = (dash.join(" "), colour(stroke.ink));
    let mut attributes = vec![
        ("points", points.as_str()),
        ("fill", "none"),
        ("stroke", &colour),
        ("stroke-width", &width),
        ("stroke-linejoin", "round"),
    ];
    if !dash.is_empty() {
        attributes.push(("stroke-dasharray", &dash));
    }
    xml.empty("polyline", &attributes);
}

pub fn label(
    xml: &mut Xml,
    at: [f32; 2],
    kind: (f32, Weight, Ink),
    anchor: chart::Anchor,
    text: &str,
) {
    let (size, weight, ink) = kind;
    let set = Type {
        size,
        weight,
        colour: &colour(ink),
        anchor,
    };
    xml.label(at, set, text);
}

fn head(xml: &mut Xml, Placed { chart, top, .. }: &Placed<'_>) {
    let room = WIDTH - 2.0 * EDGE;
    let start = chart::Anchor::Start;
    let title = Estimated.elided(&chart.title, 20.0, Weight::Bold, room);
    label(
        xml,
        [EDGE, top + 38.0],
        (20.0, Weight::Bold, Ink::Text),
        start,
        &title,
    );
    let subtitle = Estimated.elided(&chart.subtitle, 13.0, Weight::Regular, room);
    label(
        xml,
        [EDGE, top + 58.0],
        (13.0, Weight::Regular, Ink::Weak),
        start,
        &subtitle,
    );
}

fn axes(xml: &mut Xml, Placed { chart, frame, .. }: &Placed<'_>, mark: &str) {
    let plot = frame.plot;
    let grid = Stroke::solid(Ink::Grid, 1.0);
    let edge = Stroke::solid(Ink::Weak, 1.0);
    let small = (WEAK_SIZE, Weight::Regular, Ink::Weak);
    let ticks_x = chart.x.ticks_across(plot.width, chart.language);
    let ticks_y = chart.y.ticks(plot.height, chart.language);
    let id = format!("{mark}axes");
    xml.group("g", &[("id", id.as_str())], |xml| {
        for Tick { at, label: text } in &ticks_y {
            let y = frame.at([frame.x[0], *at])[1];
            stroke(xml, &[[plot.left, y], [plot.right(), y]], grid);
            label(
                xml,
                [plot.left - 10.0, y + 4.0],
                small,
                chart::Anchor::End,
                text,
            );
        }
        let bottom = plot.bottom();
        stroke(xml, &[[plot.left, bottom], [plot.right(), bottom]], edge);
        for Tick { at, label: text } in &ticks_x {
            let x = frame.at([*at, frame.y[0]])[0];
            stroke(xml, &[[x, bottom], [x, bottom + 5.0]], edge);
            label(xml, [x, bottom + 20.0], small, chart::Anchor::Middle, text);
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
    let points = corners(upper.chain(lower));
    let (fill, opacity) = (
        colour(area.ink),
        match area.fill {
            Fill::Solid => 1.0,
            Fill::Faint(share) => share,
            Fill::Hatched => 0.1,
        },
    );
    let opacity = number(opacity);
    let mut attributes = vec![("points", points.as_str()), ("fill", &fill)];
    if opacity != "1" {
        attributes.push(("fill-opacity", &opacity));
    }
    xml.empty("polygon", &attributes);
}

/// A rectangle for each few values.
fn field(xml: &mut Xml, field: &chart::Field, frame: &Frame) {
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

fn piece(xml: &mut Xml, piece: &Piece) {
    match piece {
        Piece::Words(words) => {
            let place = words.place;
            let x = match words.anchor {
                chart::Anchor::Start => place.left,
                chart::Anchor::Middle => place.left + place.width / 2.0,
                chart::Anchor::End => place.right(),
            };
            let kind = (words.size, words.weight, words.ink);
            label(
                xml,
                [x, place.top + words.size],
                kind,
                words.anchor,
                &words.text,
            );
        }
        Piece::Line {
            points,
            stroke: how,
        } => stroke(xml, points, *how),
        Piece::Shape {
            corners: outline,
            fill,
            opacity,
            edge,
        } => {
            let points = corners(outline.iter().copied());
            let painted = Painted::new(*fill, *opacity, *edge);
            let mut attributes = vec![("points", points.as_str())];
            attributes.extend(painted.attributes());
            xml.empty("polygon", &attributes);
        }
        Piece::Circle {
            at,
            radius,
            fill,
            edge,
        } => {
            let [x, y, r] = [at[0], at[1], *radius].map(number);
            let painted = Painted::new(*fill, 1.0, *edge);
            let mut attributes = vec![("cx", x.as_str()), ("cy", &y), ("r", &r)];
            attributes.extend(painted.attributes());
            xml.empty("circle", &attributes);
        }
    }
}

/// How a shape is filled and edged, as attributes.
struct Painted {
    fill: String,
    opacity: String,
    edge: Option<(String, String)>,
}

impl Painted {
    fn new(fill: Ink, opacity: f32, edge: Option<Stroke>) -> Self {
        Self {
            fill: colour(fill),
            opacity: number(opacity),
            edge: edge.map(|edge| (colour(edge.ink), number(edge.width))),
        }
    }

    fn attributes(&self) -> Vec<(&str, &str)> {
        let mut attributes = vec![("fill", self.fill.as_str())];
        if self.opacity != "1" {
            attributes.push(("fill-opacity", &self.opacity));
        }
        if let Some((colour, width)) = &self.edge {
            attributes.extend([("stroke", colour.as_str()), ("stroke-width", width)]);
        }
        attributes
    }
}

/// A line of text below the plot: the stroke that it speaks of where it is the first of such a note.
struct NoteLine {
    sample: Option<Stroke>,
    indent: f32,
    text: String,
}

/// The notes, broken where they do not fit.
fn note_lines(chart: &Chart) -> Vec<NoteLine> {
    let lines = chart.notes.iter().flat_map(|note| {
        let indent = if note.sample.is_some() { INDENT } else { 0.0 };
        let room = WIDTH - 2.0 * EDGE - indent;
        let lines = Estimated.wrapped(&note.text, WEAK_SIZE, Weight::Regular, room);
        let line = move |(index, text)| NoteLine {
            sample: note.sample.filter(|_| index == 0),
            indent,
            text,
        };
        lines.into_iter().enumerate().map(line)
    });
    lines.collect()
}

fn notes_below(xml: &mut Xml, lines: &[NoteLine], top: f32) {
    let mut y = top;
    xml.group("g", &[("id", "notes")], |xml| {
        for line in lines {
            y += NOTE_LINE;
            if let Some(sample) = line.sample {
                stroke(xml, &[[EDGE, y - 4.0], [EDGE + 30.0, y - 4.0]], sample);
            }
            let kind = (WEAK_SIZE, Weight::Regular, Ink::Weak);
            let at = [EDGE + line.indent, y];
            label(xml, at, kind, chart::Anchor::Start, &line.text);
        }
    });
}
