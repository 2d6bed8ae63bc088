//! The published capacity decisions, with when and where they were published.

use eframe::egui::Ui;

use crate::app::page::paragraph_ui;
use crate::app::text_table::{Cell, TextColumn, TextTable, Weight};
use crate::files::capacity_decisions;
use crate::scenario::CapacityDecision;
use crate::text::history::decided_places;
use crate::text::{Label, Language, date, status_word};

/// Draws the section.
pub fn show(ui: &mut Ui, language: Language) {
    paragraph_ui(ui, Label::DecisionsIntro.text(language));
    let column = |label, share| TextColumn::of(label, share, language);
    let table = TextTable {
        name: Label::EarlierDecisions.text(language),
        columns: &[
            column(Label::Published, 1.3),
            column(Label::PlacesNeeded, 2.2),
            column(Label::Status, 0.7),
            column(Label::NoteAndSource, 3.4),
        ],
    };
    let rows: Vec<_> = capacity_decisions()
        .iter()
        .map(|decision| row(decision, language))
        .collect();
    table.show(ui, &rows);
    ui.add_space(4.0);
    paragraph_ui(ui, Label::ForecastsElsewhere.text(language));
}

fn row(decision: &CapacityDecision, language: Language) -> Vec<Cell> {
    let published = date::of_source(&decision.published, language);
    let places = decision.places.iter();
    let places = places.map(|decided| (Weight::Plain, decided_places(decided, language)));
    let note = decision.note.iter();
    let note = note.map(|note| (Weight::Plain, language.of(note).to_owned()));
    let source = (Weight::Weak, language.of(&decision.source).to_owned());
    vec![
        vec![
            (Weight::Strong, published),
            (Weight::Weak, language.of(&decision.basis).to_owned()),
        ],
        places.collect(),
        vec![(
            Weight::Plain,
            status_word(decision.status, language).to_owned(),
        )],
        note.chain([source]).collect(),
    ]
}
