//! The plot of Opbouw as a picture: who is in reception, group upon group.

use super::axes::{month_scale, rest_of_footer};
use super::picture::{Area, Footnote, Inks, Picture, Scale};
use crate::month::Month;
use crate::pages::Provenance;
use crate::text::number::whole;
use crate::text::{Language, date, provenance};

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

impl StackChart {
    /// The picture.
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
            bars: Vec::new(),
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
            hatched: false,
        }
    }
}
