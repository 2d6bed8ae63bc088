//! Where the figures about provinces and safety regions come from.

use eframe::egui::Ui;

use crate::app::page::paragraph_ui;
use crate::app::text_table::{Cell, TextColumn, TextTable, Weight, plain};
use crate::files::country;
use crate::text::{Label, Language, RegionSource, region_sources, status_word};

/// Draws the section.
pub fn show(ui: &mut Ui, language: Language) {
    paragraph_ui(ui, Label::RegionSourcesIntro.text(language));
    let column = |label: Label, share| TextColumn {
        heading: label.text(language),
        share,
        right: false,
    };
    let table = TextTable {
        name: Label::FiguresByRegion.text(language),
        columns: &[
            column(Label::Number, 3.0),
            column(Label::Status, 0.9),
            column(Label::NoteAndSource, 4.0),
        ],
    };
    let rows = region_sources(country(), language);
    let rows: Vec<_> = rows
        .into_iter()
        .map(|source| row(source, language))
        .collect();
    table.show(ui, &rows);
}

fn row(source: RegionSource, language: Language) -> Vec<Cell> {
    vec![
        vec![(Weight::Strong, source.figure)],
        plain(status_word(source.status, language)),
        vec![
            (Weight::Plain, source.limits),
            (Weight::Weak, source.source),
        ],
    ]
}
