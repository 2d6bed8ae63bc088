//! Names at the right ends of lines and areas: none over another, over a line or cut by the edge.

use super::laid::{Laid, NAME, Piece, SMALL};
use super::letters::{Letters, Weight};
use super::place::{Place, crossings, spread};
use super::{Chart, Dash, Fill, Ink, Layer, Stroke};

/// How far a name keeps from the end of its line.
const GAP: f32 = 9.0;
/// The side of a sample of an area's colour.
const SWATCH: f32 = 10.0;

/// A name, and the end that it belongs to.
struct EndName {
    layer: usize,
    name: String,
    value: String,
    ink: Ink,
    /// The fill of the area that it names.
    swatch: Option<(Ink, Fill)>,
    end: [f32; 2],
}

/// Places the names. One that a longer line would cross stands beside the plot, with a thin line to it.
///
/// Where there is no room for two lines each, name and value stand on one.
pub(super) fn at_ends(laid: &mut Laid<'_>) {
    let mut names = ends(laid);
    let (first, second) = (laid.line(NAME), laid.line(SMALL));
    let bounds = laid.frame.bounds;
    let fits = |names: &[EndName], height: f32| {
        f32::from(u16::try_from(names.len()).unwrap_or(u16::MAX)) * height <= bounds.height
    };
    let is_brief = !fits(&names, first + second);
    let height = if is_brief { first } else { first + second };
    // A name without room stays away; the table and the description have it. The one on top and the lowest, which
    // is the reference, stay longest.
    while !fits(&names, height) && names.len() > 1 {
        names.remove(1.min(names.len() - 2));
    }
    names.sort_by(|a, b| a.end[1].total_cmp(&b.end[1]));
    let ideal: Vec<_> = names.iter().map(|name| name.end[1] - first / 2.0).collect();
    let tops = spread(&ideal, height, bounds.top, bounds.bottom());
    let placed = names.into_iter().zip(tops);
    let leaders: Vec<_> = placed
        .filter_map(|(name, top)| place(laid, &name, top, is_brief))
        .collect();
    laid.around.lines.extend(leaders);
}

/// The room that the names need beside the plot.
pub(super) fn widest(chart: &Chart, letters: &dyn Letters) -> f32 {
    let lines = chart.lines().filter(|line| line.is_named);
    let areas = chart.areas().filter(|area| area.is_named);
    let names = lines.map(|line| (&line.name, 0.0));
    let names = names.chain(areas.map(|area| (&area.name, SWATCH + 5.0)));
    let wide = names.map(|(name, beside)| beside + letters.width(name, NAME, Weight::SemiBold));
    GAP + wide.fold(0.0, f32::max) + 2.0
}

fn ends(laid: &Laid<'_>) -> Vec<EndName> {
    let (chart, frame) = (laid.chart, laid.frame);
    let value = |value: f64| chart.y.label(value, chart.language);
    let layers = chart.layers.iter().enumerate();
    let named = layers.filter_map(|(layer, drawn)| match drawn {
        Layer::Line(line) if line.is_named => {
            let last = *line.points.last()?;
            Some(EndName {
                layer,
                name: line.name.clone(),
                value: value(last[1]),
                ink: line.stroke.ink,
                swatch: None,
                end: frame.at(last),
            })
        }
        Layer::Area(area) if area.is_named => {
            let [x, low, high] = *area.edges.last()?;
            // What is not there at the end needs no name there.
            ((high - low).round() > 0.0).then(|| EndName {
                layer,
                name: area.name.clone(),
                value: value(high - low),
                ink: Ink::Text,
                swatch: Some((area.ink, area.fill)),
                end: frame.at([x, f64::midpoint(low, high)]),
            })
        }
        _ => None,
    });
    named.collect()
}

/// Puts a name in its place. Returns the line that leads to it, where it stands apart from its end.
fn place(laid: &mut Laid<'_>, name: &EndName, top: f32, is_brief: bool) -> Option<Vec<[f32; 2]>> {
    let mut leader = None;
    let bounds = laid.frame.bounds;
    let wide = laid.width(&name.name, NAME, Weight::SemiBold);
    let beside = if name.swatch.is_some() {
        SWATCH + 5.0
    } else {
        0.0
    };
    let stands = |left: f32| Place {
        left,
        top,
        width: (beside + wide).min(bounds.right() - left),
        height: laid.line(NAME),
    };
    let mut place = stands(name.end[0] + GAP);
    if crossings(&laid.around.lines, &place) > 0 {
        place = stands(laid.frame.plot.right() + GAP);
        let points = vec![name.end, [place.left - 3.0, top + place.height / 2.0]];
        let stroke = Stroke {
            ink: Ink::Weak,
            dash: Dash::Dotted(4.0),
            width: 0.75,
        };
        leader = Some(points.clone());
        // Below every name: what it passes hides it.
        laid.add(0, Piece::Line { points, stroke });
    }
    if let Some((ink, fill)) = name.swatch {
        let side = SWATCH;
        swatch(laid, name.layer, [place.left, top + 3.0, side], ink, fill);
    }
    let left = place.left + beside;
    let value_width = laid.width(&name.value, SMALL, Weight::Regular);
    let room = (bounds.right() - left).max(0.0);
    // A name that leaves its value no room stands alone.
    let is_alone = is_brief && wide + 6.0 + value_width > room;
    let size = NAME * laid.frame.scale;
    let text = laid
        .letters
        .elided(&name.name, size, Weight::SemiBold, room);
    let first = laid.words(text, [left, top], (NAME, Weight::SemiBold, name.ink));
    let at = if is_brief {
        [first.place.right() + 6.0, top + 1.0]
    } else {
        [left, top + laid.line(NAME)]
    };
    let second = laid.words(name.value.clone(), at, (SMALL, Weight::Regular, Ink::Weak));
    for words in std::iter::once(first).chain((!is_alone).then_some(second)) {
        laid.around.taken.push(words.place);
        laid.add(name.layer, Piece::Words(words));
    }
    leader
}

/// A piece of an area before its name.
fn swatch(laid: &mut Laid<'_>, layer: usize, [left, top, side]: [f32; 3], ink: Ink, fill: Fill) {
    let corners = [[0.0, 0.0], [side, 0.0], [side, side], [0.0, side]];
    let corners = corners.map(|[x, y]| [left + x, top + y]).to_vec();
    let opacity = match fill {
        Fill::Solid => 1.0,
        Fill::Faint(opacity) => opacity,
        Fill::Hatched => 0.1,
    };
    let edge = (fill == Fill::Hatched).then(|| Stroke::solid(ink, 1.0));
    laid.add(
        layer,
        Piece::Shape {
            corners,
            fill: ink,
            opacity,
            edge,
        },
    );
    if fill == Fill::Hatched {
        let edges = [left, left + side].map(|x| [x, top, top + side]);
        for piece in super::hatch::hatch(&edges, 4.0) {
            let stroke = Stroke::solid(ink, 1.0);
            let points = piece.into();
            laid.add(layer, Piece::Line { points, stroke });
        }
    }
}
