//! Calibration: which figures must come out, which values were set for it, and what that means.

use eframe::egui::Ui;

use crate::app::page::paragraph_ui;
use crate::app::scene::Shown;
use crate::app::text_table::{Cell, TextColumn, TextTable, Weight};
use crate::scenario::{Baseline, Target};
use crate::text::{
    Label, Language, about_calibration, account, column_heading, column_unit, date, number,
    output_column, quantity,
};

/// Draws the section.
pub fn show(ui: &mut Ui, active: &Shown<'_>, language: Language) {
    for sentence in about_calibration(language) {
        paragraph_ui(ui, sentence);
    }
    let baseline = &active.document.edition().baseline;
    let row = |target: &Target| {
        vec![
            target_cell(baseline, target, language),
            free_cell(baseline, target, language),
            reached_cell(active, target, language),
        ]
    };
    let table = TextTable {
        name: Label::CalibrationSection.text(language),
        columns: &[
            TextColumn::of(Label::MustComeOut, 1.6, language),
            TextColumn::of(Label::SetForIt, 2.4, language),
            TextColumn::of(Label::InThisScenario, 1.2, language),
        ],
    };
    table.show(ui, baseline.calibration().iter().map(row));
}

/// What must come out, with the words that the source puts beside it.
fn target_cell(baseline: &Baseline, target: &Target, language: Language) -> Cell {
    let column = output_column(target.output);
    let count = number::whole(target.target, language);
    let unit = column_unit(column, language);
    let day = date::first_day(target.date, language);
    let heading = column_heading(column, language);
    let mut cell = vec![
        (Weight::Strong, format!("{count} {unit}")),
        (Weight::Weak, format!("{heading}, {day}")),
    ];
    let point = baseline.points().iter().find(|point| {
        point.date == target.date && point.output == target.output && point.places == target.target
    });
    if let Some(point) = point {
        cell.push((Weight::Weak, language.of(&point.words).to_owned()));
    }
    cell
}

/// The values that move, and the one number that they share in the edition.
fn free_cell(baseline: &Baseline, target: &Target, language: Language) -> Cell {
    let rows = target.free.iter().filter_map(|id| baseline.parameter(*id));
    let names = rows.clone();
    let names = names.map(|row| (Weight::Plain, language.of(&row.words).to_owned()));
    let shared = rows.take(1).map(|row| {
        let value = quantity::with_sign(row.quantity(), row.value, language);
        let words = account::in_the_edition(&value, language.of(&row.unit), language);
        (Weight::Weak, words)
    });
    names.chain(shared).collect()
}

fn reached_cell(active: &Shown<'_>, target: &Target, language: Language) -> Cell {
    let instant = active.outlook.trajectory().at(target.date);
    let reached = instant.map(|instant| instant.output(target.output));
    let unknown = || Label::Unknown.text(language).to_owned();
    let shown = reached.map_or_else(unknown, |reached| number::whole(reached, language));
    let difference = reached.map_or(0.0, |reached| reached.round() - target.target.round());
    let mut cell = vec![(Weight::Strong, shown)];
    if difference != 0.0 {
        cell.push((Weight::Weak, number::signed(difference, language)));
    }
    cell
}
