//! What holds for every scenario: the equations, the capacity decisions, the figures by region, and what words mean.

use eframe::egui::Ui;

use crate::app::page::{heading_ui, paragraph_ui};
use crate::app::text_table::{Cell, TextColumn, TextTable, Weight, explained, led, plain};
use crate::files::{capacity_decisions, country};
use crate::scenario::{CapacityDecision, Status};
use crate::text::history::decided_places;
use crate::text::{
    Label, Language, date, definitions_and_limits, equations, explain_status, region_sources,
    status_word,
};

/// The equations in words.
pub fn equations_ui(ui: &mut Ui, language: Language) {
    paragraph_ui(ui, Label::EquationsExplained.text(language));
    let rows = equations(language).into_iter().map(|equation| {
        let name = vec![(Weight::Strong, equation.left.to_owned())];
        vec![
            name,
            explained(format!("= {}", equation.right), equation.why),
        ]
    });
    let columns = [
        TextColumn::of(Label::Computed, 1.0, language),
        TextColumn::of(Label::TakenFrom, 3.0, language),
    ];
    let table = TextTable::of(Label::EquationsSection, &columns, language);
    table.show(ui, rows);
}

/// The published capacity decisions, with when and where they were published.
pub fn decisions_ui(ui: &mut Ui, language: Language) {
    paragraph_ui(ui, Label::DecisionsIntro.text(language));
    let columns = [
        TextColumn::of(Label::Published, 1.3, language),
        TextColumn::of(Label::PlacesNeeded, 2.2, language),
        TextColumn::of(Label::Status, 0.7, language),
        TextColumn::of(Label::NoteAndSource, 3.4, language),
    ];
    let table = TextTable::of(Label::EarlierDecisions, &columns, language);
    let decisions = capacity_decisions().iter();
    table.show(ui, decisions.map(|one| decision(one, language)));
    ui.add_space(4.0);
    paragraph_ui(ui, Label::ForecastsElsewhere.text(language));
}

fn decision(decision: &CapacityDecision, language: Language) -> Vec<Cell> {
    let published = date::of_source(&decision.published, language);
    let places = decision.places.iter();
    let places = places.map(|decided| (Weight::Plain, decided_places(decided, language)));
    let note = decision.note.iter();
    let note = note.map(|note| (Weight::Plain, language.of(note).to_owned()));
    let source = (Weight::Weak, language.of(&decision.source).to_owned());
    vec![
        led(published, language.of(&decision.basis)),
        places.collect(),
        plain(status_word(decision.status, language)),
        note.chain([source]).collect(),
    ]
}

/// Where the figures about provinces and safety regions come from.
pub fn regions_ui(ui: &mut Ui, language: Language) {
    paragraph_ui(ui, Label::RegionSourcesIntro.text(language));
    let columns = [
        TextColumn::of(Label::Number, 3.0, language),
        TextColumn::of(Label::Status, 0.9, language),
        TextColumn::of(Label::NoteAndSource, 4.0, language),
    ];
    let table = TextTable::of(Label::FiguresByRegion, &columns, language);
    let rows = region_sources(country(), language).into_iter().map(|one| {
        vec![
            vec![(Weight::Strong, one.figure)],
            plain(status_word(one.status, language)),
            explained(one.limits, one.source),
        ]
    });
    table.show(ui, rows);
}

/// What the words mean, and where the model ends.
pub fn limits_ui(ui: &mut Ui, language: Language) {
    for sentence in definitions_and_limits(language) {
        paragraph_ui(ui, &format!("• {sentence}"));
    }
    ui.add_space(6.0);
    heading_ui(ui, Label::StatusesExplained.text(language), 2);
    for status in Status::ALL {
        let word = status_word(status, language);
        let meaning = explain_status(status, language);
        paragraph_ui(ui, &format!("• {word}: {meaning}"));
    }
}
