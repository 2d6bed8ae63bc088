//! Names at the right ends of lines and areas: none over another, over a line or cut by the edge.

use super::around::spread;
use super::laid::{Laid, NAME, Piece, SMALL};
use super::letters::{Lettering, Letters, Weight};
use super::path::{Path, crossings};
use super::place::Place;
use super::{Chart, Fill, Ink, Layer, Stroke};

/// How far a name keeps from the end of its line.
const GAP: f32 = 9.0;
/// How far a value keeps from its name on one line.
const ASUNDER: f32 = 6.0;
/// The side of a sample of an area's colour.
const SWATCH: f32 = 10.0;

/// How far names stand off where some had to leave the height of their line's end: room for a thin line to each.
const ASIDE: f32 = 14.0;
/// So far from the height of its end a name still seems to stand at it.
const NEAR: f32 = 16.0;

/// A name, and the end that it belongs to.
#[derive(Clone)]
struct EndName {
    layer: usize,
    name: String,
    /// How wide it is in one line.
    wide: f32,
    value: String,
    /// How wide its value is.
    value_wide: f32,
    ink: Ink,
    /// The fill of the area that it names.
    swatch: Option<(Ink, Fill)>,
    end: [f32; 2],
    /// The name in lines: one, but that of the line on top is never shortened.
    lines: Vec<String>,
    /// Whether its value stands below it however little room there is: beside it a word would be cut.
    is_apart: bool,
}

impl EndName {
    /// The room of its value beside it.
    fn value_room(&self) -> f32 {
        ASUNDER + self.value_wide
    }

    /// How wide one of its lines is.
    fn width(&self, laid: &Laid<'_>, line: &str) -> f32 {
        if line == self.name {
            self.wide
        } else {
            laid.width(line, NAME, Weight::SemiBold)
        }
    }

    /// The height of its lines and of its value, which briefly stands beside it.
    fn height(&self, laid: &Laid<'_>, is_brief: bool) -> f32 {
        let lines = self.lines.len() + usize::from(is_brief && self.is_apart);
        let value = if is_brief { 0.0 } else { laid.line(SMALL) };
        f32::from(u16::try_from(lines).unwrap_or(u16::MAX)) * laid.line(NAME) + value
    }
}

/// Places the names. One that a longer line would cross stands beside the plot, with a thin line to it.
///
/// Where there is no room for two lines each, name and value stand on one.
pub(super) fn at_ends(laid: &mut Laid<'_>) {
    let mut names = ends(laid);
    let bounds = laid.frame.bounds;
    let are_over = |names: &[EndName], is_brief| height(laid, names, is_brief) > bounds.height;
    let top = names.iter().rposition(|name| name.swatch.is_none());
    let break_top = |names: &mut [EndName], is_brief| {
        if let Some(top) = top {
            break_name(laid, &mut names[top], is_brief);
        }
    };
    break_top(&mut names, false);
    let is_brief = are_over(&names, false);
    if is_brief {
        break_top(&mut names, true);
    }
    break_others(laid, &mut names, top, is_brief);
    // A name without room stays away; the table and the description have it.
    while are_over(&names, is_brief) && names.len() > 1 {
        names.remove(spared(&names));
    }
    names.sort_by(|a, b| a.end[1].total_cmp(&b.end[1]));
    let half = laid.line(NAME) / 2.0;
    let label = |name: &EndName| [name.end[1] - half, name.height(laid, is_brief)];
    let labels: Vec<_> = names.iter().map(label).collect();
    let tops = spread(&labels, bounds.top, bounds.bottom());
    let is_moved = |(top, [ideal, _]): (&f32, &[f32; 2])| (top - ideal).abs() > NEAR;
    let moved: Vec<_> = tops.iter().zip(&labels).map(is_moved).collect();
    let aside = if moved.contains(&true) { ASIDE } else { 0.0 };
    let aside = aside * laid.frame.scale;
    let stands = tops.into_iter().zip(moved).map(|(top, is_led)| Stands {
        top,
        aside,
        is_brief,
        is_led,
    });
    let leaders = names.iter().zip(stands);
    let leaders = leaders.filter_map(|(name, stands)| place(laid, name, stands));
    let leaders: Vec<_> = leaders.collect();
    laid.around.lines.extend(leaders.into_iter().map(Path::new));
}

