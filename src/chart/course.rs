//! How the topmost line of a chart runs, and the points that are marked on it: for who hears the chart.

use super::{Axis, Chart, Layer, Reading};
use crate::month::Month;
use crate::text::{date, plot};

/// The course of a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Course<'a> {
    /// The line's name.
    pub name: &'a str,
    /// Its first corner.
    pub start: [f64; 2],
    /// Its highest corner, the first of them.
    pub peak: [f64; 2],
    /// Its last corner.
    pub end: [f64; 2],
    /// Where it crosses others.
    pub crossings: Vec<Crossing<'a>>,
}

/// Where a line crosses another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Crossing<'a> {
    /// The other's name.
    pub with: &'a str,
    /// The first corner behind it.
    pub at: f64,
}

/// A point that is marked, with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Marked {
    /// Where along the horizontal axis.
    pub at: f64,
    /// What is marked there.
    pub words: String,
}

impl Chart {
    /// What it shows, in words: its own description, and how its topmost line runs.
    pub fn summary(&self) -> String {
        let (Axis::Months { first, .. }, Some(course)) = (&self.x, self.course()) else {
            return self.description.clone();
        };
        let language = self.language;
        #[expect(clippy::cast_possible_truncation, reason = "whole months of a horizon")]
        let day = |at: f64| date::first_day(first.plus(at.round() as i32), language);
        let at = |[x, y]: [f64; 2]| plot::value_on(&self.y.label(y, language), &day(x), language);
        let [start, peak, end] = [course.start, course.peak, course.end].map(at);
        let runs = plot::runs(course.name, [&start, &peak, &end], language);
        let crossings = course.crossings.iter();
        let crossings = crossings.map(|one| plot::crosses(one.with, &day(one.at), language));
        let said = [self.description.clone(), runs].into_iter();
        let parts = said.chain(crossings).filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join(" ")
    }

    /// What one line says in a month, in words.
    pub fn told(&self, reading: &Reading<'_>, month: Month) -> String {
        let value = self.y.label(reading.value, self.language);
        let day = date::first_day(month, self.language);
        format!("{}: {value}, {day}", reading.name)
    }

    /// The course of the topmost line.
    pub fn course(&self) -> Option<Course<'_>> {
        let line = self.lines().filter(|line| !line.points.is_empty()).last()?;
        let points = &line.points;
        let start = *points.first()?;
        let higher =
            |peak: [f64; 2], point: &[f64; 2]| if point[1] > peak[1] { *point } else { peak };
        let others = self.lines().filter(|other| other.name != line.name);
        let crossings = others.filter_map(|other| {
            let apart = points.iter().filter_map(|point| {
                let there = other.read(point[0])?;
                let apart = point[1] - there.value;
                (apart.abs() >= 0.5).then_some((point[0], apart > 0.0))
            });
            let apart: Vec<_> = apart.collect();
            let mut pairs = apart.array_windows();
            let [_, (at, _)] = *pairs.find(|[(_, before), (_, after)]| before != after)?;
            let with = other.name.as_str();
            Some(Crossing { with, at })
        });
        Some(Course {
            name: &line.name,
            start,
            peak: points.iter().fold(start, higher),
            end: *points.last()?,
            crossings: crossings.collect(),
        })
    }

    /// The points that are marked, from left to right.
    pub fn marked(&self) -> Vec<Marked> {
        let marked = self.layers.iter().filter_map(|layer| match layer {
            Layer::Mark(mark) => Some(Marked {
                at: mark.at[0],
                words: format!("{} {}", mark.number, mark.words).trim().to_owned(),
            }),
            Layer::Moment(moment) => Some(Marked {
                at: moment.at[0],
                words: format!("{}: {}", moment.date, moment.words),
            }),
            _ => None,
        });
        let mut marked: Vec<_> = marked.collect();
        marked.sort_by(|a, b| a.at.total_cmp(&b.at));
        marked
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::{Axis, Line, Range, Stroke};
    use crate::text::Language;

    #[test]
    fn a_course_tells_start_peak_end_and_where_another_line_is_crossed() {
        let line = |name: &str, values: [f64; 4]| {
            let points = values.iter().zip(0u8..).map(|(y, x)| [f64::from(x), *y]);
            let line = Line::new(name.to_owned(), points.collect(), Stroke::reference());
            Layer::Line(line)
        };
        let axis = Axis::Numbers(Range::around([0.0, 9.0].into_iter()));
        let chart = Chart {
            layers: vec![line("level", [5.0; 4]), line("own", [2.0, 9.0, 7.0, 8.0])],
            ..Chart::new("test", [axis.clone(), axis], Language::En)
        };
        let course = chart.course().unwrap();
        assert_eq!(course.name, "own");
        assert_eq!(
            [course.start, course.peak, course.end],
            [[0.0, 2.0], [1.0, 9.0], [3.0, 8.0]]
        );
        let with = "level";
        assert_eq!(course.crossings, [Crossing { with, at: 1.0 }]);
    }
}
