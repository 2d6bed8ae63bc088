//! How far the assumptions spread: thousands of combinations as a band around the scenario.

use eframe::egui::{RichText, Ui, vec2};

use super::band_plot::{self, Band};
use super::section_head;
use super::tornado_section::subject;
use crate::analysis::{Observed, Sampling, Spread, Subject, observed};
use crate::app::act::Act;
use crate::app::clock::today;
use crate::app::kit::words::weak_ui;
use crate::app::look::Look;
use crate::app::need::capacity::{Capacity, Names};
use crate::app::page::paragraph_ui;
use crate::app::plot::held_axis::HeldAxis;
use crate::app::scene::{Scene, Shown, required};
use crate::app::theme::{self, regular, semibold};
use crate::export::{Format, band_sheet};
use crate::files::{outcomes, reality_check};
use crate::month::Month;
use crate::pages::Provenance;
use crate::scenario::{Baseline, Scenario};
use crate::table::Table;
use crate::text::spread::{
    Lies, about_band, band_at, band_copied, enough, missed, none_missed, not_drawn,
};
use crate::text::{Label, Language, Say, date};

/// What the section keeps between frames; of the spread only the memory, its numbers are drawn anew.
pub struct BandSection {
    /// The axis as it stood last.
    pub axis: HeldAxis,
    /// The number of places that is held against the combinations.
    pub places: Capacity,
    /// The band of the active scenario.
    pub spread: Spread,
}

impl Default for BandSection {
    fn default() -> Self {
        Self {
            axis: HeldAxis::default(),
            places: Capacity::called(Names {
                number: Label::PlacesHeld,
                line: Label::PlacesHeldLine,
            }),
            spread: Spread::default(),
        }
    }
}

/// Combinations of the reference's band: only whether a count lies outside is read from it.
const OF_REFERENCE: usize = 2_000;
/// What stands around the plot, in points.
const AROUND: f32 = 190.0;
/// The plot is at least and at most this high; what is below it scrolls.
const PLOT: (f32, f32) = (220.0, 420.0);

/// Draws the section, every combination anew.
pub fn show(ui: &mut Ui, look: &Look<'_>, section: &mut BandSection, height: f32) -> Vec<Act> {
    let (scene, month, language) = (look.scene, look.within(), look.language);
    let mut acts = Vec::new();
    let Some(active) = scene.active() else {
        return acts;
    };
    let sampling = Sampling::default();
    if let Err(error) = section.spread.draw(subject(active), sampling, &|_| {}) {
        paragraph_ui(ui, &error.say(language));
        return acts;
    }
    let counted = counted(&scene.edition.baseline);
    let copies = head_ui(ui, scene, section, month, language);
    let size = vec2(
        ui.available_width(),
        (height - AROUND).clamp(PLOT.0, PLOT.1),
    );
    ui.add_space(6.0);
    ui.allocate_ui(size, |ui| {
        let band = Band {
            scene,
            active,
            counted: &counted,
            month,
            language,
        };
        acts.extend(band_plot::show(ui, &band, section).map(Act::Read));
    });
    let words = outcomes_words(scene, &section.spread, &counted, language);
    paragraph_ui(ui, &words);
    let runs = section.spread.runs();
    let key = Some(Label::BandKey);
    weak_ui(ui, about_lines(&counted, runs, key, language));
    let baseline = &scene.edition.baseline;
    let said = copies.then(|| copy(ui, active, &section.spread, baseline, language));
    acts.extend(said.map(Act::Say));
    acts
}

/// The edition's counts of everybody in reception, as places.
pub fn counted(baseline: &Baseline) -> Vec<Observed<'static>> {
    let check = reality_check(baseline.id());
    check.map_or_else(Vec::new, |check| observed(check, &outcomes().ratios))
}

/// Title, number of places, the answer, and the lines at the month that is read.
fn head_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    section: &mut BandSection,
    month: Month,
    language: Language,
) -> bool {
    let now = scene.active().and_then(|one| required(&one.outlook, month));
    let now = now.unwrap_or_default();
    let rounded = (now / 1000.0).round() * 1000.0;
    let places = *section.places.places.get_or_insert(rounded);
    let copies = section_head::show(ui, Label::BandTitle, language, |ui| {
        let name = RichText::new(Label::PlacesHeld.text(language)).font(regular(12.5));
        ui.label(name.color(theme::palette(ui).weak));
        section.places.edit_ui(ui, places, language);
        section.axis.grown_ui(ui, language);
    });
    ui.spacing_mut().item_spacing.y = 3.0;
    if let Some(refusal) = section.places.refusal() {
        let text = RichText::new(refusal).font(regular(12.5));
        ui.label(text.color(theme::palette(ui).warning));
    }
    let places = section.places.places.unwrap_or(rounded);
    if let Some(share) = section.spread.enough(month, places) {
        let answer = enough(places, share, month, language);
        ui.label(RichText::new(answer).font(semibold(14.0)));
    }
    if let Some(lines) = at(&section.spread, &scene.edition.baseline, month) {
        let day = date::first_day(month, language);
        weak_ui(ui, format!("{day}: {}", band_at(now, lines, language)));
    }
    copies
}

