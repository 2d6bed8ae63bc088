//! A chart as it stands in the window: where values lie, and what is drawn on it.

use eframe::egui::{Color32, Pos2, Rect, Stroke, Ui, pos2};
use egui_plot::{PlotPoint, PlotTransform};

use crate::app::theme;
use crate::chart::around::behind;
use crate::chart::place::Place;
use crate::chart::{Chart, Reading};

/// A chart as it stands in the window.
pub struct Painted {
    /// From values to points of the screen, and back.
    pub transform: PlotTransform,
    /// Where its words stand.
    pub words: Vec<Place>,
}

impl Painted {
    /// Where two values lie.
    pub fn at(&self, at: [f64; 2]) -> Pos2 {
        self.transform
            .position_from_point(&PlotPoint::new(at[0], at[1]))
    }

    /// A dot on every line of its own weight, at one place along the horizontal axis.
    pub fn dots_ui(&self, ui: &Ui, chart: &Chart, x: f64) {
        let palette = theme::palette(ui);
        for reading in chart.read(x).filter(Reading::is_solid) {
            let at = self.at([x, reading.top]);
            let edge = Stroke::new(1.5, palette.card);
            ui.painter().circle(at, 4.0, palette.of(reading.ink), edge);
        }
    }

    /// A thin line from edge to edge at a place along the horizontal axis.
    pub fn upright_ui(&self, ui: &Ui, x: f64, colour: Color32) {
        let (plot, x) = (self.plot(), self.at([x, 0.0]).x);
        let stroke = Stroke::new(1.0, colour);
        for ends in self.behind_words([pos2(x, plot.top()), pos2(x, plot.bottom())]) {
            ui.painter().line_segment(ends, stroke);
        }
    }

    /// The pieces of a straight line that strike no words through.
    pub fn behind_words(&self, ends: [Pos2; 2]) -> impl Iterator<Item = [Pos2; 2]> {
        let pieces = behind(ends.map(<[f32; 2]>::from), &self.words);
        pieces.into_iter().map(|ends| ends.map(Pos2::from))
    }

    /// The plot itself, without axes and names.
    pub fn plot(&self) -> Rect {
        *self.transform.frame()
    }
}
