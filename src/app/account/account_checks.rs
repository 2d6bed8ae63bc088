//! What the model is held against: the figures that it is calibrated to, and what happened.

use eframe::egui::Ui;

use crate::app::page::{heading_ui, paragraph_ui};
use crate::app::plot::chart_painter;
use crate::app::still_plot;
use crate::app::text_table::{Cell, TextColumn, TextTable, Weight, explained, led, plain};
use crate::model::Comparison;
use crate::pages::account::Checked;
use crate::pages::{Context, Shown};
use crate::scenario::{Baseline, RealityCheck, Target, Value, parse_id};
use crate::text::{
    Label, Language, about_calibration, account, column_heading, column_unit, date, number,
    output_column, quantity, status_word,
};

/// The height of the plot.
const HEIGHT: f32 = 240.0;

/// Which figures must come out, which values were set for it, and what that means.
pub fn calibration_ui(ui: &mut Ui, active: &Shown<'_>, language: Language) {
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
    let columns = [
        TextColumn::of(Label::MustComeOut, 1.6, language),
        TextColumn::of(Label::SetForIt, 2.4, language),
        TextColumn::of(Label::InThisScenario, 1.2, language),
    ];
    let table = TextTable::of(Label::CalibrationSection, &columns, language);
    table.show(ui, baseline.calibration().iter().map(row));
}

/// What must come out, with the words that the source puts beside it.
fn target_cell(baseline: &Baseline, target: &Target, language: Language) -> Cell {
    let column = output_column(target.output);
    let count = number::whole(target.target, language);
    let unit = column_unit(column, language);
    let day = date::first_day(target.date, language);
    let heading = column_heading(column, language);
    let mut cell = led(format!("{count} {unit}"), format!("{heading}, {day}"));
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

/// The model beside what was counted afterwards; a sentence where the edition has no check.
pub fn reality_ui(ui: &mut Ui, context: &Context<'_>) {
    let language = context.language;
    let baseline = &context.scene.edition.baseline;
    let Some(checked) = Checked::of(baseline) else {
        paragraph_ui(ui, Label::NoRealityCheck.text(language));
        return;
    };
    paragraph_ui(ui, language.of(&checked.check.note));
    paragraph_ui(ui, &checked.furthest(language));
    paragraph_ui(ui, Label::LinesAndDiamonds.text(language));
    let chart = checked.chart(context);
    let whole = still_plot::place_ui(ui, &chart, &chart.title, HEIGHT);
    chart_painter::show(ui, whole, &chart, None);
    counts_ui(ui, &checked.rows, language);
    ui.add_space(10.0);
    heading_ui(ui, Label::AsTheyTurnedOut.text(language), 2);
    inputs_ui(ui, checked.check, baseline, language);
}

fn counts_ui(ui: &mut Ui, rows: &[Comparison<'_>], language: Language) {
    let columns = [
        TextColumn::of(Label::What, 1.5, language),
        TextColumn::of(Label::InTheModel, 0.7, language).numbers(),
        TextColumn::of(Label::Counted, 0.7, language).numbers(),
        TextColumn::of(Label::Deviation, 0.9, language).numbers(),
        TextColumn::of(Label::CountedHow, 3.6, language),
    ];
    let table = TextTable::of(Label::RealitySection, &columns, language);
    table.show(ui, rows.iter().map(|row| count_of(row, language)));
}

fn count_of(row: &Comparison<'_>, language: Language) -> Vec<Cell> {
    let count = row.count;
    let heading = column_heading(output_column(count.output), language);
    let instant = date::first_day(count.instant, language);
    let when = account::counted_when(&instant, language.of(&count.when), language);
    let status = status_word(count.status, language);
    vec![
        led(heading, when),
        plain(number::whole(row.model, language)),
        plain(number::whole(count.counted, language)),
        plain(quantity::signed_share(row.deviation(), language)),
        explained(
            language.of(&count.rule),
            format!("{} ({status})", count.source),
        ),
    ]
}

/// The values that the model was given here, as they turned out.
fn inputs_ui(ui: &mut Ui, check: &RealityCheck, baseline: &Baseline, language: Language) {
    let rows = check.inputs.iter().filter_map(|input| {
        let row = baseline.parameter(parse_id(baseline, &input.id).ok()?)?;
        let value = quantity::with_sign(row.quantity(), Value::Number(input.value), language);
        Some(vec![
            vec![(Weight::Strong, language.of(&row.words).to_owned())],
            explained(value, language.of(&row.unit)),
            plain(status_word(input.status, language)),
            vec![(Weight::Weak, language.of(&input.source).to_owned())],
        ])
    });
    let columns = [
        TextColumn::of(Label::Value, 2.2, language),
        TextColumn::of(Label::Number, 1.4, language),
        TextColumn::of(Label::Status, 0.9, language),
        TextColumn::of(Label::Source, 3.6, language),
    ];
    let table = TextTable::of(Label::AsTheyTurnedOut, &columns, language);
    table.show(ui, rows);
}
