//! From results to pictures: the plots of Behoefte and of Opbouw.

use super::picture::{
    Area, Decision, Footnote, Inks, Level, Line, Mark, Pen, Picture, Scale, Tick,
};
use super::provenance::Provenance;
use crate::month::Month;
use crate::outlook::Outlook;
use crate::scenario::{Baseline, Output};
use crate::text::number::whole;
use crate::text::{Label, Language, date, provenance};

/// A scenario in a picture.
#[derive(Clone, Debug)]
pub struct Charted<'a> {
    /// Where it comes from.
    pub provenance: Provenance,
    /// Its edition's name, where its line stands among those of another edition.
    pub other_edition: Option<&'a str>,
    /// Everything about it.
    pub outlook: &'a Outlook,
    /// How its line is drawn.
    pub pen: Pen,
    /// Whether it is the one that is worked on; its line lies on top.
    pub is_active: bool,
}

/// The required places of scenarios beside a reference.
#[derive(Clone, Debug)]
pub struct NeedChart<'a> {
    /// The language.
    pub language: Language,
    /// The edition whose points and decisions are drawn.
    pub baseline: &'a Baseline,
    /// Its reference.
    pub reference: &'a Outlook,
    /// How the reference's line is drawn.
    pub reference_pen: Pen,
    /// The scenarios.
    pub shown: Vec<Charted<'a>>,
    /// The vertical axis, as it is on the screen.
    pub y: Scale,
    /// A capacity of the user's own, in places.
    pub capacity: Option<(f64, Pen)>,
    /// The month that is read.
    pub cursor: Option<Month>,
    /// The colours of the rest.
    pub inks: Inks,
}

/// One layer of a stack.
#[derive(Clone, Debug, PartialEq)]
pub struct Layer {
    /// The name.
    pub name: String,
    /// The colour.
    pub colour: String,
    /// The people in it at each instant.
    pub people: Vec<f64>,
}

/// Who is in reception, one scenario's groups stacked upon each other.
#[derive(Clone, Debug)]
pub struct StackChart {
    /// The language.
    pub language: Language,
    /// What is shown.
    pub title: String,
    /// Where the scenario comes from.
    pub provenance: Provenance,
    /// The first instant.
    pub start: Month,
    /// The layers, the lowest first.
    pub layers: Vec<Layer>,
    /// The vertical axis.
    pub y: Scale,
    /// The month that is read.
    pub cursor: Option<Month>,
    /// The colours of the rest.
    pub inks: Inks,
}

/// An axis of whole numbers.
#[must_use]
pub fn number_scale(min: f64, max: f64, marks: &[f64], language: Language) -> Scale {
    let tick = |at: &f64| Tick {
        at: *at,
        label: whole(*at, language),
    };
    Scale {
        min,
        max,
        ticks: marks.iter().map(tick).collect(),
    }
}

/// An axis of months, counted from the first; with as many labels as have room.
#[must_use]
pub fn month_scale(first: Month, last: Month, language: Language) -> Scale {
    /// The most labels that have room.
    const MOST: i32 = 11;
    let months = last.since(first).max(1);
    let fits = |step: &i32| months / step <= MOST;
    let step = [6, 12, 24, 60].into_iter().find(fits).unwrap_or(120);
    let in_year = |month: Month| month.year() * 12 + month.number() - 1;
    let ticks = (0..=months)
        .map(|offset| (offset, first.plus(offset)))
        .filter(|(_, month)| in_year(*month).rem_euclid(step) == 0)
        .map(|(offset, month)| Tick {
            at: f64::from(offset),
            label: date::short(month, language),
        });
    Scale {
        min: 0.0,
        max: f64::from(months),
        ticks: ticks.collect(),
    }
}

