//! What stands in the plot of the required places beside its lines: names, points, decisions and dots.

use eframe::egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, vec2};
use egui_plot::{PlotPoint, PlotTransform};

use super::need_plot::{Curve, NeedPlot};
use crate::app::plot::plot_labels::{EndName, PointLabel, Surroundings, end_names};
use crate::app::scene::{Scene, required};
use crate::app::theme::Palette;
use crate::outlook::Outlook;
use crate::scenario::{Output, Point};
use crate::text::{Label, number};

/// The edition's points that speak of required places.
pub fn marked<'a>(scene: &'a Scene<'_>) -> impl Iterator<Item = &'a Point> {
    let points = scene.edition.baseline.points().iter();
    points.filter(|point| point.output == Output::RequiredPlaces)
}

impl NeedPlot<'_> {
    /// The lines' names and last values at their ends.
    pub fn names_ui(
        &self,
        painter: &Painter,
        palette: &Palette,
        transform: &PlotTransform,
        whole: Rect,
    ) -> Vec<Rect> {
        let reference = Label::Reference.text(self.language);
        let mut names = vec![self.name(
            transform,
            &self.scene.reference,
            reference,
            palette.reference,
        )];
        for shown in &self.scene.shown {
            // A line that lies on the reference's is named by the reference alone.
            if shown.outlook != self.scene.reference {
                let edition = &shown.document.edition().baseline;
                let mut name = shown.document.scenario().name.clone();
                if edition.id() != self.scene.edition.baseline.id() {
                    name = format!("{name} ({})", self.language.of(edition.name()));
                }
                names.push(self.name(transform, &shown.outlook, &name, shown.colour(palette)));
            }
        }
        let mut names: Vec<_> = names.into_iter().flatten().collect();
        let bounds = whole.with_max_y(transform.frame().bottom() + 8.0);
        end_names(painter, palette, &mut names, bounds)
    }

    fn name(
        &self,
        transform: &PlotTransform,
        outlook: &Outlook,
        name: &str,
        colour: Color32,
    ) -> Option<EndName> {
        let places = outlook
            .trajectory()
            .instants()
            .last()?
            .levels
            .required_places
            .0;
        Some(EndName {
            name: name.to_owned(),
            value: number::whole(places, self.language),
            colour,
            end: self.at(transform, outlook.dates().last()?, places),
        })
    }

    /// What the edition's source states, marked with a diamond and its words.
    pub fn points_ui(
        &self,
        painter: &Painter,
        palette: &Palette,
        transform: &PlotTransform,
        around: &mut Surroundings,
    ) {
        for point in marked(self.scene) {
            let at = self.at(transform, point.date, point.places);
            let label = PointLabel {
                at,
                number: number::whole(point.places, self.language),
                words: self.language.of(&point.words).to_owned(),
            };
            label.show(painter, palette, around);
            diamond(painter, palette, at);
        }
    }

    /// The last value and the name of each decision, at the end of its line.
    pub fn decisions_ui(
        &self,
        painter: &Painter,
        palette: &Palette,
        transform: &PlotTransform,
        around: &mut Surroundings,
    ) {
        for line in self.scene.edition.baseline.decisions() {
            if let Some(last) = line.points.last() {
                let at = self.at(transform, last.date, last.places);
                painter.circle_filled(at, 3.5, palette.weak);
                let label = PointLabel {
                    at,
                    number: number::whole(last.places, self.language),
                    words: self.language.of(&line.words).to_owned(),
                };
                label.show(painter, palette, around);
            }
        }
    }

    /// A dot on every line at the cursor's month.
    pub fn dots_ui(&self, painter: &Painter, palette: &Palette, transform: &PlotTransform) {
        let shown = self.scene.shown.iter();
        let dots = shown.map(|shown| (&shown.outlook, shown.colour(palette)));
        let reference = (&self.scene.reference, palette.reference);
        for (outlook, colour) in std::iter::once(reference).chain(dots) {
            if let Some(places) = required(outlook, self.month) {
                let at = self.at(transform, self.month, places);
                painter.circle(at, 4.0, colour, Stroke::new(1.5, palette.card));
            }
        }
    }
}

/// What labels in the plot keep clear of.
pub fn surroundings(transform: &PlotTransform, curves: &[Curve], whole: Rect) -> Surroundings {
    let place =
        |point: &[f64; 2]| transform.position_from_point(&PlotPoint::new(point[0], point[1]));
    let line = |curve: &Curve| curve.points.iter().map(place).collect();
    let frame = *transform.frame();
    Surroundings {
        lines: curves.iter().map(line).collect(),
        taken: Vec::new(),
        bounds: frame.with_max_x(whole.right()),
    }
}

/// The mark of a number that a source states.
pub fn diamond(painter: &Painter, palette: &Palette, at: Pos2) {
    let corners = [
        vec2(0.0, -6.0),
        vec2(6.0, 0.0),
        vec2(0.0, 6.0),
        vec2(-6.0, 0.0),
    ];
    let corners = corners.map(|corner| at + corner).to_vec();
    let stroke = Stroke::new(1.5, palette.text);
    painter.add(Shape::convex_polygon(corners, palette.card, stroke));
}
