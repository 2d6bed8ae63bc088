//! `sensitivity`: each parameter alone at its low and its high.

use super::questions::SensitivityArguments;
use super::{Refusal, output, settings, typed};
use crate::analysis::{Sensitivity, sensitivity};
use crate::export::{Cell, Sheet, SheetColumn, Shown};

pub fn run(arguments: &SensitivityArguments) -> Result<(), Refusal> {
    let language = arguments.common.language();
    let asked = typed::month_if_any("--date", arguments.date.as_ref(), language)?;
    let baseline = arguments.baseline.as_deref();
    let opened = settings::scenario(arguments.file.as_ref(), baseline, &arguments.common)?;
    let subject = settings::subject(&opened);
    let date = asked.unwrap_or(subject.baseline.default_date());
    let columns = [
        ("parameter", Shown::Text),
        ("low", Shown::Exact),
        ("high", Shown::Exact),
        ("at_low", Shown::Whole),
        ("at_high", Shown::Whole),
    ];
    let sheet = Sheet {
        columns: columns.map(SheetColumn::of).into(),
        rows: sensitivity(subject, date)?.iter().map(row).collect(),
    };
    output::write(&sheet, &arguments.common)
}

fn row(one: &Sensitivity) -> Vec<Cell> {
    vec![
        one.id.to_string().into(),
        Cell::Number(one.low),
        Cell::Number(one.high),
        Cell::Number(one.at_low),
        Cell::Number(one.at_high),
    ]
}
