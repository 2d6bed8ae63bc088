//! The values of a plot's lines at the month that is pointed at or read.

use eframe::egui::{
    Align, Grid, Label as Text, Layout, PopupAnchor, Response, RichText, Sense, TextStyle,
    TextWrapMode, Tooltip, Ui, WidgetText, vec2,
};

use crate::app::plot::line_sample;
use crate::app::theme::{self, regular, semibold};
use crate::chart::{Chart, Reading};
use crate::month::Month;
use crate::text::{Label, date};

/// So many lines at most are told apart by colour and dash beside a title.
const FEW: usize = 3;
/// About the room of a value.
const VALUE: f32 = 76.0;
/// About the room of the day.
const DAY: f32 = 92.0;

/// The lines' values at a month.
pub struct Readout<'a> {
    chart: &'a Chart,
    month: Month,
    day: Option<String>,
    /// Of the lines with a name of their own.
    readings: Vec<Reading<'a>>,
    /// Of all lines, also of those that lie on another.
    all: Vec<Reading<'a>>,
}

impl<'a> Readout<'a> {
    /// What the lines say at a month.
    pub fn new(chart: &'a Chart, month: Month) -> Self {
        let all = chart.read(chart.x.place_of(month).unwrap_or_default());
        let all: Vec<_> = all.filter(|one| one.stroke.is_some()).collect();
        let named = all.iter().copied().filter(|one| one.is_named);
        Self {
            chart,
            month,
            day: Some(date::first_day(month, chart.language)),
            readings: named.collect(),
            all,
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

    /// Whether there are so many lines that their values stand with their names at the pointer.
    pub fn is_long(&self) -> bool {
        self.readings.len() > FEW
    }

    /// What is read, beside a title where there is room for both, else below it; many lines are read at the pointer.
    pub fn titled_ui(&self, ui: &mut Ui, title: RichText, grown: impl FnOnce(&mut Ui)) -> Response {
        let long = self.is_long();
        let words = WidgetText::from(title);
        let (wrap, style) = (Some(TextWrapMode::Extend), TextStyle::Body);
        let galley = words.clone().into_galley(ui, wrap, f32::INFINITY, style);
        let is_beside = !long && ui.available_width() >= galley.size().x + 24.0 + self.width();
        let shown = ui.horizontal(|ui| {
            let title = ui.add(Text::new(words).wrap());
            grown(ui);
            if is_beside {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    self.beside_ui(ui);
                });
            }
            title
        });
        if !is_beside && !long {
            self.below_ui(ui);
        }
        shown.inner
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

    /// All lines below each other at a place, each with its name, its value and that of the same line in `beside`.
    pub fn table_ui(&self, ui: &Ui, beside: &'a Chart, anchor: PopupAnchor) {
        let id = ui.scope_id().with("what the lines say");
        let tip = Tooltip::always_open(ui.ctx().clone(), ui.layer_id(), id, anchor);
        tip.gap(16.0).width(420.0).show(|ui| {
            let weak = theme::palette(ui).weak;
            // Lines of text, not of buttons.
            ui.spacing_mut().interact_size.y = 0.0;
            let small = |words: &str| RichText::new(words).font(regular(12.5)).color(weak);
            let others = Self::new(beside, self.month);
            let heads = [Label::PlacesColumn, Label::MinorsColumn];
            Grid::new("lines").spacing(vec2(10.0, 2.0)).show(ui, |ui| {
                ui.label("");
                ui.label(small(self.day.as_deref().unwrap_or_default()));
                for head in heads {
                    right_ui(ui, small(head.text(self.chart.language)));
                }
                ui.end_row();
                for reading in self.all.iter().rev() {
                    sample_ui(ui, reading);
                    ui.label(RichText::new(reading.name).font(regular(13.0)));
                    let other = others.all.iter().find(|one| one.name == reading.name);
                    for reading in [Some(reading), other] {
                        let value = reading.map_or_else(String::new, |reading| self.value(reading));
                        right_ui(ui, RichText::new(value).font(semibold(13.0)));
                    }
                    ui.end_row();
                }
            });
        });
    }

    fn value(&self, reading: &Reading<'_>) -> String {
        self.chart.y.label(reading.value, self.chart.language)
    }

    fn day_ui(&self, ui: &mut Ui) {
        if let Some(day) = &self.day {
            let weak = theme::palette(ui).weak;
            let font = theme::grown(ui, regular(12.5));
            ui.label(RichText::new(day).font(font).color(weak));
        }
    }

    fn value_ui(&self, ui: &mut Ui, reading: &Reading<'_>) {
        let value = self.value(reading);
        let colour = theme::palette(ui).of(reading.ink);
        let font = theme::grown(ui, semibold(13.0));
        let text = RichText::new(value).font(font).color(colour);
        ui.label(text).on_hover_text(reading.name);
    }
}

/// A number in a column, against its right edge.
fn right_ui(ui: &mut Ui, text: RichText) {
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.label(text));
}

/// A piece of the line that a value belongs to.
fn sample_ui(ui: &mut Ui, reading: &Reading<'_>) {
    let (sample, _) = ui.allocate_exact_size(vec2(16.0, 16.0), Sense::hover());
    if let Some(stroke) = reading.stroke {
        line_sample::show(ui, sample, stroke);
    }
}
