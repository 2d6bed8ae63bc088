//! Bars: columns over their names, or rows beside them, each with its number at its end.

use super::laid::{Anchor, Laid, NAME, Piece, SMALL};
use super::letters::{Estimated, Lettering, Letters, Weight};
use super::place::Place;
use super::{Axis, Bar, Chart, Ink, Named, Stroke};

/// The widest that a column is.
const WIDEST: f32 = 96.0;
/// From the end of a row's bar to its number.
const AWAY: f32 = 5.0;
/// The most lines of a name.
const MOST_LINES: usize = 4;
/// The most of the width that the names of rows take.
const NAMES_SHARE: f32 = 0.42;

/// A line of a name below or beside a bar.
type NameLine = (String, Weight, Ink);

/// Room between two names below columns.
const BETWEEN: f32 = 4.0;

/// Whether every word of a name stands whole below a column in so much room, by an estimate.
pub fn is_whole_below(name: &str, room: f32) -> bool {
    let wide = |word| Estimated.width(word, SMALL, Weight::SemiBold);
    name.split_whitespace()
        .all(|word| wide(word) <= room - BETWEEN)
}

/// The lines of a name, then those of its detail.
fn lines(named: &Named, room: f32, scale: f32, letters: &dyn Letters) -> Vec<NameLine> {
    let of = |text: &str, weight, ink| {
        let mut lines = letters.wrapped(text, SMALL * scale, weight, room);
        lines.truncate(MOST_LINES);
        lines.into_iter().map(move |line| (line, weight, ink))
    };
    let name = of(&named.name, Weight::SemiBold, Ink::Text);
    name.chain(of(&named.detail, Weight::Regular, Ink::Weak))
        .collect()
}

/// The height of the name with the most lines in so much room.
fn highest(names: &[Named], room: f32, letters: &dyn Letters) -> f32 {
    let counts = names.iter();
    let counts = counts.map(|named| lines(named, room, 1.0, letters).len());
    let most = u16::try_from(counts.max().unwrap_or(0)).unwrap_or(0);
    f32::from(most) * 1.3 * SMALL
}

/// The room of the names below columns over this width.
pub(super) fn columns_height(names: &[Named], width: f32, letters: &dyn Letters) -> f32 {
    let room = slot(width, names.len()) - BETWEEN;
    highest(names, room, letters) + 8.0
}

/// The room that the numbers of rows need beyond the ends of their bars.
pub(super) fn amounts_width(chart: &Chart, letters: &dyn Letters) -> f32 {
    let amounts = chart.bars().filter(|bar| !bar.amount.is_empty());
    let widths = amounts.map(|bar| AWAY + letters.width(&signed(bar), SMALL, Weight::SemiBold));
    widths.fold(0.0, f32::max)
}

/// The height of a row in which the longest name stands whole, with its detail.
pub(super) fn row_height(names: &[Named], width: f32, letters: &dyn Letters) -> f32 {
    let room = rows_width(names, width, letters) - 10.0;
    highest(names, room, letters) + 3.0
}

/// The room of the names beside rows.
pub(super) fn rows_width(names: &[Named], width: f32, letters: &dyn Letters) -> f32 {
    let widths = names.iter().map(|named| {
        let name = letters.width(&named.name, SMALL, Weight::SemiBold);
        name.max(letters.width(&named.detail, SMALL, Weight::Regular))
    });
    widths.fold(0.0, f32::max).min(NAMES_SHARE * width) + 12.0
}

/// Lays out a bar and its number.
pub(super) fn bar(laid: &mut Laid<'_>, layer: usize, bar: &Bar) {
    let chart = laid.chart;
    match (&chart.x, &chart.y) {
        (Axis::Names(names), _) => column(laid, layer, bar, names.len()),
        (_, Axis::Names(names)) => row(laid, layer, bar, names.len()),
        _ => {}
    }
}

/// Lays out the names on an axis of names, with the lowest layer.
pub(super) fn names(laid: &mut Laid<'_>) {
    let chart = laid.chart;
    if let Axis::Names(names) = &chart.x {
        for (at, named) in names.iter().enumerate() {
            name_below(laid, at, named, names.len());
        }
    }
    if let Axis::Names(names) = &chart.y {
        let amounts = laid.frame.scale * amounts_width(chart, laid.letters);
        let room = laid.frame.plot.left - laid.frame.bounds.left - amounts - 10.0;
        for (at, named) in names.iter().enumerate() {
            name_beside(laid, at, named, names.len(), room);
        }
    }
}

/// The middle of a bar's room on the axis of names.
fn middle(at: usize) -> f64 {
    f64::from(u32::try_from(at).unwrap_or(u32::MAX)) + 0.5
}

/// The same from the top, for rows.
fn middle_row(at: usize, all: usize) -> f64 {
    f64::from(u32::try_from(all).unwrap_or(u32::MAX)) - middle(at)
}

/// The room of one of so many bars along a length.
fn slot(length: f32, all: usize) -> f32 {
    length / f32::from(u16::try_from(all.max(1)).unwrap_or(u16::MAX))
}

/// A shape of one colour, without an edge.
pub(super) fn filled(corners: impl Into<Vec<[f32; 2]>>, fill: Ink) -> Piece {
    Piece::Shape {
        corners: corners.into(),
        fill,
        opacity: 1.0,
        edge: None,
    }
}

fn dotted(from: [f32; 2], to: [f32; 2]) -> Piece {
    let points = vec![from, to];
    let stroke = Stroke::dotted(4.0, 1.0);
    Piece::Line { points, stroke }
}

