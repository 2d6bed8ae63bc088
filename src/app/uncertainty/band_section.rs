//! How far the assumptions spread: thousands of combinations as a band around the scenario.

use eframe::egui::{Label as Text, RichText, Sense, Ui, vec2};

use super::band_plot;
use super::band_state::BandSection;
use super::section_head;
use crate::analysis::Sampling;
use crate::app::act::Act;
use crate::app::kit::words::{caption_ui, warning_ui, weak_ui};
use crate::app::look::Look;
use crate::app::page::paragraph_ui;
use crate::app::scene::required;
use crate::app::theme::{self, semibold};
use crate::pages::uncertainty::band;
use crate::pages::{Context, Page};
use crate::text::spread::band_copied;
use crate::text::{Label, Say};

/// What stands around the plot, in points.
const AROUND: f32 = 190.0;
/// The plot is at least and at most this high; what is below it scrolls.
const PLOT: (f32, f32) = (220.0, 420.0);

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
    let read = chart.and_then(|chart| band_plot::show(ui, context, chart, whole, section));
    acts.extend(read.map(Act::Read));
    let mut notes = page.notes.iter();
    if let Some(outcomes) = notes.next() {
        paragraph_ui(ui, outcomes);
    }
    notes.for_each(|note| weak_ui(ui, note));
    let done = |months| band_copied(months, look.language);
    let said = copies.then(|| section_head::copy(ui, &page, look.language, done));
    acts.extend(said.flatten().map(Act::Say));
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
    let font = theme::grown(ui, semibold(14.0));
    let answer = RichText::new(&page.answer).font(font);
    ui.add(Text::new(answer).wrap());
    weak_ui(ui, band::reading(context, &section.spread, context.month));
}
