//! The names at the right edge of the plot of Aanbod: of the layers, the shortage and the lines.

use eframe::egui::{Painter, Rect, Stroke, Ui, pos2, vec2};
use egui_plot::{PlotPoint, PlotTransform};

use super::supply_plot::{SupplyPlot, colour};
use crate::app::plot::plot_labels::{EndName, end_names};
use crate::app::scene::Drawn as _;
use crate::app::theme::{self, Palette};
use crate::chart::hatch::hatch;
use crate::export::supply_steps::{Corner, corners};
use crate::supply::PlaceType;
use crate::text::{Label, number, supply};

/// The height of a name, in points.
const NAME: f32 = 29.0;

/// What stands before a name.
#[derive(Clone, Copy)]
enum Sample {
    Layer(PlaceType),
    Shortage,
}

impl SupplyPlot<'_> {
    /// Draws the names beside the ends of what they name; of other scenarios as many as have room.
    pub fn names_ui(&self, ui: &Ui, transform: &PlotTransform, corners: &[Corner], whole: Rect) {
        let palette = theme::palette(ui);
        let bounds = whole
            .with_min_y(transform.frame().top())
            .with_max_y(transform.frame().bottom() + 8.0);
        let mut samples = Vec::new();
        let mut names = Vec::new();
        if let Some(last) = corners.last() {
            for (sample, name) in self.parts(transform, last, palette) {
                samples.push((name.name.clone(), sample));
                names.push(name);
            }
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a few names"
        )]
        let room = (bounds.height() / NAME) as usize;
        let reference = self.reference_name(transform, palette);
        let others = reference
            .into_iter()
            .chain(self.other_names(transform, palette));
        names.extend(others.take(room.saturating_sub(names.len())));
        let places = end_names(ui.painter(), palette, &mut names, bounds);
        for (place, name) in places.iter().zip(&names) {
            let sample = samples.iter().find(|(of, _)| *of == name.name);
            if let Some((_, Some(sample))) = sample {
                let corner = place.min + vec2(-14.0, 4.0);
                let place = Rect::from_min_size(corner, vec2(10.0, 10.0));
                sample_ui(ui.painter(), palette, place, *sample);
            }
        }
    }

    /// The layers that are there at the end, the shortage, and the required places.
    fn parts(
        &self,
        transform: &PlotTransform,
        last: &Corner,
        palette: &Palette,
    ) -> Vec<(Option<Sample>, EndName)> {
        let language = self.plot.language;
        let name = |name: &str, places: f64, y: f64, sample: Option<Sample>| {
            let end = transform.position_from_point(&PlotPoint::new(last.month, y));
            // In the middle of a layer, with room for the sample before it.
            let aside = sample.map_or(vec2(14.0, -3.0), |_| vec2(14.0, 1.0));
            let name = EndName {
                name: name.to_owned(),
                value: number::whole(places, language),
                colour: palette.text,
                end: end + aside,
            };
            (sample, name)
        };
        let parts = PlaceType::ALL.map(|kind| (kind, last.layer(kind)));
        let there = parts
            .into_iter()
            .filter(|(_, [low, high])| (high - low).round() > 0.0);
        let mut names: Vec<_> = there
            .map(|(kind, [low, high])| {
                let words = supply::place_type(kind, language);
                name(
                    words,
                    high - low,
                    f64::midpoint(low, high),
                    Some(Sample::Layer(kind)),
                )
            })
            .collect();
        let [low, high] = last.shortage();
        if (high - low).round() > 0.0 {
            let words = Label::Shortage.text(language);
            let middle = f64::midpoint(low, high);
            names.push(name(words, high - low, middle, Some(Sample::Shortage)));
        }
        let words = Label::Required.text(language);
        names.push(name(words, last.required, last.required, None));
        names
    }

    /// The reference's supply, where it is drawn.
    fn reference_name(&self, transform: &PlotTransform, palette: &Palette) -> Option<EndName> {
        let last = corners(&self.scene.reference)
            .pop()
            .filter(|_| self.differs())?;
        let places = last.places.total().0;
        let end = transform.position_from_point(&PlotPoint::new(last.month, places));
        Some(EndName {
            name: Label::SupplyOfReference.text(self.plot.language).to_owned(),
            value: number::whole(places, self.plot.language),
            colour: palette.weak,
            end: end + vec2(14.0, 0.0),
        })
    }

    fn other_names(&self, transform: &PlotTransform, palette: &Palette) -> Vec<EndName> {
        let names = self.others().filter_map(|shown| {
            let places = shown
                .outlook
                .trajectory()
                .instants()
                .last()?
                .levels
                .required_places
                .0;
            let last = shown.outlook.dates().last()?;
            let end = PlotPoint::new(self.plot.x(last), places);
            Some(EndName {
                name: shown.document.scenario().name.clone(),
                value: number::whole(places, self.plot.language),
                colour: shown.colour(palette),
                end: transform.position_from_point(&end) + vec2(14.0, 0.0),
            })
        });
        names.collect()
    }
}

/// A piece of a layer, or of the hatching.
fn sample_ui(painter: &Painter, palette: &Palette, place: Rect, sample: Sample) {
    match sample {
        Sample::Layer(kind) => {
            painter.rect_filled(place, 2, colour(kind, palette));
        }
        Sample::Shortage => hatched_ui(painter, palette, place),
    }
}

/// A hatched square.
pub fn hatched_ui(painter: &Painter, palette: &Palette, place: Rect) {
    let stroke = Stroke::new(1.0, palette.warning);
    let edges = [place.left(), place.right()].map(|x| [x, place.top(), place.bottom()]);
    for piece in hatch(&edges, 4.0) {
        painter.line_segment(piece.map(|[x, y]| pos2(x, y)), stroke);
    }
    painter.rect_stroke(place, 2, stroke, eframe::egui::StrokeKind::Inside);
}
