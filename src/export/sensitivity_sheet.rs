//! Each assumption alone at its low and its high, as a table to copy.

use std::borrow::Cow;

use super::{Cell, Sheet, SheetColumn, Shown};
use crate::analysis::Sensitivity;
use crate::scenario::{Baseline, Scenario};
use crate::text::{Label, Language, status_word};

/// The assumptions as rows, in the order given; shares as shares of one.
pub fn sensitivity_sheet(
    rows: &[Sensitivity],
    scenario: &Scenario,
    baseline: &Baseline,
    language: Language,
) -> Sheet {
    let columns = [
        (Label::Assumption, Shown::Text),
        (Label::UnitOfValue, Shown::Text),
        (Label::Value, Shown::Exact),
        (Label::Status, Shown::Text),
        (Label::AtLow, Shown::Exact),
        (Label::AtHigh, Shown::Exact),
        (Label::PlacesAtLow, Shown::Whole),
        (Label::PlacesAtHigh, Shown::Whole),
    ];
    let columns = columns.map(|(header, shown)| SheetColumn {
        header: Cow::Borrowed(header.text(language)),
        shown,
    });
    let row = |one: &Sensitivity| {
        let parameter = baseline.parameter(one.id)?;
        Some(vec![
            language.of(&parameter.words).into(),
            language.of(&parameter.unit).into(),
            scenario.value(parameter).number().into(),
            status_word(scenario.status(parameter), language).into(),
            Cell::Number(one.low),
            Cell::Number(one.high),
            Cell::Number(one.at_low),
            Cell::Number(one.at_high),
        ])
    };
    Sheet {
        columns: columns.into(),
        rows: rows.iter().filter_map(row).collect(),
    }
}
