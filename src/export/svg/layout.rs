//! Where everything of a picture lies: charts below each other, the numbers of a table, the notes of all.

use super::table::Numbers;
use super::{EDGE, WEAK_SIZE};
use crate::chart::letters::{Estimated, Letters as _, Weight};
use crate::chart::place::Place;
use crate::chart::{Axis, Chart, Frame, Stroke};
use crate::export::{Height, Size};
use crate::table::Table;

/// The height of the plot.
const HEIGHT: f32 = 380.0;
/// The height of a plot on the months of the one above it.
const STRIP: f32 = 170.0;
/// The height of a map.
const MAP: f32 = 560.0;
/// Which part of its height a plot, rows and a map need.
const LEAST: [f32; 3] = [0.37, 0.68, 0.5];
/// The height of a line of a note.
pub const NOTE_LINE: f32 = 17.0;
/// The size of a title, and the height of its lines.
pub const TITLE: [f32; 2] = [20.0, 24.0];
/// The size of a subtitle, and the height of its lines.
pub const SUBTITLE: [f32; 2] = [13.0, 17.0];
/// Room for the numbers to the left.
const LEFT: f32 = 72.0;
/// Room for the marks of the horizontal axis.
const BELOW: f32 = 32.0;
/// The piece of a line before its note: two dashes of the longest.
pub const SAMPLE: f32 = 54.0;
/// How far such a note stands in.
const INDENT: f32 = SAMPLE + 10.0;
/// A picture in which too little room is left is laid out larger, by so much at a time.
const LARGER: f32 = 1.08;
/// So often.
const TIMES: usize = 10;

/// A picture laid out.
pub struct Layout<'a> {
    pub width: f32,
    pub height: f32,
    pub charts: Vec<Placed<'a>>,
    /// The numbers of a table, and where they begin.
    pub numbers: Option<(Numbers<'a>, f32)>,
    pub notes: Vec<NoteLine>,
    /// Where the notes begin.
    pub below: f32,
    /// The height of all plots together.
    plots: f32,
}

/// A chart with the place of its plot.
pub struct Placed<'a> {
    pub chart: &'a Chart,
    /// The lines of its title, and where the first one stands.
    pub title: (Vec<String>, f32),
    /// Likewise of its subtitle.
    pub subtitle: (Vec<String>, f32),
    pub frame: Frame,
}

/// A line of text below the plot: the stroke that it speaks of where it is the first of such a note.
pub struct NoteLine {
    pub sample: Option<Stroke>,
    pub indent: f32,
    pub text: String,
}

impl<'a> Layout<'a> {
    /// In a size: the plots get what is left beside titles, numbers and notes.
    pub fn new(charts: &'a [Chart], table: Option<&'a Table>, size: Size) -> Self {
        let asked = Asked {
            charts,
            table,
            is_titled: size.is_titled,
        };
        let free = asked.laid_out(size.width, 1.0);
        let least = charts.iter().map(least).fold(0.0, f32::max);
        match size.height {
            Height::Free => free,
            Height::About(height) => {
                asked.laid_out(size.width, free.share(height).clamp(least, 1.0))
            }
            Height::Exactly(height) => {
                let sizes = std::iter::successors(Some(1.0), |larger| Some(larger * LARGER));
                let shares = sizes.map(|larger| {
                    let width = size.width * larger;
                    let share = asked.laid_out(width, 1.0).share(height * larger);
                    (width, share)
                });
                let fits = |(_, share): &(f32, f32)| *share >= least;
                let (width, share) = shares.take(TIMES).find(fits).unwrap_or((size.width, least));
                asked.laid_out(width, share)
            }
        }
    }

    /// Which part of their usual heights the plots may have in a picture of this height.
    fn share(&self, height: f32) -> f32 {
        (height - (self.height - self.plots)) / self.plots.max(1.0)
    }
}

/// What is laid out.
#[derive(Clone, Copy)]
struct Asked<'a> {
    charts: &'a [Chart],
    table: Option<&'a Table>,
    is_titled: bool,
}