/// The name that goes first: of a line that ends before others do, since it would stand at their ends. The one on top
/// and that of the reference stay longest.
fn spared(names: &[EndName]) -> usize {
    let furthest = names.iter().map(|name| name.end[0]).fold(0.0, f32::max);
    let below = names.iter().take(names.len() - 1);
    let others = below.enumerate();
    let others: Vec<_> = others
        .filter(|(_, name)| name.ink != Ink::Reference)
        .collect();
    let ends_early = others.iter().find(|(_, name)| name.end[0] < furthest - 1.0);
    ends_early.or(others.first()).map_or(0, |(at, _)| *at)
}

/// How a name stands.
#[derive(Clone, Copy)]
struct Stands {
    top: f32,
    /// How much further from the end than usual.
    aside: f32,
    /// Whether its value stands on the same line.
    is_brief: bool,
    /// Whether a thin line leads to it.
    is_led: bool,
}

/// The room that the names need beside the plot.
pub(super) fn widest(chart: &Chart, letters: &dyn Letters) -> f32 {
    let lines = chart.lines().filter(|line| line.is_named);
    let areas = chart.areas().filter(|area| area.is_named);
    let names = lines.map(|line| (&line.name, 0.0));
    let names = names.chain(areas.map(|area| (&area.name, SWATCH + 5.0)));
    let wide = names.map(|(name, beside)| beside + letters.width(name, NAME, Weight::SemiBold));
    GAP + ASIDE + wide.fold(0.0, f32::max) + 2.0
}

fn ends(laid: &Laid<'_>) -> Vec<EndName> {
    let (chart, frame) = (laid.chart, laid.frame);
    let end_name = |layer: usize, name: &str, value: f64, end: [f64; 2]| {
        let value = chart.y.label(value, chart.language);
        EndName {
            layer,
            name: name.to_owned(),
            wide: laid.width(name, NAME, Weight::SemiBold),
            value_wide: laid.width(&value, SMALL, Weight::Regular),
            value,
            ink: Ink::Text,
            swatch: None,
            end: frame.at(end),
            lines: vec![name.to_owned()],
            is_apart: false,
        }
    };
    let layers = chart.layers.iter().enumerate();
    let names = layers.filter_map(|(layer, drawn)| match drawn {
        Layer::Line(line) if line.is_named => {
            let last = *line.points.last()?;
            Some(EndName {
                ink: line.stroke.ink,
                ..end_name(layer, &line.name, last[1], last)
            })
        }
        Layer::Area(area) if area.is_named => {
            let [x, low, high] = *area.edges.last()?;
            // What is not there at the end needs no name there.
            ((high - low).round() > 0.0).then(|| EndName {
                swatch: Some((area.ink, area.fill)),
                ..end_name(layer, &area.name, high - low, [x, f64::midpoint(low, high)])
            })
        }
        _ => None,
    });
    names.collect()
}

/// The height of all names below each other.
fn height(laid: &Laid<'_>, names: &[EndName], is_brief: bool) -> f32 {
    names.iter().map(|name| name.height(laid, is_brief)).sum()
}

/// Breaks names of lines that are too wide, as long as there is room below each other.
fn break_others(laid: &Laid<'_>, names: &mut [EndName], top: Option<usize>, is_brief: bool) {
    let room = laid.frame.bounds.height;
    let is_other = |at: &usize| Some(*at) != top && names[*at].swatch.is_none();
    let others: Vec<_> = (0..names.len()).rev().filter(is_other).collect();
    for at in others {
        // A broken name takes a line more at least.
        if height(laid, names, is_brief) + laid.line(NAME) > room {
            return;
        }
        let whole = names[at].clone();
        break_name(laid, &mut names[at], is_brief);
        if height(laid, names, is_brief) > room {
            names[at] = whole;
        }
    }
}

/// A name that is not broken before a number: at the start of a line that would seem to be a value.
fn before_numbers(name: &str) -> String {
    let mut words = name.split(' ');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| {
        let is_number = word.starts_with(|sign: char| sign.is_ascii_digit());
        let gap = if is_number { '\u{a0}' } else { ' ' };
        format!("{name}{gap}{word}")
    })
}

