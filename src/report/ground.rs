//! On what the outcomes stand: what each scenario changes, what is assumed, the sources, and what is not known.

use std::collections::BTreeMap;

use super::{Block, Grid};
use crate::pages::{Context, Shown, View};
use crate::scenario::{Group, Parameter, Value};
use crate::text::quantity::{unit_shown, with_sign};
use crate::text::{
    Label, Language, definitions_and_limits, measure, provenance, report as words, status_word,
};

/// What stands above the changes of scenarios.
const CHANGES: [Label; 6] = [
    Label::TrackedScenario,
    Label::ValueOrMeasure,
    Label::InScenario,
    Label::ReferenceName,
    Label::Status,
    Label::ReportReason,
];
/// What stands above the values that are assumed.
const ASSUMED: [Label; 4] = [
    Label::Value,
    Label::InScenario,
    Label::Status,
    Label::Source,
];

/// What each scenario changes: value, reference, status and reason.
pub fn changes(context: &Context<'_>) -> Vec<Block> {
    let language = context.language;
    let mut rows = Vec::new();
    let mut unchanged = Vec::new();
    for shown in &context.scene.shown {
        let own = changes_of(context, shown);
        if own.is_empty() {
            unchanged.push(Block::Paragraph(words::unchanged(
                &context.name(shown),
                language,
            )));
        }
        rows.extend(own);
    }
    let mut blocks = vec![Block::chapter(Label::ReportChanges, language)];
    if !rows.is_empty() {
        let caption = Label::ReportChangesTable.text(language).to_owned();
        let grid = Grid::of_words(CHANGES, rows, language);
        blocks.push(Block::Table(caption, grid));
    }
    blocks.extend(unchanged);
    blocks
}

/// A row for each value that differs, and for each measure.
fn changes_of(context: &Context<'_>, shown: &Shown<'_>) -> Vec<[String; 6]> {
    let language = context.language;
    let (scenario, name) = (shown.scenario(), context.name(shown));
    let all = shown.baseline().parameters().iter();
    let changed = all.filter(|row| scenario.changes.contains_key(&row.id));
    let values = changed.map(|row| {
        let reason = scenario.reasons.get(&row.id);
        [
            name.clone(),
            language.of(&row.words).to_owned(),
            with_unit(row, scenario.value(row), language),
            with_sign(row.quantity(), row.value, language),
            status_word(scenario.status(row), language).to_owned(),
            reason.map_or_else(
                || Label::ReasonNotGiven.text(language).to_owned(),
                |reason| reason.split_whitespace().collect::<Vec<_>>().join(" "),
            ),
        ]
    });
    let measures = scenario.measures.iter().map(|one| {
        let size = measure::summary(one, language);
        [
            name.clone(),
            words::measure(&one.name, measure::kind(one.kind, language), language),
            words::switched(&size, one.enabled, language),
            Label::NotThere.text(language).to_owned(),
            Label::StatusOfMeasure.text(language).to_owned(),
            Label::ReasonNotGiven.text(language).to_owned(),
        ]
    });
    values.chain(measures).collect()
}

fn with_unit(row: &Parameter, value: Value, language: Language) -> String {
    let shown = with_sign(row.quantity(), value, language);
    if row.quantity().is_percentage() {
        return shown;
    }
    format!("{shown} {}", unit_shown(row, language))
}

/// Which values are assumed, where the others come from, and what the model does not know.
pub fn closing(context: &Context<'_>, views: &[View]) -> Vec<Block> {
    let language = context.language;
    let Some(shown) = context.scene.active() else {
        return Vec::new();
    };
    let (assumed, sourced): (Vec<_>, Vec<_>) = rows(shown, views)
        .into_iter()
        .partition(|row| shown.scenario().status(row).is_assumed_or_calibrated());
    let count = shown.scenario().assumed_or_calibrated(shown.baseline());
    let assumed_words = provenance::assumed(count, language);
    let rows = assumed_rows(context, shown, &assumed);
    let table = Grid::of_words(ASSUMED, rows, language);
    let limits = definitions_and_limits(language).into_iter();
    vec![
        Block::chapter(Label::ReportAssumed, language),
        Block::Paragraph(words::about_assumed(&assumed_words, language)),
        Block::Table(
            words::assumed_caption(&context.name(shown), language),
            table,
        ),
        Block::chapter(Label::ReportSources, language),
        Block::Paragraph(words::edition_source(
            language.of(shown.baseline().source()),
            language,
        )),
        Block::List(sources(context, &sourced)),
        Block::chapter(Label::ReportLimits, language),
        Block::List(limits.map(str::to_owned).collect()),
    ]
}

/// The values that move what the chosen views show.
fn rows<'a>(shown: &'a Shown<'_>, views: &[View]) -> Vec<&'a Parameter> {
    let counts = |group: Group| match group {
        Group::Supply => views.contains(&View::Supply),
        Group::Ukraine => views.contains(&View::Ukraine),
        _ => true,
    };
    let all = shown.baseline().parameters().iter();
    all.filter(|row| counts(row.id.name.group())).collect()
}

/// A row for each value; those that say the same stand in one.
fn assumed_rows(context: &Context<'_>, shown: &Shown<'_>, rows: &[&Parameter]) -> Vec<[String; 4]> {
    let mut all: Vec<[String; 4]> = Vec::new();
    for row in rows {
        let [name, others @ ..] = assumed_row(context, shown, row);
        let same = all
            .last_mut()
            .filter(|last| last.get(1..) == Some(others.as_slice()));
        if let Some([names, ..]) = same {
            *names = format!("{names}; {name}");
        } else {
            let [value, status, source] = others;
            all.push([name, value, status, source]);
        }
    }
    all
}

fn assumed_row(context: &Context<'_>, shown: &Shown<'_>, row: &Parameter) -> [String; 4] {
    let language = context.language;
    [
        language.of(&row.words).to_owned(),
        with_unit(row, shown.scenario().value(row), language),
        status_word(shown.scenario().status(row), language).to_owned(),
        language.of(&row.source).to_owned(),
    ]
}

/// Every source once, with the values that come from it.
fn sources(context: &Context<'_>, rows: &[&Parameter]) -> Vec<String> {
    let language = context.language;
    let mut by_source: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for row in rows {
        let source = by_source.entry(language.of(&row.source)).or_default();
        source.push(language.of(&row.words));
    }
    let line = |(source, values): (&str, Vec<&str>)| format!("{source} ({})", values.join("; "));
    by_source.into_iter().map(line).collect()
}
