//! The plot of Oekraïne as a picture: required places of scenarios beside the agreement.

use super::axes::{month_scale, rest_of_footer};
use super::charted::Charted;
use super::picture::{Footnote, Inks, Level, Line, Mark, Pen, Picture, Scale};
use crate::outlook::Outlook;
use crate::scenario::UkraineBlock;
use crate::text::number::whole;
use crate::text::{Label, Language, date, ukraine};
use crate::ukraine::{Reception, requires_the_same};

/// The places for displaced persons from Ukraine that scenarios require, beside a reference.
#[derive(Clone, Debug)]
pub struct UkraineChart<'a> {
    /// The language.
    pub language: Language,
    /// The window and what was counted.
    pub block: &'a UkraineBlock,
    /// The reference.
    pub reference: &'a Outlook,
    /// How the reference's line is drawn.
    pub reference_pen: Pen,
    /// The scenarios; those whose edition says nothing are left out.
    pub shown: Vec<Charted<'a>>,
    /// The agreed places, in places, and how their line is drawn.
    pub agreed: (f64, Pen),
    /// What is to be said below the plot.
    pub notes: Vec<String>,
    /// The vertical axis.
    pub y: Scale,
    /// The colours of the rest.
    pub inks: Inks,
}

impl UkraineChart<'_> {
    /// The picture.
    pub fn picture(&self) -> Picture {
        let (language, block) = (self.language, self.block);
        let x = |month: crate::month::Month| f64::from(month.since(block.from));
        let observed = block.observed.iter().map(|count| Mark {
            at: [x(count.date), count.places],
            number: whole(count.places, language),
            words: ukraine::observed(language).to_owned(),
        });
        let (agreed, pen) = &self.agreed;
        Picture {
            language,
            title: Label::UkraineTitle.text(language).to_owned(),
            subtitle: ukraine::subtitle(block.from, block.until, language),
            description: self.description(),
            x: month_scale(block.from, block.until, language),
            y: self.y.clone(),
            bars: Vec::new(),
            areas: Vec::new(),
            decisions: Vec::new(),
            lines: self.lines(),
            points: observed.collect(),
            level: Some(Level {
                at: *agreed,
                label: ukraine::agreement(*agreed, language),
                pen: pen.clone(),
            }),
            cursor: None,
            footer: self.footer(),
            inks: self.inks.clone(),
        }
    }

    fn within<'b>(&'b self, outlook: &'b Outlook) -> impl Iterator<Item = &'b Reception> {
        let inside = |one: &&Reception| (self.block.from..=self.block.until).contains(&one.date);
        outlook.ukraine().iter().filter(inside)
    }

    /// The scenarios that say something, the active one last.
    fn known(&self) -> Vec<&Charted<'_>> {
        let says = |one: &&Charted<'_>| !one.outlook.ukraine().is_empty();
        let mut known: Vec<_> = self.shown.iter().filter(says).collect();
        known.sort_by_key(|one| one.is_active);
        known
    }

    fn lines(&self) -> Vec<Line> {
        let line = |outlook: &Outlook, name: Option<String>, pen: &Pen| {
            let points = self.within(outlook);
            let points: Vec<_> = points
                .map(|one| [f64::from(one.date.since(self.block.from)), one.required.0])
                .collect();
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
        lines.extend(self.known().into_iter().map(|one| {
            // A line that lies on the reference's is named by the reference alone.
            let apart = !requires_the_same(one.outlook.ukraine(), self.reference.ukraine());
            line(one.outlook, apart.then(|| one.name()), &one.pen)
        }));
        lines
    }

    /// Every line's value at the end, beside the agreement.
    fn description(&self) -> String {
        let language = self.language;
        let last =
            |outlook: &Outlook| Some(whole(self.within(outlook).last()?.required.0, language));
        let reference = Label::Reference.text(language).to_owned();
        let mut lines = vec![(reference, self.reference)];
        lines.extend(
            self.known()
                .into_iter()
                .map(|one| (one.name(), one.outlook)),
        );
        let values: Vec<_> = lines
            .iter()
            .filter_map(|(name, outlook)| Some(format!("{name} {}", last(outlook)?)))
            .collect();
        let day = date::first_day(self.block.until, language);
        let agreed = ukraine::agreement(self.agreed.0, language);
        format!("{day}: {}; {agreed}.", values.join(", "))
    }

    fn footer(&self) -> Vec<Footnote> {
        let language = self.language;
        let known = self.known();
        let shown = known.iter().map(|one| Footnote {
            sample: Some(one.pen.clone()),
            text: one.provenance.sentence(language),
        });
        let plain = |text| Footnote { sample: None, text };
        let notes = self.notes.iter().cloned().map(plain);
        let mut footer: Vec<_> = shown.chain(notes).collect();
        footer.extend(rest_of_footer(&self.y, None, language));
        // Here calibrated means something else than below the other plots: the notes say it.
        let made = known
            .first()
            .map(|one| ukraine::made(&one.provenance.exported, language));
        footer.extend(made.map(plain));
        footer
    }
}
