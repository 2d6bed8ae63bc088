//! The spread of the assumptions as a picture: the lines of the band around a scenario.

use super::axes::{month_scale, rest_of_footer};
use super::charted::Charted;
use super::picture::{Footnote, Inks, Level, Line, Mark, Pen, Picture, Scale};
use crate::month::Month;
use crate::outlook::Outlook;
use crate::text::number::whole;
use crate::text::spread::{band_at, percent_line};
use crate::text::{Label, Language, date, provenance};

/// The percentiles in the order in which a spread gives them.
const PERCENTS: [u8; 5] = [5, 25, 50, 75, 95];

/// The band around a scenario, beside the reference and what was counted.
#[derive(Clone, Debug)]
pub struct BandChart<'a> {
    /// The language.
    pub language: Language,
    /// The first month.
    pub start: Month,
    /// The percentiles 5, 25, 50, 75 and 95 at each instant.
    pub percentiles: &'a [[f64; 5]],
    /// How the outer lines, then the inner lines, are drawn.
    pub pens: [Pen; 2],
    /// The scenario.
    pub scenario: Charted<'a>,
    /// The reference, and how its line is drawn.
    pub reference: (&'a Outlook, Pen),
    /// What was counted, as places.
    pub counted: Vec<(Month, f64)>,
    /// The number of places that is held against the combinations, and how its line is drawn.
    pub places: Option<(f64, Pen)>,
    /// In how many combinations it is enough, which outcomes the band missed, and what the band is.
    pub notes: Vec<String>,
    /// The vertical axis.
    pub y: Scale,
    /// The colours of the rest.
    pub inks: Inks,
}

impl BandChart<'_> {
    /// The picture.
    pub fn picture(&self) -> Picture {
        let language = self.language;
        let last = self.last();
        let mark = |(month, places): &(Month, f64)| Mark {
            at: [f64::from(month.since(self.start)), *places],
            number: whole(*places, language),
            words: Label::Counted.text(language).to_lowercase(),
        };
        Picture {
            language,
            title: Label::BandTitle.text(language).to_owned(),
            subtitle: provenance::monthly(self.start, last, language),
            description: self.description(last),
            x: month_scale(self.start, last, language),
            y: self.y.clone(),
            areas: Vec::new(),
            bars: Vec::new(),
            decisions: Vec::new(),
            lines: self.lines(),
            points: self.counted.iter().map(mark).collect(),
            level: self.places.as_ref().map(|(places, pen)| Level {
                at: *places,
                label: format!(
                    "{}: {}",
                    Label::PlacesHeld.text(language),
                    whole(*places, language)
                ),
                pen: pen.clone(),
            }),
            cursor: None,
            footer: self.footer(),
            inks: self.inks.clone(),
        }
    }

    fn last(&self) -> Month {
        let steps = i32::try_from(self.percentiles.len()).unwrap_or(1);
        self.start.plus((steps - 1).max(0))
    }

    /// The lines of the band, the reference, and the scenario on top.
    fn lines(&self) -> Vec<Line> {
        let [outer, inner] = &self.pens;
        let edges = [(0, outer), (1, inner), (3, inner), (4, outer)];
        let mut lines: Vec<_> = edges.map(|(at, pen)| self.edge(at, pen)).into();
        let (reference, pen) = &self.reference;
        let name = Label::Reference.text(self.language).to_owned();
        lines.push(self.line(reference, Some(name), pen));
        // A line that lies on the reference's is named by the reference alone.
        let apart = self.scenario.outlook != *reference;
        let name = apart.then(|| self.scenario.name());
        lines.push(self.line(self.scenario.outlook, name, &self.scenario.pen));
        lines
    }

    fn edge(&self, at: usize, pen: &Pen) -> Line {
        let places = |lines: &[f64; 5]| lines.get(at).copied().unwrap_or_default();
        let points = (0u32..).map(f64::from).zip(self.percentiles);
        let points: Vec<_> = points.map(|(x, lines)| [x, places(lines)]).collect();
        let percent = PERCENTS.get(at).copied().unwrap_or_default();
        let last = points.last().map(|point| whole(point[1], self.language));
        Line {
            name: Some(percent_line(percent, self.language)),
            value: last.unwrap_or_default(),
            points,
            pen: pen.clone(),
        }
    }

    fn line(&self, outlook: &Outlook, name: Option<String>, pen: &Pen) -> Line {
        let instants = outlook.dates().zip(outlook.trajectory().instants());
        let points = instants.map(|(date, instant)| {
            let places = instant.levels.required_places.0;
            [f64::from(date.since(self.start)), places]
        });
        let points: Vec<_> = points.collect();
        let last = points.last().map(|point| whole(point[1], self.language));
        Line {
            name,
            value: last.unwrap_or_default(),
            points,
            pen: pen.clone(),
        }
    }

    fn description(&self, last: Month) -> String {
        let instant = self.scenario.outlook.trajectory().at(last);
        let required = instant.map(|instant| instant.levels.required_places.0);
        let words = required.zip(self.percentiles.last());
        let words = words.map(|(required, lines)| band_at(required, *lines, self.language));
        let day = date::first_day(last, self.language);
        let notes = self.notes.join(" ");
        format!("{day}: {}. {notes}", words.unwrap_or_default())
    }

    fn footer(&self) -> Vec<Footnote> {
        let plain = |text: &String| Footnote {
            sample: None,
            text: text.clone(),
        };
        let mut footer = vec![Footnote {
            sample: Some(self.scenario.pen.clone()),
            text: self.scenario.provenance.sentence(self.language),
        }];
        footer.extend(self.notes.iter().map(plain));
        let exported = Some(&self.scenario.provenance.exported);
        footer.extend(rest_of_footer(&self.y, exported, self.language));
        footer
    }
}