impl<'a> Asked<'a> {
    /// All of it, its plots with a part of their usual heights.
    fn laid_out(self, width: f32, share: f32) -> Layout<'a> {
        let (charts, below) = self.below_each_other(width, share);
        let first = self.charts.first();
        let language = first.map(|chart| chart.language).unwrap_or_default();
        let numbers = self.table.map(|table| Numbers::new(table, width, language));
        let plots = charts.iter().map(|one| one.frame.bounds.height).sum();
        let top = below;
        let below = top + numbers.as_ref().map_or(0.0, Numbers::height);
        let notes = self.charts.iter();
        let notes: Vec<_> = notes.flat_map(|chart| note_lines(chart, width)).collect();
        let lines: f32 = notes.iter().map(|_| NOTE_LINE).sum();
        Layout {
            width,
            // A caption follows below a figure.
            height: below + lines + if self.is_titled { EDGE } else { 6.0 },
            charts,
            numbers: numbers.map(|numbers| (numbers, top)),
            notes,
            below,
            plots,
        }
    }

    /// Each chart in its place, and where the last one ends.
    fn below_each_other(self, width: f32, share: f32) -> (Vec<Placed<'a>>, f32) {
        let mut below = 0.0;
        let placed = self.charts.iter().enumerate().map(|(index, chart)| {
            let above = index.checked_sub(1).and_then(|at| self.charts.get(at));
            let is_strip = above.is_some_and(|above| above.x == chart.x);
            let height = if is_strip {
                STRIP
            } else {
                height(chart, width)
            };
            let placed = self.placed(chart, below, [width, height * share]);
            let room = chart.room(width - LEFT - EDGE, &Estimated);
            below = placed.frame.bounds.bottom() + BELOW.max(room.below);
            placed
        });
        (placed.collect(), below)
    }

    /// A chart with its head from `top` on, and the plot of a height below it.
    fn placed(self, chart: &'a Chart, top: f32, [width, height]: [f32; 2]) -> Placed<'a> {
        let room = width - 2.0 * EDGE;
        let lines = |text: &str, size, weight| Estimated.wrapped(text, size, weight, room);
        let rest =
            |lines: &[String], height: f32| -> f32 { lines.iter().skip(1).map(|_| height).sum() };
        let title = if self.is_titled {
            lines(&chart.title, TITLE[0], Weight::Bold)
        } else {
            Vec::new()
        };
        let subtitle = lines(&chart.subtitle, SUBTITLE[0], Weight::Regular);
        let first = top + 38.0;
        let [second, gap] = if title.is_empty() {
            [top + 15.0, 18.0]
        } else {
            [first + rest(&title, TITLE[1]) + 20.0, 26.0]
        };
        let plot = second + rest(&subtitle, SUBTITLE[1]) + gap;
        Placed {
            chart,
            title: (title, first),
            subtitle: (subtitle, second),
            frame: frame(chart, plot, [width, height]),
        }
    }
}

/// The height of the plot: rows beside their names need room each.
fn height(chart: &Chart, width: f32) -> f32 {
    if chart.is_map() {
        return MAP;
    }
    HEIGHT.max(chart.rows_height(width - LEFT - EDGE, &Estimated))
}

/// The smallest part of its usual height in which a plot can be read.
fn least(chart: &Chart) -> f32 {
    let [plot, rows, map] = LEAST;
    match &chart.y {
        _ if chart.is_map() => map,
        Axis::Names(_) => rows,
        _ => plot,
    }
}

/// Where the plot lies in the picture, from `top` on.
fn frame(chart: &Chart, top: f32, [width, height]: [f32; 2]) -> Frame {
    if chart.is_map() {
        let plot = Place::new([EDGE, top], [width - 2.0 * EDGE, height]);
        return Frame::of(chart, plot, plot).even();
    }
    let room = chart.room(width - LEFT - EDGE, &Estimated);
    let left = LEFT.max(EDGE + room.left);
    let top = top + room.above;
    let right = (EDGE / 2.0 + room.right).max(EDGE);
    let plot = Place::new([left, top], [width - left - right, height]);
    let start = if room.left > 0.0 { EDGE } else { left };
    let bounds = Place::new([start, top], [width - EDGE / 2.0 - start, height]);
    Frame::of(chart, plot, bounds)
}

/// The notes, broken where they do not fit.
fn note_lines(chart: &Chart, width: f32) -> impl Iterator<Item = NoteLine> + '_ {
    chart.notes.iter().flat_map(move |note| {
        let indent = if note.sample.is_some() { INDENT } else { 0.0 };
        let room = width - 2.0 * EDGE - indent;
        let lines = Estimated.wrapped(&note.text, WEAK_SIZE, Weight::Regular, room);
        let line = move |(index, text)| NoteLine {
            sample: note.sample.filter(|_| index == 0),
            indent,
            text,
        };
        lines.into_iter().enumerate().map(line)
    })
}
