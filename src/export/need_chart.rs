//! The plot of Behoefte as a picture: required places of scenarios beside a reference.

use super::axes::{month_scale, rest_of_footer};
use super::picture::{Decision, Footnote, Inks, Level, Line, Mark, Pen, Picture, Scale};
use super::provenance::Provenance;
use crate::month::Month;
use crate::outlook::Outlook;
use crate::scenario::{Baseline, DatedPlaces, EarlierDecision, Output};
use crate::text::history::{decided_for, published_briefly};
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
    /// The vertical axis.
    pub y: Scale,
    /// A capacity of the user's own, in places.
    pub capacity: Option<(f64, Pen)>,
    /// Decisions published earlier and later, where they are asked for.
    pub earlier: Vec<EarlierDecision<'a>>,
    /// The month that is read.
    pub cursor: Option<Month>,
    /// The colours of the rest.
    pub inks: Inks,
}

impl NeedChart<'_> {
    /// The picture.
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
            gives_way: false,
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
            bars: Vec::new(),
            areas: Vec::new(),
            decisions: decisions.chain(self.earlier(first)).collect(),
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

    /// Each decision with its number at its end, then the numbers at its other points.
    fn earlier(&self, first: Month) -> Vec<Decision> {
        let language = self.language;
        let at = |point: &DatedPlaces| [f64::from(point.date.since(first)), point.places];
        let of = |earlier: &EarlierDecision<'_>| {
            let words = published_briefly(earlier.decision, language);
            let one = |points: &[DatedPlaces]| {
                let last = points.last();
                Decision {
                    points: points.iter().map(at).collect(),
                    number: last.map_or_else(String::new, |point| whole(point.places, language)),
                    words: words.clone(),
                    gives_way: true,
                }
            };
            let others = earlier.points.iter().rev().skip(1);
            let others = others.map(|point| one(&[*point]));
            std::iter::once(one(&earlier.points))
                .chain(others)
                .collect::<Vec<_>>()
        };
        self.earlier.iter().flat_map(of).collect()
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
            let decided = decided_for(&self.earlier, *date, language);
            let decided = decided.map(|said| {
                let earlier = Label::EarlierDecisions.text(language);
                format!(" {earlier}: {said}.")
            });
            let decided = decided.unwrap_or_default();
            format!("{day}: {}.{decided}", values.join(", "))
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
        if !self.earlier.is_empty() {
            footer.push(Footnote {
                sample: None,
                text: Label::RingsAreDecisions.text(language).to_owned(),
            });
        }
        let exported = self.shown.first().map(|one| &one.provenance.exported);
        footer.extend(rest_of_footer(&self.y, exported, language));
        footer
    }
}

impl Charted<'_> {
    /// The scenario's name, with its edition among others.
    pub(super) fn name(&self) -> String {
        let name = &self.provenance.scenario;
        match self.other_edition {
            Some(edition) => format!("{name} ({edition})"),
            None => name.clone(),
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