impl NeedChart<'_> {
    /// The picture.
    #[must_use]
    pub fn picture(&self) -> Picture {
        let (first, last) = self.months();
        let language = self.language;
        let x = |month: Month| f64::from(month.since(first));
        let decisions = self.baseline.decisions().iter().map(|line| Decision {
            points: line.points.iter().map(|p| [x(p.date), p.places]).collect(),
            number: line
                .points
                .last()
                .map_or_else(String::new, |point| whole(point.places, language)),
            words: language.of(&line.words).to_owned(),
        });
        let points = self.baseline.points().iter();
        let points = points.filter(|point| point.output == Output::RequiredPlaces);
        Picture {
            language,
            title: Label::RequiredPlaces.text(language).to_owned(),
            subtitle: provenance::monthly(first, last, language),
            description: self.description(),
            x: month_scale(first, last, language),
            y: self.y.clone(),
            areas: Vec::new(),
            decisions: decisions.collect(),
            lines: self.lines(first),
            points: points
                .map(|point| Mark {
                    at: [x(point.date), point.places],
                    number: whole(point.places, language),
                    words: language.of(&point.words).to_owned(),
                })
                .collect(),
            level: self.capacity.as_ref().map(|(places, pen)| Level {
                at: *places,
                label: provenance::own_capacity(*places, language),
                pen: pen.clone(),
            }),
            cursor: self.cursor.map(x),
            footer: self.footer(),
            inks: self.inks.clone(),
        }
    }

    fn outlooks(&self) -> impl Iterator<Item = &Outlook> {
        let shown = self.shown.iter().map(|charted| charted.outlook);
        shown.chain([self.reference])
    }

    /// From the earliest start to the latest horizon.
    fn months(&self) -> (Month, Month) {
        let dates = || self.outlooks().flat_map(Outlook::dates);
        let own = self.baseline.start();
        (dates().min().unwrap_or(own), dates().max().unwrap_or(own))
    }

    /// The reference, and the scenarios with the active one on top.
    fn lines(&self, first: Month) -> Vec<Line> {
        let line = |outlook: &Outlook, name: Option<String>, pen: &Pen| {
            let points = required(outlook, first);
            let last = points.last().map(|point| whole(point[1], self.language));
            Line {
                name,
                value: last.unwrap_or_default(),
                points,
                pen: pen.clone(),
            }
        };
        let reference = Label::Reference.text(self.language).to_owned();
        let mut lines = vec![line(self.reference, Some(reference), &self.reference_pen)];
        let mut shown: Vec<_> = self.shown.iter().collect();
        shown.sort_by_key(|charted| charted.is_active);
        lines.extend(shown.into_iter().map(|charted| {
            // A line that lies on the reference's is named by the reference alone.
            let apart = charted.outlook != self.reference;
            line(charted.outlook, apart.then(|| charted.name()), &charted.pen)
        }));
        lines
    }

    /// Every line's value at the dates that the edition names.
    fn description(&self) -> String {
        let language = self.language;
        let at = |outlook: &Outlook, date: Month| {
            let instant = outlook.trajectory().at(date)?;
            Some(whole(instant.levels.required_places.0, language))
        };
        let dates = self.baseline.key_dates().iter().map(|date| {
            let reference = Label::Reference.text(language).to_owned();
            let mut lines = vec![(reference, self.reference)];
            lines.extend(self.shown.iter().map(|one| (one.name(), one.outlook)));
            let values: Vec<_> = lines
                .iter()
                .filter_map(|(name, outlook)| Some(format!("{name} {}", at(outlook, *date)?)))
                .collect();
            let day = date::first_day(*date, language);
            format!("{day}: {}.", values.join(", "))
        });
        dates.collect::<Vec<_>>().join(" ")
    }

    fn footer(&self) -> Vec<Footnote> {
        let language = self.language;
        let shown = self.shown.iter().map(|charted| Footnote {
            sample: Some(charted.pen.clone()),
            text: charted.provenance.sentence(language),
        });
        let mut footer: Vec<_> = shown.collect();
        let exported = self.shown.first().map(|one| &one.provenance.exported);
        footer.extend(rest_of_footer(&self.y, exported, language));
        footer
    }
}

impl Charted<'_> {
    /// The scenario's name, with its edition among others.
    fn name(&self) -> String {
        let name = &self.provenance.scenario;
        match self.other_edition {
            Some(edition) => format!("{name} ({edition})"),
            None => name.clone(),
        }
    }
}

impl StackChart {
    /// The picture.
    #[must_use]
    pub fn picture(&self) -> Picture {
        let language = self.language;
        let steps = self.layers.iter().map(|layer| layer.people.len()).max();
        let steps = i32::try_from(steps.unwrap_or(0)).unwrap_or(0);
        let last = self.start.plus((steps - 1).max(0));
        let mut footer = vec![Footnote {
            sample: None,
            text: self.provenance.sentence(language),
        }];
        let exported = Some(&self.provenance.exported);
        footer.extend(rest_of_footer(&self.y, exported, language));
        Picture {
            language,
            title: self.title.clone(),
            subtitle: provenance::monthly(self.start, last, language),
            description: self.description(last),
            x: month_scale(self.start, last, language),
            y: self.y.clone(),
            areas: self.layers.iter().map(|l| l.area(language)).collect(),
            decisions: Vec::new(),
            lines: Vec::new(),
            points: Vec::new(),
            level: None,
            cursor: self.cursor.map(|month| f64::from(month.since(self.start))),
            footer,
            inks: self.inks.clone(),
        }
    }

    fn description(&self, last: Month) -> String {
        let value = |layer: &Layer| {
            let people = layer.people.last()?;
            Some(format!("{} {}", layer.name, whole(*people, self.language)))
        };
        let values: Vec<_> = self.layers.iter().filter_map(value).collect();
        let day = date::first_day(last, self.language);
        format!("{day}: {}.", values.join(", "))
    }
}

impl Layer {
    fn area(&self, language: Language) -> Area {
        let last = self.people.last();
        Area {
            name: self.name.clone(),
            value: last.map_or_else(String::new, |people| whole(*people, language)),
            points: (0u32..)
                .zip(&self.people)
                .map(|(step, people)| [f64::from(step), *people])
                .collect(),
            colour: self.colour.clone(),
        }
    }
}

/// The required places, month by month from `first`.
fn required(outlook: &Outlook, first: Month) -> Vec<[f64; 2]> {
    let instants = outlook.dates().zip(outlook.trajectory().instants());
    instants
        .map(|(date, instant)| {
            let places = instant.levels.required_places.0;
            [f64::from(date.since(first)), places]
        })
        .collect()
}

/// How the axis and the date are to be read.
fn rest_of_footer(y: &Scale, exported: Option<&String>, language: Language) -> Vec<Footnote> {
    let plain = |text| Footnote { sample: None, text };
    let cut = y.min > 0.0;
    let axis = cut.then(|| plain(provenance::axis_start(y.min, language)));
    let made = exported.map(|day| plain(provenance::made(day, language)));
    axis.into_iter().chain(made).collect()
}
