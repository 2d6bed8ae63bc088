//! `compare`: scenarios side by side at one date.

use super::questions::CompareArguments;
use super::{Refusal, output, settings, typed};
use crate::analysis::{Compared, compare_at, shared_date};
use crate::export::{Cell, Sheet, SheetColumn, Shown};
use crate::month::Month;
use crate::outlook::Outlook;
use crate::text::Language;

pub fn run(arguments: &CompareArguments) -> Result<(), Refusal> {
    let language = arguments.common.language();
    let asked = typed::month_if_any("--date", arguments.date.as_ref(), language)?;
    let opened = settings::scenarios(&arguments.files, None, &arguments.common)?;
    let subjects: Vec<_> = opened.iter().map(settings::subject).collect();
    let date = shared_date(&subjects, asked)?;
    let outlooks: Vec<_> = subjects
        .iter()
        .map(|one| Outlook::new(one.scenario, one.baseline))
        .collect::<Result<_, _>>()?;
    let mut sheet = Sheet {
        columns: columns(),
        rows: Vec::new(),
    };
    for (subject, outlook) in subjects.iter().zip(&outlooks) {
        if let Some(first) = outlooks.first() {
            let rows = compare_at(first, outlook, date);
            let row = |compared| row(&subject.scenario.name, date, &compared);
            sheet.rows.extend(rows.map(row));
        }
    }
    output::write(&sheet, &arguments.common)?;
    let editions = subjects.windows(2);
    if editions
        .into_iter()
        .any(|pair| matches!(pair, [a, b] if a.baseline != b.baseline))
    {
        output::note(inputs_not_comparable(language));
    }
    Ok(())
}

fn inputs_not_comparable(language: Language) -> &'static str {
    language.pick(
        "De scenario's horen bij verschillende edities. De uitkomsten zijn te vergelijken, de waarden waaruit ze volgen niet.",
        "The scenarios belong to different editions. The outcomes can be compared, the inputs they come from cannot.",
    )
}

fn columns() -> Vec<SheetColumn> {
    let columns = [
        ("scenario", Shown::Text),
        ("date", Shown::Text),
        ("output", Shown::Text),
        ("value", Shown::Whole),
        ("difference", Shown::Whole),
    ];
    columns.map(SheetColumn::of).into()
}

fn row(scenario: &str, date: Month, compared: &Compared) -> Vec<Cell> {
    vec![
        scenario.into(),
        date.first_day().into(),
        compared.output.header().into(),
        compared.value.into(),
        compared.difference.into(),
    ]
}
