//! What earlier forecasts and decisions said beside what came out: sentences, plots, tables.

use eframe::egui::{Align, Ui};

use super::section_head;
use crate::analysis::forecasts::{
    AtHorizon, Case, Outcome, Said, Unknown, by_horizon, inflow_cases, places_cases,
};
use crate::app::act::Act;
use crate::app::clipboard;
use crate::app::page::{heading_ui, paragraph_ui};
use crate::app::still_plot;
use crate::app::text_table::{Cell, TextColumn, TextTable, Weight, explained, led, plain};
use crate::app::theme;
use crate::chart::Axis;
use crate::files::{capacity_decisions, inflow_forecasts, outcomes};
use crate::pages::uncertainty::forecasts;
use crate::pages::{Context, Page};
use crate::scenario::{InflowForecast, Status};
use crate::text::forecasts::{
    about_bands, about_words, band_words, brief, horizon_words, how_long_before, how_wrong,
    outcome_basis, said_about, said_by, stated, summary, unknown_because,
};
use crate::text::{Label, Language, date, number, status_word};

/// What the section keeps between frames.
#[derive(Clone, Copy, Debug, Default)]
pub struct ForecastsSection {
    /// Whether the decisions on places are shown, else the forecasts of the inflow.
    shows_places: bool,
    /// Whether every case is told below the plot.
    is_whole: bool,
}

impl ForecastsSection {
    /// The page with the plot at its head that is shown.
    pub fn shown_first(self, mut page: Page) -> Page {
        if self.shows_places {
            page.charts.reverse();
        }
        page
    }
}

/// The room of the box below the plot, in points: it stays in sight.
const BOX: f32 = 34.0;
/// The least height of a row: who said it, and what.
const ROW: f32 = 31.5;

/// Draws the section in a height. Returns what came of copying its table.
pub fn show(
    ui: &mut Ui,
    context: &Context<'_>,
    section: &mut ForecastsSection,
    height: f32,
) -> Option<Act> {
    let language = context.language;
    let page = section.shown_first(forecasts::page(context));
    let top = ui.cursor().top();
    let copies = section_head::show(ui, Label::ForecastsSection, language, |ui| {
        for (places, label) in [
            (false, Label::InflowForecasts),
            (true, Label::PlacesDecided),
        ] {
            ui.radio_value(&mut section.shows_places, places, label.text(language));
        }
    });
    let inflow = inflow_cases(inflow_forecasts(), outcomes());
    let places = places_cases(capacity_decisions(), outcomes());
    let (cases, name, plot) = if section.shows_places {
        (&places, Label::PlacesDecided, Label::PlacesHistoryPlot)
    } else {
        (&inflow, Label::InflowForecasts, Label::InflowHistoryPlot)
    };
    paragraph_ui(ui, &brief(cases, language));
    let above = ui.cursor().top() - top;
    if let Some(chart) = page.charts.first() {
        let height = (height - above - BOX).max(least_height(ui, &chart.y));
        still_plot::show(ui, chart, plot.text(language), height);
    }
    let whole = Label::EveryCase.text(language);
    let tick = ui.checkbox(&mut section.is_whole, whole);
    if section.is_whole {
        if tick.changed() {
            // What was asked for begins out of sight.
            tick.scroll_to_me(Some(Align::TOP));
        }
        let all: Vec<_> = inflow.iter().chain(&places).copied().collect();
        whole_ui(ui, name, cases, &all, language);
    }
    let done = |_: &str, language| Label::ForecastsCopied.text(language).to_owned();
    let act = copies.then(|| clipboard::copy_first(ui, &page, language, done));
    act.flatten()
}

/// Every row of an axis of names as high as it needs, and the numbers below them.
fn least_height(ui: &Ui, up: &Axis) -> f32 {
    let rows: f32 = match up {
        Axis::Names(names) => names.iter().map(|_| ROW).sum(),
        _ => 0.0,
    };
    theme::growth(ui) * (rows + ROW)
}

/// How the plot is read, every case of what is shown, and all cases by horizon.
fn whole_ui(ui: &mut Ui, name: Label, cases: &[Case<'_>], all: &[Case<'_>], language: Language) {
    paragraph_ui(ui, Label::HistoryKey.text(language));
    paragraph_ui(ui, &summary(cases, language));
    paragraph_ui(ui, Label::ForecastsIntro.text(language));
    table_ui(ui, name, cases, language);
    let horizons = by_horizon(all);
    ui.add_space(8.0);
    heading_ui(ui, Label::SameHorizon.text(language), 2);
    paragraph_ui(ui, &about_bands(&horizons, language));
    horizons_ui(ui, &horizons, language);
}

