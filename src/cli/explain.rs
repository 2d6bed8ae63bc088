//! `explain`: which lever makes which part of the difference.

use super::questions::ExplainArguments;
use super::{Refusal, output, settings, typed};
use crate::analysis::{Attribution, explain};
use crate::export::{Cell, Sheet, SheetColumn, Shown};
use crate::files::{Opened, read_scenario};
use crate::scenario::Scenario;
use crate::text::explanation::sampled_note;

pub fn run(arguments: &ExplainArguments) -> Result<(), Refusal> {
    let language = arguments.common.language();
    let asked = typed::month_if_any("--date", arguments.date.as_ref(), language)?;
    let opened = settings::scenario(Some(&arguments.file), None, &arguments.common)?;
    let against = match &arguments.against {
        Some(path) => read_scenario(path)?,
        None => Opened {
            scenario: Scenario::reference(&opened.edition.baseline, "reference"),
            edition: opened.edition.clone(),
        },
    };
    let date = asked.unwrap_or(opened.edition.baseline.default_date());
    let (to, from) = (settings::subject(&opened), settings::subject(&against));
    let attribution = explain(to, from, date)?;
    output::write(&sheet(&attribution), &arguments.common)?;
    if let Some(error) = attribution.error {
        output::note(&sampled_note(error, language));
    }
    Ok(())
}

fn sheet(attribution: &Attribution) -> Sheet {
    let row = |label: String, places| vec![Cell::from(label), Cell::Number(places)];
    let parts = attribution.contributions.iter();
    let mut rows: Vec<_> = parts
        .map(|part| row(part.lever.label(), part.places))
        .collect();
    rows.push(row("total".to_owned(), attribution.total()));
    Sheet {
        columns: [("lever", Shown::Text), ("contribution", Shown::Whole)]
            .map(SheetColumn::of)
            .into(),
        rows,
    }
}
