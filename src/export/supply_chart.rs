//! The plot of Aanbod as a picture: places by type in steps below the required places.

use super::axes::{month_scale, rest_of_footer};
use super::picture::{Area, Footnote, Inks, Line, Mark, Pen, Picture, Scale};
use super::supply_steps::{Corner, corners};
use crate::month::Month;
use crate::outlook::Outlook;
use crate::pages::Provenance;
use crate::supply::{PlaceType, moments};
use crate::text::number::whole;
use crate::text::{Label, Language, date, provenance, supply};

/// How the parts of the picture are drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct SupplyPens {
    /// Colours of the types of places, in their order.
    pub places: [String; 3],
    /// The colour of the shortage.
    pub shortage: String,
    /// The line of the required places.
    pub required: Pen,
    /// The line down from a moment.
    pub moment: Pen,
}

/// The places of one scenario below what it requires.
#[derive(Clone, Debug)]
pub struct SupplyChart<'a> {
    /// The language.
    pub language: Language,
    /// Where the scenario comes from.
    pub provenance: Provenance,
    /// Everything about it.
    pub outlook: &'a Outlook,
    /// The vertical axis, with room for the moments above the line.
    pub y: Scale,
    /// How the parts are drawn.
    pub pens: SupplyPens,
    /// The colours of the rest.
    pub inks: Inks,
}

