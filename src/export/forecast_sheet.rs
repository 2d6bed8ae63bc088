//! Earlier forecasts and decisions beside their outcomes, as a table to copy.

use std::borrow::Cow;

use super::{Cell, Sheet, SheetColumn, Shown};
use crate::analysis::forecasts::{Case, Outcome, Said, SaidRange};
use crate::text::forecasts::{outcome_basis, said_about, said_by, unknown_because};
use crate::text::{Label, Language};

/// The cases as rows; unknown is an empty cell.
pub fn forecast_sheet(cases: &[Case<'_>], language: Language) -> Sheet {
    let column = |header: &'static str, shown| SheetColumn {
        header: Cow::Borrowed(header),
        shown,
    };
    let label = |label: Label| label.text(language);
    let columns = vec![
        column(label(Label::SaidBy), Shown::Text),
        column(label(Label::Published), Shown::Text),
        column(label(Label::What), Shown::Text),
        column(label(Label::HorizonMonths), Shown::Whole),
        column(label(Label::LowerEnd), Shown::Whole),
        column(label(Label::OneNumber), Shown::Whole),
        column(label(Label::UpperEnd), Shown::Whole),
        column(label(Label::CameOut), Shown::Whole),
        column(label(Label::Deviation), Shown::Whole),
        column(label(Label::DeviationShare), Shown::Exact),
        column(label(Label::FoundHow), Shown::Text),
        column(label(Label::Source), Shown::Text),
    ];
    let rows = cases.iter().map(|case| row(case, language));
    Sheet {
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
