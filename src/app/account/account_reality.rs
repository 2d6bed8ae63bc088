//! The check against what happened: the model beside what was counted afterwards.

use eframe::egui::Ui;

use crate::app::page::{heading_ui, paragraph_ui};
use crate::app::still_plot;
use crate::app::text_table::{Cell, TextColumn, TextTable, Weight, plain};
use crate::model::Comparison;
use crate::pages::Context;
use crate::pages::account::Checked;
use crate::scenario::{Baseline, RealityCheck, Value, parse_id};
use crate::text::{
    Label, Language, account, column_heading, date, number, output_column, quantity, status_word,
};

/// The height of the plot.
const HEIGHT: f32 = 240.0;

/// Draws the section; a sentence where the edition has no check.
pub fn show(ui: &mut Ui, context: &Context<'_>) {
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
    still_plot::show(ui, &chart, &chart.title, HEIGHT);
    counts_ui(ui, &checked.rows, language);
    ui.add_space(10.0);
    heading_ui(ui, Label::AsTheyTurnedOut.text(language), 2);
    inputs_ui(ui, checked.check, baseline, language);
}

fn counts_ui(ui: &mut Ui, rows: &[Comparison<'_>], language: Language) {
    let table = TextTable {
        name: Label::RealitySection.text(language),
        columns: &[
            TextColumn::of(Label::What, 1.5, language),
            TextColumn::of(Label::InTheModel, 0.7, language).numbers(),
            TextColumn::of(Label::Counted, 0.7, language).numbers(),
            TextColumn::of(Label::Deviation, 0.9, language).numbers(),
            TextColumn::of(Label::CountedHow, 3.6, language),
        ],
    };
    table.show(ui, rows.iter().map(|row| count_of(row, language)));
}

fn count_of(row: &Comparison<'_>, language: Language) -> Vec<Cell> {
    let count = row.count;
    let heading = column_heading(output_column(count.output), language);
    let instant = date::first_day(count.instant, language);
    let when = account::counted_when(&instant, language.of(&count.when), language);
    let status = status_word(count.status, language);
    vec![
        vec![(Weight::Strong, heading.to_owned()), (Weight::Weak, when)],
        plain(number::whole(row.model, language)),
        plain(number::whole(count.counted, language)),
        plain(quantity::signed_share(row.deviation(), language)),
        vec![
            (Weight::Plain, language.of(&count.rule).to_owned()),
            (Weight::Weak, format!("{} ({status})", count.source)),
        ],
    ]
}

/// The values that the model was given here, as they turned out.
fn inputs_ui(ui: &mut Ui, check: &RealityCheck, baseline: &Baseline, language: Language) {
    let rows = check.inputs.iter().filter_map(|input| {
        let row = baseline.parameter(parse_id(baseline, &input.id).ok()?)?;
        let value = quantity::with_sign(row.quantity(), Value::Number(input.value), language);
        Some(vec![
            vec![(Weight::Strong, language.of(&row.words).to_owned())],
            vec![
                (Weight::Plain, value),
                (Weight::Weak, language.of(&row.unit).to_owned()),
            ],
            plain(status_word(input.status, language)),
            vec![(Weight::Weak, language.of(&input.source).to_owned())],
        ])
    });
    let table = TextTable {
        name: Label::AsTheyTurnedOut.text(language),
        columns: &[
            TextColumn::of(Label::Value, 2.2, language),
            TextColumn::of(Label::Number, 1.4, language),
            TextColumn::of(Label::Status, 0.9, language),
            TextColumn::of(Label::Source, 3.6, language),
        ],
    };
    table.show(ui, rows);
}
