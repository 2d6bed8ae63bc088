//! How far the assumptions spread: thousands of combinations as a band around the scenario, and a number of places that
//! a hand moves.

use eframe::egui::{Rect, Sense, Stroke, Ui, pos2, vec2};

use super::section_head;
use crate::analysis::{Sampling, Spread};
use crate::app::act::Act;
use crate::app::clipboard;
use crate::app::kit::words::{caption_ui, warning_ui, weak_ui};
use crate::app::look::Look;
use crate::app::need::capacity::Capacity;
use crate::app::page::paragraph_ui;
use crate::app::plot::chart_painter;
use crate::app::plot::held_axis::HeldAxis;
use crate::app::plot::month_cursor::MonthCursor;
use crate::app::plot::painted::Painted;
use crate::app::theme;
use crate::chart::{Axis, Chart};
use crate::month::Month;
use crate::pages::uncertainty::band;
use crate::pages::{Context, Page, required};
use crate::text::spread::band_copied;
use crate::text::{Label, Say};

/// What stands around the plot, in points.
const AROUND: f32 = 190.0;
/// The plot is at least and at most this high; what is below it scrolls.
const PLOT: (f32, f32) = (220.0, 420.0);

/// What the section keeps between frames; of the spread only the memory, its numbers are drawn anew.
pub struct BandSection {
    /// The axis as it stood last.
    axis: HeldAxis,
    /// The number of places that is held against the combinations.
    pub places: Capacity,
    /// The band of the active scenario.
    spread: Spread,
}

impl Default for BandSection {
    fn default() -> Self {
        Self {
            axis: HeldAxis::default(),
            places: Capacity::called(Label::PlacesHeld, Label::PlacesHeldLine),
            spread: Spread::default(),
        }
    }
}

impl BandSection {
    /// The page of this frame, its axis as it stood or grown.
    fn page(&mut self, ui: &Ui, context: &Context<'_>) -> Option<Page> {
        let mut page = band::page(context, &self.spread, self.places.places)?;
        if let Some(chart) = page.charts.first_mut()
            && let Axis::Numbers(range) = &mut chart.y
        {
            // A line that is dragged must not stretch the axis under the hand.
            let still = !ui.input(|input| input.pointer.any_down());
            *range = self
                .axis
                .hold(context.scene, band::range(&chart.layers, still));
        }
        Some(page)
    }
}

/// Draws the section, every combination anew.
pub fn show(ui: &mut Ui, look: &Look<'_>, section: &mut BandSection, height: f32) -> Vec<Act> {
    let context = &look.context_within();
    let mut acts = Vec::new();
    let Some(active) = look.scene.active() else {
        return acts;
    };
    let (subject, sampling) = (active.subject(), Sampling::default());
    if let Err(error) = section.spread.draw(subject, sampling, &|_| {}) {
        paragraph_ui(ui, &error.say(look.language));
        return acts;
    }
    let copies = head_ui(ui, context, section);
    let Some(page) = section.page(ui, context) else {
        return acts;
    };
    answer_ui(ui, context, section, &page);
    let room = (height - AROUND).clamp(PLOT.0, PLOT.1);
    let size = vec2(ui.available_width(), room);
    ui.add_space(6.0);
    let (whole, _) = ui.allocate_exact_size(size, Sense::hover());
    let chart = page.charts.first();
    let read = chart.and_then(|chart| plot_ui(ui, context, chart, whole, section));
    acts.extend(read.map(Act::Read));
    let mut notes = page.notes.iter();
    if let Some(outcomes) = notes.next() {
        paragraph_ui(ui, outcomes);
    }
    notes.for_each(|note| weak_ui(ui, note));
    let act = copies.then(|| clipboard::copy_first(ui, &page, look.language, band_copied));
    acts.extend(act.flatten());
    acts
}

/// Title and number of places. Returns whether the table is to be copied.
fn head_ui(ui: &mut Ui, context: &Context<'_>, section: &mut BandSection) -> bool {
    let language = context.language;
    let active = context.scene.active();
    let now = active.and_then(|one| required(&one.outlook, context.month));
    let rounded = (now.unwrap_or_default() / 1000.0).round() * 1000.0;
    let places = *section.places.places.get_or_insert(rounded);
    section_head::show(ui, Label::BandTitle, language, |ui| {
        caption_ui(ui, Label::PlacesHeld.text(language));
        section.places.edit_ui(ui, places, language);
        section.axis.grown_ui(ui, language);
    })
}

/// The answer, and the lines at the month that is read.
fn answer_ui(ui: &mut Ui, context: &Context<'_>, section: &BandSection, page: &Page) {
    ui.spacing_mut().item_spacing.y = 3.0;
    if let Some(refusal) = section.places.refusal() {
        warning_ui(ui, refusal);
    }
    section_head::answer_ui(ui, &page.answer);
    weak_ui(ui, band::reading(context, &section.spread, context.month));
}

/// Draws the plot in its place, and moves cursor and line. Returns the month asked for.
fn plot_ui(
    ui: &mut Ui,
    context: &Context<'_>,
    chart: &Chart,
    whole: Rect,
    section: &mut BandSection,
) -> Option<Month> {
    let Axis::Months { first, last } = chart.x else {
        return None;
    };
    let (month, language) = (context.month, context.language);
    let x = f64::from(month.since(first));
    let painted = chart_painter::show(ui, whole, chart, Some(x));
    let cursor = MonthCursor {
        language,
        first,
        last,
        month,
        spoken: &band::reading(context, &section.spread, month),
    };
    let (asked, response) = cursor.show(ui, &painted);
    if response.double_clicked() {
        section.axis.refit();
    }
    let places = &mut section.places;
    places.handle_ui(ui, &painted.transform, language);
    knob_ui(ui, places.places, &painted);
    asked.filter(|asked| *asked != month)
}

/// A knob at the end of the line, so that it is seen to move.
fn knob_ui(ui: &Ui, places: Option<f64>, painted: &Painted) {
    let Some(places) = places else { return };
    let (frame, palette) = (painted.plot(), theme::palette(ui));
    let y = painted.at([0.0, places]).y;
    if frame.y_range().contains(y) {
        let centre = pos2(frame.right() - 8.0, y);
        let stroke = Stroke::new(2.0, palette.text);
        ui.painter().circle(centre, 7.0, palette.card, stroke);
    }
}
