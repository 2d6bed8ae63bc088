//! The map of two levers as a picture: lines of equal places, and the scenarios as dots.

use super::picture::{Decision, Footnote, Inks, Line, Mark, Pen, Picture, Scale};
use crate::analysis::IsoLine;
use crate::month::Month;
use crate::pages::Provenance;
use crate::text::{Label, Language, date, provenance};

/// One number of places on the map.
#[derive(Clone, Debug)]
pub struct IsoLevel {
    /// What stands beside its line.
    pub name: String,
    /// Where the places are that many, in pieces.
    pub pieces: Vec<IsoLine>,
    /// How it is drawn.
    pub pen: Pen,
}

/// Required places over two levers.
#[derive(Clone, Debug)]
pub struct IsoChart {
    /// The language.
    pub language: Language,
    /// The date.
    pub month: Month,
    /// What the axis to the right and the one upwards are called.
    pub levers: [String; 2],
    /// The numbers of places, the topmost last.
    pub levels: Vec<IsoLevel>,
    /// The scenarios: what they are called and their two values.
    pub dots: Vec<(String, [f64; 2])>,
    /// Where it comes from.
    pub provenance: Provenance,
    /// What the map says in words.
    pub notes: Vec<String>,
    /// The lever to the right.
    pub x: Scale,
    /// The lever upwards.
    pub y: Scale,
    /// The colours of the rest.
    pub inks: Inks,
}

impl IsoChart {
    /// The picture.
    pub fn picture(&self) -> Picture {
        let language = self.language;
        let day = date::first_day(self.month, language);
        let title = Label::RequiredPlaces.text(language);
        let [right, up] = &self.levers;
        let axis = |label: Label, lever: &str| format!("{}: {lever}", label.text(language));
        let dot = |(name, at): &(String, [f64; 2])| Decision {
            points: vec![*at],
            number: name.clone(),
            words: String::new(),
            gives_way: false,
        };
        Picture {
            language,
            title: format!("{title}, {day}"),
            subtitle: format!(
                "{}; {}",
                axis(Label::ToTheRight, right),
                axis(Label::Upwards, up)
            ),
            description: self.notes.join(" "),
            x: self.x.clone(),
            y: self.y.clone(),
            bars: Vec::new(),
            areas: Vec::new(),
            decisions: self.dots.iter().map(dot).collect(),
            lines: self.levels.iter().flat_map(IsoLevel::lines).collect(),
            points: self.levels.iter().filter_map(IsoLevel::mark).collect(),
            level: None,
            cursor: None,
            footer: self.footer(),
            inks: self.inks.clone(),
        }
    }

    fn footer(&self) -> Vec<Footnote> {
        let plain = |text| Footnote { sample: None, text };
        let origin = self.provenance.sentence(self.language);
        let made = provenance::made(&self.provenance.exported, self.language);
        let notes = self.notes.iter().cloned();
        notes.chain([origin, made]).map(plain).collect()
    }
}

impl IsoLevel {
    fn lines(&self) -> impl Iterator<Item = Line> {
        self.pieces.iter().map(|piece| Line {
            name: None,
            value: String::new(),
            points: piece.clone(),
            pen: self.pen.clone(),
        })
    }

    /// Its name, on the middle of its longest piece.
    fn mark(&self) -> Option<Mark> {
        let longest = self.pieces.iter().max_by_key(|piece| piece.len())?;
        Some(Mark {
            at: *longest.get(longest.len() / 2)?,
            number: self.name.clone(),
            words: String::new(),
        })
    }
}