fn column(laid: &mut Laid<'_>, layer: usize, bar: &Bar, all: usize) {
    let frame = laid.frame;
    let slot = slot(frame.plot.width, all);
    let half = (0.7 * slot).min(WIDEST * frame.scale) / 2.0;
    let [centre, from] = frame.at([middle(bar.at), bar.from]);
    let to = frame.at([0.0, bar.to])[1];
    let (top, bottom) = (from.min(to), from.max(to).max(from.min(to) + 1.5));
    let (left, right) = (centre - half, centre + half);
    let corners = [[left, top], [right, top], [right, bottom], [left, bottom]];
    laid.add(layer, filled(corners, bar.ink));
    if bar.leads_on {
        let next = [centre + slot - half, to];
        laid.add(layer, dotted([right, to], next));
    }
    if bar.amount.is_empty() {
        return;
    }
    let lettering = Lettering::new(NAME, Weight::SemiBold, Ink::Text);
    let mut words = laid.words(signed(bar), [0.0, 0.0], lettering);
    words.place.left = centre - words.place.width / 2.0;
    words.place.top = if bar.to < bar.from {
        bottom + 1.0
    } else {
        top - words.place.height - 1.0
    };
    words.anchor = Anchor::Middle;
    laid.add(layer, Piece::Words(words));
}

fn row(laid: &mut Laid<'_>, layer: usize, bar: &Bar, all: usize) {
    let frame = laid.frame;
    let slot = slot(frame.plot.height, all);
    let half = (0.55 * slot).min(22.0 * frame.scale) / 2.0;
    let [from, centre] = frame.at([bar.from, middle_row(bar.at, all)]);
    let to = frame.at([bar.to, 0.0])[0];
    let (left, right) = (from.min(to), from.max(to).max(from.min(to) + 1.5));
    let place = Place::new([left, centre - half], [right - left, 2.0 * half]);
    laid.around.taken.push(place);
    laid.add(layer, filled(place.corners(), bar.ink));
    if bar.leads_on {
        let next = [to, centre + slot - half];
        laid.add(layer, dotted([to, centre + half], next));
    }
    if bar.amount.is_empty() {
        return;
    }
    let lettering = Lettering::new(SMALL, Weight::SemiBold, Ink::Text);
    let mut words = laid.words(signed(bar), [0.0, 0.0], lettering);
    words.place.top = centre - words.place.height / 2.0;
    if to < from {
        words.place.left = left - AWAY - words.place.width;
        words.anchor = Anchor::End;
    } else {
        words.place.left = right + AWAY;
    }
    laid.add(layer, Piece::Words(words));
}

/// The number of a bar; one of more or fewer says so by a sign of its own, not by colour alone.
fn signed(bar: &Bar) -> String {
    let amount = &bar.amount;
    match bar.ink {
        Ink::More => format!("▲ {amount}"),
        Ink::Fewer => format!("▼ {amount}"),
        _ => amount.clone(),
    }
}

fn name_below(laid: &mut Laid<'_>, at: usize, named: &Named, all: usize) {
    let frame = laid.frame;
    let room = slot(frame.plot.width, all) - BETWEEN;
    let centre = frame.at([middle(at), 0.0])[0];
    let mut top = frame.plot.bottom() + 6.0;
    for (text, weight, ink) in lines(named, room, frame.scale, laid.letters) {
        let mut words = laid.words(text, [0.0, top], Lettering::new(SMALL, weight, ink));
        words.place.left = centre - words.place.width / 2.0;
        words.anchor = Anchor::Middle;
        top += words.place.height;
        laid.add(0, Piece::Words(words));
    }
}

fn name_beside(laid: &mut Laid<'_>, at: usize, named: &Named, all: usize, room: f32) {
    let frame = laid.frame;
    let [_, centre] = frame.at([frame.x[0], middle_row(at, all)]);
    let height = laid.line(SMALL);
    let most = (slot(frame.plot.height, all) / height).max(1.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a few lines"
    )]
    let lines = lines_beside(laid, named, most as usize, room);
    let all_lines = f32::from(u16::try_from(lines.len()).unwrap_or(1));
    let mut top = centre - all_lines * height / 2.0;
    for (text, weight, ink) in lines {
        let (at, lettering) = ([frame.bounds.left, top], Lettering::new(SMALL, weight, ink));
        let words = laid.words(text, at, lettering);
        top += height;
        laid.around.taken.push(words.place);
        laid.add(0, Piece::Words(words));
    }
}

/// The lines beside a row that has room for so many, each at most so wide.
fn lines_beside(laid: &Laid<'_>, named: &Named, most: usize, room: f32) -> Vec<NameLine> {
    let scale = laid.frame.scale;
    let mut lines = lines(named, room, scale, laid.letters);
    let of_name = lines.iter().filter(|line| line.1 == Weight::SemiBold);
    let whole = of_name.count();
    if lines.len() > most && (2..=most).contains(&whole) {
        // A whole name rather than a part of it with its detail.
        lines.truncate(whole);
    } else if lines.len() > most {
        // The name on one line, so that its detail has one too.
        let elided = |text: &str, weight, ink| {
            let text = laid.letters.elided(text, SMALL * scale, weight, room);
            (text, weight, ink)
        };
        lines = vec![
            elided(&named.name, Weight::SemiBold, Ink::Text),
            elided(&named.detail, Weight::Regular, Ink::Weak),
        ];
        lines.truncate(most);
    }
    lines
}
