//! The values of a plot's lines at the month that is pointed at or read.

use eframe::egui::{RichText, Sense, Ui, vec2};

use crate::app::plot::line_sample;
use crate::app::theme::{self, regular, semibold};
use crate::chart::{Axis, Chart, Reading};
use crate::month::Month;
use crate::text::date;

/// About the room of a value.
const VALUE: f32 = 82.0;
/// About the room of the day.
const DAY: f32 = 110.0;

/// The lines' values at a month.
pub struct Readout<'a> {
    chart: &'a Chart,
    day: Option<String>,
    readings: Vec<Reading<'a>>,
}

impl<'a> Readout<'a> {
    /// What the lines say at a month.
    pub fn new(chart: &'a Chart, month: Month) -> Self {
        let first = match chart.x {
            Axis::Months { first, .. } => first,
            _ => month,
        };
        let readings = chart.read(f64::from(month.since(first)));
        Self {
            chart,
            day: Some(date::first_day(month, chart.language)),
            readings: readings
                .filter(|one| one.is_named && one.stroke.is_some())
                .collect(),
        }
    }

    /// The same below a readout that says the day.
    pub fn without_day(self) -> Self {
        Self { day: None, ..self }
    }

    /// About the room that it takes on one line, in points.
    pub fn width(&self) -> f32 {
        let values: f32 = self.readings.iter().map(|_| VALUE).sum();
        values + if self.day.is_some() { DAY } else { 0.0 }
    }

    /// At the right of a line, from right to left.
    pub fn beside_ui(&self, ui: &mut Ui) {
        ui.spacing_mut().item_spacing = vec2(4.0, 0.0);
        for reading in &self.readings {
            self.value_ui(ui, reading);
            sample_ui(ui, reading);
            ui.add_space(6.0);
        }
        self.day_ui(ui);
    }

    /// On lines of its own, the active scenario first.
    pub fn below_ui(&self, ui: &mut Ui) {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(4.0, 0.0);
            self.day_ui(ui);
            for reading in self.readings.iter().rev() {
                // A value stays with its line.
                if ui.available_size_before_wrap().x < VALUE {
                    ui.end_row();
                }
                ui.add_space(6.0);
                sample_ui(ui, reading);
                self.value_ui(ui, reading);
            }
        });
    }

    fn day_ui(&self, ui: &mut Ui) {
        if let Some(day) = &self.day {
            let weak = theme::palette(ui).weak;
            ui.label(RichText::new(day).font(regular(12.5)).color(weak));
        }
    }

    fn value_ui(&self, ui: &mut Ui, reading: &Reading<'_>) {
        let value = self.chart.y.label(reading.value, self.chart.language);
        let colour = theme::palette(ui).of(reading.ink);
        let text = RichText::new(value).font(semibold(13.0)).color(colour);
        ui.label(text).on_hover_text(reading.name);
    }
}

/// A piece of the line that a value belongs to.
fn sample_ui(ui: &mut Ui, reading: &Reading<'_>) {
    let (sample, _) = ui.allocate_exact_size(vec2(16.0, 16.0), Sense::hover());
    if let Some(stroke) = reading.stroke {
        let colour = theme::palette(ui).of(reading.ink);
        line_sample::show(ui, sample, colour, theme::style_of(stroke.dash));
    }
}
