//! Earlier forecasts and decisions beside their outcomes, as a table to copy.

use std::borrow::Cow;

use crate::analysis::forecasts::{Case, Outcome, Said, SaidRange};
use crate::table::{Cell, Form, Table, TableColumn};
use crate::text::forecasts::{outcome_basis, said_about, said_by, unknown_because};
use crate::text::{Label, Language};

/// The cases as rows; unknown is an empty cell.
pub fn forecast_sheet(cases: &[Case<'_>], language: Language) -> Table {
    let column = |header: &'static str, shown| TableColumn::named(Cow::Borrowed(header), shown);
    let label = |label: Label| label.text(language);
    let columns = vec![
        column(label(Label::SaidBy), Form::Text),
        column(label(Label::Published), Form::Text),
        column(label(Label::What), Form::Text),
        column(label(Label::HorizonMonths), Form::Whole),
        column(label(Label::LowerEnd), Form::Whole),
        column(label(Label::OneNumber), Form::Whole),
        column(label(Label::UpperEnd), Form::Whole),
        column(label(Label::CameOut), Form::Whole),
        column(label(Label::Deviation), Form::Whole),
        column(label(Label::DeviationShare), Form::Exact),
        column(label(Label::FoundHow), Form::Text),
        column(label(Label::Source), Form::Text),
    ];
    let rows = cases.iter().map(|case| row(case, language));
    Table {
        columns,
        rows: rows.collect(),
    }
}

fn row(case: &Case<'_>, language: Language) -> Vec<Cell> {
    let (published, source) = match case.said {
        Said::Inflow(forecast) => (&forecast.published, &forecast.source),
        Said::Places(decision, _) => (&decision.published, &decision.source),
    };
    let SaidRange { low, high } = case.range();
    let error = case.error();
    let outcome = case.outcome.as_ref();
    let basis = match &case.outcome {
        Ok(outcome) => outcome_basis(outcome, language).unwrap_or_default(),
        Err(unknown) => unknown_because(*unknown, language).to_owned(),
    };
    vec![
        said_by(case, language).into(),
        published.as_str().into(),
        said_about(case, language).into(),
        case.horizon.map(f64::from).into(),
        low.into(),
        case.stated().into(),
        high.into(),
        outcome.ok().map(Outcome::value).into(),
        error.map(|error| error.absolute).into(),
        error.map(|error| error.share).into(),
        basis.into(),
        language.of(source).into(),
    ]
}
