//! Decisions published before and after the edition's, in the plot of Behoefte: off until asked for.

use eframe::egui::{Label as Text, Painter, Rect, RichText, Stroke, Ui, vec2};
use egui_plot::{LineStyle, PlotTransform};

use super::need_plot::{Curve, NeedPlot, months};
use crate::app::plot::plot_labels::{PointLabel, Surroundings, stacked_labels};
use crate::app::scene::Scene;
use crate::app::theme::{self, Palette, regular};
use crate::files::capacity_decisions;
use crate::month::Month;
use crate::scenario::{EarlierDecision, earlier_decisions};
use crate::text::history::{decided_for, decision_words, published_briefly};
use crate::text::{Label, Language, date, number};

/// The decisions to draw: none while they are off.
pub fn drawn(scene: &Scene<'_>, on: bool) -> Vec<EarlierDecision<'static>> {
    if !on {
        return Vec::new();
    }
    let (first, last) = months(scene);
    let edition = &scene.edition.baseline;
    earlier_decisions(capacity_decisions(), edition, &(first..=last))
}

/// The box that brings them. Returns whether it was ticked or cleared.
pub fn box_ui(ui: &mut Ui, on: &mut bool, language: Language) -> bool {
    let palette = theme::palette(ui);
    let name = RichText::new(Label::EarlierDecisions.text(language)).font(regular(12.5));
    ui.spacing_mut().interact_size.y = 24.0;
    // The box has an edge of 3:1 on a card.
    ui.visuals_mut().widgets.inactive.bg_stroke = Stroke::new(1.0, palette.reference);
    let ticked = ui.checkbox(on, name.color(palette.weak));
    ticked
        .on_hover_text(Label::EarlierDecisionsExplained.text(language))
        .changed()
}

/// What they say about the month of the cursor; as high when they say nothing.
pub fn readout_ui(ui: &mut Ui, drawn: &[EarlierDecision<'_>], month: Month, language: Language) {
    let said = spoken(drawn, month, language);
    let text = RichText::new(&said).font(regular(12.5));
    let text = text.color(theme::palette(ui).weak);
    ui.add(Text::new(text).truncate());
}

/// `Eerder besloten voor 1 januari 2025: 97.000 (apr 2023)`.
pub fn spoken(drawn: &[EarlierDecision<'_>], month: Month, language: Language) -> String {
    let day = date::first_day(month, language);
    match decided_for(drawn, month, language) {
        Some(said) => language.pick(
            format!("Eerder besloten voor {day}: {said}"),
            format!("Decided earlier for {day}: {said}"),
        ),
        None => language.pick(
            format!("Eerder besloten voor {day}: geen"),
            format!("Decided earlier for {day}: none"),
        ),
    }
}

impl NeedPlot<'_> {
    /// A thin line through each decision of more than one point.
    pub fn earlier_curves(&self, palette: &Palette) -> impl Iterator<Item = Curve> {
        self.earlier.iter().map(|earlier| Curve {
            name: decision_words(earlier.decision, self.language),
            points: earlier
                .points
                .iter()
                .map(|point| [self.x(point.date), point.places])
                .collect(),
            colour: palette.weak,
            style: LineStyle::Dotted { spacing: 6.0 },
            width: 1.0,
        })
    }

    /// Where their rings go, so that labels keep off.
    pub fn rings<'b>(&'b self, transform: &'b PlotTransform) -> impl Iterator<Item = Rect> + 'b {
        let points = self.earlier.iter().flat_map(|earlier| &earlier.points);
        points.map(|point| {
            let at = self.at(transform, point.date, point.places);
            Rect::from_center_size(at, vec2(9.0, 9.0))
        })
    }

    /// A ring at every point, with the number and when it was published where there is room.
    pub fn earlier_ui(
        &self,
        painter: &Painter,
        palette: &Palette,
        transform: &PlotTransform,
        around: &mut Surroundings,
    ) {
        let mut labels = Vec::new();
        for earlier in &self.earlier {
            let published = published_briefly(earlier.decision, self.language);
            for point in &earlier.points {
                let at = self.at(transform, point.date, point.places);
                painter.circle(at, 3.5, palette.card, Stroke::new(1.5, palette.weak));
                labels.push(PointLabel {
                    at,
                    number: number::whole(point.places, self.language),
                    words: published.clone(),
                });
            }
        }
        stacked_labels(painter, palette, &labels, around);
    }
}
