//! What Verantwoording says besides values, as tables: the equations, the calibration, the decisions and the regions.

use crate::files::{capacity_decisions, country};
use crate::pages::Shown;
use crate::scenario::{CapacityDecision, Target};
use crate::table::{Cell, Form, Table};
use crate::text::history::decided_places;
use crate::text::{
    Label, Language, RegionSource, column_heading, column_unit, equations, output_column,
    region_sources, status_word,
};

/// How a month is computed, a row for each equation.
pub fn equations_of_the_model(language: Language) -> Table {
    let rows = equations(language).into_iter();
    let columns = [
        ("computed", Label::Computed, Form::Text),
        ("from", Label::TakenFrom, Form::Text),
        ("note", Label::Note, Form::Text),
    ];
    let rows = rows.map(|one| [one.left, one.right, one.why].map(Cell::from).into());
    Table::labelled(columns, rows, language)
}

/// What must come out, what was set for it, and what comes out in a scenario.
pub fn calibration(shown: &Shown<'_>, language: Language) -> Table {
    let columns = [
        ("output", Label::What, Form::Text),
        ("date", Label::Date, Form::Text),
        ("target", Label::MustComeOut, Form::Whole),
        ("unit", Label::UnitOfValue, Form::Text),
        ("result", Label::InThisScenario, Form::Whole),
        ("free", Label::SetForIt, Form::Text),
        ("edition_value", Label::InTheForecast, Form::Exact),
        ("note", Label::Note, Form::Text),
    ];
    let targets = shown.baseline().calibration().iter();
    let rows = targets.map(|target| target_row(shown, target, language));
    Table::labelled(columns, rows, language)
}

fn target_row(shown: &Shown<'_>, target: &Target, language: Language) -> Vec<Cell> {
    let baseline = shown.baseline();
    let column = output_column(target.output);
    let free = target.free.iter();
    let free: Vec<_> = free.filter_map(|id| baseline.parameter(*id)).collect();
    let names: Vec<_> = free.iter().map(|row| language.of(&row.words)).collect();
    let point = baseline.points().iter().find(|point| {
        point.date == target.date && point.output == target.output && point.places == target.target
    });
    let instant = shown.outlook.trajectory().at(target.date);
    vec![
        column_heading(column, language).into(),
        target.date.first_day().into(),
        Cell::Number(target.target),
        column_unit(column, language).into(),
        instant.map(|instant| instant.output(target.output)).into(),
        names.join("; ").into(),
        free.first().and_then(|row| row.value.number()).into(),
        point.map(|point| language.of(&point.words)).into(),
    ]
}

/// The published decisions, a row for each date that one names.
pub fn decisions(language: Language) -> Table {
    let columns = [
        ("published", Label::Published, Form::Text),
        ("basis", Label::RestsOn, Form::Text),
        ("date", Label::Date, Form::Text),
        ("places", Label::PlacesNeeded, Form::Whole),
        ("places_amv", Label::OfWhichAmv, Form::Whole),
        ("words", Label::InWords, Form::Text),
        ("status", Label::Status, Form::Text),
        ("note", Label::Note, Form::Text),
        ("source", Label::Source, Form::Text),
    ];
    let decisions = capacity_decisions().iter();
    let rows = decisions.flat_map(|decision| decision_rows(decision, language));
    Table::labelled(columns, rows, language)
}

fn decision_rows(
    decision: &CapacityDecision,
    language: Language,
) -> impl Iterator<Item = Vec<Cell>> {
    decision.places.iter().map(move |decided| {
        vec![
            decision.published.as_str().into(),
            language.of(&decision.basis).into(),
            decided.date.map(|date| date.to_string()).into(),
            decided.places.into(),
            decided.amv.into(),
            decided_places(decided, language).into(),
            status_word(decision.status, language).into(),
            decision.note.as_ref().map(|note| language.of(note)).into(),
            language.of(&decision.source).into(),
        ]
    })
}

/// Where the figures about provinces and safety regions come from.
pub fn regions(language: Language) -> Table {
    let columns = [
        ("figure", Label::Number, Form::Text),
        ("status", Label::Status, Form::Text),
        ("note", Label::Note, Form::Text),
        ("source", Label::Source, Form::Text),
    ];
    let sources = region_sources(country(), language).into_iter();
    let row = |one: RegionSource| {
        let status = status_word(one.status, language).to_owned();
        [one.figure, status, one.limits, one.source]
            .map(Cell::from)
            .into()
    };
    Table::labelled(columns, sources.map(row), language)
}