fn table_ui(ui: &mut Ui, name: Label, cases: &[Case<'_>], language: Language) {
    let columns = [
        TextColumn::of(Label::SaidBy, 1.7, language),
        TextColumn::of(Label::Stated, 1.8, language),
        TextColumn::of(Label::CameOut, 2.0, language),
        TextColumn::of(Label::Deviation, 1.4, language),
        TextColumn::of(Label::NoteAndSource, 2.4, language),
    ];
    let table = TextTable::of(name, &columns, language);
    table.show(ui, cases.iter().map(|case| row(case, language)));
}

fn row(case: &Case<'_>, language: Language) -> Vec<Cell> {
    let (published, status, note, source) = match case.said {
        Said::Inflow(one) => (&one.published, one.status, &one.note, &one.source),
        Said::Places(one, _) => (&one.published, one.status, &one.note, &one.source),
    };
    let published = date::of_source(published, language);
    let before = how_long_before(case, language);
    let note = note.iter();
    let note = note.map(|note| (Weight::Plain, language.of(note).to_owned()));
    let source = source_words(language.of(source), status, language);
    vec![
        led(said_by(case, language), format!("{published}, {before}")),
        explained(stated(case, language), said_about(case, language)),
        outcome_cell(case, language),
        plain(how_wrong(case, language)),
        note.chain([source]).collect(),
    ]
}

fn source_words(source: &str, status: Status, language: Language) -> (Weight, String) {
    let status = status_word(status, language);
    (Weight::Weak, format!("{source} ({status})"))
}

/// What came out, how it was found and by whom; or why it is unknown.
fn outcome_cell(case: &Case<'_>, language: Language) -> Cell {
    match &case.outcome {
        Ok(outcome) => {
            let mut cell = plain(number::whole(outcome.value(), language));
            let basis = outcome_basis(outcome, language);
            cell.extend(basis.map(|basis| (Weight::Weak, basis)));
            cell.push(outcome_source(outcome, language));
            cell
        }
        Err(why) => {
            let instead = match (why, case.said) {
                (Unknown::NoInflow, Said::Inflow(forecast)) => known_instead(forecast, language),
                _ => None,
            };
            let reason = instead.unwrap_or(unknown_because(*why, language));
            explained(Label::Unknown.text(language), reason)
        }
    }
}

fn outcome_source(outcome: &Outcome<'_>, language: Language) -> (Weight, String) {
    match outcome {
        Outcome::Inflow(counted, _) => {
            source_words(language.of(&counted.source), counted.status, language)
        }
        Outcome::Places(count, ratio, _) => {
            let [count, ratio] = [&count.source, &ratio.source].map(|source| language.of(source));
            if count == ratio {
                source_words(count, Status::Derived, language)
            } else {
                source_words(&format!("{count}; {ratio}"), Status::Derived, language)
            }
        }
    }
}

/// What is known of a year whose total is not: said, and never computed with.
fn known_instead(forecast: &InflowForecast, language: Language) -> Option<&'static str> {
    let mut years = outcomes().inflow.iter();
    let same = years.find(|one| (one.year, one.scope) == (forecast.year, forecast.scope))?;
    Some(language.of(same.note.as_ref()?))
}

/// The cases at each horizon, and a band only where there are enough.
fn horizons_ui(ui: &mut Ui, horizons: &[AtHorizon<'_>], language: Language) {
    let columns = [
        TextColumn::of(Label::What, 1.6, language),
        TextColumn::of(Label::Horizon, 1.5, language),
        TextColumn::of(Label::Cases, 3.4, language),
        TextColumn::of(Label::LowestHighest, 1.4, language),
    ];
    let table = TextTable::of(Label::SameHorizon, &columns, language);
    // What is about the same stands together.
    let first = |at: &&AtHorizon<'_>| horizons.iter().position(|one| one.about == at.about);
    let mut rows: Vec<_> = horizons.iter().collect();
    rows.sort_by_key(first);
    table.show(ui, rows.into_iter().map(|at| horizon_row(at, language)));
}

fn horizon_row(at: &AtHorizon<'_>, language: Language) -> Vec<Cell> {
    let case = |case: &Case<'_>| {
        let (by, about) = (said_by(case, language), said_about(case, language));
        let text = format!("{by}, {about}: {}", how_wrong(case, language));
        (Weight::Plain, text)
    };
    let few = || Label::TooFewCases.text(language).to_owned();
    vec![
        vec![(Weight::Strong, about_words(at.about, language).to_owned())],
        plain(horizon_words(at, language)),
        at.cases.iter().map(case).collect(),
        plain(band_words(at, language).unwrap_or_else(few)),
    ]
}
