//! The waterfall of Vergelijken as a picture: from one number of places to another, part by part.

use super::axes::rest_of_footer;
use super::picture::{Bar, Footnote, Inks, Picture, Scale};
use crate::month::Month;
use crate::pages::Provenance;
use crate::text::{Label, Language, compare};

/// From this many bars on their names have too little room, and stand below the plot as well.
const MANY: usize = 7;

/// Why two scenarios differ at a date.
#[derive(Clone, Debug)]
pub struct WaterfallChart {
    /// The language.
    pub language: Language,
    /// Where both scenarios come from: the one held against first.
    pub provenances: [Provenance; 2],
    /// What the two are called, in the same order.
    pub names: [String; 2],
    /// The date.
    pub date: Month,
    /// The bars: a total, the parts, a total.
    pub bars: Vec<Bar>,
    /// How far a part may be off, in words, where it was sampled.
    pub note: Option<String>,
    /// The vertical axis.
    pub y: Scale,
    /// The colours of the rest.
    pub inks: Inks,
}

impl WaterfallChart {
    /// The picture.
    pub fn picture(&self) -> Picture {
        let language = self.language;
        let [from, to] = &self.names;
        let compared = compare::Compared {
            from,
            to,
            date: self.date,
        };
        Picture {
            language,
            title: Label::WhyDifferent.text(language).to_owned(),
            subtitle: compare::explained_subtitle(compared, self.note.is_none(), language),
            description: format!("{}.", self.listed()),
            x: Scale {
                min: 0.0,
                max: 1.0,
                ticks: Vec::new(),
            },
            y: self.y.clone(),
            bars: self.bars.clone(),
            areas: Vec::new(),
            decisions: Vec::new(),
            lines: Vec::new(),
            points: Vec::new(),
            level: None,
            cursor: None,
            footer: self.footer(),
            inks: self.inks.clone(),
        }
    }

    /// Every bar by name and number.
    fn listed(&self) -> String {
        let one = |bar: &Bar| format!("{} {}", bar.name, bar.amount);
        self.bars.iter().map(one).collect::<Vec<_>>().join("; ")
    }

    fn footer(&self) -> Vec<Footnote> {
        let plain = |text| Footnote { sample: None, text };
        let listed = (self.bars.len() >= MANY).then(|| plain(self.listed()));
        let note = self.note.clone().map(plain);
        let [from, to] = &self.provenances;
        let origins = [from, to].map(|one| plain(one.sentence(self.language)));
        let exported = Some(&to.exported);
        let rest = rest_of_footer(&self.y, exported, self.language);
        listed
            .into_iter()
            .chain(note)
            .chain(origins)
            .chain(rest)
            .collect()
    }
}
