//! The worst regret against the number of places arranged, as a picture.

use super::axes::rest_of_footer;
use super::picture::{Footnote, Inks, Line, Mark, Pen, Picture, Scale};
use crate::analysis::Regret;
use crate::month::Month;
use crate::pages::Provenance;
use crate::text::number::whole;
use crate::text::regret::least_regret;
use crate::text::{Label, Language, date};

/// How far off a number of places can be, for every number.
#[derive(Clone, Debug)]
pub struct RegretChart {
    /// The language.
    pub language: Language,
    /// The date.
    pub month: Month,
    /// What was computed.
    pub regret: Regret,
    /// Where it comes from.
    pub provenance: Provenance,
    /// What regret is, and over which combinations.
    pub about: String,
    /// Numbers of places.
    pub x: Scale,
    /// The worst regret, in places.
    pub y: Scale,
    /// How the line is drawn.
    pub pen: Pen,
    /// The colours of the rest.
    pub inks: Inks,
}

impl RegretChart {
    /// The picture.
    pub fn picture(&self) -> Picture {
        let language = self.language;
        let best = self.regret.best();
        let at = |places: f64| [places, self.regret.worst(places)];
        let points = [self.x.min, best, self.x.max].map(at);
        let ends = (best, self.regret.fewest, self.regret.most);
        let label = |label: Label| label.text(language).to_owned();
        Picture {
            language,
            title: label(Label::RegretTitle),
            subtitle: format!(
                "{}, {}",
                label(Label::RegretSubtitle),
                date::first_day(self.month, language)
            ),
            description: least_regret(ends, self.month, language),
            x: self.x.clone(),
            y: self.y.clone(),
            bars: Vec::new(),
            areas: Vec::new(),
            decisions: Vec::new(),
            lines: vec![Line {
                name: Some(label(Label::WorstRegret)),
                value: whole(points[2][1], language),
                points: points.into(),
                pen: self.pen.clone(),
            }],
            points: vec![Mark {
                at: at(best),
                number: whole(best, language),
                words: label(Label::LeastRegret),
            }],
            level: None,
            cursor: None,
            footer: self.footer(ends),
            inks: self.inks.clone(),
        }
    }

    fn footer(&self, ends: (f64, f64, f64)) -> Vec<Footnote> {
        let plain = |text| Footnote { sample: None, text };
        let origin = Footnote {
            sample: Some(self.pen.clone()),
            text: self.provenance.sentence(self.language),
        };
        let answer = least_regret(ends, self.month, self.language);
        let exported = Some(&self.provenance.exported);
        let rest = rest_of_footer(&self.y, exported, self.language);
        let notes = [plain(answer), plain(self.about.clone()), origin];
        notes.into_iter().chain(rest).collect()
    }
}
