//! Moments above a plot: words in as few rows as keep them clear of each other, and lines down to what they change.

use super::laid::{Laid, Piece, SMALL};
use super::letters::{Lettering, Letters, Weight};
use super::path::Path;
use super::{Chart, Dash, Ink, Layer, Moment, Stroke};

/// The moments of a chart in their order, with the layer of each.
fn told(chart: &Chart) -> impl Iterator<Item = (usize, &Moment)> {
    let layers = chart.layers.iter().enumerate();
    layers.filter_map(|(at, layer)| match layer {
        Layer::Moment(moment) => Some((at, moment)),
        _ => None,
    })
}

/// On a plot at least this wide, in points, moments share rows.
const SHARED: f32 = 560.0;
/// The most that the numbers beside the vertical axis take.
pub(super) const NUMBERS: f32 = 80.0;
/// The least room beside a plot for names.
const NAMES: f32 = 96.0;

/// What stands above the plot: `apr 2023: einde crisisnoodopvang`.
fn told_words(moment: &Moment) -> String {
    format!("{}: {}", moment.date, moment.words)
}

/// The row of each moment above a plot of this width, the highest first; below every earlier one whose words
/// its own would meet, so that no line down passes through words.
fn rows(chart: &Chart, width: f32, letters: &dyn Letters) -> Vec<usize> {
    let [start, end] = chart.x.ends();
    let mut placed: Vec<([f32; 2], usize)> = Vec::new();
    for (_, moment) in told(chart) {
        #[expect(clippy::cast_possible_truncation, reason = "a share of a width")]
        let x = SHARED * ((moment.at[0] - start) / (end - start)) as f32;
        let wide = 8.0 + letters.width(&told_words(moment), SMALL, Weight::Regular);
        // Words that would be cut at the right may turn to the left.
        let left = if x + wide > SHARED + NAMES {
            x - wide
        } else {
            x
        };
        let meets = |[from, to]: [f32; 2]| from <= x + wide && left <= to;
        let above = placed.iter().filter(|(other, _)| meets(*other));
        let row = if width < SHARED {
            placed.len()
        } else {
            above.map(|(_, row)| row + 1).max().unwrap_or(0)
        };
        placed.push(([left, x + wide], row));
    }
    placed.into_iter().map(|(_, row)| row).collect()
}

/// As many rows, as a number of points.
fn height(rows: &[usize]) -> f32 {
    let count = rows.iter().map(|row| row + 1).max().unwrap_or(0);
    f32::from(u16::try_from(count).unwrap_or(u16::MAX)) * 1.3 * SMALL
}

/// The height of the rows of moments above a plot that is so wide with the numbers beside it.
pub(super) fn height_above(chart: &Chart, width: f32, letters: &dyn Letters) -> f32 {
    height(&rows(chart, width - NUMBERS, letters))
}

/// Words above the plot for each moment, and a thin line from there down to what it changes.
pub(super) fn lay_out(laid: &mut Laid<'_>) {
    let (plot, scale) = (laid.frame.plot, laid.frame.scale);
    let chart = laid.chart;
    let rows = rows(chart, plot.width / scale, laid.letters);
    let first = plot.top - height(&rows) * scale;
    for ((layer, moment), row) in told(chart).zip(&rows) {
        let top = first + height(&[*row]) * scale - laid.line(SMALL);
        let [x, y] = laid.frame.at(moment.at);
        let room = laid.frame.bounds.width;
        let text = told_words(moment);
        let letters = laid.letters;
        let text = letters.elided(&text, SMALL * scale, Weight::Regular, room);
        let lettering = Lettering::new(SMALL, Weight::Regular, Ink::Text);
        let mut words = laid.words(text, [x + 4.0, top], lettering);
        if words.place.right() > laid.frame.bounds.right() {
            words.place.left = (x - 4.0 - words.place.width).max(laid.frame.bounds.left);
        }
        laid.around.taken.push(words.place);
        laid.add(layer, Piece::Words(words));
        let stroke = Stroke {
            dash: Dash::Dashed(3.0),
            ..Stroke::solid(Ink::Text, 1.0)
        };
        let points = vec![[x, top + 1.0], [x, y]];
        laid.around.lines.push(Path::new(points.clone()));
        laid.add(layer, Piece::Line { points, stroke });
        let end = Piece::Circle {
            at: [x, y],
            radius: 3.0,
            fill: Ink::Text,
            edge: None,
        };
        laid.add(layer, end);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::letters::Estimated;
    use crate::chart::{Axis, Range};
    use crate::month::Month;
    use crate::text::Language;

    fn rows_of(months: &[f64], width: f32) -> Vec<usize> {
        let first: Month = "2022-07".parse().unwrap();
        let moment = |month: &f64| {
            Layer::Moment(Moment {
                at: [*month, 0.0],
                date: "apr 2023".to_owned(),
                words: "contracten lopen af: −1.217".to_owned(),
            })
        };
        let last = first.plus(30);
        let x = Axis::Months { first, last };
        let y = Axis::Numbers(Range::around(std::iter::empty()));
        let chart = Chart {
            layers: months.iter().map(moment).collect(),
            ..Chart::new("x", [x, y], Language::Nl)
        };
        rows(&chart, width, &Estimated)
    }

    #[test]
    fn moments_share_a_row_only_where_their_words_and_lines_stay_clear() {
        assert_eq!(rows_of(&[2.0, 18.0], 800.0), [0, 0]);
        assert_eq!(rows_of(&[2.0, 4.0, 18.0], 800.0), [0, 1, 0]);
        // Where there is little room each has its own.
        assert_eq!(rows_of(&[2.0, 18.0], 500.0), [0, 1]);
        // Words that turn to the left at the edge meet what stands there.
        assert_eq!(rows_of(&[18.0, 29.0], 800.0), [0, 1]);
        assert!(rows_of(&[], 800.0).is_empty());
    }
}