/// Breaks a name that is too wide into lines: that of the line on top, the active scenario's, is always whole.
fn break_name(laid: &Laid<'_>, name: &mut EndName, is_brief: bool) {
    let frame = laid.frame;
    let room = frame.bounds.right() - frame.plot.right() - GAP - ASIDE * frame.scale;
    let value = name.value_room();
    name.lines = vec![name.name.clone()];
    name.is_apart = false;
    let beside = if is_brief { value } else { 0.0 };
    if name.wide + beside <= room {
        return;
    }
    let size = NAME * frame.scale;
    let wrapped = |text: &str, room| laid.letters.wrapped(text, size, Weight::SemiBold, room);
    let is_whole = |lines: &[String]| lines.join(" ") == name.name;
    let broken = |room: f32| {
        if !name.name.contains(|sign: char| sign.is_ascii_digit()) {
            return wrapped(&name.name, room);
        }
        let lines = wrapped(&before_numbers(&name.name), room).into_iter();
        let lines: Vec<_> = lines.map(|line| line.replace('\u{a0}', " ")).collect();
        if is_whole(&lines) {
            lines
        } else {
            wrapped(&name.name, room)
        }
    };
    if !is_brief {
        name.lines = broken(room);
        return;
    }
    // In as few lines as can be: the value stands behind the last one, else below it.
    let lines = broken(room);
    let last = lines.last().map_or("", String::as_str);
    let is_beside = laid.width(last, NAME, Weight::SemiBold) + value <= room;
    if is_beside {
        name.lines = lines;
        return;
    }
    let narrow = broken(room - value);
    let is_narrow = narrow.len() <= lines.len() && is_whole(&narrow);
    name.is_apart = !is_narrow;
    name.lines = if is_narrow { narrow } else { lines };
}

/// Puts a name in its place. Returns the line that leads to it, where it stands apart from its end.
fn place(laid: &mut Laid<'_>, name: &EndName, stands: Stands) -> Option<Vec<[f32; 2]>> {
    let lines = name.lines.iter();
    let widths = lines.map(|line| name.width(laid, line));
    let mut wide = widths.fold(0.0, f32::max);
    if stands.is_brief {
        wide += name.value_room();
    }
    let before = name.swatch.map_or(0.0, |_| SWATCH + 5.0);
    let (right, line) = (laid.frame.bounds.right(), laid.line(NAME));
    let height = name.lines.iter().map(|_| line).sum();
    let at = |left: f32| {
        let width = (before + wide).min(right - left);
        Place::new([left, stands.top], [width, height])
    };
    let mut place = at(name.end[0] + GAP + stands.aside);
    let is_crossed = crossings(&laid.around.lines, &place) > 0;
    if is_crossed {
        place = at(laid.frame.plot.right() + GAP + stands.aside);
    }
    let Place { left, top, .. } = place;
    let leader =
        (is_crossed || stands.is_led).then(|| vec![name.end, [left - 3.0, top + line / 2.0]]);
    if let Some(points) = leader.clone() {
        let stroke = Stroke::dotted(4.0, 0.75);
        // Below every name: what it passes hides it.
        laid.add(0, Piece::Line { points, stroke });
    }
    if let Some((ink, fill)) = name.swatch {
        swatch(laid, name.layer, [left, top + 3.0, SWATCH], ink, fill);
    }
    let is_beside = stands.is_brief && !name.is_apart;
    written(laid, name, [left + before, top], is_beside);
    leader
}

/// A name and its value; a name that leaves its value no room is shortened.
fn written(laid: &mut Laid<'_>, name: &EndName, [left, mut top]: [f32; 2], is_brief: bool) {
    let size = NAME * laid.frame.scale;
    let room = (laid.frame.bounds.right() - left).max(0.0);
    let last = name.lines.len().saturating_sub(1);
    let mut end = left;
    for (index, line) in name.lines.iter().enumerate() {
        // Only beside its last line.
        let taken = if is_brief && index == last {
            name.value_room()
        } else {
            0.0
        };
        let lettering = Lettering::new(NAME, Weight::SemiBold, name.ink);
        let wide = name.width(laid, line);
        let mut words = laid.words_as_wide(line.clone(), wide, [left, top], lettering);
        if words.place.width > room - taken {
            let letters = laid.letters;
            let text = letters.elided(line, size, Weight::SemiBold, room - taken);
            words = laid.words(text, [left, top], lettering);
        }
        end = words.place.right();
        top = words.place.bottom();
        laid.around.taken.push(words.place);
        laid.add(name.layer, Piece::Words(words));
    }
    let at = if is_brief {
        [end + ASUNDER, top - laid.line(NAME) + 1.0]
    } else {
        [left, top]
    };
    let lettering = Lettering::new(SMALL, Weight::Regular, Ink::Weak);
    let words = laid.words_as_wide(name.value.clone(), name.value_wide, at, lettering);
    laid.around.taken.push(words.place);
    laid.add(name.layer, Piece::Words(words));
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
