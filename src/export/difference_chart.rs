//! The differences of Vergelijken by month as a picture.

use super::axes::{month_scale, rest_of_footer};
use super::picture::{Footnote, Inks, Line, Pen, Picture, Scale};
use crate::month::Month;
use crate::pages::Provenance;
use crate::text::number::signed;
use crate::text::{Label, Language, compare, date};

/// The differences of one scenario.
#[derive(Clone, Debug)]
pub struct DifferenceLine {
    /// What it is called.
    pub name: String,
    /// Where it comes from.
    pub provenance: Provenance,
    /// Places by month.
    pub points: Vec<(Month, f64)>,
    /// How it is drawn.
    pub pen: Pen,
}

/// Each scenario's required places less those of the one held against.
#[derive(Clone, Debug)]
pub struct DifferenceChart {
    /// The language.
    pub language: Language,
    /// What the scenario held against is called, and how its line at nothing is drawn.
    pub against: (String, Pen),
    /// The scenarios, the topmost last.
    pub lines: Vec<DifferenceLine>,
    /// The vertical axis, with signed numbers.
    pub y: Scale,
    /// The colours of the rest.
    pub inks: Inks,
}

impl DifferenceChart {
    /// The picture; none where nothing is compared.
    pub fn picture(&self) -> Option<Picture> {
        let language = self.language;
        let dates = || self.lines.iter().flat_map(|line| &line.points);
        let first = dates().map(|(date, _)| *date).min()?;
        let last = dates().map(|(date, _)| *date).max()?;
        let (against, pen) = &self.against;
        let zero = Line {
            name: Some(against.clone()),
            value: signed(0.0, language),
            points: vec![[0.0, 0.0], [f64::from(last.since(first)), 0.0]],
            pen: pen.clone(),
        };
        let lines = self
            .lines
            .iter()
            .filter_map(|line| line.drawn(first, language));
        Some(Picture {
            language,
            title: Label::DifferenceByMonth.text(language).to_owned(),
            subtitle: compare::difference_subtitle(against, first, last, language),
            description: self.description(last),
            x: month_scale(first, last, language),
            y: self.y.clone(),
            bars: Vec::new(),
            areas: Vec::new(),
            decisions: Vec::new(),
            lines: std::iter::once(zero).chain(lines).collect(),
            points: Vec::new(),
            level: None,
            cursor: None,
            footer: self.footer(),
            inks: self.inks.clone(),
        })
    }

    fn description(&self, last: Month) -> String {
        let value = |line: &DifferenceLine| {
            let (date, places) = line.points.last()?;
            let places = signed(*places, self.language);
            let day = date::first_day(*date, self.language);
            Some(if *date == last {
                format!("{} {places}", line.name)
            } else {
                format!("{} {places} ({day})", line.name)
            })
        };
        let values: Vec<_> = self.lines.iter().filter_map(value).collect();
        let day = date::first_day(last, self.language);
        format!("{day}: {}.", values.join(", "))
    }

    fn footer(&self) -> Vec<Footnote> {
        let one = |line: &DifferenceLine| Footnote {
            sample: Some(line.pen.clone()),
            text: line.provenance.sentence(self.language),
        };
        let exported = self.lines.first().map(|line| &line.provenance.exported);
        let rest = rest_of_footer(&self.y, exported, self.language);
        self.lines.iter().map(one).chain(rest).collect()
    }
}

impl DifferenceLine {
    fn drawn(&self, first: Month, language: Language) -> Option<Line> {
        let (_, last) = self.points.last()?;
        let points = self.points.iter();
        Some(Line {
            name: Some(self.name.clone()),
            value: signed(*last, language),
            points: points
                .map(|(date, places)| [f64::from(date.since(first)), *places])
                .collect(),
            pen: self.pen.clone(),
        })
    }
}