impl SupplyChart<'_> {
    /// The picture; none where the edition says nothing about supply.
    pub fn picture(&self) -> Option<Picture> {
        let language = self.language;
        let inputs = self.outlook.inputs().supply()?;
        let first = self.outlook.trajectory().start();
        let last = self.outlook.dates().last()?;
        let mut footer = vec![Footnote {
            sample: None,
            text: self.provenance.sentence(language),
        }];
        footer.push(Footnote {
            sample: None,
            text: supply::unknown_before(inputs.counted, language),
        });
        let exported = Some(&self.provenance.exported);
        footer.extend(rest_of_footer(&self.y, exported, language));
        Some(Picture {
            language,
            title: Label::PlacesAndShortage.text(language).to_owned(),
            subtitle: provenance::monthly(first, last, language),
            description: self.description(),
            x: month_scale(first, last, language),
            y: self.y.clone(),
            bars: Vec::new(),
            areas: self.areas(),
            decisions: Vec::new(),
            lines: self.drops(first, last).chain([self.required()]).collect(),
            points: self.marks(first, last),
            level: None,
            cursor: None,
            footer,
            inks: self.inks.clone(),
        })
    }

    /// A layer for each type, the shortage on top of them.
    fn areas(&self) -> Vec<Area> {
        let corners = corners(self.outlook);
        let area = |name: &str, colour: &String, hatched, edges: &dyn Fn(&Corner) -> [f64; 2]| {
            let thick = |corner: &Corner| {
                let [low, high] = edges(corner);
                [corner.month, high - low]
            };
            let points: Vec<_> = corners.iter().map(thick).collect();
            let last = points.last().map(|point| whole(point[1], self.language));
            Area {
                name: name.to_owned(),
                value: last.unwrap_or_default(),
                points,
                colour: colour.clone(),
                hatched,
            }
        };
        let layers = PlaceType::ALL.iter().zip(&self.pens.places);
        let layers = layers.map(|(kind, colour)| {
            let name = supply::place_type(*kind, self.language);
            area(name, colour, false, &|corner| corner.layer(*kind))
        });
        let short = Label::Shortage.text(self.language);
        let shortage = area(short, &self.pens.shortage, true, &Corner::shortage);
        layers.chain([shortage]).collect()
    }

    fn required(&self) -> Line {
        let instants = self.outlook.trajectory().instants().iter();
        let places = instants.map(|instant| instant.levels.required_places.0);
        let points: Vec<_> = (0u32..)
            .map(f64::from)
            .zip(places)
            .map(Into::into)
            .collect();
        let last = points
            .last()
            .map(|[_, places]: &[f64; 2]| whole(*places, self.language));
        Line {
            name: Some(Label::Required.text(self.language).to_owned()),
            value: last.unwrap_or_default(),
            points,
            pen: self.pens.required.clone(),
        }
    }

    /// The moments up to the horizon, the parts of one date together.
    fn moments(&self, last: Month) -> Vec<(Month, String)> {
        let inputs = self.outlook.inputs().supply();
        let mut told: Vec<(Month, String)> = Vec::new();
        for moment in inputs.map(moments).unwrap_or_default() {
            let words = supply::moment(&moment.change, self.language);
            match told.last_mut() {
                Some((date, before)) if *date == moment.date => {
                    *before = format!("{before} · {words}");
                }
                _ => told.push((moment.date, words)),
            }
        }
        told.retain(|(date, _)| *date <= last);
        told
    }

    /// The moments, at the upper edge: there their words are clear of the layers.
    fn marks(&self, first: Month, last: Month) -> Vec<Mark> {
        let told = self.moments(last).into_iter();
        told.map(|(date, words)| Mark {
            at: [f64::from(date.since(first)), self.y.max],
            number: date::first_day(date, self.language),
            words,
        })
        .collect()
    }

    /// A line from each moment down to the places that there are then.
    fn drops(&self, first: Month, last: Month) -> impl Iterator<Item = Line> {
        let index = |date| self.outlook.trajectory().index(date);
        let drop = move |(date, _)| {
            let places = self.outlook.supply(index(date)?)?.total().0;
            let x = f64::from(date.since(first));
            Some(Line {
                name: None,
                value: String::new(),
                points: vec![[x, self.y.max], [x, places]],
                pen: self.pens.moment.clone(),
            })
        };
        self.moments(last).into_iter().filter_map(drop)
    }

    /// The places, and the first and the largest shortage.
    fn description(&self) -> String {
        supply::shortage_story(&self.outlook.shortage(), self.language)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::{number_scale, svg};
    use crate::files::embedded_editions;
    use crate::scenario::Scenario;

    fn drawn(edition: usize, language: Language) -> Option<Picture> {
        let baseline = &embedded_editions()[edition].baseline;
        let scenario = Scenario::reference(baseline, "x");
        let outlook = Outlook::new(&scenario, baseline).unwrap();
        let pen = Pen {
            colour: "#17202e".to_owned(),
            dash: Vec::new(),
            width: 3.0,
        };
        SupplyChart {
            language,
            provenance: Provenance::new(&scenario, baseline, "2022-11-24", language),
            outlook: &outlook,
            y: number_scale(0.0, 100_000.0, &[0.0, 50_000.0], language),
            pens: SupplyPens {
                places: ["#1b4f8c", "#5b8fc7", "#c77700"].map(str::to_owned),
                shortage: "#b04500".to_owned(),
                required: pen.clone(),
                moment: pen,
            },
            inks: Inks {
                ground: "#ffffff".to_owned(),
                text: "#17202e".to_owned(),
                weak: "#556070".to_owned(),
                grid: "#e6eaf0".to_owned(),
            },
        }
        .picture()
    }

    #[test]
    fn the_shortage_is_hatched_on_top_of_the_places_and_fills_up_to_what_is_required() {
        let picture = drawn(0, Language::Nl).unwrap();
        let at_end = |area: &Area| area.points.last().unwrap()[1];
        let all: f64 = picture.areas.iter().map(at_end).sum();
        let required = picture.lines.last().unwrap();
        assert!((all - required.points[30][1]).abs() < 1e-6);
        assert!(picture.areas[3].hatched && !picture.areas[0].hatched);
        let text = String::from_utf8(svg::write(&picture)).unwrap();
        for words in ["id=\"hatched\"", "einde crisisnoodopvang: −8.500", "34.099"] {
            assert!(text.contains(words), "{words}");
        }
    }

    #[test]
    fn an_edition_without_supply_has_no_picture_of_it() {
        assert_eq!(drawn(1, Language::En), None);
    }
}