/// The lines of a band at a date.
pub fn at(spread: &Spread, baseline: &Baseline, date: Month) -> Option<[f64; 5]> {
    let index = usize::try_from(date.since(baseline.start())).ok()?;
    spread.percentiles().get(index).copied()
}

/// The dates of the counts that a band misses, with the people, the places and where they lie.
fn misses(
    spread: &Spread,
    baseline: &Baseline,
    counted: &[Observed<'_>],
) -> Vec<(Month, f64, f64, Lies)> {
    let outside = counted.iter().filter_map(|one| {
        let (date, places) = one.point()?;
        let lies = Lies::of(places, at(spread, baseline, date)?);
        (lies != Lies::Inside).then_some((date, one.count.counted, places, lies))
    });
    outside.collect()
}

/// Which outcomes the band missed; where it missed none, which ones the reference's did.
pub fn outcomes_words(
    scene: &Scene<'_>,
    spread: &Spread,
    counted: &[Observed<'_>],
    language: Language,
) -> String {
    let baseline = &scene.edition.baseline;
    if counted.iter().all(|one| one.point().is_none()) {
        return Label::NoOutcomes.text(language).to_owned();
    }
    let outside = misses(spread, baseline, counted);
    if !outside.is_empty() {
        let outside = outside.into_iter();
        let sentences = outside.filter_map(|(date, people, places, lies)| {
            missed(people, places, date, lies, language)
        });
        return sentences.collect::<Vec<_>>().join(" ");
    }
    let reference = Scenario::reference(baseline, "reference");
    let subject = Subject {
        scenario: &reference,
        baseline,
    };
    let sampling = Sampling {
        runs: OF_REFERENCE,
        ..Sampling::default()
    };
    // The reference of a checked edition is valid; without its band nothing is said of it.
    let drawn = Spread::new(subject, sampling);
    let missed = drawn.map(|spread| misses(&spread, baseline, counted));
    let dates = missed
        .unwrap_or_default()
        .into_iter()
        .map(|(date, ..)| date);
    none_missed(&dates.collect::<Vec<_>>(), language)
}

/// What the band is, how it is drawn where `key` says so, and which counts are left out.
pub fn about_lines(
    counted: &[Observed<'_>],
    runs: usize,
    key: Option<Label>,
    language: Language,
) -> String {
    let unknown = counted.iter().filter(|one| one.places.is_none());
    let unknown: Vec<_> = unknown.map(|one| one.count.instant).collect();
    let about = about_band(runs, language);
    let key = key.map(|key| key.text(language).to_owned());
    let diamonds = Label::CountedAsPlaces.text(language).to_owned();
    let diamonds = (!counted.is_empty()).then_some(diamonds);
    let left_out = not_drawn(&unknown, language);
    let sentences = [Some(about), key, diamonds, left_out];
    let sentences: Vec<_> = sentences.into_iter().flatten().collect();
    sentences.join(" ")
}

/// The months as a table, with where it comes from.
pub fn sheet(active: &Shown<'_>, spread: &Spread, language: Language) -> Table {
    let (scenario, baseline) = (
        active.document.scenario(),
        &active.document.edition().baseline,
    );
    let dates = baseline.instants().zip(spread.percentiles());
    let rows =
        dates.filter_map(|(date, lines)| Some((date, required(&active.outlook, date)?, *lines)));
    let provenance = Provenance::new(scenario, baseline, &today().to_string(), language);
    provenance.append_to(band_sheet(rows, language), language)
}

fn copy(
    ui: &Ui,
    active: &Shown<'_>,
    spread: &Spread,
    baseline: &Baseline,
    language: Language,
) -> String {
    match sheet(active, spread, language).to_text(Format::Pasted, language) {
        Ok(text) => {
            ui.copy_text(text);
            band_copied(baseline.instants().count(), language)
        }
        Err(cause) => cause,
    }
}
